//! Formulas as school books of class 4 to 12 print them, each family with its weight.

mod algebra;
mod arithmetic;
mod calculus;
mod functions;
mod geometry;
mod matrices;
mod noise;
mod sets;
mod words;

use crate::rng::Rng;

/// Writes LaTeX from random numbers.
pub struct Writer {
    /// The sample's numbers.
    pub rng: Rng,
}

#[cfg(test)]
mod tests;

type Family = fn(&mut Writer) -> String;

const FAMILIES: &[(u32, Family)] = &[
    (10, Writer::sum_of_numbers),
    (6, Writer::fraction_sum),
    (4, Writer::measured),
    (3, Writer::money_or_percent),
    (3, Writer::ratio),
    (12, Writer::equation),
    (8, Writer::polynomial_line),
    (6, Writer::rational_line),
    (6, Writer::root_line),
    (5, Writer::power_line),
    (5, Writer::system),
    (5, Writer::working),
    (4, Writer::inequality),
    (3, Writer::sequence_line),
    (6, Writer::trigonometry),
    (4, Writer::logarithm),
    (4, Writer::function_line),
    (6, Writer::integral),
    (5, Writer::derivative),
    (4, Writer::limit),
    (4, Writer::sum_line),
    (5, Writer::matrix_line),
    (3, Writer::determinant),
    (5, Writer::set_line),
    (3, Writer::logic_line),
    (4, Writer::vector_line),
    (3, Writer::complex_line),
    (3, Writer::counting_line),
    (5, Writer::geometry_line),
    (3, Writer::statistics_line),
    (3, Writer::science_line),
    (3, Writer::piecewise),
    (5, Writer::any_expression),
    (6, Writer::symbol_soup),
    (16, Writer::text_line),
    (3, Writer::single),
];

impl Writer {
    /// One formula, or one line of a book with formulas in it.
    pub fn formula(&mut self) -> String {
        let weights: Vec<u32> = FAMILIES.iter().map(|(weight, _)| *weight).collect();
        let family = FAMILIES[self.rng.weighted(&weights)].1;
        family(self)
    }

    /// A short formula to stand inside a sentence.
    fn inline(&mut self) -> String {
        const INLINE: &[(u32, Family)] = &[
            (6, Writer::single),
            (6, Writer::equation),
            (4, Writer::term_text),
            (3, Writer::fraction_text),
            (3, Writer::polynomial_text),
            (2, Writer::measured),
            (2, Writer::trigonometry),
            (2, Writer::geometry_line),
            (1, Writer::set_line),
            (1, Writer::function_line),
            (1, Writer::root_line),
            (1, Writer::power_line),
            (1, Writer::inequality),
        ];
        let weights: Vec<u32> = INLINE.iter().map(|(weight, _)| *weight).collect();
        INLINE[self.rng.weighted(&weights)].1(self)
    }

    fn chance(&mut self, probability: f32) -> bool {
        self.rng.chance(probability)
    }

    fn pick(&mut self, items: &[&'static str]) -> &'static str {
        self.rng.pick(items)
    }

    /// A letter as formulas use it; the common ones stand several times.
    fn letter(&mut self) -> &'static str {
        self.pick(&["x", "x", "x", "x", "y", "y", "a", "b", "n", "t", "z", "m", "p", "k", "r", "u"])
    }

    fn any_letter(&mut self) -> String {
        let alphabet = if self.chance(0.75) { b'a' } else { b'A' };
        char::from(alphabet + self.rng.below(26) as u8).to_string()
    }

    fn greek(&mut self) -> &'static str {
        self.pick(&[
            "\\theta",
            "\\theta",
            "\\alpha",
            "\\beta",
            "\\pi",
            "\\lambda",
            "\\mu",
            "\\sigma",
            "\\phi",
            "\\omega",
            "\\gamma",
            "\\delta",
            "\\Delta",
            "\\rho",
            "\\epsilon",
            "\\tau",
            "\\varphi",
            "\\eta",
            "\\Omega",
            "\\Sigma",
            "\\psi",
            "\\xi",
            "\\kappa",
            "\\nu",
            "\\zeta",
            "\\chi",
            "\\Gamma",
            "\\Phi",
            "\\Psi",
            "\\Lambda",
            "\\Theta",
            "\\Pi",
            "\\varepsilon",
        ])
    }

    fn frac(&mut self, above: &str, below: &str) -> String {
        let command = self.pick(&["\\frac", "\\frac", "\\frac", "\\dfrac", "\\tfrac"]);
        format!("{command}{{{above}}}{{{below}}}")
    }

    /// In brackets, which grow with what is inside, or not.
    fn bracketed(&mut self, inside: &str) -> String {
        let tall =
            inside.contains("frac") || inside.contains("\\begin") || inside.contains("\\sum");
        match (tall || self.chance(0.2), self.rng.below(14)) {
            (true, 0..3) => format!("\\left[{inside}\\right]"),
            (true, 3) => format!("\\left\\{{{inside}\\right\\}}"),
            (true, _) => format!("\\left({inside}\\right)"),
            (false, 0) => format!("[{inside}]"),
            (false, 1) => format!("\\{{{inside}\\}}"),
            (false, _) => format!("({inside})"),
        }
    }
}
