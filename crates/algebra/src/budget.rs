//! How much work one call may do.

use std::cell::Cell;
use std::fmt;

/// Work left to one call, in units of roughly one small-integer operation, and the longest number
/// it may build. Counting work instead of reading a clock keeps answers the same on every machine.
#[derive(Debug)]
pub struct Budget {
    left: Cell<u64>,
    bits: usize,
}

/// The budget ran out, or a number grew past its limit. Not a mathematical statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exhausted {
    /// Too much work.
    Work,
    /// A number with too many digits.
    Digits,
}

impl Budget {
    /// A budget of `work` units and numbers of up to `bits` bits.
    pub fn new(work: u64, bits: usize) -> Self {
        Budget { left: Cell::new(work), bits }
    }

    /// Takes `units` of work out of the budget.
    pub fn spend(&self, units: u64) -> Result<(), Exhausted> {
        match self.left.get().checked_sub(units) {
            Some(left) => {
                self.left.set(left);
                Ok(())
            }
            None => {
                self.left.set(0);
                Err(Exhausted::Work)
            }
        }
    }

    /// Allows a number of this many bits, or refuses it; costs work in proportion.
    pub fn number(&self, bits: usize) -> Result<(), Exhausted> {
        if bits > self.bits {
            return Err(Exhausted::Digits);
        }
        self.spend(1 + bits as u64 / 64)
    }

    /// Longest number allowed, in bits.
    pub fn bits(&self) -> usize {
        self.bits
    }

    /// Work left.
    pub fn left(&self) -> u64 {
        self.left.get()
    }

    /// Runs `f` with at most `work` units of this budget; what it leaves goes back.
    pub fn share<T>(&self, work: u64, f: impl FnOnce(&Budget) -> T) -> T {
        let share = Budget::new(work.min(self.left.get()), self.bits);
        let before = share.left();
        let result = f(&share);
        self.left.set(self.left.get() - (before - share.left()));
        result
    }
}

impl Default for Budget {
    /// Enough for any school question; spent in some tens of milliseconds at worst.
    fn default() -> Self {
        Budget::new(5_000_000, 100_000)
    }
}

impl fmt::Display for Exhausted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Exhausted::Work => "this needs more work than one question may take",
            Exhausted::Digits => "this leads to a number with too many digits",
        })
    }
}

impl std::error::Error for Exhausted {}
