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

    /// Mixes a value in, field by field; small fields share a word.
    #[inline]
    pub fn absorb(&mut self, value: &impl Hash) {
        let mut packer = Packer { digest: *self, pending: 0, bits: 0 };
        value.hash(&mut packer);
        *self = packer.done();
    }

    /// Both halves in one word, for a short fingerprint.
    pub const fn finish(self) -> u64 {
        self.low ^ self.high
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

/// Packs the fields of a value into words: mixing a word is what costs.
///
/// Every field takes the bits of its type on every machine. Derived `Hash`
/// writes an enum's discriminant as `isize`; ours are all below 256 and take
/// eight bits.
struct Packer {
    digest: Digest,
    pending: u64,
    bits: u32,
}

impl Packer {
    #[inline]
    fn pack(&mut self, value: u64, bits: u32) {
        if self.bits + bits > u64::BITS {
            self.flush();
        }
        self.pending |= value << self.bits;
        self.bits += bits;
    }

    #[inline]
    fn flush(&mut self) {
        self.digest.word(self.pending);
        self.pending = 0;
        self.bits = 0;
    }

    #[inline]
    fn done(mut self) -> Digest {
        if self.bits > 0 {
            self.flush();
        }
        self.digest
    }
}

impl Hasher for Packer {
    fn finish(&self) -> u64 {
        self.digest.low ^ self.digest.high
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.pack(u64::from(byte), 8);
        }
    }

    #[inline]
    fn write_u8(&mut self, value: u8) {
        self.pack(u64::from(value), 8);
    }

    #[inline]
    fn write_u16(&mut self, value: u16) {
        self.pack(u64::from(value), 16);
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.pack(u64::from(value), 32);
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        self.pack(value & 0xffff_ffff, 32);
        self.pack(value >> 32, 32);
    }

    #[inline]
    fn write_i64(&mut self, value: i64) {
        self.write_u64(value.cast_unsigned());
    }

    #[inline]
    fn write_isize(&mut self, value: isize) {
        debug_assert!((0..256).contains(&value), "discriminants are small");
        self.pack((value as u64) & 0xff, 8);
    }

    #[inline]
    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
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
        assert_eq!(digest.hex(), "093463db38473ccc0975f0a2c481e909");
    }
}
