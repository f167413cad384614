//! Argument parsing only.

use std::path::PathBuf;

fn main() {
    let path = PathBuf::from(std::env::args().nth(1).unwrap_or_default());
    let files = other_desk::cli::pack_folder::read_pack(&path).expect("pack");
    let loaded = other_desk::scenario::load::load(files);
    println!("{}", other_desk::scenario::render::to_text(&loaded.diagnostics, &loaded.files, false));
    let Some(sc) = loaded.scenario else { return };
    let sc = std::sync::Arc::new(sc);
    for plan in 0..sc.shifts().len() {
        let mut shift = other_desk::shift::Shift::new(
            sc.clone(),
            other_desk::scenario::checked::ShiftId(plan as u16),
            1,
            None,
        );
        while let Some(due) = shift.next_due() {
            shift.advance_to(due);
        }
        println!("{} {}", shift.events().len(), shift.digest());
    }
}
