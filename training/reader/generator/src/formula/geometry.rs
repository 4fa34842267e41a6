//! Geometry, mensuration, science formulas.

use super::Writer;

impl Writer {
    fn points(&mut self, count: usize) -> String {
        let names = self.pick(&["ABCDE", "PQRST", "XYZWV", "LMNOP", "DEFGH"]);
        names.chars().take(count).collect()
    }

    pub(super) fn geometry_line(&mut self) -> String {
        let (three, two, other) = (self.points(3), self.points(2), self.points(3));
        let number = self.number();
        match self.rng.below(14) {
            0 => format!("\\angle {three} = {number}^\\circ"),
            1 => format!("\\triangle {three} \\cong \\triangle {other}"),
            2 => format!("\\triangle {three} \\sim \\triangle {other}"),
            3 => format!("{two} \\parallel {}", self.pick(&["CD", "EF", "RS"])),
            4 => format!("{two} \\perp {}", self.pick(&["CD", "BC", "QR"])),
            5 => {
                let relation = self.pick(&["=", "+", "-"]);
                format!("\\angle {three} {relation} \\angle {other} = {number}^\\circ")
            }
            6 => format!(
                "{}({}, {})",
                self.pick(&["A", "B", "P", "Q", "O"]),
                self.rng.between(-9, 9),
                self.rng.between(-9, 9)
            ),
            7 => {
                let (a, b) =
                    (self.pick(&["AB", "PQ", "AD", "BC"]), self.pick(&["BC", "QR", "DB", "EF"]));
                let (f, g) = (self.frac(a, b), self.frac(b, a));
                format!("{f} = {g}")
            }
            8 => self
                .pick(&[
                    "d = \\sqrt{(x_2-x_1)^2+(y_2-y_1)^2}",
                    "m = \\frac{y_2-y_1}{x_2-x_1}",
                    "y - y_1 = m(x - x_1)",
                    "\\frac{x}{a} + \\frac{y}{b} = 1",
                    "x^2+y^2 = r^2",
                    "x\\cos\\alpha + y\\sin\\alpha = p",
                    "(x-h)^2+(y-k)^2 = r^2",
                    "x^2+y^2+2gx+2fy+c=0",
                    "\\frac{x^2}{a^2} + \\frac{y^2}{b^2} = 1",
                    "y^2 = 4ax",
                    "h^2 = p^2 + b^2",
                    "\\tan\\theta = \\pm\\frac{m_1-m_2}{1+m_1m_2}",
                    "a^2 = b^2+c^2-2bc\\cos A",
                    "\\frac{a}{\\sin A} = \\frac{b}{\\sin B} = \\frac{c}{\\sin C} = 2R",
                ])
                .to_owned(),
            9 => self
                .pick(&[
                    "A = \\pi r^2",
                    "C = 2\\pi r",
                    "V = \\frac{1}{3}\\pi r^2h",
                    "V = \\frac{4}{3}\\pi r^3",
                    "TSA = 2\\pi r(r+h)",
                    "CSA = \\pi rl",
                    "A = \\frac{1}{2} \\times b \\times h",
                    "A = \\frac{\\sqrt{3}}{4}a^2",
                    "s = \\frac{a+b+c}{2}",
                    "V = l \\times b \\times h",
                    "A = \\sqrt{s(s-a)(s-b)(s-c)}",
                    "A = \\frac{1}{2}h(a+b)",
                    "V = A \\times h",
                ])
                .to_owned(),
            10 => format!("\\pi r^2 = \\frac{{22}}{{7}} \\times {number} \\times {number}"),
            11 => {
                let (unit, value) = (self.unit(), self.number());
                format!("{two} = {value}\\text{{ }}{unit}")
            }
            12 => format!("\\overline{{{two}}} = {number}"),
            _ => format!("\\widehat{{{two}}} = {number}^\\circ"),
        }
    }

    pub(super) fn science_line(&mut self) -> String {
        let (number, unit) = (self.number(), self.unit());
        match self.rng.below(5) {
            0 => format!(
                "{} = {number}\\ {unit}",
                self.pick(&["F", "v", "a", "E", "P", "m", "t", "g", "Q", "R"])
            ),
            1 => format!("E = {number} \\times 10^{{{}}}\\,{unit}", self.rng.between(-31, 31)),
            _ => self
                .pick(&[
                    "F = ma",
                    "v = u + at",
                    "s = ut + \\frac{1}{2}at^2",
                    "v^2 = u^2 + 2as",
                    "E = mc^2",
                    "F = \\frac{Gm_1m_2}{r^2}",
                    "P = \\frac{W}{t}",
                    "V = IR",
                    "\\frac{1}{f} = \\frac{1}{u} + \\frac{1}{v}",
                    "Q = ms\\Delta t",
                    "T = 2\\pi\\sqrt{\\frac{l}{g}}",
                    "KE = \\frac{1}{2}mv^2",
                    "PV = nRT",
                    "n = \\frac{\\sin i}{\\sin r}",
                    "\\rho = \\frac{m}{V}",
                    "E = h\\nu",
                    "\\lambda = \\frac{h}{p}",
                    "\\vec{F} = q\\vec{v} \\times \\vec{B}",
                ])
                .to_owned(),
        }
    }
}
