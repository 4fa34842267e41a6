// The questions asked before, in this browser only.

import { forget, store, stored } from '../storage';

const KEY = 'history';
const LONGEST = 20;

class History {
  questions: string[] = $state([]);

  start(): void {
    this.questions = read(stored(KEY));
  }

  /** Puts a question first; asked again, it moves there. */
  remember(question: string): void {
    this.questions = [question, ...this.questions.filter((known) => known !== question)].slice(
      0,
      LONGEST
    );
    store(KEY, JSON.stringify(this.questions));
  }

  clear(): void {
    this.questions = [];
    forget(KEY);
  }
}

function read(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

export const history = new History();
