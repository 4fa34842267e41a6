import type { Words } from './words';

export const en: Words = {
  name: 'AI Maths',
  tagline: 'Ask a maths question. See every step, and how the answer was checked.',
  skipToAnswer: 'Skip to the answer',
  language: 'Language',
  footer: 'Works on this machine alone: no question leaves it.',

  question: 'Your question',
  questionHint: 'Plain text or LaTeX. Shift + Enter starts a new line.',
  placeholder: 'Solve 2x + 5 = 11 for x',
  ask: 'Ask',
  asking: 'Working…',
  examples: 'Try one',
  exampleQuestions: [
    'Solve x^2 - 5x + 6 = 0',
    'Solve |x - 2| < 3',
    'Solve 3x + 2y = 12 and x - y = -1',
    'Factorise 6x^2 + x - 2',
    'Differentiate x^3 - 3x',
    'Simplify sqrt(72) + sqrt(8)',
    '\\frac{3}{4} + 1\\frac{1}{6}',
    'What is 15% of 240?',
    'What is 3/8 of a metre in centimetres?',
    'Find the HCF of 24 and 36',
    'What is the nth term of 2, 6, 12, 20?',
    'How many minutes are there between 9:45 AM and 2:10 PM?',
    'Let f(x) = 2x + 3. Let g(x) = x^2. Find f(g(2)).'
  ],
  readAs: 'Reads as',
  previewEmpty: 'How your question is read appears here.',
  previewNotYet: 'Not a whole question yet',

  takePhoto: 'Photo',
  dropPhoto: 'A photo can also be dropped here.',
  reading: 'Reading the picture…',
  photo: 'Your picture',
  wasRead: 'What was read',
  lookAt: 'Look closely at',
  sureOf: (percent) => `${percent}% sure`,
  editThenAsk: 'It stands in the question box. Correct it there, then ask.',
  removePhoto: 'Remove the picture',
  notAPhoto: 'Only PNG, JPEG and WebP pictures can be read.',

  answer: 'Answer',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  print: 'Print',
  verdicts: {
    proved: 'Checked exactly',
    supported: 'Checked, not proved',
    unchecked: 'Not checked',
    refuted: 'Found to be wrong'
  },
  checks: 'How it was checked',
  outcomes: { passed: 'Passed', failed: 'Failed', undecided: 'Undecided' },
  noAnswer: 'No answer is shown, because a check failed.',
  partNotAnswered: 'Not answered: this part was not understood',
  tookMilliseconds: (milliseconds) => `in ${milliseconds} ms`,
  by: (source) => (source === 'engine' ? 'Worked by the exact engine' : `Worked by ${source}`),

  steps: 'Steps',
  why: 'Why?',
  whyOfStep: (number) => `Why step ${number}?`,
  openAll: 'Open all',
  closeAll: 'Close all',
  stepsBetween: (count) => `Show the ${count} steps between`,
  finerSteps: 'In smaller steps',
  becomes: 'becomes',
  otherWays: 'Compare with another way',
  methods: {
    factorisation: 'By factors',
    'completing-the-square': 'By completing the square',
    formula: 'By the formula',
    elimination: 'By elimination',
    substitution: 'By substitution'
  },

  pictures: {
    plane: 'Graph',
    number_line: 'Number line',
    drawing: 'Figure',
    venn: 'Venn diagram',
    tree: 'Tree diagram',
    chart: 'Chart'
  },
  notToScale: 'Not to scale',

  counterexample: 'A case that shows it',
  atPoint: 'At',
  left: 'one side is',
  right: 'the other is',

  notUnderstood: 'This question has no answer yet',
  here: 'here',
  tryThis: 'Try this',
  editQuestion: 'Change the question',
  understands: 'Questions like these are understood',

  offlineTitle: 'The server can’t be reached',
  offlineHint: 'Check that this device is on the network and that AI Maths is running.',
  refusedTitle: 'The server could not take this',
  again: 'Try again',

  checkTitle: 'Check my answer',
  checkIntro: 'Write it in your own way: it counts if it means the same.',
  yourAnswer: 'Your answer',
  rightAnswer: 'Right answer',
  rightAnswerHint: 'From the question above, or from your book.',
  demands: 'What the question asks for',
  demandedForm: 'Form',
  demandedForms: {
    any: 'Any form',
    simplest: 'Simplest form',
    factorised: 'Factorised',
    expanded: 'Without brackets',
    same: 'As the right answer'
  },
  demandedPlaces: 'Decimal places',
  demandedFigures: 'Significant figures',
  valueOfPi: 'Value of π',
  exactPi: 'Exact',
  assumed: 'Given, such as x > 0',
  compare: 'Check',
  comparing: 'Checking…',
  rightGives: 'the right answer gives',
  yoursGives: 'yours gives',
  comparisons: {
    equal: 'Right: both mean the same',
    different: 'Not the same',
    unknown: 'Could not be decided',
    otherForm: 'The value is right, the form is not'
  },

  askPage: 'Ask',
  workingPage: 'Check my working',
  workingTagline:
    'Write your working line by line. See which lines follow, and where it goes wrong.',
  workingQuestion: 'The question (if there is one)',
  workingQuestionHint: 'In words or as a formula.',
  workingQuestionPlaceholder: 'Solve 2x + 3 = 7',
  workingLines: 'Your working',
  workingLinesHint: 'Each line of it on a line of its own. Ctrl + Enter checks it.',
  workingLinesPlaceholder: '2x + 3 = 7\n2x = 4\nx = 2',
  workingExample: {
    question: 'Solve 3(x - 2) = x + 4',
    lines: '3x - 2 = x + 4\n2x = 6\nx = 3'
  },
  showExample: 'Show an example',
  checkWorking: 'Check my working',
  checkingWorking: 'Checking…',
  workingResult: 'What was found',
  workingWithoutQuestion: 'The question was not understood, so the lines are judged without it.',
  line: (number) => `Line ${number}`,
  lineVerdicts: {
    start: 'Start',
    follows: 'Follows',
    'does-not-follow': 'Does not follow',
    unknown: 'Could not be decided'
  },
  onCondition: 'Take care',
  shouldBe: 'It should be',
  allFollow: 'Every line follows',
  lineIsWrong: (number) => `Line ${number} does not follow`,
  onlyAnswerWrong: 'No line is wrong, but the final answer is',
  noneWrong: (open) =>
    open === 1
      ? 'No mistake was found, but one line could not be decided'
      : `No mistake was found, but ${open} lines could not be decided`,
  firstWrong: 'First wrong line',
  none: 'none',
  linesRight: 'Lines that follow',
  outOf: (right, judged) => `${right} of ${judged}`,
  finalAnswer: 'Final answer',
  finalAnswers: { right: 'right', wrong: 'wrong', unknown: 'not decided' },
  answerOnly: 'The answer stands there without any working.',

  history: 'Earlier questions',
  historyNote: 'Kept in this browser only.',
  clearHistory: 'Clear'
};
