//! Writing for people who are about to write: new sites, made once and from then on theirs.
//!
//! In comes a folder's path; out go files in it. Nothing that is already there is ever written over.

pub mod example;
mod new_files;
pub mod starter;

pub use new_files::{Error, NewFile, Written, write_new};
