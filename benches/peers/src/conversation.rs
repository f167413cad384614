//! A step of conversation: ours with customer, timers, evidence, log and
//! digest; the Rust ink runtime on the same conversation; a walk over an array
//! with a log and a hash.

use std::fmt::Write as _;
use std::sync::Arc;

use bladeink::story::Story;
use other_desk::records::pack_folder::read_pack;
use other_desk::scenario::checked::{Contact, ReplyId, Scenario, ShiftId};
use other_desk::scenario::load::{PackFile, load};
use other_desk::scenario::strings::Language;
use other_desk::shift::{Command, Seat, Shift};

use crate::timing::{print_goal, print_table, runner, take_turns};

/// Turns of the generated conversation.
const TURNS: usize = 200;
/// Shifts of ours in one round, so that a round takes long enough.
const REPEATS: usize = 40;
/// The contact that the conversation is made of.
const MODEL: &str = "fast-line-by-friday";

pub fn measure() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/swap-day");
    let files = read_pack(folder.as_ref()).expect("the first pack is there");
    let model = load(files.clone()).scenario.expect("the first pack is sound");
    let conversation = Generated::from(&model);
    let scenario = Arc::new(conversation.scenario(files));
    let contact = scenario.find_contact("generated").expect("the generated contact");
    let replies = conversation.choices(scenario.contact(contact));
    let ink = conversation.ink();
    let story = bladeink_compiler::Compiler::new().compile(&ink).expect("sound ink");
    let flat = Flat::from(&conversation);

    let mut runners = [
        runner("ours: customer, timers, log, digest", || ours(&scenario, &replies)),
        runner("bladeink (ink runtime)", || ink_walk(&story, &conversation)),
        runner("array walk with log and hash", || flat.walk(&conversation)),
    ];
    let medians = take_turns(9, &mut runners);
    print_table("A step of the same 200-turn conversation", "step", &runners, &medians);
    print_goal(
        "at least 50 times as fast as bladeink",
        medians[1] / medians[0] >= 50.0,
        medians[1] / medians[0],
    );
    print_goal("within 8 times of the array walk", medians[0] / medians[2] <= 8.0, medians[0] / medians[2]);
}

/// The conversation, once for all three.
struct Generated {
    /// Words of each turn and its replies; which reply is given.
    turns: Vec<GeneratedTurn>,
}

struct GeneratedTurn {
    says: String,
    replies: Vec<GeneratedReply>,
    chosen: usize,
}

struct GeneratedReply {
    says: String,
    reaction: Option<String>,
    shows: String,
    takes_ms: i64,
}

impl Generated {
    /// Turn after turn of the model contact, over and over, each leading to the
    /// next. Of what the replies show, obligations stay: a person who hangs up
    /// would end the conversation early.
    fn from(scenario: &Scenario) -> Self {
        let contact = scenario.contact(scenario.find_contact(MODEL).expect("the model contact"));
        let texts = scenario.texts();
        let english = |text| texts.get(text, Language(0)).replace(['{', '}'], "");
        let talk: Vec<_> = contact.turns.iter().filter(|turn| !turn.after_call).collect();
        let turns = (0..TURNS)
            .map(|number| {
                let turn = talk[number % talk.len()];
                let replies: Vec<GeneratedReply> = turn
                    .replies
                    .clone()
                    .map(|index| {
                        let reply = contact.reply(ReplyId(index));
                        let tags: Vec<&str> = contact
                            .shown_by(ReplyId(index))
                            .iter()
                            .filter(|shown| contact.rubric.obligation(shown.tag).is_some() && !shown.repairs)
                            .map(|shown| shown.tag.as_str())
                            .filter(|tag| *tag != "Fact")
                            .collect();
                        let reaction = contact.variants.get(usize::from(reply.reaction.start));
                        GeneratedReply {
                            says: english(reply.says),
                            reaction: reaction
                                .filter(|_| !reply.reaction.is_empty())
                                .map(|variant| english(variant.text)),
                            shows: tags.join(", "),
                            takes_ms: reply.takes.as_ms(),
                        }
                    })
                    .collect();
                let chosen = number * 7 % replies.len();
                let says = contact.variants[usize::from(turn.says.end) - 1].text;
                GeneratedTurn { says: english(says), replies, chosen }
            })
            .collect();
        Self { turns }
    }

    /// A contact of the scenario language, in a pack with one shift.
    fn scenario(&self, mut files: Vec<PackFile>) -> Scenario {
        let mut text = String::from(
            "Contact(id: \"generated\", desk: Sales, persona: \"morita\", title: \"Generated\",\n\
             starts: (frustration: 0.1, trust: 0.9), opening: \"t0\",\n\
             silence: (after: \"12s\", goto: Stay), turns: {\n",
        );
        for (number, turn) in self.turns.iter().enumerate() {
            let _ = write!(text, "\"t{number}\": (says: {:?}, replies: [\n", turn.says);
            for (index, reply) in turn.replies.iter().enumerate() {
                let goto = match number + 1 {
                    TURNS => "End(Solved)".to_owned(),
                    next => format!("\"t{next}\""),
                };
                let reaction = match &reply.reaction {
                    Some(reaction) => format!("reaction: {reaction:?}, "),
                    None => String::new(),
                };
                let _ = write!(
                    text,
                    "(id: \"r{index}\", says: {:?}, shows: [{}], {reaction}takes: \"{}ms\", sets: [\"f{index}\"], goto: {goto}),\n",
                    reply.says, reply.shows, reply.takes_ms
                );
            }
            text.push_str("]),\n");
        }
        text.push_str("})");
        let others = ["shifts/", "lang/", "exercises/"];
        files.retain(|file| !others.iter().any(|folder| file.path.starts_with(folder)));
        files.push(PackFile { path: "contacts/generated.ron".to_owned(), bytes: text.into_bytes() });
        let shift = "Shift(id: \"one\", desk: Sales, title: \"One\", day: \"Monday\", opens: \"00:00\", \
                     closes: \"23:00\", briefing: \"\u{2014}\", arrivals: [At(time: \"00:00\", contact: \"generated\")])";
        files.push(PackFile { path: "shifts/one.ron".to_owned(), bytes: shift.as_bytes().to_vec() });
        let loaded = load(files);
        if loaded.scenario.is_none() {
            let found = other_desk::scenario::render::to_text(&loaded.diagnostics, &loaded.files, false);
            panic!("{found}");
        }
        loaded.scenario.expect("just looked")
    }

    fn choices(&self, contact: &Contact) -> Vec<ReplyId> {
        let replies = |number: usize| contact.turns[number].replies.start;
        (0..TURNS)
            .map(|number| ReplyId(replies(number) + u16::try_from(self.turns[number].chosen).unwrap_or(0)))
            .collect()
    }

    /// The same conversation as ink.
    fn ink(&self) -> String {
        let plain = |text: &str| -> String {
            let kept = |c: char| c.is_alphanumeric() || matches!(c, ' ' | ',' | '.' | '?' | '\'' | '!');
            let text: String = text.chars().filter(|c| kept(*c)).collect();
            text.trim().to_owned()
        };
        let mut ink = String::new();
        for flag in 0..8 {
            let _ = writeln!(ink, "VAR f{flag} = false");
        }
        ink.push_str("-> t0\n");
        for (number, turn) in self.turns.iter().enumerate() {
            let _ = writeln!(ink, "=== t{number} ===\nSays {}", plain(&turn.says));
            for (index, reply) in turn.replies.iter().enumerate() {
                let goto = match number + 1 {
                    TURNS => "END".to_owned(),
                    next => format!("t{next}"),
                };
                let _ = writeln!(ink, "+ [Reply {}]", plain(&reply.says));
                if let Some(reaction) = &reply.reaction {
                    let _ = writeln!(ink, "  Reaction {}", plain(reaction));
                }
                let _ = writeln!(ink, "  ~ f{index} = true\n  -> {goto}");
            }
        }
        ink
    }
}

/// Plays the conversation through the shift, as the terminal and the window do.
fn ours(scenario: &Arc<Scenario>, replies: &[ReplyId]) -> u64 {
    let mut steps = 0;
    for seed in 0..REPEATS {
        let mut shift = Shift::new(scenario.clone(), ShiftId(0), seed as u64, None);
        let now = shift.now();
        shift.apply(now, Command::TakeNext).expect("somebody waits");
        for &reply in replies {
            while let Some(until) = shift.busy_until() {
                shift.advance_to(until);
            }
            if !matches!(shift.seat(), Seat::Talking(_)) {
                break;
            }
            let now = shift.now();
            if shift.apply(now, Command::Reply(reply)).is_ok() {
                steps += 1;
            }
        }
    }
    assert_eq!(steps, REPEATS * TURNS, "nobody hung up");
    steps as u64
}

fn ink_walk(story: &str, conversation: &Generated) -> u64 {
    let mut story = Story::new(story).expect("sound ink");
    let mut steps = 0;
    let mut read = 0;
    for turn in &conversation.turns {
        while story.can_continue() {
            read += story.cont().expect("a line").len();
        }
        let choices = story.get_current_choices();
        assert_eq!(choices.len(), turn.replies.len(), "the same replies are on offer");
        story.choose_choice_index(turn.chosen).expect("a choice");
        steps += 1;
    }
    assert!(read > 0);
    steps
}

/// The lower limit: arrays, a log of what was replied and spoken, and a hash
/// over it. No customer, no timers, no evidence.
struct Flat {
    first: Vec<u32>,
    goto: Vec<u32>,
}

/// What such a log has to say: when, what kind of thing, where, which text.
struct Entry {
    at: i64,
    kind: u8,
    turn: u32,
    text: u32,
}

impl Flat {
    fn from(conversation: &Generated) -> Self {
        let mut flat = Self { first: Vec::new(), goto: Vec::new() };
        for (number, turn) in conversation.turns.iter().enumerate() {
            flat.first.push(flat.goto.len() as u32);
            flat.goto.extend(turn.replies.iter().map(|_| number as u32 + 1));
        }
        flat
    }

    fn walk(&self, conversation: &Generated) -> u64 {
        let mut steps = 0;
        for _ in 0..REPEATS * 10 {
            let mut log: Vec<Entry> = Vec::new();
            // FNV-1a, byte by byte.
            let mut hash = 0xcbf2_9ce4_8422_2325_u64;
            let mut write = |entry: Entry| {
                let words = [entry.at as u64, u64::from(entry.turn) << 32 | u64::from(entry.text)];
                for byte in words.iter().flat_map(|word| word.to_le_bytes()).chain([entry.kind]) {
                    hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
                }
                log.push(entry);
            };
            let (mut turn, mut at) = (0, 0);
            while turn < TURNS {
                let reply = self.first[turn] + conversation.turns[turn].chosen as u32;
                write(Entry { at, kind: 0, turn: turn as u32, text: reply });
                turn = self.goto[reply as usize] as usize;
                at += 5_000;
                write(Entry { at, kind: 1, turn: turn as u32, text: turn as u32 });
                steps += 1;
            }
            let read = log
                .iter()
                .fold(0, |sum, entry| sum ^ entry.at ^ i64::from(entry.text) ^ i64::from(entry.kind));
            std::hint::black_box((read, log.last().map(|entry| entry.turn), hash));
        }
        steps
    }
}
