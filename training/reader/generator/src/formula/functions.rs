//! Trigonometry, logarithms, functions.

use super::Writer;

impl Writer {
    pub(super) fn angle(&mut self) -> String {
        match self.rng.below(10) {
            0..4 => self
                .pick(&["\\theta", "\\theta", "x", "A", "B", "\\alpha", "\\beta", "\\phi", "C"])
                .to_owned(),
            4 => format!("{}\\theta", self.rng.between(2, 5)),
            5 => format!("{}x", self.rng.between(2, 5)),
            6 | 7 => format!(
                "{}^\\circ",
                self.pick(&["0", "30", "45", "60", "90", "120", "15", "75", "180"])
            ),
            8 => {
                let (a, b) = (
                    self.pick(&["\\pi", "\\pi", "3\\pi", "x", "\\theta", "A"]),
                    self.pick(&["2", "3", "4", "6"]),
                );
                self.frac(a, b)
            }
            _ => {
                let sign = self.pick(&["+", "-"]);
                format!("(A {sign} B)")
            }
        }
    }

    fn ratio_of_angle(&mut self) -> String {
        let name = self.pick(&[
            "\\sin",
            "\\sin",
            "\\cos",
            "\\cos",
            "\\tan",
            "\\tan",
            "\\cot",
            "\\sec",
            "\\csc",
            "\\operatorname{cosec}",
        ]);
        let power = self.pick(&["", "", "", "^2", "^2", "^3", "^{-1}", "^4"]);
        let angle = self.angle();
        format!("{name}{power} {angle}")
    }

    pub(super) fn trigonometry(&mut self) -> String {
        let (a, b) = (self.ratio_of_angle(), self.ratio_of_angle());
        let sign = self.pick(&["+", "-", "\\cdot", ""]);
        match self.rng.below(9) {
            0 => a,
            1 => format!("{a} {sign} {b}"),
            2 => format!("{a} {sign} {b} = {}", self.pick(&["1", "0", "2", "-1", "\\frac{1}{2}"])),
            3 => {
                let value = self.pick(&[
                    "\\frac{1}{2}",
                    "\\frac{\\sqrt{3}}{2}",
                    "\\frac{3}{5}",
                    "\\frac{1}{\\sqrt{2}}",
                    "1",
                    "\\sqrt{3}",
                ]);
                format!("{a} = {value}")
            }
            4 => {
                let above = format!("1 {} {a}", self.pick(&["+", "-"]));
                self.frac(&above, &b)
            }
            5 => {
                let (left, c) = (self.frac(&a, &b), self.ratio_of_angle());
                format!("{left} = {c}")
            }
            6 => {
                let name = self.pick(&["\\sin", "\\cos", "\\tan"]);
                let inside = self.fraction_text();
                format!("{name}^{{-1}}\\left({inside}\\right)")
            }
            7 => {
                let inside = format!("{a} {} {b}", self.pick(&["+", "-"]));
                let bracket = self.bracketed(&inside);
                format!("{bracket}^2")
            }
            _ => format!("{}{a} {} {}{b}", self.digit(), self.pick(&["+", "-"]), self.digit()),
        }
    }

    pub(super) fn logarithm(&mut self) -> String {
        let base = self.pick(&["", "", "_2", "_{10}", "_a", "_3", "_{b}", "_x"]);
        let name = self.pick(&["\\log", "\\log", "\\ln"]);
        let name = if name == "\\ln" { name.to_owned() } else { format!("{name}{base}") };
        let (x, y) = (self.pick(&["x", "m", "a", "8", "(x+1)", "x^2", "y"]), self.number());
        match self.rng.below(6) {
            0 => format!("{name} {x} = {y}"),
            1 => format!("{name} {x} + {name} {y} = {name} {x}{y}"),
            2 => {
                let (above, below) = (format!("{name} {x}"), format!("{name} {y}"));
                self.frac(&above, &below)
            }
            3 => {
                let inside = self.frac(x, &y);
                format!("{name}\\left({inside}\\right) = {name} {x} - {name} {y}")
            }
            4 => format!("{y}{name} {x}"),
            _ => format!("e^{{{}}} = {y}", self.pick(&["x", "2x", "-x", "kt", "x^2"])),
        }
    }

    pub(super) fn function_line(&mut self) -> String {
        let name = self.pick(&["f", "g", "h", "f", "f^{-1}", "F", "(f \\circ g)", "f'"]);
        let right = self.expression();
        match self.rng.below(6) {
            0 => format!("{name}({}) = {}", self.digit(), self.number()),
            1 => format!("f : \\mathbb{{R}} \\to \\mathbb{{{}}}", self.pick(&["R", "R", "N", "Z"])),
            2 => "f : A \\to B".to_owned(),
            3 => format!("f : x \\mapsto {right}"),
            4 => format!("y = {right}"),
            _ => format!("{name}({}) = {right}", self.pick(&["x", "x", "x", "t", "x+1", "2x"])),
        }
    }

    pub(super) fn piecewise(&mut self) -> String {
        let rows: Vec<String> = (0..self.rng.between(2, 3))
            .map(|_| {
                let (value, bound) = (self.expression(), self.number());
                let relation = self.pick(&["<", ">", "\\leq", "\\geq", "=", "\\neq"]);
                match self.rng.below(3) {
                    0 => format!("{value}, & x {relation} {bound}"),
                    1 => format!("{value} & \\text{{if }} x {relation} {bound}"),
                    _ => format!(
                        "{value}, & \\text{{{} }} x {relation} {bound}",
                        self.pick(&["if", "for", "when"])
                    ),
                }
            })
            .collect();
        format!("f(x) = \\begin{{cases}}{}\\end{{cases}}", rows.join("\\\\"))
    }
}
