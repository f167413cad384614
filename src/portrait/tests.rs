//! What holds for every face.

mod sheet;
