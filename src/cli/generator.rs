//! What made a site: the program and its version.

/// The program with its version, as manifests name it.
pub(super) const GENERATOR: &str = concat!("malkort ", env!("CARGO_PKG_VERSION"));
