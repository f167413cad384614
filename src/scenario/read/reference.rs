//! The reference for authors, made from the declarations that read their files.

use std::fmt::Write as _;

use super::Read;

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
    match default {
        "None" => "nothing".to_owned(),
        "Vec::new()" | "Map::empty()" | "Map::default()" | "Several::none()" | "Several::default()" => {
            "empty".to_owned()
        }
        "String::new()" => "empty text".to_owned(),
        other => match other.rsplit_once("::") {
            Some((_, last)) => format!("`{last}`"),
            None => format!("`{other}`"),
        },
    }
}

fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|").replace('\n', " ")
}
