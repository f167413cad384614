//! What every chart must keep: it is XML, it is the same twice, whatever is written in
//! it, and it says what it was given.

use super::lanes::{CallBar, Column, LaneTitle, Lanes, Mark, Spot, Stretch, ThreadView, TicketView, lanes};
use super::paper::{Face, broken, cut, escaped, width_of};
use super::{Look, Palette};
use crate::portrait::{Presentation, Theme};
use crate::recording::timeline::{Part, Sample};
use crate::vocab::{Desk, Moment};

const LOOKS: [Look; 4] = [
    Look { language: "en", theme: Theme::Light },
    Look { language: "ja", theme: Theme::Light },
    Look { language: "ru", theme: Theme::Light },
    Look { language: "en", theme: Theme::Dark },
];

/// Names that somebody might have written.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "a & b \"c\" 'd'",
    "]]></title><image href='http://example.org/x'/>",
    "\u{0}\u{1}\u{8}\u{1F}\u{7F}\u{FFFE}",
    "ｆｕｌｌ　ｗｉｄｔｈ、とても長い名前の、とても長い会社の、とても長い部署のとても長い担当者",
    "Оченьдлинноеслововкоторомнетниодногопробелаитакдалееитакдалееитакдалее",
    "\u{202E}right to left\u{202C} 🙂",
    "",
];

fn at(minute: i64) -> Moment {
    Moment::from_ms((9 * 60 + minute) * 60_000)
}

fn sample(name: &str) -> Lanes {
    let spot = |desk, column, minute| Spot { desk, column, at: at(minute) };
    let stretch = |part, from, to| Stretch { part, from: at(from), to: at(to) };
    let mood = |minute, frustration| Sample { at: at(minute), frustration, trust: 400 };
    let call = |desk, column, from| CallBar {
        desk,
        column,
        is_focus: true,
        face: Some(Face { key: name.to_owned(), presentation: Presentation::of_name(name) }),
        stretches: vec![
            stretch(Part::Waiting, from, from + 3),
            stretch(Part::Talk, from + 3, from + 8),
            stretch(Part::Hold, from + 8, from + 9),
            stretch(Part::AfterCall, from + 9, from + 10),
        ],
        moods: vec![mood(from, 300), mood(from + 3, 800), mood(from + 8, 400)],
        labels: vec![(at(from), name.to_owned())],
    };
    let column = |from, to| Column { heading: name.to_owned(), from: at(from), to: at(to) };
    let title = |desk| LaneTitle { desk, name: name.to_owned(), role: name.to_owned() };
    Lanes {
        title: name.to_owned(),
        columns: vec![column(0, 20), column(60, 90)],
        titles: [title(Desk::Sales), title(Desk::Support)],
        aisle: name.to_owned(),
        calls: vec![call(Desk::Sales, 0, 2), call(Desk::Support, 1, 64)],
        threads: vec![ThreadView {
            from: spot(Desk::Sales, 0, 6),
            words: name.to_owned(),
            how: name.to_owned(),
            tickets: vec![TicketView {
                words: [name.to_owned(), name.to_owned()],
                to: Some(spot(Desk::Support, 1, 64)),
            }],
        }],
        marks: vec![Mark { spot: spot(Desk::Support, 1, 70), is_critical: true }],
    }
}

/// The text is one well-formed element; returns how many elements there are.
fn elements(text: &str) -> usize {
    let mut open: Vec<&str> = Vec::new();
    let mut count = 0;
    let mut rest = text.trim();
    assert!(rest.starts_with("<svg "));
    while let Some(start) = rest.find('<') {
        let between = &rest[..start];
        assert!(!between.contains('>'), "a lonely > in {between:?}");
        for entity in between.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
            assert!(known.iter().any(|known| entity.starts_with(known)), "{entity:?}");
        }
        let end = start + rest[start..].find('>').expect("every tag ends");
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "tags are closed in order");
            continue;
        }
        count += 1;
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        assert!(!tag.contains("href") && !tag.contains("style="), "{tag}");
        if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().expect("a tag has a name"));
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest:?}");
    count
}

#[test]
fn whatever_is_written_in_it_a_chart_is_xml_and_asks_for_nothing() {
    for look in LOOKS {
        for name in HOSTILE {
            for width in [320.0, 900.0, 1_600.0, 3_840.0] {
                let chart = lanes(&sample(name), width, look);
                assert!(elements(&chart) > 5);
                for wrong in ["NaN", "\"inf", "<script", "<image", "\u{0}", "\u{1F}"] {
                    assert!(!chart.contains(wrong), "{wrong} in a chart of {name:?}");
                }
            }
        }
    }
}

#[test]
fn the_same_values_give_the_same_text() {
    for look in LOOKS {
        let drawn = || lanes(&sample("Morita"), 1_200.0, look);
        assert_eq!(drawn(), drawn());
    }
}

#[test]
fn words_stay_within_their_room() {
    for text in HOSTILE.iter().chain(&["Not a minute offline, I promise.", "月曜から電話が使えないんです。"])
    {
        for width in [40.0, 90.0, 160.0] {
            assert!(width_of(&cut(text, 13.0, width), 13.0) <= width.max(14.0), "{text:?}");
            let lines = broken(text, 13.0, width, 2);
            assert!(lines.len() <= 2);
            // One closing mark may hang over.
            assert!(lines.iter().all(|line| width_of(line, 13.0) <= width + 14.0), "{lines:?}");
        }
    }
    assert_eq!(escaped("a\nb\t<&>\u{7}"), "a b &lt;&amp;&gt;");
}

#[test]
fn a_face_runs_along_the_line_and_the_strongest_moment_is_the_largest() {
    let text = lanes(&sample("morita"), 1_600.0, LOOKS[0]);
    let faces = text.matches("<g transform=\"translate(").count();
    assert!((2..=6).contains(&faces), "{faces}");
    let rim = super::paper::hex(Palette::LIGHT.promise);
    let rims = text.lines().filter(|line| line.starts_with("<circle") && line.contains(&rim)).count();
    assert_eq!(rims, 2, "one strongest moment for each call");
}
