//! The shifts of an exercise: played by a person or a policy.

use std::sync::Arc;

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::cli::play::part::Part;
use crate::cli::play::session::{How, Session};
use crate::exercise::{Said, ShiftResult};
use crate::policy::{Playbook, PolicyName, play_aloud};
use crate::records::shifts::{Lost, Older, Pack, Sitting, Which};
use crate::scenario::checked::ShiftId;
use crate::shift::{Phase, Shift};
use crate::telling::words::Arg;

use super::Walk;

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
        let title = self.text(planned.title);
        self.talk.gap()?;
        match day {
            Some(day) => {
                let day = Arg::Number(i64::from(day));
                self.talk.say("ex-day", &[("day", day), ("title", Arg::Text(&title))])?;
            }
            None => self.talk.say("ex-at-home", &[("title", Arg::Text(&title))])?,
        }
        let which = Which { step, plan, day, seed, rough: self.arguments.rough() };
        let older = Older::of(&self.attempt, self.scenario, which);
        if let Some((name, shift)) = older.finished()? {
            return Ok(Some(Said::Played(ShiftResult::of(&shift, day, name, None))));
        }
        let mut lost = Vec::new();
        let pack = Pack { scenario: self.scenario, files: self.files };
        let opened = Sitting::open(&self.attempt, pack, which, &older, &mut |what| lost.push(what));
        for what in lost {
            let key = match what {
                Lost::Earlier(_) => "ex-earlier-lost",
                Lost::ThisShift(_) => "ex-shift-lost",
            };
            self.talk.say(key, &[("why", Arg::Text(&what.to_string()))])?;
        }
        let opened = opened?;
        let goes_on = opened.goes_on;
        let (shift, name, by) = match self.arguments.policy {
            Some(policy) => self.play_policy(opened, policy)?,
            None => self.play_self(opened)?,
        };
        if goes_on {
            // What has been copied into the new recording is not needed twice.
            older.clear(&self.attempt);
        }
        if shift.phase() != Phase::Ended {
            return Ok(None);
        }
        Ok(Some(Said::Played(ShiftResult::of(&shift, day, name, by))))
    }

    fn play_self(&mut self, opened: Sitting) -> Result<(Shift, String, Option<String>), Failure> {
        let Sitting { shift, recorder, name, goes_on, .. } = opened;
        let path = self.attempt.file(&name);
        if goes_on {
            let time = crate::telling::story::clock(shift.now());
            self.talk.say("ex-shift-goes-on", &[("time", Arg::Text(&time))])?;
        }
        let how = self.talk.how;
        let how = How { width: how.width, bold: how.bold, echo: how.echo, keeps_open: true };
        let part = self.arguments.customer.as_deref().map(|path| Part::open(path, self.words)).transpose()?;
        let mut session =
            Session::new(shift, self.words, Some(recorder), self.talk.input, self.talk.page, how)
                .with_part(part);
        session.line("ex-break-off")?;
        if goes_on {
            session.take_up()?;
        } else {
            session.briefing(Some(&path))?;
        }
        session.play()?;
        Ok((session.into_shift()?, name, None))
    }

    fn play_policy(
        &mut self,
        opened: Sitting,
        policy: PolicyName,
    ) -> Result<(Shift, String, Option<String>), Failure> {
        let Sitting { shift, mut recorder, name, .. } = opened;
        self.talk.say("ex-policy-plays", &[("policy", Arg::Text(policy.as_str()))])?;
        let mut trainee = policy.trainee(&Arc::new(Playbook::write(shift.scenario(), shift.plan())));
        let mut heard = |words: &str, shift: &Shift| {
            // What the disk does not take waits for what comes next.
            let _ = recorder.command(words, shift);
        };
        let shift = play_aloud(shift, trainee.as_mut(), Some(&mut heard));
        if let Err(error) = recorder.end(&shift) {
            self.talk.say("disk-lost", &[("why", Arg::Text(&error.to_string()))])?;
        }
        Ok((shift, name, Some(policy.as_str().to_owned())))
    }
}
