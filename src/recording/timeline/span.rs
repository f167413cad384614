//! What somebody's time was spent on, without a gap and without an overlap.
//!
//! Owns [`Span`], [`Part`] and [`Doing`], and the fold that makes spans of events. The
//! parts are those of the shift's own stop watch, so their sums are the scorecard's
//! talk, hold and wrap-up times. Must not know moods or marks.

use crate::scenario::checked::{ArticleId, ColleagueId};
use crate::shift::event::CallerId;
use crate::shift::{Handover, Shift, What, takes};
use crate::vocab::{Duration, Moment};

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Their request lies in the tray.
    Tray,
    /// They wait in line.
    Waiting,
    /// They talk to a colleague.
    Colleague,
    /// They are on the line.
    Talk,
    /// They are on hold.
    Hold,
    /// They wait to be called back.
    CallBack,
    /// They have gone; the trainee still works on it.
    AfterCall,
}

/// What the trainee does meanwhile, with whoever is on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doing {
    /// Listens, speaks, decides.
    Nothing,
    /// Reads an article.
    Reads(ArticleId),
    /// Asks a colleague.
    Asks(ColleagueId),
    /// Writes: a promise, a note, the packet.
    Writes,
    /// Hands over.
    HandsOver,
}

/// A stretch of somebody's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where they are.
    pub part: Part,
    /// What the trainee does.
    pub doing: Doing,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub to: Moment,
}

impl Span {
    /// How long it lasts.
    pub const fn lasts(&self) -> Duration {
        self.to.since(self.from)
    }

    /// The trainee is busy with it.
    pub const fn is_on_desk(&self) -> bool {
        matches!(self.part, Part::Talk | Part::AfterCall)
    }
}

/// How long somebody was in a part, all stretches together.
pub fn spent(spans: &[Span], part: Part) -> Duration {
    let of = spans.iter().filter(|span| span.part == part);
    of.fold(Duration::ZERO, |sum, span| sum + span.lasts())
}

/// What a trainee did for a while, and with whom on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    /// Who was on the desk; nobody if it was done in between.
    pub caller: Option<CallerId>,
    /// What.
    pub doing: Doing,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub to: Moment,
}

/// The spans of every caller of a shift, by their numbers, and what the trainee did.
pub(super) fn spans(shift: &Shift) -> (Vec<Vec<Span>>, Vec<Busy>) {
    let mut watch = Watch::default();
    for event in shift.events() {
        watch.take(shift, event.at, event.what);
    }
    // A shift that is still running: what lasts, lasts until now.
    watch.end(shift.now());
    let Watch { spans, busy, .. } = watch;
    let split = spans.into_iter().enumerate().map(|(caller, spans)| {
        let theirs = |one: &&Busy| one.caller.is_some_and(|who| who.0 as usize == caller);
        let busy: Vec<&Busy> = busy.iter().filter(theirs).collect();
        spans.into_iter().flat_map(|span| split(span, &busy)).collect()
    });
    (split.collect(), busy)
}

/// A span cut where the trainee began or ended to do something.
fn split(span: Span, busy: &[&Busy]) -> Vec<Span> {
    if !span.is_on_desk() {
        return vec![span];
    }
    let mut parts = Vec::new();
    let mut from = span.from;
    for one in busy {
        let (begins, ends) = (one.from.max(from), one.to.min(span.to));
        if begins >= ends {
            continue;
        }
        if begins > from {
            parts.push(Span { to: begins, from, ..span });
        }
        parts.push(Span { doing: one.doing, from: begins, to: ends, ..span });
        from = ends;
    }
    if from < span.to || parts.is_empty() {
        parts.push(Span { from, ..span });
    }
    parts
}

/// The stop watches of all callers.
#[derive(Default)]
struct Watch {
    spans: Vec<Vec<Span>>,
    /// What is still running, by caller.
    open: Vec<Option<(Part, Moment)>>,
    desk: Option<CallerId>,
    busy: Vec<Busy>,
}

impl Watch {
    fn take(&mut self, shift: &Shift, at: Moment, what: What) {
        match what {
            What::Arrived { caller, .. } => self.turn(caller, at, Some(Part::Waiting)),
            What::Requested { caller, .. } => self.turn(caller, at, Some(Part::Tray)),
            What::Answered { caller, .. } | What::Resumed { caller, .. } => {
                self.turn(caller, at, Some(Part::Talk));
                self.desk = Some(caller);
            }
            What::PlacedOnHold { caller, .. } => self.leave(caller, at, Some(Part::Hold)),
            What::CallBackAgreed { caller, .. } => self.leave(caller, at, Some(Part::CallBack)),
            What::Parted { caller } if matches!(self.part(caller), Some(Part::Talk | Part::Hold)) => {
                self.turn(caller, at, Some(Part::AfterCall));
            }
            What::ColleagueAnswered { caller, .. } => self.turn(caller, at, Some(Part::Colleague)),
            What::Closed { caller, .. } => self.leave(caller, at, None),
            What::Abandoned { caller, .. }
            | What::ColleagueFinished { caller, .. }
            | What::RequestRefused { caller }
            | What::RequestEscalated { caller } => self.turn(caller, at, None),
            What::LookedUp { article, until } => self.does(Doing::Reads(article), at, until),
            What::Asked { colleague, until } => self.does(Doing::Asks(colleague), at, until),
            What::PutInWriting { .. } => self.did(Doing::Writes, takes::WRITING, at),
            What::Noted { .. } => self.did(Doing::Writes, takes::NOTE, at),
            What::HandedOn { caller, fact } => {
                let fact = shift.contact_of(caller).packet.get(fact.index());
                self.did(Doing::Writes, fact.map_or(Duration::ZERO, |fact| fact.takes), at);
            }
            What::Transferred { how: Handover::Warm, .. } => self.did(Doing::HandsOver, takes::WARM, at),
            What::Transferred { how: Handover::Cold, .. } => self.did(Doing::HandsOver, takes::COLD, at),
            What::ShiftEnded => self.end(at),
            _ => {}
        }
    }

    fn part(&self, caller: CallerId) -> Option<Part> {
        self.open.get(caller.0 as usize).copied().flatten().map(|(part, _)| part)
    }

    /// From now on the caller is somewhere else, or gone.
    fn turn(&mut self, caller: CallerId, at: Moment, part: Option<Part>) {
        let place = caller.0 as usize;
        if self.open.len() <= place {
            self.open.resize(place + 1, None);
            self.spans.resize(place + 1, Vec::new());
        }
        if let Some((part, from)) = self.open[place].take() {
            // Nobody was anywhere for no time at all.
            if from < at {
                self.spans[place].push(Span { part, doing: Doing::Nothing, from, to: at });
            }
        }
        self.open[place] = part.map(|part| (part, at));
    }

    /// The same, and they are no longer on the desk.
    fn leave(&mut self, caller: CallerId, at: Moment, part: Option<Part>) {
        self.turn(caller, at, part);
        if self.desk == Some(caller) {
            self.desk = None;
        }
    }

    fn does(&mut self, doing: Doing, from: Moment, to: Moment) {
        self.busy.push(Busy { caller: self.desk, doing, from, to });
    }

    /// What has just been done began so long ago.
    fn did(&mut self, doing: Doing, lasted: Duration, at: Moment) {
        self.does(doing, at - lasted, at);
    }

    fn end(&mut self, at: Moment) {
        for place in 0..self.open.len() {
            self.turn(CallerId(u32::try_from(place).unwrap_or(u32::MAX)), at, None);
        }
        for busy in &mut self.busy {
            busy.to = busy.to.min(at).max(busy.from);
        }
    }
}
