//! Scripted trainees do what their sentence says, the search finds the best there
//! is, and the command line says the same on any number of threads.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::sync::{Arc, OnceLock};

use other_desk::policy::coverage::{lines, replay};
use other_desk::policy::search::{Errand, Found, NODE_BUDGET};
use other_desk::policy::stage::{Lens, Stage, Stand, Step, read_line};
use other_desk::policy::yardstick::{Tally, Yardstick, replies};
use other_desk::policy::{Playbook, Policy, PolicyName, play};
use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::checked::{ContactId, PersonaId, ReplyId, Scenario, ShiftId, tag_bit};
use other_desk::scenario::source::Instinct;
use other_desk::scoring::due::is_due;
use other_desk::scoring::record::read;
use other_desk::scoring::score;
use other_desk::shift::event::{CallerId, Event, What};
use other_desk::shift::log::Log;
use other_desk::shift::rng::{Purpose, stream};
use other_desk::shift::{Command, Phase, Seat, Shift};
use other_desk::vocab::{Duration, Outcome, Tag};

#[path = "policy/tray.rs"]
mod tray;

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn pack() -> Arc<Scenario> {
    static PACK: OnceLock<Arc<Scenario>> = OnceLock::new();
    PACK.get_or_init(|| open_pack(&at("tests/packs/frozen")).unwrap()).clone()
}

fn book(plan: ShiftId) -> Arc<Playbook> {
    Arc::new(Playbook::write(&pack(), plan))
}

const SALES: ShiftId = ShiftId(0);
const SUPPORT: ShiftId = ShiftId(1);

// --- names ---------------------------------------------------------------------

#[test]
fn names_are_read_as_they_are_written() {
    for &policy in PolicyName::ALL {
        assert_eq!(policy.to_string().parse(), Ok(policy));
        assert!(policy.explain().ends_with('.'), "{policy}");
    }
    let unknown = "by-the-bok".parse::<PolicyName>().unwrap_err();
    assert_eq!(unknown.nearest, Some(PolicyName::ByTheBook));
    assert_eq!("somebody".parse::<PolicyName>().unwrap_err().nearest, None);
}

// --- habits --------------------------------------------------------------------

/// Looks at each command of a scripted trainee.
type Look<'a> = Box<dyn FnMut(&Shift, Command) + 'a>;

/// Plays with a policy and looks at each decision before it is carried out.
struct Watched<'a> {
    inner: Box<dyn Policy>,
    look: Look<'a>,
}

impl Policy for Watched<'_> {
    fn choose(&mut self, shift: &Shift) -> Command {
        let command = self.inner.choose(shift);
        (self.look)(shift, command);
        command
    }

    fn wrap_up(&mut self, shift: &Shift) -> Command {
        self.inner.wrap_up(shift)
    }
}

/// The replies that were given where each of those on offer was still fresh.
fn first_choices(plan: ShiftId, name: PolicyName) -> Vec<(Vec<ReplyId>, ReplyId, ContactId)> {
    let scenario = pack();
    let mut seen = Vec::new();
    let mut turns = Vec::new();
    let look = |shift: &Shift, command: Command| {
        let (Command::Reply(reply), Seat::Talking(caller)) = (command, shift.seat()) else { return };
        let turn = (caller, shift.conversation(caller).unwrap().turn);
        if !turns.contains(&turn) {
            turns.push(turn);
            seen.push((shift.offers(), reply, shift.caller(caller).contact));
        }
    };
    let mut watched = Watched { inner: name.trainee(&book(plan)), look: Box::new(look) };
    play(&scenario, plan, 11, &mut watched);
    drop(watched);
    assert!(seen.len() > 20, "{name}: {}", seen.len());
    seen
}

fn length(scenario: &Scenario, contact: ContactId, reply: ReplyId) -> usize {
    scenario.texts().source(scenario.contact(contact).reply(reply).says).chars().count()
}

#[test]
fn habits_follow_what_they_are_named_after() {
    let scenario = pack();
    for (offers, said, contact) in first_choices(SALES, PolicyName::Longest) {
        let longest = offers.iter().map(|&reply| length(&scenario, contact, reply)).max().unwrap();
        assert_eq!(length(&scenario, contact, said), longest);
    }
    for (offers, said, contact) in first_choices(SUPPORT, PolicyName::Shortest) {
        let shortest = offers.iter().map(|&reply| length(&scenario, contact, reply)).min().unwrap();
        assert_eq!(length(&scenario, contact, said), shortest);
    }
    for (offers, said, _) in first_choices(SALES, PolicyName::First) {
        assert_eq!(said, offers[0]);
    }
    for (offers, said, _) in first_choices(SUPPORT, PolicyName::Last) {
        assert_eq!(said, *offers.last().unwrap());
    }
}

#[test]
fn home_habit_closes_at_the_support_desk_and_repairs_at_the_sales_desk() {
    let scenario = pack();
    for (plan, closes) in [(SALES, false), (SUPPORT, true)] {
        let mut reflexes = 0;
        for (offers, said, contact) in first_choices(plan, PolicyName::HomeHabit) {
            let is_reflex = |reply: ReplyId| match scenario.contact(contact).reply(reply).instinct {
                Some(Instinct::Closing) => closes,
                Some(Instinct::Troubleshooting) => !closes,
                None => false,
            };
            if offers.iter().any(|&reply| is_reflex(reply)) {
                assert!(is_reflex(said));
                reflexes += 1;
            }
        }
        assert!(reflexes > 0);
    }
}

#[test]
fn by_the_book_never_says_a_word_about_the_person_if_it_can_be_avoided() {
    let scenario = pack();
    let personal = [
        Tag::NamesFeeling,
        Tag::Impact,
        Tag::Ownership,
        Tag::ClosingThanks,
        Tag::Apology,
        Tag::Paraphrase,
        Tag::OpenQuestion,
    ];
    for (offers, said, contact) in first_choices(SUPPORT, PolicyName::ByTheBook) {
        let shows = |reply: ReplyId| {
            let shown = scenario.contact(contact).shown_by(reply);
            shown.iter().any(|shown| !shown.repairs && personal.contains(&shown.tag))
        };
        assert!(
            !shows(said) || offers.iter().all(|&reply| shows(reply) || has_slip(&scenario, contact, reply))
        );
    }
}

fn has_slip(scenario: &Scenario, contact: ContactId, reply: ReplyId) -> bool {
    Yardstick::new(scenario.contact(contact)).slips_of(reply) != 0
}

fn events(plan: ShiftId, name: PolicyName) -> Vec<Event> {
    let mut trainee = name.trainee(&book(plan));
    play(&pack(), plan, 3, trainee.as_mut()).events().to_vec()
}

fn count(events: &[Event], which: fn(&What) -> bool) -> usize {
    events.iter().filter(|event| which(&event.what)).count()
}

#[test]
fn holding_and_handing_over_are_habits_too() {
    for plan in [SALES, SUPPORT] {
        let held = events(plan, PolicyName::AlwaysHold);
        let answered = count(&held, |what| matches!(what, What::Answered { .. }));
        assert!(count(&held, |what| matches!(what, What::PlacedOnHold { .. })) >= answered);
        let passed = events(plan, PolicyName::AlwaysTransfer);
        let answered = count(&passed, |what| matches!(what, What::Answered { .. }));
        let handed = count(&passed, |what| matches!(what, What::Transferred { .. }));
        assert!(handed > 0 && handed <= answered);
    }
}

#[test]
fn the_expert_keeps_everybody_on_the_line_and_goes_to_lunch() {
    let at_work = events(SUPPORT, PolicyName::Expert);
    assert_eq!(count(&at_work, |what| matches!(what, What::HungUp { .. })), 0);
    assert_eq!(count(&at_work, |what| matches!(what, What::LunchBegan)), 1);
}

/// Somebody who asks for the impossible all day.
struct Impossible;

impl Policy for Impossible {
    fn choose(&mut self, _: &Shift) -> Command {
        Command::Reply(ReplyId(u16::MAX))
    }

    fn wrap_up(&mut self, _: &Shift) -> Command {
        Command::Resume(CallerId(u32::MAX))
    }

    fn takes_lunch(&self) -> bool {
        false
    }
}

#[test]
fn nobody_can_hang_a_shift() {
    let shift = play(&pack(), SALES, 1, &mut Impossible);
    assert_eq!(shift.phase(), Phase::Ended);
    assert!(count(shift.events(), |what| matches!(what, What::Closed { .. })) > 3);
}

// --- the search ------------------------------------------------------------------

struct Bench<'a> {
    stage: Stage<'a>,
    yardstick: Yardstick,
    lens: Lens,
}

impl<'a> Bench<'a> {
    fn new(scenario: &'a Scenario, contact: ContactId) -> Self {
        let stage = Stage::new(scenario, contact, None);
        let (yardstick, lens) = (Yardstick::new(stage.contact()), Lens::new(stage.contact()));
        Self { stage, yardstick, lens }
    }

    fn errand(&self, first_slip: Option<ReplyId>) -> Errand<'_> {
        Errand {
            setting: self.stage.setting(),
            yardstick: &self.yardstick,
            lens: &self.lens,
            nodes: NODE_BUDGET,
            first_slip,
        }
    }

    fn best(&self, first_slip: Option<ReplyId>) -> Option<Found> {
        self.errand(first_slip).best(self.stage.opening(), Tally::default())
    }

    /// The best mark by trying everything.
    fn try_everything(&self, stand: Stand, tally: Tally, waiting_for: Option<ReplyId>) -> Option<i64> {
        let errand = self.errand(None);
        if stand.over.is_some() {
            let at_close = errand.at_close(&stand, tally);
            return waiting_for.is_none().then(|| self.yardstick.quality_milli(at_close));
        }
        let after = errand.steps(&stand).into_iter().filter_map(|step| {
            let mut waiting_for = waiting_for;
            if let (Some(first), Step::Reply(reply)) = (waiting_for, step) {
                if first == reply {
                    waiting_for = None;
                } else if self.yardstick.slips_of(reply) != 0 {
                    return None;
                }
            }
            let mut next = stand;
            next.take(step, &errand.setting, &mut Log::scratch());
            self.try_everything(next, errand.after(tally, step), waiting_for)
        });
        after.max()
    }
}

fn fillers(scenario: &Scenario) -> impl Iterator<Item = ContactId> {
    (0..scenario.contacts().len() as u16).map(ContactId).filter(|&id| scenario.contact(id).is_filler())
}

#[test]
fn the_search_finds_what_trying_everything_finds() {
    let scenario = pack();
    for id in fillers(&scenario) {
        let bench = Bench::new(&scenario, id);
        let mistakes = replies(bench.stage.contact()).filter(|&reply| bench.yardstick.slips_of(reply) != 0);
        for first_slip in std::iter::once(None).chain(mistakes.map(Some)) {
            let found = bench.best(first_slip);
            let tried = bench.try_everything(bench.stage.opening(), Tally::default(), first_slip);
            let found = found.map(|found| {
                assert!(found.exact);
                found.quality_milli
            });
            assert_eq!(found, tried, "{} {first_slip:?}", scenario.contact(id).id);
        }
    }
}

#[test]
fn a_run_that_was_found_can_be_followed_and_written_down() {
    let scenario = pack();
    for id in (0..scenario.contacts().len() as u16).map(ContactId) {
        let bench = Bench::new(&scenario, id);
        let found = bench.best(None).unwrap();
        let followed = bench.errand(None).follow(bench.stage.opening(), Tally::default(), &found.steps);
        let followed = followed.expect("every step is possible");
        assert_eq!(followed.quality_milli, found.quality_milli);
        assert_eq!((followed.ending, followed.took), (found.ending, found.took));
        let contact = bench.stage.contact();
        let written = lines(&scenario, contact, &found.steps);
        let read: Option<Vec<Step>> =
            written.iter().map(|line| read_line(line, &scenario, contact)).collect();
        assert_eq!(read.as_ref(), Some(&found.steps));
        assert!(replay(&bench.stage, &written).is_some());
        assert_eq!(replay(&bench.stage, &["reply \"no-turn/no-reply\"".to_owned()]), None);
    }
}

/// Whatever is said, the quick mark is the scoring room's.
#[test]
fn the_quick_mark_is_the_scored_mark() {
    let scenario = pack();
    for id in (0..scenario.contacts().len() as u16).map(ContactId) {
        let bench = Bench::new(&scenario, id);
        let errand = bench.errand(None);
        let plan = if scenario.contact(id).desk == scenario.shift(SALES).desk { SALES } else { SUPPORT };
        for walk in 0..60 {
            let mut dice = stream(walk, Purpose::Policy, u32::from(id.0));
            let (mut stand, mut tally, mut log) = (bench.stage.opening(), Tally::default(), Log::default());
            let (caller, now) = (CallerId(0), stand.now);
            let persona = PersonaId(0);
            log.push(now, What::Arrived { caller, contact: id, persona, attempt: 1, priority: 0 });
            log.push(now, What::Answered { caller, waited: Duration::ZERO, frustration: 0, trust: 0 });
            for _ in 0..60 {
                if stand.over.is_some() {
                    break;
                }
                let steps = errand.steps(&stand);
                let step = steps[dice.below(u32::try_from(steps.len()).unwrap()) as usize];
                stand.take(step, &errand.setting, &mut log);
                tally = errand.after(tally, step);
            }
            let (talk, hold, wrap_up) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
            let outcome = Outcome::Open;
            let closed =
                What::Closed { caller, outcome, talk, hold, wrap_up, pitch_percent: 0, csat_milli: 1_000 };
            log.push(stand.now, closed);
            let scored = score(&scenario, plan, log.events());
            let mark = scored.contacts[0].mark.quality_milli;
            let records = read(scenario.contacts(), log.events());
            let expected = scenario.contact(id).rubric.obligations().iter().map(|expected| expected.tag);
            for tag in expected.filter(|tag| !is_due(scenario.contact(id), &records[0], *tag)) {
                assert!(bench.yardstick.quality_milli(tally) <= mark);
                tally.met |= tag_bit(tag);
            }
            assert_eq!(bench.yardstick.quality_milli(tally), mark, "{} walk {walk}", scenario.contact(id).id);
        }
    }
}

// --- the command line ---------------------------------------------------------------

fn other_desk(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Process::new(env!("CARGO_BIN_EXE_other-desk"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn simulate_says_the_same_on_one_thread_and_on_two() {
    let on = |threads| {
        let simulate =
            ["simulate", "tests/packs/frozen", "--shift", "short-sales", "--policy", "expert,random"];
        let (code, page) =
            other_desk(&[&simulate[..], &["--runs", "8", "--json", "--threads", threads]].concat());
        assert_eq!(code, Some(0), "{page}");
        page
    };
    let page = on("1");
    assert_eq!(page, on("2"));
    let document: serde_json::Value = serde_json::from_str(&page).unwrap();
    let policies = document["shifts"][0]["policies"].as_array().unwrap();
    assert_eq!(policies.len(), 2);
    assert!(policies[0]["score"]["median"].as_i64().unwrap() > 85_000);
}

#[test]
fn coverage_and_fair_print_ways_that_can_be_played() {
    let (code, page) = other_desk(&["coverage", "tests/packs/frozen", "--contact", "the-green-light"]);
    assert_eq!(code, Some(0), "{page}");
    assert!(page.contains("obligation NamesFeeling"), "{page}");
    let scenario = pack();
    let id = scenario.find_contact("the-green-light").unwrap();
    let said: Vec<&str> = page.lines().map(str::trim).filter(|line| line.starts_with("reply ")).collect();
    assert!(said.len() > 20);
    for line in said {
        assert!(read_line(line, &scenario, scenario.contact(id)).is_some(), "{line}");
    }
    let (code, page) = other_desk(&["fair", "tests/packs/frozen", "--contact", "the-green-light", "--json"]);
    assert_eq!(code, Some(0), "{page}");
    let document: serde_json::Value = serde_json::from_str(&page).unwrap();
    assert_eq!(document["contacts"][0]["best_milli"], 100_000);
    assert_eq!(other_desk(&["simulate", "tests/packs/frozen", "--policy", "nobody"]).0, Some(2));
    assert_eq!(other_desk(&["coverage", "tests/packs/frozen", "--contact", "nobody"]).0, Some(2));
}
