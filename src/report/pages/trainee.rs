//! One trainee's page: theirs, to show to whom they like.

use crate::company::ledger::Standing;
use crate::exercise::reveal::{Reveal, RevealedItem};
use crate::report::charts::dumb_bells::{DumbBell, DumbBellWords, dumb_bells};
use crate::report::charts::face_of;
use crate::report::charts::thread::{ThreadPicture, TicketPicture, thread};
use crate::report::document::{Block, Column, Document, Frame, Grid, Picture, Text, Tile};
use crate::report::promises::{Promise, Ticket, promises};
use crate::report::record::TraineeRecord;
use crate::report::say::Say;
use crate::report::tables::Source;
use crate::scenario::checked::ItemKind;
use crate::scenario::checked::Step;
use crate::telling::exercise as telling;

use super::card;
use super::sheet::Sheet;

/// So many threads are drawn: those that came back most often.
const THREADS: usize = 4;
/// So many tickets of one promise are drawn.
const TICKETS: usize = 2;

/// The page of a trainee.
pub fn trainee(source: Source<'_>, record: &TraineeRecord) -> Document {
    let page = Page { source, say: Say::new(source), record, reveal: reveal(source, record) };
    let say = page.say;
    let mut blocks = page.glance();
    blocks.extend(page.threads());
    for played in &record.shifts {
        blocks.push(Block::NewPage);
        blocks.extend(Sheet::new(source, record, played).blocks());
    }
    blocks.extend(page.expectations());
    blocks.extend(page.before_and_after());
    blocks.extend(page.attempts());
    blocks.extend(page.commitments());
    blocks.extend(definitions(say));
    let home = say.desk(record.home());
    let attempt = say.count("attempt", record.progress.attempt as usize);
    let name = say.quote(&record.progress.trainee);
    let under = say.with("report-trainee-under", &[("name", &name), ("home", &home), ("attempt", &attempt)]);
    Document {
        language: say.code(),
        title: say.pack_said(source.programme.exercise.title),
        under,
        blocks,
        foot: say.text("report-trainee-foot"),
    }
}

fn reveal(source: Source<'_>, record: &TraineeRecord) -> Reveal {
    Reveal::of(&record.progress, source.programme, source.truths)
}

/// What the points of a report are.
pub fn definitions(say: Say<'_>) -> Vec<Block> {
    let points = ["report-means-points", "report-means-caps", "report-means-two", "report-means-predict"];
    vec![
        Block::Heading(1, say.text("report-means")),
        Block::List(points.iter().map(|id| say.text(id)).collect()),
    ]
}

struct Page<'a> {
    source: Source<'a>,
    say: Say<'a>,
    record: &'a TraineeRecord,
    reveal: Reveal,
}

impl Page<'_> {
    fn glance(&self) -> Vec<Block> {
        let say = self.say;
        let mut tiles = Vec::new();
        for (home, side) in [(true, &self.reveal.home), (false, &self.reveal.away)] {
            let place = if home { "home" } else { "away" };
            let shifts = say.count(&format!("shifts/{place}"), side.shifts);
            let value = side.quality.map_or_else(
                || Text::of("–"),
                |quality| Text::of(&say.tenths(&format!("side/{place}"), quality)),
            );
            let label = say.text(if home { "report-tile-home" } else { "report-tile-away" });
            let under = say.counted("report-tile-shifts", side.shifts, &[("shifts", &shifts)]);
            tiles.push(Tile { label, value, under });
        }
        for (at, id) in [(0, "report-tile-first"), (1, "report-tile-second")] {
            let Some(accuracy) = &self.reveal.accuracy[at] else { continue };
            let value = say.percent(&format!("accuracy/{}", at + 1), accuracy.accuracy);
            let under = say.text("report-tile-accuracy");
            tiles.push(Tile { label: say.text(id), value: Text::of(&value), under });
        }
        vec![
            Block::Frame(
                Frame::Aside,
                vec![
                    Block::Heading(2, say.text("report-yours")),
                    Block::Paragraph(say.text("report-yours-why")),
                ],
            ),
            Block::Heading(1, say.text("report-glance")),
            Block::Tiles(tiles),
            Block::Note(say.text("ex-nobody-compares")),
        ]
    }

    fn threads(&self) -> Vec<Block> {
        let say = self.say;
        let all = promises(self.record, self.source.words);
        if all.is_empty() {
            return Vec::new();
        }
        let tickets: usize = all.iter().map(|promise| promise.tickets.len()).sum();
        let kept = all.iter().filter(|promise| promise.standing == Standing::Kept).count();
        let broken = all.iter().filter(|promise| promise.standing == Standing::Broken).count();
        let args = [
            ("made", say.count("promises", all.len())),
            ("kept", say.count("promises-kept", kept)),
            ("broken", say.count("promises-broken", broken)),
            ("tickets", say.count("tickets", tickets)),
        ];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let mut blocks = vec![
            Block::Heading(1, say.text("report-thread")),
            Block::Paragraph(say.text("report-thread-why")),
            Block::Paragraph(say.with("report-thread-counts", &args)),
        ];
        let mut shown: Vec<&Promise> = all.iter().filter(|promise| !promise.tickets.is_empty()).collect();
        shown.sort_by_key(|promise| (std::cmp::Reverse(promise.tickets.len()), promise.number));
        shown.truncate(THREADS);
        shown.sort_by_key(|promise| promise.number);
        for promise in shown {
            blocks.push(Block::Picture(self.thread(promise), 100));
        }
        blocks
    }

    fn thread(&self, promise: &Promise) -> Picture {
        let say = self.say;
        let number = promise.number;
        let day = say.count(&format!("promise-day/{number}"), usize::from(promise.day));
        let time = say.time(&format!("promise-at/{number}"), promise.at);
        let who = say.quote(&promise.who.name);
        let made = say.with("report-thread-made", &[("day", &day), ("time", &time), ("name", &who)]);
        let promised = say.span(&format!("promised/{number}"), promise.promised);
        let real = say.span(&format!("really/{number}"), promise.real);
        let how = if promise.written { "report-thread-written" } else { "report-thread-spoken" };
        let how = say.with(how, &[("promised", &promised), ("real", &real)]);
        let tickets = promise.tickets.iter().take(TICKETS).enumerate();
        let tickets = tickets.map(|(at, ticket)| self.ticket(number, at, ticket)).collect();
        let rest = promise.tickets.len().saturating_sub(TICKETS);
        let more = match rest {
            0 => Text::default(),
            _ => {
                let rest_shown = say.count(&format!("tickets-more/{number}"), rest);
                say.counted("report-thread-more", rest, &[("more", &rest_shown)])
            }
        };
        let shown = ThreadPicture {
            desk: promise.desk,
            desks: say.desks(),
            made,
            said: promise.reply.clone(),
            face: face_of(&promise.who.persona, promise.who.mood),
            promise: promise.words.clone(),
            how,
            tickets,
            more,
        };
        let alt = say.with("report-thread-alt", &[("words", &promise.words)]).plain();
        thread(say.code(), &shown, &alt)
    }

    fn ticket(&self, number: u16, at: usize, ticket: &Ticket) -> TicketPicture {
        let say = self.say;
        let day = say.count(&format!("ticket-day/{number}/{at}"), usize::from(ticket.day));
        match &ticket.met {
            Some((came, who)) => {
                let time = say.time(&format!("ticket-at/{number}/{at}"), *came);
                let name = say.quote(&who.name);
                TicketPicture {
                    when: say
                        .with("report-thread-ticket", &[("day", &day), ("time", &time), ("name", &name)]),
                    said: ticket.said.clone().unwrap_or_else(|| say.name("ledger-not-met")),
                    face: Some(face_of(&who.persona, who.mood)),
                }
            }
            None => TicketPicture {
                when: say.with("report-thread-day", &[("day", &day)]),
                said: say.name("report-thread-elsewhere"),
                face: None,
            },
        }
    }

    fn expectations(&self) -> Vec<Block> {
        let say = self.say;
        let programme = self.source.programme;
        if !programme.exercise.steps.contains(&Step::Predict) || self.reveal.items.is_empty() {
            return Vec::new();
        }
        let about = say.desk(self.reveal.about);
        let mut blocks = vec![
            Block::NewPage,
            Block::Heading(1, say.with("report-expected", &[("desk", &about)])),
            Block::Paragraph(say.text("report-expected-why")),
        ];
        for again in [false, true] {
            let items: Vec<&RevealedItem> =
                self.reveal.items.iter().filter(|item| item.again == again).collect();
            let answered = items.iter().any(|item| item.predicted.is_some());
            if !answered {
                continue;
            }
            let number = usize::from(again) + 1;
            blocks.push(Block::Heading(2, say.text(if again { "ex-form-second" } else { "ex-form-first" })));
            match &self.reveal.accuracy[usize::from(again)] {
                Some(accuracy) => {
                    let percent = say.percent(&format!("accuracy/{number}"), accuracy.accuracy);
                    let mut told = say.with("report-accuracy", &[("desk", &about), ("percent", &percent)]);
                    if let Some(leaning) = accuracy.leaning() {
                        let bias = telling::bias(say.words, leaning.ratio());
                        told = told.then(Text::of(crate::telling::words::gap(say.words)));
                        told = told.then(Text::of(&bias));
                    }
                    blocks.push(Block::Paragraph(told));
                }
                None => blocks.push(Block::Paragraph(say.text("report-accuracy-few"))),
            }
            blocks.push(Block::Picture(self.dumb_bells(&items, number), 100));
        }
        blocks.push(Block::Note(say.text("report-expected-truth")));
        blocks
    }

    fn dumb_bells(&self, items: &[&RevealedItem], number: usize) -> Picture {
        let say = self.say;
        let row = |item: &&RevealedItem| {
            let asked = &self.source.programme.exercise.items[item.item];
            let shown = |name: &str, value: Option<f64>| match value {
                Some(value) => Text::of(&say.amount(&format!("{name}/{}", asked.id), asked.kind, value)),
                None => Text::of("–"),
            };
            let truth = item.truth.map(|truth| truth.value);
            DumbBell {
                asks: say.pack(asked.asks),
                predicted: shown(&format!("predicted/{number}"), item.predicted),
                truth: shown("truth", truth),
                place: item.predicted.zip(truth).and_then(|(one, other)| place(asked.kind, one, other)),
            }
        };
        let rows: Vec<DumbBell> = items.iter().map(row).collect();
        let names = ["report-less", "report-true", "report-more"].map(|id| say.name(id));
        let words = DumbBellWords { less: &names[0], truth: &names[1], more: &names[2] };
        dumb_bells(say.code(), &rows, words, &say.name("report-expected-alt"))
    }

    fn before_and_after(&self) -> Vec<Block> {
        let say = self.say;
        let [before, .., after] = self.reveal.surveys.as_slice() else { return Vec::new() };
        let changes = telling::changes(before, after);
        if changes.is_empty() {
            return Vec::new();
        }
        let row = |(key, before, after): (&'static str, f64, f64)| {
            vec![
                say.text(&format!("report-measure-{key}")),
                Text::of(&say.tenths(&format!("survey/1/{key}"), before)),
                Text::of(&say.tenths(&format!("survey/2/{key}"), after)),
            ]
        };
        let columns = vec![
            Column::words(""),
            Column::figures(&say.name("report-before")),
            Column::figures(&say.name("report-after")),
        ];
        vec![
            Block::Heading(1, say.text("ex-before-after")),
            Block::Table(Grid { columns, rows: changes.into_iter().map(row).collect() }),
        ]
    }

    /// First, best and latest; home beside away.
    fn attempts(&self) -> Vec<Block> {
        let say = self.say;
        let attempts = &self.record.attempts;
        let [first, .., latest] = attempts.as_slice() else { return Vec::new() };
        let best = attempts.iter().max_by_key(|one| (one.away_milli, std::cmp::Reverse(one.attempt)));
        let named = [("report-first", Some(first)), ("report-best", best), ("report-latest", Some(latest))];
        let row = |(id, one): (&str, Option<&crate::report::record::AttemptResult>)| {
            let one = one?;
            let points = |name: &str, milli: Option<i64>| match milli {
                Some(milli) => Text::of(&say.points(&format!("{name}/{}", one.attempt), milli)),
                None => Text::of("–"),
            };
            Some(vec![
                say.text(id),
                Text::of(&say.count("attempt-number", one.attempt as usize)),
                points("attempt-home", one.home_milli),
                points("attempt-away", one.away_milli),
            ])
        };
        let columns = vec![
            Column::words(""),
            Column::figures(&say.name("report-column-attempt")),
            Column::figures(&say.name("report-tile-home")),
            Column::figures(&say.name("report-tile-away")),
        ];
        vec![
            Block::Heading(1, say.text("report-attempts")),
            Block::Table(Grid { columns, rows: named.into_iter().filter_map(row).collect() }),
        ]
    }

    fn commitments(&self) -> Vec<Block> {
        let cards: Vec<_> = self.record.progress.commitments().map(|made| card(self.say, made)).collect();
        if cards.is_empty() {
            return Vec::new();
        }
        vec![Block::Heading(1, self.say.text("ex-commitments")), Block::Cards(cards)]
    }
}

/// Where a prediction lies: 0 right, −1 at a quarter or less, 1 at four times or
/// more; of shares half of everything less or more (models.md §2).
fn place(kind: ItemKind, predicted: f64, truth: f64) -> Option<f64> {
    let place = match kind {
        ItemKind::Share => (predicted - truth) / 0.5,
        _ if truth <= 0.0 => return (predicted <= 0.0).then_some(0.0),
        _ if predicted <= 0.0 => -1.0,
        _ => (libm::log(predicted) - libm::log(truth)) / libm::log(4.0),
    };
    Some(place.clamp(-1.0, 1.0))
}
