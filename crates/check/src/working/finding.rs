//! What was found of one part of a line.

use super::{LineVerdict, Note};
use crate::Counterexample;
use syntax::Expr;

/// What was found of one part of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finding {
    pub(super) verdict: LineVerdict,
    pub(super) why: Note,
    pub(super) condition: Option<Note>,
    pub(super) from: Option<usize>,
    pub(super) counterexample: Option<Counterexample>,
}

impl Finding {
    pub(super) fn new(verdict: LineVerdict, why: Note) -> Finding {
        Finding { verdict, why, condition: None, from: None, counterexample: None }
    }

    pub(super) fn follows(ground: &'static super::Ground, arguments: Vec<Expr>) -> Finding {
        Finding::new(LineVerdict::Follows, Note { ground, arguments })
    }

    pub(super) fn fails(
        ground: &'static super::Ground,
        arguments: Vec<Expr>,
        counterexample: Option<Counterexample>,
    ) -> Finding {
        let why = Note { ground, arguments };
        Finding { counterexample, ..Finding::new(LineVerdict::DoesNotFollow, why) }
    }

    pub(super) fn unknown(ground: &'static super::Ground) -> Finding {
        Finding::new(LineVerdict::Unknown, Note { ground, arguments: Vec::new() })
    }

    pub(super) fn on(self, condition: Option<Note>) -> Finding {
        Finding { condition: self.condition.or(condition), ..self }
    }
}

/// How grave a verdict is.
pub(super) fn weight(verdict: LineVerdict) -> u8 {
    match verdict {
        LineVerdict::Start => 0,
        LineVerdict::Follows => 1,
        LineVerdict::Unknown => 2,
        LineVerdict::DoesNotFollow => 3,
    }
}
