//! Limits, derivatives, integrals, sums: class 11 and 12.

use super::Writer;

impl Writer {
    fn integrand(&mut self) -> String {
        match self.rng.below(7) {
            0..2 => self.polynomial_text(),
            2 => {
                let angle = self.pick(&["x", "2x", "x", "3x", "x^2"]);
                format!(
                    "{}{} {angle}",
                    self.pick(&["", "x", "e^{x}", "x^2"]),
                    self.pick(&["\\sin", "\\cos", "\\tan", "\\sec^2"])
                )
            }
            3 => {
                let below = self.polynomial_text();
                self.frac("1", &below)
            }
            4 => format!(
                "{}e^{{{}}}",
                self.pick(&["", "x", "x^2"]),
                self.pick(&["x", "2x", "-x", "ax", "x^2"])
            ),
            5 => self.root(),
            _ => format!("{}\\{} x", self.pick(&["", "x"]), self.pick(&["ln", "log"])),
        }
    }

    fn bound(&mut self) -> &'static str {
        self.pick(&[
            "0",
            "0",
            "1",
            "2",
            "a",
            "b",
            "\\pi",
            "\\frac{\\pi}{2}",
            "\\infty",
            "-1",
            "3",
            "4",
            "-\\infty",
            "e",
        ])
    }

    pub(super) fn integral(&mut self) -> String {
        let sign = self.pick(&["\\int", "\\int", "\\int", "\\int", "\\int", "\\iint", "\\oint"]);
        let limits = if self.chance(0.5) {
            let (a, b) = (self.bound(), self.bound());
            let place = self.pick(&["\\limits", "", "", "", ""]);
            format!("{place}_{{{a}}}^{{{b}}}")
        } else {
            String::new()
        };
        let (inside, gap) = (self.integrand(), self.pick(&["", "\\,", "\\;", "\\, "]));
        let integral = match self.rng.below(8) {
            0 => {
                let below = self.expression();
                format!("{sign}{limits} \\frac{{dx}}{{{below}}}")
            }
            1 => {
                let bracket = self.bracketed(&inside);
                format!("{sign}{limits} {bracket}{gap} dx")
            }
            _ => format!(
                "{sign}{limits} {inside}{gap} d{}",
                self.pick(&["x", "x", "x", "t", "\\theta", "u", "y"])
            ),
        };
        match self.rng.below(4) {
            0 => {
                let right = self.expression();
                format!("{integral} = {right} + C")
            }
            1 => format!("I = {integral}"),
            2 => {
                let (right, a, b) = (self.expression(), self.bound(), self.bound());
                format!("{integral} = \\left[{right}\\right]_{{{a}}}^{{{b}}}")
            }
            _ => integral,
        }
    }

    pub(super) fn derivative(&mut self) -> String {
        let inside = self.integrand();
        let (y, x) = (
            self.pick(&["y", "y", "u", "s", "f", "V", "A"]),
            self.pick(&["x", "x", "x", "t", "r"]),
        );
        let ratio = match self.rng.below(5) {
            0 => format!("\\frac{{d^2{y}}}{{d{x}^2}}"),
            1 => format!("\\frac{{\\partial {y}}}{{\\partial {x}}}"),
            2 => format!("\\frac{{d}}{{d{x}}}\\left({inside}\\right)"),
            _ => format!("\\frac{{d{y}}}{{d{x}}}"),
        };
        match self.rng.below(5) {
            0 => ratio,
            1 => {
                let other = self.expression();
                format!("{ratio} + {other} = 0")
            }
            2 => format!("f'(x) = {inside}"),
            3 => format!("f''({}) {} 0", self.digit(), self.pick(&["<", ">", "="])),
            _ => format!("{ratio} = {inside}"),
        }
    }

    pub(super) fn limit(&mut self) -> String {
        let (x, a) = (self.pick(&["x", "x", "x", "n", "h", "\\theta"]), self.bound());
        let inside = match self.rng.below(5) {
            0 => {
                let (above, below) = (format!("\\sin {x}"), x.to_owned());
                self.frac(&above, &below)
            }
            1 => "\\frac{f(x+h) - f(x)}{h}".to_owned(),
            2 => format!("\\left(1 + \\frac{{1}}{{{x}}}\\right)^{{{x}}}"),
            3 => self.expression(),
            _ => {
                let (above, below) = (self.polynomial_text(), self.polynomial_text());
                self.frac(&above, &below)
            }
        };
        let place = self.pick(&["\\limits", "", ""]);
        let side = self.pick(&["", "", "", "", "^{+}", "^{-}"]);
        let value = if self.chance(0.4) { format!(" = {}", self.number()) } else { String::new() };
        format!("\\lim{place}_{{{x} \\to {a}{side}}} {inside}{value}")
    }

    pub(super) fn sum_line(&mut self) -> String {
        let sign = self.pick(&["\\sum", "\\sum", "\\sum", "\\prod"]);
        let (i, from, to) = (
            self.pick(&["i", "k", "n", "r"]),
            self.pick(&["1", "0", "1", "2"]),
            self.pick(&["n", "\\infty", "10", "5", "100", "N"]),
        );
        let inside = match self.rng.below(6) {
            0 => format!("{i}^{}", self.digit()),
            1 => format!("x_{i}"),
            2 => format!("\\binom{{n}}{{{i}}} a^{{n-{i}}}b^{{{i}}}"),
            3 => format!("\\frac{{1}}{{{i}^2}}"),
            4 => format!("({}{i} {} {})", self.digit(), self.pick(&["+", "-"]), self.digit()),
            _ => {
                let inside = self.expression();
                self.bracketed(&inside)
            }
        };
        let limits =
            if self.chance(0.8) { format!("_{{{i}={from}}}^{{{to}}}") } else { String::new() };
        let right = if self.chance(0.3) { format!(" = {}", self.number()) } else { String::new() };
        format!("{sign}{limits} {inside}{right}")
    }
}
