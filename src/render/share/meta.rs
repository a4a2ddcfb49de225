//! What is the head of a page made from?

use super::icon::IconLink;
use super::page_image::PageImage;
use super::subject::Subject;
use crate::model::SourceRef;

/// What the head is made from.
pub(crate) struct PageMeta<'t> {
    pub(crate) subject: Subject,
    pub(crate) title: &'t str,
    pub(crate) description: &'t str,
    /// The page's address within its language.
    pub(crate) address: &'t str,
    /// Whether every language of the site has the page, at the same address.
    pub(crate) in_every_language: bool,
    /// The way to the site's root.
    pub(crate) root: &'t str,
    /// The steps that lead to the page, each with its name and address.
    pub(crate) crumbs: &'t [(String, String)],
    /// The sources that the page refers to.
    pub(crate) sources: &'t [&'t SourceRef],
    /// The links to the site's icons.
    pub(crate) icons: &'t [IconLink],
    /// The image that the page's link shows.
    pub(crate) image: Option<&'t PageImage>,
}
