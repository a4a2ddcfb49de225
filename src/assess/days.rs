//! Days between two dates.

use jiff::civil::Date;

/// How many days after `from` a later day is; 0 where it is not later.
pub(super) fn days_between(from: Date, to: Date) -> u32 {
    from.until(to).map_or(0, |span| u32::try_from(span.get_days()).unwrap_or(0))
}
