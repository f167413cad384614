//! The document that `replay --format json` prints: the replay as it is, by names.

use serde::Serialize;

use crate::recording::timeline::{
    Busy, Call, Customer, Doing, Gone, Part, Replay, SeatLane, Seen, Span, Speaker, Thread, Ticket, Watched,
};
use crate::scenario::checked::Scenario;
use crate::scenario::strings::TextId;
use crate::shift::before::Cause;
use crate::shift::event::CallerId;
use crate::telling::timeline::Timeline;

/// The whole replay.
#[derive(Serialize)]
pub(super) struct JsonReplay {
    seats: Vec<JsonSeat>,
    threads: Vec<JsonThread>,
    customers: Vec<JsonCustomer>,
}

#[derive(Serialize)]
struct JsonSeat {
    day: u16,
    desk: &'static str,
    shift: String,
    opens: String,
    closes: String,
    until: String,
    ended: bool,
    calls: Vec<JsonCall>,
    busy: Vec<JsonBusy>,
    lunches: Vec<(String, String)>,
    bookmarks: Vec<JsonBookmark>,
}

#[derive(Serialize)]
struct JsonCall {
    caller: u32,
    name: String,
    contact: String,
    persona: String,
    attempt: u8,
    came: String,
    because: Option<String>,
    spans: Vec<JsonSpan>,
    /// Time, frustration and trust in thousandths.
    moods: Vec<(String, u16, u16)>,
    said: Vec<JsonSaid>,
    promises: Vec<JsonPromise>,
    gone: Option<(String, String)>,
    outcome: Option<&'static str>,
    quality_milli: Option<i64>,
}

#[derive(Serialize)]
struct JsonSpan {
    part: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    doing: Option<String>,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct JsonBusy {
    caller: Option<u32>,
    doing: Option<String>,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct JsonSaid {
    at: String,
    until: String,
    by: &'static str,
    line: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reaction: Option<String>,
}

#[derive(Serialize)]
struct JsonPromise {
    at: String,
    line: String,
    written: bool,
}

#[derive(Serialize)]
struct JsonBookmark {
    at: String,
    caller: u32,
    kind: String,
    tag: &'static str,
    lost_milli: i64,
    line: String,
}

#[derive(Serialize)]
struct JsonThread {
    number: u16,
    seat: usize,
    day: u16,
    caller: u32,
    contact: String,
    words: Vec<(String, String)>,
    written: bool,
    standing: String,
    tickets: Vec<JsonTicket>,
}

#[derive(Serialize)]
struct JsonTicket {
    day: u16,
    seat: Option<usize>,
    caller: Option<u32>,
    at: Option<String>,
    answered_as: Option<u32>,
}

#[derive(Serialize)]
struct JsonCustomer {
    name: String,
    persona: String,
    waited_ms: i64,
    people: u32,
    calls: Vec<JsonSeen>,
}

/// One call as the customer saw it.
#[derive(Serialize)]
struct JsonSeen {
    seat: usize,
    caller: u32,
    seen: Vec<(String, String)>,
}

/// Names what a replay holds.
struct Names<'a> {
    scenario: &'a Scenario,
    replay: &'a Replay,
    timeline: &'a Timeline<'a>,
}

impl JsonReplay {
    /// The replay by names, with these customers.
    pub fn of(
        replay: &Replay,
        watched: &[Watched],
        timeline: &Timeline<'_>,
        customers: &[&Customer],
    ) -> Option<Self> {
        let scenario = watched.first()?.shift.scenario();
        let names = Names { scenario, replay, timeline };
        Some(Self {
            seats: replay.seats.iter().enumerate().map(|(place, seat)| names.seat(place, seat)).collect(),
            threads: replay.threads.iter().map(|thread| names.thread(watched, thread)).collect(),
            customers: customers.iter().map(|customer| names.customer(customer)).collect(),
        })
    }
}

impl Names<'_> {
    fn line(&self, text: TextId) -> String {
        self.scenario.texts().id(text).to_owned()
    }

    fn seat(&self, place: usize, lane: &SeatLane) -> JsonSeat {
        let path = |finding: &crate::scoring::Finding| {
            finding.line.path(self.scenario.contact(finding.line.contact))
        };
        let bookmarks = lane.bookmarks.iter().map(|bookmark| JsonBookmark {
            at: bookmark.at.to_string(),
            caller: bookmark.caller.0,
            kind: format!("{:?}", bookmark.finding.kind),
            tag: bookmark.finding.tag.as_str(),
            lost_milli: bookmark.finding.lost_milli + bookmark.finding.cap_lost_milli,
            line: path(&bookmark.finding),
        });
        JsonSeat {
            day: lane.day,
            desk: lane.desk.as_str(),
            shift: self.scenario.shift(lane.plan).id.clone(),
            opens: lane.opens.to_string(),
            closes: lane.closes.to_string(),
            until: lane.until.to_string(),
            ended: lane.ended,
            calls: lane.calls.iter().map(|call| self.call(place, call)).collect(),
            busy: lane.busy.iter().map(|busy| self.busy(busy)).collect(),
            lunches: lane.lunches.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect(),
            bookmarks: bookmarks.collect(),
        }
    }

    fn call(&self, seat: usize, call: &Call) -> JsonCall {
        let contact = self.scenario.contact(call.contact);
        let said = call.said.iter().map(|said| JsonSaid {
            at: said.at.to_string(),
            until: said.until.to_string(),
            by: match said.by {
                Speaker::Customer => "customer",
                Speaker::Trainee(_) => "trainee",
            },
            line: self.line(said.text),
            reaction: said.reaction.map(|text| self.line(text)),
        });
        let promises = call.promises.iter().map(|made| JsonPromise {
            at: made.at.to_string(),
            line: self.line(contact.promises[made.promise.index()].words),
            written: made.written,
        });
        let moods = call.moods.iter();
        JsonCall {
            caller: call.caller.0,
            name: self.timeline.name(seat, call),
            contact: contact.id.clone(),
            persona: self.scenario.persona(call.persona).id.clone(),
            attempt: call.attempt,
            came: call.came.to_string(),
            because: call.because.map(because),
            spans: call.spans.iter().map(|span| self.span(span)).collect(),
            moods: moods.map(|one| (one.at.to_string(), one.frustration, one.trust)).collect(),
            said: said.collect(),
            promises: promises.collect(),
            gone: call.gone.map(|(at, how)| (at.to_string(), gone(how).to_owned())),
            outcome: call.outcome.map(|outcome| outcome.as_str()),
            quality_milli: call.score.as_ref().map(|score| score.mark.quality_milli),
        }
    }

    fn span(&self, span: &Span) -> JsonSpan {
        JsonSpan {
            part: part(span.part),
            doing: self.doing(span.doing),
            from: span.from.to_string(),
            to: span.to.to_string(),
        }
    }

    fn busy(&self, busy: &Busy) -> JsonBusy {
        JsonBusy {
            caller: busy.caller.map(|CallerId(number)| number),
            doing: self.doing(busy.doing),
            from: busy.from.to_string(),
            to: busy.to.to_string(),
        }
    }

    fn doing(&self, doing: Doing) -> Option<String> {
        Some(match doing {
            Doing::Nothing => return None,
            Doing::Reads(article) => {
                let articles = &self.scenario.company().articles;
                format!("reads {}", articles[article.index()].id)
            }
            Doing::Asks(colleague) => format!("asks {}", self.scenario.colleague(colleague).id),
            Doing::Writes => "writes".to_owned(),
            Doing::HandsOver => "hands-over".to_owned(),
        })
    }

    fn thread(&self, watched: &[Watched], thread: &Thread) -> JsonThread {
        let ticket = |ticket: &Ticket| match *ticket {
            Ticket::Elsewhere { day } => {
                JsonTicket { day, seat: None, caller: None, at: None, answered_as: None }
            }
            Ticket::Here { seat, caller, at, answered_as } => JsonTicket {
                day: watched[seat].day,
                seat: Some(seat),
                caller: Some(caller.0),
                at: Some(at.to_string()),
                answered_as: answered_as.map(|CallerId(number)| number),
            },
        };
        JsonThread {
            number: thread.number,
            seat: thread.seat,
            day: thread.day,
            caller: thread.caller.0,
            contact: self.scenario.contact(thread.contact).id.clone(),
            words: thread.words.iter().map(|words| (words.at.to_string(), self.line(words.text))).collect(),
            written: thread.written,
            standing: format!("{:?}", thread.standing),
            tickets: thread.tickets.iter().map(ticket).collect(),
        }
    }

    fn customer(&self, customer: &Customer) -> JsonCustomer {
        let calls = customer.calls.iter().map(|&(seat, call)| {
            let seen = self.replay.seen(self.scenario, seat, call);
            JsonSeen {
                seat,
                caller: self.replay.seats[seat].calls[call].caller.0,
                seen: seen.into_iter().map(|(at, what)| (at.to_string(), self.seen(what))).collect(),
            }
        });
        let (seat, call) = customer.calls[0];
        JsonCustomer {
            name: self.timeline.name(seat, &self.replay.seats[seat].calls[call]),
            persona: self.scenario.persona(customer.persona).id.clone(),
            waited_ms: customer.waited.as_ms(),
            people: customer.people,
            calls: calls.collect(),
        }
    }

    fn seen(&self, seen: Seen) -> String {
        match seen {
            Seen::Waits(time) => format!("waits {time}"),
            Seen::Holds(time) => format!("holds {time}"),
            Seen::Silence(time) => format!("silence {time}"),
            Seen::AwaitsCall(time) => format!("awaits-call {time}"),
            Seen::Colleague(time) => format!("colleague {time}"),
            Seen::Says { reaction, text } => {
                let lines = reaction.into_iter().chain([text]).map(|text| self.line(text));
                format!("says {}", lines.collect::<Vec<_>>().join(" "))
            }
            Seen::Hears(text) => format!("hears {}", self.line(text)),
            Seen::Promised { text, written: true } => format!("promised in writing {}", self.line(text)),
            Seen::Promised { text, written: false } => format!("promised {}", self.line(text)),
            Seen::Goes(how) => gone(how).to_owned(),
        }
    }
}

const fn part(part: Part) -> &'static str {
    match part {
        Part::Tray => "tray",
        Part::Waiting => "waiting",
        Part::Colleague => "colleague",
        Part::Talk => "talk",
        Part::Hold => "hold",
        Part::CallBack => "call-back",
        Part::AfterCall => "after-call",
    }
}

const fn gone(how: Gone) -> &'static str {
    match how {
        Gone::Unanswered(crate::shift::event::Why::Closed) => "sent-home",
        Gone::Unanswered(_) => "gave-up",
        Gone::WithColleague => "with-colleague",
        Gone::HungUp(_) => "hung-up",
        Gone::Parted => "parted",
    }
}

fn because(cause: Cause) -> String {
    match cause {
        Cause::Promise(number) => format!("promise-{number}"),
        Cause::WrongInformation => "wrong-information".to_owned(),
        Cause::AddOn => "add-on".to_owned(),
        Cause::CutOff => "cut-off".to_owned(),
        Cause::WordOfMouth => "word-of-mouth".to_owned(),
        Cause::Agreed => "agreed".to_owned(),
    }
}
