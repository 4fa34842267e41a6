import type { Words } from './words';

export const ne: Words = {
  name: 'AI Maths',
  tagline: 'गणितको प्रश्न सोध्नुहोस्। हरेक चरण र उत्तर कसरी जाँचियो, हेर्नुहोस्।',
  skipToAnswer: 'सिधै उत्तरमा जानुहोस्',
  language: 'भाषा',
  footer: 'यही कम्प्युटरमा मात्र चल्छ: कुनै प्रश्न बाहिर जाँदैन।',

  question: 'तपाईंको प्रश्न',
  questionHint: 'साधारण पाठ वा LaTeX। Shift + Enter ले नयाँ लाइन सुरु गर्छ।',
  placeholder: '2x + 5 = 11 हल गर्नुहोस्',
  ask: 'सोध्नुहोस्',
  asking: 'हल गर्दै…',
  examples: 'एउटा प्रयास गर्नुहोस्',
  exampleQuestions: [
    'x^2 - 5x + 6 = 0 हल गर्नुहोस्',
    '|x - 2| < 3 हल गर्नुहोस्',
    '२४ र ३६ को म.स. निकाल्नुहोस्',
    '२४० को १५% कति हुन्छ?',
    '6x^2 + x - 2 को खण्डीकरण गर्नुहोस्',
    'x^3 - 3x को अवकलज निकाल्नुहोस्',
    '१,००,००० + २५,०००',
    '\\frac{3}{4} + 1\\frac{1}{6}',
    'Solve 3x + 2y = 12 and x - y = -1',
    'What is the nth term of 2, 6, 12, 20?'
  ],
  readAs: 'यसरी बुझिन्छ',
  previewEmpty: 'प्रश्न कसरी बुझियो, यहाँ देखिन्छ।',
  previewNotYet: 'प्रश्न अझै पूरा भएको छैन',

  answer: 'उत्तर',
  copyLink: 'लिङ्क कपी गर्नुहोस्',
  linkCopied: 'लिङ्क कपी भयो',
  print: 'छाप्नुहोस्',
  verdicts: {
    proved: 'पूर्ण रूपमा जाँचिएको',
    supported: 'जाँचिएको, प्रमाणित नभएको',
    unchecked: 'नजाँचिएको',
    refuted: 'गलत ठहरिएको'
  },
  checks: 'कसरी जाँचियो',
  outcomes: { passed: 'सही', failed: 'गलत', undecided: 'अनिर्णीत' },
  noAnswer: 'एउटा जाँच असफल भएकाले उत्तर देखाइएको छैन।',
  tookMilliseconds: (milliseconds) => `${milliseconds} मिलिसेकेन्डमा`,
  by: (source) => (source === 'engine' ? 'गणित इन्जिनले हल गरेको' : `${source} ले हल गरेको`),

  steps: 'चरणहरू',
  why: 'किन?',
  whyOfStep: (number) => `चरण ${number} किन?`,
  openAll: 'सबै खोल्नुहोस्',
  closeAll: 'सबै बन्द गर्नुहोस्',
  stepsBetween: (count) => `बीचका ${count} चरण देखाउनुहोस्`,
  finerSteps: 'साना चरणहरूमा',
  becomes: 'बाट',

  graph: 'लेखाचित्र',
  numberLine: 'सङ्ख्या रेखा',

  counterexample: 'यो देखाउने एउटा उदाहरण',
  atPoint: 'जब',
  left: 'एउटा पक्ष',
  right: 'अर्को पक्ष',

  notUnderstood: 'यो प्रश्नको उत्तर अहिले छैन',
  here: 'यहाँ',
  tryThis: 'यो प्रयास गर्नुहोस्',
  editQuestion: 'प्रश्न बदल्नुहोस्',
  understands: 'यस्ता प्रश्नहरू बुझिन्छन्',

  offlineTitle: 'सर्भरसम्म पुग्न सकिएन',
  offlineHint: 'यो यन्त्र नेटवर्कमा छ र AI Maths चलिरहेको छ कि छैन हेर्नुहोस्।',
  refusedTitle: 'सर्भरले यो लिन सकेन',
  again: 'फेरि प्रयास गर्नुहोस्',

  checkTitle: 'मेरो उत्तर जाँच्नुहोस्',
  checkIntro: 'आफ्नै तरिकाले लेख्नुहोस्: अर्थ एउटै भए सही मानिन्छ।',
  yourAnswer: 'तपाईंको उत्तर',
  rightAnswer: 'सही उत्तर',
  rightAnswerHint: 'माथिको प्रश्नबाट वा तपाईंको किताबबाट।',
  compare: 'जाँच्नुहोस्',
  comparing: 'जाँच्दै…',
  rightGives: 'सही उत्तरबाट',
  yoursGives: 'तपाईंको उत्तरबाट',
  comparisons: {
    equal: 'सही: दुवैको अर्थ एउटै हो',
    different: 'एउटै होइन',
    unknown: 'निर्णय गर्न सकिएन'
  },

  history: 'पहिलेका प्रश्नहरू',
  historyNote: 'यही ब्राउजरमा मात्र राखिन्छ।',
  clearHistory: 'मेटाउनुहोस्'
};
