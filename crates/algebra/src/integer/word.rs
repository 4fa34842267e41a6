//! Primality and factors of numbers below 2⁶⁴, in Montgomery's representation.

/// Arithmetic modulo an odd number in Montgomery's representation (Montgomery, 1985).
#[derive(Clone, Copy)]
struct Montgomery {
    n: u64,
    /// `-1/n` modulo 2⁶⁴.
    inverse: u64,
    /// 2⁶⁴ modulo `n`: the representation of 1.
    one: u64,
    /// 2¹²⁸ modulo `n`.
    square: u64,
}

impl Montgomery {
    /// For an odd `n` above 1.
    fn new(n: u64) -> Montgomery {
        // Newton's iteration doubles the correct bits: n·n ≡ 1 modulo 8 gives the first three.
        let mut inverse = n;
        for _ in 0..5 {
            inverse = inverse.wrapping_mul(2u64.wrapping_sub(n.wrapping_mul(inverse)));
        }
        let one = ((1u128 << 64) % u128::from(n)) as u64;
        let square = (u128::from(one) * u128::from(one) % u128::from(n)) as u64;
        Montgomery { n, inverse: inverse.wrapping_neg(), one, square }
    }

    /// `a·b / 2⁶⁴` modulo `n`, for `a` and `b` below `n`.
    fn mul(self, a: u64, b: u64) -> u64 {
        let product = u128::from(a) * u128::from(b);
        let multiple = (product as u64).wrapping_mul(self.inverse);
        let (sum, carry) = product.overflowing_add(u128::from(multiple) * u128::from(self.n));
        let high = (sum >> 64) as u64;
        // The true value is below 2n, with the carry as its 65th bit.
        if carry || high >= self.n { high.wrapping_sub(self.n) } else { high }
    }

    fn enter(self, a: u64) -> u64 {
        self.mul(a % self.n, self.square)
    }

    fn add(self, a: u64, b: u64) -> u64 {
        let (sum, carry) = a.overflowing_add(b);
        if carry || sum >= self.n { sum.wrapping_sub(self.n) } else { sum }
    }

    fn pow(self, base: u64, mut exponent: u64) -> u64 {
        let (mut base, mut result) = (base, self.one);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = self.mul(result, base);
            }
            base = self.mul(base, base);
            exponent >>= 1;
        }
        result
    }
}

/// Whether `n` is prime. Miller's test to seven bases is exact below 2⁶⁴ (J. Sinclair, 2011).
pub(super) fn is_prime(n: u64) -> bool {
    const BASES: [u64; 7] = [2, 325, 9375, 28_178, 450_775, 9_780_504, 1_795_265_022];
    if n < 1_000_000 {
        return n > 1
            && super::small_primes().take_while(|p| p * p <= n).all(|p| !n.is_multiple_of(p));
    }
    if super::small_primes().take(20).any(|p| n.is_multiple_of(p)) {
        return false;
    }
    let ring = Montgomery::new(n);
    let minus_one = n - ring.one;
    let twos = (n - 1).trailing_zeros();
    BASES.iter().all(|base| {
        let base = ring.enter(*base);
        if base == 0 {
            return true;
        }
        let mut power = ring.pow(base, (n - 1) >> twos);
        if power == ring.one || power == minus_one {
            return true;
        }
        (1..twos).any(|_| {
            power = ring.mul(power, power);
            power == minus_one
        })
    })
}

/// A proper divisor of an odd composite number that is no perfect power, by Pollard's rho method as
/// Brent (1980) improved it; and how many steps it took. `None` after `limit` steps.
pub(super) fn rho(n: u64, limit: u64) -> (Option<u64>, u64) {
    let ring = Montgomery::new(n);
    let mut steps = 0;
    for seed in 1.. {
        let increment = ring.enter(seed);
        let next = |y: u64| ring.add(ring.mul(y, y), increment);
        let (mut y, mut product, mut length) = (ring.enter(2), ring.one, 1u64);
        loop {
            let x = y;
            for _ in 0..length {
                y = next(y);
            }
            let mut done = 0;
            while done < length {
                let (start, batch) = (y, BATCH.min(length - done));
                for _ in 0..batch {
                    y = next(y);
                    product = ring.mul(product, x.abs_diff(y));
                }
                done += batch;
                steps += 2 * batch;
                let divisor = gcd(product, n);
                if divisor == 1 {
                    continue;
                }
                if divisor < n {
                    return (Some(divisor), steps);
                }
                // The batch went past the divisor: walk it again one step at a time.
                y = start;
                let mut divisor = 1;
                while divisor == 1 {
                    y = next(y);
                    divisor = gcd(x.abs_diff(y), n);
                }
                if divisor < n {
                    return (Some(divisor), steps);
                }
                product = 0;
                break;
            }
            if product == 0 {
                break;
            }
            if steps > limit {
                return (None, steps);
            }
            length *= 2;
        }
        if steps > limit {
            break;
        }
    }
    (None, steps)
}

/// Steps between two greatest common divisors.
const BATCH: u64 = 64;

/// Greatest common divisor; `gcd(0, n) = n`.
fn gcd(mut a: u64, mut b: u64) -> u64 {
    while a != 0 {
        (a, b) = (b % a, a);
    }
    b
}
