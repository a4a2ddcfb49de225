//! The command `malkort`: parse the command line, call the library, turn the result into an exit code.

fn main() {}
