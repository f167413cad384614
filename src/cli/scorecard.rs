//! The scorecard: findings as sentences with the words that were said, then
//! operational figures beside them.

use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use crate::rubric::CheckedRubric;
use crate::scenario::checked::Scenario;
use crate::scenario::load::PackFile;
use crate::scoring::{ContactScore, Finding, FindingKind, ShiftScore, Teller, Words, score_with};
use crate::shift::Shift;
use crate::vocab::{Desk, Duration, Moment};

use super::end::Failure;
use super::page::wrap;
use crate::records::pack_folder::scenario_of;
use crate::telling::scorecard::rounded;
use crate::telling::story::clock;
use crate::telling::words::{Arg, duration, gap};

/// A shift's score with all that is needed to tell it.
pub struct Scorecard<'a> {
    words: &'a Words,
    shift: &'a Shift,
    score: ShiftScore,
    rubric: &'a CheckedRubric,
}

impl<'a> Scorecard<'a> {
    /// Scores a shift by its pack's rubric, or by another one.
    pub fn of(words: &'a Words, shift: &'a Shift, instead: Option<&'a CheckedRubric>) -> Self {
        let scenario = shift.scenario();
        let score = score_with(scenario, shift.plan(), shift.events(), instead);
        let rubric = instead.unwrap_or_else(|| scenario.rubric(score.desk));
        Self { words, shift, score, rubric }
    }

    /// The quality of handling, in milli-points.
    pub fn quality_milli(&self) -> Option<i64> {
        self.score.quality_milli
    }

    /// Writes it for people.
    ///
    /// # Errors
    /// Whatever the page says.
    pub fn write(&self, page: &mut dyn Write, width: usize) -> io::Result<()> {
        let words = self.words;
        writeln!(page, "{}", words.name("score-title"))?;
        match self.score.quality_milli {
            None => writeln!(page, "{}", words.name("score-none"))?,
            Some(milli) => {
                writeln!(page, "{}", words.say("score-quality", &[("points", Arg::Milli(rounded(milli)))]))?;
            }
        }
        let teller = Teller::of_shift(words, self.shift);
        for contact in &self.score.contacts {
            writeln!(page)?;
            self.contact(page, width, &teller, contact)?;
        }
        writeln!(page, "\n{}", words.name("score-figures"))?;
        let nothing = [words.name("unit-nothing"), "0".to_owned(), duration(words, Duration::ZERO)];
        for row in self.score.figures.rows(words) {
            // What did not happen is not read out.
            if nothing.contains(&row.value) {
                continue;
            }
            for line in wrap(&format!("{}: {}", row.name, row.value), width, 2) {
                writeln!(page, "{line}")?;
            }
        }
        Ok(())
    }

    fn contact(
        &self,
        page: &mut dyn Write,
        width: usize,
        teller: &Teller<'_>,
        score: &ContactScore,
    ) -> io::Result<()> {
        for line in wrap(&self.headline(teller, score), width, 2) {
            writeln!(page, "{line}")?;
        }
        if score.findings.is_empty() {
            writeln!(page, "  {}", self.words.name("score-full"))?;
        }
        for finding in &score.findings {
            let text = self.finding(teller, score, finding);
            for line in wrap(&text, width, 4) {
                writeln!(page, "{line}")?;
            }
            let rule = self.words.say("score-rule", &[("rule", Arg::Text(&finding.rule))]);
            let path = self.path(finding);
            let path = self.words.say("score-line", &[("line", Arg::Text(&path))]);
            let cited = format!("    {rule}. {path}, {}", clock(self.at(finding)));
            for line in wrap(&cited, width, 4) {
                writeln!(page, "{line}")?;
            }
        }
        Ok(())
    }

    fn headline(&self, teller: &Teller<'_>, score: &ContactScore) -> String {
        let scenario = self.shift.scenario();
        let name = teller.customer(score).unwrap_or_else(|| self.words.name("someone"));
        let outcome = self.words.name(&format!("outcome-{}", score.outcome));
        let title = scenario.contact(score.contact).title.map(|title| teller.text(score, title));
        let args = [
            ("name", Arg::Text(&name)),
            ("title", Arg::Text(title.as_deref().unwrap_or_default())),
            ("points", Arg::Milli(rounded(score.mark.quality_milli))),
            ("outcome", Arg::Text(&outcome)),
        ];
        self.words.say(if title.is_some() { "score-contact-title" } else { "score-contact" }, &args)
    }

    /// Where points were lost, and why.
    fn finding(&self, teller: &Teller<'_>, score: &ContactScore, finding: &Finding) -> String {
        let mut text = "  - ".to_owned();
        if finding.kind == FindingKind::Critical {
            text.push_str(&self.words.name("score-critical"));
            text.push_str(gap(self.words));
        }
        if let Some(dimension) = finding.dimension.filter(|_| finding.lost_milli > 0) {
            let dimension = self.dimension(usize::from(dimension));
            let args =
                [("dimension", Arg::Text(&dimension)), ("points", Arg::Milli(rounded(finding.lost_milli)))];
            text.push_str(&self.words.say("score-lost", &args));
            text.push_str(gap(self.words));
        }
        text.push_str(&teller.finding(score, finding).to_string());
        text
    }

    /// A dimension in words; one of a pack's own rubric by its name.
    fn dimension(&self, index: usize) -> String {
        let name = self.rubric.dimensions().get(index).map_or("", |dimension| dimension.name());
        self.words.find(&format!("dimension-{name}"), &[]).unwrap_or_else(|| name.to_owned())
    }

    fn path(&self, finding: &Finding) -> String {
        finding.line.path(self.shift.scenario().contact(finding.line.contact))
    }

    fn at(&self, finding: &Finding) -> Moment {
        let event = self.shift.events().get(finding.event as usize);
        event.map_or_else(|| self.shift.now(), |event| event.at)
    }

    /// The same for programs.
    pub fn json(&self) -> impl Serialize {
        let teller = Teller::of_shift(self.words, self.shift);
        let scenario = self.shift.scenario();
        JsonScore {
            pack: scenario.about().id.clone(),
            shift: scenario.shift(self.shift.plan()).id.clone(),
            seed: self.shift.seed(),
            desk: self.score.desk,
            quality_milli: self.score.quality_milli,
            contacts: self.score.contacts.iter().map(|score| self.json_contact(&teller, score)).collect(),
            figures: self
                .score
                .figures
                .rows(self.words)
                .into_iter()
                .map(|row| JsonFigure { key: row.key, name: row.name, value: row.value })
                .collect(),
        }
    }

    fn json_contact(&self, teller: &Teller<'_>, score: &ContactScore) -> JsonContact {
        let dimensions = score.mark.per_dimension.iter().zip(self.rubric.dimensions());
        JsonContact {
            contact: self.shift.scenario().contact(score.contact).id.clone(),
            customer: teller.customer(score),
            attempt: score.attempt,
            outcome: score.outcome.as_str(),
            quality_milli: score.mark.quality_milli,
            csat_milli: score.csat_milli,
            waited_ms: score.waited.as_ms(),
            talk_ms: score.talk.as_ms(),
            hold_ms: score.hold.as_ms(),
            wrap_up_ms: score.wrap_up.as_ms(),
            dimensions: dimensions
                .map(|(mark, dimension)| JsonDimension {
                    name: dimension.name().to_owned(),
                    budget_milli: mark.budget_milli,
                    lost_milli: mark.lost_milli,
                })
                .collect(),
            findings: score
                .findings
                .iter()
                .map(|finding| JsonFinding {
                    kind: format!("{:?}", finding.kind),
                    tag: finding.tag.as_str(),
                    lost_milli: finding.lost_milli,
                    cap_lost_milli: finding.cap_lost_milli,
                    event: finding.event,
                    at: self.at(finding).to_string(),
                    line: self.path(finding),
                    rule: finding.rule.clone(),
                    sentence: teller.finding(score, finding).to_string(),
                })
                .collect(),
        }
    }
}

/// The pack with a rubric from a file in place of its own for that desk.
///
/// # Errors
/// A file that is no rubric.
pub fn with_rubric(text: Vec<u8>, name: &str, pack: &[PackFile]) -> Result<Arc<Scenario>, Failure> {
    let others = |file: &&PackFile| file.path != "rubric.ron";
    let mut files: Vec<PackFile> = pack.iter().filter(others).cloned().collect();
    // The first rubric of a desk counts, and files count in the order of names.
    let own = pack.iter().find(|file| file.path == "rubric.ron");
    files.extend(own.map(|own| PackFile { path: "rubrics/own.ron".to_owned(), bytes: own.bytes.clone() }));
    files.push(PackFile { path: "rubric.ron".to_owned(), bytes: text });
    Ok(scenario_of(files, name)?)
}

#[derive(Serialize)]
struct JsonScore {
    pack: String,
    shift: String,
    seed: u64,
    desk: Desk,
    quality_milli: Option<i64>,
    contacts: Vec<JsonContact>,
    figures: Vec<JsonFigure>,
}

#[derive(Serialize)]
struct JsonContact {
    contact: String,
    customer: Option<String>,
    attempt: u8,
    outcome: &'static str,
    quality_milli: i64,
    csat_milli: Option<u16>,
    waited_ms: i64,
    talk_ms: i64,
    hold_ms: i64,
    wrap_up_ms: i64,
    dimensions: Vec<JsonDimension>,
    findings: Vec<JsonFinding>,
}

#[derive(Serialize)]
struct JsonDimension {
    name: String,
    budget_milli: i64,
    lost_milli: i64,
}

#[derive(Serialize)]
struct JsonFinding {
    kind: String,
    tag: &'static str,
    lost_milli: i64,
    cap_lost_milli: i64,
    event: u32,
    at: String,
    line: String,
    rule: String,
    sentence: String,
}

#[derive(Serialize)]
struct JsonFigure {
    key: &'static str,
    name: String,
    value: String,
}
