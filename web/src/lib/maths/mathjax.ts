// MathJax: TeX to HTML with its own fonts, built into the page's files and loaded after the page.
//
// Nothing comes from another host, and nothing needs a hole in the content security policy:
// styles go into a constructed stylesheet, fonts come from the build's own folder. Of MathJax's
// TeX only `base` and `ams` are here: no macro can link, load or run anything.

import { mathjax } from '@mathjax/src/mjs/mathjax.js';
import { AssistiveMmlHandler } from '@mathjax/src/mjs/a11y/assistive-mml.js';
import { HTMLAdaptor } from '@mathjax/src/mjs/adaptors/HTMLAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/mjs/handlers/html.js';
import { TeX } from '@mathjax/src/mjs/input/tex.js';
import '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/mjs/input/tex/base/BaseConfiguration.js';
import '@mathjax/src/mjs/input/tex/noundefined/NoUndefinedConfiguration.js';
import { CHTML } from '@mathjax/src/mjs/output/chtml.js';
import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/mjs/chtml.js';

const FONTS = '/mathjax-fonts';

// The alphabets of school maths; a character of another one is shown in the page's own font.
const fontFiles: Record<string, string> = import.meta.glob(
  [
    '/node_modules/@mathjax/mathjax-newcm-font/chtml/woff2/*.woff2',
    '!**/mjx-ncm-{ar,arl,br,brd,ch*,cy*,he*,ph*,gkss*,ssl*,ss*x,ssbix,ssbx,ml,mx,pub*,pui,lib,lb}.woff2'
  ],
  { query: '?url', import: 'default', eager: true }
);
const fontParts = import.meta.glob([
  '/node_modules/@mathjax/mathjax-newcm-font/mjs/chtml/dynamic/*.js',
  '!**/{arabic,braille*,cherokee,cyrillic*,hebrew,phonetics*,greek-ss,monospace-*,sans-serif-*,latin-b*}.js'
]);

const sheet = new CSSStyleSheet();

/** Puts MathJax's rules into [`sheet`] in place of a style element. */
class Adaptor extends HTMLAdaptor<any, any, any> {
  override insertRules(_node: unknown, rules: string[]): void {
    for (const rule of rules) sheet.insertRule(withFontAddresses(rule), sheet.cssRules.length);
  }
}

/** Replaces the fonts' names by the addresses that they have in this build. */
function withFontAddresses(css: string): string {
  return css.replaceAll(/url\("?\/mathjax-fonts\/([^")]+)"?\)/g, (whole, name: string) => {
    const address = fontAddress(name);
    return address ? `url("${address}")` : whole;
  });
}

function fontAddress(name: string): string | undefined {
  return Object.entries(fontFiles).find(([path]) => path.endsWith(`/${name}`))?.[1];
}

function loadFontPart(name: string): Promise<unknown> {
  const file = name.slice(name.lastIndexOf('/'));
  const load = Object.entries(fontParts).find(([path]) => path.endsWith(file))?.[1];
  return load ? load() : Promise.reject(new Error(`${file} is not part of this build`));
}

mathjax.asyncLoad = loadFontPart;
AssistiveMmlHandler(RegisterHTMLHandler(new Adaptor(window)));

const output = new CHTML({
  fontData: new MathJaxNewcmFont({ fontURL: FONTS }),
  displayOverflow: 'linebreak',
  linebreaks: { inline: true }
});
const page = mathjax.document(document, {
  InputJax: new TeX({ packages: ['base', 'ams', 'noundefined'] }),
  OutputJax: output
});

/**
 * Typesets TeX; `width` is what a displayed formula may take and `size` that of the letters
 * around it, both in pixels.
 * Conversions run one after the other: MathJax keeps state between the tries of one.
 */
export function typeset(
  tex: string,
  display: boolean,
  width: number,
  size: number
): Promise<HTMLElement> {
  const job = queue.then(breathe).then(() => convert(tex, display, width, size));
  queue = job.catch(() => undefined);
  return job;
}

let queue: Promise<unknown> = Promise.resolve();

/** Ends when everything that was to be typeset so far has been. */
export async function settled(): Promise<void> {
  await queue;
  await document.fonts.ready;
}

let rested = 0;

/** Lets the page answer the reader now and then while many formulas are typeset. */
async function breathe(): Promise<void> {
  if (performance.now() - rested < BREATH) return;
  await new Promise((resolve) => setTimeout(resolve));
  rested = performance.now();
}

/** Milliseconds of typesetting in one go. */
const BREATH = 24;

/** How much larger MathJax's letters are set than the page's; the stylesheet says the same. */
const LETTERS = 1.12;

async function convert(
  tex: string,
  display: boolean,
  width: number,
  size: number
): Promise<HTMLElement> {
  const em = size * LETTERS;
  const options = { display, em, ex: em / 2, containerWidth: width };
  const node = (await page.convertPromise(tex, options)) as HTMLElement;
  addStyles();
  return node;
}

let started = false;

function addStyles(): void {
  const element = output.styleSheet(page) as unknown as HTMLStyleElement;
  if (started) return;
  started = true;
  sheet.replaceSync(withFontAddresses(element.textContent ?? ''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
