//! Values of trigonometric expressions of angles of which one ratio each is known.

use syntax::{Expr, Symbol};

/// "If sin A = 3/5 and A is acute, find cos A." Answer: the value, or with a value claimed whether
/// it is that: [`Expr::Truth`]. Where the angle itself is asked
/// for, in degrees or, with `radians`, as a multiple of `π`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratios {
    /// Each angle with what is known of it.
    pub angles: Vec<KnownRatio>,
    /// What is asked: an expression in the angles, or a sum of angles itself.
    pub asked: Expr,
    /// A value that it is said to have.
    pub claimed: Option<Expr>,
    /// Whether an angle is wanted in radians.
    pub radians: bool,
}

/// One ratio of an angle, and where the angle lies.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownRatio {
    /// The angle's letter.
    pub angle: Symbol,
    /// `sin A = 3/5`: one of the six functions of the letter, and a number.
    pub relation: Expr,
    /// 1 to 4.
    pub quadrant: u8,
    /// Whether the question says so; else the angle is taken to be acute.
    pub said: bool,
}

impl Ratios {
    /// The same question with every expression replaced by `put` of it.
    pub fn map(&self, mut put: impl FnMut(&Expr) -> Expr) -> Ratios {
        let angles = self.angles.iter();
        let angles =
            angles.map(|a| KnownRatio { relation: put(&a.relation), ..a.clone() }).collect();
        let claimed = self.claimed.as_ref().map(&mut put);
        Ratios { angles, asked: put(&self.asked), claimed, radians: self.radians }
    }

    /// The angles' letters.
    pub fn letters(&self) -> Vec<Symbol> {
        self.angles.iter().map(|a| a.angle.clone()).collect()
    }
}
