//! Chance without chance: the same choices every time, on any machine.
//!
//! `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), seeded by the
//! name of what is chosen for. A choice therefore depends on nothing but its name: texts can be added to the banks
//! without moving what the others chose.

/// A source of choices for one named thing.
#[derive(Clone, Debug)]
pub(super) struct Dice {
    state: u64,
}

impl Dice {
    /// The dice of a thing, by the words that name it.
    pub(super) fn of(names: &[&str]) -> Self {
        // FNV-1a, with a byte between the names that none of them holds.
        let bytes = names.iter().flat_map(|name| name.bytes().chain([0]));
        let state = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self { state }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = high.abs_diff(low) + 1;
        low.saturating_add_unsigned(self.next() % width)
    }

    /// Whether something that happens in so many cases of a hundred happens now.
    pub(super) fn happens(&mut self, in_a_hundred: i64) -> bool {
        self.between(1, 100) <= in_a_hundred
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let width = (of.len() as u64).max(1);
        let position = usize::try_from(self.next() % width).unwrap_or_default();
        of.get(position).expect("the banks have something of everything, which a test sees to")
    }

    /// Several in an order of their own.
    pub(super) fn shuffled<'a, T>(&mut self, all: &'a [T]) -> Vec<&'a T> {
        let mut keyed: Vec<(u64, &T)> = all.iter().map(|one| (self.next(), one)).collect();
        keyed.sort_by_key(|(key, _)| *key);
        keyed.into_iter().map(|(_, one)| one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_splitmix64() {
        // The first numbers of the reference implementation from the state 1234567 (Vigna, splitmix64.c).
        let mut dice = Dice { state: 1_234_567 };
        assert_eq!(dice.next(), 6_457_827_717_110_365_317);
        assert_eq!(dice.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn names_are_kept_apart() {
        assert_ne!(Dice::of(&["ab", "c"]).next(), Dice::of(&["a", "bc"]).next());
    }
}
