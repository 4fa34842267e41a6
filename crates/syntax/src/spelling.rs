//! What characters, words and LaTeX commands stand for: the tables of the lexer.

use crate::{BigOperator, Function, Relation};
use std::sync::LazyLock;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    End,
    /// White space, or something that means no more than that.
    Space,
    /// A line break that separates statements.
    Line,
    /// A digit, or a point before one: a number starts here.
    Number,
    /// A single Latin letter.
    Letter(char),
    /// A name with a fixed spelling: Greek letters.
    Name(&'static str),
    /// Two or more letters that are no known word.
    Word,
    /// `\text{…}` or `"…"`: the range of what is inside; `roman` for `\mathrm`.
    Text {
        from: usize,
        to: usize,
        roman: bool,
    },
    Function(Function),
    /// `root(3, x)`, `diff(x^2, x)`, `Matrix([[1, 2]])` …: read by a rule of their own.
    Special(Special),
    Pi,
    Infinity,
    Truth(bool),
    /// AM is false, PM is true.
    Meridiem(bool),
    EmptySet,
    Missing,
    Ellipsis,
    Point,
    Plus,
    Minus,
    PlusMinus,
    MinusPlus,
    Times,
    Divide,
    Power,
    Subscript,
    /// `²` and its kin: the character itself.
    Superscript(char),
    /// `₂` and its kin.
    SubscriptDigit(char),
    Bang,
    Percent,
    Degree,
    /// `\circ`, a degree sign in an exponent.
    Circle,
    Prime(u8),
    /// `½`.
    Vulgar(u8, u8),
    Comma,
    Semicolon,
    Colon,
    /// `\\`.
    Row,
    Ampersand,
    Open(Bracket),
    Close(Bracket),
    OpenBrace,
    CloseBrace,
    /// `\{`.
    OpenSet,
    /// `\}`.
    CloseSet,
    OpenNothing,
    CloseNothing,
    Bar,
    BarLeft,
    BarRight,
    /// `\mid`.
    Mid,
    Relation(Relation),
    Not,
    And,
    Or,
    If,
    Otherwise,
    Union,
    Intersection,
    SetMinus,
    Frac,
    Sqrt,
    /// `∛`, `∜`.
    Radical(u8),
    Binom,
    Mod,
    ModBracket,
    Integral,
    Limit,
    Big(BigOperator),
    Begin,
    Finish,
    /// `\vec`, `\bar`, `\mathbb`: the plain name of the accent or face.
    Accent(&'static str),
    /// `\angle` and its kin, before the letters of points.
    Figure(&'static str),
    OperatorName,
    Boxed,
    Dollar,
    Partial,
    /// `\left` and its kin.
    Sized,
    /// A command whose argument is left out: `\label{…}`.
    SkipGroup,
    /// A command that is not mathematics: `\input`.
    Forbidden,
    UnknownCommand,
    Unknown,
}

/// Round, square, floor, ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bracket {
    Round,
    Square,
    Floor,
    Ceiling,
}

/// Names of plain text with a rule of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Special {
    Root,
    /// With the index behind the radicand.
    NthRoot,
    CubeRoot,
    Abs,
    Factorial,
    Derivative,
    Integral,
    Limit,
    Big(BigOperator),
    Matrix,
    Piecewise,
    Union,
    Intersection,
    Complement,
    Symbol,
}

/// Operators of more than one character, longest first.
pub(crate) static OPERATORS: &[(&str, Kind)] = &[
    ("<=>", Kind::Relation(Relation::Equivalent)),
    ("<->", Kind::Relation(Relation::Equivalent)),
    ("==>", Kind::Relation(Relation::Implies)),
    ("===", Kind::Relation(Relation::Identical)),
    ("!==", Kind::Relation(Relation::NotEqual)),
    ("+/-", Kind::PlusMinus),
    ("-/+", Kind::MinusPlus),
    ("**", Kind::Power),
    ("<=", Kind::Relation(Relation::LessEqual)),
    (">=", Kind::Relation(Relation::GreaterEqual)),
    ("=<", Kind::Relation(Relation::LessEqual)),
    ("=>", Kind::Relation(Relation::Implies)),
    ("==", Kind::Relation(Relation::Equal)),
    (":=", Kind::Relation(Relation::Equal)),
    ("::", Kind::Relation(Relation::Equal)),
    ("!=", Kind::Relation(Relation::NotEqual)),
    ("<>", Kind::Relation(Relation::NotEqual)),
    ("->", Kind::Relation(Relation::Tends)),
    ("~=", Kind::Relation(Relation::Approximately)),
    ("&&", Kind::And),
];

/// A single ASCII character.
pub(crate) fn ascii(byte: u8) -> Kind {
    match byte {
        b'+' => Kind::Plus,
        b'-' => Kind::Minus,
        b'*' => Kind::Times,
        b'/' => Kind::Divide,
        b'^' => Kind::Power,
        b'_' => Kind::Subscript,
        b'!' => Kind::Bang,
        b'%' => Kind::Percent,
        b'\'' => Kind::Prime(1),
        b',' => Kind::Comma,
        b';' => Kind::Semicolon,
        b':' => Kind::Colon,
        b'&' => Kind::Ampersand,
        b'(' => Kind::Open(Bracket::Round),
        b')' => Kind::Close(Bracket::Round),
        b'[' => Kind::Open(Bracket::Square),
        b']' => Kind::Close(Bracket::Square),
        b'{' => Kind::OpenBrace,
        b'}' => Kind::CloseBrace,
        b'|' => Kind::Bar,
        b'=' => Kind::Relation(Relation::Equal),
        b'<' => Kind::Relation(Relation::Less),
        b'>' => Kind::Relation(Relation::Greater),
        b'$' => Kind::Dollar,
        b'?' => Kind::Missing,
        _ => Kind::Unknown,
    }
}

/// Greek letters that are names, by their LaTeX and plain name. `pi` is a number.
#[rustfmt::skip]
pub(crate) static GREEK: &[(&str, char)] = &[
    ("Delta", 'Δ'), ("Gamma", 'Γ'), ("Lambda", 'Λ'), ("Omega", 'Ω'), ("Phi", 'Φ'), ("Pi", 'Π'),
    ("Psi", 'Ψ'), ("Sigma", 'Σ'), ("Theta", 'Θ'), ("Upsilon", 'Υ'), ("Xi", 'Ξ'),
    ("alpha", 'α'), ("beta", 'β'), ("chi", 'χ'), ("delta", 'δ'), ("epsilon", 'ε'), ("eta", 'η'),
    ("gamma", 'γ'), ("iota", 'ι'), ("kappa", 'κ'), ("lambda", 'λ'), ("mu", 'μ'), ("nu", 'ν'),
    ("omega", 'ω'), ("phi", 'φ'), ("psi", 'ψ'), ("rho", 'ρ'), ("sigma", 'σ'), ("tau", 'τ'),
    ("theta", 'θ'), ("upsilon", 'υ'), ("xi", 'ξ'), ("zeta", 'ζ'),
];

/// The Greek letter of this name.
pub(crate) fn greek(name: &str) -> Option<(&'static str, char)> {
    GREEK.binary_search_by(|(n, _)| (*n).cmp(name)).ok().map(|k| GREEK[k])
}

/// Accents and faces: a command and the plain name a symbol gets from it.
pub(crate) static ACCENTS: &[(&str, &str)] = &[
    ("bar", "bar"),
    ("bm", "mathbf"),
    ("boldsymbol", "mathbf"),
    ("ddot", "ddot"),
    ("dot", "dot"),
    ("hat", "hat"),
    ("mathbb", "mathbb"),
    ("mathbf", "mathbf"),
    ("mathcal", "mathcal"),
    ("mathfrak", "mathfrak"),
    ("mathscr", "mathcal"),
    ("overleftarrow", "vec"),
    ("overline", "bar"),
    ("overrightarrow", "vec"),
    ("tilde", "tilde"),
    ("underline", "underline"),
    ("vec", "vec"),
    ("widehat", "hat"),
    ("widetilde", "tilde"),
];

#[rustfmt::skip]
static COMMANDS: LazyLock<Vec<(&'static str, Kind)>> = LazyLock::new(|| {
    use Kind::*;
    use crate::Relation::*;
    let mut table = Vec::new();
    let mut add = |kind: Kind, names: &[&'static str]| table.extend(names.iter().map(|&n| (n, kind)));
    add(Pi, &["pi", "varpi"]);
    add(Infinity, &["infty", "infin"]);
    add(EmptySet, &["emptyset", "varnothing", "O"]);
    add(Ellipsis, &["ldots", "dots", "cdots", "dotsc", "dotsb", "vdots", "ddots", "dotsm"]);
    add(PlusMinus, &["pm"]);
    add(MinusPlus, &["mp"]);
    add(Times, &["times", "cdot", "ast", "bullet", "cdotp", "star"]);
    add(Divide, &["div", "slash"]);
    add(Percent, &["percent"]);
    add(Degree, &["degree", "textdegree"]);
    add(Circle, &["circ"]);
    add(Prime(1), &["prime"]);
    add(Colon, &["colon"]);
    add(OpenSet, &["lbrace"]);
    add(CloseSet, &["rbrace"]);
    add(Open(Bracket::Round), &["lparen"]);
    add(Close(Bracket::Round), &["rparen"]);
    add(Open(Bracket::Square), &["lbrack"]);
    add(Close(Bracket::Square), &["rbrack"]);
    add(Open(Bracket::Floor), &["lfloor"]);
    add(Close(Bracket::Floor), &["rfloor"]);
    add(Open(Bracket::Ceiling), &["lceil"]);
    add(Close(Bracket::Ceiling), &["rceil"]);
    add(Bar, &["vert", "Vert"]);
    add(BarLeft, &["lvert", "lVert"]);
    add(BarRight, &["rvert", "rVert"]);
    add(Mid, &["mid"]);
    add(Relation(Equal), &["eq", "coloneqq"]);
    add(Relation(NotEqual), &["ne", "neq"]);
    add(Relation(Less), &["lt"]);
    add(Relation(LessEqual), &["le", "leq", "leqslant", "leqq"]);
    add(Relation(Greater), &["gt"]);
    add(Relation(GreaterEqual), &["ge", "geq", "geqslant", "geqq"]);
    add(Relation(Approximately), &["approx", "simeq", "approxeq", "doteq"]);
    add(Relation(Identical), &["equiv"]);
    add(Relation(In), &["in", "isin"]);
    add(Relation(NotIn), &["notin"]);
    add(Relation(Subset), &["subset", "subsetneq"]);
    add(Relation(SubsetEqual), &["subseteq"]);
    add(Relation(Proportional), &["propto", "varpropto"]);
    add(Relation(Perpendicular), &["perp", "bot"]);
    add(Relation(Parallel), &["parallel"]);
    add(Relation(Congruent), &["cong"]);
    add(Relation(Similar), &["sim"]);
    add(Relation(Implies), &["implies", "Rightarrow", "Longrightarrow", "therefore"]);
    add(Relation(Equivalent), &["iff", "Leftrightarrow", "Longleftrightarrow", "leftrightarrow"]);
    add(Relation(Tends), &["to", "rightarrow", "longrightarrow"]);
    add(Not, &["not"]);
    add(And, &["land", "wedge", "And"]);
    add(Or, &["lor", "vee", "Or"]);
    add(Union, &["cup", "bigcup"]);
    add(Intersection, &["cap", "bigcap"]);
    add(SetMinus, &["setminus", "smallsetminus", "backslash"]);
    add(Frac, &["frac", "dfrac", "tfrac", "cfrac"]);
    add(Sqrt, &["sqrt", "surd"]);
    add(Binom, &["binom", "dbinom", "tbinom"]);
    add(Mod, &["bmod", "mod"]);
    add(ModBracket, &["pmod", "pod"]);
    add(Integral, &["int"]);
    add(Limit, &["lim"]);
    add(Big(BigOperator::Sum), &["sum"]);
    add(Big(BigOperator::Product), &["prod"]);
    add(Begin, &["begin"]);
    add(Finish, &["end"]);
    add(Figure("angle"), &["angle", "measuredangle"]);
    add(Figure("triangle"), &["triangle"]);
    add(OperatorName, &["operatorname"]);
    add(Boxed, &["boxed", "fbox", "colorbox", "mathop", "mathbin", "mathrel", "mathord", "mathstrut", "cancel", "ensuremath"]);
    add(Partial, &["partial"]);
    add(Name("mathbb(R)"), &["R", "Reals"]);
    add(Letter('l'), &["ell"]);
    add(Letter('i'), &["imath"]);
    add(Letter('j'), &["jmath"]);
    add(Name("epsilon"), &["varepsilon"]);
    add(Name("theta"), &["vartheta"]);
    add(Name("phi"), &["varphi"]);
    add(Name("rho"), &["varrho"]);
    add(Name("sigma"), &["varsigma"]);
    add(Text { from: 0, to: 0, roman: false }, &["text", "textbf", "textit", "textrm", "textsf", "texttt", "mbox", "hbox", "textnormal", "emph"]);
    add(Text { from: 0, to: 0, roman: true }, &["mathrm", "rm", "mathit", "mathsf", "mathtt", "mathnormal", "unit", "si"]);
    add(Sized, &["left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm", "Bigm"]);
    add(Space, &["quad", "qquad", "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag", "thinspace", "medspace", "thickspace", "enspace", "space", "hfill", "hline", "par", "noindent", "centering", "because"]);
    add(SkipGroup, &["label", "tag", "phantom", "hphantom", "vphantom", "hspace", "vspace", "color", "textcolor"]);
    add(Forbidden, &["input", "include", "write", "def", "newcommand", "renewcommand", "usepackage", "documentclass", "catcode", "csname", "let", "gdef", "edef", "xdef", "openout", "openin", "read", "immediate", "special", "loop", "repeat", "expandafter", "newwrite", "newread", "includegraphics", "href", "url", "html", "style", "verbatiminput", "lstinputlisting", "directlua", "futurelet", "makeatletter", "require", "require"]);
    for &(name, plain) in ACCENTS {
        table.push((name, Accent(plain)));
    }
    for &(name, _) in GREEK {
        table.push((name, Name(name)));
    }
    for row in crate::function::TABLE {
        if let Some(name) = row.latex.strip_prefix('\\')
            && name.bytes().all(|b| b.is_ascii_alphabetic())
            && name != "binom"
        {
            table.push((name, Function(row.function)));
        }
        for &name in row.names {
            if !table.iter().any(|(n, _)| *n == name) {
                table.push((name, Function(row.function)));
            }
        }
    }
    table.sort_by_key(|&(name, _)| name);
    table.dedup_by_key(|&mut (name, _)| name);
    table
});

/// What `\name` means.
pub(crate) fn command(name: &str) -> Option<Kind> {
    COMMANDS.binary_search_by(|(n, _)| (*n).cmp(name)).ok().map(|k| COMMANDS[k].1)
}

#[rustfmt::skip]
static WORDS: LazyLock<Vec<(&'static str, Kind)>> = LazyLock::new(|| {
    use Kind::*;
    let mut table = Vec::new();
    let mut add = |kind: Kind, names: &[&'static str]| table.extend(names.iter().map(|&n| (n, kind)));
    add(Pi, &["pi"]);
    add(Infinity, &["oo", "inf", "infty", "infinity", "Infinity"]);
    add(Truth(true), &["True", "true", "TRUE"]);
    add(Truth(false), &["False", "false", "FALSE"]);
    add(Meridiem(false), &["AM", "am", "a.m"]);
    add(Meridiem(true), &["PM", "pm", "p.m"]);
    add(EmptySet, &["EmptySet", "emptyset"]);
    add(Degree, &["degree", "degrees", "deg"]);
    add(Percent, &["percent", "percentage"]);
    add(And, &["and", "AND"]);
    add(Or, &["or", "OR"]);
    add(If, &["if", "when", "for", "If", "where"]);
    add(Otherwise, &["otherwise", "else"]);
    add(Not, &["not"]);
    add(Mod, &["mod"]);
    add(Times, &["times", "of"]);
    add(Sqrt, &["sqrt", "Sqrt"]);
    add(Limit, &["lim"]);
    add(Union, &["union"]);
    add(Intersection, &["intersection", "intersect"]);
    add(Relation(crate::Relation::In), &["in"]);
    add(Relation(crate::Relation::Subset), &["subset"]);
    add(Relation(crate::Relation::SubsetEqual), &["subseteq"]);
    add(Relation(crate::Relation::Divides), &["divides"]);
    add(Relation(crate::Relation::Proportional), &["propto"]);
    add(Relation(crate::Relation::Perpendicular), &["perp"]);
    add(Relation(crate::Relation::Parallel), &["parallel"]);
    add(Relation(crate::Relation::Congruent), &["cong"]);
    add(Relation(crate::Relation::Similar), &["similar"]);
    add(Relation(crate::Relation::Implies), &["implies"]);
    add(Special(self::Special::Root), &["root"]);
    add(Special(self::Special::NthRoot), &["nthRoot", "nthroot", "NthRoot"]);
    add(Special(self::Special::CubeRoot), &["cbrt"]);
    add(Special(self::Special::Abs), &["abs", "Abs"]);
    add(Special(self::Special::Factorial), &["factorial"]);
    add(Special(self::Special::Derivative), &["diff", "Derivative"]);
    add(Special(self::Special::Integral), &["integrate", "Integral", "int"]);
    add(Special(self::Special::Limit), &["limit", "Limit"]);
    add(Special(self::Special::Big(BigOperator::Sum)), &["sum", "Sum"]);
    add(Special(self::Special::Big(BigOperator::Product)), &["product", "Product", "prod"]);
    add(Special(self::Special::Matrix), &["Matrix", "matrix"]);
    add(Special(self::Special::Piecewise), &["Piecewise", "piecewise"]);
    add(Special(self::Special::Union), &["Union"]);
    add(Special(self::Special::Intersection), &["Intersection"]);
    add(Special(self::Special::Complement), &["Complement"]);
    add(Special(self::Special::Symbol), &["symbol"]);
    add(Figure("angle"), &["angle"]);
    add(Figure("triangle"), &["triangle"]);
    add(Accent("inverse"), &["inverse"]);
    for &(_, plain) in ACCENTS {
        table.push((plain, Accent(plain)));
    }
    for &(name, _) in GREEK {
        table.push((name, Name(name)));
    }
    for row in crate::function::TABLE {
        table.push((row.plain, Function(row.function)));
        // `sh`, `ch` and `th` are words and products of letters more often than functions.
        let names = row.names.iter().filter(|n| !matches!(**n, "sh" | "ch" | "th" | "tr" | "Tr" | "tg"));
        table.extend(names.map(|&name| (name, Function(row.function))));
    }
    table.sort_by_key(|&(name, _)| name);
    table.dedup_by_key(|&mut (name, _)| name);
    table
});

/// What a word means that stands by itself.
pub(crate) fn word(name: &str) -> Option<Kind> {
    WORDS.binary_search_by(|(n, _)| (*n).cmp(name)).ok().map(|k| WORDS[k].1)
}

/// Words that could be products of letters and are not.
#[rustfmt::skip]
static ENGLISH: &[&str] = &[
    "all", "an", "any", "are", "as", "at", "be", "but", "by", "can", "did", "do", "does", "each",
    "find", "from", "get", "give", "given", "go", "had", "has", "have", "he", "her", "him", "his",
    "how", "into", "is", "it", "its", "let", "me", "my", "new", "no", "none", "nor", "now",
    "off", "on", "one", "our", "out", "per", "she", "show", "so", "than", "that", "the", "then",
    "they", "this", "thus", "to", "too", "two", "up", "use", "was", "we", "what", "which", "who",
    "why", "with", "yes", "you", "your", "odd", "even",
];

/// Whether a run of letters looks like a product of unknowns: `xy`, `abc`, `pqrs`.
pub(crate) fn looks_like_algebra(run: &str, behind: &str) -> bool {
    // `at^2` is no English.
    if run.len() == 2 && run.is_ascii() && behind.starts_with(['^', '²', '³']) {
        return true;
    }
    let bytes = run.as_bytes();
    let points = run.bytes().all(|b| b.is_ascii_uppercase()) && run != "YES";
    let english = !points && ENGLISH.contains(&run.to_ascii_lowercase().as_str());
    if !run.is_ascii() || english {
        return false;
    }
    match bytes.len() {
        0..=3 => true,
        4..=8 => {
            bytes.windows(2).all(|w| w[1] == w[0] + 1)
                || !bytes.iter().any(|b| b"aeiouAEIOU".contains(b))
        }
        _ => false,
    }
}

/// Longer runs of letters are words.
const LONGEST_RUN: usize = 40;

/// Functions and constants that run together with their arguments.
const HEADS: [&str; 15] = [
    "arcsin", "arccos", "arctan", "cosec", "sqrt", "sin", "cos", "tan", "cot", "sec", "csc", "log",
    "exp", "ln", "pi",
];

/// Words that begin with one of [`HEADS`] and are words all the same.
const NO_HEADS: [&str; 24] = [
    "cost", "costs", "sing", "sink", "sins", "since", "single", "tank", "tang", "logs", "pin",
    "pit", "pig", "pie", "pins", "pits", "pint", "sect", "using", "spin", "spit", "expo", "cots",
    "tans",
];

/// A function or constant with which a run of letters begins, the rest being its argument and more
/// of the kind: `sinx`, `cosAsinB`, `lnx`, `pir`. Gives its length.
pub(crate) fn known_beginning(run: &str) -> Option<(usize, Kind)> {
    if run.len() > LONGEST_RUN {
        return None;
    }
    let head = HEADS.iter().find(|head| run.starts_with(**head))?;
    let explained = run.is_ascii() && !NO_HEADS.contains(&run) && is_argument(&run[head.len()..]);
    explained.then(|| word(head).map(|kind| (head.len(), kind)))?
}

/// Whether a run of letters is one or two letters before a function: `xsinx`. Gives how many.
pub(crate) fn letters_before_function(run: &str) -> Option<usize> {
    (1..=2).find(|&n| {
        run.is_ascii()
            && run.len() > n
            && !NO_HEADS.contains(&run)
            && run[n..] != *"pi"
            && (known_beginning(&run[n..]).is_some() || matches!(&run[n..], "sin" | "cos" | "tan"))
    })
}

/// Whether a run of letters ends with a function's name.
pub(crate) fn ends_with_function(run: &str) -> bool {
    HEADS.iter().any(|head| run.ends_with(head))
}

/// What can follow a function without a space: nothing, a letter, a Greek name, and then more.
fn is_argument(rest: &str) -> bool {
    let more = |rest: &str| rest.is_empty() || known_beginning(rest).is_some();
    rest.is_empty()
        || more(&rest[1..])
        || (rest.len() <= 3 && !rest.bytes().any(|b| b"aeiou".contains(&b)))
        || GREEK.iter().any(|(name, _)| rest.strip_prefix(name).is_some_and(more))
        || known_beginning(rest).is_some()
}

/// A single character beyond ASCII.
#[rustfmt::skip]
pub(crate) fn character(c: char) -> Option<Kind> {
    use Kind::*;
    use crate::Relation::*;
    Some(match c {
        '−' | '–' | '—' | '‒' | '‐' | '‑' | '➖' | '﹣' | '－' => Minus,
        '+' | '＋' | '➕' => Plus,
        '×' | '·' | '⋅' | '∙' | '•' | '✕' | '✖' | '＊' | '∗' | '‧' => Times,
        '÷' | '∕' | '⁄' | '➗' | '／' => Divide,
        '±' => PlusMinus,
        '∓' => MinusPlus,
        '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '⁺' | '⁻' | 'ⁿ' | '⁽' | '⁾' | 'ˣ' | 'ʸ' => Superscript(c),
        '₀'..='₉' | 'ₙ' | 'ₓ' | 'ₖ' | 'ᵢ' | 'ᵣ' => SubscriptDigit(c),
        '√' => Radical(2),
        '∛' => Radical(3),
        '∜' => Radical(4),
        '½' => Vulgar(1, 2), '⅓' => Vulgar(1, 3), '⅔' => Vulgar(2, 3), '¼' => Vulgar(1, 4),
        '¾' => Vulgar(3, 4), '⅕' => Vulgar(1, 5), '⅖' => Vulgar(2, 5), '⅗' => Vulgar(3, 5),
        '⅘' => Vulgar(4, 5), '⅙' => Vulgar(1, 6), '⅚' => Vulgar(5, 6), '⅐' => Vulgar(1, 7),
        '⅛' => Vulgar(1, 8), '⅜' => Vulgar(3, 8), '⅝' => Vulgar(5, 8), '⅞' => Vulgar(7, 8),
        '⅑' => Vulgar(1, 9), '⅒' => Vulgar(1, 10),
        'π' | '𝜋' | 'ᴨ' => Pi,
        '∞' => Infinity,
        '∅' | '⌀' | 'Ø' => EmptySet,
        '…' | '⋯' => Ellipsis,
        '°' | 'º' | '˚' => Degree,
        '%' | '％' => Percent,
        '′' | '’' | '‘' | 'ʹ' => Prime(1),
        '″' | '”' => Prime(2),
        '‴' => Prime(3),
        '∶' | '：' => Colon,
        '，' | '、' => Comma,
        '；' => Semicolon,
        '（' => Open(Bracket::Round),
        '）' => Close(Bracket::Round),
        '⌊' => Open(Bracket::Floor),
        '⌋' => Close(Bracket::Floor),
        '⌈' => Open(Bracket::Ceiling),
        '⌉' => Close(Bracket::Ceiling),
        '＝' => Relation(Equal),
        '≠' => Relation(NotEqual),
        '＜' => Relation(Less),
        '＞' => Relation(Greater),
        '≤' | '⩽' | '≦' => Relation(LessEqual),
        '≥' | '⩾' | '≧' => Relation(GreaterEqual),
        '≈' | '≃' | '≒' => Relation(Approximately),
        '≡' => Relation(Identical),
        '∈' => Relation(In),
        '∉' => Relation(NotIn),
        '⊂' => Relation(Subset),
        '⊆' => Relation(SubsetEqual),
        '∝' => Relation(Proportional),
        '⊥' | '⟂' => Relation(Perpendicular),
        '∥' | '‖' => Relation(Parallel),
        '≅' => Relation(Congruent),
        '∼' => Relation(Similar),
        '⇒' | '⟹' | '∴' => Relation(Implies),
        '⇔' | '⟺' => Relation(Equivalent),
        '→' | '⟶' => Relation(Tends),
        '∣' => Mid,
        '∪' | '⋃' => Union,
        '∩' | '⋂' => Intersection,
        '∖' => SetMinus,
        '∧' => And,
        '∨' => Or,
        '∠' => Figure("angle"),
        '△' | '∆' => Figure("triangle"),
        '∫' => Integral,
        '∑' => Big(BigOperator::Sum),
        '∏' => Big(BigOperator::Product),
        '∂' => Partial,
        '∘' => Circle,
        'ℝ' => Name("mathbb(R)"),
        'ℕ' => Name("mathbb(N)"),
        'ℤ' => Name("mathbb(Z)"),
        'ℚ' => Name("mathbb(Q)"),
        'ℂ' => Name("mathbb(C)"),
        'ϕ' | '𝜙' => Name("phi"),
        'ϵ' => Name("epsilon"),
        'ϑ' | '𝜃' => Name("theta"),
        'µ' => Name("mu"),
        'ς' => Name("sigma"),
        _ => return GREEK.iter().find(|(_, g)| *g == c).map(|(name, _)| Name(name)),
    })
}

/// Characters that are not seen: zero width, direction marks, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{fe00}'..='\u{fe0f}')
        || c.is_control()
}

/// Letters and signs of the Nepali script, not its digits.
pub(crate) fn is_devanagari_letter(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{963}' | '\u{970}'..='\u{97f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(GREEK.is_sorted());
        assert!(ACCENTS.is_sorted());
    }
}
