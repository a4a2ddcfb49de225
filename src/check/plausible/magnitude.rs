//! Is a figure of the same order of magnitude as those beside it? A decimal mark that was lost makes it ten or a hundred
//! times what it is.

/// How a figure stands to those beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Apart {
    /// Whether it is the greater.
    pub(super) is_more: bool,
    /// How many times, to a whole number.
    pub(super) times: f64,
}

/// From so many figures on, the quarters of them tell how far they spread; of fewer, the ends do.
const FEWEST_QUARTERS: usize = 8;

/// How far a figure lies from others; `None`: as near as they lie to each other, or there are too few to tell. What is
/// less than `least` times away is never far.
pub(super) fn apart(value: f64, others: &[f64], least: f64) -> Option<Apart> {
    let value = value.abs();
    let mut others: Vec<f64> =
        others.iter().map(|one| one.abs()).filter(|one| *one > 0.0).collect();
    others.sort_by(f64::total_cmp);
    let count = others.len();
    let skipped = if count < FEWEST_QUARTERS { 0 } else { count / 4 };
    let (low, high) = (*others.get(skipped)?, *others.get(count.checked_sub(skipped + 1)?)?);
    let usual = *others.get(count / 2)?;
    // The fewer there are, the less they say of what is usual.
    let few = match count {
        1 => 50.0,
        2 | 3 => 20.0,
        _ => 8.0,
    };
    let far = (high / low).max(few).max(least);
    if value == 0.0 {
        None
    } else if value > high * far {
        Some(Apart { is_more: true, times: (value / usual).round() })
    } else if value * far < low {
        Some(Apart { is_more: false, times: (usual / value).round() })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_decimal_mark_is_told_from_what_changes() {
        let more = |times| Some(Apart { is_more: true, times });
        let less = |times| Some(Apart { is_more: false, times });
        let rates = [67.2, 68.1, 69.0, 66.5];
        for (value, others, expected) in [
            (6811.0, &rates[..], more(100.0)),
            (681.1, &rates[..], more(10.0)),
            (0.681, &rates[..], less(100.0)),
            (71.0, &rates[..], None),
            (0.0, &rates[..], None),
            // Three others: a tenfold may be growth, a hundredfold hardly.
            (681.0, &rates[..3], None),
            (6811.0, &rates[..2], more(100.0)),
            (6811.0, &rates[..1], more(101.0)),
            (681.0, &rates[..1], None),
            (681.0, &[], None),
            // What has always leapt may leap again.
            (1000.0, &[1.0, 3.0, 10.0, 30.0, 100.0, 300.0], None),
            (9.0, &[1.0, 2.0, 1.0, 1.0, 2.0], None),
            // Below zero counts by its size.
            (-250.0, &[-2.1, 2.4, 2.5, -2.6], more(100.0)),
        ] {
            assert_eq!(apart(value, others, 1.0), expected, "{value} beside {others:?}");
        }
        assert_eq!(apart(681.0, &rates, 20.0), None);
    }
}
