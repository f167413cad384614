//! Damaged packs in memory.

#![expect(clippy::ptr_arg, reason = "all damages have one type; some take files away")]

use other_desk::records::pack_folder;
use other_desk::scenario::load::PackFile;

use super::{Case, pack};

/// A small generator of chance: SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }
}

fn good() -> Vec<PackFile> {
    pack::build("_good").files
}

/// What a contact of swap-day needs, and two of its contacts.
fn swap_day() -> Vec<PackFile> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/swap-day");
    let mut files = pack_folder::read_pack(&folder).expect("the pack is there");
    files.retain(|file| {
        let other_contact = file.path.starts_with("contacts/")
            && !["no-line-since-monday", "fast-line-by-friday"].iter().any(|id| file.path.contains(id));
        !other_contact && !file.path.starts_with("lang/") && !file.path.starts_with("fillers/sales")
    });
    files
}

fn case(name: impl Into<String>, files: Vec<PackFile>, must_be_told: bool) -> Case {
    Case { name: name.into(), files, must_be_told }
}

/// The good pack with another text of one file.
fn with(name: impl Into<String>, path: &str, bytes: impl Into<Vec<u8>>) -> Case {
    let mut files = good();
    files.retain(|file| file.path != path);
    files.push(PackFile { path: path.to_owned(), bytes: bytes.into() });
    case(format!("good: {}", name.into()), files, true)
}

/// A text of the good pack.
fn text(path: &str) -> String {
    let file = good().into_iter().find(|file| file.path == path).expect("the file is there");
    String::from_utf8(file.bytes).expect("the good pack is UTF-8")
}

/// The good pack with `from` (its first) as `to` in one file.
fn replaced(name: impl Into<String>, path: &str, from: &str, to: &str) -> Case {
    let text = text(path);
    assert!(text.contains(from), "{path} has no {from}");
    with(name, path, text.replacen(from, to, 1))
}

const NO_LINE: &str = "contacts/no-line.ron";

/// Damage by chance: cut off, overwritten, taken out, exchanged.
pub fn by_chance() -> Vec<Case> {
    let bases = [("good", good(), 24), ("swap-day", swap_day(), 12)];
    let mut cases = Vec::new();
    for (name, files, seeds) in &bases {
        for seed in 0..*seeds {
            let damages: [(&str, Damage); 6] = [
                ("cut off", cut_off),
                ("overwritten", overwritten),
                ("taken out", taken_out),
                ("exchanged", exchanged),
                ("other values", other_values),
                ("other names", other_names),
            ];
            for (number, (what, damage)) in (0_u64..).zip(damages) {
                let mut chance = Chance(seed * 1_000 + number);
                let mut files = files.clone();
                damage(&mut files, &mut chance);
                cases.push(case(format!("{name}: {what}, seed {seed}"), files, false));
            }
        }
    }
    cases
}

type Damage = fn(&mut Vec<PackFile>, &mut Chance);

fn any<'f>(files: &'f mut [PackFile], chance: &mut Chance) -> &'f mut Vec<u8> {
    let index = chance.below(files.len());
    &mut files[index].bytes
}

fn cut_off(files: &mut Vec<PackFile>, chance: &mut Chance) {
    let bytes = any(files, chance);
    bytes.truncate(chance.below(bytes.len()));
}

fn overwritten(files: &mut Vec<PackFile>, chance: &mut Chance) {
    let bytes = any(files, chance);
    for _ in 0..=chance.below(20) {
        let at = chance.below(bytes.len());
        bytes[at] = chance.next() as u8;
    }
}

fn taken_out(files: &mut Vec<PackFile>, chance: &mut Chance) {
    let bytes = any(files, chance);
    let from = chance.below(bytes.len());
    let until = (from + chance.below(400)).min(bytes.len());
    bytes.drain(from..until);
}

fn exchanged(files: &mut Vec<PackFile>, chance: &mut Chance) {
    let (one, other) = (chance.below(files.len()), chance.below(files.len()));
    let bytes = files[one].bytes.clone();
    files[one].bytes = std::mem::replace(&mut files[other].bytes, bytes);
}

/// Values of other kinds in the places of some values.
fn other_values(files: &mut Vec<PackFile>, chance: &mut Chance) {
    const OTHERS: [&str; 16] = [
        "[]", "()", "{}", "true", "\"x\"", "-1", "1e400", "inf", "NaN", "'c'", "None", "Some(1)", "Stay",
        "[[[]]]", "(a: 1)", "{1: 2}",
    ];
    let bytes = any(files, chance);
    let text = String::from_utf8_lossy(bytes).into_owned();
    let values: Vec<usize> = text.match_indices(": ").map(|(at, _)| at + 2).collect();
    let Some(&at) = values.get(chance.below(values.len())) else { return };
    let length = text[at..].find([',', '\n']).unwrap_or(0);
    let other = OTHERS[chance.below(OTHERS.len())];
    *bytes = [&text[..at], other, &text[at + length..]].concat().into_bytes();
}

/// Other words between some quotes: names that nothing has.
fn other_names(files: &mut Vec<PackFile>, chance: &mut Chance) {
    let bytes = any(files, chance);
    let text = String::from_utf8_lossy(bytes).into_owned();
    let parts: Vec<&str> = text.split('"').collect();
    let index = chance.below(parts.len() / 2) * 2 + 1;
    let mut parts = parts;
    if index < parts.len() {
        parts[index] = ["nobody", "", "../x", "{", "{nobody}", "日本", " ", "-5s", "99:99"][chance.below(9)];
    }
    *bytes = parts.join("\"").into_bytes();
}

/// Damage to the text itself.
pub fn texts() -> Vec<Case> {
    let mut cases = Vec::new();
    for depth in [10, 64, 65, 1_000, 100_000, 1_000_000] {
        for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("Not(", ")"), ("Some(", ")")] {
            let nested = format!("{}Flag(\"blamed\"){}", open.repeat(depth), close.repeat(depth));
            let is_fine = matches!((open, depth), ("Not(" | "Some(", 10));
            let mut one = replaced(format!("{depth} levels of {open}"), NO_LINE, "Flag(\"blamed\")", &nested);
            one.must_be_told = !is_fine;
            cases.push(one);
            cases.push(with(format!("{depth} times {open} alone"), "insiders.ron", open.repeat(depth)));
        }
        cases.push(with(format!("{depth} open comments"), "insiders.ron", "/*".repeat(depth)));
        cases.push(with(format!("{depth} quotes"), "insiders.ron", "\"".repeat(depth)));
    }
    for number in
        ["inf", "-inf", "NaN", "1e400", "-1e400", "1e99999999", "99999999999999999999", "-", "0x", "1.2.3"]
    {
        let field = format!("frustration: {number}, trust: {number}, firm:");
        cases.push(replaced(format!("number {number}"), "people.ron", "firm:", &field));
        let field = format!("weight: {number}, slots:");
        cases.push(replaced(format!("weight {number}"), "fillers/support.ron", "slots:", &field));
    }
    for time in ["0s", "-5s", "5", "", "99999999d", "１s", "1e3s", "999999999999999999999s"] {
        cases.push(replaced(format!("silence after {time}"), NO_LINE, "\"12s\"", &format!("\"{time}\"")));
    }
    for time in ["24:00", "-1:00", "99:99", "", "09:00:00:00", "noon"] {
        cases.push(replaced(
            format!("opens at {time}"),
            "shifts/sales.ron",
            "\"09:00\"",
            &format!("\"{time}\""),
        ));
    }
    cases.extend(encodings());
    cases
}

/// Files that are no UTF-8, or hide something in it.
fn encodings() -> Vec<Case> {
    let good = text(NO_LINE);
    let within = |name: &str, bytes: &[u8]| {
        let at = good.find("What is off").expect("the words are there");
        with(name, NO_LINE, [&good.as_bytes()[..at], bytes, &good.as_bytes()[at..]].concat())
    };
    let utf16 = |order: fn(u16) -> [u8; 2]| good.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let mut cases = vec![
        with("byte order mark", NO_LINE, format!("\u{FEFF}{good}")),
        with("UTF-16, little end first", NO_LINE, utf16(u16::to_le_bytes)),
        with("UTF-16, big end first", NO_LINE, utf16(u16::to_be_bytes)),
        with("nothing", NO_LINE, ""),
        with("only zeros", NO_LINE, vec![0; 100_000]),
        with("only 0xFF", NO_LINE, vec![0xFF; 100_000]),
        replaced("a key twice", "company.ron", "\"box\"", "\"line\""),
        replaced("a field twice", NO_LINE, "opening:", "opening: \"hello\", opening:"),
        replaced("a turn twice", NO_LINE, "\"so\": (", "\"when\": ("),
    ];
    // These are other ways to end a line, or nothing that could deceive.
    let fine = [
        with("line ends of Windows", NO_LINE, good.replace('\n', "\r\n")),
        with("carriage returns alone", NO_LINE, good.replace('\n', "\r")),
        within("a byte order mark inside", "\u{FEFF}".as_bytes()),
    ];
    cases.extend(fine.map(|case| Case { must_be_told: false, ..case }));
    for character in
        ['\0', '\u{7}', '\u{1B}', '\u{7F}', '\u{9B}', '\u{202E}', '\u{2066}', '\u{2067}', '\u{200F}']
    {
        let bytes = character.to_string();
        cases.push(within(&format!("U+{:04X}", u32::from(character)), bytes.as_bytes()));
    }
    for bytes in [&b"\x80"[..], b"\xC0\xAF", b"\xE3\x81", b"\xED\xA0\x80", b"\xF5\x80\x80\x80", b"\xE9"] {
        cases.push(within(&format!("bytes {bytes:X?}"), bytes));
    }
    cases
}

/// Conversations without end, and other knots.
pub fn conversations() -> Vec<Case> {
    let endless = "( id: \"works\", says: \"Works?\", shows: [ConfirmedSolved], goto: \"hello\" ), ( id: \"bye\", says: \"Bye.\", goto: Stay ),";
    let ends = text(NO_LINE);
    let (before, rest) = ends.split_once("( id: \"works\"").expect("the last turn is there");
    let after = rest.split_once("End(Open) ),").expect("its last reply is there").1;
    let loop_of_silence = "says: \"Good.\", silence: (after: \"1s\", goto: \"hello\")";
    vec![
        with("a ring without end", NO_LINE, [before, endless, after].concat()),
        {
            let mut silence = replaced("silences in a ring", NO_LINE, "says: \"Good.\"", loop_of_silence);
            silence.must_be_told = false;
            silence
        },
        replaced("chance of nothing", NO_LINE, "goto: End(Solved)", "goto: Chance([])"),
        replaced("chance of weight nothing", NO_LINE, "goto: End(Solved)", "goto: Chance([(0, \"so\")])"),
        replaced("no branch", NO_LINE, "goto: End(Solved)", "goto: If([])"),
        replaced("no variant", NO_LINE, "says: \"Good.\"", "says: []"),
        replaced(
            "no turn",
            NO_LINE,
            "turns: {",
            "turns: {}, silence: (after: \"1s\", goto: Stay), transfer: { ",
        ),
        {
            let starts = "starts: (contact: \"no-line\", after: \"1s\"), goto: End(Solved)";
            let mut again = replaced("starts itself", NO_LINE, "goto: End(Solved)", starts);
            again.must_be_told = false;
            again
        },
        replaced(
            "starts nothing",
            NO_LINE,
            "goto: End(Solved)",
            "starts: (contact: \"x\", after: \"0s\"), goto: Stay",
        ),
        replaced("nobody in the crowd", "people.ron", "\"hurried\": (", "\"hurried\": (weight: 0, "),
        with("nobody at all", "people.ron", "People()"),
        replaced("closes before it opens", "shifts/support.ron", "closes: \"12:30\"", "closes: \"00:00\""),
        replaced("a flood", "shifts/support.ron", "12.0", "1e9"),
        replaced(
            "rates before rates",
            "shifts/support.ron",
            "(\"09:00\", 12.0)",
            "(\"09:00\", 9.0), (\"08:00\", 9.0)",
        ),
    ]
}

/// Ways to name a file that lies elsewhere.
pub fn names() -> Vec<Case> {
    let outside = [
        "../outside",
        "../../outside",
        "..",
        ".",
        "...",
        "/etc/passwd",
        "//etc/passwd",
        "/",
        "~",
        "~/x",
        "$HOME/x",
        "%2e%2e%2foutside",
        "..%2foutside",
        "C:\\outside",
        "C:outside",
        "c:/outside",
        "\\\\server\\share",
        "\\\\?\\C:\\x",
        "..\\outside",
        "file:///etc/passwd",
        "http://localhost/x",
        "no-line/../../outside",
        "contacts/../../outside",
        "./no-line",
        "no-line/",
        "no-line\\",
        "no-line\0",
        "\0",
        "no-line\n",
        "\u{202E}nor",
        "no\u{2215}line",
        "no\u{FF0F}line",
        "CON/x",
        "a/b",
        "a:b",
        "a*b",
        "a?b",
        "<x>",
        "|x",
        "x\"",
        " x",
        "x ",
        "x.",
        ".x",
        "-x",
        "x..y",
        "$(touch x)",
        "`x`",
        "a\tb",
        "",
    ];
    let mut cases = Vec::new();
    for name in outside {
        let quoted = format!("{name:?}");
        // As the name of a contact, and of its file.
        let contact = text(NO_LINE).replacen("id: \"no-line\"", &format!("id: {quoted}"), 1);
        let path = format!("contacts/{name}.ron");
        cases.push(with(format!("a contact {quoted}"), &path, contact));
        // As a name that must exist, and as one that is new.
        cases.push(replaced(format!("a customer {quoted}"), NO_LINE, "\"morita\"", &quoted));
        cases.push(replaced(
            format!("an article {quoted}"),
            NO_LINE,
            "Fact(\"outage\")",
            &format!("Fact({quoted})"),
        ));
        cases.push(replaced(format!("a pack {quoted}"), "pack.ron", "\"good\"", &quoted));
        cases.push(replaced(format!("a language {quoted}"), "pack.ron", "\"en\"", &quoted));
        cases.push(with(format!("a file {quoted}"), name, "Contact()"));
    }
    // A file of no known name need not be mentioned if it is no RON.
    for one in &mut cases {
        one.must_be_told &= !one.name.contains("a file");
    }
    cases
}

/// Files as large as the limit allows, each of one thing.
pub fn large() -> Vec<Case> {
    // An unoptimised build has its own sense of what is large.
    const SIZE: usize = if cfg!(debug_assertions) { 1 << 20 } else { 8 << 20 };
    let filled = |piece: &str| piece.repeat(SIZE / piece.len());
    let mut cases = Vec::new();
    for piece in [
        "[", "(", "{", "\"", "0,", "a", "a:", "//", "/*", "\\", " ", "é", "日", "(a:", "[\"", "\"\":", "'a',",
    ] {
        cases.push(with(format!("much of {piece:?}"), "insiders.ron", filled(piece)));
    }
    let list = |name: &str, path: &str, from: &str, head: &str, piece: &str, tail: &str| {
        let room = SIZE - 10_000;
        let many = format!("{head}{}{tail}", piece.repeat(room / piece.len()));
        replaced(format!("much of {name}"), path, from, &many)
    };
    let numbered =
        |name: &str, path: &str, from: &str, head: &str, piece: fn(usize) -> String, tail: &str| {
            let mut many = head.to_owned();
            for number in 0.. {
                if many.len() > SIZE - 10_000 {
                    break;
                }
                many.push_str(&piece(number));
            }
            many.push_str(tail);
            replaced(format!("much of {name}"), path, from, &many)
        };
    cases.push(list("unknown articles", NO_LINE, "needs: [", "needs: [", "\"x\",", ""));
    cases.push(list("tags", NO_LINE, "shows: [Soon]", "shows: [", "Soon,", "]"));
    cases.push(list("unknown tags", NO_LINE, "shows: [Soon]", "shows: [", "Son,", "]"));
    cases.push(list("wrong values", NO_LINE, "shows: [Soon]", "shows: [", "1,", "]"));
    cases.push(list("conditions", NO_LINE, "Flag(\"blamed\")", "Any([", "Flag(\"blamed\"),", "])"));
    cases.push(list("variants", NO_LINE, "says: \"Good.\"", "says: [", "(text: \"\"),", "(text: \"x\")]"));
    cases.push(list("one text", NO_LINE, "\"Soon.\"", "\"", "{price.line} ", "\""));
    cases.push(list("a slot", NO_LINE, "\"Soon.\"", "\"{", "x", "}\""));
    cases.push(list("a name", NO_LINE, "goto: \"when\"", "goto: \"", "x", "\""));
    cases.push(list("words", "company.ron", "[\"Ms Bauer\",", "[", "\"\",", ""));
    cases.push(list("rates", "shifts/support.ron", "per_hour: [", "per_hour: [", "(\"09:00\",1),", ""));
    cases.push(list("languages", "pack.ron", "languages: [", "languages: [", "\"en\",", ""));
    cases.push(numbered("values", "company.ron", "values: {", "values: {", |n| format!("\"{n}\":\"\","), ""));
    cases.push(numbered("flags", NO_LINE, "sets: [", "sets: [", |n| format!("\"f{n}\","), ""));
    cases.push(numbered("unknown fields", NO_LINE, "about:", "", |n| format!("a{n}: 1, "), "about:"));
    cases.push(numbered(
        "turns",
        NO_LINE,
        "turns: {",
        "turns: {",
        |n| format!("\"t{n}\":(says:\"\",replies:[]),"),
        "",
    ));
    for piece in ["(),", "Stay,", "(id: \"\"),", "(id: 1, asks: 1, support: 1, sales: 1),"] {
        let many = piece.repeat((SIZE - 100) / piece.len());
        cases.push(with(format!("many questions {piece}"), "insiders.ron", format!("Insiders([{many}])")));
    }
    let mut sheet = "Lang(code: \"en\", source: \"en\", lines: {".to_owned();
    for number in 0.. {
        if sheet.len() > SIZE - 100 {
            break;
        }
        sheet.push_str(&format!("\"no-line/hello/{number}\":\"\","));
    }
    cases.push(with("many unknown lines", "lang/en/all.ron", format!("{sheet}}})")));
    cases.push(states());
    cases
}

/// A conversation with more states than anybody could visit.
fn states() -> Case {
    let mut replies = String::new();
    for turn in 0..8 {
        replies.push_str(&format!("\"m{turn}\": (says: \"Which?\", replies: ["));
        for reply in 0..8 {
            let flag = turn * 8 + reply;
            let (next, when) = ((turn + 1) % 8, (flag * 7 + 3) % 64);
            replies.push_str(&format!(
                "(id: \"r{reply}\", says: \"This.\", when: Any([Not(Flag(\"g{when}\")), Flag(\"g{flag}\")]), \
                 sets: [\"g{flag}\"], clears: [\"g{when}\"], goto: \"m{next}\"),"
            ));
        }
        replies.push_str("]),");
    }
    let text = text(NO_LINE)
        .replace("sets: [\"blamed\"], ", "")
        .replace("clears: [\"blamed\"], ", "")
        .replace("clears: [\"blamed\"],", "")
        .replace("when: Flag(\"blamed\"), ", "")
        .replacen("turns: {", &format!("turns: {{ {replies}"), 1)
        .replacen("goto: \"when\"", "goto: \"m0\"", 1);
    with("very many states", NO_LINE, text)
}
