// The language of the page, and its words.

import type { Language } from '../api/client';
import { stored, store } from '../storage';
import { en } from './en';
import { ne } from './ne';
import type { Words } from './words';

const TABLES: Record<Language, Words> = { en, ne };
const KEY = 'language';

/** Each language by the name that its readers know it by. */
export const LANGUAGES: { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'ne', name: 'नेपाली' }
];

class Speech {
  language: Language = $state('en');
  words: Words = $derived(TABLES[this.language]);

  /** Takes the language that was chosen before, or else the browser's. */
  start(): void {
    const known = stored(KEY) ?? navigator.language.slice(0, 2);
    this.speak(isLanguage(known) ? known : 'en');
  }

  /** Changes the language, for this visit and later ones. */
  choose(language: Language): void {
    store(KEY, language);
    this.speak(language);
  }

  private speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
  }
}

function isLanguage(code: string): code is Language {
  return code in TABLES;
}

export const speech = new Speech();
