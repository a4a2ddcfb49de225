//! Where is it written? File and line, found by reading the files again, and only those asked for.

use std::collections::BTreeMap;

use crate::assess::{ThingKind, Written};
use crate::config;
use crate::diagnostic::Spots;
use crate::model::Period;
use crate::read::written::{
    ActivityReportWritten, ActivityWritten, FollowUpWritten, GoalReportWritten, GoalWritten,
    IndicatorWritten, RevisionWritten,
};
use crate::read::{Described, Disk, Entries, Files as _, KeyNames, TypeDescription};
use crate::source::{FileId, Ordinal, Origin, Part, Place, Sources, Spot};

/// Where something is written, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// In a file, at a line; `None`: the file as a whole.
    At(String, Option<usize>),
    /// Nowhere: the usual holds.
    Usual,
    /// Nowhere: it is computed, or missing.
    Nowhere,
}

/// The files, read again where asked for.
pub(super) struct Places<'f> {
    files: &'f Disk,
    sources: &'f Sources,
    configuration: FileId,
    spots: Spots<'f>,
    entries: BTreeMap<String, Option<Entries>>,
}

impl<'f> Places<'f> {
    pub(super) fn new(files: &'f Disk, sources: &'f Sources, configuration: FileId) -> Self {
        Self {
            files,
            sources,
            configuration,
            spots: Spots::new(sources, files),
            entries: BTreeMap::new(),
        }
    }

    /// Where a ground is written.
    pub(super) fn written(&mut self, written: &Written) -> Shown {
        match written {
            Written::At(place) => self.at(place),
            Written::Under(origin, kind, keys) => {
                let names = names(*kind, keys);
                let path = self.sources.path(origin.file).to_owned();
                let entries = self.entries(&path);
                let node = entries.and_then(|entries| entries.under(origin.node, &names));
                let node = node.unwrap_or(origin.node);
                // The key's line: a value of many lines begins on the next.
                let spot = Spot::Node(node, Part::Key);
                self.at(&Place { file: origin.file, spot })
            }
            Written::Setting(keys) => {
                let names: Vec<KeyNames> = keys.iter().map(|key| [*key, *key]).collect();
                let found = self.entries(config::FILE);
                let found = found.and_then(|entries| entries.under(Ordinal(0), &names));
                self.setting(found)
            }
            Written::RoundSetting(period, own, usual) => {
                let found = self.round_setting(*period, own, usual);
                self.setting(found)
            }
            Written::Nowhere => Shown::Nowhere,
        }
    }

    /// The path and the line of a place.
    pub(super) fn spot(&mut self, place: &Place) -> (String, Option<usize>) {
        let spotted = self.spots.spotted(place);
        (spotted.path, spotted.start.map(|start| start.line))
    }

    fn at(&mut self, place: &Place) -> Shown {
        let (path, line) = self.spot(place);
        Shown::At(path, line)
    }

    fn setting(&mut self, found: Option<Ordinal>) -> Shown {
        let file = self.configuration;
        match found {
            Some(node) => self.at(&Origin { file, node }.key()),
            None => Shown::Usual,
        }
    }

    fn round_setting(
        &mut self,
        period: Period,
        own: &'static str,
        usual: &'static str,
    ) -> Option<Ordinal> {
        const ROUNDS: KeyNames = ["rounds", "rounds"];
        const EXCEPTIONS: KeyNames = ["exceptions", "exceptions"];
        let entries = self.entries(config::FILE)?;
        let period = period.to_string();
        let identity = (["period", "period"], period.as_str());
        let exception = entries.under_item(&[ROUNDS, EXCEPTIONS], identity, [own, own]);
        exception.or_else(|| entries.under(Ordinal(0), &[ROUNDS, [usual, usual]]))
    }

    fn entries(&mut self, path: &str) -> Option<&Entries> {
        let files = self.files;
        let known = self.entries.entry(path.to_owned()).or_insert_with(|| {
            let text = String::from_utf8(files.bytes(path).ok()?).ok()?;
            Entries::of(path, &text)
        });
        known.as_ref()
    }
}

/// Both languages' names of keys, each within the one before, by their English ones.
fn names(kind: ThingKind, keys: &[&'static str]) -> Vec<KeyNames> {
    let mut description: Option<TypeDescription> = Some(match kind {
        ThingKind::Revision => RevisionWritten::DESCRIPTION,
        ThingKind::Goal => GoalWritten::DESCRIPTION,
        ThingKind::Activity => ActivityWritten::DESCRIPTION,
        ThingKind::Indicator => IndicatorWritten::DESCRIPTION,
        ThingKind::FollowUp => FollowUpWritten::DESCRIPTION,
        ThingKind::GoalReport => GoalReportWritten::DESCRIPTION,
        ThingKind::ActivityReport => ActivityReportWritten::DESCRIPTION,
    });
    let mut names = Vec::new();
    for key in keys {
        let fields = description.map_or(&[][..], |description| description.fields);
        let field = fields.iter().find(|field| field.english == *key);
        names.push(field.map_or([*key, *key], |field| [field.swedish, field.english]));
        description = field.and_then(|field| field.shape.group()).copied();
    }
    names
}
