//! The reasons of verdicts in Nepali: a table from the English sentence, `{}` standing for
//! mathematics or for another entry.

/// The reason in Nepali; what has no entry, such as a diagnostic of reading, stays as it is.
pub(super) fn translated(english: &str) -> String {
    for (template, nepali) in SENTENCES {
        let Some(parts) = matched(template, english) else { continue };
        let mut text = String::new();
        let mut parts = parts.into_iter();
        let mut rest = *nepali;
        while let Some(at) = rest.find("{}") {
            text.push_str(&rest[..at]);
            text.push_str(&parts.next().map(translated).unwrap_or_default());
            rest = &rest[at + 2..];
        }
        text.push_str(rest);
        return text;
    }
    english.to_owned()
}

/// What stands for each `{}` of a template in a text; `None` if it is another sentence.
fn matched<'a>(template: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut literals = template.split("{}");
    let mut rest = text.strip_prefix(literals.next()?)?;
    let mut parts = Vec::new();
    let literals: Vec<&str> = literals.collect();
    for (k, literal) in literals.iter().enumerate() {
        let last = k + 1 == literals.len();
        let at = if last {
            rest.len().checked_sub(literal.len()).filter(|_| rest.ends_with(literal))?
        } else {
            rest.find(literal)?
        };
        parts.push(&rest[..at]);
        rest = &rest[at + literal.len()..];
    }
    rest.is_empty().then_some(parts)
}

/// English and Nepali. A sentence stands before those of which it is a special case.
#[rustfmt::skip]
const SENTENCES: &[(&str, &str)] = &[
    // Equal.
    ("both are written the same", "दुवै एउटै तरिकाले लेखिएका छन्"),
    ("both are the same expression", "दुवै एउटै अभिव्यञ्जक हुन्"),
    ("both are equal by {}", "दुवै बराबर छन्: {}"),
    ("both are equal with {} for π", "π का लागि {} राख्दा दुवै बराबर हुन्छन्"),
    ("both are equal up to the name of the constant", "अचरको नाम बाहेक दुवै बराबर छन्"),
    ("both are equal for {}, and remain so from each {} to the next", "{} मा दुवै बराबर छन्, र प्रत्येक {} बाट अर्कोमा जाँदा पनि बराबर नै रहन्छन्"),
    ("both have the same truth table", "दुवैको सत्यता तालिका एउटै छ"),
    ("both have the same solutions", "दुवैका हल एउटै छन्"),
    ("both are the same family, whatever the constant is called", "अचरलाई जे भने पनि दुवै एउटै परिवार हुन्"),
    ("both have the same value", "दुवैको मान एउटै छ"),
    ("both have the same items", "दुवैमा एउटै पदहरू छन्"),
    ("both have the same elements, whatever the sets are", "समूहहरू जे भए पनि दुवैमा एउटै सदस्यहरू छन्"),
    ("both have the same derivative by {}, and each has its constant", "{} को सापेक्षमा दुवैको अवकलज एउटै छ, र दुवैमा अचर छ"),
    ("both state the same relation", "दुवैले एउटै सम्बन्ध भन्छन्"),
    ("both say the same of its truth", "सत्यताबारे दुवैको भनाइ एउटै छ"),
    ("both ratios are in proportion", "दुवै अनुपात समानुपातमा छन्"),
    ("both are the same set of real numbers", "दुवै वास्तविक सङ्ख्याको एउटै समूह हुन्"),
    ("both are the same range", "दुवै एउटै अन्तराल हुन्"),
    ("both are the same interval", "दुवै एउटै अन्तराल हुन्"),
    ("both are the same quantity in different units", "दुवै फरक एकाइमा एउटै परिमाण हुन्"),
    ("both are the same choice", "दुवै एउटै विकल्प हुन्"),
    ("both are the same Roman numeral", "दुवै एउटै रोमन अङ्क हुन्"),
    ("both are the same words", "दुवै एउटै शब्द हुन्"),
    ("both are the same time of day", "दुवै दिनको एउटै समय हुन्"),
    ("both are the same but for the letter that counts the turns", "घुमाइ गन्ने अक्षर बाहेक दुवै एउटै हुन्"),
    ("their truth tables differ", "तिनका सत्यता तालिका फरक छन्"),
    ("one is a set of sets, the other is not", "एउटा समूहहरूको समूह हो, अर्को होइन"),
    ("the values are equal, but the words beside them are not", "मान बराबर छ, तर सँगैका शब्द मिल्दैनन्"),
    ("a product of vectors depends on their order", "सदिशहरूको गुणनफल क्रममा भर पर्छ"),
    ("the solutions of the two could not be compared", "दुईका हल तुलना गर्न सकिएन"),
    ("both are infinite", "दुवै अनन्त हुन्"),
    ("both agree to {} figures, the rest is a computer's rounding", "दुवै {} अङ्कसम्म मिल्छन्, बाँकी कम्प्युटरको शून्यान्त हो"),
    ("all entries are equal", "सबै पद बराबर छन्"),
    ("{} is the exact value {} rounded to {} figures", "{} भनेको वास्तविक मान {} लाई {} अङ्कमा शून्यान्त गरेको हो"),
    ("{} is {} rounded as was asked", "{} भनेको {} लाई सोधिएअनुसार शून्यान्त गरेको हो"),
    ("the ends agree, decimals being rounded", "दशमलव शून्यान्त गर्दा छेउहरू मिल्छन्"),
    ("the digits agree, and only one has its base", "अङ्कहरू मिल्छन्, आधार एउटामा मात्र छ"),
    ("the numbers agree, and only one has a unit", "सङ्ख्या मिल्छ, एकाइ एउटामा मात्र छ"),
    ("put back, each is a solution, and there are no more", "राखेर हेर्दा प्रत्येक हल हो, र अरू हल छैन"),
    ("the limit comes to the other", "सीमान्त मान अर्को नै हुन्छ"),
    ("the integral comes to the other", "समाकलनको मान अर्को नै हुन्छ"),
    ("differentiated, the one gives back the integrand of the other", "अवकलन गर्दा एउटाले अर्कोको समाकल्य फिर्ता दिन्छ"),
    ("φ stands for the empty set", "φ ले खाली समूह जनाउँछ"),
    // How algebra decided.
    ("arithmetic", "अङ्कगणितले"),
    ("identical", "उस्तै भएकाले"),
    ("canonical form", "एउटै सरलतम रूप भएकाले"),
    ("polynomial identity", "बहुपदीय सर्वसमिकाले"),
    ("laws of indices", "घाताङ्कका नियमले"),
    ("entry by entry", "प्रत्येक पद तुलना गर्दा"),
    ("same solution set", "हलको समूह एउटै भएकाले"),
    ("the same relation rearranged", "एउटै सम्बन्ध मिलाएर लेखिएकाले"),
    ("equal squares of numbers that are not negative", "ऋणात्मक नभएका सङ्ख्याका वर्ग बराबर भएकाले"),
    ("equal sines and a bound on the angles", "ज्या बराबर र कोणहरूको सीमा भएकाले"),
    // Different.
    ("they differ", "यी फरक छन्"),
    ("the first is {} and the second {}", "पहिलो {} हो र दोस्रो {}"),
    ("one is {} and the other {}", "एउटा {} हो र अर्को {}"),
    ("at {} the first is {} and the second {}", "{} हुँदा पहिलो {} हो र दोस्रो {}"),
    ("at {} one is {} and the other {}", "{} हुँदा एउटा {} हो र अर्को {}"),
    ("entry {} differs: {}", "पद {} फरक छ: {}"),
    ("one has {} entries, the other {}", "एउटामा {} पद छन्, अर्कोमा {}"),
    ("one has {} different items, the other {}", "एउटामा {} फरक पद छन्, अर्कोमा {}"),
    ("an item of one has no partner in the other", "एउटाको कुनै पद अर्कोमा छैन"),
    ("one gives {} answers, the other one", "एउटाले {} उत्तर दिन्छ, अर्कोले एउटा"),
    ("one gives a value for {}, the other for {}", "एउटाले {} को मान दिन्छ, अर्कोले {} को"),
    ("one is about {}, the other about {}", "एउटा {} बारे हो, अर्को {} बारे"),
    ("one side gives no answer", "एउटाले उत्तर नै दिँदैन"),
    ("one says yes, the other no", "एउटाले हो भन्छ, अर्कोले होइन"),
    ("one is infinite, the other is finite", "एउटा अनन्त हो, अर्को सीमित"),
    ("they are infinite in different directions", "यी फरक दिशामा अनन्त छन्"),
    ("one is a time of day, the other is not", "एउटा दिनको समय हो, अर्को होइन"),
    ("they are different times of day", "यी दिनका फरक समय हुन्"),
    ("they are different choices", "यी फरक विकल्प हुन्"),
    ("they are different Roman numerals", "यी फरक रोमन अङ्क हुन्"),
    ("they are different words", "यी फरक शब्द हुन्"),
    ("they are different sets of real numbers", "यी वास्तविक सङ्ख्याका फरक समूह हुन्"),
    ("they are in different currencies", "यी फरक मुद्रामा छन्"),
    ("they differ for some choice of the functions in them", "यिनका फलनहरू केही छान्दा यी फरक हुन्छन्"),
    ("the units measure different things", "एकाइहरूले फरक कुरा नाप्छन्"),
    ("in the same unit the numbers differ", "एउटै एकाइमा सङ्ख्याहरू फरक छन्"),
    ("the numbers agree, but only one has its unit", "सङ्ख्या मिल्छ, तर एकाइ एउटामा मात्र छ"),
    ("the ratios have different numbers of terms", "अनुपातहरूका पदको सङ्ख्या फरक छ"),
    ("the ratios are not in proportion", "अनुपातहरू समानुपातमा छैनन्"),
    ("the matrices have different shapes", "मेट्रिक्सहरूका क्रम फरक छन्"),
    ("one gives several values of one thing, the other a point", "एउटाले एउटै कुराका धेरै मान दिन्छ, अर्कोले बिन्दु"),
    ("an end belongs to one interval and not to the other", "एउटा छेउ एउटा अन्तरालमा पर्छ, अर्कोमा पर्दैन"),
    ("only one says what the value is of", "मान केको हो भन्ने एउटाले मात्र भन्छ"),
    ("what is in none of the sets is in only one of the two", "कुनै समूहमा नपर्ने सदस्य यी दुईमध्ये एउटामा मात्र पर्छ"),
    ("what is in {} only is in only one of the two", "{} मा मात्र पर्ने सदस्य यी दुईमध्ये एउटामा मात्र पर्छ"),
    ("the antiderivative lacks its constant", "प्रतिअवकलजमा अचर छुटेको छ"),
    ("the value of the one is not the other", "एउटाको मान अर्को होइन"),
    ("{} is no solution", "{} हल होइन"),
    ("{} and {} are different letters", "{} र {} फरक अक्षर हुन्"),
    // The form.
    ("the values are equal, but {}", "मान बराबर छ, तर {}"),
    ("{} is not in lowest terms", "{} लघुतम पदमा छैन"),
    ("{} can be made simpler", "{} लाई अझ सरल गर्न सकिन्छ"),
    ("{} and {} can be taken together", "{} र {} लाई जोड्न सकिन्छ"),
    ("there is a root below the line in {}", "{} को हरमा मूल छ"),
    ("{} can be factorised further", "{} लाई अझ खण्डीकरण गर्न सकिन्छ"),
    ("{} can be multiplied out", "{} लाई गुणन गरेर विस्तार गर्न सकिन्छ"),
    ("the answer is not in the form of the key", "उत्तर मागिएको रूपमा छैन"),
    ("the answer is not given to {} decimal places", "उत्तर दशमलवको {} स्थानसम्म दिइएको छैन"),
    ("the answer is not given to {} significant figures", "उत्तर {} सार्थक अङ्कमा दिइएको छैन"),
    ("the answer is not given to the nearest {}", "उत्तर नजिकको {} मा दिइएको छैन"),
    ("the form of the answer can't be judged", "उत्तरको रूप जाँच्न सकिएन"),
    // Unknown.
    ("there is no answer on either side", "दुवैतिर उत्तर छैन"),
    ("there is no reading", "पढ्ने तरिका छैन"),
    ("no argument decides", "कुनै तर्कले निर्णय गर्दैन"),
    ("not every item could be compared", "सबै पद तुलना गर्न सकिएन"),
    ("the lists are too long to compare", "सूचीहरू तुलना गर्न धेरै लामा छन्"),
    ("an entry is no number", "कुनै पद सङ्ख्या होइन"),
    ("one may be two values, the other what lies between", "एउटा दुई मान हुन सक्छ, अर्को तिनका बीचको अन्तराल"),
    ("a set does not say which value is of what", "समूहले कुन मान केको हो भन्दैन"),
    ("both have the same entries, in another order", "दुवैमा एउटै पद छन्, तर क्रम फरक छ"),
    ("one gives more values than the other", "एउटाले अर्कोभन्दा धेरै मान दिन्छ"),
    ("the values are the same, but numbered otherwise", "मानहरू एउटै छन्, तर क्रमाङ्क फरक छ"),
    ("the functions in it are not known", "यसमा भएका फलनहरू थाहा छैन"),
    ("neither has a real solution, and they may be of two kinds", "दुवैको वास्तविक हल छैन, र यी फरक हुन सक्छन्"),
    ("each is a solution, but there may be more", "प्रत्येक हल हो, तर अरू पनि हुन सक्छन्"),
    ("the equation has more than two sides", "समीकरणका दुईभन्दा बढी पक्ष छन्"),
    ("the letters may be Roman numerals or lengths", "अक्षरहरू रोमन अङ्क वा लम्बाइ हुन सक्छन्"),
    ("neither is a Roman numeral", "कुनै पनि रोमन अङ्क होइन"),
    ("neither is the letter of a choice", "कुनै पनि विकल्पको अक्षर होइन"),
    ("neither has a name", "कुनैको पनि नाम छैन"),
    ("one is the letter of a choice, the other is not", "एउटा विकल्पको अक्षर हो, अर्को होइन"),
    ("one does not say whether it is before or after noon", "एउटाले बिहान कि बेलुका भन्दैन"),
    ("they are different words that may mean the same", "यी फरक शब्द हुन्, तर अर्थ एउटै हुन सक्छ"),
    ("the numbers agree, but one is of \"{}\", the other of \"{}\"", "सङ्ख्या मिल्छ, तर एउटा \"{}\" को हो, अर्को \"{}\" को"),
    ("the same number, but the words beside it are no unit known", "सङ्ख्या एउटै हो, तर छेउका शब्द चिनिएको एकाइ होइनन्"),
    ("the units can't be converted into each other by a factor", "एकाइहरू गुणनले एकअर्कामा बदल्न सकिँदैन"),
    ("it is not said of which country the rupees are", "रुपैयाँ कुन देशको हो भनिएको छैन"),
    ("the ends of the sets could not be compared", "समूहका छेउहरू तुलना गर्न सकिएन"),
    ("the sets could not be compared", "समूहहरू तुलना गर्न सकिएन"),
    ("the exact value is too close to a rounding limit", "वास्तविक मान शून्यान्तको सीमाको धेरै नजिक छ"),
    ("{} and {} differ only in case", "{} र {} ठूलो-सानो अक्षरमा मात्र फरक छन्"),
    ("each is {}, and no argument decides", "प्रत्येक {} हो, र कुनै तर्कले निर्णय गर्दैन"),
    ("the answer is too long", "उत्तर धेरै लामो छ"),
    ("the answer can't be read", "उत्तर पढ्न सकिएन"),
    ("No point was found at which both sides are defined.", "दुवै पक्ष परिभाषित हुने बिन्दु भेटिएन"),
    ("No point was found at which both sides can be evaluated.", "दुवै पक्षको मान निकाल्न सकिने बिन्दु भेटिएन"),
    ("The two sides agree wherever they were tried, but no proof was found.", "जाँचिएका सबै ठाउँमा दुवै मिल्छन्, तर प्रमाण भेटिएन"),
    ("The two sides do not have the same shape.", "दुवै पक्षको आकार एउटै छैन"),
    ("The solutions of the two could not be compared.", "दुवैका हल तुलना गर्न सकिएन"),
    ("One of the two sides is not defined.", "एउटा पक्ष परिभाषित छैन"),
    ("Not decided: {}.", "निर्णय भएन: {}"),
    ("one is in words, the other is {}", "एउटा शब्दमा छ, अर्को {} हो"),
    ("one is {}, the other is {}", "एउटा {} हो, अर्को {}"),
    // Kinds of answers.
    ("an expression", "अभिव्यञ्जक"),
    ("a percentage", "प्रतिशत"),
    ("an angle", "कोण"),
    ("a quantity", "परिमाण"),
    ("a ratio", "अनुपात"),
    ("a point or vector", "बिन्दु वा भेक्टर"),
    ("a matrix", "मेट्रिक्स"),
    ("a list of answers", "उत्तरहरूको सूची"),
    ("the empty set", "खाली समूह"),
    ("a set", "समूह"),
    ("a range of numbers", "सङ्ख्याको अन्तराल"),
    ("a relation", "सम्बन्ध"),
    ("a value with a name", "नामसहितको मान"),
    ("a truth value", "सत्यता"),
    ("a time of day", "दिनको समय"),
    ("the letter of a choice", "विकल्पको अक्षर"),
    ("a Roman numeral", "रोमन अङ्क"),
    ("words", "शब्द"),
    ("a number or a list", "सङ्ख्या वा सूची"),
    ("not readable", "पढ्न नसकिने"),
    ("nothing", "केही पनि होइन"),
    ("True", "सत्य"),
    ("False", "असत्य"),
];

#[cfg(test)]
mod tests {
    use super::translated;

    #[test]
    fn sentences_with_mathematics_and_with_sentences_in_them() {
        for (english, nepali) in [
            ("both are equal by arithmetic", "दुवै बराबर छन्: अङ्कगणितले"),
            ("at x = 2 the first is 9 and the second 5", "x = 2 हुँदा पहिलो 9 हो र दोस्रो 5"),
            ("one is a relation, the other is an expression", "एउटा सम्बन्ध हो, अर्को अभिव्यञ्जक"),
            ("entry 2 differs: one is 3 and the other 4", "पद 2 फरक छ: एउटा 3 हो र अर्को 4"),
            (
                "the values are equal, but 2/4 is not in lowest terms",
                "मान बराबर छ, तर 2/4 लघुतम पदमा छैन",
            ),
        ] {
            assert_eq!(translated(english), nepali);
        }
    }
}
