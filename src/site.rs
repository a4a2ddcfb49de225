//! The finished site as addresses and bytes.
//!
//! Pages are handed over one by one, from many threads, so that a site of a hundred thousand pages never has to be in
//! memory at once. Who takes them is a [`Sink`]: a folder being published, a map in memory, or nobody.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;

/// The address of a file within the site: lower-case ASCII, `/` between its parts, never leading out of the site, and
/// possible as a file's path on every system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Box<str>);

impl Address {
    /// The address, if the text is one.
    ///
    /// ```
    /// use malkort::site::Address;
    /// assert!(Address::new("mal/nojda-medborgare.html").is_some());
    /// assert!(Address::new("../etc/passwd").is_none());
    /// assert!(Address::new("mal/con.html").is_none());
    /// ```
    pub fn new(text: &str) -> Option<Self> {
        let is_part = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.ends_with('.')
                && part.len() <= LONGEST_NAME
                && !is_device(part)
                && part
                    .bytes()
                    .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-'))
        };
        text.split('/').all(is_part).then(|| Self(text.into()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that it lies in; `None` at the root.
    pub fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How many bytes a file's name can have: on Linux, macOS and Windows alike.
const LONGEST_NAME: usize = 255;

/// Whether a file's or folder's name stands for a device on Windows, `con` and `con.html` too: an archive that cannot be
/// unpacked on an office computer is none.
///
/// The list is Microsoft's (*Naming Files, Paths, and Namespaces*), as far as the letters of an address go.
pub fn is_device(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    if ["con", "prn", "aux", "nul"].contains(&stem) {
        return true;
    }
    let number = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
}

/// Takes the files of a site.
pub trait Sink: Sync {
    /// Takes one file; may be called from many threads at once.
    ///
    /// # Errors
    /// Where the file cannot be kept.
    fn put(&self, address: &Address, bytes: &[u8]) -> std::io::Result<()>;

    /// Takes one file whose name holds a hash of all that it is made from, so that one of the same address is the same
    /// file. A sink that has it already, or has no use for it, need not have it made.
    ///
    /// # Errors
    /// Where the file cannot be made or kept.
    fn put_named_by_content(
        &self,
        address: &Address,
        make: &dyn Fn() -> std::io::Result<Vec<u8>>,
    ) -> std::io::Result<()> {
        self.put(address, &make()?)
    }
}

/// Keeps a site in memory.
#[derive(Debug, Default)]
pub struct Memory {
    files: Mutex<BTreeMap<Address, Vec<u8>>>,
}

impl Memory {
    /// All files, by address.
    pub fn into_files(self) -> BTreeMap<Address, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn put(&self, address: &Address, bytes: &[u8]) -> std::io::Result<()> {
        let mut files = self.files.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        files.insert(address.clone(), bytes.to_vec());
        Ok(())
    }
}

/// Takes a site and keeps nothing of it: for `check`.
#[derive(Debug, Default)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _address: &Address, _bytes: &[u8]) -> std::io::Result<()> {
        Ok(())
    }

    fn put_named_by_content(
        &self,
        _address: &Address,
        _make: &dyn Fn() -> std::io::Result<Vec<u8>>,
    ) -> std::io::Result<()> {
        Ok(())
    }
}

/// A digest as it is written: two hexadecimal figures a byte.
pub fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(2 * digest.len()), |hex, byte| {
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        hex + &String::from_iter([digit(byte >> 4), digit(byte & 15)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_is_a_device_or_a_name_that_a_system_refuses() {
        for text in ["con", "mal/nul.html", "aux/index.html", "prn.tar.gz", "com1", "lpt9.csv"] {
            assert_eq!(Address::new(text), None, "{text}");
        }
        for text in ["konto", "con-1", "com", "com10", "auxiliary.html", "x.con", "lptx"] {
            assert!(Address::new(text).is_some(), "{text}");
        }
        for text in ["mal./x.html", "mal/x.html.", "mal/..", "mal//x", " ", "mal/x.html "] {
            assert_eq!(Address::new(text), None, "{text}");
        }
        assert_eq!(Address::new(&"a".repeat(256)), None);
        assert!(Address::new(&"a".repeat(255)).is_some());
    }

    proptest::proptest! {
        #[test]
        fn no_address_leads_out_of_the_site(text in "[a-zA-Z./\\\\å_-]{0,20}") {
            if let Some(address) = Address::new(&text) {
                proptest::prop_assert!(!address.as_str().contains("..") || !address.as_str().split('/').any(|part| part == ".."));
                proptest::prop_assert!(!address.as_str().starts_with('/'));
                proptest::prop_assert!(!address.as_str().contains('\\'));
            }
        }
    }
}
