//! Which spellings of LaTeX mean the same sign.

/// Commands with another name, and what is written for them.
const ALIASES: &[(&str, &str)] = &[
    ("dfrac", "\\frac"),
    ("tfrac", "\\frac"),
    ("cfrac", "\\frac"),
    ("dbinom", "\\binom"),
    ("tbinom", "\\binom"),
    ("stackrel", "\\overset"),
    ("le", "\\leq"),
    ("ge", "\\geq"),
    ("leqslant", "\\leq"),
    ("geqslant", "\\geq"),
    ("leqq", "\\leq"),
    ("geqq", "\\geq"),
    ("lt", "<"),
    ("gt", ">"),
    ("ne", "\\neq"),
    ("to", "\\rightarrow"),
    ("longrightarrow", "\\rightarrow"),
    ("gets", "\\leftarrow"),
    ("longleftarrow", "\\leftarrow"),
    ("longleftrightarrow", "\\leftrightarrow"),
    ("longmapsto", "\\mapsto"),
    ("implies", "\\Rightarrow"),
    ("Longrightarrow", "\\Rightarrow"),
    ("impliedby", "\\Leftarrow"),
    ("iff", "\\Leftrightarrow"),
    ("Longleftrightarrow", "\\Leftrightarrow"),
    ("land", "\\wedge"),
    ("lor", "\\vee"),
    ("lnot", "\\neg"),
    ("owns", "\\ni"),
    ("backslash", "\\setminus"),
    ("smallsetminus", "\\setminus"),
    ("bigtriangleup", "\\triangle"),
    ("varnothing", "\\emptyset"),
    ("dots", "\\ldots"),
    ("dotsc", "\\ldots"),
    ("dotso", "\\ldots"),
    ("dotsb", "\\cdots"),
    ("dotsm", "\\cdots"),
    ("cdotp", "\\cdot"),
    ("ldotp", "."),
    ("ast", "*"),
    ("colon", ":"),
    ("mid", "|"),
    ("vert", "|"),
    ("lvert", "|"),
    ("rvert", "|"),
    ("|", "\\parallel"),
    ("Vert", "\\parallel"),
    ("lVert", "\\parallel"),
    ("rVert", "\\parallel"),
    ("lbrace", "\\{"),
    ("rbrace", "\\}"),
    ("lbrack", "["),
    ("rbrack", "]"),
    ("bigcirc", "\\circ"),
    ("measuredangle", "\\angle"),
    ("vartriangle", "\\triangle"),
    ("Box", "\\square"),
    ("Diamond", "\\diamond"),
    ("mho", "\\Omega"),
    ("hslash", "\\hbar"),
    ("varlimsup", "\\limsup"),
    ("arctg", "\\arctan"),
    ("boldsymbol", "\\mathbf"),
    ("bm", "\\mathbf"),
    ("bold", "\\mathbf"),
    ("mathscr", "\\mathcal"),
    ("nsubset", "\\not \\subset"),
];

/// Commands that change only spacing or size.
const NOTHING: &[&str] = &[
    ",",
    ";",
    ":",
    "!",
    " ",
    ">",
    "quad",
    "qquad",
    "enspace",
    "enskip",
    "medspace",
    "thickspace",
    "negthinspace",
    "displaystyle",
    "textstyle",
    "scriptstyle",
    "scriptscriptstyle",
    "limits",
    "nolimits",
    "nonumber",
    "notag",
    "hfill",
    "hline",
    "big",
    "Big",
    "bigg",
    "Bigg",
    "bigl",
    "bigr",
    "Bigl",
    "Bigr",
    "biggl",
    "biggr",
    "Biggl",
    "Biggr",
    "bigm",
    "Bigm",
    "biggm",
    "middle",
    "left.",
    "right.",
    "mathstrut",
    "strut",
    "mathop",
    "mathrel",
    "mathbin",
    "mathord",
    "mathopen",
    "mathclose",
    "mathinner",
    "mathit",
    "mathnormal",
    "rm",
    "it",
    "relax",
    "/",
    "-",
    "allowbreak",
    "break",
    "ensuremath",
    "noindent",
    "par",
    "centering",
    "normalsize",
    "small",
    "large",
    "Large",
];

/// Unicode signs and the token for each.
const SIGNS: &[(char, &str)] = &[
    ('−', "-"),
    ('–', "-"),
    ('×', "\\times"),
    ('÷', "\\div"),
    ('·', "\\cdot"),
    ('⋅', "\\cdot"),
    ('±', "\\pm"),
    ('∓', "\\mp"),
    ('≤', "\\leq"),
    ('≥', "\\geq"),
    ('≠', "\\neq"),
    ('≈', "\\approx"),
    ('≡', "\\equiv"),
    ('≅', "\\cong"),
    ('∼', "\\sim"),
    ('→', "\\rightarrow"),
    ('←', "\\leftarrow"),
    ('⇒', "\\Rightarrow"),
    ('⇔', "\\Leftrightarrow"),
    ('∞', "\\infty"),
    ('π', "\\pi"),
    ('θ', "\\theta"),
    ('α', "\\alpha"),
    ('β', "\\beta"),
    ('γ', "\\gamma"),
    ('λ', "\\lambda"),
    ('μ', "\\mu"),
    ('σ', "\\sigma"),
    ('ω', "\\omega"),
    ('Δ', "\\Delta"),
    ('∆', "\\Delta"),
    ('∠', "\\angle"),
    ('∥', "\\parallel"),
    ('⊥', "\\perp"),
    ('∈', "\\in"),
    ('∉', "\\notin"),
    ('∩', "\\cap"),
    ('∪', "\\cup"),
    ('⊂', "\\subset"),
    ('⊆', "\\subseteq"),
    ('∅', "\\emptyset"),
    ('∀', "\\forall"),
    ('∃', "\\exists"),
    ('∂', "\\partial"),
    ('∑', "\\sum"),
    ('∫', "\\int"),
    ('∴', "\\therefore"),
    ('∵', "\\because"),
    ('…', "\\ldots"),
    ('’', "'"),
    ('‘', "'"),
    ('“', "\""),
    ('”', "\""),
];

/// Names set upright that have a command of their own.
const FUNCTIONS: &[&str] = &[
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "coth", "log", "ln", "lg", "exp", "lim", "max", "min", "sup", "inf", "det", "gcd", "dim",
    "ker", "deg", "arg", "hom",
];

/// What a command is written as, if it has another name: tokens separated by spaces.
pub(super) fn alias(command: &str) -> Option<&'static str> {
    ALIASES.iter().find(|(name, _)| *name == command).map(|(_, tokens)| *tokens)
}

/// Whether a command leaves no ink.
pub(super) fn is_nothing(command: &str) -> bool {
    NOTHING.contains(&command)
}

/// The token for a Unicode sign.
pub(super) fn sign(character: char) -> Option<&'static str> {
    SIGNS.iter().find(|(sign, _)| *sign == character).map(|(_, token)| *token)
}

/// Whether upright letters spell a function that has a command.
pub(super) fn is_function(name: &str) -> bool {
    FUNCTIONS.contains(&name)
}

/// The environment an environment is written as.
pub(super) fn environment(name: &str) -> Option<&'static str> {
    Some(match name.trim_end_matches('*') {
        "matrix" | "array" | "smallmatrix" | "tabular" => "matrix",
        "pmatrix" => "pmatrix",
        "bmatrix" => "bmatrix",
        "vmatrix" => "vmatrix",
        "cases" | "dcases" => "cases",
        "align" | "aligned" | "gather" | "gathered" | "split" | "eqnarray" | "alignat"
        | "alignedat" => "aligned",
        _ => return None,
    })
}

/// Whether a token compares its two sides.
pub(super) fn is_relation(token: &str) -> bool {
    matches!(
        token,
        "=" | "<"
            | ">"
            | "\\leq"
            | "\\geq"
            | "\\neq"
            | "\\approx"
            | "\\equiv"
            | "\\Rightarrow"
            | "\\rightarrow"
            | "\\Leftrightarrow"
    )
}
