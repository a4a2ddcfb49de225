//! What a page hands to its template: one struct per page kind, each field already computed.
//!
//! A view becomes template values field by field, without serialisation: that was a third of a page's time when
//! measured. Values that many pages show (a goal's name, address and status) are made once and shared; handing one to
//! a page is counting a reference.

use std::borrow::Cow;

use tera::value::Key;
use tera::{Context, Map, Value};

use super::markup;
use crate::locale::RichText;

/// HTML that is whole and escaped: templates place it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html(pub(crate) String);

impl Html {
    /// Whether there is nothing to place.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what follows.
    pub(crate) fn push(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }
}

impl From<&RichText> for Html {
    fn from(text: &RichText) -> Self {
        Self(markup::html(text))
    }
}

/// Something that a template can place.
pub(crate) trait Shown {
    /// The template's value.
    fn shown(self) -> Value;
}

impl Shown for Value {
    fn shown(self) -> Value {
        self
    }
}

impl Shown for &Value {
    fn shown(self) -> Value {
        self.clone()
    }
}

impl Shown for Html {
    fn shown(self) -> Value {
        Value::safe_string(&self.0)
    }
}

impl Shown for String {
    fn shown(self) -> Value {
        Value::normal_string(&self)
    }
}

impl Shown for &str {
    fn shown(self) -> Value {
        Value::normal_string(self)
    }
}

impl Shown for Cow<'_, str> {
    fn shown(self) -> Value {
        Value::normal_string(&self)
    }
}

impl Shown for RichText {
    fn shown(self) -> Value {
        (&self).shown()
    }
}

impl Shown for &RichText {
    fn shown(self) -> Value {
        if self.is_plain() {
            Value::normal_string(self.plain())
        } else {
            Value::safe_string(&markup::html(self))
        }
    }
}

impl From<RichText> for Value {
    fn from(text: RichText) -> Self {
        text.shown()
    }
}

impl From<&RichText> for Value {
    fn from(text: &RichText) -> Self {
        text.shown()
    }
}

impl From<Html> for Value {
    fn from(html: Html) -> Self {
        html.shown()
    }
}

impl Shown for bool {
    fn shown(self) -> Value {
        Value::from(self)
    }
}

impl Shown for usize {
    fn shown(self) -> Value {
        Value::from(self)
    }
}

impl<T: Shown> Shown for Option<T> {
    fn shown(self) -> Value {
        self.map_or_else(Value::none, Shown::shown)
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(self) -> Value {
        Value::from(self.into_iter().map(Shown::shown).collect::<Vec<Value>>())
    }
}

/// A page's view.
pub(crate) trait View {
    /// Hands over every field by its name.
    fn into_context(self, context: &mut Context);
}

/// Makes a template map of named values.
pub(crate) fn map<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::from(fields.into_iter().map(|(name, value)| (Key::Str(name), value)).collect::<Map>())
}

/// Defines a view: a struct whose fields go to the template under their own names.
macro_rules! view {
    ($(#[$meta:meta])* $name:ident $(<$life:lifetime>)? {
        $($(#[$field_meta:meta])* $field:ident: $type:ty,)+
    }) => {
        $(#[$meta])*
        pub(crate) struct $name $(<$life>)? {
            $($(#[$field_meta])* pub(crate) $field: $type,)+
        }

        impl $(<$life>)? $crate::render::html::view::View for $name $(<$life>)? {
            fn into_context(self, context: &mut tera::Context) {
                $(context.insert_value(
                    stringify!($field),
                    $crate::render::html::view::Shown::shown(self.$field),
                );)+
            }
        }

        impl $(<$life>)? $crate::render::html::view::Shown for $name $(<$life>)? {
            fn shown(self) -> tera::Value {
                $crate::render::html::view::map([
                    $((stringify!($field), $crate::render::html::view::Shown::shown(self.$field)),)+
                ])
            }
        }
    };
}
pub(crate) use view;
