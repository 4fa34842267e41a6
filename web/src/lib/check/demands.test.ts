import { expect, test } from 'vitest';
import { demands, NOTHING } from './demands';

test('nothing is asked where nothing was chosen', () => {
  expect(demands(NOTHING)).toEqual({});
});

test('only what was chosen is asked', () => {
  const chosen = {
    ...NOTHING,
    form: 'simplest' as const,
    places: 0,
    assumed: 'x > 0, n \\in \\mathbb{Z} ;'
  };
  expect(demands(chosen)).toEqual({
    form: 'simplest',
    places: 0,
    assume: ['x > 0', 'n \\in \\mathbb{Z}']
  });
  expect(demands({ ...NOTHING, figures: 3, pi: '22/7' })).toEqual({ figures: 3, pi: ['22/7'] });
});
