import { describe, expect, test } from 'vitest';
import { segments } from './segments';

const read = (sentence: string) =>
  segments(sentence)
    .map(({ kind, text }) => ({ words: text, maths: `<${text}>`, typed: `[${text}]` })[kind])
    .join('|');

describe('segments', () => {
  test.each([
    ['', ''],
    ['no maths', 'no maths'],
    ['\\(x\\)', '<x>'],
    ['Putting \\(x = 3\\) back gives \\(11 = 11\\).', 'Putting |<x = 3>| back gives |<11 = 11>|.'],
    ['\\(\\left(x\\right)\\)', '<\\left(x\\right)>'],
    ['`=` can’t stand \\(here\\)', '[=]| can’t stand |<here>'],
    ['never \\(closed', 'never \\(closed'],
    ['one ` alone', 'one ` alone']
  ])('%s', (sentence, expected) => expect(read(sentence)).toBe(expected));
});
