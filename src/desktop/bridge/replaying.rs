//! The replay of what was played, and other replies tried in it: read and tried beside
//! the window.
//!
//! Owns [`Replayed`]: the recordings of the shift whose scorecard is shown and of the days
//! around it, done again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::chart::Look;
use crate::chart::lanes::of::Source;
use crate::desktop::fault::guarded;
use crate::panels::picture::png;
use crate::panels::replay::picture::picture;
use crate::panels::replay::{
    Attempt, Bookmark, DayMoment, ReplayState, ReplayView, Seat, TriedView, WayBack,
};
use crate::portrait::Theme;
use crate::recording::Recording;
use crate::recording::timeline::{Replay, Watched, company_of, watch};
use crate::recording::what_if::{Choice, Run, WhatIf};
use crate::records::bookmarks::{self, Mark};
use crate::records::pack_folder::scenario_of;
use crate::records::recording_file::read;
use crate::records::{RecordsError, attempt, practise};
use crate::scoring::Words;
use crate::shift::{Command, Shift};
use crate::telling::story::clock;
use crate::telling::what_if::Side;
use crate::telling::words::{Arg, words_of};
use crate::vocab::Desk;

use super::errand::Errand;
use super::{Bridge, Played, Practice, Screen};

/// The shifts of a replay, done again.
#[derive(Debug)]
pub struct Replayed {
    /// Their recordings, in order of the days.
    days: Vec<(PathBuf, Recording)>,
    watched: Vec<Watched>,
    replay: Replay,
    choices: Vec<Vec<Choice>>,
    home: Option<Desk>,
    /// Which of them has the scorecard that was shown.
    shown: usize,
    /// What was marked in them before.
    bookmarks: Vec<Mark>,
    /// What could not be read of that.
    unread: Vec<RecordsError>,
}

/// What is being read and tried, and what came of it.
#[derive(Debug, Default)]
pub struct Replaying {
    reading: Option<Errand<Result<Replayed, RecordsError>>>,
    read: Option<Arc<Replayed>>,
    /// The screen from which it was opened.
    from: Screen,
    /// The bookmarks as they are now.
    marks: Vec<Mark>,
    /// The same as they were kept last: what others have marked since is not in them.
    kept: Vec<Mark>,
    trying: Option<Errand<Option<TriedView>>>,
    tried: Option<TriedView>,
}

impl Replayed {
    /// What is shown of it, in these words.
    pub fn view(&self, words: &Words) -> ReplayView {
        ReplayView::of(&self.source(words), &self.choices)
    }

    fn source<'a>(&'a self, words: &'a Words) -> Source<'a> {
        Source { words, replay: &self.replay, watched: &self.watched, home: self.home }
    }

    /// It is opened at the desk whose scorecard was shown, on its day.
    fn state(&self, marks: &[Mark]) -> ReplayState {
        let lane = &self.replay.seats[self.shown];
        let bookmark =
            |mark: &Mark| Bookmark { at: DayMoment { day: mark.day, at: mark.at }, note: mark.note.clone() };
        ReplayState::at(Seat::Desk(lane.desk), DayMoment { day: lane.day, at: lane.opens })
            .with_bookmarks(marks.iter().map(bookmark).collect())
    }

    /// The days with their recordings.
    fn days(&self) -> Vec<(u16, &Path)> {
        self.watched.iter().zip(&self.days).map(|(one, (path, _))| (one.day, path.as_path())).collect()
    }

    /// Does these recordings again; those of another version of the pack than the one of
    /// the shift that is `shown` are left out.
    fn of(
        files: Vec<(Option<u16>, PathBuf)>,
        shown: &Path,
        home: Option<Desk>,
    ) -> Result<Self, RecordsError> {
        let mut days = Vec::new();
        for (day, path) in files {
            let recording = read(&path)?;
            days.push((day, path, recording));
        }
        let wanted = days.iter().find(|(_, path, _)| path == shown);
        let Some((_, _, wanted)) = wanted else { return Err(RecordsError::Differs) };
        let digest = wanted.header.digest.clone();
        let scenario = scenario_of(wanted.pack.clone(), &wanted.header.pack)?;
        days.retain(|(_, _, recording)| recording.header.digest == digest);
        let (mut watched, mut choices) = (Vec::new(), Vec::new());
        for (number, (day, _, recording)) in (1..).zip(&days) {
            watched.push(watch(recording, scenario.clone(), day.unwrap_or(number))?);
            choices.push(WhatIf::choices(recording, scenario.clone())?);
        }
        let Some(company) = company_of(&watched) else { return Err(RecordsError::Differs) };
        let replay = Replay::of(&watched, company.ledger());
        let shown = days.iter().position(|(_, path, _)| path == shown).unwrap_or(0);
        let days = days.into_iter().map(|(_, path, recording)| (path, recording)).collect();
        let (bookmarks, unread) = (Vec::new(), Vec::new());
        let mut read = Self { days, watched, replay, choices, home, shown, bookmarks, unread };
        let kept = bookmarks::of(&read.days());
        (read.bookmarks, read.unread) = kept;
        Ok(read)
    }

    /// Gives another reply and lets the rest go on as it was played, as far as it fits.
    fn with(&self, attempt: Attempt, words: &Words) -> Option<TriedView> {
        let (_, recording) = self.days.get(attempt.seat)?;
        let scenario = self.watched.first()?.shift.scenario().clone();
        let what_if = WhatIf::at(recording, scenario, attempt.command).ok()?;
        let other = what_if.as_played(attempt.reply).ok()?;
        let left_out = other.left_out;
        let run = |shift: &Shift| Run::of(shift, what_if.choice().caller, what_if.before().events().len());
        let (was, is) = (what_if.as_it_was(), other.branch.into_shift());
        let (run_was, run_is) = (run(was), run(&is));
        let sides = [
            Side { heading: words.name("what-if-column-was"), shift: was, run: &run_was },
            Side { heading: words.name("what-if-column-as-played"), shift: &is, run: &run_is },
        ];
        Some(TriedView::of(attempt, &what_if, &sides, left_out, words))
    }
}

impl Bridge {
    /// Opens the replay of the shift whose scorecard is shown, or of an exercise that is
    /// finished, with the days around it.
    pub fn open_replay(&mut self) {
        let Some(played) = self.looked_at() else { return };
        let (files, home) = self.replayed_files(&played);
        let (shown, wake) = (played.recording.clone(), self.wake.clone());
        let work =
            move || guarded(|| Replayed::of(files, &shown, home)).unwrap_or(Err(RecordsError::Differs));
        self.replaying =
            Replaying { reading: Some(Errand::run(work, move || wake())), ..Replaying::default() };
        self.replaying.from = self.screen;
        self.screen = Screen::Replay;
    }

    /// The shift whose scorecard is shown; otherwise the last of the exercise.
    fn looked_at(&self) -> Option<Played> {
        self.scored.clone().or_else(|| self.walk.as_ref()?.last.clone())
    }

    /// The recordings of an exercise's days; a shift that belongs to no day stands alone.
    fn replayed_files(&self, played: &Played) -> (Vec<(Option<u16>, PathBuf)>, Option<Desk>) {
        let alone = || vec![(None, played.recording.clone())];
        let Some(walk) = self.walk.as_ref().filter(|_| self.practice.is_none()) else {
            return (alone(), self.home());
        };
        let progress = &walk.attempt.progress;
        let days: Vec<(Option<u16>, PathBuf)> = progress
            .played()
            .filter(|(_, result)| result.day.is_some())
            .map(|(_, result)| (result.day, walk.attempt.file(&result.recording)))
            .collect();
        let is_there = days.iter().any(|(_, path)| *path == played.recording);
        (if is_there { days } else { alone() }, Some(progress.home))
    }

    /// What is replayed; none as long as it is being read.
    pub fn replayed(&self) -> Option<&Replayed> {
        self.replaying.read.as_deref()
    }

    /// How what is replayed is opened, with its bookmarks.
    pub fn replay_state(&self, replayed: &Replayed) -> ReplayState {
        replayed.state(&self.replaying.marks)
    }

    /// What another reply came to.
    pub fn tried(&self) -> Option<&TriedView> {
        self.replaying.tried.as_ref()
    }

    /// Tries another reply, beside the window.
    pub fn try_reply(&mut self, attempt: Attempt) {
        let Some(read) = self.replaying.read.clone() else { return };
        let (language, wake) = (self.words.language(), self.wake.clone());
        let work = move || {
            let tried = || read.with(attempt, &words_of(Some(language)).ok()?);
            guarded(tried).unwrap_or_default()
        };
        self.replaying.tried = None;
        self.replaying.trying = Some(Errand::run(work, move || wake()));
    }

    /// Takes what has been read and tried.
    pub(super) fn look_at_replay(&mut self) {
        if let Some(read) = self.replaying.reading.as_ref().and_then(Errand::take) {
            self.replaying.reading = None;
            self.reloaded = true;
            match read {
                Ok(read) => {
                    read.unread.iter().for_each(|error| self.failed(error));
                    self.replaying.marks.clone_from(&read.bookmarks);
                    self.replaying.kept.clone_from(&read.bookmarks);
                    self.replaying.read = Some(Arc::new(read));
                }
                Err(error) => {
                    self.failed(&error);
                    self.leave_replay();
                }
            }
        }
        if let Some(tried) = self.replaying.trying.as_ref().and_then(Errand::take) {
            self.replaying.trying = None;
            if tried.is_none() {
                self.remark(self.words.name("replay-cannot-be-tried"));
            }
            self.replaying.tried = tried;
            self.reloaded = true;
        }
    }

    /// Plays on by hand from a reply of the replay, with another one.
    pub fn play_on(&mut self, attempt: Attempt) {
        let Some((recording, _)) = self.replaying.read.as_ref().and_then(|read| read.days.get(attempt.seat))
        else {
            return;
        };
        let recording = recording.clone();
        let folder = match (&self.practice, self.looked_at()) {
            (Some(practice), _) => Ok(practice.folder.clone()),
            (None, Some(played)) => {
                let scenario = played.shift.scenario();
                let plan = &scenario.shift(played.shift.plan()).id;
                practise::home_of(self.tries().as_deref(), &scenario.about().id, plan)
            }
            (None, None) => return,
        };
        let contact = self.practice.as_ref().and_then(|practice| practice.contact.clone());
        self.practise(
            folder.map(|folder| Practice::from_command(recording, attempt.command, folder, contact)),
        );
        if self.screen == Screen::Desk {
            self.act(Command::Reply(attempt.reply));
        }
    }

    /// Keeps a picture of a moment beside the attempts, and says where it is.
    pub fn keep_picture(&mut self, view: &ReplayView, now: DayMoment, seat: Seat, theme: Theme) {
        let Some(read) = self.replaying.read.clone() else { return };
        let look = Look { language: self.words.language(), theme };
        let svg = picture(view, &read.source(&self.words), now, seat, look);
        let Some(bytes) = svg.and_then(|svg| png(&svg)) else { return };
        let base = match attempt::base(self.attempts().as_deref()) {
            Ok(base) => base,
            Err(error) => return self.failed(&error),
        };
        let time = clock(now.at).replace(':', "-");
        let folder = base.join(attempt::PICTURES);
        let path = folder.join(format!("day-{}-{time}.png", now.day));
        let write = || {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(&path, bytes)
        };
        match write() {
            Ok(()) => {
                let file = path.display().to_string();
                self.remark(self.words.say("replay-picture-kept", &[("file", Arg::Text(&file))]));
            }
            Err(error) => self.failed(&RecordsError::file("written", &path, error)),
        }
    }

    /// Keeps the bookmarks beside the recordings.
    pub fn keep_bookmarks(&mut self, bookmarks: &[Bookmark]) {
        let Some(read) = self.replaying.read.clone() else { return };
        let mark = |one: &Bookmark| Mark { day: one.at.day, at: one.at.at, note: one.note.trim().to_owned() };
        self.replaying.marks = bookmarks.iter().map(mark).collect();
        match bookmarks::keep(&read.days(), &self.replaying.kept, &self.replaying.marks) {
            Ok(()) => self.replaying.kept = self.replaying.marks.clone(),
            Err(error) => self.failed(&error),
        }
    }

    /// Where the way back leads.
    pub const fn replay_back(&self) -> WayBack {
        match self.replaying.from {
            Screen::Finished => WayBack::LastPage,
            Screen::Practise => WayBack::Practise,
            _ => WayBack::Scorecard,
        }
    }

    /// Back to where it was opened.
    pub fn leave_replay(&mut self) {
        self.screen = std::mem::take(&mut self.replaying).from;
    }
}
