//! The rules of working out a number.

use crate::declare::rules;

rules! {
    ADD = "add-and-subtract",
        "Add and subtract" / "जोड्नुहोस् र घटाउनुहोस्",
        "Additions and subtractions are worked from left to right; subtracting a negative number is adding."
            / "जोड र घटाउ बायाँबाट दायाँतिर गरिन्छ; ऋणात्मक सङ्ख्या घटाउनु भनेको जोड्नु हो।";
    ADD_DECIMALS = "add-decimals",
        "Add and subtract decimals" / "दशमलव जोड्नुहोस् र घटाउनुहोस्",
        "Decimals are added with their points one below the other."
            / "दशमलव बिन्दु एकमुनि अर्को पर्ने गरी दशमलव सङ्ख्या जोडिन्छ।";
    ADD_FRACTIONS = "add-fractions",
        "Add fractions" / "भिन्न जोड्नुहोस्",
        "Fractions are added over their lowest common denominator, here {0}."
            / "भिन्नहरू लघुत्तम समहर बनाएर जोडिन्छ, यहाँ समहर {0} हो।";
    COMMON_DENOMINATOR = "write-over-common-denominator",
        "Write over a common denominator" / "समहर बनाउनुहोस्",
        "Multiplying numerator and denominator by the same number does not change a fraction; {0} is the lowest common multiple of the denominators."
            / "अंश र हरलाई एउटै सङ्ख्याले गुणन गर्दा भिन्नको मान बदलिँदैन; हरहरूको लघुत्तम समापवर्त्य {0} हो।";
    ADD_NUMERATORS = "add-numerators",
        "Add the numerators" / "अंशहरू जोड्नुहोस्",
        "Fractions with the same denominator are added by adding their numerators."
            / "एउटै हर भएका भिन्न जोड्दा अंशहरू जोडिन्छ।";
    MULTIPLY = "multiply",
        "Multiply" / "गुणन गर्नुहोस्",
        "Multiplication comes before addition and subtraction; factors may be taken in any order."
            / "जोड र घटाउभन्दा पहिले गुणन गरिन्छ; गुणकहरू जुन क्रममा गुणन गरे पनि हुन्छ।";
    MULTIPLY_SIGNED = "multiply-with-signs",
        "Multiply" / "गुणन गर्नुहोस्",
        "Two negative factors give a positive product, one negative factor a negative one."
            / "दुईवटा ऋणात्मक गुणकको गुणनफल धनात्मक हुन्छ, एउटा मात्र ऋणात्मक भए ऋणात्मक हुन्छ।";
    MULTIPLY_DECIMALS = "multiply-decimals",
        "Multiply decimals" / "दशमलव गुणन गर्नुहोस्",
        "Multiply as if there were no points; the product has as many decimal places as the factors together."
            / "दशमलव बिन्दु नभएझैँ गुणन गर्नुहोस्; गुणनफलमा गुणकहरूको जम्मा दशमलव स्थान जति हुन्छ त्यति नै स्थान हुन्छ।";
    MULTIPLY_FRACTIONS = "multiply-fractions",
        "Multiply fractions" / "भिन्न गुणन गर्नुहोस्",
        "Fractions are multiplied numerator by numerator and denominator by denominator; common factors cancel."
            / "भिन्न गुणन गर्दा अंशलाई अंशले र हरलाई हरले गुणन गरिन्छ; साझा गुणनखण्ड काटिन्छ।";
    MULTIPLY_BY_ZERO = "multiply-by-zero",
        "A factor is zero" / "एउटा गुणक शून्य छ",
        "A product with a factor 0 is 0." / "कुनै गुणक 0 भए गुणनफल 0 हुन्छ।";
    DIVIDE = "divide",
        "Divide" / "भाग गर्नुहोस्",
        "{1} goes into {0} without remainder." / "{1} ले {0} लाई निःशेष भाग जान्छ।";
    DIVIDE_DECIMALS = "divide-decimals",
        "Divide decimals" / "दशमलव भाग गर्नुहोस्",
        "Multiplying both numbers by {0} makes them integers and does not change the quotient."
            / "दुवै सङ्ख्यालाई {0} ले गुणन गर्दा पूर्णाङ्क बन्छन् र भागफल बदलिँदैन।";
    DIVIDE_FRACTIONS = "divide-fractions",
        "Divide fractions" / "भिन्न भाग गर्नुहोस्",
        "To divide by a fraction, multiply by its reciprocal."
            / "भिन्नले भाग गर्न त्यसको व्युत्क्रमले गुणन गर्नुहोस्।";
    MULTIPLY_BY_RECIPROCAL = "multiply-by-reciprocal",
        "Multiply by the reciprocal" / "व्युत्क्रमले गुणन गर्नुहोस्",
        "Dividing by a number is multiplying by its reciprocal, {0}."
            / "कुनै सङ्ख्याले भाग गर्नु भनेको त्यसको व्युत्क्रम {0} ले गुणन गर्नु हो।";
    REDUCE_FRACTION = "reduce-fraction",
        "Reduce the fraction" / "भिन्नलाई लघुत्तम पदमा लैजानुहोस्",
        "Numerator and denominator are divided by their highest common factor, {0}."
            / "अंश र हर दुवैलाई तिनको महत्तम समापवर्तक {0} ले भाग गरिन्छ।";
    CANCEL = "cancel-and-multiply",
        "Cancel and work out" / "काटेर मान निकाल्नुहोस्",
        "Factors that stand both above and below the bar cancel."
            / "अंश र हर दुवैमा भएका गुणनखण्ड काटिन्छन्।";
    SIGN_OF_QUOTIENT = "sign-of-quotient",
        "Settle the sign" / "चिह्न मिलाउनुहोस्",
        "A quotient is negative if exactly one of its two numbers is."
            / "भाग गर्ने वा भाग जाने मध्ये एउटा मात्र ऋणात्मक भए भागफल ऋणात्मक हुन्छ।";
    POWER = "work-out-power",
        "Work out the power" / "घाताङ्कको मान निकाल्नुहोस्",
        "The exponent {1} says how often {0} is a factor."
            / "घाताङ्क {1} ले {0} कति पटक गुणक हो भन्ने जनाउँछ।";
    REPEATED_PRODUCT = "write-power-as-product",
        "Write the power as a product" / "घातलाई गुणनको रूपमा लेख्नुहोस्",
        "A power is a product of equal factors." / "घात भनेको उही गुणकको गुणनफल हो।";
    NEGATIVE_POWER = "negative-exponent",
        "Work out the negative power" / "ऋणात्मक घाताङ्कको मान निकाल्नुहोस्",
        "A power with a negative exponent is the reciprocal of the power with the positive one."
            / "ऋणात्मक घाताङ्क भएको घात, धनात्मक घाताङ्क भएको घातको व्युत्क्रम हो।";
    FRACTIONAL_POWER = "fractional-exponent",
        "Work out the power with a fractional exponent" / "भिन्न घाताङ्क भएको घातको मान निकाल्नुहोस्",
        "The denominator of the exponent {1} says which root is taken, its numerator to which power."
            / "घाताङ्क {1} को हरले कुन मूल र अंशले कुन घात भन्ने जनाउँछ।";
    READ_AS_ROOT = "read-exponent-as-root",
        "Read the fractional exponent as a root" / "भिन्न घाताङ्कलाई मूलको रूपमा लिनुहोस्",
        "The denominator of {0} says which root is taken, its numerator to which power."
            / "{0} को हरले कुन मूल र अंशले कुन घात भन्ने जनाउँछ।";
    ROOT = "work-out-root",
        "Work out the root" / "मूल निकाल्नुहोस्",
        "{0} is a perfect power." / "{0} पूर्ण घात हो।";
    ABSOLUTE_VALUE = "absolute-value",
        "Take the absolute value" / "निरपेक्ष मान लिनुहोस्",
        "The absolute value is the distance from 0, never negative."
            / "निरपेक्ष मान भनेको 0 देखिको दूरी हो, त्यो कहिल्यै ऋणात्मक हुँदैन।";
    FACTORIAL = "factorial",
        "Work out the factorial" / "क्रमगुणितको मान निकाल्नुहोस्",
        "The factorial of a number is the product of all natural numbers from 1 to it."
            / "कुनै सङ्ख्याको क्रमगुणित भनेको 1 देखि त्यस सङ्ख्यासम्मका सबै प्राकृतिक सङ्ख्याको गुणनफल हो।";
    PERCENT = "percent-as-number",
        "Write the percentage as a number" / "प्रतिशतलाई सङ्ख्यामा लेख्नुहोस्",
        "Per cent means hundredths." / "प्रतिशत भनेको सयौँ भाग हो।";
    NEGATION = "double-negative",
        "Settle the signs" / "चिह्न मिलाउनुहोस्",
        "The opposite of a negative number is positive, and -0 is 0."
            / "ऋणात्मक सङ्ख्याको विपरीत धनात्मक हुन्छ, र -0 भनेको 0 हो।";
    WRITE_AS_FRACTION = "write-in-lowest-terms",
        "Write the number in its simplest form" / "सङ्ख्यालाई सरल रूपमा लेख्नुहोस्",
        "This is the same number." / "यो उही सङ्ख्या हो।";
    COMBINATIONS = "combinations",
        "Count the combinations" / "संयोजनको सङ्ख्या निकाल्नुहोस्",
        "The number of ways to choose {1} of {0} things in any order."
            / "{0} ओटा वस्तुबाट क्रम नहेरी {1} ओटा छान्ने तरिकाको सङ्ख्या।";
    PERMUTATIONS = "permutations",
        "Count the permutations" / "क्रमचयको सङ्ख्या निकाल्नुहोस्",
        "The number of ways to choose {1} of {0} things in order."
            / "{0} ओटा वस्तुबाट क्रम मिलाएर {1} ओटा छान्ने तरिकाको सङ्ख्या।";
    FUNCTION_VALUE = "function-value",
        "Work out the function" / "फलनको मान निकाल्नुहोस्",
        "This is what the function means." / "यो त्यस फलनको अर्थ हो।";
    KNOWN_VALUE = "known-value",
        "Use the known value" / "थाहा भएको मान राख्नुहोस्",
        "This value is exact and worth remembering." / "यो ठ्याक्कै मान हो र सम्झन योग्य छ।";
    EVALUATE_PART = "evaluate-part",
        "Work out one part" / "एउटा भागको मान निकाल्नुहोस्",
        "Brackets, powers, multiplication and division, addition and subtraction, in this order."
            / "कोष्ठक, घात, गुणन र भाग, जोड र घटाउ, यही क्रममा।";
    EVALUATE = "evaluate",
        "Work out the value" / "मान निकाल्नुहोस्",
        "Brackets, powers, multiplication and division, addition and subtraction, in this order."
            / "कोष्ठक, घात, गुणन र भाग, जोड र घटाउ, यही क्रममा।";
}
