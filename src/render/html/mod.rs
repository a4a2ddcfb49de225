//! How do words become HTML, and values what a template places?

pub(crate) mod mail;
pub(crate) mod markup;
pub(crate) mod symbol;
pub(crate) mod view;
