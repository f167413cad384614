//! A group's page: for the debrief, to be projected or printed. No names.

use crate::empathy::group::FEWEST_PEOPLE;
use crate::report::charts::counts::{Count, counts};
use crate::report::charts::heat::{HeatCell, HeatRow, HeatWords, heat};
use crate::report::document::{Block, Column, Document, Entry, Frame, Grid, Picture, Text};
use crate::report::group::moments::{Moment, Telling};
use crate::report::group::script::{Part, Timebox, script};
use crate::report::group::{Group, HeatLine};
use crate::report::say::Say;
use crate::report::tables::Source;
use crate::report::tables::played::desk_word;
use crate::rubric::overlay::CALIBRATION_MILLI;
use crate::vocab::Desk;

use super::card;
use super::trainee::definitions;

mod numbers;

/// The page of a group.
pub fn group(source: Source<'_>, group: &Group) -> Document {
    let say = Say::new(source);
    let page = Page { say, group };
    let mut blocks = page.head();
    if group.is_too_small() {
        blocks.push(page.too_small());
        blocks.extend(page.script());
    } else {
        blocks.extend(page.heat());
        blocks.extend(page.script());
        blocks.extend(page.disagreements());
        blocks.extend(page.splits());
        blocks.extend(page.statistics());
        blocks.extend(page.attempts());
        blocks.extend(page.commitments());
        blocks.extend(definitions(say));
    }
    let people = say.count("people", group.people);
    let sales = say.count("people/sales", group.homes[0]);
    let support = say.count("people/support", group.homes[1]);
    let args = [("people", people.as_str()), ("sales", &sales), ("support", &support)];
    Document {
        language: say.code(),
        title: say.pack_said(source.programme.exercise.title),
        under: say.counted("report-group-under", group.people, &args),
        blocks,
        foot: say.text("report-group-foot"),
    }
}

struct Page<'a> {
    say: Say<'a>,
    group: &'a Group,
}

impl Page<'_> {
    fn head(&self) -> Vec<Block> {
        let say = self.say;
        let mut inner = vec![
            Block::Heading(2, say.text("report-group-rules")),
            Block::Paragraph(self.fewest("report-group-rules-why")),
        ];
        if self.group.scripted > 0 {
            let count = say.count("scripted", self.group.scripted);
            inner.push(Block::Paragraph(say.counted(
                "report-group-scripted",
                self.group.scripted,
                &[("people", &count)],
            )));
        }
        inner.extend(self.seen());
        vec![Block::Frame(Frame::Aside, inner)]
    }

    /// How many of a facilitator's scores lie far from the recording's, if any do.
    fn seen(&self) -> Option<Block> {
        let (say, (seen, apart)) = (self.say, self.group.seen);
        if apart == 0 {
            return None;
        }
        let limit = usize::try_from(CALIBRATION_MILLI / 1_000).unwrap_or_default();
        let args = [
            ("seen", say.count("overlays", seen)),
            ("apart", say.count("overlays-apart", apart)),
            ("points", say.count("calibration", limit)),
        ];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        Some(Block::Paragraph(say.counted("report-group-overlay", apart, &args)))
    }

    /// A message with the smallest number of people that is shown.
    fn fewest(&self, id: &str) -> Text {
        self.say.with(id, &[("fewest", &self.say.count("fewest", FEWEST_PEOPLE))])
    }

    fn too_small(&self) -> Block {
        let inner = vec![
            Block::Heading(2, self.say.text("report-too-small")),
            Block::Paragraph(self.fewest("report-too-small-why")),
        ];
        Block::Frame(Frame::Alarm, inner)
    }

    fn heat(&self) -> Vec<Block> {
        let say = self.say;
        let cell = |line: &HeatLine, at: usize| {
            let place = ["home", "away"][at];
            let name = format!("heat/{}/{}/{place}", desk_word(line.desk), line.dimension);
            match line.cells[at] {
                Some(kept) => {
                    HeatCell { share: Some(kept.share), shown: Text::of(&say.percent(&name, kept.share)) }
                }
                None => HeatCell { share: None, shown: self.fewest("report-fewer") },
            }
        };
        let rows: Vec<HeatRow> = self
            .group
            .heat
            .iter()
            .map(|line| HeatRow {
                desk: line.desk,
                name: say.dimension(&line.dimension),
                cells: [cell(line, 0), cell(line, 1)],
            })
            .collect();
        let columns = ["report-heat-home", "report-heat-away"].map(|id| say.name(id));
        let desks = say.desks();
        let words = HeatWords { columns: [&columns[0], &columns[1]], desks: [&desks[0], &desks[1]] };
        vec![
            Block::Heading(1, say.text("report-heat")),
            Block::Paragraph(say.text("report-heat-why")),
            Block::Picture(heat(say.code(), &rows, words, &say.name("report-heat-alt")), 100),
            Block::Note(say.text("report-heat-note")),
        ]
    }

    /// What is said when: by dimension, not by chronology.
    fn script(&self) -> Vec<Block> {
        let say = self.say;
        let timeboxes = script(self.group.tellings.len());
        let rows = timeboxes.into_iter().map(|timebox| self.timebox(timebox)).collect();
        let columns = vec![Column::figures(""), Column::words(""), Column::words("")];
        let mut blocks = vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-script")),
            Block::Paragraph(say.text("report-script-why")),
            Block::Table(Grid { columns, rows }),
        ];
        if !self.group.tellings.is_empty() {
            blocks.push(Block::Heading(1, say.text("report-questions")));
            blocks.push(Block::Paragraph(say.text("report-questions-why")));
            blocks.extend(self.group.tellings.iter().flat_map(|telling| self.question(telling)));
        }
        blocks
    }

    fn timebox(&self, Timebox { part, minutes }: Timebox) -> Vec<Text> {
        let say = self.say;
        let telling = part.dimension().and_then(|at| self.group.tellings.get(at));
        let (name, what) = match (part, telling) {
            (Part::Dimension(at), Some(telling)) => {
                let dimension = say.dimension(&telling.dimension);
                let desk = say.desk(telling.desk);
                let args = [("dimension", dimension.as_str()), ("desk", &desk)];
                (format!("analysis-{at}"), say.with("report-script-dimension", &args))
            }
            _ => (part.key().to_owned(), say.text(&format!("report-script-{}", part.key()))),
        };
        let shown = say.count(&format!("minutes/{name}"), minutes as usize);
        let long = say.with("report-minutes", &[("minutes", &shown)]);
        vec![long, what.strong(), say.text(&format!("report-script-{}-say", part.key()))]
    }

    /// Advocacy and inquiry: what was seen, what it led to, and an open question.
    fn question(&self, telling: &Telling) -> Vec<Block> {
        let say = self.say;
        let place = telling.place.join("/");
        let name = format!("{}/{}/{place}/{}", desk_word(telling.desk), telling.dimension, telling.tag);
        let people = say.count(&format!("telling/{name}"), telling.people);
        let of = say.count(&format!("telling-of/{}/{}", telling.place[0], telling.place[1]), telling.of);
        let heard = say.quote(&telling.heard);
        let said = say.quote(&telling.said);
        let title = say.quote(&telling.title);
        let args =
            [("people", people.as_str()), ("of", &of), ("heard", &heard), ("said", &said), ("title", &title)];
        let saw = say.with("report-question-saw", &args);
        let effect = say.with("report-question-effect", &[("effect", &say.quote(&telling.effect))]);
        let dimension = say.dimension(&telling.dimension);
        let desk = say.desk(telling.desk);
        let heading = say.with("report-script-dimension", &[("dimension", &dimension), ("desk", &desk)]);
        let inner = vec![
            Block::Heading(2, heading),
            Block::Paragraph(saw),
            Block::Paragraph(effect),
            Block::Paragraph(say.text("report-question-ask").strong()),
            Block::Note(say.text("report-question-further")),
        ];
        vec![Block::Frame(Frame::Aside, inner)]
    }

    fn disagreements(&self) -> Vec<Block> {
        let say = self.say;
        if self.group.disagreements.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-disagree")),
            Block::Paragraph(say.text("report-disagree-why")),
        ];
        for moment in &self.group.disagreements {
            blocks.extend(self.moment(moment, true));
        }
        blocks
    }

    fn splits(&self) -> Vec<Block> {
        let say = self.say;
        let shown = |moment: &&Moment| {
            let there = |other: &Moment| other.contact == moment.contact && other.turn == moment.turn;
            !self.group.disagreements.iter().any(there)
        };
        let moments: Vec<&Moment> = self.group.splits.iter().filter(shown).collect();
        if moments.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-split")),
            Block::Paragraph(say.text("report-split-why")),
        ];
        for moment in moments {
            blocks.extend(self.moment(moment, false));
        }
        blocks
    }

    fn moment(&self, moment: &Moment, disagreement: bool) -> Vec<Block> {
        let say = self.say;
        let place = format!("{}/{}", moment.contact, moment.turn);
        let args = [("title", say.quote(&moment.title)), ("desk", say.desk(moment.desk))];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let mut blocks = vec![Block::Heading(2, say.with("report-moment", &args))];
        let heard = say.quote(&moment.heard);
        let face = crate::report::charts::face_of(&moment.customer.1, (500, 500));
        blocks.push(Block::Entries(vec![Entry {
            face: Some(face),
            lead: Text::default(),
            text: say
                .with("report-moment-heard", &[("name", &say.quote(&moment.customer.0)), ("heard", &heard)]),
            more: Vec::new(),
            side: Text::default(),
        }]));
        if disagreement {
            blocks.push(Block::Table(self.judged(moment, &place)));
        }
        blocks.push(Block::Picture(self.counts(moment, &place), 100));
        let people = say.count(&format!("moment/{place}"), moment.people);
        blocks.push(Block::Note(say.with("report-moment-people", &[("people", &people)])));
        blocks
    }

    fn judged(&self, moment: &Moment, place: &str) -> Grid {
        let say = self.say;
        let row = |desk: Desk| {
            let rubric = desk as usize;
            let lost = say.tenths(&format!("moment-lost/{place}/{}", desk_word(desk)), -moment.lost[rubric]);
            let minded = moment.minded[rubric].map_or_else(
                || say.text("report-minded-nothing"),
                |(tag, people)| {
                    let count = say.count(&format!("minded/{place}/{}/{tag}", desk_word(desk)), people);
                    let what = say.name(&format!("tag-{tag}"));
                    say.counted("report-minded", people, &[("what", &what), ("people", &count)])
                },
            );
            vec![Text::of(&say.desk(desk)).strong(), Text::of(&lost), minded]
        };
        let columns = vec![
            Column::words(&say.name("report-column-rubric")),
            Column::figures(&say.name("report-column-only-lost")),
            Column::words(&say.name("report-column-minded")),
        ];
        Grid { columns, rows: vec![row(Desk::Sales), row(Desk::Support)] }
    }

    fn counts(&self, moment: &Moment, place: &str) -> Picture {
        let row = |reply: &crate::report::group::moments::Reply| Count {
            said: reply.said.clone(),
            shown: Text::of(&self.say.count(&format!("choice/{place}/{}", reply.id), reply.people)),
            share: reply.people as f64 / moment.people.max(1) as f64,
        };
        let rows: Vec<Count> = moment.replies.iter().map(row).collect();
        counts(self.say.code(), &rows, &self.say.name("report-moment-alt"))
    }

    fn commitments(&self) -> Vec<Block> {
        let say = self.say;
        if self.group.commitments.is_empty() {
            return Vec::new();
        }
        let cards = self.group.commitments.iter().map(|made| card(say, made)).collect();
        vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-cards")),
            Block::Paragraph(say.text("report-cards-why")),
            Block::Cards(cards),
        ]
    }
}
