//! What is chosen and typed in a facilitator's view, and how it is taken back.
//!
//! A draft is what differs from what was saved. Until it is saved everything can be
//! undone, step by step; what is saved stays, and can only be added to.

use crate::rubric::overlay::Level;

use super::view::{Marked, OverlayView, SeenHere};

/// What is chosen for a dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The level.
    pub level: Option<Level>,
    /// The note.
    pub note: String,
}

/// A step that can be undone: everything as it was before.
#[derive(Clone, Debug)]
struct Step {
    before: Vec<Option<Draft>>,
    /// The note that it changed, if it was typing.
    typed: Option<usize>,
}

/// What is chosen and typed.
#[derive(Clone, Debug, Default)]
pub struct OverlayState {
    /// The view is open.
    pub open: bool,
    /// The dimension that is looked at.
    pub chosen: usize,
    /// The name, once it has been typed in.
    pub name: Option<String>,
    /// Somebody wanted to go on without saving.
    pub warned: bool,
    /// The dimension that is looked at was chosen by key: the list follows.
    pub(super) follow: bool,
    /// A field had the focus when this was drawn last.
    pub(super) typing: bool,
    of: String,
    saved: Vec<Option<Draft>>,
    drafts: Vec<Option<Draft>>,
    undo: Vec<Step>,
}

impl OverlayState {
    /// Begins with another shift, and lets go of what has been saved meanwhile.
    pub fn settle(&mut self, view: &OverlayView) {
        if self.of != view.of {
            let open = self.open;
            *self = Self { of: view.of.clone(), open, ..Self::default() };
        }
        let saved = |row: &super::view::LevelRow| {
            let saved = row.saved.as_ref()?;
            Some(Draft { level: Some(saved.level), note: saved.note.clone() })
        };
        let saved: Vec<Option<Draft>> = view.rows.iter().map(saved).collect();
        if self.saved != saved {
            self.undo.clear();
            self.saved = saved;
        }
        self.drafts.resize(view.rows.len(), None);
        for (draft, saved) in self.drafts.iter_mut().zip(&self.saved) {
            let same = |draft: &Draft| {
                let before = saved.clone().unwrap_or_default();
                draft.level == before.level && draft.note.trim() == before.note.trim()
            };
            // A space that is being typed is a draft as long as there is a word to come.
            if draft.as_ref().is_some_and(|one| same(one) && !one.note.ends_with(' ')) {
                *draft = None;
            }
        }
        self.chosen = self.chosen.min(view.rows.len().saturating_sub(1));
    }

    /// The name under which it is kept.
    pub fn name<'a>(&'a self, view: &'a OverlayView) -> &'a str {
        self.name.as_deref().unwrap_or(&view.name)
    }

    /// What is shown of a dimension: the draft, or what was saved.
    pub fn shown(&self, index: usize) -> Draft {
        let draft = self.drafts.get(index).cloned().flatten();
        draft.or_else(|| self.saved.get(index).cloned().flatten()).unwrap_or_default()
    }

    /// What is shown of a dimension is not saved.
    pub fn is_draft(&self, index: usize) -> bool {
        self.drafts.get(index).is_some_and(Option::is_some)
    }

    /// How many dimensions are not saved.
    pub fn unsaved(&self) -> usize {
        self.drafts.iter().flatten().count()
    }

    /// A step can be undone.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Chooses a level.
    pub fn choose(&mut self, index: usize, level: Level) {
        let now = self.shown(index);
        if now.level == Some(level) {
            return;
        }
        self.before(None);
        self.put(index, Draft { level: Some(level), ..now });
    }

    /// Types in a note. What is typed in one go is one step.
    pub fn write(&mut self, index: usize, note: String) {
        let now = self.shown(index);
        if now.note == note {
            return;
        }
        if self.undo.last().and_then(|step| step.typed) != Some(index) {
            self.before(Some(index));
        }
        self.put(index, Draft { note, ..now });
    }

    /// Takes back what is not saved of a dimension.
    pub fn take_back(&mut self, index: usize) {
        if self.is_draft(index) {
            self.before(None);
            self.drafts[index] = None;
        }
    }

    /// Undoes the last step.
    pub fn undo(&mut self) {
        if let Some(step) = self.undo.pop() {
            self.drafts = step.before;
        }
    }

    fn before(&mut self, typed: Option<usize>) {
        self.warned = false;
        self.undo.push(Step { before: self.drafts.clone(), typed });
    }

    fn put(&mut self, index: usize, draft: Draft) {
        self.warned = false;
        if let Some(place) = self.drafts.get_mut(index) {
            *place = Some(draft);
        }
    }

    /// What can be saved now; none without a name or a level. A note without a level
    /// waits.
    pub fn ready(&self, view: &OverlayView) -> Option<SeenHere> {
        let name = self.name(view).trim().to_owned();
        let mark = |(row, draft): (&super::view::LevelRow, &Option<Draft>)| {
            let draft = draft.as_ref()?;
            Some(Marked {
                dimension: row.dimension.clone(),
                points_milli: row.points_milli(draft.level?),
                note: draft.note.trim().to_owned(),
            })
        };
        let marks: Vec<Marked> = view.rows.iter().zip(&self.drafts).filter_map(mark).collect();
        let ready = !name.is_empty() && !marks.is_empty() && !view.saving;
        ready.then(|| SeenHere { name, of: view.of.clone(), marks })
    }
}
