//! Tables of things and the keys that cannot dangle.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

use crate::source::{FileId, Place};

/// The place of a `T` in its [`Table`]. Only a table makes keys, so a key always leads somewhere.
pub struct Key<T> {
    position: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    /// The position in the table, for tables that run beside it.
    pub fn position(self) -> usize {
        self.position as usize
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.position == other.position
    }
}

impl<T> Eq for Key<T> {}

impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.position.cmp(&other.position)
    }
}

impl<T> std::hash::Hash for Key<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.position.hash(state);
    }
}

impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.position)
    }
}

/// All things of one kind, in order, each found by key or by the id that people write.
#[derive(Debug)]
pub struct Table<T> {
    rows: Vec<T>,
    ids: Vec<Box<str>>,
    by_id: BTreeMap<Box<str>, Key<T>>,
    former: Vec<FormerId<T>>,
    /// The positions of the former ones by their ids.
    by_former: BTreeMap<Box<str>, usize>,
}

/// An id that a thing had before.
#[derive(Debug)]
pub struct FormerId<T> {
    /// The id.
    pub id: Box<str>,
    /// The thing.
    pub key: Key<T>,
    /// Where that is written.
    pub place: Place,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            ids: Vec::new(),
            by_id: BTreeMap::new(),
            former: Vec::new(),
            by_former: BTreeMap::new(),
        }
    }
}

impl<T> Table<T> {
    /// Adds a thing under its id and gives its key.
    ///
    /// # Errors
    /// The key of the thing that already has the id; nothing is added then.
    ///
    /// # Panics
    /// Never in practice: a table of more than four thousand million things does not fit in memory.
    pub fn insert(&mut self, id: &str, row: T) -> Result<Key<T>, Key<T>> {
        if let Some(first) = self.by_id.get(id) {
            return Err(*first);
        }
        let position = u32::try_from(self.rows.len()).expect("a table fits in memory");
        let key = Key { position, of: PhantomData };
        self.by_id.insert(id.into(), key);
        self.ids.push(id.into());
        self.rows.push(row);
        Ok(key)
    }

    /// The key of the thing with this id.
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        self.by_id.get(id).copied()
    }

    /// The key of the thing that has this id or had it before, when it was shown under it.
    pub fn find_ever(&self, id: &str) -> Option<Key<T>> {
        self.find(id).or_else(|| self.find_former(id).map(|former| former.key))
    }

    /// The thing that had an id before.
    pub fn find_former(&self, id: &str) -> Option<&FormerId<T>> {
        self.by_former.get(id).and_then(|position| self.former.get(*position))
    }

    /// The ids that things had before, the oldest of a thing first.
    pub fn former(&self) -> &[FormerId<T>] {
        &self.former
    }

    /// The id that a thing had first, if it has had others.
    pub fn first_id(&self, key: Key<T>) -> Option<&str> {
        self.former.iter().find(|former| former.key == key).map(|former| &*former.id)
    }

    /// The id that a thing has.
    pub fn id_of(&self, key: Key<T>) -> Option<&str> {
        self.ids.get(key.position()).map(AsRef::as_ref)
    }

    /// Notes an id that a thing had before.
    pub fn note_former(&mut self, id: &str, key: Key<T>, place: Place) {
        if !self.by_former.contains_key(id) {
            self.by_former.insert(id.into(), self.former.len());
            self.former.push(FormerId { id: id.into(), key, place });
        }
    }

    /// Forgets ids that things had before, where they are written in some files.
    pub(crate) fn forget_former(&mut self, is_forgotten: impl Fn(FileId) -> bool) {
        self.former.retain(|former| !is_forgotten(former.place.file));
    }

    /// All things, for what is not public to be taken away from.
    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.rows.iter_mut()
    }

    /// All ids, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(AsRef::as_ref)
    }

    /// All things with their keys, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Key<T>, &T)> + DoubleEndedIterator {
        self.rows.iter().enumerate().map(|(position, row)| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "insert has checked every position"
            )]
            let key = Key { position: position as u32, of: PhantomData };
            (key, row)
        })
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Key<T>> + use<'_, T> {
        self.iter().map(|(key, _)| key)
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The thing, for `check` to complete.
    pub fn get_mut(&mut self, key: Key<T>) -> &mut T {
        #[expect(clippy::indexing_slicing, reason = "only this table makes its keys")]
        &mut self.rows[key.position()]
    }
}

impl<T> Index<Key<T>> for Table<T> {
    type Output = T;

    fn index(&self, key: Key<T>) -> &T {
        #[expect(clippy::indexing_slicing, reason = "only this table makes its keys")]
        &self.rows[key.position()]
    }
}
