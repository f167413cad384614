//! One acknowledged command beside a bare append with a sync of the same bytes.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use other_desk::policy::{Playbook, PolicyName, play_aloud};
use other_desk::recording::command_words;
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::records::practise::practise;
use other_desk::records::shifts::Pack;
use other_desk::scenario::checked::ShiftId;
use other_desk::shift::Shift;
use other_desk::vocab::{Moment, Rough};

use crate::timing::{on_disk, print_goal};

/// How many shifts are recorded.
const SHIFTS: u64 = 12;

pub fn measure() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/swap-day");
    let files = read_pack(folder.as_ref()).expect("the first pack is there");
    let scenario = scenario_of(files.clone(), "swap-day").expect("it is sound");
    let pack = Pack { scenario: &scenario, files: &files };
    let place = on_disk("records-bench");
    let (mut ours, mut bare, mut bytes) = (Vec::new(), Vec::new(), 0);
    for seed in 0..SHIFTS {
        let plan = ShiftId((seed % 2) as u16);
        let mut sitting = practise(&place, pack, plan, seed, Rough::Personal).expect("a shift is recorded");
        let recording = place.join(&sitting.name);
        let mut beside = append(&place.join(format!("{seed}.bare")));
        let mut length = std::fs::metadata(&recording).expect("it is there").len();
        for (at, words) in given(Shift::new(scenario.clone(), plan, seed, None)) {
            while let Some(due) = sitting.shift.next_due().filter(|due| *due <= at) {
                sitting.shift.advance_to(due);
            }
            sitting.shift.advance_to(at);
            let command = command_words::read(&words, &sitting.shift).expect("it was given before");
            let start = Instant::now();
            sitting.act(command).expect("it was accepted before");
            ours.push(start.elapsed().as_nanos() as f64);
            // The very line that was written, to a file of the same length.
            let whole = std::fs::read(&recording).expect("it is there");
            let line = &whole[usize::try_from(length).expect("a file in memory")..];
            let start = Instant::now();
            beside.write_all(line).and_then(|()| beside.sync_data()).expect("a disk");
            bare.push(start.elapsed().as_nanos() as f64);
            bytes += line.len();
            length = whole.len() as u64;
        }
    }
    let many = ours.len();
    let _ = std::fs::remove_dir_all(&place);
    println!("\nOne acknowledged command ({many} of them, {} bytes each; microseconds)", bytes / many.max(1));
    let (our_mean, bare_mean) = (mean(&ours), mean(&bare));
    let (ours, bare) = (median(ours), median(bare));
    println!(
        "  {:<44} median {:>8.1}   mean {:>8.1}",
        "ours: applied, told, chained, on the disk",
        ours / 1e3,
        our_mean / 1e3
    );
    println!(
        "  {:<44} median {:>8.1}   mean {:>8.1}",
        "a bare append and sync of the same bytes",
        bare / 1e3,
        bare_mean / 1e3
    );
    print_goal("at most twice a bare append and sync, by medians", ours / bare <= 2.0, ours / bare);
    print_goal("and by means", our_mean / bare_mean <= 2.0, our_mean / bare_mean);
}

fn append(path: &Path) -> File {
    OpenOptions::new().append(true).create_new(true).open(path).expect("a new file")
}

/// What a scripted trainee does, and when.
fn given(shift: Shift) -> Vec<(Moment, String)> {
    let mut trainee =
        PolicyName::ByTheBook.trainee(&Arc::new(Playbook::write(shift.scenario(), shift.plan())));
    let mut given = Vec::new();
    play_aloud(
        shift,
        trainee.as_mut(),
        Some(&mut |words: &str, after: &Shift| given.push((after.now(), words.to_owned()))),
    );
    given
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
