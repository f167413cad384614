//! Loading a large pack beside a bare typed `ron` parse of the same text.

pub fn measure() {}
