//! Every page kind from a small municipality, and the words that pages are made of.

mod pages;
mod search;
mod site;
mod words;
