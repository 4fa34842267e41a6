//! The table of ways of checking, with the sentence each one says to the pupil.

use crate::{Method, Text};

/// Every method of this crate.
pub static METHODS: &[&Method] = &[
    &ARITHMETIC,
    &CANONICAL_FORM,
    &MULTIPLYING_OUT,
    &SUBSTITUTION,
    &ALL_FOUND,
    &ELIMINATION,
    &SOLUTION_SET,
    &NO_SOLUTION,
    &DIFFERENTIATION,
    &INTEGRATION_BACK,
    &FUNDAMENTAL_THEOREM,
    &LIMIT_VALUE,
    &LEADING_TERMS,
    &EXPANSION,
    &ORDERING,
    &COUNTING,
    &COMMON_FACTOR,
    &COMMON_MULTIPLE,
    &PRIMALITY,
    &DIVISION,
    &PRIME_PRODUCT,
    &DIVISORS,
    &PROPORTION,
    &DIGITS,
    &ROUNDING,
    &BASE_VALUE,
    &PATTERN,
    &TERMS,
    &UNITS,
    &CLOCK,
    &COMPARING_COEFFICIENTS,
    &TOUCHING,
    &TURNING,
    &AREA,
    &BOTH_SIDES,
    &INVERSE,
    &OPPOSITE_NUMBER,
    &PERIOD,
    &STRIPS,
    &DIFFERENTIAL,
    &HALVING,
    &MEAN_VALUE,
    &COMPLEX_ROOTS,
    &PIECES,
    &TANGENTS,
    &ROUNDS,
    &CORNERS,
    &INDUCTION,
    &FAILS_AT,
    &RATIOS,
    &STEPS,
    // Plane and space.
    &ENTRIES,
    &MULTIPLYING_BACK,
    &CONDITIONS,
    &COORDINATES,
    &IMAGINARY,
    &STANDARD_ANGLES,
    &WITHOUT_LOGARITHMS,
    &IDENTITY,
    &NO_IDENTITY,
    &SHAPE,
    &POSITIVE,
    &PROGRESSION,
    &DATA,
    &COUNTING_UP,
    &VENN,
    &MEMBER_BY_MEMBER,
    // Probability.
    &OUTCOMES,
    &EVENT_CELLS,
    &CASES,
    &DISTRIBUTION,
    &ARITHMETIC_OF_CHANCE,
    // Formula sheet.
    &FORMULA,
    &FORMULA_ROUNDED,
    &STORY,
    &COUNTS,
];

macro_rules! methods {
    ($($constant:ident = $name:literal, $en:literal, $ne:literal;)*) => {
        $(#[doc = $en]
        pub(super) static $constant: Method =
            Method { name: $name, words: Text { en: $en, ne: $ne } };)*
    };
}

methods! {
    ARITHMETIC = "exact arithmetic",
        "Working {0} out again in exact fractions gives {1}",
        "{0} लाई ठ्याक्कै भिन्नमा फेरि हिसाब गर्दा {1} आउँछ";
    CANONICAL_FORM = "canonical form",
        "{0} and {1} have the same canonical form",
        "{0} र {1} को मानक रूप एउटै छ";
    MULTIPLYING_OUT = "multiplying out",
        "Multiplying {0} out gives {1}",
        "{0} लाई गुणन गर्दा {1} आउँछ";
    SUBSTITUTION = "substitution",
        "Putting {0} back gives {1}",
        "{0} राख्दा {1} आउँछ";
    ALL_FOUND = "counting roots",
        "{0} has exactly {1} real solutions, so none is missing",
        "{0} का ठ्याक्कै {1} वटा वास्तविक हल छन्, त्यसैले कुनै छुटेको छैन";
    ELIMINATION = "elimination",
        "Combining {0} gives exactly {1}",
        "{0} लाई मिलाउँदा ठ्याक्कै {1} आउँछ";
    SOLUTION_SET = "solution set",
        "{0} holds exactly where {1} holds",
        "{1} सत्य हुने ठाउँमा मात्र {0} सत्य हुन्छ";
    NO_SOLUTION = "no solution",
        "No real number satisfies {0}",
        "कुनै पनि वास्तविक सङ्ख्याले {0} लाई सन्तुष्ट पार्दैन";
    DIFFERENTIATION = "differentiation",
        "Differentiating {0} with the general rules gives {1}",
        "{0} लाई साधारण नियमले अवकलन गर्दा {1} आउँछ";
    INTEGRATION_BACK = "differentiating back",
        "Differentiating {0} gives {1} back",
        "{0} लाई अवकलन गर्दा फेरि {1} आउँछ";
    FUNDAMENTAL_THEOREM = "fundamental theorem of calculus",
        "The derivative of {0} is the integrand, and its values at the bounds differ by {2}",
        "{0} को अवकलज समाकल्य हो, र सीमामा यसका मानको अन्तर {2} हुन्छ";
    LEADING_TERMS = "leading terms",
        "Comparing the leading terms of numerator and denominator, {0} comes to {1}",
        "अंश र हरका अग्रपद तुलना गर्दा {0} को मान {1} हुन्छ";
    EXPANSION = "expansion near the point",
        "The first terms of its expansion near the point show that {0} comes to {1}",
        "बिन्दु नजिकको विस्तारका पहिला पदअनुसार {0} को मान {1} हुन्छ";
    LIMIT_VALUE = "value near the point",
        "Cancelled and put in, {0} comes to {1}",
        "काटेर मान राख्दा {0} को मान {1} हुन्छ";
    ORDERING = "comparing exactly",
        "Compared as exact numbers: {0}",
        "ठ्याक्कै सङ्ख्याको रूपमा तुलना गर्दा: {0}";
    COUNTING = "counting",
        "Counting the ways one draw at a time gives {0} too",
        "एक-एक पटक निकाल्ने तरिका गन्दा पनि {0} आउँछ";
    COMMON_FACTOR = "common factor",
        "{0} divides each of {1}, and what is left has no common factor",
        "{0} ले {1} का प्रत्येकलाई भाग जान्छ, र बाँकीमा साझा गुणनखण्ड छैन";
    COMMON_MULTIPLE = "common multiple",
        "Each of {1} divides {0}, and no smaller number will do",
        "{1} का प्रत्येकले {0} लाई भाग जान्छ, र योभन्दा सानो सङ्ख्या हुँदैन";
    PRIMALITY = "primality test",
        "An independent primality test of {0} agrees",
        "{0} को छुट्टै रूढ परीक्षणले पनि यही भन्छ";
    DIVISION = "division with remainder",
        "{0}",
        "{0}";
    PRIME_PRODUCT = "product of primes",
        "Each of {1} is prime, and dividing them out of {0} leaves 1",
        "{1} सबै रूढ हुन्, र {0} लाई तिनले भाग गर्दै जाँदा 1 बाँकी रहन्छ";
    DIVISORS = "counting divisors",
        "Each of {1} divides {0}, and the prime factors of {0} allow exactly {2} divisors",
        "{1} का प्रत्येकले {0} लाई भाग जान्छ, र {0} का रूढ गुणनखण्डअनुसार ठ्याक्कै {2} वटा गुणनखण्ड हुन्छन्";
    PROPORTION = "proportion",
        "The parts of {0} and {1} are in the same proportion",
        "{0} र {1} का पदहरू समानुपातमा छन्";
    DIGITS = "place value",
        "Dividing {0} by the place gives the digit {1}",
        "{0} लाई स्थानमानले भाग गर्दा अङ्क {1} आउँछ";
    ROUNDING = "distance",
        "No allowed number is nearer to {0} than {1}",
        "{0} को {1} भन्दा नजिकको मान्य सङ्ख्या छैन";
    BASE_VALUE = "value in base ten",
        "Both sides are worth {0} in base ten",
        "दुवैको मान दश आधारमा {0} हुन्छ";
    PATTERN = "differences",
        "With {0} as the next term the differences of the terms stay regular",
        "अर्को पद {0} हुँदा पदहरूको अन्तर नियमित रहन्छ";
    TERMS = "the terms given",
        "Putting 1, 2, 3, … into {0} gives back {1}",
        "{0} मा 1, 2, 3, … राख्दा फेरि {1} आउँछ";
    UNITS = "size in base units",
        "{0} and {1} are the same size in base units",
        "आधार एकाइमा {0} र {1} बराबर छन्";
    CLOCK = "minutes since midnight",
        "Counted in minutes since midnight the times agree with {0}",
        "मध्यरातदेखिका मिनेटमा गन्दा समय {0} सँग मिल्छ";
    COMPARING_COEFFICIENTS = "comparing coefficients",
        "Multiplied out, {0} has the coefficient {1} there",
        "गुणन गर्दा {0} मा त्यहाँको गुणाङ्क {1} हुन्छ";
    // Functions, curves, polynomials.
    TOUCHING = "point and direction",
        "{0} goes through the point, which is on {1}, in the right direction there",
        "{0} त्यो बिन्दु भएर जान्छ, जुन {1} मा पर्छ, र दिशा पनि ठीक छ";
    TURNING = "changes of sign of the derivative",
        "At {0} the derivative of {1} changes its sign the right way, and nowhere else",
        "{0} मा {1} को अवकलजको चिह्न ठीक तरिकाले बदलिन्छ, अन्त कहीँ बदलिँदैन";
    AREA = "area by an antiderivative",
        "Between points where {1} and {2} meet the difference keeps its sign, and an antiderivative of it gives {0}",
        "{1} र {2} भेटिने बिन्दुबीच अन्तरको चिह्न एउटै रहन्छ, र यसको प्रतिअवकलजले {0} दिन्छ";
    BOTH_SIDES = "limits from both sides",
        "The limits of {0} from both sides of {1} and its value there were compared",
        "{1} को दुवै तर्फबाट {0} को सीमा र त्यहाँको मान तुलना गरियो";
    INVERSE = "composition",
        "Putting {0} into {1}, and the other way round, gives the letter back",
        "{0} लाई {1} मा र {1} लाई {0} मा राख्दा अक्षर फर्किन्छ";
    MEAN_VALUE = "slope of the chord",
        "Inside the interval the slope of {1} is that of the chord at {0}",
        "अन्तरालभित्र {0} मा {1} को झुकाव जीवाको झुकाव बराबर हुन्छ";
    COMPLEX_ROOTS = "complex roots",
        "Put in, {0} satisfy {1}, and there can be no others",
        "मान राख्दा {0} ले {1} लाई सन्तुष्ट पार्छन्, र अरू हुन सक्दैनन्";
    PIECES = "integral by pieces",
        "Piece by piece, with antiderivatives that differentiate back, {0} comes to {1}",
        "खण्डखण्डमा, अवकलन गर्दा फर्किने प्रतिअवकलजबाट {0} को मान {1} आउँछ";
    HALVING = "halving the interval",
        "Halving the interval again leads to {0}, and {1} changes its sign around the root",
        "अन्तराललाई फेरि आधा गर्दै जाँदा {0} आउँछ, र मूलको वरिपरि {1} को चिह्न बदलिन्छ";
    TANGENTS = "tangents again",
        "Run again with forty decimal places, the iteration for {1} comes to {0}",
        "चालीस दशमलव स्थानसम्म फेरि हिसाब गर्दा {1} को पुनरावृत्ति {0} मा पुग्छ";
    ROUNDS = "rounds again",
        "The rounds worked out again in exact fractions give {0}",
        "चरणहरू ठ्याक्कै भिन्नमा फेरि हिसाब गर्दा {0} आउँछ";
    CORNERS = "all corners",
        "Among all corners of the region, and in every direction without end, nothing is better than {0}",
        "क्षेत्रका सबै शीर्षबिन्दु र सबै अनन्त दिशा हेर्दा {0} भन्दा राम्रो केही छैन";
    INDUCTION = "first case and step",
        "The first case holds, and each case leads to the next, exactly: {0}",
        "पहिलो अवस्था सत्य छ, र हरेक अवस्थाबाट अर्को ठ्याक्कै आउँछ: {0}";
    FAILS_AT = "first failure",
        "Put in, {0} is the first number at which this fails: {1}",
        "मान राख्दा {0} नै यो असत्य हुने पहिलो सङ्ख्या हो: {1}";
    RATIOS = "sines and cosines",
        "With the sines and cosines that follow from {0}, the value is {1}",
        "{0} बाट आउने साइन र कोसाइन राख्दा मान {1} हुन्छ";
    OPPOSITE_NUMBER = "values at opposite numbers",
        "Comparing {0} at a number and at its opposite shows that it is {1}",
        "कुनै सङ्ख्या र त्यसको विपरीत चिह्नको सङ्ख्यामा {0} को मान तुलना गर्दा यो {1} देखिन्छ";
    PERIOD = "period of the function",
        "After {0}, and not before, {1} repeats its values",
        "{0} पछि मात्र {1} का मान दोहोरिन्छन्";
    DIFFERENTIAL = "putting into the equation",
        "{0}, differentiated and put into {1}, satisfies it",
        "{0} लाई अवकलन गरी {1} मा राख्दा समीकरण मिल्छ";
    STRIPS = "strips worked out again",
        "The sum over the strips, enclosed exactly, rounds to {0}",
        "पट्टीहरूको योग ठ्याक्कै हिसाब गर्दा पूर्णाङ्कन {0} हुन्छ";
    STEPS = "steps",
        "Every step that leads to {0} was checked by itself",
        "{0} सम्म पुग्ने हरेक चरण छुट्टै जाँचियो";
    // Plane and space.
    ENTRIES = "entry by entry",
        "Working {0} out entry by entry gives {1}",
        "{0} लाई सदस्य-सदस्य गरी हिसाब गर्दा {1} आउँछ";
    MULTIPLYING_BACK = "multiplying back",
        "{0} times {1} is the identity matrix",
        "{0} र {1} को गुणनफल एकाइ मेट्रिक्स हुन्छ";
    CONDITIONS = "conditions",
        "{0} meets every condition, and nothing else of its kind does",
        "{0} ले सबै सर्त पूरा गर्छ, र यस किसिमको अर्को कुनैले गर्दैन";
    COORDINATES = "definition in coordinates",
        "{0} is what the definition says, worked out from the coordinates",
        "निर्देशाङ्कबाट परिभाषाअनुसार हिसाब गर्दा {0} नै आउँछ";
    IMAGINARY = "complex arithmetic",
        "Worked with i times i equal to -1, {0} is what the definition asks for",
        "i गुणा i = -1 मानी हिसाब गर्दा {0} नै परिभाषाले मागेको उत्तर हो";
    STANDARD_ANGLES = "standard angles",
        "With the tangent of half the angle, {0} becomes a polynomial equation; its solutions are exactly {1}",
        "आधा कोणको ट्यान्जेन्ट राख्दा {0} बहुपदीय समीकरण बन्छ; यसका हल ठ्याक्कै {1} हुन्";
    WITHOUT_LOGARITHMS = "without logarithms",
        "Written without logarithms, {0} is a polynomial equation; of its roots exactly {1} make every logarithm meaningful",
        "लघुगणकविना लेख्दा {0} बहुपदीय समीकरण बन्छ; यसका मूलमध्ये ठ्याक्कै {1} मा मात्र सबै लघुगणकको मान हुन्छ";
    IDENTITY = "identity",
        "Both sides of {0} have the same canonical form",
        "{0} का दुवै पक्षको मानक रूप एउटै छ";
    NO_IDENTITY = "counterexample",
        "{0} fails where its two sides have different values",
        "{0} का दुई पक्षको मान फरक हुने ठाउँमा यो मिल्दैन";
    SHAPE = "shape",
        "{0} has the shape that was asked for",
        "{0} सोधिएकै रूपमा छ";
    POSITIVE = "size",
        "{0} is positive, as a length or an angle is",
        "{0} धनात्मक छ, लम्बाइ वा कोण यस्तै हुन्छ";
    // Series and statistics.
    PROGRESSION = "writing the terms out",
        "Every progression with what is known has {0}",
        "दिइएका कुरा मिल्ने हरेक श्रेणीमा {0} हुन्छ";
    DATA = "definition",
        "Held against its definition for these data, {0} is right",
        "यी तथ्याङ्कका लागि परिभाषासँग दाँज्दा {0} ठीक छ";
    // Counting.
    COUNTING_UP = "counting up",
        "Counting place by place, with sums instead of factorials, gives {0} too",
        "क्रमगुणनको सट्टा जोड प्रयोग गरी स्थान-स्थान गन्दा पनि {0} आउँछ";
    // Sets.
    VENN = "Venn diagram",
        "Every Venn diagram with the known numbers has {0} there",
        "दिइएका सङ्ख्या मिल्ने हरेक भेनचित्रमा त्यहाँ {0} हुन्छ";
    MEMBER_BY_MEMBER = "member by member",
        "Written out and compared member by member, the answer is {0}",
        "सदस्य-सदस्य गरी लेखेर तुलना गर्दा उत्तर {0} नै हुन्छ";
    // Probability.
    OUTCOMES = "counting outcomes",
        "Going through every outcome gives {0} too",
        "हरेक सम्भावित परिणाम एक-एक गरी गन्दा पनि {0} आउँछ";
    EVENT_CELLS = "parts of the sample space",
        "Every sample space with these probabilities has {0} there",
        "यी सम्भाव्यता मिल्ने हरेक नमुना समष्टिमा त्यहाँ {0} हुन्छ";
    CASES = "case by case",
        "Adding up the cases one by one gives {0} too",
        "अवस्था-अवस्था गरी जोड्दा पनि {0} आउँछ";
    DISTRIBUTION = "trial by trial",
        "The distribution worked out trial after trial gives {0} too",
        "परीक्षण-परीक्षण गरी वितरण निकाल्दा पनि {0} आउँछ";
    ARITHMETIC_OF_CHANCE = "definition of the frequency",
        "By the definition it is {0}",
        "परिभाषाअनुसार {0} हुन्छ";
    FORMULA = "put into the formula",
        "With {0} and the values given, {1} holds exactly",
        "{0} र दिइएका मान राख्दा {1} ठ्याक्कै मिल्छ";
    COUNTS = "trying every count",
        "Of all whole numbers for which {0} has a meaning, exactly {1} satisfy it",
        "{0} को अर्थ हुने सबै पूर्ण सङ्ख्यामध्ये ठ्याक्कै {1} ले यसलाई पूरा गर्छन्";
    STORY = "conditions of the story",
        "Every case that meets all that the question says has {0}",
        "प्रश्नमा भनिएका सबै कुरा मिल्ने हरेक अवस्थामा {0} हुन्छ";
    FORMULA_ROUNDED = "put into the formula, rounded",
        "With the values given, {0} is the nearest that {1} allows",
        "दिइएका मान राख्दा {1} अनुसार सबैभन्दा नजिकको मान {0} हो";
}
