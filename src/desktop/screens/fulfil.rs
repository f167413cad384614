//! What becomes of a wish: the only place where panels reach the bridge.

use std::path::PathBuf;

use crate::desktop::bridge::{Bridge, Practice, Screen, Who};
use crate::exercise::Said;
use crate::panels::broken::BrokenAction;
use crate::panels::debrief::DebriefAction;
use crate::panels::desk::{DeskAction, HintId};
use crate::panels::flow::{FlowAction, ProfileState};
use crate::panels::practise::PractiseAction;
use crate::panels::prepare::PrepareAction;
use crate::panels::records::RecordsAction;
use crate::panels::replay::ReplayAction;
use crate::panels::scorecard::{CardAction, Luck};
use crate::panels::settings::SettingsAction;
use crate::panels::theme::Ground;
use crate::panels::title::TitleAction;
use crate::portrait::Theme;
use crate::records::any_seed;
use crate::telling::settings::Settings;

use super::{Shown, Wish};

/// Does what was wanted.
pub fn fulfil(wish: Wish, bridge: &mut Bridge, shown: &mut Shown) {
    let was = bridge.screen;
    match wish {
        Wish::Title(action) => on_title(action, bridge),
        Wish::Settings(SettingsAction::Set(settings)) => bridge.set(settings),
        Wish::Settings(SettingsAction::Close) => bridge.settings_before = None,
        Wish::Flow(action) => on_the_way(action, bridge),
        Wish::Desk(action) => at_the_desk(action, bridge),
        Wish::Card(action) => on_the_card(action, bridge, shown),
        Wish::Practise(action) => practise(action, bridge, shown),
        Wish::Prepare(action) => prepare(action, bridge),
        Wish::Records(action) => {
            if matches!(action, RecordsAction::Debrief(_)) {
                shown.debrief = None;
            }
            bridge.look_after(action);
            shown.forget();
        }
        Wish::Replay(action) => replay(action, bridge, shown),
        Wish::Debrief(DebriefAction::Back) => bridge.screen = Screen::Prepare,
        Wish::Debrief(DebriefAction::Wall(wall)) => bridge.keep_wall(wall),
        Wish::Broken(action) => after_a_break(action, bridge, shown),
        Wish::Read => bridge.has_read(),
    }
    if bridge.screen != was {
        turned_to(bridge, shown);
    }
}

/// Another screen: what was typed and opened belongs to the one before.
pub fn turned_to(bridge: &Bridge, shown: &mut Shown) {
    shown.forget();
    match bridge.screen {
        Screen::Profile(..) => shown.profile = ProfileState::of(&bridge.settings),
        Screen::Desk | Screen::Briefing => shown.new_desk(),
        _ => {}
    }
}

/// After a page that could not be shown.
fn after_a_break(action: BrokenAction, bridge: &mut Bridge, shown: &mut Shown) {
    shown.broken = None;
    // What was typed and opened may have been the reason.
    turned_to(bridge, shown);
    if action == BrokenAction::Leave {
        bridge.settings_before = None;
        bridge.leave();
    }
}

fn on_title(action: TitleAction, bridge: &mut Bridge) {
    match action {
        TitleAction::GoOn => bridge.take_up_interrupted(),
        TitleAction::TakePart => bridge.screen = Screen::Exercises,
        TitleAction::Practise => bridge.screen = Screen::Practise,
        TitleAction::Prepare => bridge.screen = Screen::Prepare,
        TitleAction::Language(code) => {
            let settings = Settings { language: Some(code.to_owned()), ..bridge.settings.clone() };
            bridge.set(settings);
        }
        TitleAction::Settings => bridge.open_settings(),
        TitleAction::Quit => bridge.quit = true,
    }
}

fn on_the_way(action: FlowAction, bridge: &mut Bridge) {
    match action {
        FlowAction::Choose { pack, exercise } => {
            bridge.screen = Screen::Profile(pack, u16::try_from(exercise).unwrap_or(u16::MAX));
        }
        FlowAction::GoOn(folder) => take_up(bridge, PathBuf::from(folder)),
        FlowAction::BeginAgain(folder) => begin_again(bridge, PathBuf::from(folder)),
        FlowAction::Begin(who) => {
            let Screen::Profile(pack, exercise) = bridge.screen else { return };
            let settings = Settings { abuse_level: who.abuse, pace: who.pace, ..bridge.settings.clone() };
            bridge.set(settings);
            bridge.begin(pack, exercise, Who { name: who.name, home: who.home });
        }
        FlowAction::Continue => bridge.introduced(),
        FlowAction::Answer(said) => bridge.answer(said),
        FlowAction::OpenDesk => bridge.open_desk(),
        FlowAction::Seen => match bridge.screen {
            Screen::Finished => bridge.leave(),
            _ => bridge.answer(Said::Seen),
        },
        FlowAction::Replay => bridge.open_replay(),
        FlowAction::Stop => bridge.leave(),
        FlowAction::Back => match bridge.screen {
            Screen::Profile(..) => bridge.screen = Screen::Exercises,
            _ => bridge.leave(),
        },
        FlowAction::Reload => bridge.read_packs(),
    }
}

fn kept_in(bridge: &Bridge, folder: &PathBuf) -> Option<(usize, u16, Who)> {
    let kept = bridge.kept.iter().find(|kept| kept.folder == *folder)?;
    let (pack, exercise) = bridge.exercise_of(kept)?;
    Some((pack, exercise, Who { name: kept.progress.trainee.clone(), home: kept.progress.home }))
}

fn take_up(bridge: &mut Bridge, folder: PathBuf) {
    if let Some((pack, exercise, _)) = kept_in(bridge, &folder) {
        bridge.take_up(pack, exercise, folder);
    }
}

fn begin_again(bridge: &mut Bridge, folder: PathBuf) {
    if let Some((pack, exercise, who)) = kept_in(bridge, &folder) {
        bridge.begin(pack, exercise, who);
    }
}

fn at_the_desk(action: DeskAction, bridge: &mut Bridge) {
    match action {
        DeskAction::Do(command) => bridge.act(command),
        DeskAction::Pace(pace) => bridge.set(Settings { pace, ..bridge.settings.clone() }),
        DeskAction::Pause => bridge.pause(true),
        DeskAction::GoOn => bridge.pause(false),
        DeskAction::Settings => {
            bridge.pause(true);
            bridge.open_settings();
        }
        DeskAction::Leave => {
            bridge.remark = None;
            bridge.leave();
        }
        DeskAction::Read => bridge.has_read(),
        DeskAction::Sound(sound) => bridge.set(Settings { sound, ..bridge.settings.clone() }),
        DeskAction::HintSeen(hint) => {
            let mut settings = bridge.settings.clone();
            settings.see(match hint {
                HintId::Take => "take",
                HintId::Reply => "reply",
                HintId::WrapUp => "wrap-up",
            });
            bridge.set(settings);
        }
    }
}

fn on_the_card(action: CardAction, bridge: &mut Bridge, shown: &mut Shown) {
    match action {
        // Shown by the panel itself; an exercise asks for the own mark before.
        CardAction::Own(_) | CardAction::Rubric(_) | CardAction::Facilitate => {}
        CardAction::Seen(seen) => {
            bridge.keep_seen(seen);
            shown.forget();
        }
        CardAction::PlayFrom(from) => bridge.play_from(from.event),
        CardAction::Replay => bridge.open_replay(),
        CardAction::Again(luck) => bridge.again(luck == Luck::New),
        CardAction::Next => bridge.after_scorecard(),
    }
}

fn practise(action: PractiseAction, bridge: &mut Bridge, shown: &mut Shown) {
    let Some((scenario, files)) = bridge.practised_pack().and_then(|index| bridge.pack(index)) else {
        match action {
            PractiseAction::Prepare => bridge.screen = Screen::Prepare,
            _ => bridge.leave(),
        }
        return;
    };
    let folder = bridge.tries();
    match action {
        PractiseAction::Contact(contact) => {
            let practice = Practice::contact(&scenario, &files, contact, any_seed(), folder.as_deref());
            bridge.practise(practice);
        }
        PractiseAction::Morning(plan) => {
            let (seed, rough) = (any_seed(), bridge.settings.roughest());
            bridge.practise(Practice::morning(scenario, files, plan, seed, rough, folder.as_deref()));
        }
        PractiseAction::Pack(place) => {
            bridge.practised_with = bridge.playable_packs().get(place).copied();
            bridge.look_again_at_tries();
            shown.forget();
        }
        PractiseAction::Prepare => bridge.screen = Screen::Prepare,
        PractiseAction::Back => bridge.leave(),
    }
}

fn prepare(action: PrepareAction, bridge: &mut Bridge) {
    match action {
        PrepareAction::CheckAgain => bridge.read_packs(),
        PrepareAction::OpenFolder(index) => bridge.open_folder(index),
        PrepareAction::Copy(text) => bridge.copied = Some(text),
        PrepareAction::Back => {
            bridge.forget_what_was_done();
            bridge.leave();
        }
    }
}

fn replay(action: ReplayAction, bridge: &mut Bridge, shown: &mut Shown) {
    if matches!(action, ReplayAction::Back | ReplayAction::PlayOn(_)) {
        // A note may have been in the middle of being written.
        let unkept = shown.replay.take().and_then(|mut state| state.take_unkept());
        unkept.iter().for_each(|bookmarks| bridge.keep_bookmarks(bookmarks));
    }
    match action {
        ReplayAction::Bookmarks(bookmarks) => bridge.keep_bookmarks(&bookmarks),
        ReplayAction::Back => {
            bridge.leave_replay();
        }
        ReplayAction::Picture(now, seat) => {
            let theme = match bridge.theme().ground {
                Ground::Light => Theme::Light,
                Ground::Dark => Theme::Dark,
            };
            if let Some(view) = shown.replay_view() {
                bridge.keep_picture(view, now, seat, theme);
            }
        }
        ReplayAction::WhatIf(attempt) => bridge.try_reply(attempt),
        ReplayAction::PlayOn(attempt) => bridge.play_on(attempt),
    }
}
