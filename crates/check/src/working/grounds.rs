//! The sentences said of lines and of conditions.

use crate::Text;
use crate::working::Ground;

macro_rules! grounds {
    ($($name:ident = $id:literal, $en:literal, $ne:literal;)*) => {
        $(pub(super) static $name: Ground = Ground { name: $id, words: Text { en: $en, ne: $ne } };)*
    };
}

grounds! {
    BEGINS = "start", "The working starts here", "काम यहाँबाट सुरु हुन्छ";
    ASSUMED = "assumed", "This is taken as given", "यो मानिएको हो";
    GIVEN = "given", "This is what the question gives", "यो प्रश्नमा दिइएको हो";
    SUBSTITUTED = "substituted", "Values were put into {0}", "{0} मा मानहरू राखिएको छ";
    NAMED = "named", "This gives {0} a value", "यसले {0} को मान दिन्छ";
    REMARK = "remark", "A remark: nothing to check", "टिप्पणी: जाँच्नुपर्ने केही छैन";
    SAME_VALUE = "same-value", "It has the same value as {0}", "यसको मान {0} सँग बराबर छ";
    SAME_SOLUTIONS = "same-solutions", "It has the same solutions as {0}", "यसको हल {0} कै हल हो";
    IMPLIED = "implied", "It holds wherever {0} holds", "{0} सत्य हुँदा यो पनि सत्य हुन्छ";
    TOGETHER = "together", "It follows from the lines above together", "यो माथिका पङ्क्तिहरू मिलाएर आउँछ";
    TRUE_BY_ITSELF = "true-by-itself", "It is true by itself", "यो आफैँमा सत्य छ";
    DIFFERENTIATED = "differentiated", "Both sides were differentiated", "दुवैतर्फ अवकलन गरिएको छ";
    INTEGRATED = "integrated", "Both sides were integrated", "दुवैतर्फ समाकलन गरिएको छ";
    CHOSEN = "chosen", "It is one of the solutions found", "यो पाइएका हलहरूमध्ये एक हो";
    SOLUTIONS_FIT = "solutions-fit", "Each of these values satisfies {0}", "यी प्रत्येक मानले {0} लाई सन्तुष्ट गर्छन्";

    DIFFERENT_VALUE = "different-value", "It does not have the same value as {0}", "यसको मान {0} सँग बराबर छैन";
    DIFFERENT_SOLUTIONS = "different-solutions", "It does not follow from {0}", "यो {0} बाट आउँदैन";
    MORE_SOLUTIONS = "more-solutions", "It has solutions that {0} has not", "यसमा {0} मा नभएका हल छन्";
    FALSE_BY_ITSELF = "false-by-itself", "It is not true", "यो सत्य होइन";
    NO_SOLUTION_OF = "no-solution-of", "{0} does not satisfy {1}", "{0} ले {1} लाई सन्तुष्ट गर्दैन";

    NOT_READ = "not-read", "This line could not be read", "यो पङ्क्ति पढ्न सकिएन";
    NOT_DECIDED = "not-decided", "Whether this follows could not be decided", "यो आउँछ कि आउँदैन भन्ने निर्णय गर्न सकिएन";
    VALUES_UNKNOWN = "values-unknown", "Values were put in that the working does not give", "काममा नदिइएका मानहरू राखिएका छन्";
    FROM_WORDS = "from-words", "This comes from the words of the question, which are not checked here", "यो प्रश्नका शब्दबाट आएको हो, जुन यहाँ जाँचिएको छैन";
    TOO_LONG = "too-long", "The working is too long: this line was not looked at", "काम धेरै लामो छ: यो पङ्क्ति हेरिएन";

    SQUARED = "both-sides-squared", "Both sides were squared, which may add solutions: put them back to be sure", "दुवैतर्फ वर्ग गरिएको छ; थप हल आउन सक्छ, राखेर जाँच्नुहोस्";
    DIVIDED = "divided-by", "Both sides were divided by {0}: this holds only where {0} is not 0", "दुवैतर्फ {0} ले भाग गरिएको छ: {0} शून्य नहुँदा मात्र यो मिल्छ";
    WIDENED = "domain-widened", "It may have solutions that {0} has not: put them back to be sure", "यसमा {0} मा नभएका हल हुन सक्छन्: राखेर जाँच्नुहोस्";
    LOST_NEED = "domain-widened-at", "The line before needs {0}; this line no longer says so", "अघिल्लो पङ्क्तिमा {0} हुनुपर्छ; यो पङ्क्तिले त्यो भन्दैन";
    NARROWED = "domain-narrowed", "It needs {0}, which the line before does not", "यसमा {0} हुनुपर्छ, अघिल्लो पङ्क्तिमा त्यो सर्त छैन";
    ROUNDED = "rounded", "{0} is rounded", "{0} नजिकको मानमा सारिएको छ";
    PI_TAKEN = "pi-taken-as", "{1} was taken as {0}", "{1} को मान {0} लिइएको छ";
    DIVIDED_BY_ZERO = "divided-by-zero", "Both sides were divided by {0}, which is 0 here", "दुवैतर्फ {0} ले भाग गरिएको छ, जुन यहाँ शून्य हो";
    UNITS_LOOSE = "units-do-not-match", "The numbers are right; the units of the two sides do not match", "सङ्ख्या मिल्छ; दुवैतर्फका एकाइ मिल्दैनन्";
    CONSTANT = "constant-of-integration", "The constant of integration was added", "समाकलनको अचर थपियो";
    NO_CONSTANT = "constant-missing", "The constant of integration is missing", "समाकलनको अचर छुटेको छ";
    IN_ONE_TURN = "within-one-turn", "These are all the solutions within one turn; whole turns give the others", "यी एक फन्कोभित्रका सबै हल हुन्; पूरा फन्को थप्दा अरू हल आउँछन्";
    QUADRANT = "quadrant", "The sign depends on the quadrant: {0} is possible too", "चिन्ह चतुर्थांशमा भर पर्छ: {0} पनि हुन सक्छ";
    INDEPENDENT = "independent-events", "This holds only for independent events", "यो अनाश्रित घटनाका लागि मात्र मिल्छ";
    REJECTED = "others-rejected", "The other solutions were left out: say why", "अन्य हलहरू छोडिएका छन्: कारण लेख्नुहोस्";
    NOT_COUNTED = "not-counted", "Whether there are other solutions was not checked", "अरू हल छन् कि छैनन् भनेर जाँचिएको छैन";
    REAL = "over-the-reals", "This counts real solutions only", "यसमा वास्तविक हल मात्र गनिएको छ";
}
