//! Practising alone: every written contact of the shipped pack, and going back to a
//! moment of a recording.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use rayon::prelude::*;

use other_desk::policy::{Playbook, PolicyName, play_aloud};
use other_desk::recording::{Ending, Recording, command_words};
use other_desk::records::RecordsError;
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::records::practise::{
    AlonePack, Course, Practisable, alone, from_moment, is_done, is_settled, list, mark, practise, tries,
};
use other_desk::records::recording_file::read;
use other_desk::records::shifts::{Pack, Sitting};
use other_desk::scenario::checked::Scenario;
use other_desk::scenario::load::{PackFile, load};
use other_desk::scenario::strings::Language;
use other_desk::scoring::score;
use other_desk::shift::event::What;
use other_desk::shift::{Command, Phase, Seat, Shift};
use other_desk::vocab::Rough;

struct Shipped {
    files: Vec<PackFile>,
    scenario: Arc<Scenario>,
}

static SWAP_DAY: LazyLock<Shipped> = LazyLock::new(|| {
    let files = read_pack(Path::new("scenarios/swap-day")).unwrap();
    let scenario = scenario_of(files.clone(), "swap-day").unwrap();
    Shipped { files, scenario }
});

fn open(one: &Practisable) -> AlonePack {
    alone(&SWAP_DAY.files, &SWAP_DAY.scenario, one.contact)
        .unwrap_or_else(|error| panic!("{}: {error}", one.id))
}

fn named(id: &str) -> Practisable {
    list(&SWAP_DAY.scenario).into_iter().find(|one| one.id == id).unwrap()
}

/// Somebody scripted plays what is left, and all of it is recorded.
fn play(sitting: Sitting, policy: PolicyName) -> Shift {
    let Sitting { shift, mut recorder, .. } = sitting;
    let mut trainee = policy.trainee(&Arc::new(Playbook::write(shift.scenario(), shift.plan())));
    let mut heard = |words: &str, shift: &Shift| recorder.command(words, shift).unwrap();
    let shift = play_aloud(shift, trainee.as_mut(), Some(&mut heard));
    recorder.end(&shift).unwrap();
    shift
}

/// As the window does it.
fn end_when_done(sitting: &mut Sitting, contact: &str) -> bool {
    if is_done(&sitting.shift, contact) {
        sitting.act(Command::Close).unwrap();
    }
    sitting.is_over()
}

fn digests(recording: &Recording) -> Vec<&str> {
    recording.commands.iter().map(|one| one.after.digest.as_str()).collect()
}

/// What a promise sounded like that the customer of a contact quotes, as the plan remembers it.
fn remembered(one: &Practisable) -> Option<String> {
    let scenario = &SWAP_DAY.scenario;
    let shift = Shift::new(scenario.clone(), one.plan, 1, None);
    let contact = scenario.contact(one.contact);
    let promise = shift.before().history.promise(scenario, contact, contact.start.from_ledger?)?;
    Some(scenario.texts().source(promise.words).to_owned())
}

#[test]
fn every_contact_comes_alone_and_can_be_done_well_and_badly() {
    let practisable = list(&SWAP_DAY.scenario);
    assert_eq!(practisable.len(), 26, "written contacts and internal requests");
    practisable.par_iter().for_each(|one| {
        let pack = open(one);
        let folder = tempfile::tempdir().unwrap();
        let seed = pack.patient_seed(3);
        let mut marks = Vec::new();
        for policy in [PolicyName::Expert, PolicyName::Pleaser] {
            let shift =
                play(practise(folder.path(), pack.pack(), pack.plan, seed, Rough::Personal).unwrap(), policy);
            assert_eq!(shift.phase(), Phase::Ended);
            assert!(is_settled(&shift, &one.id), "{} with {policy}", one.id);
            let arrived = shift.events().iter().filter(|event| matches!(event.what, What::Arrived { .. }));
            assert_eq!(arrived.count(), 1, "{}: nobody else comes", one.id);
            let scored = score(&pack.scenario, pack.plan, shift.events());
            marks.push(scored.contacts.first().map(|contact| contact.mark.quality_milli));
        }
        assert_eq!(marks[0], Some(100_000), "{}: the expert", one.id);
        assert!(marks[1].is_some_and(|pleaser| pleaser < 60_000), "{}: the pleaser, {marks:?}", one.id);
        let tries = tries(folder.path(), &one.id, Some(&pack.scenario));
        let kept: Vec<Option<i64>> = tries.iter().map(|one| one.quality_milli).collect();
        assert_eq!(kept, marks, "{}", one.id);
        assert!(tries.iter().all(|one| one.ended && one.fault.is_none()));
    });
}

#[test]
fn the_extra_shift_brings_no_diagnostics_and_is_translated() {
    let before = load(SWAP_DAY.files.clone());
    let warned = before.diagnostics.iter().count();
    for id in ["forty-flats", "free-they-said", "just-quickly"] {
        let one = named(id);
        let pack = open(&one);
        let after = load(pack.files.clone());
        let told: Vec<&str> = after.diagnostics.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(told.len(), warned, "{id}: {told:?}");
        let (texts, shipped) = (pack.scenario.texts(), SWAP_DAY.scenario.texts());
        for language in (0..texts.languages().len()).map(Language) {
            let title = texts.get(pack.scenario.shift(pack.plan).title, language);
            assert_eq!(title, shipped.get(one.title, language), "{id}");
        }
    }
}

#[test]
fn a_twin_quotes_the_promise_of_its_plan() {
    let mut quoting = 0;
    for one in list(&SWAP_DAY.scenario) {
        let Some(words) = remembered(&one) else { continue };
        let pack = open(&one);
        let shift = Shift::new(pack.scenario.clone(), pack.plan, 1, None);
        let caller = shift.waiting().next().unwrap();
        let quoted = shift.quoted_promise(caller).map(|text| pack.scenario.texts().source(text).to_owned());
        assert_eq!(quoted.as_deref(), Some(words.as_str()), "{}", one.id);
        quoting += 1;
    }
    assert!(quoting >= 6, "{quoting}");
}

#[test]
fn a_request_comes_through_the_tray_and_ends_the_practice_when_it_is_done() {
    let one = named("just-quickly");
    let pack = open(&one);
    let folder = tempfile::tempdir().unwrap();
    let mut sitting = practise(folder.path(), pack.pack(), pack.plan, 1, Rough::Personal).unwrap();
    assert!(sitting.shift.queue().is_empty());
    let request = sitting.shift.tray()[0];
    assert!(!end_when_done(&mut sitting, &one.id));
    sitting.act(Command::OpenRequest(request)).unwrap();
    while sitting.shift.seat() != Seat::Ready {
        if let Some(free) = sitting.shift.busy_until() {
            sitting.shift.advance_to(free);
            continue;
        }
        assert!(!end_when_done(&mut sitting, &one.id));
        let ends = matches!(sitting.shift.seat(), Seat::WrapUp(_));
        sitting.act(if ends { Command::FinishWrapUp } else { Command::End }).unwrap();
    }
    assert!(end_when_done(&mut sitting, &one.id));
    let shift = sitting.finish().unwrap();
    assert!(mark(&shift, &one.id).is_some());
    let recording = read(&folder.path().join("1.odr")).unwrap();
    assert!(matches!(recording.ending, Ending::Complete { .. }));
}

/// A shift of the pack, recorded to its end.
fn recorded(folder: &Path, shift: &str, policy: PolicyName) -> Recording {
    let pack = Pack { scenario: &SWAP_DAY.scenario, files: &SWAP_DAY.files };
    let plan = pack.scenario.find_shift(shift).unwrap();
    let sitting = practise(folder, pack, plan, 11, Rough::Personal).unwrap();
    let name = sitting.name.clone();
    play(sitting, policy);
    read(&folder.join(name)).unwrap()
}

#[test]
fn the_same_again_comes_out_the_same_from_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let recording = recorded(folder.path(), "support-wednesday", PolicyName::Pleaser);
    let commands = recording.commands.len();
    for before in [0, commands / 3, commands - 1, commands] {
        let mut sitting = from_moment(&recording, before, folder.path()).unwrap();
        if let Some(first) = recording.commands.get(before) {
            assert_eq!(sitting.shift.now(), first.at);
        }
        for again in &recording.commands[before..] {
            sitting.shift.advance_to(again.at);
            let command = command_words::read(&again.words, &sitting.shift).unwrap();
            sitting.act(command).unwrap();
            assert_eq!(sitting.shift.digest().hex(), again.after.digest);
        }
        let anew = read(&folder.path().join(&sitting.name)).unwrap();
        assert_eq!(digests(&anew), digests(&recording), "the new recording tells all of it");
        assert_eq!((anew.header.home, &anew.header.digest), (None, &recording.header.digest));
    }
    let names = fs::read_dir(folder.path()).unwrap().count();
    let beyond = from_moment(&recording, commands + 1, folder.path());
    assert!(matches!(beyond, Err(RecordsError::NoSuchCommand { .. })), "{beyond:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), names);
}

#[test]
fn every_finding_leads_to_the_moment_where_it_went_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let one = named("forty-flats");
    let pack = open(&one);
    let sitting =
        practise(folder.path(), pack.pack(), pack.plan, pack.patient_seed(1), Rough::Personal).unwrap();
    let shift = play(sitting, PolicyName::Pleaser);
    let recording = read(&folder.path().join("1.odr")).unwrap();
    let course = Course::of(&recording, pack.scenario.clone()).unwrap();
    assert_eq!(course.shift().digest(), shift.digest());
    assert_eq!(course.commands(), recording.commands.len());
    let findings = &score(&pack.scenario, pack.plan, shift.events()).contacts[0].findings;
    assert!(!findings.is_empty());
    for finding in findings {
        let before = course.command_before(finding.event as usize).unwrap();
        let words = &recording.commands[before].words;
        if let Some(reply) = finding.line.reply {
            let contact = pack.scenario.contact(one.contact);
            let said = &contact.reply(reply).id;
            assert!(words.starts_with("reply ") && words.ends_with(said), "{words} for {}", finding.rule);
        }
    }
    assert_eq!(course.command_before(0), None, "nothing was done before the doors opened");
    assert_eq!(course.command_before(shift.events().len()), None);
}

#[test]
fn another_reply_leads_elsewhere_and_changes_nothing_before() {
    let folder = tempfile::tempdir().unwrap();
    let recording = recorded(folder.path(), "sales-tuesday", PolicyName::Pleaser);
    let course = Course::of(&recording, SWAP_DAY.scenario.clone()).unwrap();
    let scored = score(&SWAP_DAY.scenario, course.shift().plan(), course.shift().events());
    let worst = scored.contacts.iter().min_by_key(|contact| contact.mark.quality_milli).unwrap();
    let finding = worst.findings.iter().find(|finding| finding.line.reply.is_some()).unwrap();
    let before = course.command_before(finding.event as usize).unwrap();
    let mut sitting = from_moment(&recording, before, folder.path()).unwrap();
    let happened = sitting.shift.events().to_vec();
    assert_eq!(happened, course.shift().events()[..happened.len()]);
    assert_eq!(sitting.shift.on_the_desk(), Some(worst.caller));
    let said = finding.line.reply.unwrap();
    let other = sitting.shift.offers().into_iter().find(|reply| *reply != said).unwrap();
    sitting.act(Command::Reply(other)).unwrap();
    assert_ne!(sitting.shift.digest().hex(), recording.commands[before].after.digest);
    let shift = play(sitting, PolicyName::Expert);
    assert_eq!(shift.events()[..happened.len()], happened);
    let id = &SWAP_DAY.scenario.contact(worst.contact).id;
    assert!(mark(&shift, id) > Some(worst.mark.quality_milli), "{id}");
}

#[test]
fn a_damaged_recording_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let one = named("free-they-said");
    let pack = open(&one);
    let sitting =
        practise(folder.path(), pack.pack(), pack.plan, pack.patient_seed(1), Rough::Personal).unwrap();
    play(sitting, PolicyName::Blunt);
    let path = folder.path().join("1.odr");
    let whole = fs::read(&path).unwrap();
    for step in 0..40 {
        let mut damaged = whole.clone();
        let at = whole.len() * step / 40;
        damaged[at] ^= 1 << (step % 7);
        fs::write(&path, damaged).unwrap();
        assert!(read(&path).is_err(), "byte {at}");
    }
    // Undamaged as a file, and yet not what happens: nothing is left behind.
    fs::write(&path, &whole).unwrap();
    let recording = read(&path).unwrap();
    let last = recording.commands.len();
    let mut changed = recording.clone();
    changed.commands[1].after.digest = "0".repeat(32);
    let mut unknown = recording.clone();
    unknown.commands[0].words = "juggle".to_owned();
    let mut refused = recording.clone();
    refused.commands[0].words = "lunch".to_owned();
    let mut other_pack = recording.clone();
    other_pack.header.digest = "0".repeat(64);
    let mut no_pack = recording;
    no_pack.pack.clear();
    for recording in [changed, unknown, refused, other_pack, no_pack] {
        assert!(from_moment(&recording, last, folder.path()).is_err());
        assert!(Course::of(&recording, pack.scenario.clone()).is_err() || recording.pack.is_empty());
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
