// Everything that the page itself says, one table for each language.

export interface Words {
  /** Of the page. */
  name: string;
  tagline: string;
  skipToAnswer: string;
  language: string;
  footer: string;

  /** Of the question box. */
  question: string;
  questionHint: string;
  placeholder: string;
  ask: string;
  asking: string;
  examples: string;
  exampleQuestions: string[];
  readAs: string;
  previewEmpty: string;
  previewNotYet: string;

  /** Of the answer. */
  answer: string;
  copyLink: string;
  linkCopied: string;
  print: string;
  verdicts: { proved: string; supported: string; unchecked: string; refuted: string };
  checks: string;
  outcomes: { passed: string; failed: string; undecided: string };
  noAnswer: string;
  tookMilliseconds: (milliseconds: string) => string;
  by: (source: string) => string;

  /** Of the steps. */
  steps: string;
  why: string;
  whyOfStep: (number: string) => string;
  openAll: string;
  closeAll: string;
  stepsBetween: (count: number) => string;
  finerSteps: string;
  becomes: string;

  /** Of pictures. */
  graph: string;
  numberLine: string;

  /** Of a counterexample. */
  counterexample: string;
  atPoint: string;
  left: string;
  right: string;

  /** Of a question that has no answer. */
  notUnderstood: string;
  here: string;
  tryThis: string;
  editQuestion: string;
  understands: string;

  /** Of failures. */
  offlineTitle: string;
  offlineHint: string;
  refusedTitle: string;
  again: string;

  /** Of the check panel. */
  checkTitle: string;
  checkIntro: string;
  yourAnswer: string;
  rightAnswer: string;
  rightAnswerHint: string;
  compare: string;
  comparing: string;
  rightGives: string;
  yoursGives: string;
  comparisons: { equal: string; different: string; unknown: string };

  /** Of the list of earlier questions. */
  history: string;
  historyNote: string;
  clearHistory: string;
}
