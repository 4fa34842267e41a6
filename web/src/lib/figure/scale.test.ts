import { describe, expect, test } from 'vitest';
import { scale, tickLabel, ticks } from './scale';

describe('ticks', () => {
  test.each([
    [[-5, 5], 10, [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]],
    [[-0.31, 0.31], 6, [-0.2, 0, 0.2]],
    [[0, 100], 5, [0, 20, 40, 60, 80, 100]],
    [[1.2, 1.9], 7, [1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9]],
    [[2, 2], 5, []],
    [[0, Infinity], 5, []]
  ] as const)('%j about %d', (range, count, expected) =>
    expect(ticks(range, count)).toEqual(expected)
  );
});

test('a scale maps ends to ends', () => {
  const place = scale([-1, 3], [0, 100]);
  expect([place(-1), place(1), place(3)]).toEqual([0, 50, 100]);
});

test.each([
  [-2, '−2'],
  [0.5, '0.5'],
  [2e6, '2·10⁶'],
  [-3e-5, '−3·10⁻⁵']
])('%d is written %s', (value, label) => expect(tickLabel(value)).toBe(label));
