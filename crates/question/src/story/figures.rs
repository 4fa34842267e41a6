//! Rectangles and right-angled triangles whose sides are not known.

use super::{Family, Model, ask, condition, define};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    (
        "[the] length of (a|the) [rectangular] ~R<rectangle> is {d:L} more than (its|the) (breadth|width)",
        "longer",
    ),
    (
        "[the] (breadth|width) of (a|the) [rectangular] ~R<rectangle> is {d:L} less than (its|the) length",
        "longer",
    ),
    ("(a|the) [rectangular] ~R<rectangle> is {d:L} longer than (it is wide|it is broad)", "longer"),
    (
        "[the] length of (a|the) [rectangular] ~R<rectangle> is (twice|double) (its|the) (breadth|width)",
        "times k=2",
    ),
    (
        "[the] length of (a|the) [rectangular] ~R<rectangle> is thrice (its|the) (breadth|width)",
        "times k=3",
    ),
    (
        "[the] length of (a|the) [rectangular] ~R<rectangle> is {k:n} times (its|the) (breadth|width)",
        "times",
    ),
    (
        "[the] length and [the] (breadth|width) of (a|the) [rectangular] ~R<rectangle> are in the ratio [of] {a:n} : {b:n}",
        "ratio",
    ),
    (
        "[the] ratio of [the] length and [the] (breadth|width) of (a|the) [rectangular] ~R<rectangle> is {a:n} : {b:n}",
        "ratio",
    ),
    ("[and] (its|the) perimeter [of the ~R<rectangle>] is {P:L}", "perimeter"),
    ("[the] perimeter of (a|the) [rectangular] ~R<rectangle> is {P:L}", "perimeter"),
    ("[and] (its|the) area [of the ~R<rectangle>] is {A:A}", "area"),
    ("[the] area of (a|the) [rectangular] ~R<rectangle> is {A:A}", "area"),
    ("[its] length is {d:L} more than (its|the) (breadth|width)", "longer"),
    ("<find> (its|the) length and (breadth|width) [of the ~R<rectangle>]", "?sides"),
    ("<find> the (dimensions|sides) [of the ~R<rectangle>]", "?sides"),
    ("<find> its dimensions", "?sides"),
    ("<find> (its|the) perimeter [of the ~R<rectangle>]", "?perimeter"),
    ("<find> (its|the) area [of the ~R<rectangle>]", "?area"),
    ("[एउटा] [आयताकार] ~R<rectangle-ne> को लम्बाइ चौडाइ भन्दा {d:L} (बढी|लामो) [छ]", "longer"),
    ("[एउटा] [आयताकार] ~R<rectangle-ne> को लम्बाइ चौडाइ को (दोब्बर|दुई गुणा) [छ]", "times k=2"),
    ("[एउटा] [आयताकार] ~R<rectangle-ne> को लम्बाइ चौडाइ को (तेब्बर|तीन गुणा) [छ]", "times k=3"),
    (
        "[त्यस को|यस को|उक्त ~R<rectangle-ne> को|सो ~R<rectangle-ne> को] परिमिति {P:L} [छ]",
        "perimeter",
    ),
    ("[त्यस को|यस को|उक्त ~R<rectangle-ne> को|सो ~R<rectangle-ne> को] क्षेत्रफल {A:A} [छ]", "area"),
    ("[त्यस को|यस को|उक्त ~R<rectangle-ne> को|सो ~R<rectangle-ne> को] लम्बाइ र चौडाइ <ne>", "?sides"),
    // Right-angled triangles.
    ("[the] hypotenuse of a right angled triangle is {h:L}", "hypotenuse"),
    ("(the difference of|the difference between) (the|its) other two sides is {d:L}", "legsdiff"),
    ("[the] other two sides differ by {d:L}", "legsdiff"),
    ("[and] one of the [other] [remaining] [two] sides is {d:L} longer than the other", "legsdiff"),
    ("[the] sum of (the|its) other two sides is {s:L}", "legssum"),
    ("<find> (the|its) other two sides", "?legs"),
    ("<find> the remaining [two] sides", "?legs"),
    ("<find> the lengths of the [other] [two] [remaining] sides", "?legs"),
    ("समकोण त्रिभुज को कर्ण {h:L}", "hypotenuse"),
    ("[बाँकी] (अरू दुई भुजा|दुई भुजा|बाँकी दुई भुजा) [हरू] को (फरक|अन्तर) {d:L}", "legsdiff"),
    ("(ती|बाँकी) भुजा [हरू] को (लम्बाइ|नाप) <ne>", "?legs"),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            ("y", Range::Positive, "the breadth", "चौडाइ"),
            ("x", Range::Positive, "the length", "लम्बाइ"),
        ],
        rows: &[
            define("longer", "x = y + {d}", "length", "लम्बाइ"),
            define("times", "x = {k} y", "length", "लम्बाइ"),
            define("ratio", "x = {a}/{b} * y", "length by the ratio", "अनुपातअनुसार लम्बाइ"),
            condition("perimeter", "2 (x + y) = {P}", "perimeter", "परिमिति"),
        ],
        asks: &[
            ask(
                "sides",
                &[("x", "@P", "the length", "लम्बाइ"), ("y", "@P", "the breadth", "चौडाइ")],
            ),
            ask("area", &[("x y", "square P", "the area", "क्षेत्रफल")]),
        ],
    },
    // In the unit whose square the area is measured in.
    Model {
        letters: &[
            ("y", Range::Positive, "the breadth", "चौडाइ"),
            ("x", Range::Positive, "the length", "लम्बाइ"),
        ],
        rows: &[
            define("longer", "x = y + {d>>A}", "length", "लम्बाइ"),
            define("times", "x = {k} y", "length", "लम्बाइ"),
            define("ratio", "x = {a}/{b} * y", "length by the ratio", "अनुपातअनुसार लम्बाइ"),
            define(
                "perimeter",
                "x = {P>>A}/2 - y",
                "length: half of the perimeter less the breadth",
                "लम्बाइ: परिमितिको आधाबाट चौडाइ घटाएको",
            ),
            condition("area", "x y = {A}", "area", "क्षेत्रफल"),
            super::limit("perimeter", "x >= y"),
        ],
        asks: &[
            ask(
                "sides",
                &[("x", "root A", "the length", "लम्बाइ"), ("y", "root A", "the breadth", "चौडाइ")],
            ),
            ask("perimeter", &[("2 (x + y)", "root A", "the perimeter", "परिमिति")]),
        ],
    },
    Model {
        letters: &[
            ("x", Range::Positive, "the shorter side", "छोटो भुजा"),
            ("y", Range::Positive, "the longer side", "लामो भुजा"),
        ],
        rows: &[
            define("legsdiff", "y = x + {d}", "the longer side", "लामो भुजा"),
            condition(
                "hypotenuse legsdiff",
                "x^2 + y^2 = {h}^2",
                "the theorem of Pythagoras",
                "पाइथागोरसको साध्य",
            ),
        ],
        asks: &[ask(
            "legs",
            &[
                ("y", "@h", "the longer side", "लामो भुजा"),
                ("x", "@h", "the shorter side", "छोटो भुजा"),
            ],
        )],
    },
    Model {
        letters: &[
            ("x", Range::Positive, "the shorter side", "छोटो भुजा"),
            ("y", Range::Positive, "the longer side", "लामो भुजा"),
        ],
        rows: &[
            define("legssum", "y = {s} - x", "the longer side", "लामो भुजा"),
            condition(
                "hypotenuse legssum",
                "x^2 + y^2 = {h}^2",
                "the theorem of Pythagoras",
                "पाइथागोरसको साध्य",
            ),
            super::limit("legssum", "y >= x"),
        ],
        asks: &[ask(
            "legs",
            &[
                ("y", "@h", "the longer side", "लामो भुजा"),
                ("x", "@h", "the shorter side", "छोटो भुजा"),
            ],
        )],
    },
];
