//! What a group came to, as plain values.
//!
//! - [`moments`]: where the two rubrics disagree, what the room chose, what is worth
//!   a question;
//! - [`statistics`]: before and after, home and away, with intervals;
//! - [`script`]: the parts of a debrief with their minutes.
//!
//! Owns [`Group`]. Nobody is named and nobody is ranked. What rests on fewer than
//! [`FEWEST_PEOPLE`] people is not there at all: not hidden, not computed. Totals
//! are never given beside all parts but one, so that nothing can be had by taking
//! away. Must not know pages.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::empathy::group::FEWEST_PEOPLE;
use crate::exercise::Commitment;
use crate::telling::overlay::{beside_means, counted};
use crate::vocab::Desk;

use super::member::{Member, Taken};
use super::record::TraineeRecord;
use super::tables::Source;

pub mod moments;
pub mod script;
pub mod statistics;

use moments::{Moment, Moments, Telling};
use statistics::Statistic;

/// So many moments of disagreement are shown.
pub const DISAGREEMENTS: usize = 3;
/// So many moments are shown at which the room was split.
pub const SPLITS: usize = 3;
/// So many dimensions are talked about.
pub const TALKED_ABOUT: usize = 3;

/// A group.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// How many people.
    pub people: usize,
    /// Of those, from sales and from support.
    pub homes: [usize; 2],
    /// How many were played by scripted trainees.
    pub scripted: usize,
    /// What is kept of each dimension.
    pub heat: Vec<HeatLine>,
    /// Where the desks disagreed most.
    pub disagreements: Vec<Moment>,
    /// Where the room was split most evenly.
    pub splits: Vec<Moment>,
    /// What is worth a question, dimension by dimension.
    pub tellings: Vec<Telling>,
    /// Differences with their intervals.
    pub statistics: Vec<Statistic>,
    /// Attempts over time.
    pub attempts: Option<Attempts>,
    /// What people will do, in the order of their letters.
    pub commitments: Vec<Commitment>,
    /// How many dimensions of shifts facilitators have looked at, and how many of those lie
    /// more than 8 points from the recording.
    pub seen: (usize, usize),
}

/// A dimension of a desk's rubric.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatLine {
    /// Whose rubric.
    pub desk: Desk,
    /// The dimension's name.
    pub dimension: String,
    /// People of this desk, and people of the other one.
    pub cells: [Option<Kept>; 2],
}

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// How many people.
    pub people: usize,
    /// The mean share of the points, 0 to 1, each person counting once.
    pub share: f64,
}

/// First and latest attempts of those who have more than one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempts {
    /// How many have more than one.
    pub people: usize,
    /// The mean of their first away marks, in points.
    pub first: f64,
    /// Of their latest.
    pub latest: f64,
}

impl Group {
    /// Of these people, each once, from their whole records.
    pub fn of(source: Source<'_>, records: &[TraineeRecord]) -> Self {
        Self::of_members(source, &records.par_iter().map(Member::of).collect::<Vec<Member>>())
    }

    /// Of these people, each once. A group that is too small is only counted.
    pub fn of_members(source: Source<'_>, records: &[Member]) -> Self {
        let at = |desk| records.iter().filter(|record| record.home() == desk).count();
        let scripted =
            |record: &&Member| record.shifts.iter().any(|played| played.result.played_by.is_some());
        let people = Self {
            people: records.len(),
            homes: [at(Desk::Sales), at(Desk::Support)],
            scripted: records.iter().filter(scripted).count(),
            ..Self::default()
        };
        if people.is_too_small() {
            return people;
        }
        // Redrawing the group takes about as long as all the rest.
        let told = || {
            let moments = Moments::of(source.words, records);
            let (heat, all) = (heat(records), moments.of_enough());
            let mut commitments: Vec<Commitment> =
                records.iter().flat_map(|record| record.progress.commitments()).cloned().collect();
            commitments.sort_by(|one, other| (&one.situation, &one.act).cmp(&(&other.situation, &other.act)));
            Self {
                disagreements: Moments::disagreements(all.clone(), DISAGREEMENTS),
                splits: Moments::splits(all, SPLITS),
                tellings: moments.tellings(&talked_about(&heat)),
                heat,
                attempts: attempts(records),
                commitments,
                seen: seen(records),
                ..people
            }
        };
        let (group, statistics) = rayon::join(told, || statistics::statistics(source, records));
        Self { statistics, ..group }
    }

    /// Too few people for any result.
    pub fn is_too_small(&self) -> bool {
        self.people < FEWEST_PEOPLE
    }
}

/// The mean over people, if there are enough of them.
pub fn mean_of(values: &[f64]) -> Option<f64> {
    (values.len() >= FEWEST_PEOPLE).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

fn seen(records: &[Member]) -> (usize, usize) {
    let of = |taken: &Taken| {
        let rubric = taken.scenario.rubric(taken.desk());
        counted(&beside_means(rubric, &taken.summary.means, &taken.seen))
    };
    let all = records.iter().flat_map(|record| &record.shifts).filter(|taken| !taken.seen.is_empty()).map(of);
    all.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

fn heat(records: &[Member]) -> Vec<HeatLine> {
    let mut lines = Vec::new();
    for desk in [Desk::Sales, Desk::Support] {
        let rubric = records
            .iter()
            .find_map(|record| record.shifts.first().map(|taken| taken.scenario.rubric(desk).dimensions()));
        let Some(dimensions) = rubric else { continue };
        let shares = [true, false].map(|home| shares(records, desk, home));
        for dimension in dimensions {
            let name = dimension.name();
            let cell = |home: usize| {
                let of: &[f64] = shares[home].get(name).map_or(&[], Vec::as_slice);
                mean_of(of).map(|share| Kept { people: of.len(), share })
            };
            lines.push(HeatLine { desk, dimension: name.to_owned(), cells: [cell(0), cell(1)] });
        }
    }
    lines
}

/// By dimension, each person's share of the points at a desk, at home there or away.
fn shares(records: &[Member], desk: Desk, home: bool) -> BTreeMap<String, Vec<f64>> {
    let mut all: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for record in records.iter().filter(|record| (record.home() == desk) == home) {
        let mut own: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        for taken in record.shifts.iter().filter(|taken| taken.desk() == desk) {
            let dimensions = taken.scenario.rubric(desk).dimensions();
            for (dimension, (got, of)) in dimensions.iter().zip(&taken.summary.kept) {
                let sum = own.entry(dimension.name()).or_default();
                sum.0 += got;
                sum.1 += of;
            }
        }
        for (name, (got, of)) in own.into_iter().filter(|(_, (_, of))| *of > 0) {
            all.entry(name.to_owned()).or_default().push(got as f64 / of as f64);
        }
    }
    all
}

/// The dimensions in which people away from home keep least, of each desk.
fn talked_about(heat: &[HeatLine]) -> Vec<(Desk, String)> {
    let mut away: Vec<(&HeatLine, f64)> =
        heat.iter().filter_map(|line| Some((line, line.cells[1]?.share))).collect();
    away.sort_by(|one, other| one.1.total_cmp(&other.1));
    away.into_iter().map(|(line, _)| (line.desk, line.dimension.clone())).collect()
}

fn attempts(records: &[Member]) -> Option<Attempts> {
    let both: Vec<(f64, f64)> = records
        .iter()
        .filter_map(|record| {
            let [first, .., latest] = record.attempts.as_slice() else { return None };
            let points = |milli: Option<i64>| milli.map(|milli| milli as f64 / 1_000.0);
            Some((points(first.away_milli)?, points(latest.away_milli)?))
        })
        .collect();
    let (first, latest): (Vec<f64>, Vec<f64>) = both.into_iter().unzip();
    Some(Attempts { people: first.len(), first: mean_of(&first)?, latest: mean_of(&latest)? })
}
