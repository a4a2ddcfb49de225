//! What a page hands to its template: one struct per page kind, each field already computed.
//!
//! A view becomes template values field by field, without serialisation: that was a third of a page's time when
//! measured. Values that many pages show (a goal's name, address and status) are made once and shared; handing one to
//! a page is counting a reference.

use std::borrow::Cow;

use jiff::civil::Date;
use tera::value::Key;
use tera::{Context, Map, Value};

use super::markup::{self, Html};
use crate::locale::RichText;

/// Something that a template can place.
pub(crate) trait Shown {
    /// The template's value.
    fn shown(self) -> Value;

    /// The day of the latest change in it; `None`: it tells none that is dated.
    fn latest_change(&self) -> Option<Date> {
        None
    }
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

impl Shown for u32 {
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

    fn latest_change(&self) -> Option<Date> {
        self.as_ref().and_then(Shown::latest_change)
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(self) -> Value {
        Value::from(self.into_iter().map(Shown::shown).collect::<Vec<Value>>())
    }

    fn latest_change(&self) -> Option<Date> {
        self.iter().filter_map(Shown::latest_change).max()
    }
}

/// What a template places as `t`: the language's labels, each as it is and, under `plain`, without any markup.
#[derive(Clone)]
pub(crate) struct Labels(Value);

impl Labels {
    /// Labels as a template map.
    pub(crate) fn new(labels: Value) -> Self {
        Self(labels)
    }
}

impl Shown for Labels {
    fn shown(self) -> Value {
        self.0
    }
}

/// A day for machines: `2026-10-05`. One that has come is the day of a fact.
#[derive(Clone, Copy)]
pub(crate) struct Day {
    day: Date,
    has_come: bool,
}

impl Day {
    /// A day, seen on another.
    pub(crate) fn new(day: Date, as_of: Date) -> Self {
        Self { day, has_come: day <= as_of }
    }
}

impl Shown for Day {
    fn shown(self) -> Value {
        Value::normal_string(&self.day.to_string())
    }

    fn latest_change(&self) -> Option<Date> {
        self.has_come.then_some(self.day)
    }
}

/// What a template of a part has made: made once, and shared by the pages that it is on.
#[derive(Clone)]
pub(crate) struct Rendered(Value);

impl Rendered {
    /// Finished HTML.
    pub(crate) fn new(html: &str) -> Self {
        Self(Value::safe_string(html))
    }
}

impl Shown for Rendered {
    fn shown(self) -> Value {
        self.0
    }
}

/// A page's view.
pub(crate) trait View {
    /// Hands over every field by its name.
    fn into_context(self, context: &mut Context);

    /// The day of the latest change in it; `None`: it tells none that is dated.
    fn latest_change(&self) -> Option<Date>;
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

            fn latest_change(&self) -> Option<jiff::civil::Date> {
                $crate::render::html::view::Shown::latest_change(self)
            }
        }

        impl $(<$life>)? $crate::render::html::view::Shown for $name $(<$life>)? {
            fn shown(self) -> tera::Value {
                $crate::render::html::view::map([
                    $((stringify!($field), $crate::render::html::view::Shown::shown(self.$field)),)+
                ])
            }

            fn latest_change(&self) -> Option<jiff::civil::Date> {
                let days = [$($crate::render::html::view::Shown::latest_change(&self.$field),)+];
                days.into_iter().flatten().max()
            }
        }
    };
}
pub(crate) use view;
