//! What counts as the same answer: the choices an examiner makes before marking.

use crate::Precision;
use algebra::{Context, Rational};
use syntax::{Expr, Relation, Symbol};

/// What counts as the same answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Whether the order of a list without brackets matters (`4, 10` against `10, 4`). Sets never
    /// have an order, tuples always have one.
    pub ordered_lists: bool,
    /// What is done where only one side has a unit, a percent sign or a degree sign.
    pub units: Units,
    /// When a decimal counts as the exact number it was rounded from.
    pub decimals: Decimals,
    /// Whether `28%` and `0.28` are the same.
    pub percent_by_value: bool,
    /// Whether `x = 5` and `5` are the same.
    pub names_optional: bool,
    /// In which form the answer has to be, besides having the right value.
    pub form: Form,
    /// To how many places or figures the question asks for the answer: then it counts if it is the
    /// key rounded so, and written so.
    pub precision: Option<Precision>,
    /// What the question says to take for `π`: 22/7, 3.14.
    pub pi: Vec<Rational>,
    /// Relations that hold: `x > 0`.
    pub assumptions: Vec<Expr>,
    /// Letters that stand for integers only.
    pub integers: Vec<Symbol>,
}

/// In which form an answer has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// In any.
    #[default]
    Any,
    /// Fractions in lowest terms without roots below the line, roots drawn, like terms collected.
    Simplest,
    /// A product of factors that are irreducible over the rational numbers.
    Factorised,
    /// Multiplied out, like terms collected.
    Expanded,
    /// Built like the key, the order of terms and factors and their signs aside.
    Same,
}

/// What is done where only one of two answers has a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// `12 cm` and `12` are the same; `12 cm` and `12 m` are not.
    Optional,
    /// `12 cm` and `12` are different.
    Required,
}

/// When a decimal counts as the exact number it was rounded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// Never: `0.333` is 333/1000.
    Exact,
    /// If it is the exact number rounded correctly to as many figures as it has, and has enough of
    /// them.
    Rounded {
        /// Fewest significant figures for a fraction such as 1/3.
        fraction: u32,
        /// Fewest significant figures for a root, `π`, a logarithm, ….
        irrational: u32,
    },
}

impl Policy {
    /// As an examiner marks a final answer: rounding to the figures given is accepted, so are a
    /// missing unit and a missing `x =`; a wrong unit is not.
    pub fn examiner() -> Self {
        Policy {
            ordered_lists: false,
            units: Units::Optional,
            decimals: Decimals::Rounded { fraction: 2, irrational: 3 },
            percent_by_value: true,
            names_optional: true,
            form: Form::Any,
            precision: None,
            pi: Vec::new(),
            assumptions: Vec::new(),
            integers: Vec::new(),
        }
    }

    /// As benchmarks of language models score: like [`examiner`](Self::examiner), but a rounded
    /// decimal needs four figures.
    pub fn benchmark() -> Self {
        Policy { decimals: Decimals::Rounded { fraction: 4, irrational: 4 }, ..Policy::examiner() }
    }

    /// Everything asked for must be there: the order, the units, the exact value, in the key's
    /// form.
    pub fn strict() -> Self {
        Policy {
            ordered_lists: true,
            units: Units::Required,
            decimals: Decimals::Exact,
            percent_by_value: false,
            names_optional: false,
            form: Form::Same,
            ..Policy::examiner()
        }
    }

    /// Allows a value for `π`: `22/7`, `3.14`.
    ///
    /// # Errors
    ///
    /// Says so where the text is no positive number near `π`.
    pub fn take_for_pi(&mut self, value: &str) -> Result<(), String> {
        let number = match syntax::parse(value).ok() {
            Ok(Expr::Quotient(a, b)) => match (a.as_rational(), b.as_rational()) {
                (Some(a), Some(b)) if !b.is_zero() => Some(a / b),
                _ => None,
            },
            Ok(number) => number.as_rational(),
            Err(_) => None,
        };
        let near = |q: &Rational| *q >= Rational::from(3u8) && *q < Rational::from(4u8);
        let number = number.filter(near).ok_or("π is about 22/7 or 3.14")?;
        self.pi.push(number);
        Ok(())
    }

    /// Takes note of what the question says of its letters: `x > 0`, `n \in \mathbb{Z}`, or several
    /// such with commas between.
    ///
    /// # Errors
    ///
    /// Says what is wrong with a text that is no such statement.
    pub fn assume(&mut self, statement: &str) -> Result<(), String> {
        let statement = syntax::parse(statement)
            .ok()
            .map_err(|d| d.first().map_or_else(String::new, ToString::to_string))?;
        self.rely_on(statement)
    }

    fn rely_on(&mut self, statement: Expr) -> Result<(), String> {
        match statement {
            Expr::List(all) | Expr::And(all) => {
                all.into_iter().try_for_each(|one| self.rely_on(one))
            }
            Expr::Relation(sides, signs) if signs == [Relation::In] => match sides.as_slice() {
                [Expr::Symbol(letter), Expr::Symbol(set)] => match set.name() {
                    "mathbb(Z)" | "ℤ" | "Z" | "ZZ" => {
                        self.integers.push(letter.clone());
                        Ok(())
                    }
                    "mathbb(N)" | "ℕ" | "N" | "NN" => {
                        self.integers.push(letter.clone());
                        self.assumptions.push(Expr::Relation(
                            vec![sides[0].clone(), Expr::integer(0)],
                            vec![Relation::Greater],
                        ));
                        Ok(())
                    }
                    "mathbb(R)" | "ℝ" | "R" | "RR" => Ok(()),
                    other => Err(format!("{other} is no known set of numbers")),
                },
                _ => Err("only letters can be in ℤ, ℕ or ℝ".to_owned()),
            },
            relation @ Expr::Relation(..) => {
                self.assumptions.push(relation);
                Ok(())
            }
            _ => Err("an assumption is a relation, such as x > 0".to_owned()),
        }
    }

    /// The reading of letters under this policy.
    pub(crate) fn context(&self) -> Context {
        Context {
            assumptions: self.assumptions.clone(),
            integers: self.integers.clone(),
            ..Context::default()
        }
    }
}

impl Default for Policy {
    /// [`Policy::examiner`].
    fn default() -> Self {
        Policy::examiner()
    }
}
