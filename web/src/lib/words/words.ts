// Everything that the page itself says, one table for each language.

import type { Figure, LineVerdict, Marks, Method } from '../api/client';

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

  /** Of a picture that becomes a question. */
  takePhoto: string;
  dropPhoto: string;
  reading: string;
  photo: string;
  wasRead: string;
  lookAt: string;
  sureOf: (percent: number) => string;
  editThenAsk: string;
  removePhoto: string;
  notAPhoto: string;

  /** Of the answer. */
  answer: string;
  copyLink: string;
  linkCopied: string;
  print: string;
  verdicts: { proved: string; supported: string; unchecked: string; refuted: string };
  checks: string;
  outcomes: { passed: string; failed: string; undecided: string };
  noAnswer: string;
  partNotAnswered: string;
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
  otherWays: string;
  methods: Record<Method, string>;

  /** Of pictures. */
  pictures: Record<Figure['picture']['kind'], string>;
  notToScale: string;

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
  /** What the question asks for besides the value. */
  demands: string;
  demandedForm: string;
  demandedForms: {
    any: string;
    simplest: string;
    factorised: string;
    expanded: string;
    same: string;
  };
  demandedPlaces: string;
  demandedFigures: string;
  valueOfPi: string;
  exactPi: string;
  assumed: string;
  compare: string;
  comparing: string;
  rightGives: string;
  yoursGives: string;
  comparisons: { equal: string; different: string; unknown: string; otherForm: string };

  /** Of the page that checks a working. */
  askPage: string;
  workingPage: string;
  workingTagline: string;
  workingQuestion: string;
  workingQuestionHint: string;
  workingQuestionPlaceholder: string;
  workingLines: string;
  workingLinesHint: string;
  workingLinesPlaceholder: string;
  workingExample: { question: string; lines: string };
  showExample: string;
  checkWorking: string;
  checkingWorking: string;
  workingResult: string;
  workingWithoutQuestion: string;
  line: (number: number) => string;
  lineVerdicts: Record<LineVerdict, string>;
  onCondition: string;
  shouldBe: string;
  allFollow: string;
  lineIsWrong: (number: number) => string;
  onlyAnswerWrong: string;
  noneWrong: (open: number) => string;
  firstWrong: string;
  none: string;
  linesRight: string;
  outOf: (right: number, judged: number) => string;
  finalAnswer: string;
  finalAnswers: Record<Marks['final_answer'], string>;
  answerOnly: string;

  /** Of the list of earlier questions. */
  history: string;
  historyNote: string;
  clearHistory: string;
}
