//! Simulated shifts with one thread and with two.

pub fn measure() {}
