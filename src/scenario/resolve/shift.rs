//! Shifts: who is on duty, what comes in, what happened before.

use super::super::checked::{
    Arrival, ColleagueId, Comes, ContactId, Duty, Earlier, Flags, Inject, InjectDoes, Lunch, PastPromise,
    Redial, Shift, Target,
};
use super::super::diagnostic::{Code, Place};
use super::super::read::At;
use super::super::source::{self, WaitFactor};
use super::pack::Resolver;
use crate::vocab::{Desk, Moment};

/// Most contacts an hour that a stream may bring.
const MOST_PER_HOUR: f64 = 3_600.0;
/// Most colleagues on duty: the trainee is one of the queue's 64 agents.
const MOST_ON_DUTY: usize = 63;

impl<'s> Resolver<'s, '_> {
    pub fn shifts(&mut self) {
        for (index, shift) in self.sources.shifts.iter().enumerate() {
            self.check_name(&shift.id, "id");
            self.shift_names.add(&shift.id, index, self.found);
        }
        for shift in &self.sources.shifts {
            let shift = self.shift(shift);
            self.shifts.push(shift);
        }
    }

    fn shift(&mut self, shift: &'s source::Shift) -> Shift {
        let id = format!("shifts/{}", shift.id.value);
        if shift.closes.value <= shift.opens.value {
            let message =
                format!("the desk closes at {} and opens at {}", shift.closes.value, shift.opens.value);
            self.error(
                Code::BadHours,
                shift.closes.place,
                "closes".to_owned(),
                message,
                "let it close later",
            );
        }
        let blind_spots = (1..)
            .zip(&shift.blind_spots)
            .map(|(number, text)| self.line(format!("{id}/blind_spots/{number}"), text))
            .collect();
        let duty = self.duty(shift);
        let arrivals = self.arrivals(shift);
        let injects = self.injects(shift, &id);
        let history = self.history(shift, &id);
        Shift {
            id: shift.id.value.clone(),
            desk: shift.desk.value,
            title: self.line(format!("{id}/title"), &shift.title),
            day: self.line(format!("{id}/day"), &shift.day),
            opens: shift.opens.value,
            closes: shift.closes.value,
            briefing: self.line(format!("{id}/briefing"), &shift.briefing),
            blind_spots,
            targets: shift.targets.iter().map(target).collect(),
            duty,
            lunch: self.lunch(shift),
            pace: self.within(&shift.pace, 0.1, 60.0, "pace"),
            wait_factor: wait_factor(&shift.waiting),
            redial: self.redial(&shift.redial),
            arrivals,
            injects,
            client_tone_milli: (self.within(&shift.client_tone, -1.0, 1.0, "client_tone") * 1_000.0) as i16,
            history,
        }
    }

    fn redial(&mut self, redial: &source::Redial) -> Redial {
        if redial.percent.value > 100 {
            let message = format!("{} percent are more than all", redial.percent.value);
            self.error(
                Code::ValueOutOfRange,
                redial.percent.place,
                "redial".to_owned(),
                message,
                "write 0 to 100",
            );
        }
        Redial {
            percent: redial.percent.value.min(100),
            after: self.positive(&redial.after, "redial.after"),
            most: redial.most.value,
        }
    }

    fn duty(&mut self, shift: &'s source::Shift) -> Vec<Duty> {
        if shift.duty.len() > MOST_ON_DUTY {
            let message =
                format!("{} colleagues on duty; at most {MOST_ON_DUTY} are possible", shift.duty.len());
            self.error(
                Code::ValueOutOfRange,
                shift.place,
                "duty".to_owned(),
                message,
                "take some of them off",
            );
        }
        let mut duties = Vec::new();
        for (index, duty) in shift.duty.iter().take(MOST_ON_DUTY).enumerate() {
            let path = format!("duty[{index}]");
            let handle = self.positive(&duty.handle, &format!("{path}.handle"));
            if duty.until.value <= duty.from.value {
                let message = format!("duty ends at {} and begins at {}", duty.until.value, duty.from.value);
                self.error(Code::BadHours, duty.until.place, path.clone(), message, "let it end later");
            }
            let colleague = self.colleague_id(&duty.colleague, &format!("{path}.colleague"));
            if let Some(colleague) = colleague {
                let sits_at = self.colleagues[colleague.index()].desk;
                if sits_at != shift.desk.value {
                    let message = format!("`{}` sits at the {sits_at} desk", duty.colleague.value);
                    let hint = "put somebody of this desk on duty";
                    self.error(Code::WrongDesk, duty.colleague.place, path, message, hint);
                }
                duties.push(Duty { colleague, handle, from: duty.from.value, until: duty.until.value });
            }
        }
        duties
    }

    pub(super) fn colleague_id(&mut self, name: &At<String>, path: &str) -> Option<ColleagueId> {
        self.colleague_names.find(name, &|| path.to_owned(), self.found).map(ColleagueId)
    }

    fn lunch(&mut self, shift: &'s source::Shift) -> Option<Lunch> {
        let lunch = shift.lunch.as_ref()?;
        if lunch.until.value < lunch.from.value {
            let message = format!(
                "lunch must have begun by {} and cannot before {}",
                lunch.until.value, lunch.from.value
            );
            self.error(
                Code::BadHours,
                lunch.until.place,
                "lunch".to_owned(),
                message,
                "let `until` be later",
            );
        }
        self.check_hours(shift, lunch.from.value, lunch.from.place, "lunch.from");
        let takes = self.positive(&lunch.takes, "lunch.takes");
        Some(Lunch { from: lunch.from.value, until: lunch.until.value, takes })
    }

    /// What happens must happen while the desk is open.
    fn check_hours(&mut self, shift: &source::Shift, at: Moment, place: Place, path: &str) {
        let (opens, closes) = (shift.opens.value, shift.closes.value);
        if opens < closes && (at < opens || at > closes) {
            let message = format!("{at} is outside opening hours, {opens} to {closes}");
            self.error(Code::OutsideHours, place, path.to_owned(), message, "choose a time between the two");
        }
    }

    /// The contact of an arrival; it must belong to this desk.
    fn arriving(&mut self, shift: &source::Shift, name: &At<String>, path: &str) -> Option<ContactId> {
        let index = self.contact_names.find(name, &|| path.to_owned(), self.found)?;
        let contact = ContactId(index);
        let desk: Option<Desk> = self.contacts.get(contact.index()).map(|contact| contact.desk);
        if desk.is_some_and(|desk| desk != shift.desk.value) {
            let message = format!("`{}` is a contact of the other desk", name.value);
            let hint = "name a contact of this desk";
            self.error(Code::WrongDesk, name.place, path.to_owned(), message, hint);
        }
        Some(contact)
    }

    fn arrivals(&mut self, shift: &'s source::Shift) -> Vec<Arrival> {
        let mut arrivals = Vec::new();
        for (index, arrival) in shift.arrivals.iter().enumerate() {
            let path = format!("arrivals[{index}]");
            let arrival = match arrival {
                source::Arrival::At(at) => {
                    self.check_hours(shift, at.time.value, at.time.place, &path);
                    self.arriving(shift, &at.contact, &path).map(|contact| Arrival::Between {
                        from: at.time.value,
                        until: at.time.value,
                        contact,
                        priority: at.priority.value,
                    })
                }
                source::Arrival::Between(between) => {
                    if between.until.value < between.from.value {
                        let message = format!("{} is before {}", between.until.value, between.from.value);
                        let hint = "write the earlier time as `from`";
                        self.error(Code::EmptyRange, between.until.place, path.clone(), message, hint);
                    }
                    self.check_hours(shift, between.from.value, between.from.place, &path);
                    self.check_hours(shift, between.until.value, between.until.place, &path);
                    self.arriving(shift, &between.contact, &path).map(|contact| Arrival::Between {
                        from: between.from.value,
                        until: between.until.value,
                        contact,
                        priority: between.priority.value,
                    })
                }
                source::Arrival::Stream(stream) => Some(self.stream(shift, stream, &path)),
            };
            arrivals.extend(arrival);
        }
        arrivals
    }

    fn stream(&mut self, shift: &'s source::Shift, stream: &'s source::ArrivalStream, path: &str) -> Arrival {
        let mut per_hour = Vec::new();
        for (from, rate) in &stream.per_hour {
            let rate = self.within(rate, 0.0, MOST_PER_HOUR, path);
            if per_hour.last().is_some_and(|(before, _)| *before >= from.value) {
                let message = format!("{} does not come after the time before it", from.value);
                self.error(
                    Code::EmptyRange,
                    from.place,
                    path.to_owned(),
                    message,
                    "write the times in order",
                );
            }
            per_hour.push((from.value, rate));
        }
        let pool = match &stream.pool {
            source::PoolOf::All => {
                let fillers = self.contacts.iter().enumerate();
                fillers
                    .filter(|(_, contact)| contact.is_filler() && contact.comes == Comes::Stream)
                    .filter(|(_, contact)| contact.desk == shift.desk.value)
                    .map(|(index, _)| ContactId(index as u16))
                    .collect()
            }
            source::PoolOf::Named(names) => {
                names.iter().filter_map(|name| self.filler_of(shift, name, path)).collect::<Vec<_>>()
            }
        };
        // Names that are wrong have been reported.
        let names_given = matches!(&stream.pool, source::PoolOf::Named(names) if !names.is_empty());
        if pool.is_empty() && !names_given && per_hour.iter().any(|(_, rate)| *rate > 0.0) {
            let message = "the stream has nothing to draw from".to_owned();
            let hint = "write fillers for this desk, or take the stream away";
            self.error(Code::EmptyList, stream.place, path.to_owned(), message, hint);
        }
        Arrival::Stream { per_hour, pool, priority: stream.priority.value }
    }

    fn filler_of(&mut self, shift: &source::Shift, name: &At<String>, path: &str) -> Option<ContactId> {
        let contact = self.arriving(shift, name, path)?;
        let is_filler =
            self.contacts.get(contact.index()).is_none_or(super::super::checked::Contact::is_filler);
        if !is_filler {
            let message = format!("`{}` is a written contact; a stream draws fillers", name.value);
            let hint = "let it arrive with At or Between";
            self.error(Code::NoFiller, name.place, path.to_owned(), message, hint);
            return None;
        }
        let comes = self.contacts.get(contact.index()).map(|contact| &contact.comes);
        if comes.is_some_and(|comes| *comes != Comes::Stream) {
            let message = format!("`{}` comes because of an earlier day, not in a stream", name.value);
            let hint = "take it out of the pool, or take its `comes` away";
            self.error(Code::NotInStream, name.place, path.to_owned(), message, hint);
            return None;
        }
        Some(contact)
    }

    fn injects(&mut self, shift: &'s source::Shift, id: &str) -> Vec<Inject> {
        let mut names = super::names::Table::new("inject", Code::UnknownWord);
        let mut injects = Vec::new();
        for (index, inject) in shift.injects.iter().enumerate() {
            let path = format!("injects[{index}]");
            self.check_name(&inject.id, &path);
            names.add(&inject.id, index, self.found);
            let id = format!("{id}/injects/{}", inject.id.value);
            let title = self.line(id.clone(), &inject.title);
            if let Some(at) = &inject.at {
                self.check_hours(shift, at.value, at.place, &path);
            }
            let does = match &inject.does {
                source::InjectDoes::Rush(rush) => {
                    let per_hour = self.within(&rush.per_hour, 0.0, MOST_PER_HOUR, &path);
                    Some(InjectDoes::Rush { per_hour, lasts: self.positive(&rush.r#for, &path) })
                }
                source::InjectDoes::ColleagueLeaves(name) => {
                    self.colleague_id(name, &path).map(InjectDoes::ColleagueLeaves)
                }
                source::InjectDoes::Message(message) => {
                    let text = self.line(format!("{id}/message"), &message.text);
                    self.colleague_id(&message.from, &path).map(|from| InjectDoes::Message(from, text))
                }
                source::InjectDoes::Arrive(name) => self.arriving(shift, name, &path).map(InjectDoes::Arrive),
            };
            injects.extend(does.map(|does| Inject {
                id: inject.id.value.clone(),
                title,
                at: inject.at.as_ref().map(|at| at.value),
                does,
            }));
        }
        injects
    }

    fn history(&mut self, shift: &'s source::Shift, id: &str) -> Vec<Earlier> {
        let mut history = Vec::new();
        for (index, earlier) in shift.history.iter().enumerate() {
            let path = format!("history[{index}]");
            let Some(contact) = self.contact_names.find(&earlier.contact, &|| path.clone(), self.found)
            else {
                continue;
            };
            let known = self.flags_of_contact(contact);
            let mut flags: Flags = 0;
            for flag in &earlier.flags {
                match known.iter().position(|known| *known == flag.value).filter(|bit| *bit < 64) {
                    Some(bit) => flags |= 1 << bit,
                    None => {
                        let message = format!(
                            "no reply of `{}` raises the flag `{}`",
                            earlier.contact.value, flag.value
                        );
                        let hint = super::did_you_mean(&flag.value, known.iter().copied());
                        self.error(Code::UnknownFlag, flag.place, format!("{path}.flags"), message, &hint);
                    }
                }
            }
            let promises =
                self.past_promises(earlier, &path, &format!("{id}/history/{}", earlier.contact.value));
            history.push(Earlier { contact: ContactId(contact), flags, promises });
        }
        history
    }

    fn past_promises(&mut self, earlier: &'s source::History, path: &str, id: &str) -> Vec<PastPromise> {
        let mut promises = Vec::new();
        for (number, promise) in (1..).zip(&earlier.promises) {
            let words = match &promise.of {
                Some(of) => self.quoted(of, &format!("{path}.promises")),
                None => Some(self.line(format!("{id}/{number}"), &promise.words)),
            };
            let what = self.deliverable(&promise.what, &|| format!("{path}.promises"));
            if let (Some(what), Some(words)) = (what, words) {
                let (written, honest) = (promise.written.value, promise.honest.value);
                promises.push(PastPromise { what, written, honest, words });
            }
        }
        promises
    }
}

fn target(target: &source::Target) -> Target {
    match target {
        source::Target::ServiceLevel(level) => Target::ServiceLevel(level.percent.value, level.within.value),
        source::Target::HandleTime(time) => Target::HandleTime(time.value),
        source::Target::Abandonment(share) => Target::Abandonment(share.percent.value),
        source::Target::FirstContact(share) => Target::FirstContact(share.percent.value),
        source::Target::Survey(mark) => Target::Survey(mark.value),
        source::Target::Orders(count) => Target::Orders(count.value),
        source::Target::Kept(share) => Target::Kept(share.percent.value),
    }
}

/// m = clamp(product of the factors, .4, 3) (models.md §4).
fn wait_factor(factors: &[At<WaitFactor>]) -> f64 {
    let size = |factor: &WaitFactor| match factor {
        WaitFactor::Unoccupied => 1.25,
        WaitFactor::Uncertain => 1.3,
        WaitFactor::Unexplained => 1.2,
        WaitFactor::Unfair => 1.4,
        WaitFactor::Anxious => 1.3,
        WaitFactor::BeforeProcess => 1.15,
    };
    factors.iter().map(|factor| size(&factor.value)).product::<f64>().clamp(0.4, 3.0)
}
