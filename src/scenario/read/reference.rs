//! The reference for authors, made from the declarations that read their files.

use std::fmt::Write as _;

use super::Read;
use crate::vocab::Duration;

/// A declared type.
#[derive(Clone, Debug)]
pub struct Schema {
    /// How authors call it.
    pub name: &'static str,
    /// Its documentation.
    pub doc: String,
    /// What it is made of.
    pub shape: Shape,
}

/// What a declared type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Named fields.
    Record(Vec<FieldSchema>),
    /// One of several words.
    Choice(Vec<VariantSchema>),
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct FieldSchema {
    /// The name.
    pub name: &'static str,
    /// The type, as Markdown.
    pub type_text: String,
    /// The default as it stands in the declaration; without one the field must be written.
    pub default: Option<&'static str>,
    /// Its documentation.
    pub doc: String,
}

/// A variant of a choice.
#[derive(Clone, Debug)]
pub struct VariantSchema {
    /// The word.
    pub name: &'static str,
    /// Whether the value is written without the word.
    pub bare: bool,
    /// The types of what stands in its brackets, as Markdown.
    pub arguments: Vec<String>,
    /// Its documentation.
    pub doc: String,
}

/// Declared types, each once, in the order in which they are first used.
#[derive(Clone, Debug, Default)]
pub struct Schemas(Vec<Schema>);

impl Schemas {
    /// `T` and all that it is made of.
    pub fn of<T: Read>() -> Self {
        let mut schemas = Self::default();
        schemas.add::<T>();
        schemas
    }

    /// Adds `T` and all that it is made of.
    pub fn add<T: Read>(&mut self) {
        T::describe(self);
    }

    /// Adds one; `false` if a type of this name is there already.
    pub fn insert(&mut self, schema: Schema) -> bool {
        let new = self.iter().all(|known| known.name != schema.name);
        if new {
            self.0.push(schema);
        }
        new
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Schema> {
        self.0.iter()
    }
}

/// The reference as Markdown: a heading and a table for each type.
pub fn reference(schemas: &Schemas) -> String {
    let mut page = String::new();
    for schema in schemas.iter() {
        // Writing to a String cannot fail.
        let _ = write!(page, "## {}\n\n", schema.name);
        let doc = schema.doc.trim();
        if !doc.is_empty() {
            let _ = write!(page, "{doc}\n\n");
        }
        match &schema.shape {
            Shape::Record(fields) => write_fields(&mut page, fields),
            Shape::Choice(variants) => write_variants(&mut page, variants),
        }
        page.push('\n');
    }
    page
}

fn write_fields(page: &mut String, fields: &[FieldSchema]) {
    page.push_str("| field | type | if left out | meaning |\n|---|---|---|---|\n");
    for field in fields {
        let absent = field.default.map_or("must be written".to_owned(), default_text);
        let _ = writeln!(
            page,
            "| `{}` | {} | {absent} | {} |",
            field.name,
            cell(&field.type_text),
            cell(&field.doc)
        );
    }
}

fn write_variants(page: &mut String, variants: &[VariantSchema]) {
    page.push_str("| written | meaning |\n|---|---|\n");
    for variant in variants {
        let arguments = variant.arguments.join(", ");
        let written = match (variant.bare, arguments.is_empty()) {
            (true, _) => arguments,
            (false, true) => format!("`{}`", variant.name),
            (false, false) => format!("`{}`({arguments})", variant.name),
        };
        let _ = writeln!(page, "| {} | {} |", cell(&written), cell(&variant.doc));
    }
}

/// What an author sees of a default that is written in Rust.
fn default_text(default: &'static str) -> String {
    let default = without_places(default);
    match default.as_str() {
        "None" => return "nothing".to_owned(),
        "Vec::new()" | "Map::empty()" | "Map::default()" | "Several::none()" | "Several::default()" => {
            return "empty".to_owned();
        }
        "String::new()" => return "empty text".to_owned(),
        _ => {}
    }
    let seconds = default.strip_prefix("Duration::from_seconds(").and_then(|rest| rest.strip_suffix(')'));
    if let Some(seconds) = seconds.and_then(|seconds| seconds.parse().ok()) {
        return format!("`\"{}\"`", Duration::from_seconds(seconds));
    }
    if let Some(text) = default.strip_suffix(".to_owned()") {
        return format!("`{text}`");
    }
    if default.ends_with("()") {
        return "the usual".to_owned(); // made by a function; its doc comment says more
    }
    match default.rsplit_once("::") {
        Some((_, last)) => format!("`{last}`"),
        None => format!("`{default}`"),
    }
}

/// `(At::nowhere(35), At::nowhere(55))` as `(35, 55)`.
fn without_places(default: &str) -> String {
    const NOWHERE: &str = "At::nowhere(";
    let mut plain = String::new();
    let mut rest = default;
    while let Some((before, inside)) = rest.split_once(NOWHERE) {
        let mut depth = 1;
        let end = inside.find(|character| {
            depth += i32::from(character == '(') - i32::from(character == ')');
            depth == 0
        });
        let end = end.unwrap_or(inside.len());
        plain.push_str(before);
        plain.push_str(&inside[..end]);
        rest = inside.get(end + 1..).unwrap_or_default();
    }
    plain + rest
}

fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::default_text;

    #[test]
    fn defaults_are_shown_as_they_are_written_in_files() {
        for (rust, shown) in [
            ("None", "nothing"),
            ("Vec::new()", "empty"),
            ("At::nowhere(1)", "`1`"),
            ("At::nowhere(Channel::Phone)", "`Phone`"),
            ("At::nowhere(Duration::from_seconds(180))", "`\"3m\"`"),
            ("At::nowhere(\"start\".to_owned())", "`\"start\"`"),
            ("(At::nowhere(35), At::nowhere(55))", "`(35, 55)`"),
            ("PoolOf::All", "`All`"),
            ("Redial::usual()", "the usual"),
        ] {
            assert_eq!(default_text(rust), shown, "{rust}");
        }
    }
}
