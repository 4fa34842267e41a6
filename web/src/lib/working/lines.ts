// What is shown of a judged working, apart from how it looks.

import type { LineVerdict, Working, WorkingLine } from '../api/client';
import type { Words } from '../words/words';

export type MarkKind = 'good' | 'fair' | 'open' | 'bad' | 'start';

const MARKS: Record<LineVerdict, MarkKind> = {
  start: 'start',
  follows: 'good',
  'does-not-follow': 'bad',
  unknown: 'open'
};

/** The sign beside a line; one that follows on a condition has its own. */
export function markOf(line: WorkingLine): MarkKind {
  return line.verdict === 'follows' && line.condition ? 'fair' : MARKS[line.verdict];
}

/** A line as TeX, and as it was written where that says more. */
export interface Shown {
  tex: string | undefined;
  written: string | undefined;
}

// A word; not the name of a function or a command of LaTeX.
const WORD =
  /(?<![\\\p{L}])(?!(?:sin|cos|tan|cot|sec|csc|log|lim|exp|sqrt|mod)(?!\p{L}))\p{L}{2,}/u;
const SEVERAL = /[,;⇒⟹∴]|=>|\\implies|\\therefore|\\\\/;

export function shown(line: WorkingLine): Shown {
  const written = line.line.trim();
  if (line.latex == null) return { tex: undefined, written };
  const continued = /^&?\s*=/.test(written) && !/^=/.test(line.latex);
  const says = WORD.test(written) || SEVERAL.test(written);
  return {
    tex: continued ? `= ${line.latex}` : line.latex,
    written: says ? written : undefined
  };
}

/** The whole in one sentence. */
export function summary(working: Working, words: Words): string {
  const wrong = working.marks.first_wrong;
  if (wrong != null) return words.lineIsWrong(wrong);
  if (working.marks.final_answer === 'wrong') return words.onlyAnswerWrong;
  const open = working.verdicts.filter((verdict) => verdict === 'unknown').length;
  return open ? words.noneWrong(open) : words.allFollow;
}

/** What a screen reader says when the result is there. */
export function announcement(working: Working, words: Words): string {
  const { marks } = working;
  const parts = [summary(working, words)];
  if (marks.lines_judged) {
    parts.push(`${words.linesRight}: ${words.outOf(marks.lines_right, marks.lines_judged)}`);
  }
  if (marks.final_answer !== 'unknown') {
    parts.push(`${words.finalAnswer}: ${words.finalAnswers[marks.final_answer]}`);
  }
  return `${parts.join('. ')}.`;
}

/** The sign of the whole. */
export function markOfAll(working: Working): MarkKind {
  const { marks, verdicts } = working;
  if (marks.first_wrong != null || marks.final_answer === 'wrong') return 'bad';
  return verdicts.includes('unknown') ? 'open' : 'good';
}
