import { expect, test } from 'vitest';
import { typed } from './typed';

test.each([
  ['28*x**6 - 3*x*y', '28x^6 - 3x*y'],
  ['2*(x + 1)', '2(x + 1)'],
  ['1/2*x', '1/2*x'],
  ['x**2*y', 'x^2*y'],
  ['2*e**3', '2*e^3'],
  ['x1*(y + 1)', 'x1*(y + 1)'],
  ['6*sqrt(2)', '6sqrt(2)'],
  ['x**2*3*y', 'x^2*3*y']
])('%s is typed %s', (plain, text) => expect(typed(plain)).toBe(text));
