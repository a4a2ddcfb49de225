//! The first user's site.
