//! What may be told to those who have the files, and to nobody else: that there is more than the public sees.
//!
//! A [`Snapshot`] holds what is public, so that no page can show anything else. Staff ask more than pages answer: when
//! something becomes public, who has not handed in yet, and what those who have leave out. For that one must have the
//! [`Model`] too, which pages have not; and even then nothing of what unpublished files say is told.

use super::Snapshot;
use crate::model::Model;

/// A day as those see it who have the files.
#[derive(Clone, Copy, Debug)]
pub struct Insight<'s, 'm> {
    pub(super) model: &'m Model,
    pub(super) snapshot: &'s Snapshot<'m>,
}

impl<'s, 'm> Insight<'s, 'm> {
    /// The day of a snapshot of the model.
    pub fn new(model: &'m Model, snapshot: &'s Snapshot<'m>) -> Self {
        Self { model, snapshot }
    }
}
