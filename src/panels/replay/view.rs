//! What the replay shows and what somebody can want there: plain values.

use std::ops::Range;

use crate::chart::lanes::{Column, LaneTitle, Stretch};
use crate::chart::paper::Face;
use crate::recording::timeline::Sample;
use crate::scenario::checked::ReplyId;
use crate::vocab::{Desk, Moment};

use super::tried::TriedView;

/// A moment of a replay: of which day, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayMoment {
    /// The number of the day.
    pub day: u16,
    /// The time of that day.
    pub at: Moment,
}

/// From whose seat it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seat {
    /// From a desk: everybody who came.
    Desk(Desk),
    /// From a customer's: what they saw, and nothing behind it. By their place among the
    /// customers.
    Customer(usize),
}

/// A stretch of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayColumn {
    /// The number of the day.
    pub day: u16,
    /// The stretch with its heading.
    pub column: Column,
}

/// One call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallView {
    /// In which shift, by its place.
    pub shift: usize,
    /// On which day.
    pub day: u16,
    /// At which desk.
    pub desk: Desk,
    /// Who.
    pub name: String,
    /// Their face.
    pub face: Face,
    /// When they came.
    pub came: Moment,
    /// When nobody had to do with them any more.
    pub until: Moment,
    /// When they were gone, or the recording ends.
    pub there_until: Moment,
    /// They were answered.
    pub answered: bool,
    /// It is an internal request, and no customer.
    pub is_request: bool,
    /// What the time was spent on.
    pub stretches: Vec<Stretch>,
    /// How they felt.
    pub moods: Vec<Sample>,
    /// What stands below its waits, by the wait's beginning.
    pub labels: Vec<(Moment, String)>,
    /// The call in a line, with its mark.
    pub told: String,
    /// The same as the customer would tell it.
    pub told_as_seen: String,
}

/// A finding at its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingView {
    /// In which call, by its place.
    pub call: usize,
    /// When.
    pub at: DayMoment,
    /// It is critical.
    pub is_critical: bool,
    /// What it cost, in words; nothing for a critical one that costs by its cap alone.
    pub points: String,
    /// The sentence.
    pub what: String,
    /// When, with whom, what and how much, for whoever listens.
    pub spoken: String,
}

/// Where a thread leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketMark {
    /// What stands on the ticket: two short lines.
    pub words: [String; 2],
    /// In a sentence.
    pub spoken: String,
    /// Whose call it is and when they came; none if that was where nobody played.
    pub to: Option<(usize, DayMoment)>,
}

/// A promise with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseMark {
    /// In which call, by its place.
    pub call: usize,
    /// When it was made.
    pub at: DayMoment,
    /// In which words.
    pub words: String,
    /// It is in writing.
    pub written: bool,
    /// The same in a word.
    pub how: String,
    /// In a sentence.
    pub spoken: String,
    /// What came of it.
    pub tickets: Vec<TicketMark>,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The person.
    Person,
    /// Whoever sat at the desk.
    Desk,
    /// Nobody: something that they lived through.
    Nobody,
}

/// Something that was heard, or lived through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineView {
    /// In which call, by its place.
    pub call: usize,
    /// When.
    pub at: DayMoment,
    /// By whom.
    pub by: By,
    /// The words.
    pub text: String,
    /// Where in them a promise stands.
    pub promise: Option<Range<usize>>,
    /// The desk sees it.
    pub for_desk: bool,
    /// The customer does.
    pub for_customer: bool,
}

/// A reply that could have been given instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherReply {
    /// Its number, as at the desk.
    pub number: usize,
    /// Which.
    pub reply: ReplyId,
    /// The words.
    pub text: String,
}

/// A reply with what else was on offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceView {
    /// Where it is tried.
    pub shift: usize,
    /// The number of its command in the recording of that shift.
    pub command: usize,
    /// In which call, by its place.
    pub call: usize,
    /// When.
    pub at: DayMoment,
    /// What was said.
    pub given: String,
    /// What else could be said.
    pub others: Vec<OtherReply>,
}

/// A customer whose seat can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerView {
    /// The name.
    pub name: String,
    /// The face.
    pub face: Face,
    /// How often they called and how long they waited.
    pub under: String,
    /// They called both desks.
    pub at_both: bool,
    /// Their calls, by their places.
    pub calls: Vec<usize>,
    /// A column for each stretch in which they had to do with a desk.
    pub columns: Vec<DayColumn>,
}

/// From where a replay was opened, and so where its way back leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WayBack {
    /// From a scorecard.
    #[default]
    Scorecard,
    /// From the last page of an exercise.
    LastPage,
    /// From where one practises.
    Practise,
}

impl WayBack {
    /// The name of its message.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scorecard => "replay-back",
            Self::LastPage => "replay-back-last-page",
            Self::Practise => "replay-back-practise",
        }
    }
}

/// The whole screen.
#[derive(Clone, Debug)]
pub struct ReplayView {
    /// Where the way back leads; whoever shows the screen says it.
    pub back: WayBack,
    /// The upper and the lower lane.
    pub lanes: [LaneTitle; 2],
    /// What stands in the aisle.
    pub aisle: String,
    /// The desks at which somebody sat.
    pub desks: Vec<Desk>,
    /// A column for each day.
    pub days: Vec<DayColumn>,
    /// Everybody who called, as the replay has them.
    pub customers: Vec<CustomerView>,
    /// Every call, in order of time.
    pub calls: Vec<CallView>,
    /// Findings, in order of time.
    pub findings: Vec<FindingView>,
    /// Promises, in order of time.
    pub promises: Vec<PromiseMark>,
    /// What was heard, in order of time.
    pub lines: Vec<LineView>,
    /// Replies with what else was on offer, in order of time.
    pub choices: Vec<ChoiceView>,
    /// Another reply that has been tried; whoever shows the screen puts it in.
    pub tried: Option<TriedView>,
}

/// A reply that is tried instead of the one that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Attempt {
    /// In which shift, by its place in the replay.
    pub seat: usize,
    /// The number of the command that gave the reply, from 0.
    pub command: usize,
    /// The other reply.
    pub reply: ReplyId,
}

/// A moment to come back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bookmark {
    /// When.
    pub at: DayMoment,
    /// What somebody wrote about it.
    pub note: String,
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplayAction {
    /// Back to where it was opened.
    Back,
    /// To keep this moment as a picture.
    Picture(DayMoment, Seat),
    /// To see what another reply would have come to.
    WhatIf(Attempt),
    /// To play on by hand from there, with that reply.
    PlayOn(Attempt),
    /// The bookmarks have changed: these are all of them now.
    Bookmarks(Vec<Bookmark>),
}
