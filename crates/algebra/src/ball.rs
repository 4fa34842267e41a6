//! Rigorous real arithmetic: intervals `(mid ± rad)·2^exp` whose rounding always widens.
//!
//! Every function returns an enclosure of the true value, whatever the precision; the precision only
//! decides how narrow it is. Series are summed in fixed point with proven error bounds. See
//! J. van der Hoeven, *Ball arithmetic* (2009), and F. Johansson, *Arb* (2017).
//!
//! Never here: expressions, and decisions about them.

use crate::{Budget, Exhausted};
use dashu_base::{Abs, BitTest, DivRem, Signed};
use dashu_int::Sign;
use std::cmp::Ordering;
use syntax::{Integer, Natural, Rational};

/// Why there is no enclosure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The value certainly does not exist (division by zero, the logarithm of a negative number).
    Undefined,
    /// It may exist, but this precision (or this evaluator) can't tell.
    Undetermined,
    /// The budget ran out.
    Exhausted(Exhausted),
}

impl From<Exhausted> for Fault {
    fn from(e: Exhausted) -> Self {
        Fault::Exhausted(e)
    }
}

/// The real numbers between `(mid - rad)·2^exp` and `(mid + rad)·2^exp`.
#[derive(Clone, Debug)]
pub(crate) struct Ball {
    mid: Integer,
    rad: Natural,
    exp: i64,
}

/// How many bits a ball keeps, and the budget its arithmetic is charged to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Precision<'a> {
    /// Bits of the middle.
    pub(crate) bits: usize,
    /// What pays.
    pub(crate) budget: &'a Budget,
}

impl Precision<'_> {
    fn charge(&self, series: bool) -> Result<(), Fault> {
        let words = 1 + self.bits as u64 / 64;
        self.budget.spend(if series { 250 + 15 * words * words } else { 2 * words })?;
        Ok(())
    }
}

/// Exponents beyond this are refused: no school value needs them, and they must not overflow.
const EXPONENT_LIMIT: i64 = 1 << 40;

fn bits_of(n: &Integer) -> usize {
    n.bit_len()
}

fn magnitude(n: &Integer) -> Natural {
    n.clone().into_parts().1
}

/// `⌊n / 2^s⌋`.
fn shift_down(n: &Integer, s: usize) -> Integer {
    let (sign, m) = n.clone().into_parts();
    match sign {
        Sign::Positive => Integer::from(m >> s),
        Sign::Negative => {
            let q = &m >> s;
            let exact = (&q << s) == m;
            -(Integer::from(q) + Integer::from(u8::from(!exact)))
        }
    }
}

impl Ball {
    /// An exact integer.
    pub(crate) fn integer(n: Integer) -> Ball {
        Ball { mid: n, rad: Natural::ZERO, exp: 0 }
    }

    /// Everything from `low·2^exp` to `(low + 2)·2^exp`.
    pub(crate) fn from_to(low: i64, exp: i64) -> Ball {
        Ball { mid: Integer::from(low) + Integer::ONE, rad: Natural::ONE, exp }
    }

    /// Zero.
    pub(crate) fn zero() -> Ball {
        Ball::integer(Integer::ZERO)
    }

    /// One.
    pub(crate) fn one() -> Ball {
        Ball::integer(Integer::ONE)
    }

    /// An enclosure of a rational number.
    pub(crate) fn rational(q: &Rational, p: Precision<'_>) -> Result<Ball, Fault> {
        if q.is_int() {
            return Ball::integer(q.numerator().clone()).rounded(p);
        }
        let num = Ball::integer(q.numerator().clone());
        let den = Ball::integer(Integer::from(q.denominator().clone()));
        num.div(&den, p)
    }

    /// A ball that holds every number between two rationals, `low <= high`.
    pub(crate) fn spanning(
        low: &Rational,
        high: &Rational,
        p: Precision<'_>,
    ) -> Result<Ball, Fault> {
        let two = Rational::from(2);
        let middle = Ball::rational(&((low + high) / &two), p)?;
        let half = Ball::rational(&((high - low) / two), p)?;
        let reach = magnitude(&half.mid) + &half.rad;
        Ball { mid: Integer::ZERO, rad: reach, exp: half.exp }.rounded(p)?.add(&middle, p)
    }

    /// The ball around everything between `low·2^exp` and `high·2^exp`.
    fn between(low: Integer, high: Integer, exp: i64, p: Precision<'_>) -> Result<Ball, Fault> {
        let mid = shift_down(&(&low + &high), 1);
        let rad = magnitude(&(high - &mid)).max(magnitude(&(&mid - low)));
        Ball { mid, rad, exp }.rounded(p)
    }

    /// Keeps the middle to the precision, and the radius to a word.
    fn rounded(mut self, p: Precision<'_>) -> Result<Ball, Fault> {
        let over_mid = bits_of(&self.mid).saturating_sub(p.bits);
        let over_rad = self.rad.bit_len().saturating_sub(32);
        let s = over_mid.max(over_rad);
        if s > 0 {
            self.mid = shift_down(&self.mid, s);
            self.rad = (self.rad >> s) + Natural::from(2u8);
            self.exp += s as i64;
        }
        if self.exp.abs() > EXPONENT_LIMIT {
            return Err(Fault::Undetermined);
        }
        Ok(self)
    }

    /// Whether it is the single number zero.
    pub(crate) fn is_zero(&self) -> bool {
        self.mid.is_zero() && self.rad.is_zero()
    }

    /// Whether it is a single number.
    pub(crate) fn is_exact(&self) -> bool {
        self.rad.is_zero()
    }

    /// The sign all its elements share, if they do.
    pub(crate) fn sign(&self) -> Option<Ordering> {
        if self.is_zero() {
            return Some(Ordering::Equal);
        }
        if magnitude(&self.mid) <= self.rad {
            return None;
        }
        Some(if self.mid.is_negative() { Ordering::Less } else { Ordering::Greater })
    }

    /// Upper bound of `log2` of the largest absolute value; `None` for zero.
    pub(crate) fn magnitude_bits(&self) -> Option<i64> {
        let top = magnitude(&self.mid) + &self.rad;
        if top.is_zero() { None } else { Some(self.exp + top.bit_len() as i64) }
    }

    /// `log2` of the radius, rounded up; `None` if it is exact.
    pub(crate) fn radius_bits(&self) -> Option<i64> {
        if self.rad.is_zero() { None } else { Some(self.exp + self.rad.bit_len() as i64) }
    }

    /// Lower and upper end as rationals; `None` if they would have too many digits.
    pub(crate) fn ends(&self, budget: &Budget) -> Option<(Rational, Rational)> {
        let low = &self.mid - Integer::from(self.rad.clone());
        let high = &self.mid + Integer::from(self.rad.clone());
        budget.number(self.exp.unsigned_abs() as usize + bits_of(&self.mid)).ok()?;
        let scale = |n: Integer| {
            let s = self.exp.unsigned_abs() as usize;
            if self.exp >= 0 {
                Rational::from(n << s)
            } else {
                Rational::from_parts(n, Natural::ONE << s)
            }
        };
        Some((scale(low), scale(high)))
    }

    /// `-self`.
    pub(crate) fn neg(&self) -> Ball {
        Ball { mid: -&self.mid, rad: self.rad.clone(), exp: self.exp }
    }

    /// `|self|`.
    pub(crate) fn abs(&self) -> Ball {
        match self.sign() {
            Some(Ordering::Less) => self.neg(),
            Some(_) => self.clone(),
            None => {
                // Everything from 0 to the larger end.
                let top = Integer::from(magnitude(&self.mid) + &self.rad);
                let half = shift_down(&top, 1);
                Ball { rad: magnitude(&(top - &half)), mid: half, exp: self.exp }
            }
        }
    }

    /// `self + other`.
    pub(crate) fn add(&self, other: &Ball, p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(false)?;
        if self.is_zero() {
            return Ok(other.clone());
        }
        if other.is_zero() {
            return Ok(self.clone());
        }
        let (high, low) = if self.exp >= other.exp { (self, other) } else { (other, self) };
        let lift = (p.bits + 8).saturating_sub(bits_of(&high.mid)) as i64;
        let gap = high.exp - low.exp;
        let shift = gap.min(lift);
        let mid = &high.mid << shift as usize;
        let rad = &high.rad << shift as usize;
        let rest = (gap - shift) as usize;
        // What is below the last bit kept becomes part of the radius.
        let sum = if rest == 0 {
            Ball { mid: mid + &low.mid, rad: rad + &low.rad, exp: low.exp }
        } else {
            let extra = if low.rad.is_zero() { 1u8 } else { 2 };
            Ball {
                mid: mid + shift_down(&low.mid, rest),
                rad: rad + (&low.rad >> rest) + Natural::from(extra),
                exp: high.exp - shift,
            }
        };
        sum.rounded(p)
    }

    /// `self - other`.
    pub(crate) fn sub(&self, other: &Ball, p: Precision<'_>) -> Result<Ball, Fault> {
        self.add(&other.neg(), p)
    }

    /// `self · other`.
    pub(crate) fn mul(&self, other: &Ball, p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(false)?;
        let rad = magnitude(&self.mid) * &other.rad
            + magnitude(&other.mid) * &self.rad
            + &self.rad * &other.rad;
        Ball { mid: &self.mid * &other.mid, rad, exp: self.exp + other.exp }.rounded(p)
    }

    /// `self / other`.
    pub(crate) fn div(&self, other: &Ball, p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(false)?;
        if other.is_zero() {
            return Err(Fault::Undefined);
        }
        let divisor = magnitude(&other.mid);
        if divisor <= other.rad {
            return Err(Fault::Undetermined);
        }
        if self.is_zero() {
            return Ok(Ball::zero());
        }
        let s = (p.bits + 4 + divisor.bit_len()).saturating_sub(bits_of(&self.mid));
        let (q, r) = (magnitude(&self.mid) << s).div_rem(&divisor);
        // |(m+d)/(n+e) − m/n| ≤ (r_m·|n| + |m|·r_n) / (|n|·(|n| − r_n)).
        let spread = (&self.rad * &divisor + magnitude(&self.mid) * &other.rad) << s;
        let rad = spread / (&divisor * (&divisor - &other.rad)) + Natural::from(2u8);
        let exact = r.is_zero() && self.rad.is_zero() && other.rad.is_zero();
        let mut mid = Integer::from(q);
        if self.mid.is_negative() != other.mid.is_negative() {
            mid = -mid;
        }
        let rad = if exact { Natural::ZERO } else { rad };
        Ball { mid, rad, exp: self.exp - other.exp - s as i64 }.rounded(p)
    }

    /// `self^n`.
    pub(crate) fn power(&self, n: u64, p: Precision<'_>) -> Result<Ball, Fault> {
        let mut result = Ball::one();
        let mut square = self.clone();
        let mut left = n;
        while left > 0 {
            if left & 1 == 1 {
                result = result.mul(&square, p)?;
            }
            left >>= 1;
            if left > 0 {
                square = square.mul(&square, p)?;
            }
        }
        Ok(result)
    }

    /// The real `n`-th root; of a negative number for odd `n` only.
    pub(crate) fn root(&self, n: usize, p: Precision<'_>) -> Result<Ball, Fault> {
        if n == 0 || n > 4096 {
            return Err(Fault::Undetermined);
        }
        if self.is_zero() || n == 1 {
            return Ok(self.clone());
        }
        // An integer root works with n times as many bits.
        if n > 16 {
            let index = Ball::integer(Integer::from(n));
            return match self.sign() {
                Some(Ordering::Greater) => self.ln(p)?.div(&index, p)?.exp(p),
                Some(Ordering::Less) if n.is_multiple_of(2) => Err(Fault::Undefined),
                Some(Ordering::Less) => Ok(self.neg().ln(p)?.div(&index, p)?.exp(p)?.neg()),
                _ => Err(Fault::Undetermined),
            };
        }
        let words = 1 + (n * p.bits) as u64 / 128;
        p.budget.spend(60 + 4 * words * words)?;
        let low = &self.mid - Integer::from(self.rad.clone());
        let high = &self.mid + Integer::from(self.rad.clone());
        if n.is_multiple_of(2) && low.is_negative() {
            return Err(if high.is_negative() { Fault::Undefined } else { Fault::Undetermined });
        }
        // The radicand is scaled by 2^(n·k) so that its root has `bits` bits, and an exponent
        // divisible by n.
        let wanted = n * (p.bits + 4);
        let mut lift = wanted.saturating_sub(bits_of(&self.mid)) as i64;
        lift += (self.exp - lift).rem_euclid(n as i64);
        p.budget.spend(lift as u64 / 16)?;
        let (low, high) = (low << lift as usize, high << lift as usize);
        let exp = (self.exp - lift) / n as i64;
        let floor = |x: &Integer| -> (Integer, bool) {
            let m = magnitude(x);
            let r = m.nth_root(n);
            let exact = r.pow(n) == m;
            match (x.is_negative(), exact) {
                (false, _) => (Integer::from(r), exact),
                (true, true) => (-Integer::from(r), true),
                (true, false) => (-Integer::from(r) - Integer::ONE, false),
            }
        };
        let (top, exact) = floor(&high);
        let low = if low == high { top.clone() } else { floor(&low).0 };
        let high = if exact { top } else { top + Integer::ONE };
        Ball::between(low, high, exp, p)
    }

    /// `√self`.
    pub(crate) fn sqrt(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        self.root(2, p)
    }

    /// The middle in fixed point with `w` fraction bits, rounded down.
    fn fixed(&self, w: usize) -> Integer {
        let s = self.exp + w as i64;
        if s >= 0 {
            &self.mid << s as usize
        } else {
            shift_down(&self.mid, s.unsigned_abs() as usize)
        }
    }

    /// Widens the ball by `2^bits`.
    fn widened(self, bits: Option<i64>, p: Precision<'_>) -> Result<Ball, Fault> {
        match bits {
            None => Ok(self),
            Some(bits) => {
                let slack = Ball { mid: Integer::ZERO, rad: Natural::ONE, exp: bits };
                self.add(&slack, p)
            }
        }
    }

    /// `e^self`.
    pub(crate) fn exp(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(true)?;
        if self.is_zero() {
            return Ok(Ball::one());
        }
        let size = self.magnitude_bits().unwrap_or(0);
        if size > 36 || self.radius_bits().is_some_and(|r| r > -2) {
            return Err(Fault::Undetermined);
        }
        let w = p.bits + 48 + size.max(0) as usize;
        let wide = Precision { bits: w + 16, budget: p.budget };
        let x = self.fixed(w);
        let ln2 = Ball::ln2(wide)?.fixed(w);
        // x = k·ln 2 + r with 0 ≤ r < ln 2 up to k units in the last place.
        let k = floor_div(&x, &ln2);
        let r = x - &k * &ln2;
        let t = shift_down(&r, 8);
        let mut sum = Integer::ONE << w;
        let mut term = sum.clone();
        let mut n = 0u32;
        while !term.is_zero() {
            n += 1;
            term = shift_down(&(&term * &t), w) / Integer::from(n);
            sum += &term;
        }
        for _ in 0..8 {
            sum = shift_down(&(&sum * &sum), w);
        }
        // Each of n terms is off by less than 2 units, t by 1 + |k|; eight squarings of values
        // below 2^(1/128), …, 2 multiply the error by less than 4 each.
        let units = (Natural::from(2 * n + 8) + magnitude(&k)) << 18usize;
        let shift = i64::try_from(k).map_err(|_| Fault::Undetermined)?;
        let value = Ball { mid: sum, rad: units, exp: shift - w as i64 }.rounded(p)?;
        // e^(x+d) = e^x·(1 + δ), |δ| ≤ 2·|d| for |d| ≤ 1/2.
        let top = value.magnitude_bits();
        let slack = self.radius_bits().and_then(|r| top.map(|t| t + r + 1));
        value.widened(slack, p)
    }

    /// `ln self`.
    pub(crate) fn ln(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(true)?;
        match self.sign() {
            Some(Ordering::Greater) => {}
            Some(_) => return Err(Fault::Undefined),
            None => {
                let high = &self.mid + Integer::from(self.rad.clone());
                let none = high.is_negative() || high.is_zero();
                return Err(if none { Fault::Undefined } else { Fault::Undetermined });
            }
        }
        if self.is_exact() && self.mid.is_one() && self.exp == 0 {
            return Ok(Ball::zero());
        }
        let top = bits_of(&self.mid) as i64;
        let k = self.exp + top;
        let w = p.bits + 64;
        let wide = Precision { bits: w + 16, budget: p.budget };
        // m = mid / 2^top lies in [1/2, 1); ten square roots bring it to within 2^-10 of 1.
        let mut m = Ball { mid: self.mid.clone(), rad: Natural::ZERO, exp: -top }.fixed(w);
        for _ in 0..10 {
            m = Integer::from((magnitude(&m) << w).nth_root(2));
        }
        let one = Integer::ONE << w;
        let z = ((&m - &one) << w) / (&m + &one);
        let square = shift_down(&(&z * &z), w);
        let mut sum = z.clone();
        let mut power = z;
        let mut n = 1u32;
        loop {
            power = shift_down(&(&power * &square), w);
            n += 2;
            let term = &power / Integer::from(n);
            if term.is_zero() || term == -Integer::ONE {
                break;
            }
            sum += term;
        }
        // Errors: a unit for each root (they shrink), a few for each term; times 2^11.
        let series = Ball {
            mid: sum << 11usize,
            rad: Natural::from(4 * n + 64) << 11usize,
            exp: -(w as i64),
        };
        let shift = Ball::integer(Integer::from(k)).mul(&Ball::ln2(wide)?, wide)?;
        let value = series.add(&shift, wide)?;
        // |ln(x+d) − ln x| ≤ r/(x − r).
        let slack = if self.rad.is_zero() {
            None
        } else {
            let below = magnitude(&self.mid) - &self.rad;
            Some(self.rad.bit_len() as i64 - below.bit_len() as i64 + 1)
        };
        value.widened(slack, p)?.rounded(p)
    }

    /// `(sin self, cos self)`.
    pub(crate) fn sin_cos(&self, p: Precision<'_>) -> Result<(Ball, Ball), Fault> {
        p.charge(true)?;
        if self.is_zero() {
            return Ok((Ball::zero(), Ball::one()));
        }
        let size = self.magnitude_bits().unwrap_or(0).max(0) as usize;
        if size > 16 * p.bits.max(64) {
            return Err(Fault::Undetermined);
        }
        if self.radius_bits().is_some_and(|r| r > 1) {
            let any = Ball { mid: Integer::ZERO, rad: Natural::ONE, exp: 0 };
            return Ok((any.clone(), any));
        }
        let w = p.bits + 48;
        let wide = Precision { bits: w + size + 16, budget: p.budget };
        let x = self.fixed(w);
        // Fixed point with `size` more bits for the quotient by π/2.
        let half_pi = Ball::pi(wide)?.fixed(w + size + 2);
        let k = floor_div(&(&x << (size + 3)), &half_pi);
        let r = shift_down(&((x << (size + 3)) - &k * &half_pi), size + 3);
        let (sin, cos, n) = fixed_sin_cos(&r, w);
        let rad = Natural::from(8 * n + 16);
        let exp = -(w as i64);
        let slack = self.radius_bits();
        let sin = Ball { mid: sin, rad: rad.clone(), exp }.widened(slack, p)?.rounded(p)?;
        let cos = Ball { mid: cos, rad, exp }.widened(slack, p)?.rounded(p)?;
        let quarter = quarter_turns(&k);
        Ok(match quarter {
            0 => (sin, cos),
            1 => (cos, sin.neg()),
            2 => (sin.neg(), cos.neg()),
            _ => (cos.neg(), sin),
        })
    }

    /// `arctan self`.
    pub(crate) fn atan(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(true)?;
        if self.is_zero() {
            return Ok(Ball::zero());
        }
        let wide = Precision { bits: p.bits + 32, budget: p.budget };
        if self.magnitude_bits().is_some_and(|m| m > 1) && self.sign().is_some() {
            let inner = Ball::one().div(self, wide)?.atan_small(wide)?;
            let half_pi = Ball::pi(wide)?.halved();
            let half_pi = if self.mid.is_negative() { half_pi.neg() } else { half_pi };
            return half_pi.sub(&inner, wide)?.rounded(p);
        }
        self.atan_small(wide)?.rounded(p)
    }

    /// `arctan` of a number of moderate size: halved six times, then its series.
    fn atan_small(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        let mut x = self.clone();
        for _ in 0..6 {
            let s = Ball::one().add(&x.mul(&x, p)?, p)?.abs().sqrt(p)?;
            x = x.div(&Ball::one().add(&s, p)?, p)?;
        }
        let w = p.bits + 16;
        let z = x.fixed(w);
        let square = shift_down(&(&z * &z), w);
        let mut sum = z.clone();
        let mut power = z;
        let mut n = 1u32;
        loop {
            power = -shift_down(&(&power * &square), w);
            n += 2;
            let term = &power / Integer::from(n);
            if term.is_zero() {
                break;
            }
            sum += term;
            if n > 1 << 16 {
                return Err(Fault::Undetermined);
            }
        }
        let value = Ball { mid: sum, rad: Natural::from(4 * n + 16), exp: -(w as i64) };
        value.widened(x.radius_bits(), p)?.mul(&Ball::integer(Integer::from(64)), p)
    }

    /// `arcsin self`.
    pub(crate) fn asin(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        let square = self.mul(self, p)?;
        let rest = Ball::one().sub(&square, p)?;
        match rest.sign() {
            Some(Ordering::Less) => Err(Fault::Undefined),
            Some(Ordering::Equal) => {
                let half_pi = Ball::pi(p)?.halved();
                Ok(if self.mid.is_negative() { half_pi.neg() } else { half_pi })
            }
            Some(Ordering::Greater) => self.div(&rest.sqrt(p)?, p)?.atan(p),
            None => Err(Fault::Undetermined),
        }
    }

    /// Half of it.
    pub(crate) fn halved(mut self) -> Ball {
        self.exp -= 1;
        self
    }

    /// `π`, by Machin's formula.
    pub(crate) fn pi(p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(true)?;
        let w = p.bits + 16;
        let one = Natural::ONE << w;
        let (a, n) = arctan_inverse(&one, 5, true);
        let (b, m) = arctan_inverse(&one, 239, true);
        let mid = a * Integer::from(16) - b * Integer::from(4);
        Ball { mid, rad: Natural::from(16 * n + 4 * m + 32), exp: -(w as i64) }.rounded(p)
    }

    /// `ln 2 = 18·artanh(1/26) − 2·artanh(1/4801) + 8·artanh(1/8749)`.
    pub(crate) fn ln2(p: Precision<'_>) -> Result<Ball, Fault> {
        p.charge(true)?;
        let w = p.bits + 16;
        let one = Natural::ONE << w;
        let (a, n) = arctan_inverse(&one, 26, false);
        let (b, m) = arctan_inverse(&one, 4801, false);
        let (c, l) = arctan_inverse(&one, 8749, false);
        let mid = a * Integer::from(18) - b * Integer::from(2) + c * Integer::from(8);
        Ball { mid, rad: Natural::from(18 * n + 2 * m + 8 * l + 64), exp: -(w as i64) }.rounded(p)
    }
}

fn floor_div(a: &Integer, b: &Integer) -> Integer {
    let (q, r) = a.div_rem(b);
    if !r.is_zero() && r.is_negative() != b.is_negative() { q - Integer::ONE } else { q }
}

/// `k mod 4`.
fn quarter_turns(k: &Integer) -> u8 {
    let four = Integer::from(4);
    let r = k - floor_div(k, &four) * four;
    u8::try_from(r).unwrap_or(0)
}

/// `arctan(1/d)` (alternating) or `artanh(1/d)` times `one`, and the number of terms; each term is
/// off by less than 2 units.
fn arctan_inverse(one: &Natural, d: u32, alternating: bool) -> (Integer, u32) {
    let square = Natural::from(d) * Natural::from(d);
    let mut power = one / Natural::from(d);
    let mut sum = Integer::from(power.clone());
    let mut n = 1u32;
    let mut negative = false;
    while !power.is_zero() {
        power /= &square;
        n += 2;
        negative = alternating && !negative;
        let term = Integer::from(&power / Natural::from(n));
        if negative {
            sum -= term;
        } else {
            sum += term;
        }
    }
    (sum, 2 * n)
}

/// Taylor series of sine and cosine in fixed point for `0 ≤ r < 1.6`, and the number of terms.
fn fixed_sin_cos(r: &Integer, w: usize) -> (Integer, Integer, u32) {
    let mut cos = Integer::ONE << w;
    let mut sin = Integer::ZERO;
    let mut term = cos.clone();
    let mut n = 0u32;
    loop {
        n += 1;
        term = shift_down(&(&term * r), w) / Integer::from(n);
        if term.is_zero() || (&term).abs().is_one() {
            break;
        }
        match n % 4 {
            0 => cos += &term,
            1 => sin += &term,
            2 => cos -= &term,
            _ => sin -= &term,
        }
    }
    (sin, cos, n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ball: &Ball, digits: &str) {
        let budget = Budget::default();
        let (low, high) = ball.ends(&budget).expect("moderate");
        let places = digits.split('.').nth(1).map_or(0, str::len);
        let n: Integer = digits.replace('.', "").parse().expect("digits");
        let ten = Natural::from(10u8).pow(places);
        let q = Rational::from_parts(n, ten.clone());
        let unit = Rational::from_parts(Integer::ONE, ten);
        assert!(low <= &q + &unit && &q - &unit <= high, "{digits} not in {low:?} {high:?}");
        assert!(high - low < unit, "too wide");
    }

    #[test]
    fn enclosures_hold_the_known_digits() {
        let budget = Budget::new(u64::MAX, 1 << 20);
        for bits in [96, 256, 1024] {
            let p = Precision { bits, budget: &budget };
            let third = Ball::rational(&Rational::from_parts(1.into(), 3u8.into()), p).unwrap();
            let seven = Ball::integer(7.into());
            close(&Ball::pi(p).unwrap(), "3.1415926535897932384626");
            close(&Ball::ln2(p).unwrap(), "0.6931471805599453094172");
            close(&Ball::one().exp(p).unwrap(), "2.7182818284590452353602");
            close(&seven.neg().exp(p).unwrap(), "0.000911881965554516208003");
            close(&seven.ln(p).unwrap(), "1.9459101490553133051053");
            close(&third.ln(p).unwrap(), "-1.0986122886681096913952");
            close(&third.atan(p).unwrap(), "0.3217505543966421934014");
            close(&seven.atan(p).unwrap(), "1.4288992721907326964184");
            close(&third.asin(p).unwrap(), "0.3398369094541219370");
            close(&third.neg().root(3, p).unwrap(), "-0.6933612743506347048");
            let (sin, cos) = Ball::integer(100.into()).sin_cos(p).unwrap();
            close(&sin, "-0.5063656411097587936565");
            close(&cos, "0.8623188722876839341019");
            let (sin, cos) = Ball::integer((-2).into()).sin_cos(p).unwrap();
            close(&sin, "-0.9092974268256816953960");
            close(&cos, "-0.4161468365471423869975");
        }
    }
}
