//! What an action still has to know, and what can be answered.

use crate::shift::{Command, Handover};
use crate::vocab::Duration;

use super::state::{DeskAction, DeskState, Question};
use super::view::DeskView;

/// Minutes that are offered for a hold, a call-back, an announcement.
const HOLD: [i64; 4] = [1, 2, 3, 5];
const CALL_BACK: [i64; 5] = [10, 20, 30, 60, 90];
const ANNOUNCE: [i64; 4] = [2, 5, 10, 15];

/// What can be answered.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub label: Label,
    pub does: Does,
}

/// The words of an answer.
#[derive(Clone, Debug)]
pub(super) enum Label {
    /// So many minutes.
    Minutes(i64),
    /// A message.
    Key(&'static str),
    /// Words as they are.
    Words(String),
    /// Several things, with commas between them.
    Listed(Vec<String>),
}

/// What an answer does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Does {
    Do(Command),
    Handover(Handover),
    Close,
}

impl Does {
    /// Does it: closes the question, or goes on to its next part.
    pub fn choose(self, state: &mut DeskState) -> Option<DeskAction> {
        match self {
            Self::Handover(how) => {
                state.handover = Some(how);
                None
            }
            Self::Do(command) => {
                state.question = None;
                state.handover = None;
                Some(DeskAction::Do(command))
            }
            Self::Close => {
                state.question = None;
                state.handover = None;
                None
            }
        }
    }
}

fn after(minutes: i64) -> Duration {
    Duration::from_seconds(minutes * 60)
}

/// The answers to the question that is asked, in their order on screen.
pub(super) fn options(view: &DeskView, state: &DeskState) -> Vec<Answer> {
    let timed = |minutes: &[i64], command: fn(Duration) -> Command| -> Vec<Answer> {
        let answer =
            |&minutes| Answer { label: Label::Minutes(minutes), does: Does::Do(command(after(minutes))) };
        minutes.iter().map(answer).collect()
    };
    let plain = |key, does| Answer { label: Label::Key(key), does };
    match state.question {
        None => Vec::new(),
        Some(Question::Hold) => {
            let mut all = timed(&HOLD, |wait| Command::Hold(Some(wait)));
            all.push(plain("desk-hold-unannounced", Does::Do(Command::Hold(None))));
            all
        }
        Some(Question::CallBack) => timed(&CALL_BACK, Command::CallBack),
        Some(Question::Announce) => timed(&ANNOUNCE, Command::AnnounceWait),
        Some(Question::End) => {
            vec![plain("desk-end-yes", Does::Do(Command::End)), plain("desk-end-no", Does::Close)]
        }
        Some(Question::Refuse(request)) => vec![
            plain("desk-refuse-yes", Does::Do(Command::Refuse(request))),
            plain("desk-refuse-no", Does::Close),
        ],
        Some(Question::Ask) => {
            let ask = |colleague: &super::view::ColleagueView| Answer {
                label: Label::Listed(vec![
                    colleague.name.clone(),
                    colleague.desk_name.clone(),
                    colleague.takes.clone(),
                ]),
                does: Does::Do(Command::Ask(colleague.id)),
            };
            view.choices.colleagues.iter().map(ask).collect()
        }
        Some(Question::Transfer) => match state.handover {
            None => {
                let how = |(how, words): &(Handover, String)| Answer {
                    label: Label::Words(words.clone()),
                    does: Does::Handover(*how),
                };
                view.choices.handovers.iter().map(how).collect()
            }
            Some(how) => {
                let to = |(department, words): &(crate::vocab::Department, String)| Answer {
                    label: Label::Words(words.clone()),
                    does: Does::Do(Command::Transfer(how, *department)),
                };
                view.choices.departments.iter().map(to).collect()
            }
        },
    }
}

/// What is asked, as a message.
pub(super) fn title(state: &DeskState) -> &'static str {
    match state.question {
        None => "desk-nothing",
        Some(Question::Hold) => "desk-ask-hold",
        Some(Question::Ask) => "desk-ask-whom",
        Some(Question::Transfer) if state.handover.is_some() => "desk-ask-where",
        Some(Question::Transfer) => "desk-ask-how",
        Some(Question::CallBack) => "desk-ask-call-back",
        Some(Question::Announce) => "desk-ask-announce",
        Some(Question::End) => "desk-ask-end",
        Some(Question::Refuse(_)) => "desk-ask-refuse",
    }
}
