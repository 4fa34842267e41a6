//! Matrices, determinants, vectors.

use super::Writer;

impl Writer {
    fn entry(&mut self) -> String {
        match self.rng.below(12) {
            0..7 => self.rng.between(-9, 12).to_string(),
            7 => self.letter().to_owned(),
            8 => format!("{}{}", self.rng.between(2, 9), self.letter()),
            9 => self.fraction_text(),
            10 => {
                let letter = self.pick(&["a", "b", "x"]);
                format!("{letter}_{{{}{}}}", self.rng.between(1, 3), self.rng.between(1, 3))
            }
            _ => format!("{}{}{}", self.letter(), self.pick(&["+", "-"]), self.digit()),
        }
    }

    pub(super) fn matrix(&mut self, environment: &str, rows: i64, columns: i64) -> String {
        let body: Vec<String> = (0..rows)
            .map(|_| (0..columns).map(|_| self.entry()).collect::<Vec<_>>().join(" & "))
            .collect();
        let body = body.join(" \\\\ ");
        format!("\\begin{{{environment}}} {body} \\end{{{environment}}}")
    }

    fn any_matrix(&mut self) -> String {
        let (rows, columns) = match self.rng.below(8) {
            0..4 => (2, 2),
            4 => (3, 3),
            5 => (2, 1),
            6 => (2, 3),
            _ => (self.rng.between(1, 4), self.rng.between(1, 4)),
        };
        let environment = self.pick(&["bmatrix", "bmatrix", "pmatrix"]);
        self.matrix(environment, rows, columns)
    }

    pub(super) fn matrix_line(&mut self) -> String {
        let (a, name) =
            (self.any_matrix(), self.pick(&["A", "B", "M", "X", "A^{-1}", "A^T", "AB", "2A"]));
        match self.rng.below(5) {
            0 => a,
            1 | 2 => format!("{name} = {a}"),
            3 => {
                let (b, sign) = (self.any_matrix(), self.pick(&["+", "-", "", "="]));
                format!("{a} {sign} {b}")
            }
            _ => {
                let (b, c) = (self.any_matrix(), self.any_matrix());
                format!("{a}{b} = {c}")
            }
        }
    }

    pub(super) fn determinant(&mut self) -> String {
        let size = self.rng.between(2, 3);
        let determinant = self.matrix("vmatrix", size, size);
        match self.rng.below(4) {
            0 => format!("\\det A = {determinant}"),
            1 => format!("|A| = {determinant}"),
            2 => format!("{determinant} = {}", self.number()),
            _ => determinant,
        }
    }

    fn vector(&mut self) -> String {
        match self.rng.below(6) {
            0..2 => format!("\\vec{{{}}}", self.pick(&["a", "b", "c", "u", "v", "r", "F"])),
            2 => {
                format!("\\overrightarrow{{{}}}", self.pick(&["AB", "BC", "OA", "OB", "PQ", "AC"]))
            }
            3 => format!("\\mathbf{{{}}}", self.pick(&["a", "b", "u", "v", "F"])),
            4 => format!("\\hat{{{}}}", self.pick(&["i", "j", "k", "n"])),
            _ => self.matrix("pmatrix", 2, 1),
        }
    }

    pub(super) fn vector_line(&mut self) -> String {
        let (a, b) = (self.vector(), self.vector());
        let (x, y, z) = (self.digit(), self.digit(), self.digit());
        let (s, t) = (self.pick(&["+", "-"]), self.pick(&["+", "-"]));
        match self.rng.below(6) {
            0 => format!("{a} = {x}\\hat{{i}} {s} {y}\\hat{{j}} {t} {z}\\hat{{k}}"),
            1 => format!("{a} \\cdot {b} = |{a}||{b}|\\cos\\theta"),
            2 => format!("{a} \\times {b}"),
            3 => format!("|{a}| = \\sqrt{{{x}^2 + {y}^2}} = {z}"),
            4 => format!("{a} {s} {b} = {}", self.matrix("pmatrix", 2, 1)),
            _ => format!("{a} = {x}\\vec{{i}} {s} {y}\\vec{{j}}"),
        }
    }
}
