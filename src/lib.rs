//! malkort lets the public see whether a municipality does what it promised.
//!
//! It turns a folder of Markdown into a site, and the modules below stand in the order in which data moves through them.
//!
//! **What people wrote.** [`source`] numbers files and places in them. [`locale`] knows how a language writes figures,
//! dates and plurals, and [`diagnostic`] says in it what is wrong and what to do about it. [`read`] gives a
//! [`read::Content`]: every file as a plain struct of what was written, whatever was wrong with some of them.
//! [`markdown`] looks into texts, [`attachment`] into the files beside them, and [`colour`] knows which colours can be
//! read. [`config`] reads `book.toml` with the same machinery into a [`config::Config`].
//!
//! **What it means.** [`check`] resolves every id, date and word of it into a [`model::Model`], whose types cannot hold
//! nonsense and which holds all of time at once; everything wrong is reported in one run.
//!
//! **What is so today.** [`assess`] makes of the model, a day and some thresholds an [`assess::Snapshot`]: only what
//! is public and in force, each status with its reason. What must not be shown is not in it.
//!
//! **What was said.** [`record`] tells every figure and status of a snapshot as a [`record::Claim`], and finds out
//! which of those once published no longer hold.
//!
//! **What is seen.** [`theme`] holds templates, styles and words. [`render`] makes each page of the snapshot and hands
//! it to a [`site::Sink`], and [`publish`] is the sink that puts a site into its folder, whole or not at all.
//! [`archive`] packs one for good.
//!
//! **Who asks.** [`build`] strings the steps together, [`author`] writes what people start from, and [`cli`] is the
//! only one that knows a terminal, a clock and an environment.

#![cfg_attr(
    test,
    allow(clippy::string_slice, reason = "tests slice texts that they wrote themselves")
)]

pub mod source;

pub mod locale;

pub mod colour;

pub mod diagnostic;

pub mod read;

pub mod attachment;
pub mod markdown;

pub mod config;

pub mod model;

pub mod check;

pub mod assess;

pub mod record;

pub mod theme;

pub mod site;

pub mod render;

pub mod publish;

pub mod archive;

pub mod build;

pub mod author;

pub mod cli;
pub mod compare;
