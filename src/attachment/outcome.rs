//! What comes of looking through a file: what is published of it, or why it is not.

use crate::model::AttachmentKind;

/// Something in a drawing that is not allowed in one that is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forbidden {
    /// It cannot be read as a drawing.
    NoDrawing,
    /// An element that runs or embeds what is no drawing: its name.
    Element(String),
    /// An attribute that runs something: its name.
    Handler(String),
    /// A reference to something outside the file: its address.
    Reference(String),
}

/// What is published of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    /// The bytes, without what they said of the camera, the place and the person.
    pub bytes: Vec<u8>,
    /// How wide and high an image is.
    pub size: Option<(u32, u32)>,
    /// The words in it, as far as they can be read.
    pub words: Words,
}

/// The words in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// There are none, or none that can be read.
    Unread,
    /// The file is text itself: its bytes are its words.
    Bytes,
    /// Those of its pages, each text by itself.
    Texts(Vec<String>),
    /// The same, as far as they can be read: there are more, or may be.
    Partly(Vec<String>),
}

/// Why a file is not fit to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is of another kind than its name says; of which, where that is known.
    OtherKind(Option<AttachmentKind>),
    /// It is cut off or broken.
    Damaged,
    /// A drawing with something in it that would run or fetch.
    Forbidden(Forbidden),
    /// A document with a program in it.
    Program,
    /// A document that asks for a password.
    Locked,
    /// Text that is not UTF-8.
    NotUtf8,
}
