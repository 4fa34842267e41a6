//! Perimeter and area of plane figures; the cost of covering or fencing them.

use super::Topic;

pub(super) static TOPIC: Topic = Topic { phrases: PHRASES, groups: GROUPS };

const GROUPS: &[(&[&str], &str)] = &[
    (&["rectangle"], "rectangle"),
    (&["square"], "square"),
    (&["triangle"], "triangle"),
    (&["equilateral"], "equilateral"),
    (&["parallelogram"], "parallelogram"),
    (&["trapezium"], "trapezium"),
    (&["rhombus"], "rhombus"),
    (&["circle"], "circle"),
    (&["cover", "rectangle"], "floor"),
    (&["cover"], "floor"),
    (&["cover", "square"], "square-area-cost"),
    (&["fence", "rectangle"], "fence"),
    (&["fence"], "fence"),
    (&["fence", "square"], "square-fence"),
    (&["walls"], "room"),
];

const PHRASES: &[(&str, &str)] = &[
    // Asked for.
    ("<find> [the|its] area", "?A"),
    ("<find> [the|its] perimeter", "?P"),
    (
        "<find> [the|its] (circumference|perimeter) [of] [the|a] (circle|circular plate|circular pond|circular field|circular ground|circular park|circular garden|circular *)",
        "?C circle",
    ),
    ("<find> [the|its] circumference", "?C circle"),
    ("<find> [the|its] radius", "?r"),
    ("<find> [the|its] diameter", "?d circle"),
    ("<find> [the|its] [length of [the|its]] (diagonal)", "?d"),
    (
        "<find> [the|its] (length) [of [the|a] (rectangle|field|room|ground|garden|floor|hall)]",
        "?l",
    ),
    (
        "<find> [the|its] (breadth|width) [of [the|a] (rectangle|field|room|ground|garden|floor|hall)]",
        "?b",
    ),
    ("<find> [the|its] [length of [the|its|a|each]] (side|sides)", "?a"),
    ("<find> [the|its] (height|altitude)", "?h"),
    ("<find> [the|its] [length of [the|its]] base", "?b"),
    ("<find> [the|its] area of [the|its] (four walls|4 walls|walls)", "?W walls"),
    (
        "<find> [the] [total] cost of (carpeting|tiling|paving|plastering|flooring|painting|polishing|levelling|turfing|planting grass on|covering|cementing) [the|its] [floor|field|ground|room|garden|lawn] [of] [the|a] [room|hall|with a carpet|with carpet]",
        "?K cover",
    ),
    (
        "<find> [the] [total] cost of (fencing|fencing around|fencing round|putting a fence around|wiring) [it|the|a] [around it]",
        "?K fence",
    ),
    (
        "<find> [the] [total] cost of (painting|plastering|papering|colouring|whitewashing|white washing|distempering) [the|its] [area of] (four walls|4 walls|walls) [of it|of the room]",
        "?K walls",
    ),
    // Figures.
    (
        "[of] [a|an|the] (rectangle|rectangular field|rectangular room|rectangular ground|rectangular garden|rectangular park|rectangular lawn|rectangular plot|rectangular sheet|rectangular floor|rectangular hall|rectangular court|rectangular pond|rectangular plate|rectangular table|rectangular *|rectangular) [is|has|with]",
        "rectangle",
    ),
    (
        "[of] [a|an|the] (square|square field|square room|square ground|square garden|square park|square lawn|square plot|square sheet|square floor|square hall|square court|square pond|square plate|square table|square *) [is|has|with]",
        "square",
    ),
    ("[of] [a|an|the] triangle [is|has|with]", "triangle"),
    ("[of] [a|an|the] (equilateral triangle) [is|has|with]", "equilateral"),
    ("[of] [a|an|the] parallelogram [is|has|with]", "parallelogram"),
    ("[of] [a|an|the] (trapezium|trapezoid) [is|has|with]", "trapezium"),
    ("[of] [a|an|the] (rhombus|kite) [is|has|with]", "rhombus"),
    (
        "[of] [a|an|the] (circle|circular plate|circular pond|circular field|circular ground|circular park|circular garden|circular *) [is|has|with]",
        "circle",
    ),
    (
        "[of] [a|an|the] (room|hall|floor|field|ground|garden|park|lawn|pond|wheel|plate|sheet) [is|has|with]",
        "",
    ),
    // Lengths.
    ("[its|and|the] length [of] [the] [rectangle|field|room|ground|garden] [is|=|of] {l:L}", ""),
    (
        "[its|and|the] (breadth|width) [of] [the] [rectangle|field|room|ground|garden] [is|=|of] {b:L}",
        "",
    ),
    ("{l:L} long", ""),
    ("[of] length {l:L}", ""),
    ("[and] {b:L} (broad|wide)", ""),
    ("[and] (breadth|width) {b:L}", ""),
    ("[measuring|of|dimensions|measures] {l:L} (by|×|x|and) {b:L}", ""),
    (
        "length and breadth [of] [a|the] [rectangle] [are|is] {l:L} and {b:L} [respectively]",
        "rectangle",
    ),
    ("[and] (height|altitude) [of] [the|its] [is|of|=] {h:L}", ""),
    (
        "[and] [its|the] (height|altitude|corresponding height|perpendicular height|distance between them|distance between the parallel sides|perpendicular distance between them|perpendicular distance between the parallel sides) [is|of|=] {h:L}",
        "",
    ),
    ("{h:L} high", ""),
    ("[and] [its|the|a|with|having] base [is|of|=] {b:L}", ""),
    (
        "[its|with|a|the|whose|each|having|of] [length of] [one|a|each|the] side [is|of|=] {a:L} [long|each]",
        "",
    ),
    ("side {a:L}", ""),
    (
        "[its|with|having|whose|the] parallel sides [are|of|=] [lengths] {a:L} and {b:L}",
        "trapezium",
    ),
    (
        "[its|with|having|whose|the] [lengths of [the|its]] (diagonals) [are|of|=] {p:L} and {q:L}",
        "",
    ),
    ("[and] one diagonal [is] {p:L}", ""),
    ("[and] [the] other diagonal [is] {q:L}", ""),
    ("[and] [its|the|a|whose|with|having|of] radius [is|of|=] {r:L}", ""),
    ("radius {r:L}", ""),
    ("[and] [its|the|a|whose|with|having|of] diameter [is|of|=] {d:L}", ""),
    ("[and] [its|the|a|whose|with|having|of] diagonal [is|of|=] {d:L}", ""),
    ("[and] [its|the|a|whose|with|having|if] perimeter [is|of|=] {P:L}", ""),
    ("[and] [its|the|a|whose|with|having|if] (circumference) [is|of|=] {C:L}", "circle"),
    ("[and] [its|the|an|whose|with|having|if] area [is|of|=] {A:A}", ""),
    ("[the] area of [a|the] triangle is {A:A}", "triangle"),
    ("[the] area of [a|the] parallelogram is {A:A}", "parallelogram"),
    ("[the] area of [a|the] trapezium is {A:A}", "trapezium"),
    ("[the] area of [a|the] rhombus is {A:A}", "rhombus"),
    ("[the] area of [a|the] circle is {A:A}", "circle"),
    (
        "[the] area of [a|the] (square|square field|square room|square ground|square garden|square park|square lawn|square plot|square sheet|square floor|square hall|square court|square pond|square plate|square table|square *) is {A:A}",
        "square",
    ),
    (
        "[the] area of [a|the] (rectangle|rectangular field|rectangular room|rectangular ground|rectangular garden|rectangular park|rectangular lawn|rectangular plot|rectangular sheet|rectangular floor|rectangular hall|rectangular court|rectangular pond|rectangular plate|rectangular table|rectangular *) is {A:A}",
        "rectangle",
    ),
    (
        "[the] perimeter of [a|the] (square|square field|square room|square ground|square garden|square park|square lawn|square plot|square sheet|square floor|square hall|square court|square pond|square plate|square table|square *) is {P:L}",
        "square",
    ),
    (
        "[the] perimeter of [a|the] (rectangle|rectangular field|rectangular room|rectangular ground|rectangular garden|rectangular park|rectangular lawn|rectangular plot|rectangular sheet|rectangular floor|rectangular hall|rectangular court|rectangular pond|rectangular plate|rectangular table|rectangular *) is {P:L}",
        "rectangle",
    ),
    (
        "[the] radius of [a|the] (circle|circular plate|circular pond|circular field|circular ground|circular park|circular garden|circular *) is {r:L}",
        "circle",
    ),
    (
        "[the] diameter of [a|the] (circle|circular plate|circular pond|circular field|circular ground|circular park|circular garden|circular *) is {d:L}",
        "circle",
    ),
    (
        "[the] circumference of [a|the] (circle|circular plate|circular pond|circular field|circular ground|circular park|circular garden|circular *) is {C:L}",
        "circle",
    ),
    (
        "[the] side of [a|the] (square|square field|square room|square ground|square garden|square park|square lawn|square plot|square sheet|square floor|square hall|square court|square pond|square plate|square table|square *) is {a:L}",
        "square",
    ),
    (
        "[the] [length of [the|each]] side of [a|the|an] (equilateral triangle) is {a:L}",
        "equilateral",
    ),
    // Costs.
    ("[at] [the] [rate] [of] {m:2}", ""),
    ("[at] [the] [rate] [of] {m:1}", ""),
    ("[if] [the] [total] cost [is|of] {K:m}", ""),
    // π.
    ("[use|take|taking|using|where|if] [the value of] (pi|π) [as|=|is|to be] {pi:n}", ""),
    ("whose", ""),
    ("with", ""),
    // Nepali.
    ("क्षेत्रफल <ne>", "?A"),
    ("परिमिति <ne>", "?P"),
    ("परिधि <ne>", "?C circle"),
    ("अर्धव्यास <ne>", "?r"),
    ("व्यास <ne>", "?d circle"),
    ("(भुजा|भुजा को लम्बाइ) <ne>", "?a"),
    ("लम्बाइ <ne>", "?l"),
    ("चौडाइ <ne>", "?b"),
    ("उचाइ <ne>", "?h"),
    ("[एउटा] (आयत|आयताकार *) [को]", "rectangle"),
    ("[एउटा] (वर्ग|वर्गाकार *) [को]", "square"),
    ("[एउटा] त्रिभुज [को]", "triangle"),
    ("[एउटा] समबाहु त्रिभुज [को]", "equilateral"),
    ("[एउटा] (समानान्तर चतुर्भुज) [को]", "parallelogram"),
    ("[एउटा] (समलम्ब चतुर्भुज) [को]", "trapezium"),
    ("[एउटा] (समबाहु चतुर्भुज) [को]", "rhombus"),
    ("[एउटा] (वृत्त|वृत्ताकार *) [को]", "circle"),
    ("लम्बाइ {l:L} [र] [छ] [भए]", ""),
    ("चौडाइ {b:L} [छ] [भए] [भएको]", ""),
    ("आधार {b:L} [र] [छ]", ""),
    ("उचाइ {h:L} [छ] [भए] [भएको]", ""),
    ("[एउटा] भुजा [को] [लम्बाइ] {a:L} [छ] [भए] [भएको]", ""),
    ("अर्धव्यास {r:L} [छ] [भए] [भएको]", ""),
    ("व्यास {d:L} [छ] [भए] [भएको]", ""),
    ("परिमिति {P:L} [छ] [भए] [भएको]", ""),
    ("परिधि {C:L} [छ] [भए] [भएको]", "circle"),
    ("क्षेत्रफल {A:A} [छ] [भए] [भएको]", ""),
    ("विकर्ण [हरू] {p:L} र {q:L} [छन्] [भए] [भएको]", ""),
    ("समानान्तर भुजा [हरू] {a:L} र {b:L} [छन्] [भए] [भएको]", ""),
];
