//! A pack in which one contact comes alone.
//!
//! Owns [`AlonePack`]: the pack as it is, with one more shift in which only this
//! contact comes, at once, in the circumstances of the shift that it is taken from.
//! What those are stands in that shift's file: it is copied from there as it is
//! written, by the places of the syntax tree. The new pack is loaded and checked
//! like any other.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::records::error::RecordsError;
use crate::records::pack_folder::scenario_of;
use crate::records::shifts::Pack;
use crate::scenario::checked::{ContactId, Scenario, ShiftId};
use crate::scenario::diagnostic::{Diagnostics, FileId};
use crate::scenario::load::PackFile;
use crate::scenario::strings::{Language, TextId};
use crate::scenario::syntax;
use crate::shift::Shift;
use crate::vocab::{Duration, Moment};

use super::plan_of;

/// What is taken from the shift's file as it is written there.
const KEPT: [&str; 6] = ["day", "targets", "pace", "waiting", "client_tone", "history"];

/// The doors close so long after somebody has rung: nobody else comes, and the shift is
/// over when the contact has been closed.
const DOORS: Duration = Duration::from_seconds(1);
/// The doors close so long after a request can no longer be opened: until then it
/// would be left lying by the end of the shift.
const AFTER_REQUEST: Duration = Duration::from_seconds(60);
/// No door closes later.
const MIDNIGHT: Moment = Moment::from_ms(24 * 60 * 60 * 1_000 - 1_000);

/// Whoever rings and is willing to wait for so long can be answered in peace.
const PATIENT: Duration = Duration::from_seconds(120);
/// So many seeds are tried for somebody patient.
const SEEDS: u64 = 200;

/// A pack in which one contact comes alone.
#[derive(Clone, Debug)]
pub struct AlonePack {
    /// Its files: those of the pack, with one more shift.
    pub files: Vec<PackFile>,
    /// The pack, checked.
    pub scenario: Arc<Scenario>,
    /// The shift in which the contact comes.
    pub plan: ShiftId,
    /// The contact.
    pub contact: ContactId,
}

impl AlonePack {
    /// The pack, as recordings want it.
    pub fn pack(&self) -> Pack<'_> {
        Pack { scenario: &self.scenario, files: &self.files }
    }

    /// The first seed from here on with which the person waits for two minutes, so that
    /// nobody hangs up while the practice is being opened.
    pub fn patient_seed(&self, from: u64) -> u64 {
        let is_patient = |seed: &u64| {
            let shift = Shift::new(self.scenario.clone(), self.plan, *seed, None);
            let waiting = shift.waiting().next();
            waiting.is_none_or(|caller| shift.caller(caller).temper.patience >= PATIENT)
        };
        (0..SEEDS).map(|step| from.wrapping_add(step)).find(is_patient).unwrap_or(from)
    }
}

/// The pack of these files with one more shift, in which only this contact comes.
/// `scenario` is what the files were loaded as.
///
/// # Errors
/// A filler, a contact at whose desk there is no shift, or files that belong to another
/// scenario; a pack that has errors with the new shift.
pub fn alone(files: &[PackFile], scenario: &Scenario, contact: ContactId) -> Result<AlonePack, RecordsError> {
    let written = scenario.contact(contact);
    let cannot = || RecordsError::CannotPractise { contact: written.id.clone() };
    let (plan, opens) = plan_of(scenario, contact).ok_or_else(cannot)?;
    let title = written.title.ok_or_else(cannot)?;
    let extra =
        Extra { scenario, plan, contact, title, opens: opens.min(MIDNIGHT), name: free_name(scenario) };
    let mut files = files.to_vec();
    let shift = extra.shift(&files).ok_or_else(cannot)?;
    files.push(PackFile { path: format!("shifts/{}.ron", extra.name), bytes: shift.into_bytes() });
    let sheets = extra.sheets(&files);
    files.extend(sheets);
    let alone = scenario_of(files.clone(), &scenario.about().id)?;
    let plan = alone.find_shift(&extra.name).ok_or_else(cannot)?;
    let contact = alone.find_contact(&written.id).ok_or_else(cannot)?;
    Ok(AlonePack { files, scenario: alone, plan, contact })
}

/// A name that no shift has yet.
fn free_name(scenario: &Scenario) -> String {
    let mut name = "practise".to_owned();
    while scenario.find_shift(&name).is_some() {
        name.push_str("-again");
    }
    name
}

/// The shift to be written.
struct Extra<'a> {
    scenario: &'a Scenario,
    /// From which its circumstances are taken.
    plan: ShiftId,
    contact: ContactId,
    title: TextId,
    opens: Moment,
    name: String,
}

impl Extra<'_> {
    /// Its file; none if the files hold no such plan.
    fn shift(&self, files: &[PackFile]) -> Option<String> {
        let plan = self.scenario.shift(self.plan);
        let path = format!("shifts/{}.ron", plan.id);
        let file = files.iter().find(|file| file.path == path)?;
        let kept = kept(&file.bytes)?;
        let title = quoted(self.scenario.texts().source(self.title));
        let (opens, desk) = (self.opens, plan.desk.as_str());
        let contact = &self.scenario.contact(self.contact).id;
        let mut text = format!("// `{contact}` alone, as in `{}`.\nShift(\n", plan.id);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "    id: \"{}\",\n    desk: {desk},\n    title: {title},", self.name);
        let _ = writeln!(text, "    opens: \"{opens}\",\n    closes: \"{}\",", self.closes());
        let _ = writeln!(text, "    briefing: {title},");
        let _ = writeln!(text, "    arrivals: [At(time: \"{opens}\", contact: \"{contact}\")],");
        for (field, value) in kept {
            let _ = writeln!(text, "    {field}: {value},");
        }
        text.push_str(")\n");
        Some(text)
    }

    fn closes(&self) -> Moment {
        let request = self.scenario.contact(self.contact).request;
        let after = request.map_or(DOORS, |request| {
            let turns = i64::from(request.put_off).saturating_add(1);
            let longest = MIDNIGHT.as_ms();
            Duration::from_ms(request.within.as_ms().saturating_mul(turns).min(longest)) + AFTER_REQUEST
        });
        // Behind a shift that opens at midnight the doors close a second later all the same.
        (self.opens + after).min(MIDNIGHT).max(self.opens + Duration::from_ms(1))
    }

    /// One sheet for each language: what the new shift says is said elsewhere already.
    fn sheets(&self, files: &[PackFile]) -> Vec<PackFile> {
        let texts = self.scenario.texts();
        let Some((source, others)) = texts.languages().split_first() else { return Vec::new() };
        let lines = self.lines();
        let sheet = |(index, code): (usize, &String)| {
            let said =
                lines.iter().filter_map(|(id, text)| Some((id, texts.translation(*text, Language(index))?)));
            let said: Vec<String> =
                said.map(|(id, said)| format!("    {}: {},\n", quoted(id), quoted(said))).collect();
            let text = format!(
                "Lang(code: {}, source: {}, lines: {{\n{}}})\n",
                quoted(code),
                quoted(source),
                said.concat()
            );
            let taken = |path: &String| files.iter().any(|file| file.path == *path);
            let mut path = format!("lang/{code}/{}.ron", self.name);
            while taken(&path) {
                path = path.replace(".ron", "-again.ron");
            }
            (!said.is_empty()).then(|| PackFile { path, bytes: text.into_bytes() })
        };
        (1..).zip(others).filter_map(sheet).collect()
    }

    /// The new shift's lines, and where they are said already.
    fn lines(&self) -> Vec<(String, TextId)> {
        let texts = self.scenario.texts();
        let plan = self.scenario.shift(self.plan);
        let name = &self.name;
        let mut lines = vec![
            (format!("shifts/{name}/title"), self.title),
            (format!("shifts/{name}/briefing"), self.title),
            (format!("shifts/{name}/day"), plan.day),
        ];
        let remembered = format!("shifts/{}/history/", plan.id);
        lines.extend(texts.all().filter_map(|text| {
            let rest = texts.id(text).strip_prefix(&remembered)?;
            Some((format!("shifts/{name}/history/{rest}"), text))
        }));
        lines
    }
}

/// The fields of a shift that are kept, each as it is written; none if the file is no
/// shift.
fn kept(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let mut found = Diagnostics::new();
    let tree = syntax::parse(FileId(0), bytes, &mut found);
    let root = tree.root().filter(|root| root.kind() == syntax::Kind::Record && !root.is_faulty())?;
    let fields = root.pairs().filter(|(name, _)| KEPT.contains(&name.source()));
    Some(fields.map(|(name, value)| (name.source().to_owned(), value.source().to_owned())).collect())
}

/// A text as it stands in a file.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
