//! Numbers: decimal, `0x`, `0o`, `0b`, with `_` between digits, with a point
//! or an exponent.

use super::Kind;
use super::parser::Parser;
use crate::scenario::diagnostic::Code;

/// What a number that could be read is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Number {
    Integer(i64),
    Float(f64),
}

/// Why a number cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Malformed,
    OutOfRange,
    NotFinite,
}

impl Parser<'_, '_> {
    /// The number at the cursor.
    pub(super) fn number(&mut self) {
        let start = self.at;
        let end = self.number_end(start);
        self.at = end;
        let token = &self.source[start..end];
        let fault = match parse(token) {
            Ok(Number::Integer(value)) => {
                return self.leaf(Kind::Integer, start, end, value.cast_unsigned());
            }
            Ok(Number::Float(value)) => return self.leaf(Kind::Float, start, end, value.to_bits()),
            Err(fault) => fault,
        };
        let shown: String = token.chars().take(30).collect();
        match fault {
            Fault::Malformed => {
                let message = format!("`{shown}` is not a number");
                let hint = "write numbers like 12, -3, 0.5 or 1e6, and texts in double quotes";
                self.error_hint(Code::BadNumber, start, end, message, hint);
            }
            Fault::OutOfRange => {
                let message = format!("`{shown}` does not fit into 64 bits");
                self.error(Code::NumberOutOfRange, start, end, message);
            }
            Fault::NotFinite => self.not_finite(start, end),
        }
        self.leaf(Kind::Broken, start, end, 0);
    }

    /// Reports an infinite number or one that is none.
    pub(super) fn not_finite(&mut self, start: usize, end: usize) {
        let shown: String = self.source[start..end].chars().take(30).collect();
        self.error(Code::NotFinite, start, end, format!("`{shown}` is not a finite number"));
    }

    fn number_end(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            let continues = match byte {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'.' => true,
                b'+' | b'-' => at == start || self.bytes[at - 1] | 0x20 == b'e',
                _ => false,
            };
            if !continues {
                break;
            }
            at += 1;
        }
        at
    }
}

fn parse(token: &str) -> Result<Number, Fault> {
    let (negative, digits) = match token.as_bytes() {
        [b'-', ..] => (true, &token[1..]),
        [b'+', ..] => (false, &token[1..]),
        _ => (false, token),
    };
    if matches!(digits, "inf" | "NaN") {
        return Err(Fault::NotFinite);
    }
    let bytes = digits.as_bytes();
    // Almost all numbers: few enough decimal digits that nothing can overflow.
    if !bytes.is_empty() && bytes.len() <= 18 && bytes.iter().all(u8::is_ascii_digit) {
        let value = bytes.iter().fold(0_i64, |value, digit| value * 10 + i64::from(digit - b'0'));
        return Ok(Number::Integer(if negative { -value } else { value }));
    }
    let (radix, digits) = match bytes {
        [b'0', b'x', ..] => (16, &digits[2..]),
        [b'0', b'o', ..] => (8, &digits[2..]),
        [b'0', b'b', ..] => (2, &digits[2..]),
        _ => (10, digits),
    };
    if !underscores_between_digits(digits) {
        return Err(Fault::Malformed);
    }
    let digits = digits.replace('_', "");
    if digits.is_empty() {
        return Err(Fault::Malformed);
    }
    if digits.chars().all(|digit| digit.is_digit(radix)) {
        return parse_integer(&digits, radix, negative);
    }
    if radix != 10 {
        return Err(Fault::Malformed);
    }
    parse_float(&digits, negative)
}

fn parse_integer(digits: &str, radix: u32, negative: bool) -> Result<Number, Fault> {
    let value = i128::from_str_radix(digits, radix).map_err(|_| Fault::OutOfRange)?;
    let value = if negative { -value } else { value };
    i64::try_from(value).map(Number::Integer).map_err(|_| Fault::OutOfRange)
}

fn parse_float(digits: &str, negative: bool) -> Result<Number, Fault> {
    let of_a_float = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-');
    if !digits.bytes().all(of_a_float) || !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Malformed);
    }
    let value: f64 = digits.parse().map_err(|_| Fault::Malformed)?;
    if !value.is_finite() {
        return Err(Fault::NotFinite);
    }
    Ok(Number::Float(if negative { -value } else { value }))
}

fn underscores_between_digits(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.iter().enumerate().all(|(at, &byte)| {
        let digit_at = |index: Option<usize>| {
            index
                .and_then(|index| bytes.get(index))
                .is_some_and(|byte| byte.is_ascii_hexdigit() || *byte == b'_')
        };
        byte != b'_' || (digit_at(at.checked_sub(1)) && digit_at(Some(at + 1)))
    })
}
