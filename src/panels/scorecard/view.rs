//! What the scorecard shows and what somebody can want there: plain values.

use crate::panels::widgets::SmallFace;
use crate::shift::event::CallerId;
use crate::vocab::{Desk, Moment};

use super::overlay::state::OverlayState;
use super::overlay::view::{Facilitating, OverlayView, SeenHere};
use super::parts::Part;

/// One's own mark, before any other was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnMark {
    /// 0 to 100.
    pub points: u8,
    /// In percent; none where it was not asked.
    pub sure: Option<u8>,
}

/// What the shift itself does not know.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The trainee's home desk.
    pub home: Option<Desk>,
    /// Their own mark, if it was asked already.
    pub own: Option<OwnMark>,
    /// Their own marks by dimension of this desk's rubric, in percent of what each
    /// can bring; nothing where none was given.
    pub own_parts: Vec<Option<u8>>,
    /// It is asked here, before anything is shown, unless there is one.
    pub ask: bool,
    /// What they came to at their home desk, in milli-points.
    pub home_milli: Option<i64>,
    /// The same without the caps of critical errors.
    pub home_before_caps_milli: Option<i64>,
    /// Their own mark there, less what was scored, in whole points.
    pub home_off: Option<i64>,
    /// What they came to there by dimension of each desk's rubric, in thousandths.
    pub home_parts: Vec<(Desk, Vec<Option<u16>>)>,
    /// The marks of all attempts at this shift or contact, the oldest first, in
    /// milli-points.
    pub attempts: Vec<i64>,
    /// It was practice: the same contact can be played again.
    pub practice: bool,
    /// A facilitator can look at it; what they saw before.
    pub facilitating: Option<Facilitating>,
}

/// A moment to play from: the one just before this event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct From {
    /// The number of the event.
    pub event: u32,
    /// When it was.
    pub at: Moment,
    /// Whose contact.
    pub caller: CallerId,
}

/// A finding, or a critical error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it can be played from.
    pub from: From,
    /// When, in words.
    pub time: String,
    /// With whom.
    pub who: String,
    /// Their face as it was then.
    pub face: SmallFace,
    /// What it is called.
    pub tag: String,
    /// The sentence.
    pub what: String,
    /// The words behind it.
    pub cited: Option<String>,
    /// What its cap took, in words.
    pub capped: Option<String>,
    /// What it cost, in milli-points.
    pub lost_milli: i64,
    /// The same in words; nothing for a critical error that costs by its cap alone.
    pub points: String,
    /// The dimension in words; nothing if it burdens none.
    pub dimension: String,
    /// It is a critical error.
    pub critical: bool,
    /// A reflex from a desk, in words.
    pub reflex: Option<(String, Desk)>,
    /// The rule, as the rubric prints it.
    pub rule: String,
    /// The promise that it made.
    pub promise: Option<Promised>,
}

/// Something that was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetRow {
    /// Where it can be played from.
    pub from: From,
    /// When, in words.
    pub time: String,
    /// With whom.
    pub who: String,
    /// Their face as it was then.
    pub face: SmallFace,
    /// What.
    pub tag: String,
    /// The words behind it.
    pub cited: Option<String>,
    /// The dimension in words.
    pub dimension: String,
    /// What it weighs in its dimension.
    pub weight: i64,
}

/// What a moment of the recording shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows<'a> {
    /// Points were lost.
    Lost(&'a Row),
    /// Something was met.
    Met(&'a MetRow),
}

impl Shows<'_> {
    /// Where it can be played from.
    pub const fn from(&self) -> From {
        match self {
            Self::Lost(row) => row.from,
            Self::Met(row) => row.from,
        }
    }
}

/// A promise on a note: what a critical error has left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// To whom.
    pub to: String,
    /// Until when.
    pub by: String,
    /// In writing.
    pub written: bool,
    /// What was promised, in the words.
    pub words: String,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// What it could cost, in milli-points; nothing if it was not exercised.
    pub budget_milli: i64,
    /// What is left of that.
    pub got_milli: i64,
    /// One's own mark for it, in percent of what it can bring.
    pub own: Option<u8>,
    /// What it came to at the home desk, in thousandths of what it can bring.
    pub home: Option<u16>,
}

impl Page {
    /// The findings that are shown: all of them, or those that cost most, in the
    /// order of the day.
    pub fn lost(&self, all: bool) -> Vec<&Row> {
        let mut costs: Vec<i64> = self.findings.iter().map(|row| row.lost_milli).collect();
        costs.sort_unstable_by(|one, other| other.cmp(one));
        let least = costs.get(SHOWN - 1).copied().filter(|_| !all).unwrap_or(i64::MIN);
        // Of those that cost the same as the last, the first of the day.
        let mut equal = costs.iter().take(SHOWN).filter(|cost| **cost == least).count();
        let mut shows = |row: &&Row| match row.lost_milli.cmp(&least) {
            _ if all => true,
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => {
                let room = equal > 0;
                equal = equal.saturating_sub(1);
                room
            }
        };
        self.findings.iter().filter(|row| shows(row)).collect()
    }

    /// What was met that is shown: all of it, or what weighs most, each kind once.
    fn best(&self, all: bool) -> Vec<&MetRow> {
        if all {
            return self.met.iter().collect();
        }
        let mut rows: Vec<&MetRow> = self.met.iter().filter(|row| row.cited.is_some()).collect();
        rows.sort_by_key(|row| (-row.weight, row.from.event));
        let mut found: Vec<&MetRow> = Vec::new();
        for row in rows {
            if found.len() < MET && found.iter().all(|other| other.tag != row.tag) {
                found.push(row);
            }
        }
        found
    }

    /// The moments that are shown, in the order of the day: what cost most and what
    /// went best, or everything.
    pub fn moments(&self, all: bool) -> Vec<Shows<'_>> {
        let lost = self.lost(all).into_iter().map(Shows::Lost);
        let mut moments: Vec<Shows<'_>> = lost.chain(self.best(all).into_iter().map(Shows::Met)).collect();
        moments.sort_by_key(|one| one.from().event);
        moments
    }

    /// The same with the few that cost most before all others: what is seen first where
    /// only the first ones are seen.
    pub fn worst_first(&self, all: bool) -> Vec<Shows<'_>> {
        let moments = self.moments(all);
        let mut costs: Vec<i64> = self.findings.iter().map(|row| row.lost_milli).collect();
        costs.sort_unstable_by(|one, other| other.cmp(one));
        let least = costs.get(WORST - 1).or(costs.last()).copied().unwrap_or(i64::MAX);
        let cost = |one: &Shows<'_>| match one {
            Shows::Lost(row) => row.lost_milli,
            Shows::Met(_) => i64::MIN,
        };
        let (mut first, mut others): (Vec<_>, Vec<_>) =
            moments.into_iter().partition(|one| cost(one) >= least);
        // Of those that cost the same, the first of the day.
        while first.len() > WORST
            && let Some(place) = first.iter().rposition(|one| cost(one) == least)
        {
            others.push(first.remove(place));
        }
        others.sort_by_key(|one| one.from().event);
        first.into_iter().chain(others).collect()
    }

    /// How many moments there are.
    pub const fn count(&self) -> usize {
        self.findings.len() + self.met.len()
    }
}

/// So many findings are shown at first: more than these nobody reads at once.
pub const SHOWN: usize = 8;
/// So many findings are seen at once in the smallest window.
pub const WORST: usize = 3;
/// So much of what was met is shown at first.
pub const MET: usize = 3;

/// One contact, or the whole shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name: the customer's.
    pub name: String,
    /// What it was about and how it ended.
    pub under: String,
    /// Whose face; none of a whole shift.
    pub face: Option<SmallFace>,
    /// The quality, in milli-points; none without a contact.
    pub quality_milli: Option<i64>,
    /// What it would be without caps.
    pub before_caps_milli: Option<i64>,
    /// The dimensions.
    pub bars: Vec<Bar>,
    /// Findings, in the order of the day.
    pub findings: Vec<Row>,
    /// Critical errors, counted apart.
    pub criticals: Vec<Row>,
    /// What was met.
    pub met: Vec<MetRow>,
}

/// The score as one desk sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose rubric.
    pub desk: Desk,
    /// The whole shift, then contact by contact.
    pub pages: Vec<Page>,
}

/// An operational figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// What it counts, where the name does not say it all.
    pub means: Option<String>,
}

/// The whole screen.
#[derive(Clone, Debug)]
pub struct CardView {
    /// The shift and its day.
    pub shift: String,
    /// Which desk.
    pub desk: Desk,
    /// Home or away, in words.
    pub place: Option<String>,
    /// One's own mark.
    pub own: Option<OwnMark>,
    /// One's own mark is asked first.
    pub ask: bool,
    /// What the home desk came to, in milli-points.
    pub home_milli: Option<i64>,
    /// The same without the caps of critical errors.
    pub home_before_caps_milli: Option<i64>,
    /// The own mark there, less what was scored.
    pub home_off: Option<i64>,
    /// The home desk, if it is known.
    pub home: Option<Desk>,
    /// The marks of all attempts, the oldest first, in milli-points.
    pub attempts: Vec<i64>,
    /// It can be played again.
    pub practice: bool,
    /// The dimensions that can be given a mark of one's own.
    pub parts: Vec<Part>,
    /// The desk's own sheet first, then the other desk's.
    pub sheets: Vec<Sheet>,
    /// Beside the marks, never blended in.
    pub figures: Vec<Figure>,
    /// As a facilitator looks at it, where one can.
    pub overlay: Option<OverlayView>,
}

/// What is opened and chosen.
#[derive(Clone, Debug, Default)]
pub struct CardState {
    /// Index of the sheet.
    pub sheet: usize,
    /// Index of the page.
    pub page: usize,
    /// The finding that has the focus.
    pub row: Option<usize>,
    /// The own mark that is being set.
    pub own: Option<u8>,
    /// How sure, being set.
    pub sure: Option<u8>,
    /// Own marks by dimension, being set.
    pub parts: Vec<Option<u8>>,
    /// The own mark that was given here.
    pub given: Option<OwnMark>,
    /// The question was passed over.
    pub passed_over: bool,
    /// Every moment is shown, not only those that count most.
    pub all_findings: bool,
    /// Which of several critical errors is shown.
    pub critical: usize,
    /// The figures are open.
    pub figures_open: bool,
    /// Of the facilitator's view.
    pub overlay: OverlayState,
}

/// With which luck something is played again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Luck {
    /// The same callers at the same times.
    Same,
    /// Another seed.
    New,
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardAction {
    /// They gave themselves a mark.
    Own(OwnMark),
    /// To play from just before this event.
    PlayFrom(From),
    /// They look at it as this desk scores it; the panel shows it already.
    Rubric(Desk),
    /// To look at it as a facilitator; the panel shows it already.
    Facilitate,
    /// To keep what a facilitator saw.
    Seen(SeenHere),
    /// To see the shift again.
    Replay,
    /// To practise it again.
    Again(Luck),
    /// To go on.
    Next,
}
