//! The running digest of a shift: equal digests mean equal histories.
//!
//! Every event is mixed into 128 bits in the order in which it happened. The
//! mixing is our own and fixed for ever, because digests stand in recordings;
//! it protects against drift, not against forgers.

use std::fmt;
use std::hash::{Hash, Hasher};

/// The running digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    low: u64,
    high: u64,
}

const LOW_START: u64 = 0x243f_6a88_85a3_08d3;
const HIGH_START: u64 = 0x1319_8a2e_0370_7344;
const LOW_FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
const HIGH_FACTOR: u64 = 0xd6e8_feb8_6659_fd93;

impl Digest {
    /// The digest of nothing.
    pub const fn new() -> Self {
        Self { low: LOW_START, high: HIGH_START }
    }

    /// Mixes one word in.
    #[inline]
    pub fn word(&mut self, word: u64) {
        self.low = (self.low ^ word).wrapping_mul(LOW_FACTOR);
        self.low ^= self.low >> 29;
        self.high = (self.high.rotate_left(23) ^ word).wrapping_mul(HIGH_FACTOR);
    }

    /// Mixes a value in, field by field.
    #[inline]
    pub fn absorb(&mut self, value: &impl Hash) {
        value.hash(self);
    }

    /// The digest as 32 hex digits.
    pub fn hex(self) -> String {
        self.to_string()
    }
}

impl Default for Digest {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{:016x}", self.high, self.low)
    }
}

/// Every integer becomes one 64-bit word, whatever its width: derived `Hash`
/// writes an enum's discriminant as `isize`, which must not depend on the machine.
impl Hasher for Digest {
    fn finish(&self) -> u64 {
        self.low ^ self.high
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.word(u64::from(byte));
        }
    }

    #[inline]
    fn write_u8(&mut self, value: u8) {
        self.word(u64::from(value));
    }

    #[inline]
    fn write_u16(&mut self, value: u16) {
        self.word(u64::from(value));
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.word(u64::from(value));
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        self.word(value);
    }

    #[inline]
    fn write_i64(&mut self, value: i64) {
        self.word(value.cast_unsigned());
    }

    #[inline]
    fn write_isize(&mut self, value: isize) {
        self.word((value as i64).cast_unsigned());
    }

    #[inline]
    fn write_usize(&mut self, value: usize) {
        self.word(value as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_value_matter() {
        let of = |words: &[u64]| {
            let mut digest = Digest::new();
            words.iter().for_each(|&word| digest.word(word));
            digest
        };
        assert_ne!(of(&[1, 2]), of(&[2, 1]));
        assert_ne!(of(&[0]), of(&[]));
        assert_ne!(of(&[0, 0]), of(&[0]));
    }

    #[test]
    fn the_mixing_is_fixed_for_ever() {
        let mut digest = Digest::new();
        digest.absorb(&(1_u8, -2_i64, Some(3_u16)));
        assert_eq!(digest.hex(), "f51ccc632dd98d925c3ecadc9989557b");
    }
}
