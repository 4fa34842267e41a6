//! In how many ways things are arranged or chosen.

use crate::form::{Form, Meaning, Problem, question};
use crate::found::Found;
use check::{Goal, Ways};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    // Words.
    question(
        "(in how many|how many|in how many different|in how many distinct) (ways|different ways|distinct ways|orders) can [all] [the] letters (of|in) [the] word {w:word} be (arranged|permuted|rearranged) [(in a row|among themselves|taken all at a time)]",
        letters,
    ),
    question(
        "how many [(different|distinct)] (words|arrangements|permutations) can be (formed|made) (from|with|using|out of|by using|of) [all] [the] letters (of|in) [the] word {w:word} [(taken all at a time|taking all at a time)]",
        letters,
    ),
    question(
        "<find> [the] [total] number of [(different|distinct|possible)] (arrangements|permutations|words) [(that can be (made|formed))] (of|from|with|using) [all] [the] letters (of|in) [the] word {w:word}",
        letters,
    ),
    question(
        "how many [(different|distinct)] (permutations|arrangements) (of|are there of) [all] [the] letters (of|in) [the] word {w:word} (are there|are possible)",
        letters,
    ),
    question(
        "{w:word} (शब्द) का [सबै] (अक्षर|अक्षरहरू) (बाट|लाई) कति (तरिकाले|प्रकारले|किसिमले) (मिलाउन|राख्न|व्यवस्थित गर्न) सकिन्छ",
        letters,
    ),
    // Rows.
    question(
        "in how many [different] ways can {n:count} [different] (books|people|persons|students|boys|girls|men|women|children|flags|pictures|balls|letters|things|objects|chairs|toys) (be arranged|be seated|sit|stand|be placed|be kept|line up|be made to stand) [(in|on) a (row|line|shelf|queue|bench)]",
        |f| {
            let n = f.count("n")?;
            done(Ways::Arrangements { of: n, taken: n, repeated: false })
        },
    ),
    question(
        "in how many [different] ways can {r:count} [(prizes|chairs|posts|positions)] (of|out of) {n:count} [different] (books|people|persons|students|things|objects) be arranged [in a row]",
        |f| done(Ways::Arrangements { of: f.count("n")?, taken: f.count("r")?, repeated: false }),
    ),
    question(
        "in how many [different] ways can {r:count} (people|persons|students|boys|girls|men|women|passengers) (sit|be seated|occupy) [(in|on)] {n:count} (chairs|seats)",
        |f| {
            let (r, n) = (f.count("r")?, f.count("n")?);
            if r > n {
                return Err(f.problem("n", "there are fewer seats than people"));
            }
            done(Ways::Arrangements { of: n, taken: r, repeated: false })
        },
    ),
    question(
        "<find> [the] number of permutations of {n:count} [different] (things|objects|letters|books) taken {r:count} at a time",
        |f| done(Ways::Arrangements { of: f.count("n")?, taken: f.count("r")?, repeated: false }),
    ),
    question(
        "in how many [different] ways {n:count} [different] (books|people|persons|students|boys|girls|men|women|children) can (be arranged|be seated|sit|stand) [(in|on) a (row|line|shelf|queue|bench)]",
        |f| {
            let n = f.count("n")?;
            done(Ways::Arrangements { of: n, taken: n, repeated: false })
        },
    ),
    // Circles.
    question(
        "in how many [different] ways can {n:count} [different] (people|persons|students|boys|girls|men|women|children|guests|friends|members|delegates|gentlemen) (be seated|sit|be arranged|sit down|dine|be made to sit) (around|round|at|in|on|about) a (round table|circular table|table that is round|circle|ring)",
        |f| done(Ways::Circles { of: f.count("n")?, turned: false }),
    ),
    question(
        "in how many [different] ways can {n:count} [different] [coloured] (beads|flowers|pearls|keys) be (strung|arranged|made|formed|put) (in|into|to form|on|to make) a (necklace|garland|bracelet|key ring|ring|keyring)",
        |f| done(Ways::Circles { of: f.count("n")?, turned: true }),
    ),
    question(
        "{n:count} जना (मानिस|विद्यार्थी|व्यक्ति|साथी|पाहुना) [हरू] [लाई] (गोलो|गोल|वृत्ताकार) (टेबुल|टेबल|मेच) (वरिपरि|को वरिपरि|मा) कति तरिकाले (राख्न|बस्न|बसाउन) सकिन्छ",
        |f| done(Ways::Circles { of: f.count("n")?, turned: false }),
    ),
    // Numbers made of digits.
    question(
        "how many {r:count} [(-)] (digit|digits) numbers can be (formed|made) (from|with|using|by using|out of) [the] digits {d:items} (if (repetition of digits is allowed|repetition is allowed|digits may be repeated|digits can be repeated)|with repetition [of digits]|when repetition is allowed)",
        |f| digits(f, true),
    ),
    question(
        "how many {r:count} [(-)] (digit|digits) numbers can be (formed|made) (from|with|using|by using|out of) [the] digits {d:items} [(if (repetition of digits is not allowed|no digit is repeated|repetition is not allowed)|without repetition [of digits]|without repeating [any] [(digit|digits)]|when (repetition is not allowed|no digit is repeated))]",
        |f| digits(f, false),
    ),
    // Choices.
    question(
        "in how many [different] ways can {r:count} [different] (books|people|persons|students|boys|girls|men|women|players|balls|cards|questions|things|objects|members) be (selected|chosen|picked|drawn|taken) (from|out of|from among) [a] [(group|class|pack|set|total)] [of] {n:count} [different] [(books|people|persons|students|boys|girls|men|women|players|balls|cards|questions|things|objects|members)]",
        simple_choice,
    ),
    question(
        "in how many [different] ways can a (committee|team|group|delegation|cricket team|football team|volleyball team|jury) of {r:count} [(people|persons|students|members|players)] be (selected|chosen|formed|made) (from|out of|from among) [a] [(group|class|set|total)] [of] {n:count} [(people|persons|students|members|players|candidates|men|women)]",
        simple_choice,
    ),
    question(
        "in how many [different] ways can (a student|a candidate|an examinee|one|a boy|a girl|a man|he|she) (choose|select|answer|attempt|pick) {r:count} [(questions|books|subjects|things|cards|balls)] (out of|from) {n:count} [(questions|books|subjects|things|cards|balls)]",
        simple_choice,
    ),
    question(
        "how many [different] (committees|teams|groups) of {r:count} [(people|persons|students|members|players)] can be (formed|made|chosen|selected) (from|out of) [a] [(group|class)] [of] {n:count} (people|persons|students|members|players)",
        simple_choice,
    ),
    question(
        "<find> [the] number of combinations of {n:count} [different] (things|objects|letters|books) taken {r:count} at a time",
        simple_choice,
    ),
    question(
        "in how many [different] ways can a (committee|team|group|delegation|jury) of {a:count} {x:word} and {b:count} {y:word} be (selected|chosen|formed|made) (from|out of) {m:count} {u:word} and {n:count} {v:word}",
        two_groups,
    ),
    question(
        "in how many [different] ways can {a:count} {x:word} and {b:count} {y:word} be (selected|chosen|picked|drawn) (from|out of) {m:count} {u:word} and {n:count} {v:word}",
        two_groups,
    ),
    question(
        "(from|out of) {m:count} {u:word} and {n:count} {v:word} [,] (in|a (committee|team|group) of) how many [different] ways can a (committee|team|group|delegation|jury) of {a:count} {x:word} and {b:count} {y:word} be (selected|chosen|formed|made)",
        two_groups,
    ),
    question(
        "(from|out of) {m:count} {u:word} and {n:count} {v:word} [,] a (committee|team|group|delegation|jury) of {s:count} [(people|persons|members|students|players)] is to be (formed|chosen|selected|made) . in how many [different] ways can this be done (if|so that|so as|such that|when|,) [(it (contains|includes|has)|(it|there|the (committee|team|group)) (must|should|is to) (contain|include|have|be)|to include|including|there (is|are))] (at least|atleast) {k:count} {w:word} [(is|are|included|are included|is included|in it|in the committee)]",
        |f| bounded(f, Bound::AtLeast),
    ),
    question(
        "in how many [different] ways can a (committee|team|group|delegation|jury) of {s:count} [(people|persons|members|students|players)] be (formed|chosen|selected|made) (from|out of) {m:count} {u:word} and {n:count} {v:word} (if|so that|so as|such that|when|to|with|containing|including) [(it (contains|includes|has)|(it|there|the (committee|team|group)) (must|should|is to) (contain|include|have|be)|to include|include|there (is|are))] (at least|atleast) {k:count} {w:word} [(is|are|included|are included|is included|in it|in the committee)]",
        |f| bounded(f, Bound::AtLeast),
    ),
    question(
        "in how many [different] ways can a (committee|team|group|delegation|jury) of {s:count} [(people|persons|members|students|players)] be (formed|chosen|selected|made) (from|out of) {m:count} {u:word} and {n:count} {v:word} (if|so that|so as|such that|when|to|with|containing|including) [(it (contains|includes|has)|(it|there|the (committee|team|group)) (must|should|is to) (contain|include|have|be)|to include|include|there (is|are))] (at most|atmost) {k:count} {w:word} [(is|are|included|are included|is included|in it|in the committee)]",
        |f| bounded(f, Bound::AtMost),
    ),
    question(
        "in how many [different] ways can a (committee|team|group|delegation|jury) of {s:count} [(people|persons|members|students|players)] be (formed|chosen|selected|made) (from|out of) {m:count} {u:word} and {n:count} {v:word} (if|so that|so as|such that|when|to|with|containing|including) [(it (contains|includes|has)|(it|there|the (committee|team|group)) (must|should|is to) (contain|include|have|be)|to include|include|there (is|are))] exactly {k:count} {w:word} [(is|are|included|are included|is included|in it|in the committee)]",
        |f| bounded(f, Bound::Exactly),
    ),
    question(
        "in how many [different] ways can a (committee|team|group|delegation|jury) of {s:count} [(people|persons|members|students|players)] be (formed|chosen|selected|made) (from|out of) {m:count} {u:word} and {n:count} {v:word}",
        |f| {
            let (size, m, n) = (f.count("s")?, f.count("m")?, f.count("n")?);
            if f.text("u")? == f.text("v")? {
                return Err(Problem::Unfit);
            }
            let of = m.checked_add(n).ok_or(Problem::Unfit)?;
            done(Ways::Choices { size, groups: vec![(of, size, size)] })
        },
    ),
    question(
        "{n:count} जना (विद्यार्थी|मानिस|व्यक्ति|खेलाडी) (बाट|मध्ये) {r:count} जना (को समिति|को समूह|को टोली|लाई) कति तरिकाले (छान्न|बनाउन|चयन गर्न) सकिन्छ",
        simple_choice,
    ),
];

fn done(ways: Ways) -> Outcome {
    Ok(Goal::Ways(ways).into())
}

/// All letters of a word.
fn letters(f: &Found<'_, '_>) -> Outcome {
    let word = f.text("w")?;
    if word.chars().count() < 2 || !word.chars().all(|c| c.is_ascii_alphabetic()) {
        return Err(f.problem("w", "a word of Latin letters is expected here"));
    }
    let mut kinds: Vec<(char, u64)> = Vec::new();
    for letter in word.chars() {
        match kinds.iter_mut().find(|(l, _)| *l == letter) {
            Some((_, n)) => *n += 1,
            None => kinds.push((letter, 1)),
        }
    }
    done(Ways::Rows(kinds.into_iter().map(|(_, n)| n).collect()))
}

fn digits(f: &Found<'_, '_>, repeated: bool) -> Outcome {
    let items = f.items("d")?;
    let mut digits = Vec::new();
    for item in &items {
        let digit = item.as_rational().filter(|d| d.is_int());
        let digit = digit.and_then(|d| u64::try_from(d.numerator().clone()).ok());
        let Some(digit) = digit.filter(|d| *d < 10) else {
            return Err(f.problem("d", "digits are expected here"));
        };
        if digits.contains(&digit) {
            return Err(f.problem("d", "a digit is named twice"));
        }
        digits.push(digit);
    }
    if digits.contains(&0) {
        // A number does not begin with 0: that is counted otherwise.
        return Err(f.problem("d", "numbers with the digit 0 are not counted here yet"));
    }
    let (of, taken) = (digits.len() as u64, f.count("r")?);
    done(Ways::Arrangements { of, taken, repeated })
}

fn simple_choice(f: &Found<'_, '_>) -> Outcome {
    let (n, r) = (f.count("n")?, f.count("r")?);
    done(Ways::Choices { size: r, groups: vec![(n, r, r)] })
}

/// The same thing, in the singular or the plural.
fn same(one: &str, other: &str) -> bool {
    const PAIRS: &[(&str, &str)] =
        &[("man", "men"), ("woman", "women"), ("lady", "ladies"), ("child", "children")];
    let plural = |a: &str, b: &str| {
        b.strip_suffix('s') == Some(a) || PAIRS.iter().any(|(x, y)| *x == a && *y == b)
    };
    one == other || plural(one, other) || plural(other, one)
}

fn two_groups(f: &Found<'_, '_>) -> Outcome {
    let wanted = [(f.count("a")?, f.text("x")?), (f.count("b")?, f.text("y")?)];
    let there = [(f.count("m")?, f.text("u")?), (f.count("n")?, f.text("v")?)];
    if same(&there[0].1, &there[1].1) {
        return Err(Problem::Unfit);
    }
    let mut groups = Vec::new();
    for (n, kind) in &there {
        let Some((k, _)) = wanted.iter().find(|(_, w)| same(w, kind)) else {
            return Err(f.problem("x", "it is not clear from which group these are"));
        };
        groups.push((*n, *k, *k));
    }
    if same(&wanted[0].1, &wanted[1].1) {
        return Err(Problem::Unfit);
    }
    let size = wanted[0].0.checked_add(wanted[1].0).ok_or(Problem::Unfit)?;
    done(Ways::Choices { size, groups })
}

#[derive(Clone, Copy, PartialEq)]
enum Bound {
    AtLeast,
    AtMost,
    Exactly,
}

fn bounded(f: &Found<'_, '_>, bound: Bound) -> Outcome {
    let (size, k, kind) = (f.count("s")?, f.count("k")?, f.text("w")?);
    let there = [(f.count("m")?, f.text("u")?), (f.count("n")?, f.text("v")?)];
    if same(&there[0].1, &there[1].1) {
        return Err(Problem::Unfit);
    }
    if !there.iter().any(|(_, group)| same(group, &kind)) {
        return Err(f.problem("w", "it is not clear which group this is"));
    }
    let groups = there.iter().map(|(n, group)| match (same(group, &kind), bound) {
        (false, _) => (*n, 0, size.min(*n)),
        (true, Bound::AtLeast) => (*n, k, size.min(*n)),
        (true, Bound::AtMost) => (*n, 0, k.min(*n)),
        (true, Bound::Exactly) => (*n, k, k),
    });
    done(Ways::Choices { size, groups: groups.collect() })
}
