//! Reports: a million replies as CSV beside a bare write of the same bytes, and the
//! page of a room of 24.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use other_desk::exercise::Programme;
use other_desk::exercise::truth::Looked;
use other_desk::records::attempt::all;
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::records::room::Room;
use other_desk::records::shifts::Pack;
use other_desk::records::truths::{Shifts, look};
use other_desk::report::group::Group;
use other_desk::report::record::TraineeRecord;
use other_desk::report::table::{Cell, write_csv};
use other_desk::report::tables::{Row, Source, played, tables};
use other_desk::report::{html, pages, pdf};
use other_desk::scenario::checked::{ExerciseId, ShiftId};
use other_desk::telling::words::words_of;
use other_desk::vocab::Desk;

use crate::timing::{on_disk, print_goal, print_table, runner, take_turns};

const REPLIES: usize = 1_000_000;
const PEOPLE: u32 = 24;

pub fn measure() {
    let folder = on_disk("report-bench");
    let pack = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/swap-day");
    let files = read_pack(pack.as_ref()).expect("the first pack is there");
    let scenario = scenario_of(files.clone(), "swap-day").expect("the pack is good");
    let pack = Pack { scenario: &scenario, files: &files };
    let room = Room { pack, exercise: ExerciseId(0), people: PEOPLE, seed: 1, commitments: &[] };
    let begun = Instant::now();
    room.play(&folder, &|| {}).expect("the room plays");
    println!("\na room of {PEOPLE} has played in {:.1} s", begun.elapsed().as_secs_f64());

    let begun = Instant::now();
    let records: Vec<TraineeRecord> = all(Some(&folder))
        .into_iter()
        .map(|kept| {
            let scenario: &Arc<_> = &scenario;
            TraineeRecord::replay(&kept.folder, kept.progress, scenario).expect("what was kept is read")
        })
        .collect();
    let mut truths = Shifts::new();
    for desk in [Desk::Sales, Desk::Support] {
        truths.extend(
            look(&scenario, scenario.exercise(ExerciseId(0)), desk, None).expect("no folder is read"),
        );
    }
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    let words = words_of(Some("en")).expect("English is there");
    let source =
        Source { programme: Programme::new(&scenario, ExerciseId(0)), words: &words, truths: &looked };
    let read = begun.elapsed().as_secs_f64();
    let document = pages::group::group(source, &Group::of(source, &records));
    let page = html::write(&document);
    let by_html = begun.elapsed().as_secs_f64();
    let pdf = pdf::write(&document).expect("a PDF");
    let by_pdf = begun.elapsed().as_secs_f64();
    println!(
        "read and truths {read:.2} s, page ({} KB) after {by_html:.2} s, PDF ({} KB) after {by_pdf:.2} s",
        page.len() / 1_000,
        pdf.len() / 1_000
    );
    print_goal("a report of 24 within 5 s", by_html < 5.0, by_html);
    let row = Row { person: "person-01".to_owned(), record: &records[0] };
    let begun = Instant::now();
    let all = tables(source, &[row.clone()]);
    println!("one trainee's {} tables in {:.2} s", all.len(), begun.elapsed().as_secs_f64());

    million(&folder, &played::replies(&words, &row).collect::<Vec<_>>());
    let _ = std::fs::remove_dir_all(&folder);
}

/// A million rows, from those of one person again and again.
fn million(folder: &Path, rows: &[Vec<Cell>]) {
    let rows = || rows.iter().cycle().take(REPLIES);
    let path = folder.join("replies.csv");
    let mut bytes = Vec::new();
    write_csv(&mut bytes, played::REPLY_COLUMNS, rows()).expect("memory takes it");
    let to_disk = |path: &Path, write: &dyn Fn(&mut BufWriter<File>)| {
        let mut file = BufWriter::with_capacity(1 << 20, File::create(path).expect("the folder is there"));
        write(&mut file);
        file.flush().expect("the disk takes it");
        file.get_ref().sync_all().expect("the disk takes it");
        REPLIES as u64
    };
    let export = runner("replies as CSV, synced", || {
        to_disk(&path, &|file| write_csv(file, played::REPLY_COLUMNS, rows()).expect("the disk takes it"))
    });
    let other = folder.join("bytes");
    let bare = runner("the same bytes, bare, synced", || {
        to_disk(&other, &|file| file.write_all(&bytes).expect("the disk takes it"))
    });
    let mut runners = [export, bare];
    let medians = take_turns(3, &mut runners);
    print_table("a million replies", "reply", &runners, &medians);
    let megabytes = bytes.len() as f64 / 1e6;
    println!("  {megabytes:.0} MB at {:.0} MB/s", megabytes / (medians[0] * REPLIES as f64 / 1e9));
}
