//! The keys of the replay.

use egui::{Event, Id, Key, Ui};

use crate::vocab::Desk;

use super::moments::{Eye, after, before};
use super::state::{ReplayState, SPEEDS, ZOOMS};
use super::view::{Attempt, ReplayAction, ReplayView, Seat};

/// The id of the slider over all time: with the focus on it, every key of the replay
/// still does what it does.
pub(super) fn rail_id() -> Id {
    Id::new("replay-rail")
}

/// Reads the keys that were pressed, and says what somebody wants.
pub(super) fn keys(
    ui: &Ui,
    view: &ReplayView,
    eye: &Eye<'_>,
    state: &mut ReplayState,
) -> Option<ReplayAction> {
    let typing = ui.ctx().text_edit_focused();
    // Esc leaves a field first; egui has taken the focus away by now.
    let typed_before = ui.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(Id::new("replay-typing")), typing)
    });
    if typing {
        return None;
    }
    let focused = ui.memory(|memory| memory.focused());
    let elsewhere = focused.is_some_and(|id| id != rail_id());
    let mut wanted = None;
    for key in pressed(ui) {
        if (elsewhere && uses_itself(key)) || (typed_before && key == Key::Escape) {
            continue;
        }
        if is_of_time(key) {
            travel(key, eye, state);
        } else {
            wanted = does(key, view, eye, state).or(wanted);
        }
    }
    wanted
}

/// A key, or the one at its place on a keyboard with other letters. What is held repeats
/// where it goes through time.
fn pressed(ui: &Ui) -> Vec<Key> {
    let known = |key: Key| is_of_time(key) || letter(key) || number(key).is_some();
    ui.input(|input| {
        let pressed = input.events.iter().filter_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, repeat, modifiers }
                if !modifiers.ctrl && !modifiers.alt && !modifiers.command =>
            {
                let key = if known(*key) { *key } else { physical_key.filter(|key| known(*key))? };
                (!repeat || (is_of_time(key) && key != Key::Space)).then_some(key)
            }
            _ => None,
        });
        pressed.collect()
    })
}

/// What has the focus uses these itself.
const fn uses_itself(key: Key) -> bool {
    is_of_time(key)
}

const fn is_of_time(key: Key) -> bool {
    use Key::{ArrowLeft, ArrowRight, End, Home, PageDown, PageUp, Space};
    matches!(key, ArrowLeft | ArrowRight | Home | End | PageUp | PageDown | Space)
}

const fn letter(key: Key) -> bool {
    matches!(key, Key::B | Key::C | Key::N | Key::P | Key::S | Key::V | Key::Z | Key::Escape)
}

/// The number of a reply.
fn number(key: Key) -> Option<usize> {
    const NUMBERS: [Key; 8] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];
    NUMBERS.iter().position(|number| *number == key).map(|place| place + 1)
}

fn travel(key: Key, eye: &Eye<'_>, state: &mut ReplayState) {
    let Some(now) = state.now else { return };
    let to = match key {
        Key::Space => {
            state.play(eye);
            return;
        }
        Key::ArrowRight => after(&eye.events(), now),
        Key::ArrowLeft => before(&eye.events(), now),
        Key::PageDown => after(&eye.starts(), now),
        Key::PageUp => before(&eye.starts(), now),
        Key::Home => Some(eye.begin()),
        _ => Some(eye.end()),
    };
    state.now = Some(to.unwrap_or(now));
}

fn does(key: Key, view: &ReplayView, eye: &Eye<'_>, state: &mut ReplayState) -> Option<ReplayAction> {
    let now = state.now?;
    match key {
        Key::Escape if state.close() => None,
        Key::Escape => Some(ReplayAction::Back),
        Key::P => Some(ReplayAction::Picture(now, eye.seat)),
        Key::B => {
            state.bookmark(now);
            None
        }
        Key::N => {
            state.write_note(now);
            None
        }
        Key::C => {
            state.choosing = !state.choosing;
            None
        }
        Key::V => {
            state.speed = (state.speed + 1) % SPEEDS.len();
            None
        }
        Key::Z => {
            state.zoom = (state.zoom + 1) % ZOOMS.len();
            None
        }
        Key::S => {
            state.sit(view, other_seat(view, eye));
            None
        }
        key => number(key).and_then(|number| attempt(eye, state, number)).map(ReplayAction::WhatIf),
    }
}

/// The other desk at the same minute; from a customer's seat the desk that they have to
/// do with.
fn other_seat(view: &ReplayView, eye: &Eye<'_>) -> Seat {
    let first = view.desks.first().copied().unwrap_or(Desk::Support);
    match eye.seat {
        Seat::Desk(desk) if view.desks.contains(&desk.other()) => Seat::Desk(desk.other()),
        Seat::Desk(desk) => Seat::Desk(desk),
        Seat::Customer(place) => {
            let call = view.customers[place].calls.first();
            Seat::Desk(call.map_or(first, |call| view.calls[*call].desk))
        }
    }
}

/// The reply with this number, if it is on offer and nothing lies above the felt.
fn attempt(eye: &Eye<'_>, state: &ReplayState, number: usize) -> Option<Attempt> {
    // A customer knows nothing of what else could have been said.
    if eye.is_customer() || state.choosing || state.asked.is_some() {
        return None;
    }
    let choice = eye.choice(state.now?)?;
    let other = choice.others.iter().take(super::felt::MOST).find(|other| other.number == number)?;
    Some(Attempt { seat: choice.shift, command: choice.command, reply: other.reply })
}
