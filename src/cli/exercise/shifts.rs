//! The shifts of an exercise: played by a person or a policy, always recorded,
//! and gone on with where they stopped.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::cli::pack_folder::scenario_of;
use crate::cli::play::cannot_record;
use crate::cli::play::part::Part;
use crate::cli::play::session::{How, Session};
use crate::cli::recording_file::{RecordingFile, read};
use crate::cli::words::Arg;
use crate::exercise::{Said, ShiftResult, days};
use crate::policy::{Playbook, PolicyName, play_aloud};
use crate::recording::{Ending, Recorder, Recording, command_words, replay};
use crate::scenario::checked::{Scenario, ShiftId};
use crate::shift::{Phase, Shift};

use super::Walk;
use super::ask::desk;

/// A shift with its recorder, as far as it has been played.
struct Opened {
    shift: Shift,
    recorder: Recorder<RecordingFile>,
    /// The recording's name in the attempt's folder.
    name: String,
    /// It goes on; otherwise it begins.
    goes_on: bool,
}

impl Walk<'_> {
    /// Plays the shift of a step; none if somebody stops in the middle.
    pub(super) fn play(
        &mut self,
        step: usize,
        plan: ShiftId,
        day: Option<u16>,
        seed: u64,
    ) -> Result<Option<Said>, Failure> {
        let planned = self.scenario.shift(plan);
        let (title, at) = (self.text(planned.title), desk(planned.desk));
        self.talk.gap()?;
        match day {
            Some(day) => {
                let day = Arg::Number(i64::from(day));
                self.talk.say("ex-day", &[("day", day), ("desk", at), ("title", Arg::Text(&title))])?;
            }
            None => self.talk.say("ex-at-home", &[("desk", at), ("title", Arg::Text(&title))])?,
        }
        let stem = format!("step-{:02}-{}", step + 1, planned.id);
        let older = self.recordings(&stem);
        if let Some((name, shift)) = self.finished(&older)? {
            return Ok(Some(Said::Played(ShiftResult::of(&shift, day, name, None))));
        }
        let opened = self.open(&stem, &older, (plan, day, seed))?;
        let (shift, name, by) = match self.arguments.policy {
            Some(policy) => self.play_policy(opened, policy)?,
            None => self.play_self(opened)?,
        };
        // What has been copied into the new recording is not needed twice.
        for (older, recording) in &older {
            if recording.is_ok() {
                let _ = fs::remove_file(self.attempt.file(older));
            }
        }
        if shift.phase() != Phase::Ended {
            return Ok(None);
        }
        Ok(Some(Said::Played(ShiftResult::of(&shift, day, name, by))))
    }

    /// The recordings of a step so far: the name, and what is in it.
    fn recordings(&self, stem: &str) -> Vec<(String, Result<Recording, Failure>)> {
        let Ok(entries) = fs::read_dir(&self.attempt.folder) else { return Vec::new() };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let number = |name: &str| {
            let rest = name.strip_prefix(stem)?.strip_suffix(".odr")?;
            if rest.is_empty() { Some(1) } else { rest.strip_prefix('.')?.parse::<u32>().ok() }
        };
        let mut found: Vec<(u32, String)> =
            names.filter_map(|name| number(&name).map(|number| (number, name))).collect();
        found.sort();
        let open = |name: String| {
            let recording = read(&self.attempt.file(&name));
            (name, recording)
        };
        found.into_iter().map(|(_, name)| open(name)).collect()
    }

    /// A shift that was played to its end before that could be kept.
    fn finished(
        &self,
        older: &[(String, Result<Recording, Failure>)],
    ) -> Result<Option<(String, Shift)>, Failure> {
        for (name, recording) in older.iter().rev() {
            let Ok(recording) = recording else { continue };
            if matches!(recording.ending, Ending::Complete { .. }) {
                let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
                if let Ok(shift) = replay::verify(recording, scenario) {
                    return Ok(Some((name.clone(), shift)));
                }
            }
        }
        Ok(None)
    }

    /// Opens a shift: where it stopped, or at its beginning. What was done so
    /// far is copied into a new recording, for one that stopped cannot be
    /// written on.
    fn open(
        &mut self,
        stem: &str,
        older: &[(String, Result<Recording, Failure>)],
        (plan, day, seed): (ShiftId, Option<u16>, u64),
    ) -> Result<Opened, Failure> {
        let name = match older.len() {
            0 => format!("{stem}.odr"),
            many => (many + 1..)
                .map(|number| format!("{stem}.{number}.odr"))
                .find(|name| !self.attempt.file(name).exists())
                .unwrap_or_default(),
        };
        // A copy that was not finished has fewer commands than what it copies.
        let whole = older.iter().filter_map(|(_, recording)| recording.as_ref().ok());
        let furthest = whole.max_by_key(|recording| recording.commands.len());
        let path = self.attempt.file(&name);
        match furthest {
            Some(recording) => match self.go_on(recording, path.clone()) {
                Ok((shift, recorder)) => return Ok(Opened { shift, recorder, name, goes_on: true }),
                Err(why) => {
                    let _ = fs::remove_file(&path);
                    self.lost(&why.to_string())?;
                }
            },
            None => {
                if let Some((_, Err(why))) = older.last() {
                    self.lost(&why.to_string())?;
                }
            }
        }
        let before = match day {
            Some(day) => {
                let days = self.days_before(day)?;
                Some(days::morning(self.scenario, &days, plan, day, seed))
            }
            None => None,
        };
        let shift = Shift::new(self.scenario.clone(), plan, seed, before);
        let recorder = self.record(path, &shift)?;
        Ok(Opened { shift, recorder, name, goes_on: false })
    }

    /// The shifts that were played on earlier days or earlier this day. One that
    /// cannot be replayed with this pack leaves nothing, and that is said.
    fn days_before(&mut self, day: u16) -> Result<Vec<(u16, Shift)>, Failure> {
        let played: Vec<(u16, String)> = self
            .attempt
            .progress
            .played()
            .filter_map(|(_, result)| {
                Some((result.day.filter(|other| *other <= day)?, result.recording.clone()))
            })
            .collect();
        let mut days = Vec::new();
        for (day, name) in played {
            let replayed = read(&self.attempt.file(&name)).and_then(|recording| {
                replay::verify(&recording, self.scenario.clone()).map_err(Failure::wrong)
            });
            match replayed {
                Ok(shift) => days.push((day, shift)),
                Err(why) => self.talk.say("ex-earlier-lost", &[("why", Arg::Text(&why.to_string()))])?,
            }
        }
        Ok(days)
    }

    fn lost(&mut self, why: &str) -> Result<(), Failure> {
        self.talk.say("ex-shift-lost", &[("why", Arg::Text(why))])
    }

    fn record(&self, path: PathBuf, shift: &Shift) -> Result<Recorder<RecordingFile>, Failure> {
        let file = RecordingFile::create(&path)?;
        let recorder = Recorder::begin(file, shift, self.files, Some(self.attempt.progress.home));
        recorder.map_err(|error| cannot_record(&error))
    }

    /// Does again what was recorded, with the pack with which it was recorded,
    /// and records it anew.
    fn go_on(
        &self,
        recording: &Recording,
        path: PathBuf,
    ) -> Result<(Shift, Recorder<RecordingFile>), Failure> {
        let scenario = scenario_of(recording.pack.clone(), &recording.header.pack)?;
        let mut shift = replay::begin(recording, scenario).map_err(Failure::wrong)?;
        let file = RecordingFile::create(&path)?;
        let recorder = Recorder::begin(file, &shift, &recording.pack, Some(self.attempt.progress.home));
        let mut recorder = recorder.map_err(|error| cannot_record(&error))?;
        for recorded in &recording.commands {
            replay::pass(&mut shift, recorded.at, &mut |_| {});
            let command = command_words::read(&recorded.words, &shift).map_err(Failure::wrong)?;
            shift.apply(recorded.at, command).map_err(|rejection| Failure::Wrong(rejection.to_string()))?;
            if shift.digest().hex() != recorded.after.digest {
                return Err(Failure::Wrong("it comes out differently now".to_owned()));
            }
            recorder.command(&recorded.words, &shift).map_err(|error| cannot_record(&error))?;
        }
        Ok((shift, recorder))
    }

    fn play_self(&mut self, opened: Opened) -> Result<(Shift, String, Option<String>), Failure> {
        let Opened { shift, recorder, name, goes_on } = opened;
        let path = self.attempt.file(&name);
        if goes_on {
            let time = crate::cli::story::clock(shift.now());
            self.talk.say("ex-shift-goes-on", &[("time", Arg::Text(&time))])?;
        }
        let how = self.talk.how;
        let how = How { width: how.width, bold: how.bold, echo: how.echo, keeps_open: true };
        let part = self.arguments.customer.as_deref().map(|path| Part::open(path, self.words)).transpose()?;
        let mut session =
            Session::new(shift, self.words, Some(recorder), self.talk.input, self.talk.page, how)
                .with_part(part);
        if !goes_on {
            session.briefing(Some(&path))?;
        }
        session.play()?;
        Ok((session.into_shift()?, name, None))
    }

    fn play_policy(
        &mut self,
        opened: Opened,
        policy: PolicyName,
    ) -> Result<(Shift, String, Option<String>), Failure> {
        let Opened { shift, mut recorder, name, .. } = opened;
        self.talk.say("ex-policy-plays", &[("policy", Arg::Text(policy.as_str()))])?;
        let mut trainee = policy.trainee(&book_of(shift.scenario(), shift.plan()));
        let mut written = Ok(());
        let mut heard = |words: &str, shift: &Shift| {
            if written.is_ok() {
                written = recorder.command(words, shift);
            }
        };
        let shift = play_aloud(shift, trainee.as_mut(), Some(&mut heard));
        written.and_then(|()| recorder.end(&shift).map(|_| ())).map_err(|error| cannot_record(&error))?;
        Ok((shift, name, Some(policy.as_str().to_owned())))
    }
}

/// What an expert knows about a shift.
pub(super) fn book_of(scenario: &Arc<Scenario>, plan: ShiftId) -> Arc<Playbook> {
    Arc::new(Playbook::write(scenario, plan))
}
