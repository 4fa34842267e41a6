//! Units of measure: one table of spellings and exact sizes.

use crate::Rational;

/// A product of powers of named units: `cm`, `km/h`, `m^2`, `Rs`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Named units with their exponents (never 0), in the order written.
    pub factors: Vec<(Named, i32)>,
}

/// Index of a row of [`TABLE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Named(pub u16);

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Dimension { Length, Area, Volume, Mass, Time, Temperature, Angle, Money, Data, Count, Force, Energy, Power, Pressure, Current, Voltage, Amount }

/// One named unit.
#[derive(Debug)]
pub struct Row {
    /// Short form used in print: `cm`.
    pub symbol: &'static str,
    /// English singular and plural, then any other spellings read (Nepali among them).
    pub names: &'static [&'static str],
    /// What it measures.
    pub dimension: Dimension,
    /// Its size as `(numerator, denominator)` of the dimension's base unit (metre, square metre,
    /// cubic metre, gram, second, …).
    pub size: (u64, u64),
}

/// Every named unit.
pub static TABLE: &[Row] = &[];

impl Named {
    /// Its row.
    pub fn row(self) -> &'static Row { &TABLE[usize::from(self.0)] }
    /// Its size in the dimension's base unit.
    pub fn size(self) -> Rational {
        let (n, d) = self.row().size;
        Rational::from_parts(n.into(), d.into())
    }
}
