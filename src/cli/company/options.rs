//! What the company is like, as options.
//!
//! Every default is read from the model, so that `--help` and the model agree.

use clap::Args;

use crate::company::causes::Memory;
use crate::company::long_run::{Conduct, MarketTerms, Terms};
use crate::vocab::Duration;

/// The company: the same for every policy.
#[derive(Debug, Args)]
#[command(next_help_heading = "The company")]
pub struct TermOptions {
    /// Promises that sales makes in a day.
    #[arg(long, value_name = "COUNT", default_value_t = Terms::default().promises_a_day)]
    promises: u32,
    /// How long what is promised really takes, such as 24h.
    #[arg(long, value_name = "TIME", default_value_t = Terms::default().real_ms)]
    real: Duration,
    /// Contacts that support gets in a day anyway, without those that come back.
    #[arg(long, value_name = "COUNT", default_value_t = Terms::default().base_contacts_a_day)]
    contacts: f64,
    /// How long support is open.
    #[arg(long, value_name = "TIME", default_value_t = Terms::default().open_ms)]
    open: Duration,
    /// How many people answer.
    #[arg(long, value_name = "PEOPLE", default_value_t = Terms::default().agents)]
    agents: u8,
    /// Mean time for one contact, wrap-up included.
    #[arg(long, value_name = "TIME", default_value = "4m")]
    handle_time: Duration,
    /// Mean time after which callers give up.
    #[arg(long, value_name = "TIME", default_value = "3m")]
    patience: Duration,
    /// Within what an answer counts for the service level.
    #[arg(long, value_name = "TIME", default_value = "20s")]
    within: Duration,
    /// After how long contacts come back, on average.
    #[arg(long, value_name = "TIME", default_value = "30m")]
    repeats_after: Duration,
    /// How long an internal request takes a colleague who is neutral.
    #[arg(long, value_name = "TIME", default_value = "8h")]
    request: Duration,
    #[command(flatten)]
    market: MarketOptions,
}

/// The customers: a small model, made to be argued with.
#[derive(Debug, Args)]
#[command(next_help_heading = "Customers (a small model, made to be argued with)")]
struct MarketOptions {
    /// Customers before the first day.
    #[arg(long, value_name = "COUNT", default_value_t = MarketTerms::default().customers)]
    customers: f64,
    /// People who ask for an offer in a day.
    #[arg(long, value_name = "COUNT", default_value_t = MarketTerms::default().prospects_a_day)]
    prospects: f64,
    /// The share of them who order when the truth is told.
    #[arg(long, value_name = "SHARE", default_value_t = MarketTerms::default().order_share)]
    orders: f64,
    /// What a wildly optimistic promise adds to that share.
    #[arg(long, value_name = "SHARE", default_value_t = MarketTerms::default().order_share_by_gap)]
    orders_by_promise: f64,
    /// The share of those customers who leave when that promise is broken.
    #[arg(long, value_name = "SHARE", default_value_t = MarketTerms::default().leave_when_broken)]
    leave_broken: f64,
    /// Customers lost for each contact that gives up waiting.
    #[arg(long, value_name = "SHARE", default_value_t = MarketTerms::default().leave_when_abandoned)]
    leave_waiting: f64,
    /// Customers lost for each contact that comes back wrongly informed.
    #[arg(long, value_name = "SHARE", default_value_t = MarketTerms::default().leave_when_misinformed)]
    leave_wrong: f64,
    /// How many potential customers each lost one talks to.
    #[arg(long, value_name = "COUNT", default_value_t = MarketTerms::default().told_by_each)]
    tells: f64,
    /// How many potential customers there are to be told.
    #[arg(long, value_name = "COUNT", default_value_t = MarketTerms::default().potential)]
    potential: f64,
    /// In how many days half of what was told is forgotten.
    #[arg(long, value_name = "DAYS", default_value_t = MarketTerms::default().forgotten_in_days)]
    forgotten: f64,
}

/// What replaces a part of every chosen policy.
#[derive(Debug, Args)]
#[command(next_help_heading = "Instead of what the chosen policies do")]
pub struct ConductOptions {
    /// The time that is promised.
    #[arg(long, value_name = "TIME")]
    promised: Option<Duration>,
    /// Promises are written down.
    #[arg(long, conflicts_with = "contact_changes")]
    in_writing: bool,
    /// Promises are only spoken, and the contact person changes so many times.
    #[arg(long, value_name = "COUNT")]
    contact_changes: Option<u16>,
    /// The share of contacts that support tells something wrong.
    #[arg(long, value_name = "SHARE")]
    wrong: Option<f64>,
    /// The share of contacts that support does not tell all.
    #[arg(long, value_name = "SHARE")]
    incomplete: Option<f64>,
    /// On which days sales passes a specific thank-you on, such as wed,wed; or never.
    #[arg(long, value_name = "DAY,…", value_delimiter = ',', value_parser = weekday)]
    thanks_on: Option<Vec<Weekday>>,
}

/// 1 is Monday; no day is never.
type Weekday = Option<u8>;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn weekday(text: &str) -> Result<Weekday, String> {
    if text == "never" {
        return Ok(None);
    }
    let place = WEEKDAYS.iter().position(|day| *day == text);
    match place.and_then(|place| u8::try_from(place + 1).ok()) {
        Some(day) => Ok(Some(day)),
        None => Err(format!("say {}, or never", WEEKDAYS.join(", "))),
    }
}

/// Days of the week as one writes them; `never` without any.
pub fn weekdays(days: &[u8]) -> String {
    let name = |day: &u8| WEEKDAYS.get(usize::from(*day).wrapping_sub(1)).copied().unwrap_or("?");
    if days.is_empty() { "never".to_owned() } else { days.iter().map(name).collect::<Vec<_>>().join(",") }
}

impl TermOptions {
    /// The company that is meant.
    pub fn terms(&self) -> Terms {
        Terms {
            promises_a_day: self.promises,
            real_ms: self.real,
            base_contacts_a_day: self.contacts,
            open_ms: self.open,
            agents: self.agents,
            handle_s: self.handle_time.as_seconds(),
            patience_s: self.patience.as_seconds(),
            threshold_s: self.within.as_seconds(),
            repeats_after_s: self.repeats_after.as_seconds(),
            request_h: self.request.as_seconds() / 3_600.0,
            market: self.market.terms(),
        }
    }
}

impl MarketOptions {
    fn terms(&self) -> MarketTerms {
        MarketTerms {
            customers: self.customers,
            prospects_a_day: self.prospects,
            order_share: self.orders,
            order_share_by_gap: self.orders_by_promise,
            leave_when_broken: self.leave_broken,
            leave_when_abandoned: self.leave_waiting,
            leave_when_misinformed: self.leave_wrong,
            told_by_each: self.tells,
            potential: self.potential,
            forgotten_in_days: self.forgotten,
        }
    }
}

impl ConductOptions {
    /// A conduct with what was asked for put in its place.
    pub fn apply(&self, conduct: Conduct) -> Conduct {
        let spoken = self.contact_changes.map(|contact_changes| Memory::Spoken { contact_changes });
        let memory = if self.in_writing { Some(Memory::Written) } else { spoken };
        let thanks_on = self.thanks_on.as_ref().map(|days| days.iter().copied().flatten().collect());
        Conduct {
            promised: self.promised.unwrap_or(conduct.promised),
            memory: memory.unwrap_or(conduct.memory),
            wrong: self.wrong.unwrap_or(conduct.wrong),
            incomplete: self.incomplete.unwrap_or(conduct.incomplete),
            thanks_on: thanks_on.unwrap_or(conduct.thanks_on),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, FromArgMatches};

    use super::*;

    #[test]
    fn without_options_it_is_the_company_of_the_model() {
        let command = TermOptions::augment_args(Command::new("company"));
        let matches = command.get_matches_from(["company"]);
        let options = TermOptions::from_arg_matches(&matches).unwrap();
        assert_eq!(options.terms(), Terms::default());
    }

    #[test]
    fn days_of_the_week_are_read_as_they_are_written() {
        assert_eq!(weekday("mon"), Ok(Some(1)));
        assert_eq!(weekday("never"), Ok(None));
        assert!(weekday("day").is_err());
        assert_eq!(weekdays(&[3, 3]), "wed,wed");
        assert_eq!(weekdays(&[]), "never");
    }
}
