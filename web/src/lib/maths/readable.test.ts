import { expect, test } from 'vitest';
import { readable } from './readable';

test.each([
  ['x^{2} - 5 x + 6 = 0', 'x^2 - 5 x + 6 = 0'],
  ['\\frac{x + 1}{2} \\le 3', '(x + 1)/2 ≤ 3'],
  ['\\frac{1}{\\frac{2}{3}}', '1/(2/3)'],
  ['\\left(x + 1\\right)^{10}', '(x + 1)^10'],
  ['\\sqrt{8}', '√8'],
  ['\\sqrt[3]{x + 1}', 'root3(x + 1)'],
  ['x = 2 \\text{ or } x = 3', 'x = 2 or x = 3'],
  ['\\left\\{1, 2\\right\\}', '{1, 2}'],
  ['30^{\\circ}', '30°'],
  ['15\\%', '15%'],
  ['\\sin x', 'sin x'],
  ['', '']
])('%s reads %s', (tex, text) => expect(readable(tex)).toBe(text));

test('ends, whatever it is given', () => {
  expect(readable('{'.repeat(500))).toBe('{'.repeat(500));
  expect(readable('{'.repeat(300) + '1' + '}'.repeat(300))).toBe('1');
});
