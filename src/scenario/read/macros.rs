//! The macros that declare what authors write: `record!` and `choice!`.
//!
//! Both make a plain Rust type with public fields, its [`Read`](super::Read)
//! and its entry in the reference. The module documentation of
//! [`read`](super) shows them in use.

use crate::scenario::syntax::{Kind, Node};

/// The name of a field as authors write it: `r#for` is `for`.
#[doc(hidden)]
pub const fn field_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// Whether `node` is a value without a name of the kind in `#[bare(…)]`.
#[doc(hidden)]
pub fn bare_kind_matches(kind: &str, node: Node<'_>) -> bool {
    match node.kind() {
        Kind::Text => kind == "text",
        Kind::List => kind == "list",
        Kind::Map => kind == "map",
        Kind::Integer | Kind::Float => kind == "number",
        Kind::Bool => kind == "bool",
        Kind::Record => kind == "record",
        Kind::Tuple if node.child_count() == 0 => matches!(kind, "record" | "tuple"),
        Kind::Tuple => kind == "tuple" && node.name().is_none(),
        Kind::Word | Kind::Char | Kind::Broken => false,
    }
}

/// Declares a value of named fields that authors write as `Name(field: …)` or `(field: …)`.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $(#[name = $called:literal])?
        $vis:vis struct $name:ident {
            $(
                $(#[doc = $fdoc:literal])*
                $field:ident : $type:ty $(= $default:expr)?
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            $( $(#[doc = $fdoc])* pub $field: $type, )*
            /// All of the value in its file.
            pub place: $crate::scenario::diagnostic::Place,
        }

        impl $name {
            const CALLED: &'static str = $crate::record!(@called $name $($called)?);
            const FIELDS: &'static [&'static str] =
                &[$($crate::scenario::read::field_name(stringify!($field))),*];
        }

        impl $crate::scenario::read::Read for $name {
            fn read(
                node: $crate::scenario::read::Node<'_>,
                cx: &mut $crate::scenario::read::Cx<'_>,
            ) -> Option<Self> {
                <Self as $crate::scenario::read::ReadFields>::read_fields(node, Self::CALLED, cx)
            }

            fn type_text() -> String {
                format!("[{}](#{})", Self::CALLED, Self::CALLED.to_lowercase())
            }

            fn describe(schemas: &mut $crate::scenario::read::Schemas) {
                let schema = $crate::scenario::read::Schema {
                    name: Self::CALLED,
                    doc: concat!($($doc, "\n"),*).to_owned(),
                    shape: $crate::scenario::read::Shape::Record(vec![$(
                        $crate::scenario::read::FieldSchema {
                            name: $crate::scenario::read::field_name(stringify!($field)),
                            type_text: <$type as $crate::scenario::read::Read>::type_text(),
                            default: $crate::record!(@default_text $($default)?),
                            doc: concat!($($fdoc, "\n"),*).to_owned(),
                        }
                    ),*]),
                };
                if schemas.insert(schema) {
                    $( <$type as $crate::scenario::read::Read>::describe(schemas); )*
                }
            }
        }

        impl $crate::scenario::read::ReadFields for $name {
            fn read_fields(
                node: $crate::scenario::read::Node<'_>,
                name: &str,
                cx: &mut $crate::scenario::read::Cx<'_>,
            ) -> Option<Self> {
                let fields = cx.fields(node, name)?;
                let mut meant: Vec<&'static str> = Vec::new();
                $( let mut $field: Option<Option<$type>> = None; )*
                for (key, value) in fields {
                    let written = key.source();
                    $(
                        if written == const { $crate::scenario::read::field_name(stringify!($field)) } {
                            let read = cx.in_field(
                                const { $crate::scenario::read::field_name(stringify!($field)) },
                                |cx| <$type as $crate::scenario::read::Read>::read(value, cx),
                            );
                            if $field.is_none() {
                                $field = Some(read);
                            }
                            continue;
                        }
                    )*
                    meant.extend(cx.unknown_field(key, name, Self::FIELDS));
                }
                $(
                    let $field: Option<$type> = match $field {
                        Some(read) => read,
                        None => $crate::record!(@absent meant, cx, node, name, $field, $type $(, $default)?),
                    };
                )*
                if node.is_faulty() {
                    return None;
                }
                Some(Self { $( $field: $field?, )* place: node.place() })
            }
        }
    };
    (@called $name:ident) => { stringify!($name) };
    (@called $name:ident $called:literal) => { $called };
    (@default_text) => { None };
    (@default_text $default:expr) => { Some(stringify!($default)) };
    (@absent $meant:ident, $cx:ident, $node:ident, $name:ident, $field:ident, $type:ty) => {{
        let field = $crate::scenario::read::field_name(stringify!($field));
        // Misspelled is not missing: one mistake, one message.
        if !$meant.contains(&field) {
            let type_text = <$type as $crate::scenario::read::Read>::type_text;
            $cx.missing_field($node, $name, field, type_text);
        }
        None
    }};
    (@absent $meant:ident, $cx:ident, $node:ident, $name:ident, $field:ident, $type:ty, $default:expr) => {
        Some($default)
    };
}

/// Declares a value that is one of several words, with or without values in brackets.
#[macro_export]
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        $(#[name = $called:literal])?
        $vis:vis enum $name:ident {
            $(
                $(#[doc = $vdoc:literal])*
                $(#[bare($bare:ident)])?
                $variant:ident $(($($type:ty),+ $(,)?))? $({$record:ty})?
            ),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        $vis enum $name {
            $( $(#[doc = $vdoc])* $variant $(($($type),+))? $(($record))? ),+
        }

        impl $name {
            const CALLED: &'static str = $crate::record!(@called $name $($called)?);
            const WORDS: &'static [&'static str] = &[$(
                $crate::choice!(@word $variant $($bare)?)
            ),+];
        }

        impl $crate::scenario::read::Read for $name {
            fn read(
                node: $crate::scenario::read::Node<'_>,
                cx: &mut $crate::scenario::read::Cx<'_>,
            ) -> Option<Self> {
                if let Some(_word) = node.name() {
                    $( $crate::choice!(@named _word node cx $variant [$($bare)?] $(($($type),+))? $({$record})?); )+
                    $( $crate::choice!(@bare_word node cx $variant [$($bare)?] $(($($type),+))? $({$record})?); )+
                    cx.unknown_choice(node, Self::CALLED, Self::WORDS);
                    return None;
                }
                $( $crate::choice!(@bare node cx $variant [$($bare)?] $(($($type),+))? $({$record})?); )+
                cx.wrong_choice(node, Self::CALLED, &[$($crate::choice!(@expected [$($bare)?])),+], Self::WORDS);
                None
            }

            fn type_text() -> String {
                format!("[{}](#{})", Self::CALLED, Self::CALLED.to_lowercase())
            }

            fn describe(schemas: &mut $crate::scenario::read::Schemas) {
                let schema = $crate::scenario::read::Schema {
                    name: Self::CALLED,
                    doc: concat!($($doc, "\n"),*).to_owned(),
                    shape: $crate::scenario::read::Shape::Choice(vec![$(
                        $crate::scenario::read::VariantSchema {
                            name: stringify!($variant),
                            bare: !$crate::choice!(@expected [$($bare)?]).is_empty(),
                            arguments: vec![
                                $($(<$type as $crate::scenario::read::Read>::type_text(),)+)?
                                $(<$record as $crate::scenario::read::Read>::type_text(),)?
                            ],
                            doc: concat!($($vdoc, "\n"),*).to_owned(),
                        }
                    ),+]),
                };
                if schemas.insert(schema) {
                    $(
                        $($(<$type as $crate::scenario::read::Read>::describe(schemas);)+)?
                        $(<$record as $crate::scenario::read::Read>::describe(schemas);)?
                    )+
                }
            }
        }
    };

    (@word $variant:ident) => { stringify!($variant) };
    (@word $variant:ident $bare:ident) => { "" };
    (@expected []) => { "" };
    (@expected [$bare:ident]) => { stringify!($bare) };

    // A variant that begins with its own word.
    (@named $word:ident $node:ident $cx:ident $variant:ident []) => {
        if $word == stringify!($variant) {
            return $cx.unit($node).map(|()| Self::$variant);
        }
    };
    (@named $word:ident $node:ident $cx:ident $variant:ident [] ($type:ty)) => {
        if $word == stringify!($variant) {
            let [only] = $cx.arguments($node)?;
            return <$type as $crate::scenario::read::Read>::read(only, $cx).map(Self::$variant);
        }
    };
    (@named $word:ident $node:ident $cx:ident $variant:ident [] ($first:ty, $second:ty)) => {
        if $word == stringify!($variant) {
            let [first, second] = $cx.arguments($node)?;
            let first = $cx.in_element(0, |cx| <$first as $crate::scenario::read::Read>::read(first, cx));
            let second = $cx.in_element(1, |cx| <$second as $crate::scenario::read::Read>::read(second, cx));
            return Some(Self::$variant(first?, second?));
        }
    };
    (@named $word:ident $node:ident $cx:ident $variant:ident [] {$record:ty}) => {
        if $word == stringify!($variant) {
            let record = <$record as $crate::scenario::read::ReadFields>::read_fields($node, $word, $cx);
            return record.map(Self::$variant);
        }
    };
    (@named $word:ident $node:ident $cx:ident $variant:ident [$bare:ident] ($type:ty)) => {};

    // A variant that takes any other word.
    (@bare_word $node:ident $cx:ident $variant:ident [word] ($type:ty)) => {
        if $node.kind() == $crate::scenario::read::Kind::Word {
            return <$type as $crate::scenario::read::Read>::read($node, $cx).map(Self::$variant);
        }
    };
    // A record may have its name in front, as long as no other variant has it.
    (@bare_word $node:ident $cx:ident $variant:ident [record] ($type:ty)) => {
        $crate::choice!(@bare $node $cx $variant [record] ($type));
    };
    (@bare_word $node:ident $cx:ident $variant:ident [$($bare:ident)?] $($rest:tt)*) => {};

    // A variant that is recognised by the kind of its value.
    (@bare $node:ident $cx:ident $variant:ident [$bare:ident] ($type:ty)) => {
        if $crate::scenario::read::bare_kind_matches(stringify!($bare), $node) {
            return <$type as $crate::scenario::read::Read>::read($node, $cx).map(Self::$variant);
        }
    };
    (@bare $node:ident $cx:ident $variant:ident [] $($rest:tt)*) => {};
}
