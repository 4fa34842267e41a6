//! Numbers, money, measures: class 4 to 8.

use super::Writer;

const UNITS: &[&str] = &[
    "cm", "m", "km", "mm", "kg", "g", "L", "ml", "s", "min", "h", "hours", "days", "years", "cm^2",
    "m^2", "cm^3", "m^3", "km/h", "m/s", "m/s^2", "N", "J", "W", "V", "A", "Hz", "Pa", "K", "mol",
    "units", "sq. cm", "paisa", "litres", "rad",
];

impl Writer {
    pub(super) fn digit(&mut self) -> String {
        self.rng.between(1, 9).to_string()
    }

    /// A number as books write it, mostly small.
    pub(super) fn number(&mut self) -> String {
        match self.rng.below(20) {
            0..9 => self.rng.between(0, 12).to_string(),
            9..13 => self.rng.between(10, 99).to_string(),
            13 | 14 => self.rng.between(100, 999).to_string(),
            15 => self.rng.between(1_000, 9_999_999).to_string(),
            16 => self.grouped(),
            17 => format!("{}.{}", self.rng.between(0, 99), self.rng.between(0, 9)),
            18 => format!("{}.{:02}", self.rng.between(0, 999), self.rng.between(0, 99)),
            _ => format!("0.{:03}", self.rng.between(1, 999)),
        }
    }

    /// Thousands with commas, after western or Nepali custom.
    fn grouped(&mut self) -> String {
        let value = self.rng.between(1_000, 99_999_999).to_string();
        let indian = self.chance(0.5);
        let mut groups = Vec::new();
        let mut rest = value.as_str();
        let mut size = 3;
        while rest.len() > size {
            let (head, tail) = rest.split_at(rest.len() - size);
            groups.insert(0, tail.to_owned());
            rest = head;
            size = if indian { 2 } else { 3 };
        }
        groups.insert(0, rest.to_owned());
        groups.join(self.pick(&[",", ",", "{,}", "\\,"]))
    }

    pub(super) fn sum_of_numbers(&mut self) -> String {
        let terms = self.rng.between(2, 5);
        let mut out = self.number();
        for _ in 1..terms {
            let sign = self
                .pick(&["+", "+", "-", "-", "\\times", "\\times", "\\div", "\\div", "\\cdot", "/"]);
            let number = match self.rng.below(12) {
                0 => format!("(-{})", self.digit()),
                1 => {
                    let (a, b) = (self.number(), self.number());
                    let sign = self.pick(&["+", "-"]);
                    self.bracketed(&format!("{a}{sign}{b}"))
                }
                2 => format!("{}^{{{}}}", self.digit(), self.rng.between(2, 5)),
                _ => self.number(),
            };
            out = format!("{out} {sign} {number}");
        }
        match self.rng.below(5) {
            0 => out,
            1 => format!("{out} = ?"),
            2 => format!("{out} ="),
            _ => format!("{out} = {}", self.number()),
        }
    }

    pub(super) fn fraction_text(&mut self) -> String {
        let (above, below) =
            (self.rng.between(1, 25).to_string(), self.rng.between(2, 40).to_string());
        let fraction = self.frac(&above, &below);
        if self.chance(0.25) { format!("{} {fraction}", self.digit()) } else { fraction }
    }

    pub(super) fn fraction_sum(&mut self) -> String {
        let mut out = self.fraction_text();
        for _ in 0..self.rng.between(1, 3) {
            let sign = self.pick(&["+", "-", "\\times", "\\div", "<", ">", "="]);
            let next = if self.chance(0.8) { self.fraction_text() } else { self.number() };
            out = format!("{out} {sign} {next}");
        }
        if self.chance(0.3) {
            let inside = out;
            let fraction = self.fraction_text();
            let sign = self.pick(&["\\times", "\\div", "+", "-"]);
            let bracket = self.bracketed(&inside);
            return format!("{fraction} {sign} {bracket}");
        }
        out
    }

    pub(super) fn unit(&mut self) -> String {
        let unit = self.pick(UNITS);
        let font = self.pick(&["text", "text", "mathrm"]);
        match unit.split_once('^') {
            Some((base, power)) => format!("\\{font}{{{base}}}^{power}"),
            None if unit.contains(['.', ' ']) => format!("\\text{{{unit}}}"),
            None => format!("\\{font}{{{unit}}}"),
        }
    }

    pub(super) fn measured(&mut self) -> String {
        let (number, unit, gap) = (self.number(), self.unit(), self.pick(&["", "\\,", "\\ ", "~"]));
        let measure = format!("{number}{gap}{unit}");
        match self.rng.below(4) {
            0 => {
                let (other, unit) = (self.number(), self.unit());
                let sign = self.pick(&["\\times", "=", "+", "-", "\\approx"]);
                format!("{measure} {sign} {other}{gap}{unit}")
            }
            1 => {
                let letter = self.any_letter();
                format!("{letter} = {measure}")
            }
            2 => format!("{}^\\circ", self.number()),
            _ => measure,
        }
    }

    pub(super) fn money_or_percent(&mut self) -> String {
        let number = self.number();
        match self.rng.below(6) {
            0 => format!("\\text{{Rs. }}{number}"),
            1 => format!("\\text{{Rs }}{} \\times {}\\%", number, self.digit()),
            2 => format!("{number}\\%"),
            3 => {
                let fraction = self.fraction_text();
                format!("{fraction} \\times 100\\% = {number}\\%")
            }
            4 => format!("\\$ {number}"),
            _ => {
                let above =
                    self.pick(&["P \\times T \\times R", "PTR", "P \\cdot T \\cdot R", "SP - CP"]);
                let below = self.pick(&["100", "CP"]);
                let fraction = self.frac(above, below);
                let tail = self.pick(&["", "", "\\times 100\\%"]);
                let name = self.pick(&[
                    "I",
                    "SI",
                    "A",
                    "\\text{Profit \\%}",
                    "\\text{Interest}",
                    "\\text{Loss}",
                ]);
                format!("{name} = {fraction} {tail}")
            }
        }
    }

    pub(super) fn ratio(&mut self) -> String {
        let parts: Vec<String> = (0..self.rng.between(2, 4)).map(|_| self.number()).collect();
        let ratio = parts.join(" : ");
        match self.rng.below(3) {
            0 => ratio,
            1 => format!("{ratio} = {} : {}", self.letter(), self.digit()),
            _ => {
                let (a, b, c) = (self.any_letter(), self.any_letter(), self.any_letter());
                format!("{a} : {b} : {c} = {ratio}")
            }
        }
    }
}
