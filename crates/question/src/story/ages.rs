//! Ages of two people, now, some years ago and some years hence.

use super::{Family, Model, ask, condition, limit};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    ("[the] sum of the [present] ages of [a|the] ~A and [his|her|the] ~B is {S:t}", "sum"),
    ("[the] difference of the [present] ages of [a|the] ~A and [his|her|the] ~B is {D:t}", "diff"),
    (
        "[the] ratio of the [present] ages of [a|the] ~A and [his|her|the] ~B is {a:n} : {b:n}",
        "ratio",
    ),
    (
        "the [present] ages of [a|the] ~A and [his|her|the] ~B are in the ratio [of] {a:n} : {b:n}",
        "ratio",
    ),
    ("[a|the] ~A is {D:t} older than [his|her|the] ~B", "older"),
    ("[a|the] ~A is {k:n} times as old as [his|her|the] ~B [is] [now]", "times"),
    ("[a|the] ~A is (twice|double) as old as [his|her|the] ~B [is] [now]", "times k=2"),
    ("[a|the] ~A is thrice as old as [his|her|the] ~B [is] [now]", "times k=3"),
    (
        "(the [present] age of [a|the] ~A|[present] age of ~A) is {k:n} times the [present] age of [his|her|the] ~B",
        "times",
    ),
    (
        "(the [present] age of [a|the] ~A|[present] age of ~A) is (twice|double) the [present] age of [his|her|the] ~B",
        "times k=2",
    ),
    ("{m:t} ago (he|she|[the] ~A) was {l:n} times as old as (his|her|the) ~B [was] [then]", "ago"),
    (
        "{m:t} ago (he|she|[the] ~A) was (twice|double) as old as (his|her|the) ~B [was] [then]",
        "ago l=2",
    ),
    ("{m:t} ago (he|she|[the] ~A) was thrice as old as (his|her|the) ~B [was] [then]", "ago l=3"),
    ("{m:t} ago ~A was {l:n} times as old as ~B [was] [then]", "ago"),
    ("{m:t} ago ~A was (twice|double) as old as ~B [was] [then]", "ago l=2"),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) (he|she|[the] ~A) will be {h:n} times as old as (his|her|the) ~B [will be] [then]",
        "hence",
    ),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) (he|she|[the] ~A) will be (twice|double) as old as (his|her|the) ~B [will be] [then]",
        "hence h=2",
    ),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) (he|she|[the] ~A) will be thrice as old as (his|her|the) ~B [will be] [then]",
        "hence h=3",
    ),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) ~A will be {h:n} times as old as ~B [will be] [then]",
        "hence",
    ),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) ~A will be (twice|double) as old as ~B [will be] [then]",
        "hence h=2",
    ),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) [the] ratio of their ages will (be|become) {p:n} : {q:n}",
        "ratiohence",
    ),
    (
        "(after {n:t}|in {n:t}|{n:t} hence|{n:t} later) their ages will be in the ratio [of] {p:n} : {q:n}",
        "ratiohence",
    ),
    ("{m:t} ago [the] ratio of their ages was {u:n} : {v:n}", "ratioago"),
    ("[the] sum of their [present] ages is {S:t}", "sum"),
    ("[the] difference of their [present] ages is {D:t}", "diff"),
    ("[the] product of their [present] ages is {P:n}", "product"),
    ("<find> (their|the) present ages", "?ages"),
    ("<find> (their|the) ages", "?ages"),
    ("<find> the present (age|ages) of [the] ~A and [his|her|the] ~B", "?ages"),
    ("how old (are they|is each of them) [now]", "?ages"),
    // Nepali.
    ("~A र ~B को [हाल को|वर्तमान] उमेर को (योग|योगफल|जोड) {S:t}", "sum"),
    ("~A र ~B को [हाल को|वर्तमान] उमेर को (फरक|अन्तर) {D:t}", "diff"),
    ("~A र ~B को [हाल को|वर्तमान] उमेर को अनुपात {a:n} : {b:n}", "ratio"),
    ("[हाल|अहिले] ~A को [हाल को|वर्तमान] उमेर ~B को [हाल को|वर्तमान] उमेर को {k:n} गुणा", "times"),
    (
        "[हाल|अहिले] ~A को [हाल को|वर्तमान] उमेर ~B को [हाल को|वर्तमान] उमेर को (दोब्बर|दुई गुणा)",
        "times k=2",
    ),
    (
        "[हाल|अहिले] ~A को [हाल को|वर्तमान] उमेर ~B को [हाल को|वर्तमान] उमेर को (तेब्बर|तीन गुणा)",
        "times k=3",
    ),
    ("{n:t} पछि ~A को उमेर ~B को उमेर को {h:n} गुणा (हुन्छ|हुनेछ|हुने)", "hence"),
    ("{n:t} पछि ~A को उमेर ~B को उमेर को (दोब्बर|दुई गुणा) (हुन्छ|हुनेछ|हुने)", "hence h=2"),
    ("{m:t} (अगाडि|अघि|पहिले) ~A को उमेर ~B को उमेर को {l:n} गुणा थियो", "ago"),
    ("{m:t} (अगाडि|अघि|पहिले) ~A को उमेर ~B को उमेर को (दोब्बर|दुई गुणा) थियो", "ago l=2"),
    ("{n:t} पछि (तिनीहरू को|उनीहरू को) उमेर को अनुपात {p:n} : {q:n} (हुन्छ|हुनेछ|हुने)", "ratiohence"),
    ("(तिनीहरू को|उनीहरू को|दुवै को) [हाल को|वर्तमान] उमेर <ne>", "?ages"),
    ("(तिनीहरू को|उनीहरू को) [हाल को|वर्तमान] उमेर को (योग|योगफल) {S:t}", "sum"),
    ("(तिनीहरू को|उनीहरू को) [हाल को|वर्तमान] उमेर को गुणनफल {P:n}", "product"),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            ("x", Range::Positive, "the present age of {~A} in years", "{~A}को हालको उमेर (वर्षमा)"),
            ("y", Range::Positive, "the present age of {~B} in years", "{~B}को हालको उमेर (वर्षमा)"),
        ],
        rows: &[
            condition("sum !product", "x + y = {S>year}", "sum of the ages now", "हालको उमेरको योग"),
            condition("older !product", "x = y + {D>year}", "so much older", "यति वर्ष जेठो"),
            condition("times !product", "x = {k} y", "so many times as old now", "हाल यति गुणा उमेर"),
            condition(
                "ratio !product",
                "{b} x = {a} y",
                "ratio of the ages now",
                "हालको उमेरको अनुपात",
            ),
            condition(
                "ago",
                "x - {m>year} = {l} (y - {m>year})",
                "so many times as old then",
                "त्यति बेला यति गुणा उमेर",
            ),
            condition(
                "hence",
                "x + {n>year} = {h} (y + {n>year})",
                "so many times as old then",
                "त्यति बेला यति गुणा उमेर",
            ),
            condition(
                "ratiohence",
                "{q} (x + {n>year}) = {p} (y + {n>year})",
                "ratio of the ages then",
                "त्यति बेलाको उमेरको अनुपात",
            ),
            condition(
                "ratioago",
                "{v} (x - {m>year}) = {u} (y - {m>year})",
                "ratio of the ages then",
                "त्यति बेलाको उमेरको अनुपात",
            ),
            limit("ago", "y >= {m>year}"),
            limit("ratioago", "y >= {m>year}"),
        ],
        asks: &[ask(
            "ages",
            &[
                ("x", "year", "the present age of {~A}", "{~A}को हालको उमेर"),
                ("y", "year", "the present age of {~B}", "{~B}को हालको उमेर"),
            ],
        )],
    },
    Model {
        letters: &[
            ("y", Range::Positive, "the present age of {~B} in years", "{~B}को हालको उमेर (वर्षमा)"),
            ("x", Range::Positive, "the present age of {~A} in years", "{~A}को हालको उमेर (वर्षमा)"),
        ],
        rows: &[
            super::define("older product", "x = y + {D>year}", "the age of the older", "जेठोको उमेर"),
            super::define("times product", "x = {k} y", "the age of the older", "जेठोको उमेर"),
            super::define(
                "ratio product",
                "x = {a}/{b} * y",
                "the age of {~A} by the ratio",
                "अनुपातअनुसार {~A}को उमेर",
            ),
            condition("product", "x y = {P}", "product of the ages", "उमेरको गुणनफल"),
        ],
        asks: &[ask(
            "ages",
            &[
                ("x", "year", "the present age of {~A}", "{~A}को हालको उमेर"),
                ("y", "year", "the present age of {~B}", "{~B}को हालको उमेर"),
            ],
        )],
    },
];
