//! Addresses that were published and would lead nowhere: somebody has saved them, or linked to them.
//!
//! In come the addresses of the last publication; out come warnings about the pages of things that are written nowhere any
//! more and that nothing else says it comes from. What is only not public on the day is still written. Pages that come
//! and go by themselves, as those of months, statuses and rounds do, are about no single thing.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Loaded;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Model;
use crate::read::nearest;
use crate::record::Account;
use crate::render::{Formerly, formerly};
use crate::source::Place;

impl Loaded {
    /// The addresses of the last publication, of a day, that would lead nowhere. What the account says is gone is not told
    /// of twice, and what went with its unit or its card is told of there.
    pub fn lost(
        &self,
        addresses: &BTreeSet<&str>,
        account: &Account,
        published: Date,
    ) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        if self.as_of < published {
            return diagnostics;
        }
        let model = self.all_written();
        for address in addresses {
            let Some(was) = formerly(model, address).filter(|was| !was.is_written) else {
                continue;
            };
            if is_told(&was, account) || goes_along(&was, model) {
                continue;
            }
            let new = was.ids.iter().copied().filter(|id| {
                let stood = format!("{}/{id}.html", was.folder);
                !addresses.contains(stood.as_str())
            });
            let new: Vec<&str> = new.collect();
            let one = if let [only] = new.as_slice() { Some(*only) } else { None };
            let suggestion = one.or_else(|| nearest(&was.id, new));
            let can_lead = !matches!(was.kind, "revision" | "follow-up");
            let cure = match suggestion {
                Some(_) => "renamed",
                None if can_lead => "led",
                None => "file",
            };
            diagnostics.report(
                Diagnostic::new(Code::LostAddress, Place::whole(self.file))
                    .with("address", *address)
                    .with("id", was.id.as_str())
                    .with("cure", cure)
                    .with("date", published.to_string())
                    .suggest(suggestion),
            );
        }
        diagnostics
    }
}

/// Whether a correction that nobody has explained is about the same thing, or the same report.
fn is_told(was: &Formerly<'_>, account: &Account) -> bool {
    let thing = format!("{}/{}", was.kind, was.id);
    let period = was.id.split_once('/').filter(|_| was.kind == "follow-up").map(|(first, _)| first);
    account.unexplained.iter().any(|gone| {
        let of_period = gone.key.period.map(|period| period.to_string());
        *gone.key.thing == *thing || period.is_some() && of_period.as_deref() == period
    })
}

/// Whether a page is gone because its unit or its card is.
fn goes_along(was: &Formerly<'_>, model: &Model) -> bool {
    match (was.kind, was.id.split_once('/')) {
        ("scorecard", _) => model.units.find_ever(&was.id).is_none(),
        ("revision", Some((card, _))) => model.scorecards.find_ever(card).is_none(),
        ("follow-up", Some((_, unit))) => model.scorecards.find_ever(unit).is_none(),
        (_, _) => false,
    }
}
