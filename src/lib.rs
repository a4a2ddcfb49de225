//! malkort lets the public see whether a municipality does what it promised.

pub mod check;
pub mod diagnostic;
pub mod markdown;
pub mod model;
pub mod read;
pub mod source;
