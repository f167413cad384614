//! The constants of the customer, which a pack may set in `customer.ron`.
//!
//! Owns [`CustomerModel`], the moves that its weights belong to, and the bounds
//! within which a pack may set them. How a mood changes is the shift's matter
//! ([`crate::shift::customer`]).

mod fault;
mod model;
mod moves;

pub use model::{BadWeights, CustomerModel, GoodWeights, MoveWeight, SurveyWeights, WaitFactors};
pub use moves::{BadMove, GoodMove, Move};
