//! From the files of a pack to a checked scenario, or to a list of what is wrong.
//!
//! Never stops at the first problem: every file is read, every value resolved,
//! and the scenario is made only if nothing was an error. Knows file names, not
//! the disk: `records/pack_folder.rs` reads the folder.

use sha2::{Digest as _, Sha256};

use super::checked::Scenario;
use super::customer::CustomerModel;
use super::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Files, Place, Span};
use super::read::{Cx, Kind, Node, Read};
use super::{lint, resolve, source, syntax};

/// One file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Where it lies in the pack's folder, with `/` between names.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What loading found.
#[derive(Debug)]
pub struct Loaded {
    /// The scenario, if nothing was an error.
    pub scenario: Option<Scenario>,
    /// Everything that was found, in the order of files and lines.
    pub diagnostics: Diagnostics,
    /// The files, for showing the lines.
    pub files: Files,
    /// What the authors wrote, as far as it could be read.
    pub sources: Sources,
}

/// What authors wrote, file by file.
#[derive(Debug, Default)]
pub struct Sources {
    /// `pack.ron`.
    pub pack: Option<source::Pack>,
    /// `company.ron`.
    pub company: Option<source::Company>,
    /// `people.ron`.
    pub people: Option<source::People>,
    /// `customer.ron`: constants of the customer that differ from the usual.
    pub customer: Option<CustomerModel>,
    /// `rubric.ron` or `rubrics/*.ron`, then what is built in.
    pub rubrics: Vec<source::Rubric>,
    /// `contacts/*.ron`.
    pub contacts: Vec<source::Contact>,
    /// `fillers/*.ron`.
    pub fillers: Vec<source::Filler>,
    /// `shifts/*.ron`.
    pub shifts: Vec<source::Shift>,
    /// `exercises/*.ron`.
    pub exercises: Vec<source::Exercise>,
    /// `insiders.ron`.
    pub insiders: Vec<source::Question>,
    /// `lang/**/*.ron`.
    pub translations: Vec<source::Lang>,
    /// Where a missing file is complained about: the first file, or nowhere.
    pub somewhere: Option<Place>,
    /// SHA-256 over the meaning of all files but translations.
    pub digest: [u8; 32],
}

/// The rubrics that hold where a pack says nothing else.
const BUILT_IN_RUBRICS: [(&str, &str); 2] = [
    ("built-in/sales.ron", include_str!("../../assets/rubrics/sales.ron")),
    ("built-in/support.ron", include_str!("../../assets/rubrics/support.ron")),
];

/// What the rules need to know that stands in no file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadOptions {
    /// Today's date, such as `2026-11-22`; without it nobody is reminded of a
    /// review.
    pub today: Option<String>,
}

/// Most files in a pack.
const MOST_FILES: usize = 30_000;

/// Loads a pack. The order of `files` does not matter.
pub fn load(files: Vec<PackFile>) -> Loaded {
    load_with(files, &LoadOptions::default())
}

/// Loads a pack, with what the rules need to know. The order of `files` does
/// not matter.
pub fn load_with(mut files: Vec<PackFile>, options: &LoadOptions) -> Loaded {
    let many = files.len();
    if many > MOST_FILES {
        files.clear();
    }
    let mut reader = Reader::read(files);
    if many > MOST_FILES {
        return reader.too_many_files(many);
    }
    let known = if reader.complete { resolve::resolve(&reader.sources, &mut reader.found) } else { None };
    lint::structure(&reader.sources, known.as_ref(), options, &mut reader.found);
    let scenario = known.map(|known| known.scenario);
    let scenario = scenario.filter(|_| !reader.found.has_errors());
    reader.finish(scenario)
}

struct Reader {
    files: Files,
    found: Diagnostics,
    sources: Sources,
    hasher: Sha256,
    /// Every file could be read as what it should be.
    complete: bool,
}

impl Reader {
    fn read(mut pack: Vec<PackFile>) -> Self {
        pack.sort_by(|a, b| a.path.cmp(&b.path));
        let mut reader = Self {
            files: Files::new(),
            found: Diagnostics::new(),
            sources: Sources::default(),
            hasher: Sha256::new(),
            complete: true,
        };
        let mut ids = Vec::with_capacity(pack.len());
        for file in pack {
            let id = reader.files.add(file.path, file.bytes);
            ids.push(id);
            reader.sources.somewhere.get_or_insert(Place::new(id, Span::new(0, 0)));
        }
        for id in ids {
            reader.read_one(id);
        }
        reader.require_files();
        reader.add_built_in_rubrics();
        reader.sources.digest = reader.hasher.clone().finalize().into();
        reader
    }

    /// So many files are not even read.
    fn too_many_files(mut self, many: usize) -> Loaded {
        let message = format!("{many} files; at most {MOST_FILES} are possible");
        self.found = Diagnostics::new();
        self.found.push(Diagnostic::error(Code::TooManyFiles, message).hint("is this really a pack?"));
        self.finish(None)
    }

    fn finish(mut self, scenario: Option<Scenario>) -> Loaded {
        self.found.sort();
        Loaded { scenario, diagnostics: self.found, files: self.files, sources: self.sources }
    }

    /// Reads one file as what its name says.
    fn read_one(&mut self, id: FileId) {
        let name = self.files.name(id).to_owned();
        let (folder, file) = name.split_once('/').unwrap_or(("", &name));
        if !name.ends_with(".ron") {
            return;
        }
        let nested = file.contains('/');
        match (folder, file) {
            ("", "pack.ron") => self.sources.pack = self.typed(id),
            ("", "company.ron") => self.sources.company = self.typed(id),
            ("", "people.ron") => self.sources.people = self.typed(id),
            ("", "customer.ron") => self.customer(id),
            ("", "rubric.ron") => self.push(id, |sources| &mut sources.rubrics),
            ("rubrics", _) if !nested => self.push(id, |sources| &mut sources.rubrics),
            ("contacts", _) if !nested => {
                let before = self.sources.contacts.len();
                self.push(id, |sources| &mut sources.contacts);
                let read = self.sources.contacts.get(before);
                let named = read.map(|contact| contact.id.clone());
                self.check_file_name(file, named);
            }
            ("shifts", _) if !nested => {
                let before = self.sources.shifts.len();
                self.push(id, |sources| &mut sources.shifts);
                let named = self.sources.shifts.get(before).map(|shift| shift.id.clone());
                self.check_file_name(file, named);
            }
            ("exercises", _) if !nested => {
                let before = self.sources.exercises.len();
                self.push(id, |sources| &mut sources.exercises);
                let named = self.sources.exercises.get(before).map(|exercise| exercise.id.clone());
                self.check_file_name(file, named);
            }
            ("fillers", _) if !nested => {
                if let Some(source::FillersFile::Fillers(fillers)) = self.typed(id) {
                    self.sources.fillers.extend(fillers);
                }
            }
            ("", "insiders.ron") => {
                if let Some(source::InsidersFile::Insiders(questions)) = self.typed(id) {
                    self.sources.insiders = questions;
                }
            }
            ("lang", _) => self.translation(id),
            _ => {
                let message = format!("`{name}` is no file of a pack");
                let place = Place::new(id, Span::new(0, 0));
                self.found.push(Diagnostic::warning(Code::UnknownFile, message).at(place).hint(
                    "a pack holds pack.ron, company.ron, people.ron, insiders.ron, rubric.ron and the folders \
                     contacts, exercises, fillers, shifts and lang",
                ));
            }
        }
    }

    fn check_file_name(&mut self, name: &str, id: Option<super::read::At<String>>) {
        let Some(id) = id else { return };
        if name.strip_suffix(".ron") != Some(id.value.as_str()) {
            let message = format!("`{}` stands in a file called `{name}`", id.value);
            self.found.push(
                Diagnostic::error(Code::WrongFileName, message)
                    .at(id.place)
                    .on("id")
                    .hint(format!("call the file `{}.ron`", id.value)),
            );
        }
    }

    /// Reads a file as a `T` and mixes its meaning into the digest.
    fn typed<T: Read>(&mut self, id: FileId) -> Option<T> {
        let tree = syntax::parse_file(&self.files, id, &mut self.found);
        let value = tree.root().and_then(|root| {
            mix(&mut self.hasher, root);
            T::read(root, &mut Cx::new(&tree, &mut self.found))
        });
        self.complete &= value.is_some();
        value
    }

    fn push<T: Read>(&mut self, id: FileId, list: impl FnOnce(&mut Sources) -> &mut Vec<T>) {
        if let Some(value) = self.typed(id) {
            list(&mut self.sources).push(value);
        }
    }

    /// Reads the constants of the customer, which have names of their own.
    fn customer(&mut self, id: FileId) {
        let before = self.found.errors();
        let tree = syntax::parse_file(&self.files, id, &mut self.found);
        if let Some(root) = tree.root() {
            mix(&mut self.hasher, root);
        }
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let whole = Place::new(id, Span::new(0, 0));
        match options.from_str::<CustomerModel>(self.files.text(id)) {
            Err(_) if self.found.errors() > before => self.complete = false,
            Err(error) => {
                self.complete = false;
                let at = self.files.line_span(id, error.span.start.line as u32);
                let place = at.map_or(whole, |span| Place::new(id, span));
                let hint = "docs/models.md lists the constants of the customer";
                self.found.push(
                    Diagnostic::error(Code::BadCustomerModel, error.code.to_string()).at(place).hint(hint),
                );
            }
            Ok(model) => match model.fault() {
                Some(path) => {
                    let message = format!("`{path}` would take a mood out of its bounds");
                    let hint = "shares lie between 0 and 1, factors of a wait between 0.01 and 10";
                    self.found.push(
                        Diagnostic::error(Code::BadCustomerModel, message).at(whole).on(path).hint(hint),
                    );
                }
                None => self.sources.customer = Some(model),
            },
        }
    }

    /// Reads a sheet of translations; it is no part of the digest.
    fn translation(&mut self, id: FileId) {
        match super::read::read_file(&self.files, id, &mut self.found) {
            Some(sheet) => self.sources.translations.push(sheet),
            None => self.complete = false,
        }
    }

    fn require_files(&mut self) {
        let present = [
            ("pack.ron", self.sources.pack.is_some()),
            ("company.ron", self.sources.company.is_some()),
            ("people.ron", self.sources.people.is_some()),
        ];
        for (name, read) in present {
            let there = (0..self.files.len()).any(|file| self.files.name(FileId(file as u16)) == name);
            if !there && !read {
                let mut missing = Diagnostic::error(Code::MissingFile, format!("the pack has no `{name}`"))
                    .hint(format!("add `{name}` beside the folders of the pack"));
                missing.place = self.sources.somewhere;
                self.found.push(missing);
                self.complete = false;
            }
        }
    }

    fn add_built_in_rubrics(&mut self) {
        for (name, text) in BUILT_IN_RUBRICS {
            let id = self.files.add(name, text);
            self.push(id, |sources| &mut sources.rubrics);
        }
    }
}

/// Mixes the meaning of a value into a digest: not its white space, comments or
/// the order of its fields.
fn mix(hasher: &mut Sha256, node: Node<'_>) {
    let word = |hasher: &mut Sha256, kind: u8, text: &str| {
        hasher.update([kind]);
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    };
    match node.kind() {
        Kind::Text => word(hasher, b't', node.text().unwrap_or_default()),
        Kind::Integer | Kind::Float => match (node.integer(), node.float()) {
            (_, Some(number)) => word(hasher, b'n', &number.to_bits().to_string()),
            (Some(number), None) => word(hasher, b'i', &number.to_string()),
            (None, None) => word(hasher, b'n', node.source()),
        },
        Kind::Tuple if node.name() == Some("Some") && node.child_count() == 1 => {
            node.children().for_each(|child| mix(hasher, child));
        }
        Kind::Record => {
            // The name in front may be left out, so it says nothing.
            let mut fields: Vec<_> = node.pairs().collect();
            fields.sort_by_key(|(name, _)| name.source());
            word(hasher, b'r', "");
            for (name, value) in fields {
                word(hasher, b'f', name.source());
                mix(hasher, value);
            }
            hasher.update(b")");
        }
        Kind::List | Kind::Map | Kind::Tuple => {
            word(hasher, b'l', node.name().unwrap_or_default());
            node.children().for_each(|child| mix(hasher, child));
            hasher.update(b"]");
        }
        Kind::Word | Kind::Bool | Kind::Char | Kind::Broken => word(hasher, b'w', node.source()),
    }
}
