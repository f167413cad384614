//! The script of a debrief: its parts in order, each with its minutes (models.md §3).
//!
//! Owns [`Part`] and [`Timebox`]. By dimension, not by chronology: the analysis is
//! shared among the dimensions that are talked about. Must not know words.

/// A part of a debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What to expect, the contract of the fiction.
    Prebrief,
    /// The shifts.
    Play,
    /// A sentence each.
    Reactions,
    /// What happened, told by one or two.
    Description,
    /// Why, where no dimension stands out.
    Analysis,
    /// Why, in the dimension of this number, from 0.
    Dimension(usize),
    /// What to do with it.
    Application,
}

/// A part and its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timebox {
    /// Which part.
    pub part: Part,
    /// How long.
    pub minutes: u32,
}

/// Minutes of the analysis.
const ANALYSIS: u32 = 20;

impl Part {
    /// Its name in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Prebrief => "prebrief",
            Self::Play => "play",
            Self::Reactions => "reactions",
            Self::Description => "description",
            Self::Analysis | Self::Dimension(_) => "analysis",
            Self::Application => "application",
        }
    }

    /// The number of the dimension that it is about.
    pub const fn dimension(self) -> Option<usize> {
        if let Self::Dimension(at) = self { Some(at) } else { None }
    }
}

/// The parts, where so many dimensions are talked about.
pub fn script(dimensions: usize) -> Vec<Timebox> {
    let timebox = |part, minutes| Timebox { part, minutes };
    let mut parts = vec![
        timebox(Part::Prebrief, 5),
        timebox(Part::Play, 20),
        timebox(Part::Reactions, 3),
        timebox(Part::Description, 4),
    ];
    let count = u32::try_from(dimensions).unwrap_or(u32::MAX);
    if count == 0 {
        parts.push(timebox(Part::Analysis, ANALYSIS));
    }
    // What does not divide goes to the first.
    let long = |at: u32| ANALYSIS / count + u32::from(at < ANALYSIS % count);
    parts.extend((0..count).zip(0..).map(|(at, number)| timebox(Part::Dimension(number), long(at))));
    parts.push(timebox(Part::Application, 8));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_an_hour_however_many_dimensions_there_are() {
        for dimensions in 0..5 {
            let minutes: u32 = script(dimensions).iter().map(|timebox| timebox.minutes).sum();
            assert_eq!(minutes, 60, "{dimensions}");
        }
        let analysis: Vec<u32> = script(3)
            .iter()
            .filter(|timebox| timebox.part.dimension().is_some())
            .map(|timebox| timebox.minutes)
            .collect();
        assert_eq!(analysis, [7, 7, 6]);
    }
}
