//! Every kind of question: by keyboard alone, by label alone, by a screen reader's
//! actions alone.

use egui::accesskit::ActionData;

use super::*;

fn commitment(by: &str) -> Said {
    Said::Commitment(other_desk::exercise::Commitment {
        situation: "a date".to_owned(),
        act: "look it up".to_owned(),
        by: by.to_owned(),
        ask: String::new(),
    })
}

#[test]
fn closeness_is_chosen() {
    let asked = |question: &Question| matches!(question, Question::Closeness);
    for language in ["en", "ja", "ru"] {
        // Arrow keys go from one picture to the next and choose it.
        let mut by_keys = room(language, asked);
        by_keys.key(Key::ArrowRight).key(Key::ArrowRight).key(Key::ArrowLeft).key(Key::Enter);
        by_keys.said(Said::Closeness(2));
        let mut by_digit = room(language, asked);
        by_digit.key(Key::Num5).key(Key::Enter);
        by_digit.said(Said::Closeness(5));
        let words = Place::new(SMALL, 1.0, language).words();
        let mut by_label = room(language, asked);
        let fourth = format!("4: {}", words.name("ex-closeness-4"));
        by_label.click(&fourth).click(&words.name("flow-next"));
        by_label.said(Said::Closeness(4));
    }
}

#[test]
fn nothing_is_answered_before_something_is_chosen() {
    for (name, wanted) in QUESTIONS.into_iter().filter(|(name, _)| *name != "insider") {
        let mut room = room("en", wanted);
        let next = if name == "commitment" { "Keep this" } else { "Next" };
        room.click(next);
        assert_eq!(*room.wanted.borrow(), [], "{name}");
        let missing = if name == "commitment" { "The first two are needed" } else { "Still missing: " };
        assert!(room.harness.query_by_label_contains(missing).is_some(), "{name} says what is missing");
    }
}

#[test]
fn agreement_is_a_digit() {
    let asked = |question: &Question| matches!(question, Question::Agreement(_));
    let mut by_keys = room("ru", asked);
    by_keys.key(Key::Num6).key(Key::ArrowRight).key(Key::Enter);
    by_keys.said(Said::Agreement(7));
    let mut by_label = room("ru", asked);
    by_label.click("3").click("Дальше");
    by_label.said(Said::Agreement(3));
    let mut by_end = room("en", asked);
    by_end.click("1, not at all").click("Next");
    by_end.said(Said::Agreement(1));
}

#[test]
fn a_story_is_divided() {
    let asked = |question: &Question| matches!(question, Question::Vignette(_));
    // The person's side is on the left: to the right the situation gets more.
    let mut by_keys = room("en", asked);
    by_keys.key(Key::PageUp).key(Key::ArrowRight).key(Key::Enter);
    by_keys.said(Said::Person(39));
    let mut as_it_is = room("en", asked);
    as_it_is.key(Key::Space).key(Key::Enter);
    as_it_is.said(Said::Person(50));
    let mut by_action = room("ja", asked);
    by_action.set("Slider", ActionData::NumericValue(25.0)).click("次へ");
    by_action.said(Said::Person(75));
}

#[test]
fn points_are_moved_or_typed() {
    let workload = |question: &Question| matches!(question, Question::Workload(_));
    let mut by_keys = room("en", workload);
    by_keys.key(Key::Home).key(Key::ArrowRight).key(Key::ArrowRight).key(Key::Enter);
    by_keys.said(Said::Workload(10));
    let mut typed = room("en", workload);
    typed.set("TextInput", ActionData::Value("63 ".into())).click("Next");
    typed.said(Said::Workload(65));
    let own = |question: &Question| matches!(question, Question::OwnMark(_));
    let mut by_keys = room("ja", own);
    by_keys.key(Key::End).key(Key::ArrowLeft).key(Key::Enter);
    by_keys.said(Said::OwnMark(99));
    let sure = |question: &Question| matches!(question, Question::Sure(_));
    let mut by_action = room("ru", sure);
    by_action.set("Slider", ActionData::NumericValue(80.0));
    assert!(by_action.harness.query_by_label_contains("ошибка до 20 баллов").is_some());
    assert!(by_action.harness.query_by_label_contains("Осталось").is_none(), "nothing is missing now");
    by_action.click("Дальше").said(Said::Sure(80));
}

#[test]
fn dimensions_are_given_marks_by_whoever_likes() {
    let own = |question: &Question| matches!(question, Question::OwnMark(_));
    let whole = ActionData::NumericValue(70.0);
    let mut room = room("en", own);
    // The dimensions of the sales desk, where this person is at home.
    room.set("Slider", whole).set_named("Slider", "Truth", ActionData::NumericValue(20.0)).click("Next");
    let mut parts = vec![None; 6];
    parts[1] = Some(80);
    room.said(Said::OwnMarks { whole: 70, parts });
    let mut alone = super::room("en", own);
    alone.set_named("Slider", "Truth", ActionData::NumericValue(20.0)).click("Next");
    assert_eq!(*alone.wanted.borrow(), [], "without a mark for the whole there is no answer");
}

#[test]
fn a_prediction_may_lie_beyond_the_slider() {
    let asked = |question: &Question| matches!(question, Question::Prediction(_));
    let mut by_slider = room("en", asked);
    by_slider.key(Key::Home).key(Key::ArrowRight).key(Key::Enter);
    by_slider.said(Said::Predicted(1_000));
    // Back to the field that stands before the slider, and typed.
    let mut typed = room("en", asked);
    typed.harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
    typed.harness.run_ok();
    typed.typed("1234").key(Key::Enter);
    typed.said(Said::Predicted(1_234_000));
    let mut wrong = room("en", asked);
    wrong.set("TextInput", ActionData::Value("many".into()));
    assert!(wrong.harness.query_by_label("A whole number, please.").is_some());
    wrong.click("Next");
    assert_eq!(*wrong.wanted.borrow(), []);
}

#[test]
fn a_letter_is_asked_for_and_read() {
    let asked = |question: &Question| matches!(question, Question::Insider(_, 3));
    let walk = walk();
    let progress = at(walk, asked);
    let place = Place::new(SMALL, 1.0, "en");
    let view = QuestionView::of_next(walk.programme(), &progress, &place.words()).expect("it is next");
    let question::Asked::Insider { questions, .. } = view.asked else { panic!("{:?}", view.asked) };
    let mut by_label = Room::question(place, progress.clone());
    by_label.click(&questions[2].asks);
    assert!(by_label.harness.query_by_label(&questions[2].answer).is_some());
    assert_eq!(*by_label.wanted.borrow(), []);
    by_label.click("I have read it");
    by_label.said(Said::Asked(questions[2].id.clone()));
    let mut by_keys = Room::question(place, progress.clone());
    by_keys.key(Key::Tab).key(Key::Enter).key(Key::Enter);
    by_keys.said(Said::Asked(questions[1].id.clone()));
    let mut enough = Room::question(place, progress);
    enough.click("That is enough");
    enough.said(Said::Enough);
}

#[test]
fn a_commitment_has_four_fields() {
    let asked = |question: &Question| matches!(question, Question::Commitment(0));
    let mut by_keys = room("en", asked);
    by_keys.typed("a date").key(Key::Enter).typed("look it up").key(Key::Enter).typed("Monday");
    by_keys.key(Key::Enter).key(Key::Enter);
    by_keys.said(commitment("Monday"));
    let mut by_label = room("en", asked);
    for (label, text) in [("If …", "a date"), ("… then I …", "look it up")] {
        let role = egui::accesskit::Role::MultilineTextInput;
        by_label.harness.get_by_role_and_label(role, label).focus();
        by_label.harness.run_ok();
        by_label.typed(text);
    }
    by_label.click("Keep this");
    by_label.said(commitment(""));
    let mut enough = room("ru", asked);
    enough.click("Достаточно");
    enough.said(Said::Enough);
}
