//! The macros that define content types and vocabularies: one definition, many uses.
//!
//! `written!` makes the as-written struct, its reader (with both languages' keys) and its description.

/// Defines an as-written type: struct, reader and description from one place.
macro_rules! written {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident $swedish:literal {
            $(
                $(#[doc = $field_doc:literal])+
                $field:ident: $type:ty = $key:literal | $alias:literal $([$($flag:ident),+])?, $betydelse:literal, $example:literal;
            )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// The node that it was written in.
            pub at: $crate::source::Ordinal,
            $(
                $(#[doc = $field_doc])+
                pub $field: Option<$crate::read::Written<$type>>,
            )+
        }

        impl $crate::read::Described for $name {
            const DESCRIPTION: $crate::read::TypeDescription = $crate::read::TypeDescription {
                name: stringify!($name),
                swedish: $swedish,
                meaning: concat!($($doc),+),
                fields: &[$($crate::read::FieldDescription {
                    swedish: $key,
                    english: $alias,
                    shape: <$type as $crate::read::FromNode>::SHAPE,
                    flags: &[$($($crate::read::Flag::$flag),+)?],
                    meaning: concat!($($field_doc),+),
                    betydelse: $betydelse,
                    example: $example,
                }),+],
            };
        }

        impl $crate::read::FromNode for $name {
            const SHAPE: $crate::read::Shape =
                $crate::read::Shape::Group(&<Self as $crate::read::Described>::DESCRIPTION);

            fn from_node(node: &$crate::read::Node, reader: &mut $crate::read::Reader) -> Option<Self> {
                let description = &<Self as $crate::read::Described>::DESCRIPTION;
                let mut fields = reader.fields(node, description)?.into_iter();
                Some(Self {
                    at: node.ordinal,
                    $($field: reader.field(fields.next().flatten()),)+
                })
            }
        }
    )+};
}

/// Gives a fixed vocabulary its words.
macro_rules! vocabulary {
    ($type:ty { $($value:expr => $swedish:literal | $english:literal),+ $(,)? }) => {
        impl $crate::read::Vocabulary for $type {
            const VALUES: &'static [Self] = &[$($value),+];
            const WORDS: &'static [(&'static str, &'static str)] = &[$(($swedish, $english)),+];
        }
    };
}

pub(crate) use {vocabulary, written};
