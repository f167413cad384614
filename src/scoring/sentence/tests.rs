//! Every finding has its sentence in every language, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::rubric::CriticalClass;
use crate::scenario::checked::ContactId;
use crate::scoring::contact::Line;
use crate::scoring::sample::{sales, support};
use crate::scoring::words::LANGUAGES;
use crate::vocab::{Outcome, Tag};

fn text(language: &str) -> &'static str {
    match language {
        "ja" => include_str!("../../../assets/lang/ja/findings.ftl"),
        "ru" => include_str!("../../../assets/lang/ru/findings.ftl"),
        _ => include_str!("../../../assets/lang/en/findings.ftl"),
    }
}

/// Each message with the arguments that it uses.
fn messages(language: &str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut messages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut current = "";
    for line in text(language).lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            current = id;
            assert!(messages.insert(id, BTreeSet::new()).is_none(), "{language}: {id} is there twice");
        }
        let args = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
            &rest[..end]
        });
        if let Some(message) = messages.get_mut(current) {
            message.extend(args);
        }
    }
    messages
}

/// What the two built-in rubrics can find: kind and tag.
fn findings() -> BTreeSet<(FindingKind, Tag)> {
    let mut all = BTreeSet::new();
    for rubric in [support(), sales()] {
        for dimension in rubric.dimensions() {
            all.extend(dimension.obligations().iter().map(|(tag, _)| (FindingKind::Omission, *tag)));
            for commission in dimension.commissions() {
                if commission.critical.is_some() {
                    all.insert((FindingKind::Critical, commission.tag));
                } else {
                    all.insert((FindingKind::Commission, commission.tag));
                    all.insert((FindingKind::Repaired, commission.tag));
                }
            }
        }
        all.extend(rubric.compliance().iter().map(|tag| (FindingKind::Critical, *tag)));
    }
    all
}

fn finding(kind: FindingKind, tag: Tag) -> Finding {
    Finding {
        kind,
        tag,
        dimension: Some(0),
        critical: (kind == FindingKind::Critical).then_some(CriticalClass::Business),
        deadline: None,
        lost_milli: 1_000,
        cap_lost_milli: 0,
        event: 1,
        line: Line { contact: ContactId(0), turn: None, reply: None },
        rule: String::new(),
    }
}

const TOLD: Told<'_> = Told { customer: None, words: None, after_call: false, desk: Desk::Sales };

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let english = messages("en");
    assert!(english.len() > 200);
    for language in LANGUAGES {
        assert_eq!(messages(language), english, "{language}");
    }
}

#[test]
fn every_finding_has_a_sentence_and_a_name_of_its_own_in_every_language() {
    for language in LANGUAGES {
        let (known, words) = (messages(language), Words::new(language));
        let mut told = BTreeSet::new();
        for (kind, tag) in findings() {
            let prefix = match kind {
                FindingKind::Omission => "omission",
                FindingKind::Commission => "commission",
                FindingKind::Critical => "critical",
                FindingKind::Repaired => "repaired",
            };
            assert!(known.contains_key(format!("{prefix}-{tag}").as_str()), "{language}: {prefix}-{tag}");
            assert!(known.contains_key(format!("tag-{tag}").as_str()), "{language}: tag-{tag}");
            let what = sentence(&words, &finding(kind, tag), &TOLD).what;
            assert!(!what.contains(['{', '$']), "{language}: {what}");
            assert!(what.ends_with(['.', '。']), "{language}: {what}");
            assert!(what.chars().count() <= 160, "{language}: {what}");
            assert!(told.insert(what.clone()), "{language}: {what}");
        }
    }
}

#[test]
fn every_word_of_the_rubrics_has_a_name_in_every_language() {
    for language in LANGUAGES {
        let words = Words::new(language);
        for rubric in [support(), sales()] {
            for (index, own) in (0_u8..).zip(rubric.dimensions()) {
                assert_ne!(dimension(&words, &rubric, index), own.name(), "{language}");
            }
        }
        let outcomes = Outcome::ALL.iter().map(|outcome| format!("outcome-{outcome}"));
        let kinds =
            [FindingKind::Omission, FindingKind::Commission, FindingKind::Critical, FindingKind::Repaired]
                .map(|kind| format!("kind-{kind:?}"));
        let classes = [CriticalClass::Business, CriticalClass::Customer, CriticalClass::Compliance]
            .map(|class| format!("class-{class:?}"));
        let deadlines = ["deadline-Parted".to_owned(), "deadline-Closed".to_owned()];
        for id in outcomes.chain(kinds).chain(classes).chain(deadlines) {
            assert!(messages(language).contains_key(id.as_str()), "{language}: {id}");
        }
    }
}

#[test]
fn a_sentence_names_the_customer_and_cites_the_reply() {
    let told = Told { customer: Some("Ms Morita"), words: Some("Which lights are on?"), ..TOLD };
    let words = Words::new("en");
    let said = sentence(&words, &finding(FindingKind::Omission, Tag::Impact), &told);
    assert_eq!(
        said.to_string(),
        "Nobody said what this means for Ms Morita, so it sounded like any other fault. \
         At that point you said: “Which lights are on?”"
    );
    let slip = sentence(&words, &finding(FindingKind::Commission, Tag::Soon), &told);
    assert_eq!(slip.cited.as_deref(), Some("You said: “Which lights are on?”"));
    let in_the_wrap_up = Told { words: Some("(Take the next call.)"), ..told };
    let done = sentence(&words, &finding(FindingKind::Omission, Tag::Notes), &in_the_wrap_up);
    assert_eq!(done.cited.as_deref(), Some("What you chose: (Take the next call.)"));
}

#[test]
fn somebody_of_the_crowd_begins_a_sentence_with_a_capital() {
    let slip = finding(FindingKind::Commission, Tag::Minimises);
    let told = |language: &str, told| sentence(&Words::new(language), &slip, told).what;
    assert_eq!(told("ru", &TOLD), "Прозвучало так, будто это мелочь. Теперь клиент доказывает обратное.");
    let cut_in = finding(FindingKind::Repaired, Tag::Interrupts);
    let in_english = sentence(&Words::new("en"), &cut_in, &TOLD).what;
    assert_eq!(
        in_english,
        "You cut in, and then gave the word back. The customer gets to the end after all."
    );
    let named = Told { customer: Some("van Dyk"), ..TOLD };
    let in_english = sentence(&Words::new("en"), &cut_in, &named).what;
    assert!(in_english.contains(". van Dyk gets"));
    assert!(told("ja", &TOLD).contains("。お客様は"));
}

#[test]
fn the_other_desk_is_named_by_where_the_trainee_sits() {
    let blamed = finding(FindingKind::Commission, Tag::BlamesDepartment);
    let at = |language: &str, desk| sentence(&Words::new(language), &blamed, &Told { desk, ..TOLD }).what;
    assert!(at("en", Desk::Sales).starts_with("You put it on support."));
    assert!(at("en", Desk::Support).starts_with("You put it on sales."));
    assert!(at("ru", Desk::Support).starts_with("Вина переложена на продажи."));
    assert!(at("ja", Desk::Sales).starts_with("サポートのせいに"));
}

#[test]
fn what_a_cap_took_is_said() {
    let capped = Finding { cap_lost_milli: 20_000, ..finding(FindingKind::Critical, Tag::WrongInformation) };
    let told = |language: &str| sentence(&Words::new(language), &capped, &TOLD).capped.unwrap();
    assert!(told("en").ends_with("another 20 of its 100 points."));
    assert!(told("ru").ends_with("ещё минус 20 из его 100 баллов."));
    assert!(told("ja").contains("20点"));
    let uneven = Finding { cap_lost_milli: 31_666, ..capped };
    let told = sentence(&Words::new("en"), &uneven, &TOLD).capped.unwrap();
    assert!(told.ends_with("another 31.7 of its 100 points."), "{told}");
}

#[test]
fn a_rubric_of_a_pack_can_give_a_tag_another_kind() {
    let words = Words::new("en");
    let what = |kind, tag| sentence(&words, &finding(kind, tag), &TOLD).what;
    assert_eq!(what(FindingKind::Critical, Tag::Soon), what(FindingKind::Commission, Tag::Soon));
    assert_eq!(
        what(FindingKind::Commission, Tag::FalseRecord),
        what(FindingKind::Critical, Tag::FalseRecord)
    );
    assert!(what(FindingKind::Repaired, Tag::FalseRecord).ends_with("You put it right later."));
    assert_eq!(what(FindingKind::Omission, Tag::Interrupts), "Cuts in");
}

#[test]
fn russian_sentences_put_no_gender_on_the_trainee() {
    // «Вы» takes the plural; a past tense in the singular next to it would be a slip.
    for line in text("ru").lines().filter(|line| !line.starts_with('#')) {
        for slip in ["вы сказал ", "вы забыл", "вы не сказал ", "вы был ", "вы была", "должен", "должна "]
        {
            assert!(!line.to_lowercase().contains(slip), "{line}");
        }
    }
}
