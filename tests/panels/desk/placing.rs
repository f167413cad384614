//! Where things stand on the desk: actions, hints, faces.

use super::*;

/// The windows in which somebody sits, without the smallest and the largest.
const WINDOWS: [egui::Vec2; 5] =
    [SMALL, egui::vec2(1280.0, 800.0), egui::vec2(1366.0, 768.0), egui::vec2(1600.0, 900.0), USUAL];

#[test]
fn the_actions_stand_in_one_row_and_the_rare_ones_are_at_hand() {
    let talking = scene("row", scenes::talking(), as_it_is);
    for (size, language) in WINDOWS.into_iter().flat_map(|size| ["en", "ja", "ru"].map(|of| (size, of))) {
        let place = Place::new(size, 1.0, language);
        let words = place.words();
        let harness = show(&talking, place);
        // A tab may have the same name: the actions stand below it.
        let at = |key: &str| {
            let name = words.name(key);
            let named = harness.query_all_by_label(&name).map(|node| node.rect());
            let lowest = named.max_by(|one, other| one.top().total_cmp(&other.top()));
            lowest.unwrap_or_else(|| panic!("{key} is nowhere in {}", place.name()))
        };
        let row = ["desk-hold", "desk-ask", "desk-transfer", "desk-write", "desk-note"].map(at);
        for other in row {
            assert!((other.center().y - row[0].center().y).abs() < 1.0, "{}", place.name());
            assert!(other.width() > 40.0 && other.height() >= 40.0, "{}: {other:?}", place.name());
        }
        for key in ["desk-end", "desk-call-later", "desk-announce"] {
            assert!(at(key).width() > 40.0, "{key} in {}", place.name());
        }
    }
}

#[test]
fn digits_belong_to_the_question_while_one_is_asked() {
    let mut desk = work(scenes::talking());
    assert!(desk.query_by_label_contains("1: ").is_some());
    press(&mut desk, &[Key::H]);
    assert!(desk.query_by_label_contains("1: ").is_none(), "the replies have no numbers now");
    assert!(desk.query_by_label("Without a time").is_some());
    press(&mut desk, &[Key::Escape]);
    assert!(desk.query_by_label_contains("1: ").is_some());
}

#[test]
fn a_long_message_shows_two_lines_until_somebody_wants_all() {
    let mut desk = work(scenes::answered(scenes::talking()));
    desk.state_mut().messages = true;
    desk.run_ok();
    let balloon = |desk: &Harness<'_, Worked>| desk.get_by_label_contains("1: ").rect();
    let before = balloon(&desk);
    click(&mut desk, &["Read it all"]);
    assert!(desk.query_by_label("Only the beginning").is_some());
    assert_eq!(balloon(&desk), before, "it lies over the office");
    click(&mut desk, &["Only the beginning"]);
    assert!(desk.query_by_label("Read it all").is_some());
}

#[test]
fn a_hint_pushes_nothing() {
    let shift = scenes::talking();
    let card = |hinted: bool, size: egui::Vec2| {
        let open: fn(&mut DeskState, &mut DeskView) = match hinted {
            true => |_, view| view.hint = Some(hint(view)),
            false => as_it_is,
        };
        let harness = show(&scene("hint", shift.clone(), open), Place::new(size, 1.0, "en"));
        harness.get_by_label_contains("1: ").rect()
    };
    for size in WINDOWS {
        assert_eq!(card(true, size), card(false, size), "{size}");
    }
}

#[test]
fn nobody_in_a_long_queue_has_the_name_or_the_face_of_somebody_else() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = scenes::view(&scenes::forty_waiting(), &words);
    let people = &view.queue.people;
    let names: BTreeSet<&str> = people.iter().map(|tile| tile.name.as_str()).collect();
    let faces: BTreeSet<&str> = people.iter().map(|tile| tile.face.key.as_str()).collect();
    assert_eq!(names.len(), people.len());
    assert_eq!(faces.len(), people.len());
}

#[test]
fn a_tile_says_what_one_can_know() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = scenes::view(&scenes::talking(), &words);
    assert_eq!(view.queue.people[0].about, "No line since Monday", "who is on the line has said it");
    let waiting = &view.queue.people[1..];
    assert!(waiting.iter().all(|tile| !tile.about.is_empty()));
    let stranger = |tile: &&Tile| tile.channel == Channel::Phone && tile.about == "first time";
    assert!(waiting.iter().any(|tile| stranger(&tile)), "{:?}", waiting[0].about);
}

#[test]
fn nobody_on_the_line_is_no_empty_desk() {
    let mut desk = work(scenes::tray());
    let last = desk.state().shift.events().iter().any(|event| matches!(event.what, What::Closed { .. }));
    assert!(last && desk.query_by_label_contains("Last: ").is_some());
    press(&mut desk, &[]);
    click(&mut desk, &["Look something up"]);
    assert!(desk.get_by_label("Search the articles").is_focused());
    let request = desk.state().shift.tray()[0];
    let wanted = click(&mut desk, &["One request in the tray"]);
    assert_eq!(wanted, [DeskAction::Do(Command::OpenRequest(request))]);
}

#[test]
fn looking_changes_nothing() {
    let shift = scenes::talking();
    let before = shift.digest();
    let desk = work(shift);
    assert_eq!(desk.state().shift.digest(), before);
}

#[test]
fn what_is_new_is_said_aloud() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let before = scenes::view(&scenes::some_waiting(), &words);
    let mut shift = scenes::some_waiting();
    shift.apply(shift.now(), Command::TakeNext).expect("somebody waits");
    let now = scenes::view(&shift, &words);
    let told = news(&before, &now, &words);
    assert!(!told.is_empty(), "what somebody says is told");
    assert_eq!(news(&now, &now, &words), []);
}

#[test]
fn a_long_transcript_costs_no_more_than_what_is_seen() {
    let place = Place::new(USUAL, 1.0, "en");
    let words = place.words();
    let shift = scenes::talking();
    let mut view = scenes::view(&shift, &words);
    while view.transcript.len() < 10_000 {
        view.transcript.hear(&scenes::entries(&shift, &words));
    }
    let mut state = DeskState::default();
    state.transcript = true;
    let harness = enter(place, move |ui: &mut Ui, words: &Words| {
        desk_ui(ui, &view, &mut state, words);
    });
    let shown = harness.output().shapes.len();
    assert!(shown < 1_500, "{shown} shapes are drawn");
}

#[test]
fn no_name_of_the_queue_loses_a_letter() {
    let forty = scene("forty", scenes::forty_waiting(), |state, _| {
        state.part = other_desk::panels::desk::Part::Queue
    });
    for language in ["en", "ja", "ru"] {
        for (size, scale) in [(SMALL, 0.8), (SMALL, 1.0), (SMALL, 2.0), (USUAL, 1.0)] {
            let place = Place::new(size, scale, language);
            let view = scenes::view(&forty.shift, &place.words());
            let shown = crate::room::texts(&show(&forty, place));
            for text in shown.iter().filter_map(|text| text.strip_suffix('…')) {
                let cut = view.queue.people.iter().find(|tile| tile.name.contains(text));
                assert!(cut.is_none(), "{text}… in {}", place.name());
            }
        }
    }
}

#[test]
fn after_a_call_nothing_covers_those_who_wait() {
    let after = scene("after-call", scenes::after_the_call(), as_it_is);
    for size in WINDOWS {
        let place = Place::new(size, 1.0, "en");
        let grid = other_desk::panels::desk::grid(size, 1.0);
        let harness = show(&after, place);
        let title = harness.get_by_label_contains("Wrap-up: ").rect();
        assert!(title.top() > grid.felt_after_call().top(), "{}", place.name());
        for reply in harness.query_all_by_label_contains("1: ") {
            assert!(reply.rect().top() > title.bottom(), "{}", place.name());
        }
    }
}
