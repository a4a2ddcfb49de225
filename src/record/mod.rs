//! What did the site say, and what has changed since?
//!
//! In comes a [`crate::assess::Snapshot`]; out go its [`Claim`]s, one by one: every figure and status that the site
//! shows and that belongs to a period, as text that no language changes. A publication keeps them in its manifest. The
//! next build hands them to a [`Comparison`], which asks the new snapshot what it says of each, and gives an
//! [`Account`]: every correction known, those that somebody has given a reason for and those that nobody has.
//!
//! Statuses that follow from the calendar (late, too old) are no claims: they change by themselves, and rightly. A
//! target that was moved by a decision is no correction either: it stands for good among the former targets.

mod claim;
mod claims;
mod comparison;
mod correction;
mod finding;
mod mark;
mod now;
mod wording;

pub use claim::{Claim, ClaimKey, ClaimKind, Spot};
pub use claims::each_claim;
pub use comparison::{Account, Comparison, Last};
pub use correction::Correction;
pub use finding::findings;
pub use now::{About, Now, about, now, spot};
pub use wording::{TargetText, target_text};
