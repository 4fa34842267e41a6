// TeX as a line of text, for as long as there is no MathJax: what the server writes, not all of TeX.

const SIGNS: Record<string, string> = {
  le: '≤',
  ge: '≥',
  ne: '≠',
  pm: '±',
  times: '×',
  cdot: '·',
  div: '÷',
  to: '→',
  infty: '∞',
  pi: 'π',
  theta: 'θ',
  in: '∈',
  cup: '∪',
  emptyset: '∅',
  circ: '°',
  approx: '≈',
  ldots: '…',
  int: '∫',
  quad: ' ',
  qquad: ' '
};

const GROUP = String.raw`\{([^{}]*)\}`;
const INNERMOST: [RegExp, (...parts: string[]) => string][] = [
  [new RegExp(String.raw`\\[dt]?frac\s*${GROUP}\s*${GROUP}`), (_, a, b) => `${one(a)}/${one(b)}`],
  [new RegExp(String.raw`\\sqrt\s*\[([^\]]*)\]\s*${GROUP}`), (_, n, a) => `root${n}(${a})`],
  [new RegExp(String.raw`\\sqrt\s*${GROUP}`), (_, a) => `√${one(a)}`],
  [
    new RegExp(String.raw`\\(?:text|mathrm|operatorname|mathbb|mathbf)\s*${GROUP}`),
    (_, a = '') => a
  ],
  [
    new RegExp(String.raw`\^\s*${GROUP}`),
    (_, a = '') => (a.includes('\\circ') ? '°' : `^${one(a)}`)
  ],
  [new RegExp(String.raw`_\s*${GROUP}`), (_, a) => `_${one(a)}`],
  [new RegExp(GROUP), (_, a = '') => a]
];

/** In brackets unless it is one thing. */
function one(text = ''): string {
  return /^([\p{L}\p{N}.]*|\\?[a-z]+)$/u.test(text) ? text : `(${text})`;
}

/** The same in one line: `\frac{x + 1}{2} \le 3` is "(x + 1)/2 ≤ 3". */
export function readable(tex: string): string {
  let text = tex.replaceAll(/\\(?:left|right|displaystyle)(?![a-zA-Z])/g, '');
  text = text.replaceAll(/\\([{}])/g, (_, brace: string) => (brace === '{' ? '\u0001' : '\u0002'));
  // The innermost braces hold no others; each round takes one pair away.
  for (let round = 0; round < 2000; round += 1) {
    const rule = INNERMOST.find(([pattern]) => pattern.test(text));
    if (!rule) break;
    text = text.replace(rule[0], rule[1]);
  }
  return text
    .replaceAll(/\\([a-zA-Z]+)/g, (_, name: string) => SIGNS[name] ?? name)
    .replaceAll(/\\[,;:! ]|~/g, ' ')
    .replaceAll('\\%', '%')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
