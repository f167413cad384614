//! The shifts of the test pack: what is done in them, as a plan for the terminal and
//! as deeds at the window; and what has been recorded.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use other_desk::exercise::days;
use other_desk::recording::{Ending, Recording};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::records::recording_file::read;
use other_desk::scenario::checked::Scenario;
use other_desk::shift::{Phase, Shift};
use other_desk::telling::plan::{Plan, perform::perform};
use other_desk::telling::words::words_of;

use crate::player::{Player, can_click};
use crate::room::{recordings, until};

/// What is done at the window, and the same in a plan.
pub type Deed = (&'static str, Do);

/// What is done at the window.
#[derive(Clone, Copy, Debug)]
pub enum Do {
    /// A button that begins like this; its key.
    Press(&'static str, &'static str),
    /// A reply or an outcome with these words; its key is its number.
    Choose(&'static str),
}

/// The morning at support.
pub const SUPPORT: &[Deed] = &[
    ("take", Do::Press("Answer Moss", "Return")),
    ("reply \"feel\"", Do::Choose("That must be a nuisance, with customers in the shop.")),
    ("reply \"thursday\"", Do::Choose("A technician comes by Thursday.")),
    ("dispose \"Dated\"", Do::Press("Next step with a date", "3")),
    ("finish", Do::Press("Finish the wrap-up", "Return")),
    ("take", Do::Press("Answer Moss", "t")),
    ("reply \"why\"", Do::Choose("Did you pay for it?")),
    ("reply \"soon\"", Do::Choose("Soon.")),
    ("dispose \"Lost\"", Do::Press("Lost", "8")),
    ("finish", Do::Press("Finish the wrap-up", "Return")),
    ("wait \"30m\"", Do::Press("", "")),
];

/// The morning at sales.
pub const SALES: &[Deed] = &[
    ("take", Do::Press("Answer Hale", "Return")),
    ("reply \"ask\"", Do::Choose("What happens if it fails?")),
    ("reply \"friday\"", Do::Choose("Friday in two weeks, in writing.")),
    ("dispose \"Dated\"", Do::Press("Next step with a date", "3")),
    ("finish", Do::Press("Finish the wrap-up", "Return")),
    ("wait \"30m\"", Do::Press("", "")),
];

/// How many commands were recorded, in the furthest of these recordings.
pub fn recorded(folder: &Path, shift: &str) -> usize {
    let of = |path: &PathBuf| path.to_string_lossy().contains(&format!("-{shift}."));
    let whole = recordings(folder).into_iter().filter(of).filter_map(|path| read(&path).ok());
    whole.map(|recording| recording.commands.len()).max().unwrap_or(0)
}

/// Does one thing in a shift and waits until it is on the disk.
pub fn act(player: &mut Player<'_>, shift: &str, deed: Do) {
    let folder = player.room.kept();
    let before = recorded(&folder, shift);
    let (node, key) = match deed {
        Do::Press("", _) => return,
        Do::Press(name, key) => {
            let node = player
                .wait(name, |node| node.role == "button" && node.name.starts_with(name) && can_click(node));
            (node, key.to_owned())
        }
        Do::Choose(words) => {
            let node = player.wait(words, |node| {
                let said = node.name.split_once(": ").is_some_and(|(_, said)| said == words);
                node.role == "button" && said && can_click(node)
            });
            let key = node.name.split_once(": ").unwrap().0.to_owned();
            (node, key)
        }
    };
    player.press(&node, Some(&key));
    until(&format!("{deed:?} on the disk"), || (recorded(&folder, shift) > before).then_some(()));
}

/// The pack, loaded.
pub fn pack(folder: &Path) -> Arc<Scenario> {
    scenario_of(read_pack(folder).unwrap(), "window").unwrap()
}

/// A plan, played as the terminal plays it.
pub fn in_the_terminal(
    scenario: &Arc<Scenario>,
    days: &[(u16, Shift)],
    name: &str,
    day: u16,
    seed: u64,
) -> Shift {
    let deeds = if name == "support" { SUPPORT } else { SALES };
    let text: String = deeds.iter().map(|(line, _)| format!("{line}\n")).collect();
    let plan = Plan::parse(&text).unwrap();
    let id = scenario.find_shift(name).unwrap();
    let before = days::morning(scenario, days, id, day, seed);
    let mut shift = Shift::new(scenario.clone(), id, seed, Some(before));
    let words = words_of(Some("en")).unwrap();
    perform(&plan, &mut shift, &words, &mut Vec::new(), &mut |_, _| Ok(())).unwrap();
    assert_eq!(shift.phase(), Phase::Ended);
    shift
}

/// The recording of a shift that was played to its end: its seed and its digest.
pub fn ended(folder: &Path, shift: &str) -> (Recording, String) {
    let of = |path: &PathBuf| path.to_string_lossy().contains(&format!("-{shift}."));
    let path = recordings(folder).into_iter().find(of).unwrap_or_else(|| panic!("{shift} was not recorded"));
    let recording = read(&path).unwrap();
    let Ending::Complete { after, .. } = &recording.ending else { panic!("{shift} has no end") };
    let digest = after.digest.clone();
    (recording, digest)
}
