//! The command `malkort`: hands what was typed to the library, and gives its exit code back.

use std::process::ExitCode;

/// Half of a build is making and freeing many small texts from many threads; this allocator does it faster. Its feature
/// `no_thp` keeps it from asking for pages of 2 MiB, most of which would lie empty.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    malkort::cli::run(std::env::args_os())
}
