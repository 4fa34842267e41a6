//! Terms, polynomials, equations, roots and powers: class 6 to 12.

use super::Writer;

impl Writer {
    /// A single sign or number.
    pub(super) fn single(&mut self) -> String {
        match self.rng.below(10) {
            0..3 => self.letter().to_owned(),
            3 => self.any_letter(),
            4 => self.greek().to_owned(),
            5 => {
                let letter = self.any_letter();
                let index = self.index();
                format!("{letter}_{{{index}}}")
            }
            6 => format!("{}^{{{}}}", self.letter(), self.digit()),
            7 => format!("{} = {}", self.any_letter(), self.number()),
            8 => format!("-{}", self.number()),
            _ => self.number(),
        }
    }

    fn index(&mut self) -> String {
        match self.rng.below(6) {
            0 => self.pick(&["n", "i", "k", "n+1", "n-1", "ij", "m", "max", "p", "q"]).to_owned(),
            _ => self.rng.between(0, 12).to_string(),
        }
    }

    fn power(&mut self) -> String {
        match self.rng.below(16) {
            0..9 => self.rng.between(2, 4).to_string(),
            9..11 => self.rng.between(5, 20).to_string(),
            11 => format!("-{}", self.digit()),
            12 => {
                let (a, b) = (self.digit(), self.digit());
                format!("\\frac{{{a}}}{{{b}}}")
            }
            13 => self.letter().to_owned(),
            14 => format!("{}{}{}", self.letter(), self.pick(&["+", "-"]), self.digit()),
            _ => format!("{}{}", self.rng.between(2, 9), self.letter()),
        }
    }

    /// A term such as `3x^{2}y`.
    pub(super) fn term_text(&mut self) -> String {
        let mut out =
            if self.chance(0.6) { self.rng.between(2, 15).to_string() } else { String::new() };
        for _ in 0..self.rng.between(1, 2) {
            out.push_str(self.letter());
            if self.chance(0.4) {
                let power = self.power();
                out.push_str(&format!("^{{{power}}}"));
            }
        }
        out
    }

    /// A sum of powers of one letter, or of two.
    pub(super) fn polynomial_text(&mut self) -> String {
        let x = self.letter();
        let degree = self.rng.between(1, 4);
        let second = self.chance(0.2).then(|| self.pick(&["y", "b", "z"]));
        let mut out = String::new();
        for power in (0..=degree).rev() {
            if power != degree && self.chance(0.2) {
                continue;
            }
            let sign = if out.is_empty() {
                if self.chance(0.12) { "-" } else { "" }
            } else {
                self.pick(&["+", "-"])
            };
            let coefficient = match self.rng.below(12) {
                0..3 if power > 0 => String::new(),
                3 => self.fraction_text(),
                4 => self.pick(&["a", "b", "c", "k", "\\sqrt{2}", "\\sqrt{3}", "p"]).to_owned(),
                5 => format!("{}.{}", self.rng.between(0, 9), self.digit()),
                _ => self.rng.between(2, 24).to_string(),
            };
            let letters = match (power, second) {
                (0, _) => String::new(),
                (1, None) => x.to_owned(),
                (1, Some(y)) => format!("{x}{y}"),
                (_, Some(y)) if power < degree => {
                    format!("{x}^{{{power}}}{y}^{{{}}}", degree - power)
                }
                _ => format!("{x}^{{{power}}}"),
            };
            out.push_str(&format!("{sign}{coefficient}{letters}"));
        }
        out
    }

    /// A factor: bracket, power of a bracket, term or root.
    pub(super) fn factor(&mut self) -> String {
        match self.rng.below(8) {
            0..3 => {
                let inside = self.polynomial_text();
                self.bracketed(&inside)
            }
            3 => {
                let inside = self.polynomial_text();
                let bracket = self.bracketed(&inside);
                let power = self.power();
                format!("{bracket}^{{{power}}}")
            }
            4 => self.root(),
            5 => self.number(),
            _ => self.term_text(),
        }
    }

    pub(super) fn root(&mut self) -> String {
        let inside = match self.rng.below(6) {
            0..3 => self.number(),
            3 => self.polynomial_text(),
            4 => self.term_text(),
            _ => self.fraction_text(),
        };
        if self.chance(0.2) {
            format!("\\sqrt[{}]{{{inside}}}", self.pick(&["3", "3", "4", "5", "n", "6"]))
        } else {
            format!("\\sqrt{{{inside}}}")
        }
    }

    /// Any expression of moderate size.
    pub(super) fn expression(&mut self) -> String {
        match self.rng.below(10) {
            0..3 => self.polynomial_text(),
            3 | 4 => {
                let (a, b) = (self.factor(), self.factor());
                format!("{a}{b}")
            }
            5 | 6 => {
                let (a, b) = (self.polynomial_text(), self.polynomial_text());
                self.frac(&a, &b)
            }
            7 => self.root(),
            8 => {
                let (a, b, sign) = (self.factor(), self.factor(), self.pick(&["+", "-", "\\cdot"]));
                format!("{a} {sign} {b}")
            }
            _ => self.term_text(),
        }
    }

    pub(super) fn any_expression(&mut self) -> String {
        let (a, b) = (self.expression(), self.expression());
        let sign = self.pick(&["+", "-", "=", "\\times", "\\div", "\\cdot", "\\pm", "="]);
        match self.rng.below(4) {
            0 => format!("{a} {sign} {b}"),
            1 => {
                let fraction = self.frac(&a, &b);
                let other = self.expression();
                format!("{fraction} {sign} {other}")
            }
            2 => {
                let c = self.expression();
                format!("{a} {sign} {b} = {c}")
            }
            _ => a,
        }
    }

    pub(super) fn equation(&mut self) -> String {
        let left = self.expression();
        let relation = self.pick(&["=", "=", "=", "=", "=", "\\neq", "\\equiv", "\\approx"]);
        let right = match self.rng.below(5) {
            0 | 1 => self.number(),
            2 => "0".to_owned(),
            _ => self.expression(),
        };
        if self.chance(0.1) {
            let x = self.letter();
            let options = self.rng.between(1, 3);
            let values: Vec<String> = (0..options).map(|_| self.number()).collect();
            let or = self.pick(&[",\\ ", "\\text{ or }", ", "]);
            return format!("{x} = {}", values.join(or));
        }
        format!("{left} {relation} {right}")
    }

    pub(super) fn polynomial_line(&mut self) -> String {
        let polynomial = self.polynomial_text();
        match self.rng.below(6) {
            0 => polynomial,
            1 => {
                let (a, b) = (self.factor(), self.factor());
                format!("{polynomial} = {a}{b}")
            }
            2 => {
                let name = self.pick(&["f", "g", "p", "P", "q", "h"]);
                format!("{name}(x) = {polynomial}")
            }
            3 => format!("y = {polynomial}"),
            4 => {
                let (a, b) = (self.factor(), self.factor());
                let sign = self.pick(&["+", "-", "", "\\div"]);
                format!("{a} {sign} {b}")
            }
            _ => {
                let square = self.pick(&[
                    "(a+b)^2 = a^2+2ab+b^2",
                    "(a-b)^2 = a^2-2ab+b^2",
                    "a^2-b^2 = (a+b)(a-b)",
                    "a^3+b^3 = (a+b)(a^2-ab+b^2)",
                    "(a+b)^3 = a^3+3a^2b+3ab^2+b^3",
                    "ax^2+bx+c = 0",
                    "x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}",
                    "b^2-4ac",
                    "D = b^2-4ac \\geq 0",
                    "\\alpha + \\beta = -\\frac{b}{a}",
                    "\\alpha\\beta = \\frac{c}{a}",
                    "y = mx + c",
                ]);
                square.to_owned()
            }
        }
    }

    pub(super) fn rational_line(&mut self) -> String {
        let (a, b, c, d) =
            (self.polynomial_text(), self.factor(), self.term_text(), self.polynomial_text());
        let (first, second) = (self.frac(&a, &b), self.frac(&c, &d));
        let sign = self.pick(&["+", "-", "\\times", "\\div", "="]);
        match self.rng.below(6) {
            0 => {
                let below = format!("1 {} {second}", self.pick(&["+", "-"]));
                self.frac(&a, &below)
            }
            1 => {
                let third = self.number();
                format!("{first} {sign} {second} = {third}")
            }
            2 => first,
            3 => {
                let (x, y, n) = (self.letter(), self.any_letter(), self.digit());
                let (p, q) = (self.frac(x, &n), self.frac(&y, &n));
                format!("{p} {sign} {q}")
            }
            _ => format!("{first} {sign} {second}"),
        }
    }

    pub(super) fn root_line(&mut self) -> String {
        let (a, b) = (self.root(), self.root());
        let sign = self.pick(&["+", "-", "\\times", "="]);
        match self.rng.below(6) {
            0 => a,
            1 => format!("{}{a} {sign} {}{b}", self.digit(), self.digit()),
            2 => {
                let above = self.pick(&["1", "2", "a", "3+\\sqrt{2}", "\\sqrt{5}-1"]);
                let below = format!("{a} {} {b}", self.pick(&["+", "-"]));
                self.frac(above, &below)
            }
            3 => {
                let inside = format!("{} + {a}", self.number());
                format!("\\sqrt{{{inside}}}")
            }
            _ => {
                let right = self.expression();
                format!("{a} {sign} {b} = {right}")
            }
        }
    }

    pub(super) fn power_line(&mut self) -> String {
        let (base, other) = (self.pick(&["2", "3", "5", "10", "a", "x", "e", "7"]), self.digit());
        let (p, q) = (self.power(), self.power());
        let sign = self.pick(&["\\times", "\\cdot", "+", "-", "\\div"]);
        match self.rng.below(7) {
            0 => format!("{base}^{{{p}}} = {other}"),
            1 => format!("{base}^{{{p}}} {sign} {base}^{{{q}}}"),
            2 => {
                let fraction = self.fraction_text();
                format!("\\left({fraction}\\right)^{{{p}}}")
            }
            3 => format!("{}.{} \\times 10^{{{p}}}", self.digit(), self.rng.between(0, 99)),
            4 => {
                let (above, below) = (
                    format!("{base}^{{{p}}} {sign} {base}^{{{q}}}"),
                    format!("{base}^{{{other}}}"),
                );
                self.frac(&above, &below)
            }
            5 => format!("({base}^{{{p}}})^{{{q}}} = {base}^{{{other}}}"),
            _ => format!("{base}^{{{p}}} {sign} {other}^{{{q}}} = {}", self.number()),
        }
    }

    pub(super) fn inequality(&mut self) -> String {
        let left = self.expression();
        let relation = self.pick(&["<", ">", "\\leq", "\\geq", "\\le", "\\ge"]);
        let right = self.number();
        match self.rng.below(4) {
            0 => format!("{} {relation} {} {relation} {right}", self.number(), self.letter()),
            1 => format!("|{left}| {relation} {right}"),
            2 => format!("{} {relation} {right}", self.letter()),
            _ => format!("{left} {relation} {right}"),
        }
    }

    fn linear(&mut self) -> String {
        let (a, b) = (self.rng.between(1, 12), self.rng.between(1, 12));
        let coefficient = |n: i64| if n == 1 { String::new() } else { n.to_string() };
        let names = self.pick(&["xy", "xy", "ab", "mn", "pq", "uv"]);
        let sign = self.pick(&["+", "-"]);
        let third = if self.chance(0.15) {
            format!("{}{}z", self.pick(&["+", "-"]), self.digit())
        } else {
            String::new()
        };
        let (x, y) = names.split_at(1);
        format!("{}{x} {sign} {}{y}{third}", coefficient(a), coefficient(b))
    }

    /// Simultaneous equations.
    pub(super) fn system(&mut self) -> String {
        let align = self.pick(&["", "", "&"]);
        let rows: Vec<String> = (0..self.rng.between(2, 3))
            .map(|_| {
                let left = if self.chance(0.8) { self.linear() } else { self.expression() };
                let equals = self.pick(&["=", "=", "=", "\\leq", "\\geq"]);
                format!("{left} {align}{equals} {}", self.number())
            })
            .collect();
        match self.rng.below(4) {
            0 => format!("\\begin{{aligned}}{}\\end{{aligned}}", rows.join("\\\\")),
            1 => rows[..2].join(self.pick(&[",\\quad ", "\\text{ and }", ",\\ "])).replace('&', ""),
            _ => format!("\\begin{{cases}}{}\\end{{cases}}", rows.join("\\\\")),
        }
    }

    /// Lines of working, one below the other.
    pub(super) fn working(&mut self) -> String {
        let lines = self.rng.between(2, 4);
        let start = self.pick(&["", "", "", "\\Rightarrow ", "\\therefore ", "\\text{or, }"]);
        let rows: Vec<String> = (0..lines)
            .map(|line| {
                let lead = if line > 0 { start } else { "" };
                let (left, right) = (
                    self.expression(),
                    if self.chance(0.5) { self.number() } else { self.expression() },
                );
                if start.is_empty() && line > 0 && self.chance(0.4) {
                    format!("&= {right}")
                } else {
                    format!("{lead}{left} &= {right}")
                }
            })
            .collect();
        let name = self.pick(&["aligned", "align*", "aligned"]);
        format!("\\begin{{{name}}}{}\\end{{{name}}}", rows.join("\\\\"))
    }

    pub(super) fn sequence_line(&mut self) -> String {
        let numbers: Vec<String> =
            (0..self.rng.between(3, 6)).map(|_| self.rng.between(1, 99).to_string()).collect();
        match self.rng.below(5) {
            0 => format!("{}, \\ldots", numbers.join(", ")),
            1 => format!("{} + \\cdots + {}", numbers.join(" + "), self.letter()),
            2 => {
                let right = self.polynomial_text();
                format!("a_{{n}} = {right}")
            }
            3 => self
                .pick(&[
                    "t_n = a + (n-1)d",
                    "S_n = \\frac{n}{2}[2a+(n-1)d]",
                    "S_n = \\frac{n}{2}(a+l)",
                    "t_n = ar^{n-1}",
                    "S_n = \\frac{a(r^n-1)}{r-1}",
                    "S_\\infty = \\frac{a}{1-r}",
                    "S_{n} = \\frac{n(n+1)}{2}",
                    "a_{n+1} = 2a_{n} + 1",
                    "GM = \\sqrt{ab}",
                ])
                .to_owned(),
            _ => {
                let (a, b) = (self.rng.between(1, 20), self.number());
                format!("S_{{{a}}} = {b}")
            }
        }
    }

    pub(super) fn complex_line(&mut self) -> String {
        let (a, b, c, d) = (self.digit(), self.digit(), self.digit(), self.digit());
        let (s, t) = (self.pick(&["+", "-"]), self.pick(&["+", "-"]));
        match self.rng.below(7) {
            0 => format!("z = {a} {s} {b}i"),
            1 => {
                let (above, below) = (format!("{a}{s}{b}i"), format!("{c}{t}{d}i"));
                self.frac(&above, &below)
            }
            2 => format!("({a}{s}{b}i)({c}{t}{d}i)"),
            3 => format!("|{a}{s}{b}i| = \\sqrt{{{a}^2+{b}^2}}"),
            4 => format!("\\bar{{z}} = {a}{s}{b}i"),
            5 => format!("z = r(\\cos\\theta + i\\sin\\theta)^{{{c}}}"),
            _ => format!(
                "i^{{{}}} = {}",
                self.rng.between(2, 99),
                self.pick(&["1", "-1", "i", "-i"])
            ),
        }
    }
}
