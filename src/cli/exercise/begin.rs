//! Who begins, what they are told before, and where each step is introduced.

use std::path::Path;

use crate::cli::end::Failure;
use crate::cli::lines::Lines;
use crate::exercise::{Next, Programme, Progress, Trainee};
use crate::records::{any_seed, spare};
use crate::scenario::checked::Step;
use crate::telling::exercise::{count, is_possible_name, number};
use crate::telling::words::{Arg, language_of};
use crate::vocab::Desk;

use super::talk::{Talk, Typed};
use super::{Arguments, FirstForm, Home, Walk};
use crate::records::attempt::{Attempt, attempt, home_of, latest};

/// Finds the attempt to go on with, or begins one. None if somebody stops.
pub(super) fn begin(
    arguments: &Arguments,
    programme: Programme<'_>,
    talk: &mut Talk<'_>,
) -> Result<Option<Attempt>, Failure> {
    let Some(name) = name(arguments, talk)? else { return Ok(None) };
    let home = home_of(arguments.dir.as_deref(), programme, &name)?;
    let number = latest(&home);
    if number > 0 && !arguments.again {
        let attempt = Attempt::open(attempt(&home, number), programme)?;
        if arguments.home.is_some_and(|home| home.desk() != attempt.progress.home) {
            let message = format!(
                "`{name}` works at the {} desk; another person needs another name",
                attempt.progress.home
            );
            return Err(Failure::Wrong(message));
        }
        // Whoever stopped before the first answer is told again what to expect.
        if attempt.progress.is_empty() {
            return Ok(prebrief(&attempt, programme, talk)?.then_some(attempt));
        }
        goes_on(&attempt, programme, talk)?;
        return Ok(Some(attempt));
    }
    let Some(desk) = home_desk(arguments, talk)? else { return Ok(None) };
    let who = Trainee {
        name,
        home: desk,
        attempt: number + 1,
        seed: arguments.seed.unwrap_or_else(any_seed),
        form: arguments.form.map(FirstForm::form),
    };
    let attempt = create(&home, programme, who, talk)?;
    Ok(prebrief(&attempt, programme, talk)?.then_some(attempt))
}

/// A new attempt; in the spare folder, if the one that was chosen cannot be written to.
fn create(
    home: &Path,
    programme: Programme<'_>,
    who: Trainee,
    talk: &mut Talk<'_>,
) -> Result<Attempt, Failure> {
    let progress = Progress::begin(programme, who.clone());
    let why = match Attempt::create(attempt(home, who.attempt), progress) {
        Err(why) if why.is_about_writing() => why,
        other => return Ok(other?),
    };
    let Some(spare) = spare::folder() else { return Err(why.into()) };
    let home = home_of(Some(&spare.join("exercises")), programme, &who.name)?;
    let number = latest(&home) + 1;
    let progress = Progress::begin(programme, Trainee { attempt: number, ..who });
    // Why it cannot be kept at home is more to the point than what is wrong elsewhere.
    let Ok(attempt) = Attempt::create(attempt(&home, number), progress) else { return Err(why.into()) };
    let (why, folder) = (why.to_string(), spare.display().to_string());
    talk.say("window-kept-elsewhere", &[("why", Arg::Text(&why)), ("folder", Arg::Text(&folder))])?;
    Ok(attempt)
}

fn name(arguments: &Arguments, talk: &mut Talk<'_>) -> Result<Option<String>, Failure> {
    if let Some(name) = &arguments.trainee {
        if !is_possible_name(name) {
            let message = talk.words.say("ex-bad-name", &[("typed", Arg::Text(name))]);
            return Err(Failure::Wrong(message));
        }
        return Ok(Some(name.clone()));
    }
    loop {
        let prompt = talk.words.name("ex-who");
        match talk.ask(&prompt)? {
            Typed::Stopped => return Ok(None),
            Typed::Line(name) if is_possible_name(&name) => return Ok(Some(name)),
            Typed::Line(typed) => talk.say("ex-bad-name", &[("typed", Arg::Text(&typed))])?,
            Typed::Nothing | Typed::Passed => {}
        }
    }
}

fn home_desk(arguments: &Arguments, talk: &mut Talk<'_>) -> Result<Option<Desk>, Failure> {
    if let Some(home) = arguments.home {
        return Ok(Some(Home::desk(home)));
    }
    loop {
        let prompt = talk.words.name("ex-home");
        match talk.ask(&prompt)? {
            Typed::Stopped => return Ok(None),
            Typed::Line(typed) => match number(&typed) {
                Some(1) => return Ok(Some(Desk::Sales)),
                Some(2) => return Ok(Some(Desk::Support)),
                _ => talk.not_possible(&typed)?,
            },
            Typed::Nothing | Typed::Passed => {}
        }
    }
}

fn title(programme: Programme<'_>, talk: &mut Talk<'_>) -> Result<(), Failure> {
    let language = language_of(talk.words, programme.scenario);
    let title = programme.scenario.texts().get(programme.exercise.title, language);
    talk.heading(title)
}

/// What to expect, the fiction, what is kept, how to stop.
fn prebrief(attempt: &Attempt, programme: Programme<'_>, talk: &mut Talk<'_>) -> Result<bool, Failure> {
    let language = language_of(talk.words, programme.scenario);
    title(programme, talk)?;
    talk.gap()?;
    talk.paragraph(programme.scenario.texts().get(programme.exercise.summary, language))?;
    let minutes = Arg::Number(i64::from(programme.exercise.minutes));
    talk.say("ex-minutes", &[("minutes", minutes), ("steps", count(programme.steps()))])?;
    talk.gap()?;
    for key in ["ex-expect", "ex-fiction", "ex-private", "ex-stopping"] {
        talk.line(key)?;
    }
    talk.say("ex-folder", &[("folder", Arg::Text(&attempt.folder.display().to_string()))])?;
    let prompt = talk.words.name("ex-begin");
    if talk.ask(&prompt)? == Typed::Stopped {
        talk.gap()?;
        talk.line("ex-stopped")?;
        return Ok(false);
    }
    Ok(true)
}

fn goes_on(attempt: &Attempt, programme: Programme<'_>, talk: &mut Talk<'_>) -> Result<(), Failure> {
    title(programme, talk)?;
    if attempt.progress.next(programme) != Next::Finished {
        let number = Arg::Number(i64::from(attempt.progress.attempt));
        let name = Arg::Text(&attempt.progress.trainee);
        talk.say("ex-goes-on", &[("name", name), ("attempt", number)])?;
    }
    talk.say("ex-folder", &[("folder", Arg::Text(&attempt.folder.display().to_string()))])
}

impl Walk<'_> {
    /// What a step is, and why, in two sentences.
    pub(super) fn introduce(&mut self, step: usize) -> Result<(), Failure> {
        let what: &Step = self.programme.step(step);
        let name = self.words.name(&format!("ex-{}", what.as_str()));
        let args =
            [("step", count(step + 1)), ("steps", count(self.programme.steps())), ("name", Arg::Text(&name))];
        let heading = self.words.say("ex-step", &args);
        self.talk.gap()?;
        self.talk.heading(&heading)?;
        self.talk.line(&format!("ex-{}-why", what.as_str()))
    }
}
