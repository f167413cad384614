//! What holds for every face.

mod curves;
mod individual;
mod pictures;
mod pixels;
mod sheet;
mod small;
