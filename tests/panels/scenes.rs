//! Moments of real shifts, played there by policies and commands.

use std::path::Path;
use std::sync::Arc;

use other_desk::panels::desk::{DeskView, Extras, Transcript};
use other_desk::policy::habits;
use other_desk::policy::play::{Next, Player, Policy};
use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::checked::Scenario;
use other_desk::scoring::Words;
use other_desk::shift::{Command, Seat, Shift};
use other_desk::telling::story::{Entry, Reader, Story};
use other_desk::telling::words::language_of;
use other_desk::vocab::{Desk, Duration, Moment};

/// The shipped pack.
pub fn pack() -> Arc<Scenario> {
    open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound")
}

fn open(plan: &str, seed: u64) -> Shift {
    let pack = pack();
    let plan = pack.find_shift(plan).expect("the shift is in the pack");
    Shift::new(pack, plan, seed, None)
}

/// Support on Wednesday.
pub fn support(seed: u64) -> Shift {
    open("support-wednesday", seed)
}

/// Sales on Tuesday.
pub fn sales(seed: u64) -> Shift {
    open("sales-tuesday", seed)
}

/// A time of day.
pub fn at(time: &str) -> Moment {
    time.parse().expect("a time")
}

/// Plays until something is so.
pub fn until(mut shift: Shift, policy: &mut dyn Policy, so: impl Fn(&Shift) -> bool) -> Shift {
    let mut player = Player::new(policy, &shift);
    for _ in 0..20_000 {
        if so(&shift) {
            return shift;
        }
        match player.next(&mut shift) {
            Next::Do(command) => {
                let accepted = shift.apply(shift.now(), command).is_ok();
                player.done(accepted);
            }
            Next::Pass(to) => {
                shift.advance_to(to);
            }
        }
    }
    panic!("it was never so");
}

/// Does something that must be possible.
pub fn act(shift: &mut Shift, command: Command) {
    shift.apply(shift.now(), command).unwrap_or_else(|why| panic!("{command:?}: {why}"));
}

/// Nobody is waiting.
pub fn nobody() -> Shift {
    support(7)
}

/// Some are waiting, nobody is on the line.
pub fn some_waiting() -> Shift {
    let mut shift = support(3);
    rush(&mut shift, 4, 7);
    shift
}

/// Throws in so many rushes, and lets time pass until so many wait.
fn rush(shift: &mut Shift, rushes: usize, waiting: usize) {
    for _ in 0..rushes {
        act(shift, Command::Inject(other_desk::scenario::checked::InjectId(2)));
    }
    while shift.queue().len() < waiting {
        let next = shift.now() + Duration::from_seconds(1);
        shift.advance_to(next);
        assert!(shift.now() < at("12:00"), "{waiting} people come");
    }
}

/// At least forty are waiting.
pub fn forty_waiting() -> Shift {
    let mut shift = support(3);
    rush(&mut shift, 60, 40);
    shift
}

/// A person who quotes a promise is on the line and waits for an answer.
pub fn talking() -> Shift {
    let quotes = |shift: &Shift| match shift.seat() {
        Seat::Talking(id) => {
            shift.can_act()
                && shift.contact_of(id).id == "no-line-since-monday"
                && shift.silence_speaks().is_some()
        }
        _ => false,
    };
    let mut shift = until(support(7), &mut habits::first(), quotes);
    for _ in 0..60 {
        act(&mut shift, Command::Inject(other_desk::scenario::checked::InjectId(2)));
    }
    let later = shift.now() + Duration::from_seconds(9);
    shift.advance_to(later);
    shift
}

/// Many and long replies are on offer.
pub fn long_replies(words: &Words) -> Shift {
    let length = |shift: &Shift| {
        let Seat::Talking(id) = shift.seat() else { return (0, 0) };
        let language = language_of(words, shift.scenario());
        let offers = shift.offers();
        let said = offers.iter().map(|&reply| shift.contact_of(id).reply(reply).says);
        (offers.len(), said.map(|text| shift.say(id, text, language).chars().count()).sum())
    };
    let mut best: Option<(usize, usize, Shift)> = None;
    for plan in ["support-wednesday", "sales-tuesday"] {
        let mut policy = habits::Random::default();
        let mut shift = open(plan, 11);
        let mut player = Player::new(&mut policy, &shift);
        while shift.phase() != other_desk::shift::Phase::Ended {
            let (count, letters) = length(&shift);
            let more = best.as_ref().is_none_or(|(most, all, _)| (*most, *all) < (count, letters));
            if shift.can_act() && more {
                best = Some((count, letters, shift.clone()));
            }
            match player.next(&mut shift) {
                Next::Do(command) => {
                    let accepted = shift.apply(shift.now(), command).is_ok();
                    player.done(accepted);
                }
                Next::Pass(to) => {
                    shift.advance_to(to);
                }
            }
        }
    }
    best.expect("somebody was on the line").2
}

/// A colleague has just written to whoever sits at the desk.
pub fn written_to(mut shift: Shift) -> Shift {
    let plan = shift.scenario().shift(shift.plan());
    let is_message = |does| matches!(does, other_desk::scenario::checked::InjectDoes::Message(..));
    let index = plan.injects.iter().position(|inject| is_message(inject.does)).expect("somebody writes");
    let index = u16::try_from(index).expect("there are few");
    act(&mut shift, Command::Inject(other_desk::scenario::checked::InjectId(index)));
    shift
}

/// A colleague who knows something new has been asked and has answered.
pub fn answered(shift: Shift) -> Shift {
    let colleagues = u16::try_from(shift.scenario().colleagues().len()).expect("there are few");
    let answers = (0..colleagues).map(|colleague| {
        let mut shift = shift.clone();
        act(&mut shift, Command::Ask(other_desk::scenario::checked::ColleagueId(colleague)));
        let (_, until) = shift.occupation().expect("it takes a while");
        shift.advance_to(until);
        shift
    });
    let mut new = answers.filter(|after| {
        let events = after.events()[shift.events().len()..].iter();
        let told = |what| matches!(what, other_desk::shift::What::Learned { from: Some(_), .. });
        events.map(|event| event.what).any(told)
    });
    new.next().expect("somebody knows something")
}

/// Somebody is on hold, others wait.
pub fn on_hold() -> Shift {
    let mut shift = talking();
    act(&mut shift, Command::Hold(Some(Duration::from_seconds(120))));
    let later = shift.now() + Duration::from_seconds(40);
    shift.advance_to(later);
    shift
}

/// Something is being looked up.
pub fn looking_up() -> Shift {
    let mut shift = talking();
    act(&mut shift, Command::LookUp(other_desk::scenario::checked::ArticleId(3)));
    let later = shift.now() + Duration::from_seconds(2);
    shift.advance_to(later);
    shift
}

/// A request lies in the tray.
pub fn tray() -> Shift {
    until(support(7), &mut habits::first(), |shift| !shift.tray().is_empty() && shift.seat() == Seat::Ready)
}

/// A request lies in the tray, and people wait.
pub fn tray_and_queue() -> Shift {
    let both = |shift: &Shift| {
        let somebody = shift.waiting().next().is_some() && shift.on_hold().is_empty();
        !shift.tray().is_empty() && somebody && shift.seat() == Seat::Ready && shift.can_act()
    };
    until(support(7), &mut habits::first(), both)
}

/// The wrap-up of a contact of which something can be handed on.
pub fn wrap_up() -> Shift {
    let packet = |shift: &Shift| match shift.seat() {
        Seat::WrapUp(id) => shift.to_hand_on(id).count() > 1,
        _ => false,
    };
    until(support(7), &mut habits::first(), packet)
}

/// The person has gone; there are words left to pass on.
pub fn after_the_call() -> Shift {
    let parted = |shift: &Shift| match shift.seat() {
        Seat::Talking(id) => {
            shift.conversation(id).is_some_and(|talk| talk.parted)
                && shift.can_act()
                && shift.to_hand_on(id).next().is_some()
        }
        _ => false,
    };
    until(support(7), &mut habits::first(), parted)
}

/// Lunch could be taken.
pub fn lunch_time() -> Shift {
    let mut shift = support(7);
    shift.advance_to(at("12:05"));
    shift
}

/// At lunch.
pub fn lunch() -> Shift {
    until(support(7), &mut habits::first(), |shift| shift.seat() == Seat::Lunch)
}

/// Promises have been made.
pub fn promised() -> Shift {
    let promises = |shift: &Shift| {
        let made = shift.events().iter().filter(|event| {
            matches!(
                event.what,
                other_desk::shift::What::Promised { .. } | other_desk::shift::What::CallBackAgreed { .. }
            )
        });
        made.count() >= 3 && matches!(shift.seat(), Seat::Talking(_)) && shift.can_act()
    };
    let mut policy = habits::longest();
    until(sales(7), &mut policy, promises)
}

/// What a shift has told so far.
pub fn entries(shift: &Shift, words: &Words) -> Vec<Entry> {
    Story::new(Reader::Trainee).tell(words, shift)
}

fn told(shift: &Shift, words: &Words) -> Transcript {
    let mut transcript = Transcript::default();
    transcript.hear(&entries(shift, words));
    transcript
}

/// A view with everything that a shift does not know; messages have been put away.
pub fn view(shift: &Shift, words: &Words) -> DeskView {
    DeskView { messages: Vec::new(), ..view_with_messages(shift, words) }
}

/// The same with the messages that lie there.
pub fn view_with_messages(shift: &Shift, words: &Words) -> DeskView {
    let extras = Extras {
        sound: true,
        hints: 0,
        home: Some(Desk::Sales),
        on_home_desk: Some("Aya".to_owned()),
        transcript: told(shift, words),
        ..Extras::default()
    };
    DeskView::of(shift, words, extras)
}
