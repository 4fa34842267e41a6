//! Rules that turn an equation into one with the same solutions.

use crate::declare::rules;

rules! {
    SIMPLIFY_BOTH_SIDES = "simplify-each-side",
        "Simplify each side" / "दुवै पक्ष सरल गर्नुहोस्",
        "Either side may be replaced by an equal expression: multiply out brackets, collect like terms."
            / "कुनै पनि पक्षको ठाउँमा त्यससँग बराबर अभिव्यञ्जक राख्न सकिन्छ: कोष्ठ हटाउने, सजातीय पद जोड्ने।";
    SWAP_SIDES = "swap-sides",
        "Swap the two sides" / "दुई पक्ष साट्नुहोस्",
        "Both sides say the same the other way round: if a = b, then b = a."
            / "दुवै पक्ष साटे पनि अर्थ उही रहन्छ: a = b भए b = a हुन्छ।";
    ADD_TO_BOTH_SIDES = "add-to-both-sides",
        "Add the same to both sides" / "दुवै पक्षमा उही कुरा जोड्नुहोस्",
        "Adding {0} to both sides keeps them equal."
            / "दुवै पक्षमा {0} जोड्दा बराबरी कायम रहन्छ।";
    SUBTRACT_FROM_BOTH_SIDES = "subtract-from-both-sides",
        "Subtract the same from both sides" / "दुवै पक्षबाट उही कुरा घटाउनुहोस्",
        "Subtracting {0} from both sides keeps them equal."
            / "दुवै पक्षबाट {0} घटाउँदा बराबरी कायम रहन्छ।";
    MULTIPLY_BOTH_SIDES = "multiply-both-sides",
        "Multiply both sides" / "दुवै पक्षलाई गुणन गर्नुहोस्",
        "Multiplying both sides by {0}, which is not 0, keeps them equal."
            / "दुवै पक्षलाई शून्य नभएको {0} ले गुणन गर्दा बराबरी कायम रहन्छ।";
    DIVIDE_BOTH_SIDES = "divide-both-sides",
        "Divide both sides" / "दुवै पक्षलाई भाग गर्नुहोस्",
        "Dividing both sides by {0}, which is not 0, keeps them equal."
            / "दुवै पक्षलाई शून्य नभएको {0} ले भाग गर्दा बराबरी कायम रहन्छ।";
    DIVIDE_BY_NEGATIVE = "divide-by-negative",
        "Divide both sides and turn the sign" / "दुवै पक्षलाई भाग गरी चिन्ह उल्टाउनुहोस्",
        "Dividing by {0}, a negative number, turns an inequality round."
            / "ऋणात्मक सङ्ख्या {0} ले भाग गर्दा असमानताको चिन्ह उल्टिन्छ।";
    BRING_TO_ONE_SIDE = "bring-to-one-side",
        "Bring everything to one side" / "सबै पद एक पक्षमा लैजानुहोस्",
        "Subtracting the right side from both sides leaves 0 on the right."
            / "दुवै पक्षबाट दायाँ पक्ष घटाउँदा दायाँतिर ० मात्र रहन्छ।";
    NEVER_TRUE = "never-true",
        "There is no solution" / "कुनै हल छैन",
        "This statement is false whatever the unknown is."
            / "अज्ञात राशि जे भए पनि यो भनाइ असत्य हुन्छ।";
    ALWAYS_TRUE = "always-true",
        "Every number is a solution" / "हरेक सङ्ख्या हल हो",
        "This statement is true whatever the unknown is."
            / "अज्ञात राशि जे भए पनि यो भनाइ सत्य हुन्छ।";
}
