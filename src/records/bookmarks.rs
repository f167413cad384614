//! Bookmarks of a replay: kept beside the recording in which their moments lie.
//!
//! Owns [`Mark`] and the file `NAME.bookmarks` beside `NAME.odr`. A replay of several
//! days has one for each day in which something is marked, so that a shift has its
//! bookmarks wherever it is replayed. Must not know screens.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::vocab::Moment;

use super::beside;
use super::error::RecordsError;

/// How the name of such a file ends.
pub const ENDING: &str = "bookmarks";

/// A bookmark.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The number of the day.
    pub day: u16,
    /// When.
    pub at: Moment,
    /// What somebody wrote about it.
    pub note: String,
}

/// The same in its file: the day is the recording's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Line {
    at_ms: i64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// Where the bookmarks of a recording lie.
pub fn file_of(recording: &Path) -> PathBuf {
    recording.with_extension(ENDING)
}

/// The bookmarks of days, each with its recording, in order of time; and which files
/// could not be read.
pub fn of(days: &[(u16, &Path)]) -> (Vec<Mark>, Vec<RecordsError>) {
    let (mut marks, mut unread) = (Vec::new(), Vec::new());
    for (day, recording) in days {
        match beside::read::<Vec<Line>>(&file_of(recording)) {
            Ok(lines) => marks.extend(lines.into_iter().map(|line| Mark {
                day: *day,
                at: Moment::from_ms(line.at_ms),
                note: line.note,
            })),
            Err(error) => unread.push(error),
        }
    }
    marks.sort();
    marks.dedup_by_key(|mark| (mark.day, mark.at));
    (marks, unread)
}

/// Keeps the bookmarks of days: there were those of `before`, and these are all of them now.
/// What somebody else has marked, changed or taken away since stays so, but for what has been
/// changed here as well. Of two recordings of one day the first has them.
///
/// # Errors
/// A file that cannot be written, or one there that cannot be understood, or none of the
/// recording any more; all others are kept.
pub fn keep(days: &[(u16, &Path)], before: &[Mark], marks: &[Mark]) -> Result<(), RecordsError> {
    let mut result = Ok(());
    for (place, (day, recording)) in days.iter().enumerate() {
        let is_first = days[..place].iter().all(|(before, _)| before != day);
        let of_day = |marks: &[Mark]| -> Vec<Line> {
            let here = marks.iter().filter(|mark| mark.day == *day && is_first);
            here.map(|mark| Line { at_ms: mark.at.as_ms(), note: mark.note.clone() }).collect()
        };
        let (before, lines) = (of_day(before), of_day(marks));
        let path = file_of(recording);
        // Who has marked nothing here need not hear again that a file cannot be read, or that
        // there is no recording.
        if lines.is_empty() && (before.is_empty() || beside::read::<Vec<Line>>(&path).is_err()) {
            continue;
        }
        let kept = beside::change(recording, &path, |there| together(&before, &lines, there));
        result = result.and(kept);
    }
    result
}

/// What two have made of the same bookmarks. A moment that only one of them has changed is as
/// they left it; what both have changed is as it is here. What one has written stays where
/// the other one has taken the moment away.
fn together(before: &[Line], here: &[Line], there: Vec<Line>) -> Vec<Line> {
    let at = |lines: &[Line], at_ms| lines.iter().find(|line| line.at_ms == at_ms).cloned();
    let moments: BTreeSet<i64> = here.iter().chain(&there).map(|line| line.at_ms).collect();
    let one = |moment: i64| {
        let (before, here, there) = (at(before, moment), at(here, moment), at(&there, moment));
        let written_there = here.is_none() && there != before;
        if here == before || written_there { there } else { here }
    };
    moments.into_iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn mark(day: u16, minute: i64, note: &str) -> Mark {
        Mark { day, at: Moment::from_ms(minute * 60_000), note: note.to_owned() }
    }

    #[test]
    fn each_day_keeps_its_own_and_an_empty_one_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let [first, second] = ["3-sales.odr", "5-support.2.odr"].map(|name| folder.path().join(name));
        let days = [(1, first.as_path()), (9, second.as_path())];
        days.iter().for_each(|(_, recording)| fs::write(recording, "").unwrap());
        let marks = vec![mark(1, 600, ""), mark(1, 605, "ask here: „why?“"), mark(9, 602, "")];
        keep(&days, &[], &marks).unwrap();
        assert_eq!(of(&days).0, marks);
        // Alone it may be counted as another day.
        assert_eq!(of(&[(1, &second)]).0, [mark(1, 602, "")]);
        keep(&days, &marks, &marks[2..]).unwrap();
        assert_eq!(of(&days).0, marks[2..]);
        let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
        let names: Vec<_> = names.filter(|name| name.to_str().unwrap().ends_with(ENDING)).collect();
        assert_eq!(names, ["5-support.2.bookmarks"]);
    }

    #[test]
    fn what_somebody_else_has_marked_stays() {
        let folder = tempfile::tempdir().unwrap();
        let recording = folder.path().join("a.odr");
        fs::write(&recording, "").unwrap();
        let days = [(1, recording.as_path())];
        let [ours, theirs, both, gone] = [mark(1, 1, ""), mark(1, 2, ""), mark(1, 3, ""), mark(1, 4, "")];
        let before = vec![both.clone(), gone.clone()];
        keep(&days, &[], &before).unwrap();
        // Both windows have read the same; one marks another moment and takes one away.
        keep(&days, &before, &[theirs.clone(), both.clone()]).unwrap();
        // The other marks one, too, and writes something.
        let noted = mark(1, 3, "why?");
        keep(&days, &before, &[ours.clone(), noted.clone(), gone.clone()]).unwrap();
        assert_eq!(of(&days).0, [ours.clone(), theirs.clone(), noted.clone()]);
        // And goes on with what it knows.
        keep(&days, &[ours.clone(), noted.clone(), gone], &[ours, noted.clone()]).unwrap();
        keep(&days, &[theirs.clone(), both], std::slice::from_ref(&theirs)).unwrap();
        assert_eq!(of(&days).0, [mark(1, 1, ""), theirs, noted]);
    }

    #[test]
    fn many_windows_at_once_forget_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let recording = folder.path().join("a.odr");
        fs::write(&recording, "").unwrap();
        std::thread::scope(|scope| {
            for window in 0..4 {
                let recording = &recording;
                scope.spawn(move || {
                    let marks: Vec<Mark> = (0..25).map(|minute| mark(1, window + 4 * minute, "")).collect();
                    for many in 0..25 {
                        keep(&[(1, recording.as_path())], &marks[..many], &marks[..=many]).unwrap();
                    }
                });
            }
        });
        assert_eq!(of(&[(1, &recording)]).0.len(), 100);
    }

    #[test]
    fn nothing_is_kept_beside_a_recording_that_was_erased() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("anna");
        let recording = home.join("a.odr");
        assert!(keep(&[(1, &recording)], &[], &[mark(1, 5, "why?")]).is_err());
        assert!(!home.exists());
    }

    #[test]
    fn what_cannot_be_understood_is_told_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let [bad, good] = ["a.odr", "b.odr"].map(|name| folder.path().join(name));
        let days = [(1, bad.as_path()), (2, good.as_path())];
        days.iter().for_each(|(_, recording)| fs::write(recording, "").unwrap());
        for text in ["{", "[{\"at_ms\": \"soon\"}]", "\u{0}\u{1}"] {
            fs::write(file_of(&bad), text).unwrap();
            let (marks, unread) = of(&days);
            assert!(marks.is_empty());
            assert!(matches!(&unread[..], [RecordsError::Beside { path }] if *path == file_of(&bad)));
            assert!(keep(&days, &[], &[mark(1, 5, ""), mark(2, 6, "")]).is_err());
            assert_eq!(fs::read_to_string(file_of(&bad)).unwrap(), text);
            assert_eq!(of(&days).0, [mark(2, 6, "")]);
            keep(&days, &[mark(2, 6, "")], &[]).unwrap();
        }
    }
}
