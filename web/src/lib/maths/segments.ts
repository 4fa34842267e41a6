// Sentences with LaTeX in them, as the server writes them: words, and maths between \( and \).

export interface Segment {
  kind: 'words' | 'maths';
  text: string;
}

/** Splits a sentence into its words and its maths. A \( that is never closed stays words. */
export function segments(sentence: string): Segment[] {
  const found: Segment[] = [];
  let rest = sentence;
  for (;;) {
    const open = rest.indexOf('\\(');
    const close = open < 0 ? -1 : rest.indexOf('\\)', open + 2);
    if (close < 0) break;
    if (open > 0) found.push({ kind: 'words', text: rest.slice(0, open) });
    found.push({ kind: 'maths', text: rest.slice(open + 2, close) });
    rest = rest.slice(close + 2);
  }
  if (rest) found.push({ kind: 'words', text: rest });
  return found;
}
