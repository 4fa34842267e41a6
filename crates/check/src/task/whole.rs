//! Properties of whole numbers, as school books name them.

/// What is said of a whole number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Property {
    /// Divisible by 2.
    Even,
    /// Not divisible by 2.
    Odd,
    /// Greater than 1, with no divisor but 1 and itself.
    Prime,
    /// Greater than 1 and not prime.
    Composite,
    /// The square of a whole number; 0 is one.
    Square,
    /// The cube of a whole number; 0 is one.
    Cube,
    /// Divisible by this number, which is not 0.
    MultipleOf(i64),
    /// A positive divisor of this number, which is not 0.
    FactorOf(i64),
    /// This number.
    Is(i64),
    /// Less than this.
    Below(i64),
    /// Not more than this.
    AtMost(i64),
    /// Greater than this.
    Above(i64),
    /// Not less than this.
    AtLeast(i64),
    /// All of these.
    All(Vec<Property>),
    /// One of these at least.
    Any(Vec<Property>),
    /// Not this.
    Not(Box<Property>),
}

impl Property {
    /// Whether `n` has the property, by its definition.
    pub fn holds(&self, n: i64) -> bool {
        let divisors = |n: i64| (2..n).take_while(move |d| d.saturating_mul(*d) <= n);
        match self {
            Property::Even => n.rem_euclid(2) == 0,
            Property::Odd => n.rem_euclid(2) == 1,
            Property::Prime => n > 1 && divisors(n).all(|d| n % d != 0),
            Property::Composite => n > 1 && divisors(n).any(|d| n % d == 0),
            Property::Square => n >= 0 && (0..=n).take_while(|r| r * r <= n).any(|r| r * r == n),
            Property::Cube => {
                let size = n.unsigned_abs();
                (0..=size).take_while(|r| r * r * r <= size).any(|r| r * r * r == size)
            }
            Property::MultipleOf(m) => n.checked_rem(*m) == Some(0),
            Property::FactorOf(m) => n > 0 && *m != 0 && m % n == 0,
            Property::Is(m) => n == *m,
            Property::Below(m) => n < *m,
            Property::AtMost(m) => n <= *m,
            Property::Above(m) => n > *m,
            Property::AtLeast(m) => n >= *m,
            Property::All(parts) => parts.iter().all(|p| p.holds(n)),
            Property::Any(parts) => parts.iter().any(|p| p.holds(n)),
            Property::Not(part) => !part.holds(n),
        }
    }

    /// Least and greatest number that can have the property, as far as it is said.
    pub fn bounds(&self) -> (Option<i64>, Option<i64>) {
        match self {
            Property::Prime => (Some(2), None),
            Property::Composite => (Some(4), None),
            Property::Square => (Some(0), None),
            Property::FactorOf(m) => (Some(1), Some(m.saturating_abs())),
            Property::Is(m) => (Some(*m), Some(*m)),
            Property::Below(m) => (None, Some(m.saturating_sub(1))),
            Property::AtMost(m) => (None, Some(*m)),
            Property::Above(m) => (Some(m.saturating_add(1)), None),
            Property::AtLeast(m) => (Some(*m), None),
            Property::All(parts) => parts.iter().fold((None, None), |(low, high), part| {
                let (least, most) = part.bounds();
                (low.max(least), tighter(high, most))
            }),
            Property::Any(parts) => {
                let bounds: Vec<_> = parts.iter().map(Property::bounds).collect();
                let low = bounds.iter().map(|b| b.0).min().flatten();
                let open = bounds.iter().any(|b| b.1.is_none());
                (low, if open { None } else { bounds.iter().filter_map(|b| b.1).max() })
            }
            _ => (None, None),
        }
    }
}

/// The smaller of two upper bounds.
fn tighter(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
