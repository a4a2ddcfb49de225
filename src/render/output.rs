//! How is a finished file handed over?

use super::error::Error;
use crate::site::{Address, Sink};

/// An address that is one.
///
/// # Errors
/// It is none.
pub(crate) fn known(address: &str) -> Result<Address, Error> {
    Address::new(address).ok_or_else(|| Error::Address(address.to_owned()))
}

/// Hands a file over.
///
/// # Errors
/// Its address is none, or the sink did not take it.
pub(crate) fn put(sink: &dyn Sink, address: &str, bytes: &[u8]) -> Result<(), Error> {
    sink.put(&known(address)?, bytes).map_err(Error::Sink)
}
