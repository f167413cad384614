//! A group from summaries is the group from replays, to the last digit; and a summary counts
//! only where it fits its recording, the pack and the program.

use std::fmt::Write as _;

use other_desk::exercise::ShiftResult;
use other_desk::recording::Recording;
use other_desk::recording::entries::checksum;
use other_desk::recording::replay::verify;
use other_desk::records::attempt::{Kept, all};
use other_desk::records::pack_folder::scenario_of;
use other_desk::records::summaries::{FORMAT, file_of, judged_by, read};
use other_desk::report::attempts::{People, truths};
use other_desk::report::member::Reader;
use other_desk::report::record::PlayedShift;
use other_desk::report::summary::Summary;

use super::*;

/// The room's attempts under the same names, without any summary.
fn fresh() -> (TempDir, Vec<Kept>) {
    let folder = tempfile::tempdir().unwrap();
    for kept in all(Some(room())) {
        let into = folder.path().join(kept.folder.strip_prefix(room()).unwrap());
        fs::create_dir_all(&into).unwrap();
        fs::copy(kept.folder.join("progress.json"), into.join("progress.json")).unwrap();
        for (_, result) in kept.progress.played() {
            fs::copy(kept.folder.join(&result.recording), into.join(&result.recording)).unwrap();
        }
    }
    let kept = all(Some(folder.path()));
    (folder, kept)
}

/// Every recording with its path.
fn recordings(kept: &[Kept]) -> impl Iterator<Item = (PathBuf, &ShiftResult)> {
    kept.iter()
        .flat_map(|one| one.progress.played().map(|(_, result)| (one.folder.join(&result.recording), result)))
}

#[test]
fn a_group_from_summaries_is_the_group_from_replays() {
    let (_folder, kept) = fresh();
    let scenario = open_pack(Path::new(SWAP_DAY)).unwrap();
    let programme = Programme::new(&scenario, scenario.find_exercise("three-days").unwrap());
    let people = People::of(&scenario, programme, kept.clone());
    let mut records = people.records().unwrap().people;
    assert!(recordings(&kept).all(|(path, _)| !file_of(&path).exists()), "replays leave no summary");
    let in_order = || {
        let mut members = people.members().unwrap().people;
        members.sort_by_key(|member| member.progress.trainee.clone());
        members
    };
    let made = in_order();
    let judged = judged_by(&scenario);
    let kept_ones: Vec<Option<Summary>> =
        recordings(&kept).map(|(path, result)| read(&path, &judged, result)).collect();
    assert!(
        kept_ones.len() >= 96 && kept_ones.iter().all(Option::is_some),
        "every recording has its summary"
    );
    let read_back = in_order();
    records.sort_by_key(|record| record.progress.trainee.clone());
    for (record, member) in records.iter().zip(&read_back) {
        for (played, taken) in record.shifts.iter().zip(&member.shifts) {
            assert_eq!(Summary::of(played), taken.summary);
        }
        assert_eq!((record.shifts.len(), &record.attempts), (member.shifts.len(), &member.attempts));
    }
    let truths = truths(&scenario, programme, &[Desk::Sales, Desk::Support], None).unwrap();
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    for lang in ["en", "ja", "ru"] {
        let words = words_of(Some(lang)).unwrap();
        let source = Source { programme, words: &words, truths: &looked };
        let replayed = Group::of(source, &records);
        assert!(replayed.disagreements.len() == 3 && !replayed.tellings.is_empty());
        let page = html::write(&group::group(source, &replayed));
        for members in [&made, &read_back] {
            let group = Group::of_members(source, members);
            // Floats are written so that nothing of them is lost.
            assert_eq!(format!("{group:?}"), format!("{replayed:?}"));
            assert_eq!(html::write(&group::group(source, &group)), page);
        }
    }
}

/// A file of summaries with one part replaced, and sealed again.
fn resealed(text: &str, old: &str, new: &str) -> String {
    let (sealed, _) = text.trim_end().rsplit_once('\n').unwrap();
    assert!(sealed.contains(old), "{old} is not in {}", &sealed[..300]);
    let sealed = format!("{}\n", sealed.replacen(old, new, 1));
    format!("{sealed}{}\n", checksum(sealed.as_bytes()))
}

#[test]
fn a_summary_that_does_not_fit_is_passed_over_and_made_anew() {
    let (_folder, kept) = fresh();
    let scenario = open_pack(Path::new(SWAP_DAY)).unwrap();
    let reader = Reader::of(&scenario);
    let (one, other) = (&kept[0], &kept[1]);
    let summaries = |kept: &Kept| -> Vec<Summary> {
        let taken = reader.shifts(&kept.folder, &kept.progress).unwrap();
        taken.into_iter().map(|taken| taken.summary).collect()
    };
    let (whole, _) = (summaries(one), summaries(other));
    // One with customers of its own.
    let is_written = |path: &Path| fs::read_to_string(file_of(path)).unwrap().contains("\"replies\":[[");
    let (path, result) = recordings(std::slice::from_ref(one)).find(|(path, _)| is_written(path)).unwrap();
    let (foreign, _) = recordings(std::slice::from_ref(other)).next().unwrap();
    let good = fs::read_to_string(file_of(&path)).unwrap();
    assert_eq!(resealed(&good, "\"format\":", "\"format\":"), good, "the seal is made as it is here");
    let judged = judged_by(&scenario);
    let mut bad = vec![
        ("nothing", String::new()),
        ("cut off", good[..good.len() / 2].to_owned()),
        ("without its last line break", good.trim_end().to_owned()),
        ("longer", format!("{good}\n")),
        ("of another recording", fs::read_to_string(file_of(&foreign)).unwrap()),
        ("no JSON", format!("summary\nof\n{}\n", checksum(b"summary\nof\n"))),
    ];
    for (name, old, new) in [
        ("older", format!("\"format\":{FORMAT}"), format!("\"format\":{}", FORMAT - 1)),
        ("newer", format!("\"format\":{FORMAT}"), format!("\"format\":{}", FORMAT + 1)),
        ("of another program", format!("\"{}\"", env!("CARGO_PKG_VERSION")), "\"0.0.9\"".to_owned()),
        ("judged by something else", judged.clone(), checksum(b"another pack")),
        ("of another seed", format!("\"seed\":{}", result.seed), format!("\"seed\":{}", result.seed + 1)),
        ("of another shift", format!("\"{}\"", result.shift), "\"sunday\"".to_owned()),
        ("of a longer file", "\"length\":".to_owned(), "\"length\":1".to_owned()),
        ("from another place", "\"behind\":".to_owned(), "\"behind\":1".to_owned()),
        ("with more", "\"format\":".to_owned(), "\"more\":1,\"format\":".to_owned()),
        ("of no contact", "\"contact\":".to_owned(), "\"contact\":60".to_owned()),
        ("of no reply", "\"replies\":[[0,".to_owned(), "\"replies\":[[0,60".to_owned()),
        ("of nobody", "\"replies\":[[".to_owned(), "\"replies\":[[60".to_owned()),
    ] {
        bad.push((name, resealed(&good, &old, &new)));
    }
    for (name, text) in bad {
        fs::write(file_of(&path), &text).unwrap();
        assert_eq!(summaries(one), whole, "{name}");
        assert_eq!(fs::read_to_string(file_of(&path)).unwrap(), good, "{name}: it is made anew");
    }
    // One that fits is what is shown: so the others were not looked at.
    let lost = resealed(&good, "\"kept\":[[", "\"kept\":[[1");
    fs::write(file_of(&path), lost).unwrap();
    assert_ne!(summaries(one), whole, "a summary that fits is read");
    // Never a number without its recording.
    fs::write(file_of(&path), &good).unwrap();
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(reader.shifts(&one.folder, &one.progress).is_err(), "there is no recording");
    fs::write(&path, &bytes[..bytes.len() - 40]).unwrap();
    assert!(reader.shifts(&one.folder, &one.progress).is_err(), "it is cut off");
    fs::write(&path, [&bytes[..], b"at 1 | take"].concat()).unwrap();
    assert!(reader.shifts(&one.folder, &one.progress).is_err(), "something was added");
    fs::write(&path, &bytes).unwrap();
    assert_eq!(summaries(one), whole);
}

/// What is taken of the oldest recordings there are. If it changes, summaries of before would
/// say something else than a replay does: raise `FORMAT` of `src/records/summaries.rs`, then
/// write the golden anew.
#[test]
fn what_is_taken_of_a_recording_changes_only_with_the_format() {
    let mut told = format!("format {FORMAT}\n");
    let mut files: Vec<PathBuf> =
        fs::read_dir("tests/recordings").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|is| is == "odr"));
    files.sort();
    for path in files {
        let recording = Recording::parse(&fs::read(&path).unwrap()).unwrap();
        let scenario = scenario_of(recording.pack.clone(), "its pack").unwrap();
        let shift = verify(&recording, scenario.clone()).unwrap();
        let result = ShiftResult::of(&shift, None, "one.odr".to_owned(), None);
        let summary = Summary::of(&PlayedShift::of(0, result, shift));
        assert!(summary.is_of(&scenario) && !summary.replies.is_empty());
        let text = serde_json::to_string(&summary).unwrap();
        assert_eq!(serde_json::from_str::<Summary>(&text).unwrap(), summary);
        let name = path.file_name().unwrap().to_str().unwrap();
        writeln!(told, "{name} {}", checksum(text.as_bytes())).unwrap();
    }
    let golden = Path::new("tests/goldens/summaries.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let before = fs::read_to_string(golden).unwrap_or_default();
        let same_format = before.lines().next() == told.lines().next();
        assert!(!same_format || before == told, "raise FORMAT first");
        fs::write(golden, &told).unwrap();
        panic!("the golden is written; run again without UPDATE_GOLDEN");
    }
    assert_eq!(fs::read_to_string(golden).unwrap_or_default(), told, "raise FORMAT, then UPDATE_GOLDEN=1");
}
