//! A plan plays in the window and is photographed: for documents, reviews and tests.
//!
//! Owns the photographer. The plan's clock is the shift's; the engine's runs in
//! equal steps, so that what moves has come to rest before a picture is taken, however
//! slowly it is drawn. A picture is on the disk before the plan goes on.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::time::TimeUpdateStrategy;
use bevy_egui::{EguiInputSet, EguiPreUpdateSet, egui};

use super::app::Step;
use super::bridge::{AtTheWindow, Bridge, Planned, Screen};
use super::fault;
use super::screens::{Shown, turned_to};
use super::stage::StageDemand;
use crate::panels::desk::Tool;
use crate::telling::plan::perform::{Desk, Failed, Performer};
use crate::telling::plan::{Do, Plan, Sight, Tab};

/// How far the engine's clock goes from picture to picture.
const FRAME: Duration = Duration::from_millis(100);
/// So many frames everything has to come to rest, at least: two and a half seconds.
const FEWEST_FRAMES: u32 = 25;
/// After so many a picture is taken even if something still moves.
const MOST_FRAMES: u32 = 120;
/// A picture that has not come after so many frames does not come any more.
const LONGEST_FRAMES: u32 = 3_000;

/// Adds the photographer.
pub fn plugin(app: &mut App, planned: &Planned) {
    app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME))
        .insert_resource(Photographer::of(planned))
        .add_systems(
            PreUpdate,
            without_pointer.after(EguiInputSet::WriteEguiEvents).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Update, photograph.after(Step::Time).before(Step::Stage));
}

/// A pointer that happens to lie on the window is no part of the picture.
fn without_pointer(mut inputs: Query<&mut bevy_egui::EguiInput>) {
    for mut input in &mut inputs {
        input.events.retain(|event| !matches!(event, egui::Event::PointerMoved(_)));
    }
}

/// What came of a picture.
type Developed = Arc<Mutex<Option<Result<(), String>>>>;

/// Where the photographer is.
#[derive(Clone, Debug)]
enum State {
    /// The packs are being read.
    Reading,
    /// The next step is done.
    Playing,
    /// Everything comes to rest, for so many frames.
    Settling(u32),
    /// A picture is on its way, for so many frames.
    Developing(Developed, u32),
    /// All is done, or nothing more can be.
    Over,
}

/// Plays the plan and takes its pictures.
#[derive(Resource)]
struct Photographer {
    plan: Plan,
    file: String,
    folder: PathBuf,
    performer: Option<Performer>,
    /// The step that is done next.
    next: usize,
    state: State,
}

/// What is to be done for the photographer now.
enum Now {
    /// Nothing; another frame is needed.
    Wait,
    /// A picture of the window, into this file.
    Take(PathBuf, Developed),
    /// The plan is played.
    Leave,
}

fn photograph(
    mut photographer: ResMut<Photographer>,
    mut bridge: ResMut<Bridge>,
    mut shown: ResMut<Shown>,
    stage: Res<StageDemand>,
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    match photographer.go_on(&mut bridge, &mut shown, *stage) {
        Ok(Now::Wait) => {}
        Ok(Now::Take(file, developed)) => {
            commands.spawn(Screenshot::primary_window()).observe(move |captured: On<ScreenshotCaptured>| {
                let saved = save(captured.image.clone(), &file);
                *developed.lock().unwrap_or_else(PoisonError::into_inner) = Some(saved);
            });
        }
        Ok(Now::Leave) => {
            exit.write(AppExit::Success);
        }
        Err(why) => {
            photographer.state = State::Over;
            fault::tell(&why);
            exit.write(AppExit::from_code(fault::FAULT));
        }
    }
}

/// Saves a picture.
fn save(image: Image, file: &Path) -> Result<(), String> {
    let cannot = |why: &dyn std::fmt::Display| format!("`{}` cannot be written: {why}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot(&error))?;
    }
    let picture = image.try_into_dynamic().map_err(|error| cannot(&error))?;
    picture.to_rgb8().save(file).map_err(|error| cannot(&error))
}

impl Photographer {
    fn of(planned: &Planned) -> Self {
        Self {
            plan: planned.plan.clone(),
            file: planned.file.clone(),
            folder: planned.pictures.clone(),
            performer: None,
            next: 0,
            state: State::Reading,
        }
    }

    fn go_on(&mut self, bridge: &mut Bridge, shown: &mut Shown, stage: StageDemand) -> Result<Now, String> {
        match &mut self.state {
            State::Over => {}
            State::Reading if bridge.packs.are_being_read() => {}
            State::Reading => {
                bridge.begin_planned().map_err(|why| format!("{}: {why}", self.file))?;
                turned_to(bridge, shown);
                self.performer = Some(Performer::begin(&AtTheWindow(bridge)));
                self.state = State::Playing;
            }
            State::Playing => return self.play(bridge, shown),
            State::Settling(frames) => {
                *frames += 1;
                let moves = stage == StageDemand::Now || bridge.is_looking();
                if *frames >= FEWEST_FRAMES && (!moves || *frames >= MOST_FRAMES) {
                    let developed = Developed::default();
                    self.state = State::Developing(developed.clone(), 0);
                    return Ok(Now::Take(self.picture(), developed));
                }
            }
            State::Developing(developed, frames) => {
                *frames += 1;
                let come = developed.lock().unwrap_or_else(PoisonError::into_inner).take();
                match come {
                    Some(Ok(())) => self.state = State::Playing,
                    Some(Err(why)) => return Err(self.at_last(&why)),
                    None if *frames > LONGEST_FRAMES => return Err(self.at_last("no picture came")),
                    None => {}
                }
            }
        }
        Ok(Now::Wait)
    }

    /// Does the steps up to the next picture.
    fn play(&mut self, bridge: &mut Bridge, shown: &mut Shown) -> Result<Now, String> {
        while let Some(step) = self.plan.steps.get(self.next).cloned() {
            self.next += 1;
            let was = bridge.screen;
            if let Some(performer) = &mut self.performer {
                performer.step(&mut AtTheWindow(bridge), &step).map_err(|why| self.said(&why))?;
            }
            match &step.what {
                Do::Show(sight) => self.show(sight, step.line, bridge, shown)?,
                Do::Picture(_) => {
                    self.state = State::Settling(0);
                    return Ok(Now::Wait);
                }
                _ => {}
            }
            if bridge.screen != was {
                turned_to(bridge, shown);
            }
            if let Do::Show(sight) = &step.what {
                open(sight, bridge, shown).map_err(|why| self.at_last(&why))?;
            }
        }
        self.state = State::Over;
        Ok(Now::Leave)
    }

    /// Turns to a screen.
    fn show(
        &mut self,
        sight: &Sight,
        line: usize,
        bridge: &mut Bridge,
        shown: &mut Shown,
    ) -> Result<(), String> {
        bridge.settings_before = None;
        bridge.walk = None;
        let done = match sight {
            Sight::Title => {
                bridge.screen = Screen::Title;
                Ok(())
            }
            Sight::Exercises => {
                bridge.screen = Screen::Exercises;
                Ok(())
            }
            Sight::Practise => {
                bridge.screen = Screen::Practise;
                Ok(())
            }
            Sight::Prepare => {
                bridge.screen = Screen::Prepare;
                Ok(())
            }
            Sight::Settings => {
                bridge.open_settings();
                Ok(())
            }
            Sight::Profile => bridge.show_profile(),
            Sight::Question(number) => bridge.show_question(*number),
            Sight::Reveal => bridge.show_reveal(),
            Sight::Briefing => return self.turn(Screen::Briefing, bridge),
            Sight::Desk | Sight::Tool(_) | Sight::Article(_) => return self.turn(Screen::Desk, bridge),
            Sight::Scorecard => {
                if let Some(performer) = &mut self.performer {
                    performer.close(&mut AtTheWindow(bridge), line).map_err(|why| self.said(&why))?;
                }
                shown.forget();
                bridge.screen = Screen::Scorecard;
                Ok(())
            }
        };
        done.map_err(|why| self.at_last(&why.to_string()))
    }

    /// Turns to a screen of the running shift.
    fn turn(&self, screen: Screen, bridge: &mut Bridge) -> Result<(), String> {
        if bridge.live.is_none() {
            return Err(self.at_last("the shift is over"));
        }
        bridge.screen = screen;
        Ok(())
    }

    fn picture(&self) -> PathBuf {
        let name = self.next.checked_sub(1).and_then(|last| match &self.plan.steps.get(last)?.what {
            Do::Picture(name) => Some(name.as_str()),
            _ => None,
        });
        self.folder.join(format!("{}.png", name.unwrap_or("picture")))
    }

    /// A sentence with the place of the step that was done last.
    fn at_last(&self, why: &str) -> String {
        let last = self.next.checked_sub(1).and_then(|last| self.plan.steps.get(last));
        format!("{}:{}: {why}", self.file, last.map_or(0, |step| step.line))
    }

    fn said(&self, why: &Failed) -> String {
        match why {
            Failed::Line { .. } => format!("{}:{why}", self.file),
            Failed::Recording(_) => self.at_last(&why.to_string()),
        }
    }
}

/// Opens a tool or an article on the monitor.
fn open(sight: &Sight, bridge: &mut Bridge, shown: &mut Shown) -> Result<(), String> {
    match sight {
        Sight::Tool(tab) => shown.desk.show(match tab {
            Tab::Knowledge => Tool::Knowledge,
            Tab::Notes => Tool::Notes,
            Tab::Promises => Tool::Promises,
            Tab::OtherDesk => Tool::OtherDesk,
            Tab::Requests => Tool::Requests,
        }),
        Sight::Article(name) => {
            let at = AtTheWindow(bridge);
            let article = at.shift().scenario().find_article(name);
            shown.desk.show(Tool::Knowledge);
            shown.desk.open_article = Some(article.ok_or_else(|| format!("there is no article `{name}`"))?);
        }
        _ => {}
    }
    Ok(())
}
