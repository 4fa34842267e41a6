//! Sets, logic, counting, statistics.

use super::Writer;

impl Writer {
    fn set(&mut self) -> String {
        match self.rng.below(8) {
            0..3 => {
                self.pick(&["A", "B", "C", "U", "P", "Q", "\\overline{A}", "A'", "B^c"]).to_owned()
            }
            3 | 4 => {
                let items: Vec<String> = (0..self.rng.between(1, 6))
                    .map(|_| self.rng.between(0, 30).to_string())
                    .collect();
                format!("\\{{{}\\}}", items.join(", "))
            }
            5 => {
                let (x, relation, n) =
                    (self.letter(), self.pick(&["<", ">", "\\leq", "\\geq"]), self.digit());
                let bar = self.pick(&[":", "\\mid", "|"]);
                let domain = self.pick(&["N", "Z", "R", "W", "Q"]);
                let domain = if self.chance(0.5) {
                    format!("\\mathbb{{{domain}}}")
                } else {
                    domain.to_owned()
                };
                format!("\\{{{x} {bar} {x} {relation} {n}, {x} \\in {domain}\\}}")
            }
            6 => {
                let letters: Vec<String> =
                    (0..self.rng.between(2, 5)).map(|_| self.any_letter()).collect();
                format!("\\{{{}\\}}", letters.join(", "))
            }
            _ => self
                .pick(&[
                    "\\emptyset",
                    "\\mathbb{R}",
                    "\\mathbb{N}",
                    "\\mathbb{Z}",
                    "\\mathbb{Q}",
                    "\\phi",
                ])
                .to_owned(),
        }
    }

    pub(super) fn set_line(&mut self) -> String {
        let (a, b) = (self.set(), self.set());
        let sign = self.pick(&[
            "\\cup",
            "\\cap",
            "-",
            "\\setminus",
            "\\times",
            "\\cup",
            "\\cap",
            "\\Delta",
        ]);
        match self.rng.below(8) {
            0 => format!("{a} {sign} {b}"),
            1 => {
                let c = self.set();
                format!("{a} {sign} {b} = {c}")
            }
            2 => format!("n({a} {sign} {b}) = {}", self.number()),
            3 => {
                let relation =
                    self.pick(&["\\subset", "\\subseteq", "\\not\\subset", "\\supset", "="]);
                format!("{a} {relation} {b}")
            }
            4 => {
                let (item, relation) = (self.single(), self.pick(&["\\in", "\\notin", "\\in"]));
                format!("{item} {relation} {a}")
            }
            5 => "n(A \\cup B) = n(A) + n(B) - n(A \\cap B)".to_owned(),
            6 => {
                let (open, close) = (self.pick(&["[", "("]), self.pick(&["]", ")"]));
                format!(
                    "{open}{}, {}{close}",
                    self.number(),
                    self.pick(&["5", "8", "\\infty", "b", "12"])
                )
            }
            _ => format!("A = {b}"),
        }
    }

    pub(super) fn logic_line(&mut self) -> String {
        let (p, q) = (
            self.pick(&["p", "\\neg p", "\\sim p", "P"]),
            self.pick(&["q", "\\neg q", "r", "\\sim q"]),
        );
        let sign = self.pick(&[
            "\\wedge",
            "\\vee",
            "\\Rightarrow",
            "\\Leftrightarrow",
            "\\rightarrow",
            "\\implies",
            "\\iff",
        ]);
        match self.rng.below(4) {
            0 => format!("{p} {sign} {q}"),
            1 => format!("({p} {sign} {q}) \\equiv {q}"),
            2 => {
                let (quantifier, relation) =
                    (self.pick(&["\\forall", "\\exists"]), self.inequality());
                format!("{quantifier} x \\in \\mathbb{{R}}, {relation}")
            }
            _ => {
                let (a, b) = (self.equation(), self.equation());
                let arrow = self.pick(&["\\Rightarrow", "\\implies", "\\Leftrightarrow"]);
                format!("{a} {arrow} {b}")
            }
        }
    }

    pub(super) fn counting_line(&mut self) -> String {
        let (n, r) = (self.rng.between(3, 20).to_string(), self.rng.between(1, 9).to_string());
        match self.rng.below(8) {
            0 => format!("{n}!"),
            1 => format!("^{{{n}}}C_{{{r}}}"),
            2 => format!("{{}}^{{{n}}}P_{{{r}}} = {}", self.number()),
            3 => format!("\\binom{{{n}}}{{{r}}}"),
            4 => "C(n, r) = \\frac{n!}{r!(n-r)!}".to_owned(),
            5 => "P(n, r) = \\frac{n!}{(n-r)!}".to_owned(),
            6 => {
                let bracket = self.polynomial_text();
                format!("({bracket})^{{{n}}}")
            }
            _ => "T_{r+1} = {}^{n}C_{r} a^{n-r} x^{r}".to_owned(),
        }
    }

    pub(super) fn statistics_line(&mut self) -> String {
        let value = self.number();
        match self.rng.below(10) {
            0 => format!("P(A) = {}", self.fraction_text()),
            1 => "P(A \\cup B) = P(A) + P(B) - P(A \\cap B)".to_owned(),
            2 => format!("\\bar{{x}} = \\frac{{\\sum fx}}{{\\sum f}} = {value}"),
            3 => "\\bar{X} = \\frac{\\sum fm}{N}".to_owned(),
            4 => "\\sigma = \\sqrt{\\frac{\\sum (x - \\bar{x})^2}{n}}".to_owned(),
            5 => "P(A|B) = \\frac{P(A \\cap B)}{P(B)}".to_owned(),
            6 => format!(
                "Q_{{{}}} = \\left(\\frac{{N+1}}{{4}}\\right)^{{\\text{{th}}}} \\text{{ item}}",
                self.rng.between(1, 3)
            ),
            7 => format!(
                "M_d = L + \\frac{{\\frac{{N}}{{2}} - cf}}{{f}} \\times {}",
                self.pick(&["i", "h", "c"])
            ),
            8 => format!("\\sum fx = {value},\\ N = {}", self.digit()),
            _ => format!(
                "P(\\text{{{}}}) = {}",
                self.pick(&["red", "head", "even", "ace", "blue", "not A"]),
                self.fraction_text()
            ),
        }
    }
}
