//! A moment of the replay as a picture to keep.

use crate::chart::Look;
use crate::chart::lanes::Lanes;
use crate::chart::lanes::of::Source;
use crate::chart::moment::{Heard, MomentPicture, moment};
use crate::recording::timeline::Part;
use crate::telling::story::clock;
use crate::telling::words::Arg;

use super::minutes;
use super::moments::Eye;
use super::view::{By, DayMoment, ReplayView, Seat};

/// How wide the picture is.
const WIDTH: f64 = 1_600.0;
/// So many lines are heard in it.
const LINES: usize = 3;

/// The SVG of a moment from a seat; none if there is no such seat. The view must be that
/// of this source.
pub fn picture(
    view: &ReplayView,
    source: &Source<'_>,
    now: DayMoment,
    seat: Seat,
    look: Look,
) -> Option<String> {
    Some(moment(&values(view, source, now, seat)?, WIDTH, look))
}

fn values(view: &ReplayView, source: &Source<'_>, now: DayMoment, seat: Seat) -> Option<MomentPicture> {
    let eye = Eye::of(view, seat)?;
    let lanes = match seat {
        Seat::Desk(_) => source.day(now.day),
        Seat::Customer(place) => as_seen(source.customer(source.replay.customers.get(place)?)),
    };
    let time = clock(now.at);
    let heading = match seat {
        Seat::Desk(_) => source.words.say("replay-heard", &[("time", Arg::Text(&time))]),
        Seat::Customer(place) => {
            let name = &view.customers.get(place)?.name;
            source.words.say("replay-heard-by", &[("name", Arg::Text(name)), ("time", Arg::Text(&time))])
        }
    };
    // A desk's picture has the column of one day, a customer's those that they see.
    let column = if eye.is_customer() { eye.column(now) } else { eye.column(now).map(|_| 0) };
    let call = eye.call_before(now);
    let lines = eye.lines().filter(|line| Some(line.call) == call && line.at <= now);
    let mut heard: Vec<Heard> = lines
        .map(|line| Heard {
            name: match line.by {
                By::Person => format!("{}  {}", minutes(line.at.at), view.calls[line.call].name),
                By::Desk if eye.is_customer() => source.words.name("replay-desk-says"),
                By::Desk => source.words.name("replay-you"),
                By::Nobody => String::new(),
            },
            words: line.text.clone(),
        })
        .collect();
    heard.drain(..heard.len().saturating_sub(LINES));
    let found = eye.findings().filter(|one| Some(one.call) == call && one.at <= now).last();
    Some(MomentPicture {
        lanes,
        at: column.map(|column| (column, now.at)),
        time: minutes(now.at),
        heading,
        heard,
        found: found.map(|finding| finding.spoken.clone()),
    })
}

/// What a customer does not see is not in their picture: marks, others, and what was done
/// after they had gone.
fn as_seen(mut lanes: Lanes) -> Lanes {
    lanes.marks.clear();
    lanes.calls.retain(|call| call.is_focus);
    for call in &mut lanes.calls {
        call.stretches.retain(|one| !matches!(one.part, Part::AfterCall | Part::Tray));
    }
    lanes
}
