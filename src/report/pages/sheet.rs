//! One shift on a trainee's page: both desks' marks, findings, contacts, figures.

use std::collections::BTreeMap;

use crate::report::charts::bars::{Bar, bars};
use crate::report::charts::face_of;
use crate::report::document::{Block, Column, Entry, Frame, Grid, Text, Tile};
use crate::report::record::{PlayedShift, TraineeRecord};
use crate::report::say::Say;
use crate::report::tables::Source;
use crate::report::tables::played::desk_word;
use crate::scoring::{ContactScore, Finding, FindingKind, Teller};
use crate::shift::event::CallerId;
use crate::telling::scorecard::{mean_dimensions, mood_at, reflex};
use crate::vocab::{Desk, Duration, Tag};

/// So many findings are shown: those that cost most.
const SHOWN: usize = 10;
/// So many things that were done are named.
const MOST_MET: usize = 8;

/// One shift on a page.
pub struct Sheet<'a> {
    source: Source<'a>,
    say: Say<'a>,
    record: &'a TraineeRecord,
    played: &'a PlayedShift,
    teller: Teller<'a>,
}

/// A finding with the contact that it belongs to, and its place among all of them.
struct Placed<'a> {
    place: usize,
    score: &'a ContactScore,
    finding: &'a Finding,
}

impl<'a> Sheet<'a> {
    /// Of a shift of a record.
    pub fn new(source: Source<'a>, record: &'a TraineeRecord, played: &'a PlayedShift) -> Self {
        let teller = Teller::of_shift(source.words, &played.shift);
        Self { source, say: Say::new(source), record, played, teller }
    }

    /// All of it.
    pub fn blocks(&self) -> Vec<Block> {
        let own = self.played.desk();
        let mut blocks = vec![Block::Heading(1, self.title()), Block::Tiles(self.tiles())];
        if let Some(policy) = &self.played.result.played_by {
            blocks
                .push(Block::Note(self.say.with("report-played-by", &[("policy", &self.say.quote(policy))])));
        }
        for rubric in [own, own.other()] {
            blocks.push(Block::Heading(2, Text::of(&self.say.as_scored(rubric))));
            blocks.push(Block::Picture(self.bars(rubric), 100));
        }
        blocks.push(Block::Note(self.say.text("report-two-rubrics")));
        blocks.extend(super::seen::seen(self.say, self.played));
        let (criticals, findings): (Vec<Placed<'_>>, Vec<Placed<'_>>) =
            self.findings().into_iter().partition(|one| one.finding.kind == FindingKind::Critical);
        blocks.extend(self.criticals(&criticals));
        blocks.extend(self.costs(&findings));
        blocks.extend(self.met());
        blocks.extend(self.contacts());
        blocks.extend(self.figures());
        blocks
    }

    fn step(&self) -> usize {
        self.played.step + 1
    }

    fn title(&self) -> Text {
        let planned = self.played.shift.scenario().shift(self.played.shift.plan());
        let home = self.played.desk() == self.record.home();
        let place = self.say.name(if home { "report-at-home" } else { "report-away" });
        let title = self.say.quote(&self.say.pack(planned.title));
        self.say.with("report-shift", &[("title", &title), ("place", &place)])
    }

    fn tiles(&self) -> Vec<Tile> {
        let (say, step) = (self.say, self.step());
        let points = |name: &str, milli: Option<i64>| match milli {
            Some(milli) => Text::of(&say.points(&format!("{name}/{step}"), milli)),
            None => Text::of("–"),
        };
        let mine = self.record.progress.own_mark(self.source.programme, self.played.step);
        let of_hundred = say.text("report-of-hundred");
        let mut tiles: Vec<Tile> = [self.played.desk(), self.played.desk().other()]
            .map(|rubric| {
                let own = rubric == self.played.desk();
                let name = if own { "quality" } else { "quality-other" };
                Tile {
                    label: Text::of(&say.as_scored(rubric)),
                    value: points(name, self.played.by(rubric).quality_milli),
                    under: of_hundred.clone(),
                }
            })
            .into();
        if let (Some(own), sure) = mine {
            let under = sure.map_or_else(Text::default, |sure| {
                let sure = say.percent(&format!("sure/{step}"), f64::from(sure) / 100.0);
                say.with("report-own-sure", &[("sure", &sure)])
            });
            let value = Text::of(&say.count(&format!("own/{step}"), usize::from(own)));
            tiles.push(Tile { label: say.text("report-own-mark"), value, under });
        }
        if let Some(load) = self.record.progress.workload(self.played.step) {
            let value = Text::of(&say.tenths(&format!("workload/{step}"), load));
            tiles.push(Tile { label: say.text("report-workload"), value, under: of_hundred });
        }
        tiles
    }

    fn bars(&self, rubric: Desk) -> crate::report::document::Picture {
        let dimensions = self.played.shift.scenario().rubric(rubric).dimensions();
        let marks = mean_dimensions(&self.played.by(rubric).contacts);
        let name =
            |kind: &str, dimension: &str| format!("{kind}/{}/{}/{dimension}", self.step(), desk_word(rubric));
        let rows: Vec<Bar> = dimensions
            .iter()
            .zip(&marks)
            .map(|(dimension, mark)| {
                let got = mark.budget_milli - mark.lost_milli;
                let of = self.say.points(&name("budget", dimension.name()), mark.budget_milli);
                let share = (mark.budget_milli > 0).then(|| got as f64 / mark.budget_milli as f64);
                let of = match share {
                    Some(_) => self.say.with("report-out-of", &[("of", &of)]),
                    None => self.say.text("report-not-exercised"),
                };
                Bar {
                    name: self.say.dimension(dimension.name()),
                    got: Text::of(&self.say.points(&name("got", dimension.name()), got)),
                    of,
                    share,
                }
            })
            .collect();
        let alt = self.say.as_scored(rubric);
        bars(self.say.code(), rubric, &rows, &alt)
    }

    /// By the desk's own rubric, in the order in which the table has them.
    fn findings(&self) -> Vec<Placed<'_>> {
        let contacts = self.played.own.contacts.iter();
        let all = contacts.flat_map(|score| score.findings.iter().map(move |finding| (score, finding)));
        all.enumerate().map(|(place, (score, finding))| Placed { place, score, finding }).collect()
    }

    fn criticals(&self, criticals: &[Placed<'_>]) -> Vec<Block> {
        if criticals.is_empty() {
            return vec![Block::Note(self.say.text("report-no-criticals"))];
        }
        let inner = vec![
            Block::Heading(2, self.say.text("report-criticals")),
            Block::Paragraph(self.say.text("report-criticals-why")),
            Block::Entries(criticals.iter().map(|one| self.entry(one)).collect()),
        ];
        vec![Block::Frame(Frame::Alarm, inner)]
    }

    fn costs(&self, findings: &[Placed<'_>]) -> Vec<Block> {
        let mut shown: Vec<&Placed<'_>> = findings.iter().collect();
        shown.sort_by_key(|one| (-one.finding.lost_milli, one.place));
        shown.truncate(SHOWN);
        shown.sort_by_key(|one| (one.finding.event, one.place));
        let step = self.step();
        let (some, all) = (
            self.say.count(&format!("findings-shown/{step}"), shown.len()),
            self.say.count(&format!("findings/{step}"), findings.len()),
        );
        let mut blocks = vec![Block::Heading(2, self.say.text("report-findings"))];
        if findings.is_empty() {
            blocks.push(Block::Paragraph(self.say.text("report-no-findings")));
            return blocks;
        }
        let some_left_out = shown.len() < findings.len();
        let id = if some_left_out { "report-findings-shown" } else { "report-findings-all" };
        blocks.push(Block::Note(self.say.with(id, &[("shown", &some), ("all", &all)])));
        blocks.push(Block::Entries(shown.into_iter().map(|one| self.entry(one)).collect()));
        blocks
    }

    fn entry(&self, one: &Placed<'_>) -> Entry {
        let (say, step) = (self.say, self.step());
        let Placed { place, score, finding } = one;
        let sentence = self.teller.finding(score, finding);
        let at = self.played.shift.events().get(finding.event as usize).map(|event| event.at);
        let lead = at.map(|at| Text::of(&say.time(&format!("finding-at/{step}/{place}"), at)));
        let mut more: Vec<Text> =
            [sentence.cited, sentence.capped].into_iter().flatten().map(|text| Text::said(&text)).collect();
        if let Some(desk) = reflex(self.played.shift.scenario(), finding) {
            more.push(say.text(match desk {
                Desk::Sales => "card-reflex-closing",
                Desk::Support => "card-reflex-troubleshooting",
            }));
        }
        let dimension = finding.dimension.and_then(|index| {
            let dimensions = self.played.shift.scenario().rubric(self.played.desk()).dimensions();
            dimensions.get(usize::from(index)).map(|dimension| say.dimension(dimension.name()))
        });
        let lost = (finding.lost_milli > 0)
            .then(|| say.points(&format!("finding/{step}/{place}"), -finding.lost_milli));
        let side = [lost, dimension].into_iter().flatten().collect::<Vec<_>>().join("\n");
        Entry {
            face: Some(self.face(score.caller, finding.event)),
            lead: lead.unwrap_or_default(),
            text: Text::said(&sentence.what),
            more,
            side: Text::of(&side),
        }
    }

    fn face(&self, caller: CallerId, event: u32) -> crate::report::document::Picture {
        let shift = &self.played.shift;
        let persona = &shift.scenario().persona(shift.caller(caller).persona).id;
        face_of(persona, mood_at(shift.events(), caller, event).unwrap_or((300, 500)))
    }

    /// What was done that the rubric asks for, most often first.
    fn met(&self) -> Vec<Block> {
        let mut counts: BTreeMap<Tag, usize> = BTreeMap::new();
        for met in self.played.own.contacts.iter().flat_map(|score| &score.met) {
            *counts.entry(met.tag).or_default() += 1;
        }
        if counts.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<(Tag, usize)> = counts.into_iter().collect();
        rows.sort_by_key(|(tag, count)| (std::cmp::Reverse(*count), *tag));
        rows.truncate(MOST_MET);
        let line = |(tag, count): (Tag, usize)| {
            let name = self.say.name(&format!("tag-{tag}"));
            let times = self.say.count(&format!("met/{}/{tag}", self.step()), count);
            self.say.counted("report-met-times", count, &[("what", &name), ("times", &times)])
        };
        vec![
            Block::Heading(2, self.say.text("report-met")),
            Block::List(rows.into_iter().map(line).collect()),
        ]
    }

    fn contacts(&self) -> Vec<Block> {
        let say = self.say;
        let desks = [self.played.desk(), self.played.desk().other()].map(|desk| say.desk(desk));
        let columns = vec![
            Column::words(&say.name("report-column-at")),
            Column::words(&say.name("report-column-customer")),
            Column::words(&say.name("report-column-outcome")),
            Column::figures(&desks[0]),
            Column::figures(&desks[1]),
        ];
        let both = self.played.own.contacts.iter().zip(&self.played.other.contacts);
        let rows = both.enumerate().map(|(number, (own, other))| {
            let step = self.step();
            let place = |name: &str| format!("{name}/{step}/{}", number + 1);
            let at = self.played.shift.events().get(own.answered as usize).map(|event| event.at);
            let contact = self.played.shift.scenario().contact(own.contact);
            let title = contact.title.map(|title| self.teller.text(own, title));
            let name = self.teller.customer(own).unwrap_or_else(|| say.name("someone"));
            let who = match title {
                Some(title) => Text::said(&name).strong().then(Text::said(&format!(" · {title}"))),
                None => Text::said(&name),
            };
            vec![
                at.map_or_else(Text::default, |at| Text::of(&say.time(&place("contact-at"), at))),
                who,
                say.text(&format!("outcome-{}", own.outcome)),
                Text::of(&say.points(&place("contact"), own.mark.quality_milli)),
                Text::of(&say.points(&place("contact-other"), other.mark.quality_milli)),
            ]
        });
        let rows: Vec<Vec<Text>> = rows.collect();
        if rows.is_empty() {
            return vec![Block::Paragraph(say.text("score-none"))];
        }
        vec![Block::Heading(2, say.text("report-contacts")), Block::Table(Grid { columns, rows })]
    }

    /// Figures; what did not happen is left out.
    fn figures(&self) -> Vec<Block> {
        let say = self.say;
        let zero = crate::telling::words::duration(say.words, Duration::ZERO);
        let nothing = [say.name("unit-nothing"), "0".to_owned(), zero];
        let rows = self.played.own.figures.rows(say.words);
        let rows = rows.into_iter().filter(|row| !nothing.contains(&row.value)).map(|row| {
            let name = crate::report::document::figure(
                &format!("figure-name/{}/{}", self.step(), row.key),
                &row.name,
            );
            let value =
                crate::report::document::figure(&format!("figure/{}/{}", self.step(), row.key), &row.value);
            let means = say.words.find(&format!("means-{}", row.key), &[]).unwrap_or_default();
            vec![Text::of(&name), Text::of(&value), Text::said(&means)]
        });
        let columns = vec![
            Column::words(&say.name("report-column-figure")),
            Column::figures(&say.name("report-column-value")),
            Column::words(&say.name("report-column-means")),
        ];
        vec![
            Block::Heading(2, say.text("report-figures")),
            Block::Note(say.text("report-figures-why")),
            Block::Table(Grid { columns, rows: rows.collect() }),
        ]
    }
}
