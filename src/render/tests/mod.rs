//! Every page kind from a small municipality, and the words that pages are made of.

mod pages;
mod site;
mod words;
