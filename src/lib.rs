//! malkort lets the public see whether a municipality does what it promised.

#![cfg_attr(
    test,
    allow(clippy::string_slice, reason = "tests slice texts that they wrote themselves")
)]

pub mod assess;
pub mod author;
pub mod build;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod locale;
pub mod markdown;
pub mod model;
pub mod publish;
pub mod read;
pub mod render;
pub mod site;
pub mod source;
pub mod theme;
