//! What a facilitator saw, in reports.

use std::fs;
use std::path::Path;

use other_desk::recording::replay::verify;
use other_desk::records::attempt::all;
use other_desk::records::pack_folder::scenario_of;
use other_desk::records::recording_file::read;
use other_desk::records::store::Overlay;
use other_desk::records::store::overlays::keep_seen;
use other_desk::rubric::overlay::Level;
use other_desk::scoring::score;
use other_desk::telling::overlay::{Beside, beside};

use super::{SWAP_DAY, agrees, copy, csv_reader, fine, room, written};

/// A room of eight in which a facilitator has looked at the first shift of everybody, as far
/// from the recording as a level can be.
fn facilitated(folder: &Path) {
    for number in 1..=8 {
        let place = format!("swap-day/three-days/seat-{number:02}");
        copy(&room().join(&place), &folder.join(&place));
    }
    for kept in all(Some(folder)) {
        let (step, result) = kept.progress.played().next().unwrap();
        let recording = read(&kept.folder.join(&result.recording)).unwrap();
        let scenario = scenario_of(recording.pack.clone(), "swap-day").unwrap();
        let shift = verify(&recording, scenario.clone()).unwrap();
        let score = score(&scenario, shift.plan(), shift.events());
        let rubric = scenario.rubric(scenario.shift(shift.plan()).desk);
        let rows = beside(rubric, &score.contacts, &[]);
        let seen = |row: &Beside, level: u8, note: &str| Overlay {
            facilitator: String::new(),
            dimension: row.dimension.clone(),
            points_milli: Level::new(level).unwrap().points_milli(row.budget_milli),
            note: note.to_owned(),
            written: 20_779,
        };
        let far = if rows[0].auto_milli * 2 > rows[0].budget_milli { 0 } else { 4 };
        let seen = vec![
            seen(&rows[0], 2, "at first"),
            seen(&rows[1], 3, ""),
            seen(&rows[0], far, "=1+1 was what she said"),
        ];
        keep_seen(&kept.folder, &kept.progress, scenario.clone(), step, ("Lehmann 7", seen)).unwrap();
    }
}

#[test]
fn what_a_facilitator_saw_stands_beside_what_the_recording_shows() {
    let folder = tempfile::tempdir().unwrap();
    facilitated(&folder.path().join("kept"));
    let kept = folder.path().join("kept");
    let kept = kept.to_str().unwrap();
    let of_one = ["trainee", "--dir", kept, "--trainee", "seat-03"];
    for lang in ["en", "ja", "ru"] {
        agrees(&of_one, lang, 200);
        agrees(&["group", "--dir", kept], lang, 20);
    }
    let page = fs::read_to_string(written(&folder, &of_one, "html", "en")).unwrap();
    for expected in
        ["Seen by a facilitator", "Lehmann 7", "=1+1 was what she said", ">compare<", "overlay-apart/"]
    {
        assert!(page.contains(expected), "{expected}");
    }
    assert!(!page.contains("at first"), "the latest version counts");
    let table = fs::read_to_string(written(&folder, &of_one, "csv", "en").join("overlays.csv")).unwrap();
    let rows: Vec<csv::StringRecord> = csv_reader(&table).records().map(Result::unwrap).collect();
    let column = |at: usize| rows.iter().map(|row| row[at].to_owned()).collect::<Vec<_>>();
    assert_eq!(column(10), ["no", "yes", "yes"]);
    assert_eq!(column(9)[1], "yes", "for calibration");
    assert_eq!(column(12), ["Lehmann 7"; 3]);
    assert_eq!(column(13)[1], "'=1+1 was what she said");
    written(&folder, &of_one, "xlsx", "ja");
    // Of a group only how many, and nobody's name or words.
    let group = fs::read_to_string(written(&folder, &["group", "--dir", kept], "html", "en")).unwrap();
    assert!(group.contains("Facilitators have looked at ") && group.contains("overlays-apart"), "{group}");
    let table =
        fs::read_to_string(written(&folder, &["group", "--dir", kept], "csv", "en").join("overlays.csv"));
    let table = table.unwrap();
    assert!(!table.contains("Lehmann") && !table.contains("she said"), "{table}");
}

#[test]
fn a_report_is_made_without_a_store_that_cannot_be_read_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept");
    let place = "swap-day/three-days/seat-03";
    copy(&room().join(place), &kept.join(place));
    fs::write(kept.join("records.sqlite"), "no store at all").unwrap();
    let out = folder.path().join("page.html");
    let (kept, out) = (kept.to_str().unwrap(), out.to_str().unwrap());
    let all =
        ["report", "trainee", SWAP_DAY, "--dir", kept, "--trainee", "seat-03", "--lang", "en", "--out", out];
    let said = fine(&all);
    assert!(
        said.contains("The report is without what facilitators wrote") && said.contains("Written to"),
        "{said}"
    );
}
