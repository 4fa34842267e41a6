import { expect, test } from 'vitest';
import { indexOfByte } from './bytes';

test.each([
  ['2x + 5', 3, 3],
  ['२x', 3, 1],
  ['é√x', 5, 2],
  ['𝑥y', 4, 2],
  ['𝑥y', 2, 0],
  ['ab', 99, 2],
  ['', 0, 0]
])('%s at byte %d', (text, byte, index) => expect(indexOfByte(text, byte)).toBe(index));
