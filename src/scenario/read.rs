//! Typed values out of a tree: every mistake reported, with its place.
//!
//! Owns the [`Read`] trait, what is known while reading ([`Cx`]) and the two
//! macros by which the files of authors are declared. Knows no particular
//! file format.
//!
//! ```
//! use other_desk::scenario::diagnostic::{Diagnostics, Files};
//! use other_desk::scenario::read::{self, At, Map, Schemas, Several, choice, record};
//! use other_desk::vocab::{Duration, Tag};
//!
//! record! {
//!     /// One contact.                          // docs become the reference
//!     #[name = "Contact"]                       // optional: how authors name it; else the Rust name
//!     pub struct ContactSource {
//!         /// A word that is unique in the pack.
//!         id: At<String>,                       // no default: must be written
//!         /// Extra time.
//!         takes: Option<At<Duration>> = None,   // written bare or as Some(…)
//!         /// What it shows.
//!         shows: Vec<ShowsSource> = Vec::new(),
//!         /// What is said.
//!         says: SaysSource,
//!         /// The turns by their ids.
//!         turns: Map<TurnSource>,               // unique keys, in the order of the file
//!         /// One promise or several.
//!         promises: Several<At<String>> = Several::none(),  // `x` or `[x, y]`
//!     }                                         // + `pub place: Place` of the whole value
//! }
//!
//! record! {
//!     /// A turn.
//!     #[name = "Turn"]
//!     pub struct TurnSource {
//!         /// Where it leads.
//!         goto: At<GotoSource>,
//!     }
//! }
//!
//! choice! {
//!     /// Where a reply leads.
//!     #[name = "Goto"]
//!     pub enum GotoSource {
//!         /// The id of a turn.
//!         #[bare(text)] Turn(At<String>),       // "hello": no name in front
//!         /// The same turn again.
//!         Stay,                                 // Stay
//!         /// By chance.
//!         Chance(Vec<(u32, At<String>)>),       // Chance([(3, "a"), (1, "b")])
//!         /// A number from two.
//!         Range(i64, i64),                      // Range(38, 240)
//!         /// A line of the promise ledger.
//!         Ledger{LedgerSource},                 // Ledger(what: "line", honest: true) => GotoSource::Ledger(LedgerSource)
//!     }
//! }
//!
//! choice! {
//!     /// What is said: one text, or the first variant that holds.
//!     pub enum SaysSource {
//!         /// A text.
//!         #[bare(text)] One(At<String>),
//!         /// Texts with conditions.
//!         #[bare(list)] Variants(Vec<At<String>>),   // also: bare(record), bare(number), bare(tuple), bare(map)
//!     }
//! }
//!
//! choice! {
//!     /// What a reply shows.
//!     pub enum ShowsSource {
//!         /// A fact of an article.
//!         Fact(At<String>),
//!         /// Any other tag.
//!         #[bare(word)] Plain(Tag),             // words that are no other variant
//!     }
//! }
//!
//! record! {
//!     /// A line of the ledger.
//!     pub struct LedgerSource {
//!         /// What was promised.
//!         what: At<String>,
//!         /// Whether it can be kept.
//!         honest: Option<bool> = None,
//!     }
//! }
//!
//! let mut files = Files::new();
//! let mut found = Diagnostics::new();
//! let file = files.add("a.ron", r#"Contact(
//!     id: "a", takes: "2m", shows: [Fact("x"), When], says: "Hello.",
//!     turns: { "start": (goto: Ledger(what: "line")) },
//! )"#);
//! // `Some` means: all that is written was read (but look at `found` for unknown fields).
//! let contact: ContactSource = read::read_file(&files, file, &mut found).unwrap();
//! assert!(found.is_empty());
//! assert_eq!(*contact.id, "a");                 // At<T> derefs to T and has `.value`, `.place`
//! assert!(matches!(contact.turns.get("start").unwrap().goto.value, GotoSource::Ledger(_)));
//! let text = read::reference(&Schemas::of::<ContactSource>());   // Markdown, with all types it uses
//! assert!(text.contains("A word that is unique in the pack."));
//! ```

mod cx;
mod macros;
mod reference;
mod values;

use super::diagnostic::{Diagnostics, FileId, Files};
use super::syntax;

pub use super::syntax::{Kind, Node};
pub use crate::{choice, record};
pub use cx::Cx;
#[doc(hidden)]
pub use macros::{bare_kind_matches, field_name};
pub use reference::{FieldSchema, Schema, Schemas, Shape, VariantSchema, reference};
pub use values::{At, Map, Several};

/// A value that authors can write.
pub trait Read: Sized {
    /// Reads it. Whatever is wrong is reported to `cx`; `None` means that
    /// something of the value is missing because it was wrong.
    fn read(node: Node<'_>, cx: &mut Cx<'_>) -> Option<Self>;

    /// How the reference calls it, as Markdown: `text`, `list of [Reply](#reply)`.
    fn type_text() -> String;

    /// Adds the declared types that this one is made of.
    fn describe(schemas: &mut Schemas);
}

/// A value of named fields, declared with [`record!`](crate::record).
pub trait ReadFields: Read {
    /// Like [`Read::read`], with another name allowed in front of the bracket.
    fn read_fields(node: Node<'_>, name: &str, cx: &mut Cx<'_>) -> Option<Self>;
}

/// Reads one of `files` as a `T`, reporting all mistakes of syntax and content.
pub fn read_file<T: Read>(files: &Files, file: FileId, out: &mut Diagnostics) -> Option<T> {
    let tree = syntax::parse_file(files, file, out);
    let mut cx = Cx::new(&tree, out);
    T::read(tree.root()?, &mut cx)
}

#[cfg(test)]
mod tests;
