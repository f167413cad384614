//! What each screen shows, and what is typed and opened on it.

use bevy::prelude::Resource;
use bevy_egui::egui::{Ui, UiBuilder};

use super::announce::Announcer;
use super::card;
#[cfg(debug_assertions)]
use crate::desktop::breaking;
use crate::desktop::bridge::{Bridge, Interrupted, Screen};
use crate::desktop::fault;
use crate::panels::broken::{BrokenAction, BrokenView, broken_ui};
use crate::panels::debrief::{DebriefAction, DebriefState, DebriefView, debrief_ui};
use crate::panels::desk::{DeskAction, DeskState, DeskView, Extras, News, Transcript, desk_ui, news};
use crate::panels::flow::{
    Begun, BriefingView, ExercisesState, ExercisesView, FinishedView, FlowAction, PackSeen, ProfileState,
    ProfileView, QuestionState, QuestionView, RevealView, StepView, briefing_ui, exercises_ui, finished_ui,
    profile_ui, question_ui, reveal_ui, step_ui,
};
use crate::panels::notice::{notice_height, notice_ui};
use crate::panels::practise::{PractiseAction, PractiseState, PractiseView, practise_ui};
use crate::panels::prepare::{PackView, PrepareAction, PrepareState, PrepareView, prepare_with};
use crate::panels::records::{RecordsAction, RecordsState, RecordsView, records_ui};
use crate::panels::replay::{ReplayAction, ReplayState, ReplayView, reading_ui, replay_ui};
use crate::panels::scorecard::{CardAction, CardState, CardView, card_ui};
use crate::panels::settings::{SettingsAction, SettingsView, settings_ui};
use crate::panels::title::{self, TitleAction, TitleView, title_ui};
use crate::panels::widgets::ground;
use crate::scenario::checked::{ExerciseId, Scenario};
use crate::telling::gist::Gist;
use crate::telling::signed::signed_off;
use crate::telling::words::language_of;

/// What somebody wants, on whichever screen.
#[derive(Debug)]
pub enum Wish {
    /// On the title.
    Title(TitleAction),
    /// In the settings.
    Settings(SettingsAction),
    /// On the way through an exercise.
    Flow(FlowAction),
    /// At the desk.
    Desk(DeskAction),
    /// On the scorecard.
    Card(CardAction),
    /// Among what can be practised.
    Practise(PractiseAction),
    /// Among the packs.
    Prepare(PrepareAction),
    /// Among what is kept.
    Records(RecordsAction),
    /// In a debrief.
    Debrief(DebriefAction),
    /// In a replay.
    Replay(ReplayAction),
    /// On a page that could not be shown.
    Broken(BrokenAction),
    /// A message has been read.
    Read,
}

/// What is typed and opened, screen by screen, and views that are kept because
/// making them takes a while.
#[derive(Resource, Default)]
pub struct Shown {
    /// Of the exercises.
    pub exercises: ExercisesState,
    /// Of the profile.
    pub profile: ProfileState,
    /// Of the question.
    pub question: QuestionState,
    /// Of the desk.
    pub desk: DeskState,
    /// Of the scorecard.
    pub card: CardState,
    /// Of what can be practised.
    pub practise: PractiseState,
    /// Of the packs.
    pub prepare: PrepareState,
    /// Of what is kept.
    pub records: RecordsState,
    /// Of the debrief.
    pub debrief: Option<DebriefState>,
    /// Of the replay; none as long as it has not been shown.
    pub replay: Option<ReplayState>,
    /// What a screen reader is to be told now.
    pub news: Vec<News>,
    /// What it was told last.
    pub announcer: Announcer,
    /// The screen that could not be shown.
    pub broken: Option<Screen>,
    desk_before: Option<DeskView>,
    gist: Gist,
    transcript: (usize, &'static str, Transcript),
    card_view: Option<(&'static str, CardView)>,
    practise_view: Option<(&'static str, PractiseView)>,
    exercises_view: Option<(&'static str, ExercisesView)>,
    prepare_view: Option<(&'static str, PrepareView, RecordsView)>,
    debrief_view: Option<(&'static str, DebriefView)>,
    replay_view: Option<(&'static str, ReplayView)>,
}

impl Shown {
    /// Shows the screen with what has to be said on it.
    pub fn show(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<Wish> {
        // The desk has a place of its own for it.
        let is_desk = bridge.screen == Screen::Desk && bridge.settings_before.is_none();
        let notice = bridge.to_read().filter(|_| !is_desk);
        let office = matches!(bridge.screen, Screen::Title | Screen::Desk);
        if !office || bridge.settings_before.is_some() {
            ground(ui);
        }
        let foot = if notice.is_some() { notice_height(ui.ctx()) } else { 0.0 };
        let whole = ui.max_rect();
        let at = whole.with_max_y((whole.bottom() - foot).max(whole.center().y));
        let wanted = self.page(&mut ui.new_child(UiBuilder::new().id_salt("page").max_rect(at)), bridge);
        #[cfg(debug_assertions)]
        ui.horizontal(|_| assert!(!breaking::is_wanted("panel"), "a test wants this to break"));
        let read = notice.is_some_and(|notice| notice_ui(ui.ctx(), notice, &bridge.words));
        if read { Some(Wish::Read) } else { wanted }
    }

    /// Shows instead that the screen could not be shown.
    pub fn show_broken(&self, ui: &mut Ui, bridge: &Bridge) -> Option<Wish> {
        let log = fault::log_place().map(str::to_owned);
        let view = BrokenView { log, in_shift: bridge.live.is_some() };
        broken_ui(ui, &view, &bridge.words).map(Wish::Broken)
    }

    /// The screen, or the settings over it.
    fn page(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<Wish> {
        if let Some(opened) = &bridge.settings_before {
            let view =
                SettingsView { now: bridge.settings.clone(), opened: opened.clone(), mute: bridge.is_mute() };
            return settings_ui(ui, &view, &bridge.words).map(Wish::Settings);
        }
        match bridge.screen {
            Screen::Title => title_ui(ui, &title(bridge), &bridge.words).map(Wish::Title),
            Screen::Exercises => self.exercises(ui, bridge).map(Wish::Flow),
            Screen::Profile(pack, exercise) => self.profile(ui, bridge, pack, exercise).map(Wish::Flow),
            Screen::Question => self.question(ui, bridge).map(Wish::Flow),
            Screen::Briefing => briefing(ui, bridge).map(Wish::Flow),
            Screen::Desk => self.desk(ui, bridge).map(Wish::Desk),
            Screen::Scorecard => self.card(ui, bridge).map(Wish::Card),
            Screen::Reveal => reveal(ui, bridge).map(Wish::Flow),
            Screen::Finished => finished(ui, bridge).map(Wish::Flow),
            Screen::Practise => self.practise(ui, bridge).map(Wish::Practise),
            Screen::Prepare => self.prepare(ui, bridge),
            Screen::Replay => self.replay(ui, bridge).map(Wish::Replay),
            Screen::Debrief => self.debrief(ui, bridge).map(Wish::Debrief),
        }
    }

    /// Forgets the views that are kept: what they show has changed.
    pub fn forget(&mut self) {
        self.card_view = None;
        self.practise_view = None;
        self.exercises_view = None;
        self.prepare_view = None;
        self.debrief_view = None;
        self.replay_view = None;
        self.transcript = (0, "", Transcript::default());
    }

    fn exercises(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<FlowAction> {
        let language = bridge.words.language();
        if self.exercises_view.as_ref().is_none_or(|(of, _)| *of != language) {
            self.exercises_view = Some((language, exercises(bridge)));
        }
        let (_, view) = self.exercises_view.as_ref()?;
        exercises_ui(ui, view, &mut self.exercises, &bridge.words)
    }

    fn profile(&mut self, ui: &mut Ui, bridge: &Bridge, pack: usize, exercise: u16) -> Option<FlowAction> {
        // The pack may have changed on the disk meanwhile.
        let there =
            bridge.pack(pack).filter(|(scenario, _)| usize::from(exercise) < scenario.exercises().len());
        let Some((scenario, _)) = there else { return Some(FlowAction::Back) };
        let programme = crate::exercise::Programme::new(&scenario, ExerciseId(exercise));
        let folder = crate::records::attempt::home_of(bridge.attempts().as_deref(), programme, "").ok();
        let folder = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        let of = |kept: &&crate::records::attempt::Kept| {
            kept.progress.pack == scenario.about().id && kept.progress.exercise == programme.exercise.id
        };
        let mut names: Vec<String> =
            bridge.kept.iter().filter(of).map(|kept| kept.progress.trainee.clone()).collect();
        names.sort();
        names.dedup();
        let view = ProfileView::of(programme, &folder, &names, &bridge.words);
        profile_ui(ui, &view, &mut self.profile, &bridge.words)
    }

    fn question(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<FlowAction> {
        let walk = bridge.walk.as_ref()?;
        let (programme, progress) = (walk.programme(), &walk.attempt.progress);
        if walk.introduced != walk.next().step()
            && let Some(view) = StepView::of_next(programme, progress, &bridge.words)
        {
            return step_ui(ui, &view, &bridge.words);
        }
        let view = QuestionView::of_next(programme, progress, &bridge.words)?;
        question_ui(ui, &view, &mut self.question, &bridge.words)
    }

    fn desk(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<DeskAction> {
        let view = self.desk_view(bridge)?;
        let wanted = desk_ui(ui, &view, &mut self.desk, &bridge.words);
        if let Some(before) = &self.desk_before {
            self.news.extend(news(before, &view, &bridge.words));
        }
        self.desk_before = Some(view);
        wanted
    }

    fn desk_view(&mut self, bridge: &Bridge) -> Option<DeskView> {
        let live = bridge.live.as_ref()?;
        let language = bridge.words.language();
        let (heard, of, transcript) = &mut self.transcript;
        if *of != language || *heard > live.transcript.len() {
            *transcript = Transcript::default();
            (*heard, *of) = (0, language);
        }
        transcript.hear(&live.transcript[*heard..]);
        *heard = live.transcript.len();
        let home = bridge.home();
        let seen = ["take", "reply", "wrap-up"].iter().map(|hint| bridge.settings.seen(hint)).max();
        let extras = Extras {
            pace: bridge.settings.pace,
            paused: live.paused,
            sound: bridge.settings.sound,
            captions: bridge.captions(),
            hints: if bridge.settings.hints { 3_u8.saturating_sub(seen.unwrap_or_default()) } else { 0 },
            notice: bridge.to_read().cloned(),
            home,
            on_home_desk: bridge.on_home_desk(),
            transcript: transcript.clone(),
            practice: bridge.practice.is_some(),
        };
        self.gist.follow(live.shift().events());
        Some(DeskView::with(live.shift(), &self.gist, &bridge.words, extras))
    }

    /// What the desk showed last, for the stage behind it.
    pub fn desk_shown(&self) -> Option<&DeskView> {
        self.desk_before.as_ref()
    }

    /// A new shift: nothing is typed or opened.
    pub fn new_desk(&mut self) {
        self.desk = DeskState::default();
        self.desk_before = None;
        self.gist = Gist::default();
        self.transcript = (0, "", Transcript::default());
        self.card = CardState::default();
        self.card_view = None;
    }

    fn card(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<CardAction> {
        let language = bridge.words.language();
        if self.card_view.as_ref().is_none_or(|(of, _)| *of != language) {
            self.card_view = Some((language, card::card(bridge)?));
        }
        let (_, view) = self.card_view.as_ref()?;
        card_ui(ui, view, &mut self.card, &bridge.words)
    }

    fn prepare(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<Wish> {
        let (language, checking) = (bridge.words.language(), bridge.packs.are_being_read());
        let fits = |(of, view, _): &(_, PrepareView, _)| *of == language && view.checking == checking;
        if !self.prepare_view.as_ref().is_some_and(fits) {
            self.prepare_view = Some((language, prepare(bridge), bridge.records_view()));
        }
        let (_, view, kept) = self.prepare_view.as_ref()?;
        let mut deed = None;
        let wanted = prepare_with(ui, view, &mut self.prepare, &bridge.words, |ui| {
            deed = records_ui(ui, kept, &mut self.records, &bridge.words);
        });
        deed.map(Wish::Records).or(wanted.map(Wish::Prepare))
    }

    fn debrief(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<DebriefAction> {
        let language = bridge.words.language();
        if self.debrief_view.as_ref().is_none_or(|(of, _)| *of != language) {
            let read = bridge.debriefed()?;
            self.debrief_view = Some((language, read.view(&bridge.words)));
        }
        let (_, view) = self.debrief_view.as_ref()?;
        let wall = || bridge.debriefed().map(|read| read.wall().clone()).unwrap_or_default();
        let state = self.debrief.get_or_insert_with(|| {
            let mut state = DebriefState::default();
            state.put_back(view, wall());
            state
        });
        debrief_ui(ui, view, state, &bridge.words)
    }

    /// What the replay shows.
    pub fn replay_view(&self) -> Option<&ReplayView> {
        self.replay_view.as_ref().map(|(_, view)| view)
    }

    fn replay(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<ReplayAction> {
        let Some(replayed) = bridge.replayed() else {
            return reading_ui(ui, bridge.replay_back(), &bridge.words);
        };
        let language = bridge.words.language();
        if self.replay_view.as_ref().is_none_or(|(of, _)| *of != language) {
            self.replay_view = Some((language, replayed.view(&bridge.words)));
        }
        let (_, view) = self.replay_view.as_mut()?;
        view.tried = bridge.tried().cloned();
        view.back = bridge.replay_back();
        let state = self.replay.get_or_insert_with(|| bridge.replay_state(replayed));
        replay_ui(ui, view, state, &bridge.words)
    }

    fn practise(&mut self, ui: &mut Ui, bridge: &Bridge) -> Option<PractiseAction> {
        let language = bridge.words.language();
        let reading = bridge.packs.are_being_read();
        let fits = |(of, view): &(&'static str, PractiseView)| *of == language && view.reading == reading;
        if !self.practise_view.as_ref().is_some_and(fits) {
            self.practise_view = Some((language, practise(bridge)));
        }
        let (_, view) = self.practise_view.as_ref()?;
        practise_ui(ui, view, &mut self.practise, &bridge.words)
    }
}

fn title(bridge: &Bridge) -> TitleView {
    let told = |cut: &Interrupted| {
        let (scenario, _) = bridge.pack(cut.pack)?;
        let shift = scenario.texts().get(cut.title, language_of(&bridge.words, &scenario)).to_owned();
        Some(title::Interrupted { desk: cut.desk, shift, at: cut.at })
    };
    TitleView { interrupted: bridge.interrupted.as_ref().and_then(told) }
}

fn exercises(bridge: &Bridge) -> ExercisesView {
    let names: Vec<String> = bridge.packs.all().iter().map(|pack| pack.name()).collect();
    let packs: Vec<PackSeen<'_>> = bridge
        .packs
        .all()
        .iter()
        .zip(&names)
        .map(|(pack, name)| match &pack.scenario {
            Some(scenario) => PackSeen::Sound(scenario),
            None => PackSeen::Broken { name },
        })
        .collect();
    let now = std::time::SystemTime::now();
    let begun = |kept| {
        let pack = bridge.pack_of(kept)?;
        let since = now.duration_since(kept.when).unwrap_or_default();
        let days_ago = u32::try_from(since.as_secs() / 86_400).unwrap_or(u32::MAX);
        Some(Begun { id: kept.folder.display().to_string(), pack, progress: &kept.progress, days_ago })
    };
    let begun: Vec<Begun<'_>> = bridge.kept.iter().filter_map(begun).collect();
    ExercisesView::of(&packs, &begun, &bridge.words)
}

fn practise(bridge: &Bridge) -> PractiseView {
    let playable = bridge.playable_packs();
    let chosen = bridge.practised_pack();
    let reading = bridge.packs.are_being_read();
    let Some((scenario, _)) = chosen.and_then(|index| bridge.pack(index)) else {
        return PractiseView { reading, ..PractiseView::default() };
    };
    let title = |scenario: &Scenario| {
        scenario.texts().get(scenario.about().title, language_of(&bridge.words, scenario)).to_owned()
    };
    let packs = playable.iter().filter_map(|index| Some(title(&bridge.pack(*index)?.0)));
    PractiseView {
        packs: packs.collect(),
        pack: playable.iter().position(|index| Some(*index) == chosen).unwrap_or(0),
        reading,
        ..PractiseView::of(&scenario, bridge.practised(), &bridge.words)
    }
}

fn briefing(ui: &mut Ui, bridge: &Bridge) -> Option<FlowAction> {
    let live = bridge.live.as_ref()?;
    briefing_ui(ui, &BriefingView::of(live.shift(), &bridge.words), &bridge.words)
}

fn reveal(ui: &mut Ui, bridge: &Bridge) -> Option<FlowAction> {
    let walk = bridge.walk.as_ref()?;
    let (programme, progress) = (walk.programme(), &walk.attempt.progress);
    let view = match &walk.reveal {
        Some(reveal) => RevealView::of(reveal, programme, progress, &bridge.words),
        None => RevealView::without_truth(programme, progress, &bridge.words),
    };
    reveal_ui(ui, &view, &bridge.words)
}

fn finished(ui: &mut Ui, bridge: &Bridge) -> Option<FlowAction> {
    let walk = bridge.walk.as_ref()?;
    let (programme, progress) = (walk.programme(), &walk.attempt.progress);
    let folder = walk.attempt.folder.display().to_string();
    let same = |kept: &&crate::records::attempt::Kept| {
        let other = &kept.progress;
        other.pack == progress.pack
            && other.exercise == progress.exercise
            && other.trainee == progress.trainee
            && kept.folder != walk.attempt.folder
    };
    let mut attempts: Vec<_> = bridge.kept.iter().filter(same).map(|kept| &kept.progress).collect();
    attempts.push(progress);
    attempts.sort_by_key(|progress| progress.attempt);
    let view = FinishedView::of((&folder, progress), &attempts, programme, &folder, &bridge.words);
    finished_ui(ui, &view, &bridge.words)
}

fn prepare(bridge: &Bridge) -> PrepareView {
    let packs = bridge.packs.all().iter().map(|pack| {
        let (errors, warnings) = pack.counts();
        let mut view = PackView {
            title: pack.name(),
            folder: pack.folder.display().to_string(),
            errors,
            warnings,
            found: pack.found(&bridge.words),
            ..PackView::default()
        };
        if let Some(scenario) = &pack.scenario {
            let (texts, about) = (scenario.texts(), scenario.about());
            let language = language_of(&bridge.words, scenario);
            view.title = texts.get(about.title, language).to_owned();
            view.summary = texts.get(about.summary, language).to_owned();
            view.version = about.version.clone();
            view.languages = texts.languages().to_vec();
            view.signed_off = signed_off(&about.signed_off, &bridge.words);
        }
        view
    });
    PrepareView {
        packs: packs.collect(),
        checking: bridge.packs.are_being_read(),
        program: "other-desk".to_owned(),
    }
}
