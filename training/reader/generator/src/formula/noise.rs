//! Random combinations, so that the rare signs and shapes are seen too.

use super::Writer;
use crate::vocabulary::TOKENS;

impl Writer {
    /// One sign of the vocabulary that takes no argument.
    fn any_sign(&mut self) -> String {
        const NOT_ALONE: &[&str] = &[
            "{",
            "}",
            "^",
            "_",
            "&",
            "\\\\",
            "\\frac",
            "\\sqrt",
            "\\binom",
            "\\text{",
            "␣",
            "\\overset",
            "\\underset",
            "\\underbrace",
            "\\overbrace",
            "\\boxed",
            "\\xrightarrow",
            "\\bar",
            "\\overline",
            "\\underline",
            "\\hat",
            "\\widehat",
            "\\tilde",
            "\\widetilde",
            "\\vec",
            "\\overrightarrow",
            "\\overleftarrow",
            "\\dot",
            "\\ddot",
            "\\mathbb",
            "\\mathbf",
            "\\mathcal",
            "\\mathfrak",
            "\\not",
            "\\prime",
            "'",
            "\"",
            "@",
            "\\lg",
            "\\hom",
        ];
        loop {
            let token = &TOKENS[3 + self.rng.below(TOKENS.len() - 3)];
            if !token.starts_with("\\begin")
                && !token.starts_with("\\end")
                && !NOT_ALONE.contains(&token.as_str())
            {
                return token.clone();
            }
        }
    }

    fn any_piece(&mut self, depth: usize) -> String {
        if depth == 0 {
            return if self.chance(0.5) { self.any_sign() } else { self.single() };
        }
        let inside = self.any_run(depth - 1);
        match self.rng.below(14) {
            0 => {
                let other = self.any_run(depth - 1);
                self.frac(&inside, &other)
            }
            1 => format!("\\sqrt{{{inside}}}"),
            2 | 3 => {
                let base = self.any_sign();
                format!("{{{base}}}^{{{inside}}}")
            }
            4 => {
                let base = self.any_sign();
                format!("{{{base}}}_{{{inside}}}")
            }
            5 => {
                let (base, below) = (self.any_sign(), self.single());
                format!("{{{base}}}_{{{below}}}^{{{inside}}}")
            }
            6 => self.bracketed(&inside),
            7 => {
                let accent = self.pick(&["\\bar", "\\hat", "\\tilde", "\\vec", "\\dot", "\\ddot"]);
                let letter = self.any_letter();
                format!("{accent}{{{letter}}}")
            }
            8 => {
                let font =
                    self.pick(&["\\mathbb", "\\mathcal", "\\mathbf", "\\mathfrak", "\\mathbf"]);
                let letter = self.any_letter().to_uppercase();
                format!("{font}{{{letter}}}")
            }
            9 => {
                let cover = self.pick(&[
                    "\\overline",
                    "\\underline",
                    "\\widehat",
                    "\\overrightarrow",
                    "\\boxed",
                    "\\overbrace",
                    "\\underbrace",
                ]);
                format!("{cover}{{{inside}}}")
            }
            10 => {
                let (command, sign) = (self.pick(&["\\overset", "\\underset"]), self.any_sign());
                let script = self.single();
                format!("{command}{{{script}}}{{{sign}}}")
            }
            11 => format!("|{inside}|"),
            12 => {
                let (open, close) = self.fence();
                format!("{open}{inside}{close}")
            }
            _ => inside,
        }
    }

    fn fence(&mut self) -> (&'static str, &'static str) {
        const FENCES: &[(&str, &str)] = &[
            ("\\langle ", "\\rangle "),
            ("\\lfloor ", "\\rfloor "),
            ("\\lceil ", "\\rceil "),
            ("\\|", "\\|"),
            ("\\left\\langle ", "\\right\\rangle "),
            ("\\left\\lfloor ", "\\right\\rfloor "),
            ("\\left|", "\\right|"),
            ("\\left\\{", "\\right\\}"),
            ("\\left[", "\\right)"),
        ];
        FENCES[self.rng.below(FENCES.len())]
    }

    fn any_run(&mut self, depth: usize) -> String {
        (0..self.rng.between(1, 4)).map(|_| self.any_piece(depth)).collect::<Vec<_>>().join(" ")
    }

    /// Signs without sense.
    pub(super) fn symbol_soup(&mut self) -> String {
        let depth = self.rng.below(3);
        let pieces: Vec<String> =
            (0..self.rng.between(1, 6)).map(|_| self.any_piece(depth)).collect();
        pieces.join(" ")
    }
}
