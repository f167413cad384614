//! What is wrong with a file, and where.
//!
//! Owns places in files, the central list of diagnostic codes, and the
//! collector that every check writes into. Knows nothing about RON, scenarios
//! or terminals: a diagnostic becomes text only in `render`.

use std::fmt;

mod files;

pub use files::{Files, LineColumn};

/// The number of a file in [`Files`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u16);

/// A range of bytes in a file: `start` is in, `end` is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to and without `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }
}

/// A range of bytes in one of several files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which file.
    pub file: FileId,
    /// Which bytes of it.
    pub span: Span,
}

impl Place {
    /// The bytes `span` of `file`.
    pub const fn new(file: FileId, span: Span) -> Self {
        Self { file, span }
    }
}

/// Whether the files can be used although this was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// They cannot.
    Error,
    /// They can, but somebody should look at it.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Declares the codes: variant, spelling, one line of explanation.
macro_rules! codes {
    ($($variant:ident = $word:literal: $explanation:literal;)+) => {
        /// What kind of mistake a diagnostic reports; stable across versions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $explanation] $variant),+ }

        impl Code {
            /// Every code, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The kebab-case word that people see and search for.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// One sentence for the documentation.
            pub const fn explain(self) -> &'static str {
                match self { $(Self::$variant => $explanation),+ }
            }
        }
    };
}

codes! {
    // The text itself.
    FileTooLarge = "file-too-large": "The file is larger than 8 MiB.";
    EmptyFile = "empty-file": "The file holds no value.";
    InvalidUtf8 = "invalid-utf8": "The file is not UTF-8 text.";
    ByteOrderMark = "byte-order-mark": "The file begins with a byte order mark.";
    NulByte = "nul-byte": "The text holds a zero byte.";
    ControlCharacter = "control-character": "The text holds an invisible control character.";
    BidirectionalControl = "bidirectional-control": "The text holds a character that turns the writing direction and can hide what it says.";
    // Its shape.
    UnclosedBracket = "unclosed-bracket": "A bracket is opened and never closed.";
    UnclosedString = "unclosed-string": "A text begins with a quote and has no end.";
    UnclosedComment = "unclosed-comment": "A comment begins with /* and has no end.";
    UnexpectedToken = "unexpected-token": "Something stands where it cannot stand.";
    MissingComma = "missing-comma": "Two values follow each other without a comma.";
    MissingColon = "missing-colon": "A name or a key has no colon before its value.";
    MissingValue = "missing-value": "A name or a key has no value.";
    BadEscape = "bad-escape": "A backslash in a text is followed by something unknown.";
    BadNumber = "bad-number": "A number cannot be read.";
    NumberOutOfRange = "number-out-of-range": "A number is too large or too small for its use.";
    NotFinite = "not-finite": "A number is infinite or not a number.";
    NestingTooDeep = "nesting-too-deep": "Brackets stand in each other more than 64 levels deep.";
    DuplicateField = "duplicate-field": "A field is written twice.";
    DuplicateKey = "duplicate-key": "A key stands twice in a map.";
    // What it says.
    WrongStruct = "wrong-struct": "A value has the name of another kind of value.";
    UnknownField = "unknown-field": "A field with this name does not exist here.";
    MissingField = "missing-field": "A field that must be written is missing.";
    WrongType = "wrong-type": "A value is of the wrong kind, such as a list instead of a text.";
    WrongArguments = "wrong-arguments": "A word has too many or too few values in its brackets.";
    UnknownWord = "unknown-word": "A word is none of those that can stand here.";
    BadDuration = "bad-duration": "A length of time cannot be read.";
    BadTime = "bad-time": "A time of day cannot be read.";
    // Its files and names.
    MissingFile = "missing-file": "The pack lacks a file that it needs.";
    UnknownFile = "unknown-file": "A file has a name that no file of a pack has.";
    WrongFileName = "wrong-file-name": "A contact, shift or exercise stands in a file of another name.";
    BadName = "bad-name": "A name is empty, too long or has characters that a name cannot have.";
    DuplicateId = "duplicate-id": "Two things of one kind have the same name.";
    UnknownArticle = "unknown-article": "There is no article or fact of this name.";
    UnknownPerson = "unknown-person": "There is no customer of this name.";
    UnknownColleague = "unknown-colleague": "There is no colleague of this name.";
    UnknownDepartment = "unknown-department": "There is no department of this name.";
    UnknownDeliverable = "unknown-deliverable": "Something is promised that the company does not deliver at all.";
    UnknownPool = "unknown-pool": "There is no list of this name to draw from.";
    UnknownValue = "unknown-value": "There is no value of this name.";
    UnknownContact = "unknown-contact": "There is no contact or filler of this name.";
    UnknownTurn = "unknown-turn": "There is no turn of this name in the contact.";
    UnknownReply = "unknown-reply": "There is no reply of this name.";
    UnknownFlag = "unknown-flag": "A condition or a reply names a flag that nothing raises.";
    UnknownShift = "unknown-shift": "There is no shift of this name.";
    UnknownQuestion = "unknown-question": "There is no question of this name in insiders.ron.";
    UnknownSlot = "unknown-slot": "Nothing fills a slot of this name.";
    UnknownStandingLine = "unknown-standing-line": "A standing line is named that nobody has written.";
    UnknownLine = "unknown-line": "A translation belongs to no line of the pack.";
    UnknownLanguage = "unknown-language": "A translation is into a language that pack.ron does not name.";
    // What pack.ron says.
    UnsupportedFormat = "unsupported-format": "The pack is written in a version of the language that this program does not read.";
    BadVersion = "bad-version": "The pack's version is not three numbers such as 1.2.0.";
    BadDate = "bad-date": "A date cannot be read.";
    BadLanguage = "bad-language": "The code of a language cannot be read.";
    UnknownTagRow = "unknown-tag-row": "`about` names a row that does not exist.";
    MissingSignOff = "missing-sign-off": "Somebody of each desk should have read the pack and signed.";
    ReviewDatePassed = "review-date-passed": "The pack should be read again by now.";
    // Its numbers.
    ValueOutOfRange = "value-out-of-range": "A number is outside its range.";
    ZeroTime = "zero-time": "Something takes no time at all.";
    EmptyRange = "empty-range": "The end of a range lies before its beginning.";
    EmptyList = "empty-list": "There is nothing to draw from.";
    BadWeight = "bad-weight": "A weight is zero or very large.";
    BadHours = "bad-hours": "Something ends before it begins.";
    OutsideHours = "outside-hours": "Something happens while the desk is closed.";
    WrongDesk = "wrong-desk": "Something belongs to the other desk.";
    NoFiller = "no-filler": "A stream draws a written contact.";
    NotInStream = "not-in-stream": "A stream draws a filler that comes because of an earlier day.";
    UnknownFact = "unknown-fact": "A packet has no fact with this name.";
    TooManyFacts = "too-many-facts": "A contact's packet has more than 32 facts.";
    FactNeverTold = "fact-never-told": "No reply brings a fact of the packet to light.";
    TicketWithoutQuotation = "ticket-without-quotation": "A filler comes because of a promise and does not quote it.";
    BadCustomerModel = "bad-customer-model": "The constants of the customer cannot be used.";
    BadRubric = "bad-rubric": "A rubric does not add up.";
    // Its limits.
    TooManyContacts = "too-many-contacts": "The pack has more than 10 000 contacts and fillers.";
    TooManyTurns = "too-many-turns": "A contact has more than 500 turns.";
    TooManyReplies = "too-many-replies": "A turn has more than 8 replies.";
    TooManyFlags = "too-many-flags": "A contact has more than 64 flags.";
    TooManyPromises = "too-many-promises": "A contact has more than 64 promises.";
    TooManyArticles = "too-many-articles": "The company has more than 128 articles and facts.";
    TooManyFiles = "too-many-files": "The pack has more than 30 000 files.";
    TooManyTexts = "too-many-texts": "The pack has more than 200 000 texts.";
    TooManyShifts = "too-many-shifts": "The pack has more than 200 shifts.";
    TooManyLanguages = "too-many-languages": "The pack has more than 12 languages.";
    TooManyEntries = "too-many-entries": "A list has more than 4 096 entries, or a reply shows more than 16 things.";
    TooManyVariants = "too-many-variants": "A line has more than 64 variants, or a contact more than 20 000.";
    TooManyBranches = "too-many-branches": "A reply leads to more than 64 places, or those of a contact to more than 20 000.";
    TooManyConditions = "too-many-conditions": "A contact has more than 10 000 conditions.";
    TextFarTooLong = "text-far-too-long": "A text has more than 4 000 characters.";
    // Its conversations.
    NoReplies = "no-replies": "A turn has no reply.";
    TooFewReplies = "too-few-replies": "A turn has only one reply.";
    UnreachableTurn = "unreachable-turn": "No way leads to a turn.";
    UnreachableReply = "unreachable-reply": "The condition of a reply can never hold.";
    NothingOnOffer = "nothing-on-offer": "It can happen that a turn offers no reply at all.";
    OneWay = "one-way": "It can happen that a turn offers only one reply.";
    CannotEnd = "cannot-end": "No reply ends the contact.";
    DeadEnd = "dead-end": "From a turn no way leads to an end.";
    EndlessLoop = "endless-loop": "It can happen that the conditions close every way to an end.";
    MissingSilence = "missing-silence": "Nothing is said about what happens when the trainee keeps silent.";
    MissingStandingLine = "missing-standing-line": "A customer has nothing to say to a standing action.";
    NoCrowd = "no-crowd": "There are fillers, and nobody in the crowd whose call they could be.";
    UnusedFlag = "unused-flag": "A flag is raised and nothing asks for it.";
    NoLastVariant = "no-last-variant": "A line is missing for when no condition holds.";
    NoLastBranch = "no-last-branch": "A branch is missing for when no condition holds.";
    // What its replies show.
    TagOfOtherDesk = "tag-of-other-desk": "A reply shows something that this desk does not count.";
    ExpectsNoObligation = "expects-no-obligation": "`expects` names something that is no obligation of the desk.";
    ObligationUnreachable = "obligation-unreachable": "The contact expects something that nothing in it can show.";
    RepairWithoutCommission = "repair-without-commission": "A reply takes back what no reply does.";
    CriticalNotRepairable = "critical-not-repairable": "A reply takes back a critical error, which cannot be taken back.";
    DuplicatePromiseId = "duplicate-promise-id": "Two promises of a contact have the same name.";
    PromiseNotSaid = "promise-not-said": "The words of a promise are not those that the reply says.";
    OverPromiseKept = "over-promise-kept": "A reply counts as an over-promise, and the company can keep it.";
    // How its contacts hang together.
    TwinMismatch = "twin-mismatch": "Two contacts are twins and do not fit each other.";
    ContactNeverArrives = "contact-never-arrives": "No shift brings the contact.";
    NoArrivals = "no-arrivals": "Nothing comes in during a shift.";
    NoTargets = "no-targets": "A shift does not say what the desk is measured on.";
    // Its texts.
    EmptyText = "empty-text": "A text has no words.";
    BadSlot = "bad-slot": "The braces of a text cannot be read.";
    PromiseSlotWithoutPromise = "promise-slot-without-promise": "A promise is quoted where none can have been made.";
    TextTooLong = "text-too-long": "A text is too long for where it is shown.";
    // Its translations.
    MissingTranslation = "missing-translation": "Lines have no translation.";
    TranslationSlotsDiffer = "translation-slots-differ": "A translation has other slots than the line that it translates.";
    StaleTranslation = "stale-translation": "The source text has changed since it was translated.";
    // Its exercises.
    NoShiftStep = "no-shift-step": "An exercise has no shift in it.";
    WrongOrder = "wrong-order": "A step of an exercise stands where it cannot do what it is for.";
    NoSecondPrediction = "no-second-prediction": "Something is predicted once, so that nobody learns what has changed.";
    TooFewItems = "too-few-items": "A form has fewer than eight items about a desk.";
    FormsDiffer = "forms-differ": "The two forms do not ask for the same kinds of things.";
    DaysGoBackwards = "days-go-backwards": "A shift comes after one of a later day.";
    NothingMeasures = "nothing-measures": "Nothing can give the true answer to an item.";
    TooFewVignettes = "too-few-vignettes": "A survey has fewer than four vignettes.";
    // The list of problems.
    TooManyProblems = "too-many-problems": "The file has more problems than are shown.";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where, if it is somewhere in a file.
    pub place: Option<Place>,
    /// Where, as the author would say it: `turns["hello"].replies[2]`; may be empty.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Other places that have to do with it, and what is there.
    pub related: Vec<(Place, String)>,
}

impl Diagnostic {
    /// A mistake that makes the files unusable, as yet without a place.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place: None,
            path: String::new(),
            message: message.into(),
            hint: None,
            related: Vec::new(),
        }
    }

    /// Something that somebody should look at, as yet without a place.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same at `place`.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same on `path`.
    #[must_use]
    pub fn on(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The same with advice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same with another place that has to do with it.
    #[must_use]
    pub fn related(mut self, place: Place, what: impl Into<String>) -> Self {
        self.related.push((place, what.into()));
        self
    }
}

/// How many problems of one file are kept before the rest is only counted.
pub const MOST_PROBLEMS_PER_FILE: usize = 200;

/// Collects what is wrong, at most [`MOST_PROBLEMS_PER_FILE`] for each file.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// How many were pushed for each file, by its number.
    pushed: Vec<usize>,
    errors: usize,
}

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one, unless it is there already or its file has too many.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let full = diagnostic.place.is_some_and(|place| self.is_full(place.file));
        if full {
            return self.count_only(&diagnostic);
        }
        if self.list.iter().rev().take(MOST_PROBLEMS_PER_FILE).any(|known| *known == diagnostic) {
            return; // the parser went over the same characters twice
        }
        if diagnostic.severity == Severity::Error {
            self.errors += 1;
        }
        let Some(place) = diagnostic.place else {
            self.list.push(diagnostic);
            return;
        };
        let index = usize::from(place.file.0);
        if self.pushed.len() <= index {
            self.pushed.resize(index + 1, 0);
        }
        self.pushed[index] += 1;
        let number = self.pushed[index];
        if number <= MOST_PROBLEMS_PER_FILE {
            self.list.push(diagnostic);
        } else if number == MOST_PROBLEMS_PER_FILE + 1 {
            let message =
                format!("more than {MOST_PROBLEMS_PER_FILE} problems in this file; the rest is not shown");
            let severity = diagnostic.severity;
            self.list
                .push(Diagnostic { severity, ..Diagnostic::error(Code::TooManyProblems, message).at(place) });
        }
    }

    /// Counts a problem of a file that has too many already. An error among
    /// them must be seen even if those that are shown are warnings.
    fn count_only(&mut self, diagnostic: &Diagnostic) {
        let (Some(place), Severity::Error) = (diagnostic.place, diagnostic.severity) else {
            return;
        };
        self.errors += 1;
        let pushed = &mut self.pushed[usize::from(place.file.0)];
        if *pushed == MOST_PROBLEMS_PER_FILE + 1 {
            *pushed += 1;
            let is_this = |one: &&mut Diagnostic| {
                one.code == Code::TooManyProblems && one.place.is_some_and(|other| other.file == place.file)
            };
            if let Some(one) = self.list.iter_mut().find(is_this) {
                one.severity = Severity::Error;
            }
        }
    }

    /// Whether further problems of this file would not be kept.
    pub fn is_full(&self, file: FileId) -> bool {
        self.pushed.get(usize::from(file.0)).is_some_and(|&number| number > MOST_PROBLEMS_PER_FILE)
    }

    /// The files that hold an error, by their numbers; `false` for those behind.
    pub fn files_with_errors(&self) -> Vec<bool> {
        let mut files = vec![false; self.pushed.len()];
        for one in &self.list {
            if let (Severity::Error, Some(place)) = (one.severity, one.place) {
                files[usize::from(place.file.0)] = true;
            }
        }
        files
    }

    /// Whether anything makes the files unusable.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors are in the list.
    pub fn errors(&self) -> usize {
        self.list.iter().filter(|one| one.severity == Severity::Error).count()
    }

    /// How many warnings are in the list.
    pub fn warnings(&self) -> usize {
        self.list.len() - self.errors()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many are kept.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Those that are kept.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Those that are kept, as a slice.
    pub fn as_slice(&self) -> &[Diagnostic] {
        &self.list
    }

    /// Takes all that `other` has found.
    pub fn append(&mut self, other: Self) {
        for diagnostic in other.list {
            self.push(diagnostic);
        }
    }

    /// Puts them into the order of files and places; those without a place
    /// come first, and "too many problems" comes last in its file.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|one| {
            let last = one.code == Code::TooManyProblems;
            (one.place.map(|place| (place.file, last, place.span)), one.code)
        });
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(file: u16, start: u32) -> Diagnostic {
        Diagnostic::error(Code::MissingComma, format!("at {start}"))
            .at(Place::new(FileId(file), Span::new(start, start + 1)))
    }

    #[test]
    fn a_code_is_its_name_in_kebab_case() {
        for code in Code::ALL {
            let mut kebab = String::new();
            for letter in format!("{code:?}").chars() {
                let boundary = letter.is_ascii_uppercase() && !kebab.is_empty();
                kebab.extend(boundary.then_some('-'));
                kebab.push(letter.to_ascii_lowercase());
            }
            assert_eq!(code.as_str(), kebab);
            assert!(code.explain().ends_with('.'), "{code}");
        }
    }

    #[test]
    fn each_file_has_its_own_limit() {
        let mut found = Diagnostics::new();
        for start in 0..500 {
            found.push(problem(0, start));
        }
        found.push(problem(1, 0));
        found.push(Diagnostic::warning(Code::EmptyFile, "nowhere"));
        assert!(found.is_full(FileId(0)) && !found.is_full(FileId(1)));
        assert_eq!((found.len(), found.errors(), found.warnings()), (203, 202, 1));
        found.sort();
        let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
        assert_eq!(
            (codes[0], codes[201], codes[202]),
            (Code::EmptyFile, Code::TooManyProblems, Code::MissingComma)
        );
    }

    #[test]
    fn an_error_among_too_many_warnings_is_seen() {
        let mut found = Diagnostics::new();
        for start in 0..300 {
            let mut warning = problem(0, start);
            warning.severity = Severity::Warning;
            found.push(warning);
        }
        assert_eq!((found.errors(), found.has_errors()), (0, false));
        found.push(problem(0, 400));
        assert_eq!((found.errors(), found.has_errors()), (1, true));
        assert_eq!(found.files_with_errors(), [true]);
    }

    #[test]
    fn the_same_problem_counts_once() {
        let mut found = Diagnostics::new();
        found.push(problem(0, 1));
        found.push(problem(0, 1));
        assert_eq!((found.len(), found.has_errors()), (1, true));
    }
}
