//! malkort lets the public see whether a municipality does what it promised.

pub mod diagnostic;
pub mod model;
pub mod read;
pub mod source;
