//! Figures as rows of a table: name and value in words.

use crate::rubric::CriticalClass;
use crate::vocab::Duration;

use super::{Figures, LunchBreak};
use crate::scoring::words::{Arg, Words};

/// One figure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The figure's name for ever: `service-level`.
    pub key: &'static str,
    /// Its name in words.
    pub name: String,
    /// Its value in words; a dash if there is none.
    pub value: String,
}

/// What a figure measures.
enum Measure {
    Count(u32),
    /// Thousandths of a whole.
    Permille(Option<u32>),
    Time(Option<Duration>),
    /// A mark from 1000 to 5000.
    Mark(Option<u32>),
    Lunch(LunchBreak),
}

impl Figures {
    /// Every figure in words, in the order in which they are shown.
    pub fn rows(&self, words: &Words) -> Vec<Row> {
        let within = self.service_level_within.as_ms() / 1_000;
        let args = [("seconds", Arg::Number(within))];
        let row = |(key, measure)| Row {
            key,
            name: words.say(&format!("figure-{key}"), &args),
            value: value(words, &measure),
        };
        self.measures().map(row).into()
    }

    /// Every figure as a number, by its name for ever, for whoever keeps them: how
    /// many, thousandths, milliseconds or a mark in thousandths; lunch is 0 ahead,
    /// 1 taken, 2 missed.
    pub fn numbers(&self) -> Vec<(&'static str, Option<i64>)> {
        let number = |measure: Measure| match measure {
            Measure::Count(count) => Some(i64::from(count)),
            Measure::Permille(share) | Measure::Mark(share) => share.map(i64::from),
            Measure::Time(time) => time.map(|time| time.as_ms()),
            Measure::Lunch(LunchBreak::Ahead) => Some(0),
            Measure::Lunch(LunchBreak::Taken) => Some(1),
            Measure::Lunch(LunchBreak::Missed) => Some(2),
        };
        self.measures().map(|(key, measure)| (key, number(measure))).into()
    }

    fn measures(&self) -> [(&'static str, Measure); 44] {
        use Measure::{Count, Lunch, Mark, Permille, Time};
        let accuracy = |class| Permille(self.accuracy_permille(class));
        [
            ("handled", Count(self.handled)),
            ("offered", Count(self.offered)),
            ("answered", Count(self.answered)),
            ("service-level", Permille(self.service_level_permille)),
            ("abandoned", Permille(self.abandoned_permille)),
            ("turned-away", Count(self.turned_away)),
            ("speed-of-answer", Time(self.speed_of_answer)),
            ("handle-time", Time(self.handle_time)),
            ("talk", Time(Some(self.talk))),
            ("hold", Time(Some(self.hold))),
            ("wrap-up", Time(Some(self.wrap_up))),
            ("first-contact", Permille(self.first_contact_permille)),
            ("csat", Mark(self.csat_milli)),
            ("csat-top-two", Permille(self.csat_top_two_permille)),
            ("accuracy-Business", accuracy(CriticalClass::Business)),
            ("accuracy-Customer", accuracy(CriticalClass::Customer)),
            ("accuracy-Compliance", accuracy(CriticalClass::Compliance)),
            ("escalated", Count(self.escalated)),
            ("transferred-warm", Count(self.transferred.0)),
            ("transferred-cold", Count(self.transferred.1)),
            ("asked", Count(self.asked)),
            ("asking", Time(Some(self.asking))),
            ("looked-up", Count(self.looked_up)),
            ("looking-up", Time(Some(self.looking_up))),
            ("lunch", Lunch(self.lunch)),
            ("orders", Count(self.orders)),
            ("promised", Count(self.promised)),
            ("promised-in-writing", Count(self.promised_in_writing)),
            ("promised-too-much", Count(self.promised_too_much)),
            ("closing-reflex", Count(self.closing_reflex)),
            ("troubleshooting-reflex", Count(self.troubleshooting_reflex)),
            ("came-again", Count(self.came_again)),
            ("will-return", Count(self.will_return)),
            ("call-backs", Count(self.call_backs.0)),
            ("call-backs-missed", Count(self.call_backs.1)),
            ("requests", Count(self.requests.received)),
            ("requests-opened", Count(self.requests.opened)),
            ("requests-put-off", Count(self.requests.put_off)),
            ("requests-refused", Count(self.requests.refused)),
            ("requests-escalated", Count(self.requests.escalated)),
            ("told", Count(self.told)),
            ("handed-on", Count(self.handed_on)),
            ("asked-again-handed", Count(self.asked_again.0)),
            ("asked-again", Count(self.asked_again.1)),
        ]
    }
}

fn value(words: &Words, measure: &Measure) -> String {
    let with = |id: &str, milli: i64| words.say(id, &[("n", Arg::Milli(milli))]);
    let shown = match *measure {
        Measure::Count(count) => Some(words.say("unit-count", &[("n", Arg::Number(i64::from(count)))])),
        Measure::Permille(share) => share.map(|share| with("unit-percent", i64::from(share) * 100)),
        Measure::Time(time) => time.map(|time| duration(words, time)),
        // Two decimals.
        Measure::Mark(mark) => mark.map(|mark| with("unit-mark", i64::from(mark / 10 * 10))),
        Measure::Lunch(LunchBreak::Ahead) => Some(words.name("lunch-Ahead")),
        Measure::Lunch(LunchBreak::Taken) => Some(words.name("lunch-Taken")),
        Measure::Lunch(LunchBreak::Missed) => Some(words.name("lunch-Missed")),
    };
    shown.unwrap_or_else(|| words.name("unit-nothing"))
}

/// A time in minutes and seconds, rounded down to the second.
pub fn duration(words: &Words, time: Duration) -> String {
    let seconds = time.as_ms() / 1_000;
    let args = [("minutes", Arg::Number(seconds / 60)), ("seconds", Arg::Number(seconds % 60))];
    words.say(if seconds < 60 { "unit-seconds" } else { "unit-minutes" }, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::words::LANGUAGES;

    fn shown(language: &str, figures: &Figures, key: &str) -> (String, String) {
        let rows = figures.rows(&Words::new(language));
        let row = rows.into_iter().find(|row| row.key == key).unwrap();
        (row.name, row.value)
    }

    #[test]
    fn figures_are_shown_with_their_units() {
        let figures = Figures {
            service_level_within: Duration::from_seconds(30),
            service_level_permille: Some(666),
            handle_time: Some(Duration::from_ms(150_900)),
            speed_of_answer: Some(Duration::from_seconds(9)),
            csat_milli: Some(3_233),
            orders: 2,
            ..Figures::default()
        };
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(shown("en", &figures, "service-level"), pair("Answered within 30 s", "66.6%"));
        assert_eq!(shown("ru", &figures, "csat"), pair("Средняя оценка клиентов", "3,23 из 5"));
        assert_eq!(shown("ja", &figures, "handle-time"), pair("平均処理時間", "2分30秒"));
        assert_eq!(shown("ja", &figures, "speed-of-answer").1, "9秒");
        assert_eq!(shown("en", &figures, "orders").1, "2");
        assert_eq!(shown("en", &figures, "first-contact").1, "–");
    }

    #[test]
    fn every_figure_has_a_name_in_every_language() {
        for language in LANGUAGES {
            for row in Figures::default().rows(&Words::new(language)) {
                assert!(!row.name.starts_with("figure-") && !row.value.contains("unit-"), "{row:?}");
                assert!(!row.value.contains("lunch-"), "{row:?}");
            }
        }
    }
}
