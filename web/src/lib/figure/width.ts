// How wide something written in a figure is, before it is typeset.

import { readable } from '../maths/readable';
import { segments } from '../maths/segments';

/** Pixels of a letter at the size that figures are written in. */
const LETTER = 8.6;

/** About how many pixels a note takes. */
export function noteWidth(text: string): number {
  const plain = segments(text).map((part) =>
    part.kind === 'maths' ? readable(part.text) : part.text
  );
  return [...plain.join('')].length * LETTER + 6;
}
