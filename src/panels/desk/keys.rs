//! The keys of the desk. Nothing is read while somebody types into a field.

use egui::{Context, Event, Key};

use crate::shift::{Command, Seat};

use super::questions::options;
use super::state::{DeskAction, DeskState, Part, Question, Tool};
use super::view::{Centre, DeskView, Standing};

/// Reads the keys that were pressed, changes what is opened, and says what the
/// trainee wants. [`desk_ui`](super::desk_ui) does this itself.
pub fn keys(ctx: &Context, view: &DeskView, state: &mut DeskState) -> Option<DeskAction> {
    if ctx.text_edit_focused() {
        return None;
    }
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let mut wanted = None;
    for (key, physical) in pressed(ctx) {
        // On a Russian keyboard the letters are found by their place.
        let found = key_of(key).or_else(|| physical.and_then(key_of));
        let Some(found) = found else { continue };
        // Whatever has the focus uses these itself.
        if focused && matches!(found, Pressed::Enter | Pressed::Space) {
            continue;
        }
        wanted = does(found, view, state).or(wanted);
    }
    wanted
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Number(usize),
    Letter(Key),
    Enter,
    Space,
    Escape,
    Help,
}

fn pressed(ctx: &Context) -> Vec<(Key, Option<Key>)> {
    ctx.input(|input| {
        let pressed = input.events.iter().filter_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }
                if !modifiers.ctrl && !modifiers.alt && !modifiers.command =>
            {
                Some((*key, *physical_key))
            }
            _ => None,
        });
        pressed.collect()
    })
}

fn key_of(key: Key) -> Option<Pressed> {
    const NUMBERS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    const LETTERS: [Key; 16] = [
        Key::H,
        Key::K,
        Key::A,
        Key::T,
        Key::N,
        Key::W,
        Key::C,
        Key::I,
        Key::L,
        Key::O,
        Key::D,
        Key::F,
        Key::E,
        Key::R,
        Key::J,
        Key::M,
    ];
    if let Some(index) = NUMBERS.iter().position(|number| *number == key) {
        return Some(Pressed::Number(index));
    }
    match key {
        Key::Enter => Some(Pressed::Enter),
        Key::Space => Some(Pressed::Space),
        Key::Escape => Some(Pressed::Escape),
        Key::F1 => Some(Pressed::Help),
        key if LETTERS.contains(&key) => Some(Pressed::Letter(key)),
        _ => None,
    }
}

fn does(pressed: Pressed, view: &DeskView, state: &mut DeskState) -> Option<DeskAction> {
    match pressed {
        Pressed::Help => {
            state.keys = !state.keys;
            None
        }
        Pressed::Escape => {
            if state.close() {
                return None;
            }
            if view.notice.is_some() {
                return Some(DeskAction::Read);
            }
            if !state.put_away(view) {
                state.part = Part::Desk;
            }
            None
        }
        Pressed::Space if view.paused => Some(DeskAction::GoOn),
        Pressed::Space => Some(DeskAction::Pause),
        Pressed::Letter(Key::M) => Some(DeskAction::Sound(!view.bar.sound)),
        _ if view.paused => None,
        Pressed::Number(index) => number(index, view, state),
        Pressed::Enter => take(view, state).or_else(|| {
            matches!(view.can.seat, Seat::WrapUp(_)).then_some(DeskAction::Do(Command::FinishWrapUp))
        }),
        Pressed::Letter(letter) => self::letter(letter, view, state),
    }
}

/// Back to whoever is on hold, or the next in the queue.
fn take(view: &DeskView, state: &mut DeskState) -> Option<DeskAction> {
    if view.can.seat != Seat::Ready || !view.can.take {
        return None;
    }
    state.keep_the_request();
    let held = view.queue.people.iter().find(|tile| tile.standing == Standing::OnHold);
    Some(DeskAction::Do(held.map_or(Command::TakeNext, |tile| Command::Resume(tile.caller))))
}

/// An option of the question that is asked, a reply, or how it ended.
fn number(index: usize, view: &DeskView, state: &mut DeskState) -> Option<DeskAction> {
    if state.question.is_some() {
        let chosen = options(view, state).into_iter().nth(index)?;
        return chosen.does.choose(state);
    }
    match &view.centre {
        Centre::Talk(talk) => {
            let reply = talk.replies.get(index)?.reply;
            talk.busy.is_none().then_some(DeskAction::Do(Command::Reply(reply)))
        }
        Centre::WrapUp(wrap_up) if wrap_up.recorded.is_none() => {
            let (outcome, _) = *wrap_up.outcomes.get(index)?;
            Some(DeskAction::Do(Command::Dispose(outcome)))
        }
        _ => None,
    }
}

fn letter(letter: Key, view: &DeskView, state: &mut DeskState) -> Option<DeskAction> {
    let can = &view.can;
    let mut ask = |may: bool, question: Question| {
        if may {
            state.part = Part::Desk;
            state.ask(question);
        }
        None
    };
    match letter {
        Key::H => ask(can.hold, Question::Hold),
        Key::A => ask(can.ask, Question::Ask),
        Key::T if can.seat == Seat::Ready => take(view, state),
        Key::T => ask(can.transfer, Question::Transfer),
        Key::C => ask(can.call_back, Question::CallBack),
        Key::I => ask(can.announce, Question::Announce),
        Key::E => ask(can.end && matches!(can.seat, Seat::Talking(_)), Question::End),
        Key::N => Some(DeskAction::Do(Command::Note)),
        Key::W => Some(DeskAction::Do(Command::PutInWriting)),
        Key::L => Some(DeskAction::Do(Command::Lunch)),
        Key::R => take(view, state),
        Key::K => {
            state.show(Tool::Knowledge);
            state.focus_search = true;
            None
        }
        Key::J => {
            state.transcript = !state.transcript;
            None
        }
        Key::O | Key::D | Key::F => tray(letter, view, state),
        _ => None,
    }
}

/// The only request of the tray; where there are several, the tray.
fn tray(letter: Key, view: &DeskView, state: &mut DeskState) -> Option<DeskAction> {
    if let ([only], true) = (view.tools.requests.as_slice(), view.can.look_up) {
        match letter {
            Key::O if view.can.open => return Some(DeskAction::Do(Command::OpenRequest(only.request))),
            Key::D => return Some(DeskAction::Do(Command::PutOff(only.request))),
            Key::F => {
                state.show(Tool::Requests);
                state.ask(Question::Refuse(only.request));
                return None;
            }
            _ => {}
        }
    }
    state.show(Tool::Requests);
    None
}
