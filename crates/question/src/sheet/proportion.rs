//! Unitary method, time and work, exchange of currencies.

use super::Topic;

pub(super) static TOPIC: Topic = Topic { phrases: PHRASES, groups: GROUPS };

const GROUPS: &[(&[&str], &str)] = &[
    (&["unitary"], "unitary"),
    (&["workers"], "workers"),
    (&["together"], "together"),
    (&["exchange"], "exchange"),
];

const PHRASES: &[(&str, &str)] = &[
    // Costs of several things.
    ("[if] [the] (cost|price) of {n:n} @ is {c:m}", "unitary"),
    ("[if] {n:n} @ (cost|costs|cost is) {c:m}", "unitary"),
    ("<find> [the] (cost|price) of {N:n} @", "?C unitary"),
    ("<find> [the] (cost|price) of {N:n} such @", "?C unitary"),
    ("how much (do|does|will|would) {N:n} [such] @ cost", "?C unitary"),
    (
        "how many @ can (be bought|you buy|he buy|she buy|be purchased) (for|with) {C:m}",
        "?N unitary",
    ),
    // Workers.
    (
        "[if] {x:n} @ [can] (do|complete|finish|build|dig|make|construct|plough|reap|paint|completed|finished) [a|the] [piece of] [work|job|wall|house|field|road|ditch|canal|well|it|task|*] in {d:d}",
        "workers",
    ),
    (
        "[in] how many days (can|will|would|do) {y:n} @ [can] [take to] (do|complete|finish|build|dig|make|construct|plough|reap|paint) [the|a] [same] [piece of] [work|job|wall|house|field|road|ditch|canal|well|it|task|*]",
        "?D workers",
    ),
    (
        "how many @ [are] [will be] [be] (needed|required|necessary) [can] [to] [do|complete|finish|build|dig|make|construct] [the|a] [same] [piece of] [work|job|wall|house|field|road|ditch|canal|well|it|task] in {D:d}",
        "?y workers",
    ),
    (
        "how many @ (can|will) (do|complete|finish|build|dig) [the|a] [same] [piece of] [work|job|wall|house|field|road|ditch|canal|well|it|task] in {D:d}",
        "?y workers",
    ),
    // Two working together.
    (
        "a can (do|complete|finish|build|dig) [a|the] [piece of] [work|job|wall|house|task|*] in {a:d}",
        "together",
    ),
    (
        "[and] b [can] [do|complete|finish|build|dig] [it|the same work|the work|the same piece of work] in {b:d}",
        "together",
    ),
    (
        "[in] how many days (can|will|do) (they|both|a and b) [together] (do|complete|finish|build|dig) [it|the work|the same work] [together|working together] [if they work together]",
        "?t together",
    ),
    (
        "[in] how many days (can|will) (they|both|a and b) working together (do|complete|finish) [it|the work]",
        "?t together",
    ),
    ("working together", ""),
    ("together", ""),
];
