//! The long run: a company that does the same every day, for weeks.
//!
//! Owns [`LongRun`] and [`Day`]: promises made, tickets that they cause, contacts,
//! support's queue, internal requests, goodwill, customers gained and lost. What
//! the company is like stands in [`Terms`], what it does in [`Conduct`], and four
//! of those have names ([`Habit`]). Must not know single callers, words or
//! screens.
//!
//! **A day.** In the morning the tickets of *yesterday's* promises arrive: the
//! first day has none. Their mean is Στ; the tickets themselves are whole, by
//! error diffusion, and never a whole ticket away from that mean. The day's
//! contacts are λ = (base + Στ)/(1 − r), because a share r of *all* contacts comes
//! back ([`causes::repeat_share`]). The rate is the same all day.
//!
//! **The queue** of a day has exact figures (Erlang-A), which say what becomes of
//! customers, so that these carry no noise; [`Day::simulate`] plays the same day
//! many times with the queue that shifts use, and has standard errors. Both are
//! figures of a desk in full swing, not of its first minutes in the morning.
//!
//! **Goodwill and requests.** The days are those of seven-day weeks, day 1 is a
//! Monday. A request is put in the morning, before anything happens that day, so
//! it meets the goodwill that the last evening has left. Thanks are spoken during
//! the day; then the evening takes its share ([`Goodwill::end_day`], with that
//! day's Στ: 4.0 tickets, the honest ones, are just within what is taken as a
//! matter of course).
//!
//! Whoever resigns is replaced at once: the queue keeps its number of people, and
//! the newcomer hears from the others what to think of sales.
//!
//! **Two thank-yous a week** are both passed on on Wednesday: the second counts
//! the first as an earlier one of the last 7 days, and the next week counts
//! neither. On day 60, a Thursday, a request of 8 hours then takes 5.2. Spread
//! over the week, each thanks would find another one in its last 7 days and weigh
//! less: Monday and Thursday give 6.0 hours on that morning. Within a week the
//! figure runs from 5.2 hours on Thursday up to 6.0 on Wednesday.

mod market;
mod terms;

#[cfg(test)]
mod tests;

use serde::Serialize;

pub use market::{Fared, Market, Trade};
pub use terms::{Conduct, Habit, MarketTerms, Terms, UnknownHabit};

use super::causes::{self, Diffusion, MICRO};
use super::goodwill::{Goodwill, Thanks};
use crate::shift::exact::{Figures, Patience, Station, erlang_a, with_repeats};
use crate::shift::simulate::{CallerFigures, HoursStudy, Repeats, StudyError};

/// The longest run, in days.
pub const MOST_DAYS: u32 = 10_000;

/// How long a simulated desk has been in full swing before it counts, seconds.
const WARM_UP_S: u32 = 4 * 3_600;

/// A company in the middle of its run.
#[derive(Clone, Debug)]
pub struct LongRun {
    terms: Terms,
    conduct: Conduct,
    /// What each promise is, 0 to 1.
    gap: f64,
    /// What each promise causes.
    tickets_micro: u32,
    /// Of all contacts.
    repeat_share: f64,
    days_passed: u32,
    diffusion: Diffusion,
    /// Due this morning: whole tickets, and their mean.
    due: Tickets,
    goodwill: Goodwill,
    resigned_on: Option<u32>,
    market: Market,
}

/// Tickets caused by the promises of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Tickets {
    /// Whole tickets, by error diffusion.
    pub counted: u32,
    /// Their mean: Στ.
    pub mean: f64,
}

/// What a day was like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// 1, 2, 3 …
    pub day: u32,
    /// Promises that sales made.
    pub promises: u32,
    /// Tickets that arrived because of yesterday's promises.
    pub tickets: Tickets,
    /// Contacts without those that come back.
    pub first_contacts: f64,
    /// The share of all contacts that comes back.
    pub repeat_share: f64,
    /// All contacts: λ of the day.
    pub contacts: f64,
    /// The exact figures of the queue (Erlang-A).
    pub queue: Figures,
    /// Goodwill in the morning, 0 to 1.
    pub goodwill: f64,
    /// How long an internal request takes that is put in the morning, hours.
    pub request_h: f64,
    /// Whether support warns sales before mistakes become incidents.
    pub warns_early: bool,
    /// The day in whose evening the first colleague resigned, if that is over.
    pub resigned_on: Option<u32>,
    /// Customers.
    pub trade: Trade,
}

impl LongRun {
    /// Before the first day.
    ///
    /// # Errors
    /// Quantities that make no company.
    pub fn new(terms: Terms, conduct: Conduct) -> Result<Self, StudyError> {
        terms.check()?;
        conduct.check()?;
        let gap = causes::gap_of_time(terms.real_ms, conduct.promised);
        Ok(Self {
            gap,
            tickets_micro: causes::tickets_micro(gap, conduct.memory),
            repeat_share: causes::repeat_share(conduct.wrong, conduct.incomplete),
            days_passed: 0,
            diffusion: Diffusion::default(),
            due: Tickets::default(),
            goodwill: Goodwill::default(),
            resigned_on: None,
            market: Market::new(&terms.market),
            terms,
            conduct,
        })
    }

    /// Passes one day.
    ///
    /// # Errors
    /// A support desk that is no station.
    pub fn pass_day(&mut self) -> Result<Day, StudyError> {
        self.days_passed += 1;
        let today = self.days_passed;
        let tickets = std::mem::take(&mut self.due);
        let morning = self.goodwill;
        let first_contacts = self.terms.base_contacts_a_day + tickets.mean;
        let contacts = first_contacts / (1.0 - self.repeat_share);
        let queue = self.queue(first_contacts)?;
        let fared = Fared {
            abandoned: contacts * queue.p_abandon,
            misinformed: contacts * (self.repeat_share - causes::repeat_share(0.0, 0.0)),
        };
        let trade = self.market.pass_day(&self.terms.market, self.gap, fared);
        let day = Day {
            day: today,
            promises: self.terms.promises_a_day,
            tickets,
            first_contacts,
            repeat_share: self.repeat_share,
            contacts,
            queue,
            goodwill: morning.value(),
            request_h: self.terms.request_h * morning.turnaround(),
            warns_early: morning.warns_early(),
            resigned_on: self.resigned_on,
            trade,
        };
        self.promise();
        self.talk(today, tickets.mean);
        Ok(day)
    }

    /// Today's promises, and what they will cause tomorrow.
    fn promise(&mut self) {
        let promises = self.terms.promises_a_day;
        let counted = (0..promises).map(|_| self.diffusion.spawn(self.tickets_micro)).sum();
        let micro = u64::from(promises) * u64::from(self.tickets_micro);
        self.due = Tickets { counted, mean: micro as f64 / f64::from(MICRO) };
    }

    /// What is said between the desks today, and the evening after it.
    fn talk(&mut self, today: u32, tickets: f64) {
        let weekday = (today - 1) % 7 + 1;
        for _ in self.conduct.thanks_on.iter().filter(|day| u32::from(**day) == weekday) {
            self.goodwill.thank(Thanks::Specific);
        }
        self.goodwill.end_day(tickets);
        if self.goodwill.resigns() && self.resigned_on.is_none() {
            self.resigned_on = Some(today);
        }
    }

    fn queue(&self, first_contacts: f64) -> Result<Figures, StudyError> {
        let terms = &self.terms;
        let station = Station {
            per_hour: first_contacts / terms.open_h(),
            handle_s: terms.handle_s,
            agents: u32::from(terms.agents),
        };
        let station = with_repeats(&station, self.repeat_share)?;
        Ok(erlang_a(&station, terms.patience_s, terms.threshold_s)?)
    }
}

/// So many days of a company, one after the other.
///
/// # Errors
/// Quantities that make no company, or more than [`MOST_DAYS`].
pub fn days(terms: &Terms, conduct: &Conduct, days: u32) -> Result<Vec<Day>, StudyError> {
    terms::range("number of days", f64::from(days), 1.0, f64::from(MOST_DAYS))?;
    let mut run = LongRun::new(terms.clone(), conduct.clone())?;
    (0..days).map(|_| run.pass_day()).collect()
}

impl Day {
    /// Support's queue of this day, simulated `runs` times: arrivals, handle
    /// times, patience and returns by chance, with the queue that shifts use. The
    /// same day with the same seed meets the same chance under every habit.
    ///
    /// # Errors
    /// Quantities that cannot be simulated.
    pub fn simulate(&self, terms: &Terms, runs: u16, seed: u64) -> Result<CallerFigures, StudyError> {
        let study = HoursStudy {
            per_hour: self.first_contacts / terms.open_h(),
            handle_s: terms.handle_s,
            agents: terms.agents,
            patience: Patience::Exponential { mean_s: terms.patience_s },
            repeats: Repeats { share: self.repeat_share, mean_delay_s: terms.repeats_after_s },
            threshold_s: terms.threshold_s,
            warm_up_s: WARM_UP_S,
            counted_s: (terms.open_ms.as_ms() / 1_000) as u32,
            replications: runs,
            seed: seed.wrapping_mul(u64::from(MOST_DAYS)).wrapping_add(u64::from(self.day)),
        };
        study.run()
    }
}
