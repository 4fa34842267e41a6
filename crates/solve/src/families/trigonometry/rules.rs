//! The rules of trigonometry by their school names.

use crate::declare::rules;

rules! {
    START_LEFT = "start-with-one-side",
        "Start with the left side" / "बायाँ पक्षबाट सुरु गर्नुहोस्",
        "It is rewritten step by step until it becomes the right side."
            / "यसलाई एकपछि अर्को चरणमा दायाँ पक्ष नबनेसम्म रूपान्तरण गरिन्छ।";
    START_RIGHT = "start-with-the-right-side",
        "Start with the right side" / "दायाँ पक्षबाट सुरु गर्नुहोस्",
        "It has more in it; it is rewritten step by step until it becomes the left side."
            / "यसमा बढी पद छन्; यसलाई बायाँ पक्ष नबनेसम्म रूपान्तरण गरिन्छ।";
    DIFFERENCE_OF_SIDES = "difference-of-the-sides",
        "Subtract the right side from the left side" / "बायाँ पक्षबाट दायाँ पक्ष घटाउनुहोस्",
        "Two expressions are equal where their difference is 0."
            / "दुई अभिव्यञ्जकको अन्तर ० भए ती बराबर हुन्छन्।";
    PROVED = "proved",
        "Both sides are equal" / "दुवै पक्ष बराबर छन्",
        "The chain leads from one side to the other: L.H.S. = R.H.S."
            / "शृङ्खलाले एक पक्षबाट अर्को पक्षमा पुर्‍यायो: बायाँ पक्ष = दायाँ पक्ष।";
    NOT_AN_IDENTITY = "not-an-identity",
        "The two sides are not always equal" / "दुई पक्ष सधैँ बराबर हुँदैनन्",
        "With {0} the left side is {1} and the right side is {2}, so this can't be proved."
            / "{0} हुँदा बायाँ पक्ष {1} र दायाँ पक्ष {2} हुन्छ, त्यसैले यो प्रमाणित गर्न सकिँदैन।";
    NOT_EQUAL = "not-equal",
        "The two sides are not equal" / "दुई पक्ष बराबर छैनन्",
        "The left side is {0} and the right side is {1}, so this can't be proved."
            / "बायाँ पक्ष {0} र दायाँ पक्ष {1} हुन्छ, त्यसैले यो प्रमाणित गर्न सकिँदैन।";
    USE_CONDITION = "use-the-condition",
        "Use the condition" / "दिइएको सर्त प्रयोग गर्नुहोस्",
        "From the condition, {0}."
            / "दिइएको सर्तबाट {0}।";
    SINES_AND_COSINES = "write-in-sines-and-cosines",
        "Write everything in sines and cosines" / "सबैलाई साइन र कोसाइनमा लेख्नुहोस्",
        "Every function is made of sine and cosine: tan A = sin A/cos A, cot A = cos A/sin A, sec A = 1/cos A, cosec A = 1/sin A."
            / "सबै अनुपात sin र cos बाट बन्छन्: tan A = sin A/cos A, cot A = cos A/sin A, sec A = 1/cos A, cosec A = 1/sin A।";
    QUOTIENT = "quotient-identity",
        "Use the quotient identity" / "भागफलको सूत्र प्रयोग गर्नुहोस्",
        "Sine over cosine is the tangent, cosine over sine the cotangent: sin A/cos A = tan A and cos A/sin A = cot A."
            / "sin लाई cos ले भाग गर्दा tan, cos लाई sin ले भाग गर्दा cot हुन्छ: sin A/cos A = tan A र cos A/sin A = cot A।";
    RECIPROCAL = "reciprocal-identity",
        "Use the reciprocal identity" / "व्युत्क्रमको सूत्र प्रयोग गर्नुहोस्",
        "1/cos A = sec A, 1/sin A = cosec A, 1/tan A = cot A, and the other way round."
            / "1/cos A = sec A, 1/sin A = cosec A, 1/tan A = cot A, र यसको उल्टो।";
    NAMED_FUNCTIONS = "quotient-and-reciprocal-identities",
        "Use the quotient and reciprocal identities" / "भागफल र व्युत्क्रमका सूत्र प्रयोग गर्नुहोस्",
        "Quotients of sine and cosine have names of their own: sin A/cos A = tan A, cos A/sin A = cot A, 1/cos A = sec A, 1/sin A = cosec A."
            / "sin र cos का भागफलका आफ्नै नाम छन्: sin A/cos A = tan A, cos A/sin A = cot A, 1/cos A = sec A, 1/sin A = cosec A।";
    SPLIT_FRACTION = "split-the-fraction",
        "Write it as separate fractions" / "छुट्टाछुट्टै भिन्नमा लेख्नुहोस्",
        "Each term above may stand over the denominator by itself: \\(\\frac{a + b}c = \\frac ac + \\frac bc\\)."
            / "माथिको हरेक पद छुट्टै हरमाथि लेख्न सकिन्छ: \\(\\frac{a + b}c = \\frac ac + \\frac bc\\)।";
    PYTHAGORAS = "pythagorean-identity",
        "Use the Pythagorean identity" / "पाइथागोरसको सर्वसमिका प्रयोग गर्नुहोस्",
        "These hold for every angle: sin²A + cos²A = 1, sec²A − tan²A = 1, cosec²A − cot²A = 1."
            / "यी हरेक कोणमा सत्य हुन्छन्: sin²A + cos²A = 1, sec²A − tan²A = 1, cosec²A − cot²A = 1।";
    DOUBLE_ANGLE = "double-angle",
        "Use the double angle formula" / "दोब्बर कोणको सूत्र प्रयोग गर्नुहोस्",
        "The functions of twice an angle: sin 2A = 2 sin A cos A, cos 2A = cos²A − sin²A = 2cos²A − 1 = 1 − 2sin²A, tan 2A = 2 tan A/(1 − tan²A)."
            / "दोब्बर कोणका अनुपात: sin 2A = 2 sin A cos A, cos 2A = cos²A − sin²A = 2cos²A − 1 = 1 − 2sin²A, tan 2A = 2 tan A/(1 − tan²A)।";
    TRIPLE_ANGLE = "triple-angle",
        "Use the triple angle formula" / "तेब्बर कोणको सूत्र प्रयोग गर्नुहोस्",
        "The functions of three times an angle: sin 3A = 3 sin A − 4 sin³A, cos 3A = 4 cos³A − 3 cos A, tan 3A = (3 tan A − tan³A)/(1 − 3 tan²A)."
            / "तेब्बर कोणका अनुपात: sin 3A = 3 sin A − 4 sin³A, cos 3A = 4 cos³A − 3 cos A, tan 3A = (3 tan A − tan³A)/(1 − 3 tan²A)।";
    COMPOUND_ANGLE = "compound-angle",
        "Use the compound angle formula" / "संयुक्त कोणको सूत्र प्रयोग गर्नुहोस्",
        "The functions of a sum or difference of angles: sin(A ± B) = sin A cos B ± cos A sin B, cos(A ± B) = cos A cos B ∓ sin A sin B, tan(A ± B) = (tan A ± tan B)/(1 ∓ tan A tan B)."
            / "कोणको योग वा अन्तरका अनुपात: sin(A ± B) = sin A cos B ± cos A sin B, cos(A ± B) = cos A cos B ∓ sin A sin B, tan(A ± B) = (tan A ± tan B)/(1 ∓ tan A tan B)।";
    SUM_TO_PRODUCT = "sum-to-product",
        "Write the sum as a product" / "योगलाई गुणनफलमा लेख्नुहोस्",
        "sin C + sin D = 2 sin ½(C + D) cos ½(C − D), and the like for differences and cosines."
            / "sin C + sin D = 2 sin ½(C + D) cos ½(C − D), र अन्तर तथा कोसाइनका त्यस्तै सूत्र।";
    PRODUCT_TO_SUM = "product-to-sum",
        "Write the product as a sum" / "गुणनफललाई योगमा लेख्नुहोस्",
        "2 sin A cos B = sin(A + B) + sin(A − B), 2 cos A cos B = cos(A + B) + cos(A − B), 2 sin A sin B = cos(A − B) − cos(A + B)."
            / "2 sin A cos B = sin(A + B) + sin(A − B), 2 cos A cos B = cos(A + B) + cos(A − B), 2 sin A sin B = cos(A − B) − cos(A + B)।";
    ALLIED_ANGLE = "allied-angle",
        "Use the allied angle" / "सम्बद्ध कोण प्रयोग गर्नुहोस्",
        "sin(90° − A) = cos A, sin(180° − A) = sin A, cos(180° − A) = −cos A, sin(−A) = −sin A, and the like."
            / "sin(90° − A) = cos A, sin(180° − A) = sin A, cos(180° − A) = −cos A, sin(−A) = −sin A, र यस्तै अरू।";
    STANDARD_ANGLE = "standard-angle",
        "Put in the value of a standard angle" / "मानक कोणको मान राख्नुहोस्",
        "The values at 0°, 30°, 45°, 60° and 90° are known by heart."
            / "0°, 30°, 45°, 60° र 90° का मान कण्ठ हुन्छन्।";
    CONJUGATE = "multiply-by-the-conjugate",
        "Multiply above and below by the conjugate" / "अंश र हरलाई अनुबद्धले गुणन गर्नुहोस्",
        "(a + b)(a − b) = a² − b² below; above and below are multiplied by {0}."
            / "हरमा (a + b)(a − b) = a² − b²; अंश र हर दुवैलाई {0} ले गुणन गरिन्छ।";
    DIVIDE_BY_COSINE = "divide-above-and-below",
        "Divide above and below by {0}" / "अंश र हरलाई {0} ले भाग गर्नुहोस्",
        "sin A/cos A = tan A; a fraction keeps its value if above and below are divided by the same."
            / "sin A/cos A = tan A; अंश र हर दुवैलाई उहीले भाग गर्दा भिन्नको मान बदलिँदैन।";
    COMMON_FRACTION = "write-as-one-fraction",
        "Write it as one fraction" / "एउटै भिन्नमा लेख्नुहोस्",
        "Fractions are added over a common denominator."
            / "भिन्नहरू साझा हर बनाएर जोडिन्छन्।";
    FACTORS = "factorise-functions",
        "Factorise and cancel" / "खण्डीकरण गरी काट्नुहोस्",
        "The functions are treated like letters: a common factor is taken out, a² − b² = (a − b)(a + b), and equal factors cancel."
            / "फलनहरूलाई अक्षर जस्तै मानिन्छ: साझा गुणनखण्ड बाहिर आउँछ, a² − b² = (a − b)(a + b), र बराबर गुणनखण्ड काटिन्छन्।";
    MULTIPLY_OUT = "multiply-out-functions",
        "Multiply out and collect" / "गुणन गरी जोड्नुहोस्",
        "The functions are treated like letters: brackets are multiplied out, like terms are collected."
            / "फलनहरूलाई अक्षर जस्तै मानिन्छ: कोष्ठ गुणन गरिन्छ, सजातीय पद जोडिन्छन्।";
    COSINE_SQUARED = "replace-the-square-of-the-cosine",
        "Replace the square of each cosine" / "हरेक कोसाइनको वर्ग साट्नुहोस्",
        "cos²A = 1 − sin²A; then everything cancels."
            / "cos²A = 1 − sin²A; त्यसपछि सबै काटिन्छ।";
    SINGLE_ANGLES = "write-with-single-angles",
        "Write it with single angles" / "एकल कोणमा लेख्नुहोस्",
        "Sums and multiples of angles are expanded by the compound and multiple angle formulas."
            / "कोणका योग र गुणजलाई संयुक्त र गुणज कोणका सूत्रले विस्तार गरिन्छ।";
}
