//! The replay's view from a replay.

use crate::chart::lanes::of::Source;
use crate::recording::timeline::{Bookmark, Call, Customer, Thread, Ticket};
use crate::recording::what_if::Choice;
use crate::scenario::strings::Language;
use crate::scoring::{FindingKind, Teller};
use crate::telling::scorecard::rounded;
use crate::telling::story::clock;
use crate::telling::timeline::Timeline;
use crate::telling::words::{Arg, comma, duration, language_of, name_of};
use crate::vocab::Desk;

use super::view::{
    CallView, ChoiceView, CustomerView, DayColumn, DayMoment, FindingView, OtherReply, PromiseMark,
    ReplayView, TicketMark, WayBack,
};

mod heard;

impl ReplayView {
    /// A replay with all that is needed to tell it; `choices` are the replies of each
    /// of its shifts, in their order ([`WhatIf::choices`]).
    ///
    /// [`WhatIf::choices`]: crate::recording::what_if::WhatIf::choices
    pub fn of(source: &Source<'_>, choices: &[Vec<Choice>]) -> Self {
        let mut telling = Telling::new(source);
        let calls = telling.calls();
        let mut promises: Vec<PromiseMark> =
            source.replay.threads.iter().filter_map(|thread| telling.promise(thread)).collect();
        promises.sort_by_key(|promise| promise.at);
        let mut chosen: Vec<ChoiceView> = choices
            .iter()
            .enumerate()
            .flat_map(|(seat, choices)| choices.iter().map(move |choice| (seat, choice)))
            .filter_map(|(seat, choice)| telling.choice(seat, choice))
            .collect();
        chosen.sort_by_key(|choice| (choice.at, choice.shift, choice.command));
        let mut desks: Vec<Desk> = Vec::new();
        for desk in source.replay.seats.iter().map(|lane| lane.desk) {
            if !desks.contains(&desk) {
                desks.push(desk);
            }
        }
        Self {
            back: WayBack::default(),
            lanes: [Desk::Sales, Desk::Support].map(|desk| source.lane_title(desk)),
            aisle: source.words.name("chart-aisle"),
            desks,
            days: columns(source.days()),
            customers: telling.customers(),
            findings: telling.findings(),
            promises,
            lines: telling.lines(),
            choices: chosen,
            calls,
            tried: None,
        }
    }
}

fn columns(of: Vec<(u16, crate::chart::lanes::Column)>) -> Vec<DayColumn> {
    of.into_iter().map(|(day, column)| DayColumn { day, column }).collect()
}

/// A replay in the making.
struct Telling<'a> {
    source: &'a Source<'a>,
    timeline: Timeline<'a>,
    language: Language,
    /// Shift and call of each call of the view, in order of time.
    order: Vec<(usize, usize)>,
}

impl<'a> Telling<'a> {
    fn new(source: &'a Source<'a>) -> Self {
        let scenario = source.watched.first().map(|one| one.shift.scenario());
        let language =
            scenario.map_or_else(Language::default, |scenario| language_of(source.words, scenario));
        let timeline = Timeline::new(source.words, source.replay, source.watched);
        Self { source, timeline, language, order: Vec::new() }
    }

    /// A call of the replay.
    fn call_of(&self, (seat, call): (usize, usize)) -> &'a Call {
        &self.source.replay.seats[seat].calls[call]
    }

    fn day(&self, seat: usize) -> u16 {
        self.source.replay.seats[seat].day
    }

    /// The place of a call in the view.
    fn place(&self, seat: usize, call: usize) -> Option<usize> {
        self.order.iter().position(|one| *one == (seat, call))
    }

    /// Every call in order of time; afterwards their places are known.
    fn calls(&mut self) -> Vec<CallView> {
        let seats = &self.source.replay.seats;
        let all = seats.iter().enumerate();
        let mut order: Vec<(usize, usize)> =
            all.flat_map(|(seat, lane)| (0..lane.calls.len()).map(move |call| (seat, call))).collect();
        order.sort_by_key(|&(seat, call)| (seats[seat].day, seats[seat].calls[call].came, seat, call));
        self.order = order;
        self.order.iter().map(|&(seat, call)| self.call(seat, &seats[seat].calls[call])).collect()
    }

    fn call(&self, seat: usize, call: &Call) -> CallView {
        let bar = self.source.whole_bar(seat, call);
        let face = bar.face.unwrap_or(crate::chart::paper::Face {
            key: String::new(),
            presentation: crate::portrait::Presentation::Unsaid,
        });
        CallView {
            shift: seat,
            day: self.day(seat),
            desk: bar.desk,
            name: self.timeline.name(seat, call),
            face,
            came: call.came,
            until: call.until(),
            there_until: call.gone.map_or(call.until(), |(at, _)| at),
            answered: call.was_answered(),
            is_request: call.is_request,
            stretches: bar.stretches,
            moods: bar.moods,
            labels: bar.labels,
            told: self.timeline.call_in_a_line(seat, call),
            told_as_seen: self.timeline.call_as_seen(seat, call),
        }
    }

    fn findings(&self) -> Vec<FindingView> {
        let mut found = Vec::new();
        for (seat, lane) in self.source.replay.seats.iter().enumerate() {
            let teller = Teller::of_shift(self.source.words, &self.source.watched[seat].shift);
            found.extend(lane.bookmarks.iter().filter_map(|mark| self.finding(seat, mark, &teller)));
        }
        found.sort_by_key(|finding: &FindingView| finding.at);
        found
    }

    fn finding(&self, seat: usize, mark: &Bookmark, teller: &Teller<'_>) -> Option<FindingView> {
        let words = self.source.words;
        let lane = &self.source.replay.seats[seat];
        let call = lane.call(mark.caller)?;
        let sentence = teller.finding(call.score.as_ref()?, &mark.finding);
        let parts = std::iter::once(sentence.what).chain(sentence.cited).chain(sentence.capped);
        let what = parts.collect::<Vec<_>>().join(crate::telling::words::gap(words));
        let lost = rounded(mark.finding.lost_milli);
        let points = match lost {
            0 => String::new(),
            _ => {
                let points = words.say("card-lost", &[("points", Arg::Milli(lost))]);
                words.say("card-lost-at", &[("points", Arg::Text(&points))])
            }
        };
        let is_critical = mark.finding.kind == FindingKind::Critical;
        let name = self.timeline.name(seat, call);
        let told = if is_critical { words.name("replay-critical") } else { points.clone() };
        let args = [
            ("time", Arg::Text(&clock(mark.at))),
            ("name", Arg::Text(&name)),
            ("points", Arg::Text(&told)),
            ("what", Arg::Text(&what)),
        ];
        Some(FindingView {
            call: self.place(seat, mark.caller.0 as usize)?,
            at: DayMoment { day: lane.day, at: mark.at },
            is_critical,
            points,
            spoken: words.say("replay-finding", &args),
            what,
        })
    }

    fn promise(&self, thread: &Thread) -> Option<PromiseMark> {
        let words = self.source.words;
        let (first, last) = (thread.words.first()?, thread.words.last()?);
        let said = self.say(thread.seat, thread.caller, last.at, last.text);
        let call = self.source.replay.seats.get(thread.seat)?.call(thread.caller)?;
        let (name, how) = (self.timeline.name(thread.seat, call), self.source.how(thread));
        let args = [
            ("time", Arg::Text(&clock(first.at))),
            ("name", Arg::Text(&name)),
            ("words", Arg::Text(&said)),
            ("how", Arg::Text(&how)),
        ];
        Some(PromiseMark {
            call: self.place(thread.seat, thread.caller.0 as usize)?,
            at: DayMoment { day: thread.day, at: first.at },
            spoken: words.say("replay-promise", &args),
            tickets: thread.tickets.iter().map(|ticket| self.ticket(*ticket)).collect(),
            written: thread.written,
            words: said,
            how,
        })
    }

    fn ticket(&self, ticket: Ticket) -> TicketMark {
        let to = match ticket {
            Ticket::Here { seat, caller, at, .. } => {
                let place = self.place(seat, caller.0 as usize);
                place.map(|place| (place, DayMoment { day: self.day(seat), at }))
            }
            Ticket::Elsewhere { .. } => None,
        };
        TicketMark { words: self.source.on_ticket(ticket), spoken: self.timeline.ticket(ticket), to }
    }

    fn choice(&self, seat: usize, choice: &Choice) -> Option<ChoiceView> {
        let scenario = self.source.watched.get(seat)?.shift.scenario();
        let contact = scenario.contact(choice.contact);
        let say = |reply| self.say(seat, choice.caller, choice.at, contact.reply(reply).says);
        let numbered = choice.offers.iter().copied().enumerate();
        let others = numbered.filter(|(_, reply)| *reply != choice.given);
        Some(ChoiceView {
            shift: seat,
            command: choice.command,
            call: self.place(seat, choice.caller.0 as usize)?,
            at: DayMoment { day: self.day(seat), at: choice.at },
            given: say(choice.given),
            others: others
                .map(|(place, reply)| OtherReply { number: place + 1, reply, text: say(reply) })
                .collect(),
        })
    }

    fn customers(&self) -> Vec<CustomerView> {
        self.source.replay.customers.iter().map(|one| self.customer(one)).collect()
    }

    fn customer(&self, customer: &Customer) -> CustomerView {
        let words = self.source.words;
        let first = customer.calls[0];
        let call = self.call_of(first);
        let number = i64::try_from(customer.calls.len()).unwrap_or(i64::MAX);
        let calls = words.say("replay-calls", &[("count", Arg::Number(number))]);
        let waited = words.say("replay-waited", &[("time", Arg::Text(&duration(words, customer.waited)))]);
        let desks: Vec<Desk> =
            customer.calls.iter().map(|(seat, _)| self.source.replay.seats[*seat].desk).collect();
        CustomerView {
            name: name_of(words, &self.source.watched[first.0].shift, call.caller),
            face: self.call(first.0, call).face,
            under: [calls, waited].join(&comma(words)),
            at_both: desks.contains(&Desk::Sales) && desks.contains(&Desk::Support),
            calls: customer.calls.iter().filter_map(|&(seat, call)| self.place(seat, call)).collect(),
            columns: columns(self.source.columns_of(customer)),
        }
    }
}
