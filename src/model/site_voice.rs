//! Who speaks on a site: the municipality itself, or somebody else about it.

/// Who speaks on a site. It decides how everything that is absent is told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SiteVoice {
    /// The municipality: what it has not written down has not been done.
    #[default]
    Publisher,
    /// Somebody else, from public sources: what those do not hold may well exist.
    Observer,
}
