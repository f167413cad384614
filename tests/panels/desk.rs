//! The shift and its wrap-up: every moment in every room; every action by key alone
//! and by label alone.

use std::collections::BTreeSet;

use egui::{Key, Ui};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use other_desk::panels::desk::{
    DeskAction, DeskState, DeskView, Hint, HintId, News, Part, Question, Tile, Tool, desk_ui, news,
};
use other_desk::panels::theme::{Ground, Theme};
use other_desk::scoring::Words;
use other_desk::shift::{Command, Handover, Seat, Shift, What};
use other_desk::telling::settings::Pace;
use other_desk::vocab::{Channel, Department, Duration, Outcome};

use crate::room::{Place, SMALL, USUAL, enter, everywhere, findings, picture};
use crate::scenes;

#[path = "desk/placing.rs"]
mod placing;

/// A moment, and what is opened in it.
struct Scene {
    name: &'static str,
    shift: Shift,
    open: fn(&mut DeskState, &mut DeskView),
}

fn scene(name: &'static str, shift: Shift, open: fn(&mut DeskState, &mut DeskView)) -> Scene {
    Scene { name, shift, open }
}

fn as_it_is(_: &mut DeskState, _: &mut DeskView) {}

fn show(scene: &Scene, place: Place) -> egui_kittest::Harness<'static> {
    let words = place.words();
    let mut view = scenes::view(&scene.shift, &words);
    let mut state = DeskState::default();
    (scene.open)(&mut state, &mut view);
    enter(place, move |ui: &mut Ui, words: &Words| {
        desk_ui(ui, &view, &mut state, words);
    })
}

/// Holds a scene in every room.
fn holds(scene: &Scene) {
    let mut wrong = Vec::new();
    for place in everywhere() {
        let name = format!("desk-{}-{}", scene.name, place.name());
        // `ROOMS` chooses some of them, to be quick.
        if std::env::var("ROOMS").is_ok_and(|rooms| !rooms.split(',').any(|part| name.contains(part))) {
            continue;
        }
        let harness = show(scene, place);
        picture(&harness, &name);
        let found = findings(&harness);
        if !found.is_empty() {
            wrong.push(format!("{name}:\n  {}", found.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nobody_is_waiting() {
    holds(&scene("nobody", scenes::nobody(), as_it_is));
}

#[test]
fn some_are_waiting() {
    holds(&scene("waiting", scenes::some_waiting(), |_, view| {
        view.notice = Some("!".to_owned());
    }));
}

#[test]
fn forty_are_waiting() {
    holds(&scene("forty", scenes::forty_waiting(), |state, _| state.part = Part::Queue));
}

#[test]
fn somebody_is_on_the_line() {
    holds(&scene("talking", scenes::talking(), as_it_is));
}

#[test]
fn what_was_said_can_be_read() {
    holds(&scene("transcript", scenes::talking(), |state, _| state.transcript = true));
}

#[test]
fn many_long_replies() {
    for language in ["ru", "en", "ja"] {
        let words = Place::new(SMALL, 1.0, language).words();
        holds(&scene("replies", scenes::long_replies(&words), as_it_is));
    }
}

#[test]
fn somebody_is_on_hold() {
    holds(&scene("hold", scenes::on_hold(), as_it_is));
}

#[test]
fn something_is_looked_up() {
    holds(&scene("looking-up", scenes::looking_up(), as_it_is));
}

#[test]
fn questions_are_asked_in_their_place() {
    let shift = scenes::talking();
    holds(&scene("ask-hold", shift.clone(), |state, _| state.question = Some(Question::Hold)));
    holds(&scene("ask-whom", shift.clone(), |state, _| state.question = Some(Question::Ask)));
    holds(&scene("ask-transfer", shift, |state, _| state.question = Some(Question::Transfer)));
}

#[test]
fn a_hint_lies_over_the_office() {
    holds(&scene("hint", scenes::talking(), |_, view| view.hint = Some(hint(view))));
    holds(&scene("hint-take", scenes::some_waiting(), |_, view| view.hint = Some(hint(view))));
}

/// A hint as long as the longest.
fn hint(view: &DeskView) -> Hint {
    let words = Place::new(USUAL, 1.0, language(view)).words();
    Hint { id: HintId::Reply, text: words.name("desk-hint-take") }
}

/// The language of a view, by the name of its desk.
fn language(view: &DeskView) -> &'static str {
    match view.bar.desk_name.as_str() {
        "Support desk" | "Sales desk" => "en",
        "Поддержка" | "Продажи" => "ru",
        _ => "ja",
    }
}

#[test]
fn the_pace_is_changed() {
    holds(&scene("pace", scenes::talking(), |state, _| state.pace = true));
}

#[test]
fn the_tools() {
    holds(&scene("tool-notes", scenes::talking(), |state, _| state.show(Tool::Notes)));
    holds(&scene("tool-promises", scenes::promised(), |state, _| state.show(Tool::Promises)));
    holds(&scene("tool-other", scenes::talking(), |state, _| state.show(Tool::OtherDesk)));
    holds(&scene("tool-requests", scenes::tray(), |state, _| state.show(Tool::Requests)));
    holds(&scene("tool-knowledge", scenes::talking(), |state, _| state.show(Tool::Knowledge)));
}

#[test]
fn the_wrap_up() {
    holds(&scene("wrap-up", scenes::wrap_up(), as_it_is));
    holds(&scene("after-call", scenes::after_the_call(), as_it_is));
}

#[test]
fn lunch() {
    holds(&scene("lunch", scenes::lunch(), as_it_is));
}

#[test]
fn the_pause_and_the_keys() {
    holds(&scene("pause", scenes::talking(), |_, view| view.paused = true));
    holds(&scene("keys", scenes::talking(), |state, _| state.keys = true));
    holds(&scene("ending", scenes::talking(), |state, view| {
        view.paused = true;
        state.ending = true;
    }));
}

/// A desk that somebody works at: what is wanted is done at once.
struct Worked {
    shift: Shift,
    words: Words,
    state: DeskState,
    wanted: Vec<DeskAction>,
    paused: bool,
    messages: bool,
}

fn work(shift: Shift) -> Harness<'static, Worked> {
    work_in(shift, USUAL)
}

fn work_in(shift: Shift, size: egui::Vec2) -> Harness<'static, Worked> {
    let words = Place::new(USUAL, 1.0, "en").words();
    let worked = Worked {
        shift,
        words,
        state: DeskState::default(),
        wanted: Vec::new(),
        paused: false,
        messages: false,
    };
    let mut furnished = false;
    let show = move |ui: &mut Ui, worked: &mut Worked| {
        if !furnished {
            furnished = true;
            Theme::new(Ground::Light, 1.0, true, "en").install(ui.ctx());
            ui.ctx().request_repaint();
            return;
        }
        let mut view = scenes::view_with_messages(&worked.shift, &worked.words);
        view.messages.retain(|_| worked.messages);
        view.paused = worked.paused;
        let at = ui.ctx().content_rect();
        let mut whole = ui.new_child(egui::UiBuilder::new().max_rect(at));
        let Some(action) = desk_ui(&mut whole, &view, &mut worked.state, &worked.words) else { return };
        match action {
            DeskAction::Do(command) => {
                // Whatever is refused changes nothing.
                let _ = worked.shift.apply(worked.shift.now(), command);
            }
            DeskAction::Pause => worked.paused = true,
            DeskAction::GoOn => worked.paused = false,
            _ => {}
        }
        worked.wanted.push(action);
    };
    let mut harness = Harness::builder().with_size(size).with_max_steps(16).build_ui_state(show, worked);
    harness.run_ok();
    harness
}

fn press(harness: &mut Harness<'_, Worked>, keys: &[Key]) -> Vec<DeskAction> {
    harness.state_mut().wanted.clear();
    for key in keys {
        harness.key_press(*key);
        harness.run_ok();
    }
    harness.state().wanted.clone()
}

fn click(harness: &mut Harness<'_, Worked>, labels: &[&str]) -> Vec<DeskAction> {
    harness.state_mut().wanted.clear();
    for label in labels {
        // The whole label, or the first that holds the words.
        let whole = harness.query_all_by_label(label).next();
        let found = whole.or_else(|| harness.query_all_by_label_contains(label).next());
        found.unwrap_or_else(|| panic!("there is no {label}")).click_accesskit();
        harness.run_ok();
    }
    harness.state().wanted.clone()
}

fn minutes(minutes: i64) -> Duration {
    Duration::from_seconds(minutes * 60)
}

/// A moment, the keys, the labels, and the command that both give.
type Way = (fn() -> Shift, &'static [Key], &'static [&'static str], fn(&Shift) -> Command);

fn reply(shift: &Shift, index: usize) -> Command {
    Command::Reply(shift.offers()[index])
}

const WAYS: &[Way] = &[
    (scenes::some_waiting, &[Key::T], &["Answer "], |_| Command::TakeNext),
    (scenes::some_waiting, &[Key::Enter], &["Answer "], |_| Command::TakeNext),
    (scenes::talking, &[Key::Num1], &["1: "], |shift| reply(shift, 0)),
    (scenes::talking, &[Key::Num4], &["4: "], |shift| reply(shift, 3)),
    (scenes::talking, &[Key::H, Key::Num2], &["Hold", "2 min"], |_| Command::Hold(Some(minutes(2)))),
    (scenes::talking, &[Key::H, Key::Num5], &["Hold", "Without a time"], |_| Command::Hold(None)),
    (scenes::talking, &[Key::T, Key::Num2, Key::Num1], &["Transfer", "Without a word", "sales"], |_| {
        Command::Transfer(Handover::Cold, Department::Sales)
    }),
    (scenes::talking, &[Key::C, Key::Num2], &["Call back", "20 min"], |_| Command::CallBack(minutes(20))),
    (scenes::talking, &[Key::I, Key::Num3], &["Tell the queue", "10 min"], |_| {
        Command::AnnounceWait(minutes(10))
    }),
    (scenes::talking, &[Key::E, Key::Num1], &["End", "End it"], |_| Command::End),
    (scenes::talking, &[Key::N], &["Note"], |_| Command::Note),
    (scenes::on_hold, &[Key::R], &["Back to "], |shift| Command::Resume(shift.on_hold()[0])),
    (scenes::tray, &[Key::O], &["Requests", "Open: "], |shift| Command::OpenRequest(shift.tray()[0])),
    (scenes::tray, &[Key::D], &["Requests", "Put off"], |shift| Command::PutOff(shift.tray()[0])),
    (scenes::tray, &[Key::F, Key::Num1], &["Requests", "Refuse: ", "Refuse"], |shift| {
        Command::Refuse(shift.tray()[0])
    }),
    (scenes::lunch_time, &[Key::L], &["Lunch"], |_| Command::Lunch),
    (scenes::wrap_up, &[Key::Num3], &["Next step with a date"], |_| Command::Dispose(Outcome::Dated)),
    (scenes::wrap_up, &[Key::Enter], &["Finish without a record"], |_| Command::FinishWrapUp),
];

#[test]
fn everything_is_done_by_key_alone_and_by_label_alone() {
    for (number, (moment, keys, labels, command)) in WAYS.iter().enumerate() {
        let shift = moment();
        let expected = DeskAction::Do(command(&shift));
        let by_key = press(&mut work(shift.clone()), keys);
        assert_eq!(by_key.last(), Some(&expected), "{number}: {keys:?}");
        let by_label = click(&mut work(shift), labels);
        assert_eq!(by_label.last(), Some(&expected), "{number}: {labels:?}");
    }
}

fn refuses(wanted: &[DeskAction]) -> bool {
    wanted.iter().any(|action| matches!(action, DeskAction::Do(Command::Refuse(_))))
}

#[test]
fn whoever_turns_to_something_else_refuses_nothing() {
    // Another tool; somebody is taken, one picture later and in the same picture.
    let mut desk = work(scenes::tray());
    press(&mut desk, &[Key::F]);
    click(&mut desk, &["Promises"]);
    assert!(!refuses(&press(&mut desk, &[Key::Num1])), "the tray is not seen");
    for together in [false, true] {
        let mut desk = work(scenes::tray_and_queue());
        press(&mut desk, &[Key::F]);
        desk.key_press(Key::Enter);
        if !together {
            desk.run_ok();
        }
        let taken = press(&mut desk, &[Key::Num1]);
        assert!(!refuses(&taken), "somebody has been taken: {taken:?}");
        assert!(matches!(desk.state().shift.seat(), Seat::Talking(_)));
        assert_eq!(desk.state().state.question, None);
    }
    // Where one part is seen at a time, another part.
    let mut desk = work_in(scenes::tray(), egui::vec2(800.0, 640.0));
    press(&mut desk, &[Key::F]);
    click(&mut desk, &["Desk"]);
    assert_eq!(desk.state().state.part, Part::Desk);
    assert!(!refuses(&press(&mut desk, &[Key::Num1])), "the tray is not seen");
}

#[test]
fn what_cannot_be_done_says_why() {
    let why = "There is no promise here left to put in writing.";
    let desk = work(scenes::talking());
    let write = desk.get_by_label("In writing");
    let node = write.accesskit_node();
    assert!(node.is_disabled(), "nothing has been promised yet");
    assert_eq!(node.data().description(), Some(why));
    let can = desk.get_by_label("Hold");
    assert_eq!(can.accesskit_node().data().description(), None);
    // Pointing at it shows the same.
    let mut desk = work(scenes::talking());
    desk.get_by_label("In writing").hover();
    desk.run_ok();
    assert!(labels(&desk).iter().any(|label| label == why), "{:?}", labels(&desk));
}

#[test]
fn colleagues_are_asked_and_articles_read() {
    let asked = |wanted: &[DeskAction]| matches!(wanted, [.., DeskAction::Do(Command::Ask(_))]);
    assert!(asked(&press(&mut work(scenes::talking()), &[Key::A, Key::Num1])));
    assert!(asked(&click(&mut work(scenes::talking()), &["Sales desk", "Ask "])));
    let read = |wanted: &[DeskAction]| matches!(wanted, [.., DeskAction::Do(Command::LookUp(_))]);
    assert!(read(&click(&mut work(scenes::talking()), &["What the lights say"])));
    let mut desk = work(scenes::talking());
    press(&mut desk, &[Key::K]);
    let field = desk.get_by_label("Search the articles");
    assert!(field.is_focused(), "K goes to the search");
    field.type_text("lights");
    desk.run_ok();
    assert!(read(&press(&mut desk, &[Key::Enter])), "Enter reads the first that was found");
}

#[test]
fn letters_that_are_typed_do_nothing_else() {
    let mut desk = work(scenes::talking());
    press(&mut desk, &[Key::K]);
    assert_eq!(press(&mut desk, &[Key::N, Key::Num1, Key::H]), []);
    assert_eq!(desk.state().state.question, None);
}

#[test]
fn facts_are_handed_on_by_label() {
    let shift = scenes::wrap_up();
    let Seat::WrapUp(caller) = shift.seat() else { panic!("it is the wrap-up") };
    let fact = shift.to_hand_on(caller).next().expect("something came to light");
    let wanted = click(&mut work(shift), &["Write it down"]);
    assert_eq!(wanted, [DeskAction::Do(Command::HandOn(fact))]);
}

#[test]
fn a_pause_stops_everything_but_itself() {
    let mut desk = work(scenes::talking());
    assert_eq!(press(&mut desk, &[Key::Space]), [DeskAction::Pause]);
    assert_eq!(press(&mut desk, &[Key::Num1, Key::H, Key::N]), []);
    assert_eq!(press(&mut desk, &[Key::Space]), [DeskAction::GoOn]);
    assert_eq!(click(&mut desk, &["Pause", "Leave"]), [DeskAction::Pause, DeskAction::Leave]);
    assert_eq!(click(&mut desk, &["Settings"]), [DeskAction::Settings]);
    let ended = click(&mut desk, &["End the shift early", "Yes, end it"]);
    assert_eq!(ended, [DeskAction::Do(Command::Close)]);
}

#[test]
fn whoever_leaves_practice_knows_that_it_begins_anew() {
    for language in ["en", "ja", "ru"] {
        let place = Place::new(USUAL, 1.0, language);
        let words = place.words();
        let scene = |open: fn(&mut DeskState, &mut DeskView)| scene("leave", scenes::talking(), open);
        let shift = show(&scene(|_, view| view.paused = true), place);
        assert!(shift.query_by_label(&words.name("desk-leave")).is_some());
        let practice = scene(|_, view| (view.paused, view.practice) = (true, true));
        let practice = show(&practice, place);
        assert!(practice.query_by_label(&words.name("desk-leave")).is_none());
        assert!(practice.query_by_label(&words.name("desk-leave-practice")).is_some());
        assert_eq!(findings(&practice), Vec::<String>::new());
    }
}

/// Something that happens in a shift.
type Happening = fn(Shift) -> Shift;

#[test]
fn what_colleagues_write_and_answer_is_seen_and_said_aloud() {
    // What colleagues know is asked for somebody's sake.
    let written: &[fn() -> Shift] = &[scenes::nobody, scenes::talking, scenes::wrap_up, scenes::on_hold];
    let answered: &[fn() -> Shift] = &[scenes::talking, scenes::wrap_up];
    let ways: [(Happening, _); 2] = [(scenes::written_to, written), (scenes::answered, answered)];
    for (happens, moments) in ways {
        for moment in moments {
            let words = Place::new(USUAL, 1.0, "en").words();
            let before = scenes::view_with_messages(&moment(), &words);
            let shift = happens(moment());
            let now = scenes::view_with_messages(&shift, &words);
            let newest = now.messages.last().expect("it lies there");
            assert!(newest.line >= before.transcript.len(), "{newest:?} is older");
            let message = newest.text.clone();
            let told = news(&before, &now, &words);
            assert!(told.contains(&News::Then(message.clone())), "{message}: {told:?}");
            let later = scenes::view_with_messages(&shift, &words);
            assert!(!news(&now, &later, &words).contains(&News::Then(message.clone())), "it is said once");
            let mut desk = work(shift);
            desk.state_mut().messages = true;
            desk.run_ok();
            assert!(labels(&desk).iter().any(|label| label.contains(&message)), "{message}");
            click(&mut desk, &["Put it away"]);
            assert!(!labels(&desk).iter().any(|label| label.contains(&message)), "{message}");
            // The transcript has it too, wherever one is.
            press(&mut desk, &[Key::J]);
            let first: String = message.chars().take(12).collect();
            assert!(labels(&desk).iter().any(|label| label.starts_with(&first)), "{message}");
        }
    }
}

#[test]
fn a_message_is_put_away_with_escape_and_by_itself_later() {
    let mut desk = work(scenes::written_to(scenes::nobody()));
    desk.state_mut().messages = true;
    desk.run_ok();
    press(&mut desk, &[Key::Escape]);
    assert!(desk.query_by_label("Put it away").is_none());
    let mut shift = scenes::written_to(scenes::nobody());
    let later = shift.now() + minutes(11);
    shift.advance_to(later);
    let view = scenes::view_with_messages(&shift, &Place::new(USUAL, 1.0, "en").words());
    let since = shift.now() - minutes(10);
    let texts =
        |message: &other_desk::panels::desk::Message| view.transcript.line(message.line).map(|line| line.at);
    assert!(view.messages.iter().all(|message| texts(message).is_some_and(|at| at >= since)));
}

#[test]
fn messages_lie_over_every_moment() {
    for (name, shift) in [
        ("message-nobody", scenes::written_to(scenes::nobody())),
        ("message-talking", scenes::answered(scenes::talking())),
        ("message-wrap-up", scenes::written_to(scenes::wrap_up())),
    ] {
        holds(&scene(name, shift, |_, view| view.messages = messages(view)));
    }
    holds(&scene("today-nobody", scenes::written_to(scenes::nobody()), |state, _| state.transcript = true));
    holds(&scene("today-wrap-up", scenes::wrap_up(), |state, _| state.transcript = true));
}

/// Everything that was ever brought.
fn messages(view: &DeskView) -> Vec<other_desk::panels::desk::Message> {
    let lines = view.transcript.messages_since(scenes::at("00:00")).into_iter();
    let message = |(line, told): (usize, &other_desk::panels::desk::Line)| {
        other_desk::panels::desk::Message { line, text: told.text.clone() }
    };
    lines.map(message).collect()
}

#[test]
fn the_pace_waits_or_runs() {
    let mut desk = work(scenes::talking());
    let wanted = click(&mut desk, &["Pace", "The clock waits", "×0.5"]);
    assert_eq!(wanted, [DeskAction::Pace(Pace::Waits), DeskAction::Pace(Pace::Own(0.5))]);
    assert_eq!(click(&mut desk, &["Sound is on"]), [DeskAction::Sound(false)]);
}

/// What is read aloud on this screen.
fn labels(harness: &Harness<'_, Worked>) -> Vec<String> {
    let text = |node: Node<'_>| node.accesskit_node().label().or_else(|| node.accesskit_node().value());
    harness.query_all_by(|_| true).filter_map(text).collect()
}

#[test]
fn what_was_said_can_be_read_in_another_language() {
    let shift = scenes::promised();
    let mut desk = work(shift.clone());
    desk.state_mut().state.transcript = true;
    for language in ["en", "ja", "ru", "ja", "en"] {
        desk.state_mut().words = Place::new(USUAL, 1.0, language).words();
        desk.run_ok();
        let words = Place::new(USUAL, 1.0, language).words();
        let all = labels(&desk);
        // The last lines are seen, each from its beginning to its end.
        for entry in scenes::entries(&shift, &words).into_iter().rev().take(2) {
            let letters: Vec<char> = entry.text.chars().collect();
            let (first, last) = letters.split_at(letters.len() / 2);
            let (first, last): (String, String) =
                (first.iter().take(6).collect(), last.iter().rev().take(3).rev().collect());
            assert!(
                all.iter().any(|row| row.starts_with(first.trim_end())),
                "{language}: {first} in {all:?}"
            );
            assert!(all.iter().any(|row| row.ends_with(last.trim_start())), "{language}: {last} in {all:?}");
        }
    }
}

#[test]
fn the_pace_is_a_slider_in_the_bar() {
    let mut desk = work(scenes::talking());
    desk.get_by_label("How fast the clock runs").focus();
    desk.run_ok();
    assert_eq!(press(&mut desk, &[Key::ArrowRight]), [DeskAction::Pace(Pace::Own(1.25))]);
    assert_eq!(press(&mut desk, &[Key::Home]), [DeskAction::Pace(Pace::Own(0.1))]);
}
