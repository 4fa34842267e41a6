//! Speed, distance and time: journeys, trains, boats, two that meet.

use super::{Family, Model, ask, condition, define, forbid, limit};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    // One journey.
    (
        "(a|the) ~M<mover> (travels|covers|runs|goes|drives|walks|cycles|travelled|covered|ran|walked) [a distance of] {d:L} in {t:h}",
        "way time",
    ),
    (
        "(a|the) ~M<mover> (travels|runs|goes|moves|walks|cycles|is running|is travelling|is moving|travelled) at [a|the] [uniform|constant] [speed|rate] [of] {v:s} [for] {t:h}",
        "speed time",
    ),
    (
        "(a|the) ~M<mover> (travels|runs|goes|moves|walks|cycles|is running|is travelling|is moving) at [a|the] [uniform|constant] [speed|rate] [of] {v:s}",
        "speed",
    ),
    ("the speed of (a|the) ~M<mover> is {v:s}", "speed"),
    (
        "(<find>) (its|the|his|her) [average] speed [of the ~M<mover>] [in km per hour|in kilometres per hour]",
        "?speed",
    ),
    ("at what speed (does|did) it (travel|run|move)", "?speed"),
    (
        "how far (will|does|can|did) (it|the ~M<mover>|he|she) (go|travel|run|walk|move) [in {t:h}]",
        "?way time",
    ),
    ("(<find>) the distance (covered|travelled) [by it|by the ~M<mover>] in {t:h}", "?way time"),
    ("(<find>) the distance (covered|travelled) [by it|by the ~M<mover>]", "?way"),
    (
        "how (long|much time) (will|does|would) (it|he|she|the ~M<mover>) take to (cover|travel|go|walk|run|complete) [a distance of] {d:L}",
        "?time way",
    ),
    (
        "in how many hours (will|does) (it|he|she|the ~M<mover>) (cover|travel) [a distance of] {d:L}",
        "?time way",
    ),
    ("(एउटा|एक) ~M<mover-ne> ले {d:L} [दूरी] {t:h} मा पार गर्छ", "way time"),
    ("(एउटा|एक) ~M<mover-ne> {v:s} को (वेग|गति) ले (गुड्छ|चल्छ|जान्छ|कुद्छ)", "speed"),
    ("(त्यस को|उक्त ~M<mover-ne> को|सो ~M<mover-ne> को|~M<mover-ne> को) (वेग|गति|चाल) <ne>", "?speed"),
    ("{t:h} मा कति (दूरी पार गर्छ|टाढा पुग्छ|दूरी पार गर्ला)", "?way time"),
    ("{d:L} [दूरी] पार गर्न कति समय लाग्छ", "?time way"),
    // There and back, or in two pieces.
    (
        "(a|the) ~M<mover> goes (from ~A to ~B|from one place to another|to a place) at [a|the] [speed] [of] {v:s} and (returns|comes back) [by the same road|by the same way] at [a|the] [speed] [of] {w:s}",
        "back",
    ),
    (
        "(a|the) ~M<mover> (covers|travels) [the first] {d:L} at [a] [speed] [of] {v:s} and [the] [next] {f:L} at [a] [speed] [of] {w:s}",
        "pieces",
    ),
    (
        "(<find>) (its|the|his|her) average speed [of|for] [the] [whole|entire] [journey] [for the whole journey]",
        "?average",
    ),
    // Trains.
    (
        "a train {l:L} long (is running|runs|running|is moving|moving|travels|is travelling) at [a|the] [speed] [of] {v:s}",
        "train",
    ),
    (
        "a train of length {l:L} (is running|runs|running|is moving|moving|travels|is travelling) at [a|the] [speed] [of] {v:s}",
        "train",
    ),
    (
        "(in what time|in how many seconds|how long|in how much time) (will|does) it [take to] (cross|pass) (a|an) [electric|telegraph|light] (pole|tree|man|post|standing man|signal post)",
        "?pole",
    ),
    (
        "<find> the time (taken by it|taken|it takes|it takes) to (cross|pass) (a|an) [electric|telegraph|light] (pole|tree|man|post|standing man|signal post)",
        "?pole",
    ),
    (
        "(in what time|in how many seconds|how long|in how much time) (will|does) it [take to] (cross|pass) a (bridge|platform|tunnel) {p:L} long",
        "?platform",
    ),
    (
        "(in what time|in how many seconds|how long|in how much time) (will|does) it [take to] (cross|pass) a (bridge|platform|tunnel) of length {p:L}",
        "?platform",
    ),
    (
        "<find> the time (taken by it|taken|it takes|it takes) to (cross|pass) a (bridge|platform|tunnel) {p:L} long",
        "?platform",
    ),
    (
        "<find> the time (taken by it|taken|it takes|it takes) to (cross|pass) a (bridge|platform|tunnel) of length {p:L}",
        "?platform",
    ),
    (
        "a train {l:L} long (crosses|passes) (a|an) [electric|telegraph|light] (pole|tree|man|post) in {t:h}",
        "trainpole",
    ),
    (
        "a train {l:L} long (crosses|passes) a (bridge|platform|tunnel) {p:L} long in {t:h}",
        "trainbridge",
    ),
    ("(<find>) the speed of the train [in km per hour]", "?trainspeed"),
    // Two that meet.
    (
        "two (trains|cars|buses|men|persons|cyclists) [which|that] start [at the same time] from two (places|stations|towns|villages) {d:L} apart (towards|toward) each other at [speeds of] {v:s} and {w:s} [respectively]",
        "meet",
    ),
    ("the distance between two (places|stations|towns|cities) [~A and ~B] is {d:L}", "apart"),
    (
        "two (trains|cars|buses|cyclists) start [at the same time] from them towards each other at [speeds of] {v:s} and {w:s} [respectively]",
        "towards",
    ),
    (
        "(after how many hours|after how long|when|after what time|in how many hours|in how much time) (will|do) they meet",
        "?meet",
    ),
    // Boats.
    ("the speed of a boat in still water is {v:s}", "boat"),
    ("[the] speed of the (stream|current|river|water) is {w:s}", "stream"),
    (
        "(how long|how much time) (will|does) (it|the boat) take to (go|travel|cover) {d:L} (downstream|down stream|with the current|with the stream)",
        "?down",
    ),
    (
        "(how long|how much time) (will|does) (it|the boat) take to (go|travel|cover) {d:L} (upstream|up stream|against the current|against the stream)",
        "?up",
    ),
    ("<find> the time [taken] to (go|travel|cover) {d:L} (downstream|down stream)", "?down"),
    ("<find> the time [taken] to (go|travel|cover) {d:L} (upstream|up stream)", "?up"),
    ("a boat (goes|travels|covers|can go) {d:L} (downstream|down stream) in {t:h}", "rundown"),
    ("[and] (goes|travels|covers|returns)  {f:L} (upstream|up stream) in {u:h}", "runup"),
    ("[and] {f:L} (upstream|up stream) in {u:h}", "runup"),
    (
        "<find> the speed of the boat in still water and [the] [speed] of the (stream|current)",
        "?still",
    ),
    // A faster train.
    ("a (train|car|bus) (covers|travels) [a distance of] {d:L} at a uniform speed", "steady"),
    (
        "if (its|the) speed (had been|were|was) {k:s} more it would (have taken|take) {t:h} less [for the same journey|to cover the same distance]",
        "faster",
    ),
    (
        "if (its|the) speed (had been|were|was) {k:s} less it would (have taken|take) {t:h} more [for the same journey|to cover the same distance]",
        "slower",
    ),
    (
        "<find> (the original speed|the speed|its original speed|its speed) [of the (train|car|bus)]",
        "?original",
    ),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            ("d", Range::Positive, "the distance in km", "दूरी (कि.मि.मा)"),
            ("t", Range::Positive, "the time in hours", "समय (घण्टामा)"),
            ("v", Range::Positive, "the speed in km/h", "वेग (कि.मि./घण्टामा)"),
        ],
        rows: &[
            // What is given is not asked for: that would be another journey.
            forbid("speed ?speed"),
            forbid("way ?way"),
            forbid("time ?time"),
            define("way", "d = {d>km}", "distance in km", "दूरी (कि.मि.मा)"),
            define("time", "t = {t>h}", "time in hours", "समय (घण्टामा)"),
            define("speed", "v = {v>km/h}", "speed in km/h", "वेग (कि.मि./घण्टामा)"),
            define(
                "way time !speed",
                "v = d/t",
                "distance divided by the time",
                "दूरीलाई समयले भाग गरेको वेग",
            ),
            define("speed time !way", "d = v t", "speed times the time", "वेग र समयको गुणनफल"),
            define(
                "speed way !time",
                "t = d/v",
                "distance divided by the speed",
                "दूरीलाई वेगले भाग गरेको समय",
            ),
        ],
        asks: &[
            ask("speed", &[("v", "km/h", "the speed", "वेग")]),
            ask("way", &[("d", "km", "the distance", "दूरी")]),
            ask("time", &[("t", "h", "the time", "समय")]),
        ],
    },
    Model {
        letters: &[("v", Range::Positive, "the average speed in km/h", "औसत वेग (कि.मि./घण्टामा)")],
        rows: &[
            define(
                "back",
                "v = 2/(1/{v>km/h} + 1/{w>km/h})",
                "twice the way divided by the time there and the time back",
                "दुई पटकको दूरीलाई जाने र फर्कने समयको योगले भाग गरेको",
            ),
            define(
                "pieces",
                "v = ({d>km} + {f>km})/({d>km}/{v>km/h} + {f>km}/{w>km/h})",
                "all the way divided by all the time",
                "जम्मा दूरीलाई जम्मा समयले भाग गरेको",
            ),
        ],
        asks: &[ask("average", &[("v", "km/h", "the average speed", "औसत वेग")])],
    },
    Model {
        letters: &[
            ("v", Range::Positive, "the speed in metres per second", "वेग (मिटर/सेकेन्डमा)"),
            ("d", Range::Positive, "the way that it runs, in metres", "पार गर्ने दूरी (मिटरमा)"),
            ("t", Range::Positive, "the time in seconds", "समय (सेकेन्डमा)"),
        ],
        rows: &[
            define("train", "v = {v>m/s}", "speed in metres per second", "वेग (मिटर/सेकेन्डमा)"),
            define(
                "train ?pole",
                "d = {l>m}",
                "the way: the train's own length",
                "दूरी: रेलको आफ्नै लम्बाइ",
            ),
            define(
                "train ?platform",
                "d = {l>m} + {p>m}",
                "the way: both lengths together",
                "दूरी: दुवै लम्बाइको योग",
            ),
            define("train", "t = d/v", "distance divided by the speed", "दूरीलाई वेगले भाग गरेको समय"),
        ],
        asks: &[
            ask("pole", &[("t", "s", "the time", "समय")]),
            ask("platform", &[("t", "s", "the time", "समय")]),
        ],
    },
    Model {
        letters: &[
            ("d", Range::Positive, "the way that it runs, in metres", "पार गर्ने दूरी (मिटरमा)"),
            ("u", Range::Positive, "the speed in metres per second", "वेग (मिटर/सेकेन्डमा)"),
            ("v", Range::Positive, "the speed in km/h", "वेग (कि.मि./घण्टामा)"),
        ],
        rows: &[
            define(
                "trainpole",
                "d = {l>m}",
                "the way: the train's own length",
                "दूरी: रेलको आफ्नै लम्बाइ",
            ),
            define(
                "trainbridge",
                "d = {l>m} + {p>m}",
                "the way: both lengths together",
                "दूरी: दुवै लम्बाइको योग",
            ),
            define(
                "?trainspeed",
                "u = d/{t>s}",
                "distance divided by the time",
                "दूरीलाई समयले भाग गरेको वेग",
            ),
            define("?trainspeed", "v = u*3600/1000", "speed in km/h", "वेग (कि.मि./घण्टामा)"),
        ],
        asks: &[ask("trainspeed", &[("v", "km/h", "the speed of the train", "रेलको वेग")])],
    },
    Model {
        letters: &[
            (
                "v",
                Range::Positive,
                "how much nearer they come in an hour, in km",
                "एक घण्टामा नजिकिने दूरी (कि.मि.मा)",
            ),
            ("t", Range::Positive, "the time until they meet, in hours", "भेट हुने समय (घण्टामा)"),
        ],
        rows: &[
            define(
                "meet",
                "v = {v>km/h} + {w>km/h}",
                "how much nearer they come in an hour, in km",
                "एक घण्टामा नजिकिने दूरी (कि.मि.मा)",
            ),
            define("meet", "t = {d>km}/v", "the time until they meet", "भेट हुने समय"),
            define(
                "apart towards",
                "v = {v>km/h} + {w>km/h}",
                "how much nearer they come in an hour, in km",
                "एक घण्टामा नजिकिने दूरी (कि.मि.मा)",
            ),
            define("apart towards", "t = {d>km}/v", "the time until they meet", "भेट हुने समय"),
        ],
        asks: &[ask("meet", &[("t", "h", "the time until they meet", "भेट हुने समय")])],
    },
    Model {
        letters: &[
            (
                "v",
                Range::Positive,
                "the speed over the ground in km/h",
                "किनाराको तुलनामा वेग (कि.मि./घण्टामा)",
            ),
            ("t", Range::Positive, "the time in hours", "समय (घण्टामा)"),
        ],
        rows: &[
            define(
                "boat stream ?down",
                "v = {v>km/h} + {w>km/h}",
                "speed with the stream",
                "बहावसँगको वेग",
            ),
            define(
                "boat stream ?up",
                "v = {v>km/h} - {w>km/h}",
                "speed against the stream",
                "बहावविरुद्धको वेग",
            ),
            define(
                "boat stream",
                "t = {d>km}/v",
                "distance divided by the speed",
                "दूरीलाई वेगले भाग गरेको समय",
            ),
        ],
        asks: &[
            ask("down", &[("t", "h", "the time", "समय")]),
            ask("up", &[("t", "h", "the time", "समय")]),
        ],
    },
    Model {
        letters: &[
            (
                "x",
                Range::Positive,
                "the speed of the boat in still water, in km/h",
                "स्थिर पानीमा डुङ्गाको वेग (कि.मि./घण्टामा)",
            ),
            ("y", Range::Positive, "the speed of the stream, in km/h", "बहावको वेग (कि.मि./घण्टामा)"),
        ],
        rows: &[
            condition("rundown", "x + y = {d>km}/{t>h}", "speed with the stream", "बहावसँगको वेग"),
            condition(
                "runup",
                "x - y = {f>km}/{u>h}",
                "speed against the stream",
                "बहावविरुद्धको वेग",
            ),
        ],
        asks: &[ask(
            "still",
            &[
                ("x", "km/h", "the speed of the boat in still water", "स्थिर पानीमा डुङ्गाको वेग"),
                ("y", "km/h", "the speed of the stream", "बहावको वेग"),
            ],
        )],
    },
    Model {
        letters: &[("x", Range::Positive, "the speed in km/h", "वेग (कि.मि./घण्टामा)")],
        rows: &[
            condition(
                "steady faster",
                "{d>km}/x - {d>km}/(x + {k>km/h}) = {t>h}",
                "difference of the times",
                "समयको फरक",
            ),
            condition(
                "steady slower",
                "{d>km}/(x - {k>km/h}) - {d>km}/x = {t>h}",
                "difference of the times",
                "समयको फरक",
            ),
            limit("slower", "x > {k>km/h}"),
        ],
        asks: &[ask("original", &[("x", "km/h", "the speed", "वेग")])],
    },
];
