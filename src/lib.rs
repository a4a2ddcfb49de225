//! malkort lets the public see whether a municipality does what it promised.
