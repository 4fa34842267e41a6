//! The tokens the model writes: LaTeX by whole words, and letters for `\text{…}`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Fills a line up to the longest of its batch.
pub const PADDING: u16 = 0;
/// What the decoder is given first.
pub const START: u16 = 1;
/// What the decoder writes last.
pub const END: u16 = 2;
/// Opens text; a `}` closes it.
pub const TEXT: &str = "\\text{";
/// A space inside text.
pub const SPACE: &str = "␣";

/// Everything but letters and digits, by kind. The order fixes the numbers: add at the end only.
const WORDS: &[&str] = &[
    // Structure.
    "{ } ^ _ & \\\\ \\frac \\sqrt \\binom \\text{ ␣",
    "\\begin{matrix} \\end{matrix} \\begin{pmatrix} \\end{pmatrix} \\begin{bmatrix} \\end{bmatrix}",
    "\\begin{vmatrix} \\end{vmatrix} \\begin{cases} \\end{cases} \\begin{aligned} \\end{aligned}",
    "\\overset \\underset \\underbrace \\overbrace \\boxed \\xrightarrow",
    "\\bar \\overline \\underline \\hat \\widehat \\tilde \\widetilde \\vec \\overrightarrow",
    "\\overleftarrow \\dot \\ddot \\mathbb \\mathbf \\mathcal \\mathfrak",
    // Signs on the keyboard.
    "+ - = ( ) [ ] / | . , : ; ! ? < > * ' \" @ \\% \\$ \\# \\& \\{ \\}",
    // Functions and large operators.
    "\\sin \\cos \\tan \\cot \\sec \\csc \\arcsin \\arccos \\arctan \\sinh \\cosh \\tanh \\coth",
    "\\log \\ln \\lg \\exp \\lim \\max \\min \\sup \\inf \\det \\gcd \\dim \\ker \\deg \\arg \\Pr",
    "\\limsup \\liminf \\hom \\sum \\prod \\coprod \\int \\iint \\iiint \\oint \\bigcup \\bigcap",
    "\\bigoplus \\bigotimes \\bigwedge \\bigvee",
    // Greek.
    "\\alpha \\beta \\gamma \\delta \\epsilon \\varepsilon \\zeta \\eta \\theta \\vartheta \\iota",
    "\\kappa \\lambda \\mu \\nu \\xi \\pi \\varpi \\rho \\varrho \\sigma \\varsigma \\tau \\upsilon",
    "\\phi \\varphi \\chi \\psi \\omega \\Gamma \\Delta \\Theta \\Lambda \\Xi \\Pi \\Sigma",
    "\\Upsilon \\Phi \\Psi \\Omega",
    // Relations.
    "\\leq \\geq \\neq \\approx \\equiv \\sim \\simeq \\cong \\propto \\subset \\supset \\subseteq",
    "\\supseteq \\subsetneq \\nsubseteq \\in \\ni \\notin \\parallel \\perp \\nmid \\ll \\gg \\prec",
    "\\succ \\preceq \\succeq \\models \\vdash \\asymp \\doteq \\not \\nparallel",
    // Operations and other signs.
    "\\pm \\mp \\times \\div \\cdot \\star \\circ \\bullet \\cap \\cup \\setminus \\wedge \\vee",
    "\\oplus \\ominus \\otimes \\odot \\triangle \\angle \\square \\infty \\partial \\nabla \\forall",
    "\\exists \\nexists \\neg \\emptyset \\hbar \\ell \\Re \\Im \\aleph \\prime \\therefore \\because",
    "\\ldots \\cdots \\vdots \\ddots \\dagger \\diamond \\checkmark \\imath \\jmath \\wp",
    "\\triangleleft \\triangleright \\blacksquare",
    // Arrows and brackets.
    "\\rightarrow \\leftarrow \\leftrightarrow \\Rightarrow \\Leftarrow \\Leftrightarrow \\mapsto",
    "\\uparrow \\downarrow \\nearrow \\searrow \\rightleftharpoons \\hookrightarrow",
    "\\nrightarrow \\langle \\rangle \\lfloor \\rfloor \\lceil \\rceil",
];

/// The tokens in the order of their numbers.
pub static TOKENS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut tokens: Vec<String> =
        ["<padding>", "<start>", "<end>"].iter().map(|&name| name.to_owned()).collect();
    tokens.extend(('0'..='9').chain('a'..='z').chain('A'..='Z').map(String::from));
    tokens.extend(WORDS.iter().flat_map(|line| line.split(' ')).map(str::to_owned));
    tokens
});

static NUMBERS: LazyLock<HashMap<&'static str, u16>> = LazyLock::new(|| {
    TOKENS.iter().enumerate().map(|(number, token)| (token.as_str(), number as u16)).collect()
});

/// The number of a token, if the vocabulary has it.
pub fn number(token: &str) -> Option<u16> {
    NUMBERS.get(token).copied()
}

/// The vocabulary's own copy of a token.
pub fn known(token: &str) -> Option<&'static str> {
    number(token).map(|number| TOKENS[usize::from(number)].as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_stands_once() {
        assert_eq!(NUMBERS.len(), TOKENS.len());
        assert!((300..500).contains(&TOKENS.len()), "{}", TOKENS.len());
        assert_eq!(number("<end>"), Some(END));
        assert!(TOKENS.iter().all(|token| !token.is_empty()));
    }
}
