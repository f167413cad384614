//! Between the window and the core: wishes become commands, answers and files.
//!
//! Owns [`Bridge`], all that the window knows: the settings, the packs, the screen,
//! the way through an exercise, the shift that is being played. It changes the
//! simulation only through `Live::act` and the passing of time. Plain values and
//! files; the engine only carries it about as a resource.

mod debriefing;
mod elsewhere;
mod errand;
mod facilitating;
mod hearing;
mod kept;
mod live;
mod looking_after;
mod packs;
mod planned;
mod practice;
mod practising;
mod reloading;
mod replaying;
mod tried;
mod walk;
mod watch;
mod way;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration as RealTime, Instant};

use bevy::prelude::Resource;

use crate::panels::theme::{Ground, Theme};
use crate::records::attempt::Kept;
use crate::records::shifts::{ActError, Sitting};
use crate::records::{RecordsError, clock, settings_file};
use crate::scoring::Words;
use crate::shift::Command;
use crate::telling::records::{clause, sentence};
use crate::telling::settings::{Colours, Motion, Settings};
use crate::telling::words::{Arg, LanguageError, language_of, refusal, words_of};

pub use hearing::Hearing;
pub use kept::Interrupted;
pub use live::{Live, is_my_turn};
pub use packs::{PackOnDisk, Packs, folders};
pub use planned::{AtTheWindow, Planned};
pub use practice::Practice;
pub use walk::{Played, Then, Walk, Who};

/// How often the clock of a running shift is kept.
const KEEP_CLOCK_EVERY: RealTime = RealTime::from_secs(1);

/// Wakes the window from another thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What the window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Three doors.
    #[default]
    Title,
    /// Which exercise.
    Exercises,
    /// Who begins, with the exercise of that pack.
    Profile(usize, u16),
    /// A question of the exercise.
    Question,
    /// One page before the desk opens.
    Briefing,
    /// The shift.
    Desk,
    /// How it went.
    Scorecard,
    /// What is true.
    Reveal,
    /// The exercise is finished.
    Finished,
    /// Which contact alone.
    Practise,
    /// Packs and what is wrong with them; what is kept.
    Prepare,
    /// What a group came to, for a projector.
    Debrief,
    /// What was played, moment by moment.
    Replay,
}

/// Why the window needs to be drawn again, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Liveliness {
    /// Nothing happens by itself.
    Still,
    /// A shift runs.
    Running,
}

/// All that the window knows.
#[derive(Resource)]
pub struct Bridge {
    /// What somebody has set for themselves.
    pub settings: Settings,
    /// As they were when the settings were opened; none while they are closed.
    pub settings_before: Option<Settings>,
    /// The words of the interface.
    pub words: Words,
    /// The packs on the disk.
    pub packs: Packs,
    /// What is shown.
    pub screen: Screen,
    /// The way through an exercise.
    pub walk: Option<Walk>,
    /// What is being practised alone.
    pub practice: Option<Practice>,
    /// The pack that was chosen to practise with.
    pub practised_with: Option<usize>,
    /// The shift that is being played.
    pub live: Option<Live>,
    /// The shift whose scorecard is shown.
    pub scored: Option<Played>,
    /// The attempts on this computer, the latest first.
    pub kept: Vec<Kept>,
    /// A shift that was cut off.
    pub interrupted: Option<Interrupted>,
    /// What was said about the last thing done, such as why it was refused. The next
    /// thing done settles it.
    pub remark: Option<String>,
    /// What has to be known, oldest first: each stays until it has been read.
    pub notices: Vec<String>,
    /// What of both has not been said aloud yet.
    pub unsaid: Vec<String>,
    /// What is kept, looked after.
    looking_after: looking_after::LookingAfter,
    /// The group that is debriefed.
    debriefing: debriefing::Debriefing,
    /// What is looked at again.
    replaying: replaying::Replaying,
    /// What a facilitator saw.
    overlays: facilitating::Overlays,
    /// What is heard.
    pub hearing: Hearing,
    /// The window is to be closed.
    pub quit: bool,
    /// A text for the clipboard.
    pub copied: Option<String>,
    /// A plan plays instead of a person; the clock is its own.
    pub planned: Option<Planned>,
    /// Where attempts and practice are kept; otherwise in one's own folders.
    records: Option<PathBuf>,
    /// Where everything is kept if that cannot be written to; otherwise where the system
    /// keeps what is temporary.
    spare: Option<PathBuf>,
    pack_folder: Option<PathBuf>,
    watched: Option<watch::Watch>,
    tried: tried::Tried,
    reloaded: bool,
    settings_path: Option<PathBuf>,
    /// That they cannot be kept has been said.
    settings_not_kept: bool,
    system_is_dark: bool,
    clock_kept: Instant,
    wake: Wake,
}

/// How the window is started.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Where packs are looked for; otherwise in the usual places.
    pub packs: Option<PathBuf>,
    /// The language; otherwise what is set, otherwise the system's.
    pub language: Option<String>,
    /// Settings that are neither read nor kept: for pictures and tests.
    pub settings: Option<Settings>,
    /// Where attempts and practice are kept; otherwise in one's own folders.
    pub records: Option<PathBuf>,
    /// Where they are kept instead if that cannot be written to; otherwise where the system
    /// keeps what is temporary.
    pub spare: Option<PathBuf>,
    /// A plan plays instead of a person.
    pub planned: Option<Planned>,
    /// The size of the window in points; otherwise the usual one.
    pub size: Option<(u32, u32)>,
}

impl Bridge {
    /// Reads the settings and begins to read the packs.
    ///
    /// # Errors
    /// A language that was asked for and does not exist.
    pub fn open(start: &Start, wake: Wake) -> Result<Self, LanguageError> {
        let settings_path = if start.settings.is_some() { None } else { settings_file::path() };
        let read = || settings_path.as_deref().map(settings_file::read::<Settings>).unwrap_or_default();
        let settings = start.settings.clone().unwrap_or_else(read).within_limits();
        let words = words_of(start.language.as_deref().or(settings.language.as_deref()))?;
        let ready = wake.clone();
        let packs = Packs::read(folders(start.packs.as_deref()), move || ready());
        Ok(Self {
            settings,
            settings_before: None,
            words,
            packs,
            screen: Screen::Title,
            walk: None,
            practice: None,
            practised_with: None,
            live: None,
            scored: None,
            kept: Vec::new(),
            interrupted: None,
            remark: None,
            notices: Vec::new(),
            unsaid: Vec::new(),
            looking_after: looking_after::LookingAfter::default(),
            debriefing: debriefing::Debriefing::default(),
            replaying: replaying::Replaying::default(),
            overlays: facilitating::Overlays::default(),
            hearing: Hearing::default(),
            quit: false,
            copied: None,
            planned: start.planned.clone(),
            records: start.records.clone(),
            spare: start.spare.clone(),
            pack_folder: start.packs.clone(),
            watched: None,
            tried: tried::Tried::default(),
            reloaded: false,
            settings_path,
            settings_not_kept: false,
            system_is_dark: false,
            clock_kept: Instant::now(),
            wake,
        })
    }

    /// How everything looks.
    pub fn theme(&self) -> Theme {
        let ground = match self.settings.colours {
            Colours::Light => Ground::Light,
            Colours::Dark => Ground::Dark,
            Colours::System if self.system_is_dark => Ground::Dark,
            Colours::System => Ground::Light,
        };
        let still = self.settings.motion == Motion::Reduced;
        Theme::new(ground, self.settings.text_scale(), still, self.words.language())
    }

    /// The system shows dark windows.
    pub fn system_is_dark(&mut self, dark: bool) {
        self.system_is_dark = dark;
    }

    /// Whether anything happens by itself.
    pub fn liveliness(&self) -> Liveliness {
        match &self.live {
            _ if self.planned.is_some() => Liveliness::Still,
            Some(live) if self.screen == Screen::Desk && !live.paused && !live.is_over() => {
                Liveliness::Running
            }
            _ => Liveliness::Still,
        }
    }

    /// Something to be said about what was just done.
    fn remark(&mut self, text: String) {
        self.unsaid.push(text.clone());
        self.remark = Some(text);
    }

    /// Something that has to be known; it stays until it has been read.
    pub fn notice(&mut self, text: String) {
        self.unsaid.push(text.clone());
        if !self.notices.contains(&text) {
            self.notices.push(text);
        }
    }

    /// What was said last has been read.
    pub fn has_read(&mut self) {
        if self.remark.take().is_none() && !self.notices.is_empty() {
            self.notices.remove(0);
        }
    }

    /// What is to be read now.
    pub fn to_read(&self) -> Option<&String> {
        self.remark.as_ref().or(self.notices.first())
    }

    /// Who of the home desk works there today.
    pub fn on_home_desk(&self) -> Option<String> {
        let (home, live) = (self.home()?, self.live.as_ref()?);
        let scenario = live.shift().scenario();
        let colleague = scenario.colleagues().iter().find(|colleague| colleague.desk == home)?;
        Some(scenario.texts().get(colleague.name, language_of(&self.words, scenario)).to_owned())
    }

    /// Whether packs have been read again since this was asked last: views that are
    /// kept show something older.
    pub fn was_reloaded(&mut self) -> bool {
        std::mem::take(&mut self.reloaded)
    }

    /// Opens the settings over whatever is shown.
    pub fn open_settings(&mut self) {
        self.settings_before = Some(self.settings.clone());
    }

    /// The introduction of the present step was read.
    pub fn introduced(&mut self) {
        if let Some(walk) = &mut self.walk {
            walk.introduced = walk.next().step();
        }
    }

    /// Reads all packs again.
    pub fn read_packs(&mut self) {
        let wake = self.wake.clone();
        self.packs = Packs::read(folders(self.pack_folder.as_deref()), move || wake());
    }

    /// Shows the folder of a pack in the system's own window.
    pub fn open_folder(&mut self, index: usize) {
        let folder = self.packs.all().get(index).map(|pack| pack.folder.clone());
        if let Some(folder) = folder {
            self.show_folder(&folder);
        }
    }

    /// Shows a folder in the system's own window.
    fn show_folder(&mut self, folder: &Path) {
        let opener = if cfg!(target_os = "macos") {
            "open"
        } else if cfg!(windows) {
            "explorer"
        } else {
            "xdg-open"
        };
        match std::process::Command::new(opener).arg(folder).spawn() {
            // Somebody has to hear that it has ended.
            Ok(mut child) => drop(std::thread::spawn(move || child.wait())),
            Err(_) => {
                let text = folder.display().to_string();
                self.notice(self.words.say("window-folder", &[("folder", Arg::Text(&text))]));
            }
        }
    }

    /// Something on the disk did not work.
    fn failed(&mut self, error: &RecordsError) {
        self.notice(sentence(&self.words, error));
    }

    /// Other settings: they hold at once and are kept.
    pub fn set(&mut self, settings: Settings) {
        let settings = settings.within_limits();
        // The program may have been started in another language than the one that is set.
        if settings.language.is_some()
            && let Ok(words) = words_of(settings.language.as_deref())
            && words.language() != self.words.language()
        {
            self.words = words;
            if let Some(live) = &mut self.live {
                live.retell(&self.words);
            }
        }
        if settings == self.settings {
            return;
        }
        self.settings = settings;
        if let Some(path) = &self.settings_path
            && let Err(error) = settings_file::keep(path, &self.settings)
            && !std::mem::replace(&mut self.settings_not_kept, true)
        {
            let why = clause(&self.words, &error);
            self.notice(self.words.say("window-settings-not-kept", &[("why", Arg::Text(&why))]));
        }
    }

    // --- time ---------------------------------------------------------------

    /// Lets real time pass.
    pub fn pass(&mut self, real: RealTime) {
        if self.packs.look() {
            self.reloaded = true;
            self.look_at_kept();
            self.watch();
        }
        self.look_at_changes();
        self.look_at_truths();
        self.look_at_tries();
        self.look_at_store();
        self.look_at_records();
        self.look_at_debrief();
        self.look_at_replay();
        self.look_at_overlays();
        // It may have been over already when it was gone on with.
        let at_desk = self.screen == Screen::Desk && self.planned.is_none();
        if at_desk && self.live.as_ref().is_some_and(Live::is_over) {
            self.shift_is_over();
            return;
        }
        if self.liveliness() == Liveliness::Still {
            return;
        }
        let Some(live) = &mut self.live else { return };
        live.pass(real, self.settings.pace, &self.words);
        self.settle_practice();
        self.listen(real);
        let over = self.live.as_ref().is_some_and(Live::is_over);
        if over {
            self.shift_is_over();
        } else if self.clock_kept.elapsed() >= KEEP_CLOCK_EVERY {
            self.keep_clock();
        }
    }

    /// Keeps the clock, so that a shift that is cut off goes on at this second.
    pub fn keep_clock(&mut self) {
        self.clock_kept = Instant::now();
        // What is practised from an exercise's scorecard is no step of the exercise.
        if self.practice.is_some() {
            return;
        }
        let (Some(walk), Some(live)) = (&self.walk, &self.live) else { return };
        // Losing it costs seconds, and the next one comes soon.
        let _ = clock::keep(&walk.attempt, &live.sitting.stem, live.shift().now());
    }

    fn look_at_truths(&mut self) {
        let Some(walk) = &mut self.walk else { return };
        if let Err(error) = walk.looked() {
            self.failed(&error);
        }
    }

    // --- deeds --------------------------------------------------------------

    /// Does something in the shift. What is refused is said.
    pub fn act(&mut self, command: Command) {
        if let Err(why) = self.try_to(command) {
            self.say_why_not(why);
        }
    }

    /// Something was refused, or is not on the disk.
    fn say_why_not(&mut self, why: ActError) {
        match why {
            ActError::Refused(rejection) => self.remark(refusal(&self.words, rejection)),
            ActError::Disk(error) => self.failed(&RecordsError::CannotRecord(error)),
        }
    }

    /// Does something in the shift, if there is one.
    fn try_to(&mut self, command: Command) -> Result<(), ActError> {
        let acted = self.act_now(command);
        self.settle_practice();
        self.listen(RealTime::ZERO);
        if self.live.as_ref().is_some_and(Live::is_over) {
            self.shift_is_over();
        }
        acted
    }

    fn act_now(&mut self, command: Command) -> Result<(), ActError> {
        let Some(live) = &mut self.live else { return Ok(()) };
        let acted = live.act(command, &self.words);
        if !matches!(acted, Err(ActError::Refused(_))) {
            // What was said before is settled; what is said about this one comes now.
            self.remark = None;
        }
        match acted {
            Err(ActError::Disk(why)) => self.keep_acting(why),
            acted => acted,
        }
    }

    /// What was done and is not on the disk is recorded elsewhere, with all before it.
    fn keep_acting(&mut self, why: std::io::Error) -> Result<(), ActError> {
        let Some(live) = &self.live else { return Ok(()) };
        let (course, name) = (live.course(), live.sitting.name.clone());
        let anew = self.record_elsewhere(&course, &name, RecordsError::CannotRecord(why));
        match (anew, &mut self.live) {
            (Ok(sitting), Some(live)) => live.sitting = sitting,
            (Err(RecordsError::CannotRecord(why)), _) => return Err(ActError::Disk(why)),
            (Err(why), _) => return Err(ActError::Disk(std::io::Error::other(clause(&self.words, &why)))),
            (Ok(_), None) => {}
        }
        Ok(())
    }

    /// Stops or starts the clock.
    pub fn pause(&mut self, paused: bool) {
        if let Some(live) = &mut self.live {
            live.paused = paused;
        }
        self.keep_clock();
    }

    fn shift_is_over(&mut self) {
        let Some(live) = self.live.take() else { return };
        // What was refused in this shift has nothing to do with what comes now.
        self.remark = None;
        let (course, name) = (live.course(), live.sitting.name.clone());
        let mut ended = self.keep_ended(live.sitting);
        if let Err(why) = ended {
            let anew = self.record_elsewhere(&course, &name, why);
            ended = anew.and_then(|sitting| self.keep_ended(sitting));
        }
        match ended {
            Ok(()) if self.practice.is_some() => self.screen = Screen::Scorecard,
            Ok(()) => self.go_on(),
            Err(error) => {
                self.failed(&error);
                self.leave();
            }
        }
    }

    /// Keeps a shift that is over, as practice or as a step of the exercise.
    fn keep_ended(&mut self, sitting: Sitting) -> Result<(), RecordsError> {
        if let Some(practice) = &self.practice {
            let recording = practice.folder.join(&sitting.name);
            let shift = Arc::new(sitting.finish()?);
            self.scored = Some(Played { step: 0, shift, recording });
        } else if let Some(walk) = &mut self.walk {
            walk.played(sitting)?;
            self.take_in();
        }
        Ok(())
    }

    /// A contact that is practised alone ends the shift when it is settled.
    fn settle_practice(&mut self) {
        let (Some(practice), Some(live)) = (&self.practice, &self.live) else { return };
        if practice.is_done(live.shift())
            && let Err(why) = self.act_now(Command::Close)
        {
            self.say_why_not(why);
        }
    }
}

impl Drop for Bridge {
    /// Whatever ends the window: the shift goes on at this second.
    fn drop(&mut self) {
        self.keep_clock();
    }
}
