// Sentences with LaTeX in them, as the server writes them: words, maths between \( and \), and
// between backticks what was typed.

export interface Segment {
  kind: 'words' | 'maths' | 'typed';
  text: string;
}

const MARKED = /\\\((.*?)\\\)|`([^`]+)`/gs;

/** Splits a sentence into its parts. A mark that is never closed stays words. */
export function segments(sentence: string): Segment[] {
  const found: Segment[] = [];
  let done = 0;
  for (const match of sentence.matchAll(MARKED)) {
    const [whole, maths, typed] = match;
    if (match.index > done) found.push({ kind: 'words', text: sentence.slice(done, match.index) });
    if (maths !== undefined) found.push({ kind: 'maths', text: maths });
    else if (typed !== undefined) found.push({ kind: 'typed', text: typed });
    done = match.index + whole.length;
  }
  if (done < sentence.length) found.push({ kind: 'words', text: sentence.slice(done) });
  return found;
}
