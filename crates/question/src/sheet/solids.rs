//! Surface and volume of solids.

use super::Topic;

pub(super) static TOPIC: Topic = Topic { phrases: PHRASES, groups: GROUPS };

const GROUPS: &[(&[&str], &str)] = &[
    (&["cube"], "cube"),
    (&["cuboid"], "cuboid"),
    (&["cylinder"], "cylinder"),
    (&["cone"], "cone"),
    (&["sphere"], "sphere"),
    (&["hemisphere"], "hemisphere"),
    (&["pyramid"], "pyramid"),
    (&["prism"], "prism"),
    (&["solid", "cylinder", "cone"], "cone-on-cylinder"),
    (&["solid", "cylinder", "hemisphere"], "hemisphere-on-cylinder"),
    (&["solid", "cone", "hemisphere"], "cone-on-hemisphere"),
];

const PHRASES: &[(&str, &str)] = &[
    // Asked for.
    ("<find> [the|its] (volume|capacity)", "?V"),
    (
        "<find> [the|its] (curved surface area|csa|area of the curved surface|area of [its|the] curved surface)",
        "?S",
    ),
    (
        "<find> [the|its] (lateral surface area|lsa|area of the lateral surface|area of its lateral surface|area of the lateral surfaces|area of its triangular faces|area of the triangular faces)",
        "?S",
    ),
    (
        "<find> [the|its] (total surface area|tsa|whole surface area|surface area|area of the total surface)",
        "?T",
    ),
    ("<find> [the|its] radius [of [the|its] base]", "?r"),
    ("<find> [the|its] diameter [of [the|its] base]", "?d"),
    ("<find> [the|its] (height|vertical height|depth)", "?h"),
    ("<find> [the|its] slant height", "?s"),
    (
        "<find> [the|its] [length of [the|its|each|a]] (side|edge|side of the base|side of its base)",
        "?a",
    ),
    ("<find> [the|its] length", "?l"),
    ("<find> [the|its] (breadth|width)", "?b"),
    ("<find> [the|its] (area of its base|area of the base|base area)", "?A"),
    // Solids.
    ("[of] [a|an|the] [solid] (cube|cubical *) [is|has|with|whose]", "cube"),
    (
        "[of] [a|an|the] [solid] (cuboid|rectangular box|cuboidal *|rectangular tank|box|brick|rectangular block) [is|has|with|whose]",
        "cuboid",
    ),
    (
        "[of] [a|an|the] [solid] [right] [circular] (cylinder|cylindrical *) [is|has|with|whose]",
        "cylinder",
    ),
    ("[of] [a|an|the] [solid] [right] [circular] (cone|conical *) [is|has|with|whose]", "cone"),
    ("[of] [a|an|the] [solid] (sphere|spherical *) [is|has|with|whose]", "sphere"),
    ("[of] [a|an|the] [solid] (hemisphere|hemispherical *) [is|has|with|whose]", "hemisphere"),
    (
        "[of] [a|an|the] [solid] (square based pyramid|square pyramid|pyramid with a square base|pyramid with square base|pyramid having a square base|pyramid having square base|squarebased pyramid) [is|has|with|whose]",
        "pyramid",
    ),
    ("[of] [a|an|the] [solid] [triangular] prism [is|has|with|whose]", "prism"),
    (
        "[of] [a|an|the] [combined] solid [is|has|with|made of|which is made of|is made up of|made up of|consisting of|consists of|formed by|is formed by|formed of] [joining]",
        "solid",
    ),
    (
        "[with|and|having] [a|the] (cylinder|cylindrical part) [and|with|surmounted by|on the top of|joined to]",
        "cylinder",
    ),
    (
        "[with|and|having] [a|the] (cone|conical part) [on the top|on top|on its top|on one end]",
        "cone",
    ),
    (
        "[with|and|having] [a|the] (hemisphere|hemispherical part) [on the top|on top|on its top|on one end]",
        "hemisphere",
    ),
    // Measures.
    (
        "[and] [its|the|a|whose|with|having|of|base|common] radius [of] [the|its|each] [base] [is|of|=] {r:L}",
        "",
    ),
    (
        "[and] [its|the|a|whose|with|having|of] (radius of [the|its] base|base radius|common radius|radius of the common base) [is|=] {r:L}",
        "",
    ),
    ("radius {r:L}", ""),
    ("[and] [its|the|a|whose|with|having|of] diameter [of] [the|its] [base] [is|of|=] {d:L}", ""),
    (
        "[and] [its|the|a|whose|with|having|of|vertical] (height|depth|vertical height) [is|of|=] {h:L}",
        "",
    ),
    (
        "[and] [its|the|a|whose|with|having] height of [the|its] (cylinder|cylindrical part) [is|=] {h:L}",
        "cylinder",
    ),
    (
        "[and] [its|the|a|whose|with|having] height of [the|its] (cone|conical part) [is|=] {k:L}",
        "cone",
    ),
    ("{h:L} (high|deep|tall|thick)", ""),
    ("[and] [its|the|a|whose|with|having|of] slant height [of the cone] [is|of|=] {s:L}", ""),
    (
        "[and] [its|the|a|whose|with|having|of|each|one] (side|edge|length of [each|its|a|the] (side|edge)|length of edge) [of] [the|its] [base] [is|of|=] {a:L}",
        "",
    ),
    (
        "[and] [its|the|a|whose|with|having] (side of [the|its] [square] base|length of [the|a|one|each] side of [the|its] [square] base|base side) [is|=|of] {a:L}",
        "",
    ),
    ("[its|and|the|of] length [is|=|of] {l:L}", ""),
    ("[its|and|the|of] (breadth|width) [is|=|of] {b:L}", ""),
    ("{l:L} long", ""),
    ("[and] {b:L} (broad|wide)", ""),
    ("[measuring|of|dimensions|measures] {l:L} (by|×|x) {b:L} (by|×|x) {h:L}", ""),
    (
        "length breadth and height [of] [a|the] [cuboid] [are] {l:L} {b:L} and {h:L} [respectively]",
        "cuboid",
    ),
    ("[and] [its|the|whose|with|having|if|a] volume [of it] [is|of|=] {V:V}", ""),
    (
        "[and] [its|the|whose|with|having|if|a] (curved surface area|csa|lateral surface area|lsa) [is|of|=] {S:A}",
        "",
    ),
    (
        "[and] [its|the|whose|with|having|if|a] (total surface area|tsa|surface area) [is|of|=] {T:A}",
        "",
    ),
    (
        "[and] [its|the|whose|with|having|if|a] (area of [the|its] base|base area) [is|of|=] {A:A}",
        "",
    ),
    ("[the] radius of [the] [base] [of] [a|the] (sphere|spherical *) is {r:L}", "sphere"),
    (
        "[the] radius of [the] [base] [of] [a|the] (hemisphere|hemispherical *) is {r:L}",
        "hemisphere",
    ),
    (
        "[the] (radius|base radius|radius of the base|radius of base) of [a|the] [right] [circular] (cylinder|cylindrical *) is {r:L}",
        "cylinder",
    ),
    (
        "[the] (radius|base radius|radius of the base|radius of base) of [a|the] [right] [circular] (cone|conical *) is {r:L}",
        "cone",
    ),
    ("[the] diameter of [the base of] [a|the] (sphere|spherical *) is {d:L}", "sphere"),
    ("[the] diameter of [the base of] [a|the] (cylinder|cylindrical *) is {d:L}", "cylinder"),
    ("[the] diameter of [the base of] [a|the] (cone|conical *) is {d:L}", "cone"),
    ("[the] volume of [a|the] cube is {V:V}", "cube"),
    ("[the] volume of [a|the] cuboid is {V:V}", "cuboid"),
    ("[the] volume of [a|the] (cylinder|cylindrical *) is {V:V}", "cylinder"),
    ("[the] volume of [a|the] (cone|conical *) is {V:V}", "cone"),
    ("[the] volume of [a|the] sphere is {V:V}", "sphere"),
    ("[the] volume of [a|the] hemisphere is {V:V}", "hemisphere"),
    ("[the] (total surface area|surface area) of [a|the] cube is {T:A}", "cube"),
    ("[the] (total surface area|surface area) of [a|the] sphere is {T:A}", "sphere"),
    ("[the] (total surface area|surface area) of [a|the] hemisphere is {T:A}", "hemisphere"),
    ("[the] (curved surface area) of [a|the] cylinder is {S:A}", "cylinder"),
    ("[the] (curved surface area) of [a|the] cone is {S:A}", "cone"),
    // π.
    ("[use|take|taking|using|where|if] [the value of] (pi|π) [as|=|is|to be] {pi:n}", ""),
    ("whose", ""),
    ("with", ""),
    ("water tank", ""),
    // Nepali.
    ("आयतन <ne>", "?V"),
    ("वक्र सतह को क्षेत्रफल <ne>", "?S"),
    ("(पूरा|कुल|पुरा) सतह को क्षेत्रफल <ne>", "?T"),
    ("अर्धव्यास <ne>", "?r"),
    ("उचाइ <ne>", "?h"),
    ("छड्के उचाइ <ne>", "?s"),
    ("[एउटा] [ठोस] घन [को]", "cube"),
    ("[एउटा] षड्मुखा [को]", "cuboid"),
    ("[एउटा] (बेलना|बेलनाकार *) [को]", "cylinder"),
    ("[एउटा] (सोली|शङ्कु|कोन) [को]", "cone"),
    ("[एउटा] (गोला) [को]", "sphere"),
    ("[एउटा] (अर्धगोला) [को]", "hemisphere"),
    ("[आधार को] अर्धव्यास {r:L} [र] [छ] [भए] [भएको]", ""),
    ("[आधार को] व्यास {d:L} [र] [छ] [भए] [भएको]", ""),
    ("उचाइ {h:L} [छ] [भए] [भएको]", ""),
    ("छड्के उचाइ {s:L} [छ] [भए] [भएको]", ""),
    ("(भुजा|किनारा) [को] [लम्बाइ] {a:L} [छ] [भए] [भएको]", ""),
    ("लम्बाइ {l:L}", ""),
    ("चौडाइ {b:L}", ""),
];
