//! How many members two or three sets have.

/// A question about how many members parts of two or three sets have.
#[derive(Clone, Debug, PartialEq)]
pub struct SetCounts {
    /// The letters of the sets, two or three.
    pub sets: Vec<String>,
    /// How many members each of these regions has.
    pub known: Vec<(Region, u64)>,
    /// The region whose number is asked.
    pub asked: Region,
}

/// A part of a Venn diagram. Cell `k` of the diagram holds what belongs to exactly those sets whose
/// bit is set in `k`; bit `k` of the region says whether the cell is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region(pub u8);

impl Region {
    /// The cells in which `f` of (the bits of) the sets they belong to holds.
    pub fn of(sets: usize, f: impl Fn(u8) -> bool) -> Region {
        let cells = (0..1u8 << sets.min(3)).filter(|&cell| f(cell));
        Region(cells.fold(0, |region, cell| region | 1 << cell))
    }

    /// Everything.
    pub fn all(sets: usize) -> Region {
        Region::of(sets, |_| true)
    }

    /// All that belongs to a set.
    pub fn set(sets: usize, k: usize) -> Region {
        Region::of(sets, |cell| cell >> k & 1 == 1)
    }

    /// What belongs to this set and to no other.
    pub fn only(sets: usize, k: usize) -> Region {
        Region::of(sets, |cell| cell == 1 << k)
    }

    /// What belongs to exactly so many sets.
    pub fn exactly(sets: usize, n: u32) -> Region {
        Region::of(sets, |cell| cell.count_ones() == n)
    }

    /// What belongs to at least so many sets.
    pub fn at_least(sets: usize, n: u32) -> Region {
        Region::of(sets, |cell| cell.count_ones() >= n)
    }

    /// What belongs to both.
    pub fn and(self, other: Region) -> Region {
        Region(self.0 & other.0)
    }

    /// What belongs to either.
    pub fn or(self, other: Region) -> Region {
        Region(self.0 | other.0)
    }

    /// What does not belong to it.
    pub fn not(self, sets: usize) -> Region {
        Region(Region::all(sets).0 & !self.0)
    }

    /// Whether a cell is in it.
    pub fn has(self, cell: u8) -> bool {
        self.0.checked_shr(cell.into()).is_some_and(|rest| rest & 1 == 1)
    }
}
