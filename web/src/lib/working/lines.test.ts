import { describe, expect, test } from 'vitest';
import type { Working, WorkingLine } from '../api/client';
import { en } from '../words/en';
import { ne } from '../words/ne';
import { announcement, markOf, markOfAll, shown, summary } from './lines';

function line(text: string, more: Partial<WorkingLine> = {}): WorkingLine {
  return { line: text, verdict: 'follows', rule: 'same-value', why: '', mistakes: [], ...more };
}

function working(verdicts: Working['verdicts'], marks: Partial<Working['marks']> = {}): Working {
  const wrong = verdicts.indexOf('does-not-follow');
  return {
    verdicts,
    lines: verdicts.map((verdict) => line('x', { verdict })),
    marks: {
      first_wrong: wrong < 0 ? null : wrong + 1,
      lines_right: verdicts.filter((verdict) => verdict === 'follows').length,
      lines_judged: verdicts.filter((verdict) => verdict !== 'start').length,
      final_answer: 'unknown',
      answer_only: false,
      ...marks
    }
  };
}

describe('a line', () => {
  test.each([
    ['2x = 4', '2x = 4', '2x = 4', undefined],
    ['= 12', '12', '= 12', undefined],
    ['&= 12', '12', '= 12', undefined],
    ['sin x = 1/2', '\\sin x = \\frac{1}{2}', '\\sin x = \\frac{1}{2}', undefined],
    ['\\frac{1}{2}', '\\frac{1}{2}', '\\frac{1}{2}', undefined],
    ['so x = 2', 'x = 2', 'x = 2', 'so x = 2'],
    ['तसर्थ x = 2', 'x = 2', 'x = 2', 'तसर्थ x = 2'],
    ['x = 2, y = 3', 'y = 3', 'y = 3', 'x = 2, y = 3'],
    ['2x = 4 => x = 2', 'x = 2', 'x = 2', '2x = 4 => x = 2'],
    ['Let us begin', undefined, undefined, 'Let us begin']
  ])('%s', (text, latex, tex, written) => {
    expect(shown(line(text, latex === undefined ? {} : { latex }))).toEqual({ tex, written });
  });

  test('that follows on a condition has a mark of its own', () => {
    expect(markOf(line('x = 3'))).toBe('good');
    expect(markOf(line('x = 3', { condition: { name: 'divided-by', why: '' } }))).toBe('fair');
    expect(markOf(line('x = 3', { verdict: 'does-not-follow' }))).toBe('bad');
  });
});

describe('the whole', () => {
  test('names the first wrong line', () => {
    const found = working(['start', 'does-not-follow', 'unknown', 'does-not-follow']);
    expect(summary(found, en)).toBe('Line 2 does not follow');
    expect(summary(found, ne)).toBe('पङ्क्ति 2 मिल्दैन');
    expect(markOfAll(found)).toBe('bad');
  });

  test('does not call right what is not decided', () => {
    expect(summary(working(['start', 'unknown']), en)).toContain('could not be decided');
    expect(markOfAll(working(['start', 'unknown']))).toBe('open');
    const wrong = working(['follows'], { final_answer: 'wrong' });
    expect(summary(wrong, en)).toBe('No line is wrong, but the final answer is');
    expect(markOfAll(wrong)).toBe('bad');
    expect(markOfAll(working(['start', 'follows']))).toBe('good');
  });

  test('is announced with its marks', () => {
    const found = working(['start', 'follows'], { final_answer: 'right' });
    expect(announcement(found, en)).toBe(
      'Every line follows. Lines that follow: 1 of 1. Final answer: right.'
    );
  });
});
