//! Behaviour through the public face: the library on a folder, the command on a folder, the built page.

mod cases;
mod command;
mod determinism;
mod hagfors;
mod references;
