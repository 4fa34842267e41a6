//! What counts as the same answer: the choices an examiner makes before marking.

/// What counts as the same answer.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        }
    }

    /// As benchmarks of language models score: like [`examiner`](Self::examiner), but a rounded
    /// decimal needs four figures.
    pub fn benchmark() -> Self {
        Policy { decimals: Decimals::Rounded { fraction: 4, irrational: 4 }, ..Policy::examiner() }
    }

    /// Everything asked for must be there: the order, the units, the exact value.
    pub fn strict() -> Self {
        Policy {
            ordered_lists: true,
            units: Units::Required,
            decimals: Decimals::Exact,
            percent_by_value: false,
            names_optional: false,
        }
    }
}

impl Default for Policy {
    /// [`Policy::examiner`].
    fn default() -> Self {
        Policy::examiner()
    }
}
