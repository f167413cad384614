//! The rules of a good scenario, one a file, each named like its code.
//!
//! These rules read what authors wrote together with what it resolves to; rules
//! that need play are in `policy/fairness`. A rule about a conversation passes
//! over a contact that has an error already: one mistake, one message. What
//! the rules share: [`subject`] pairs each contact with its source, [`graph`]
//! follows the ways between turns, [`states`] tries out the conditions, and
//! [`lines`] knows where each text is shown.

use super::diagnostic::Diagnostics;
use super::load::{LoadOptions, Sources};
use super::resolve::Resolved;
use lines::Lines;
use states::Budget;
use subject::Subject;

mod graph;
mod lines;
mod states;
mod subject;

// What pack.ron says.
mod bad_date;
mod bad_language;
mod bad_version;
mod missing_sign_off;
mod review_date_passed;
mod unknown_tag_row;
mod unsupported_format;

// Its texts.
mod bad_slot;
mod empty_text;
mod missing_translation;
mod promise_not_said;
mod promise_slot_without_promise;
mod text_far_too_long;
mod text_too_long;
mod translation_slots_differ;
mod unknown_slot;

// Its conversations.
mod cannot_end;
mod dead_end;
mod endless_loop;
mod missing_silence;
mod missing_standing_line;
mod no_crowd;
mod nothing_on_offer;
mod one_way;
mod too_few_replies;
mod unreachable_reply;
mod unreachable_turn;
mod unused_flag;

// What passes between the desks.
mod fact_never_told;
mod ticket_without_quotation;

// What its replies show.
mod critical_not_repairable;
mod duplicate_promise_id;
mod expects_no_obligation;
mod obligation_unreachable;
mod over_promise_kept;
mod repair_without_commission;
mod tag_of_other_desk;

// How its contacts hang together.
mod contact_never_arrives;
mod no_arrivals;
mod no_targets;
mod twin_mismatch;

// Its exercises.
mod days_go_backwards;
mod forms_differ;
mod no_second_prediction;
mod no_shift_step;
mod nothing_measures;
mod too_few_items;
mod too_few_vignettes;
mod wrong_order;

#[cfg(test)]
mod testing;

/// Applies every rule that needs no play.
pub(super) fn structure(
    sources: &Sources,
    resolved: Option<&Resolved>,
    options: &LoadOptions,
    found: &mut Diagnostics,
) {
    about_pack(sources, options, found);
    let Some(resolved) = resolved else { return };
    let subject = Subject::new(sources, resolved, found);
    about_texts(&subject, found);
    let mut budget = Budget::of_a_pack();
    for talk in &subject.talks {
        unreachable_turn::check(talk, found);
        cannot_end::check(talk, found);
        dead_end::check(talk, found);
        too_few_replies::check(talk, found);
        missing_silence::check(talk, found);
        missing_standing_line::check(&subject, talk, found);
        tag_of_other_desk::check(&subject, talk, found);
        expects_no_obligation::check(&subject, talk, found);
        obligation_unreachable::check(talk, found);
        repair_without_commission::check(talk, found);
        critical_not_repairable::check(&subject, talk, found);
        duplicate_promise_id::check(talk, found);
        over_promise_kept::check(talk, found);
        promise_slot_without_promise::check(&subject, talk, found);
        promise_not_said::check(&subject, talk, found);
        fact_never_told::check(&subject, talk, found);
        ticket_without_quotation::check(&subject, talk, found);
        let seen = states::explore(talk, &mut budget);
        unreachable_reply::check(talk, &seen, found);
        nothing_on_offer::check(talk, &seen, found);
        one_way::check(talk, &seen, found);
        endless_loop::check(talk, &seen, found);
    }
    missing_standing_line::check_crowd(&subject, found);
    no_crowd::check(&subject, found);
    unused_flag::check(&subject, found);
    twin_mismatch::check(&subject, found);
    contact_never_arrives::check(&subject, found);
    no_arrivals::check(&subject, found);
    no_targets::check(&subject, found);
    about_exercises(&subject, found);
}

fn about_exercises(subject: &Subject<'_>, found: &mut Diagnostics) {
    no_shift_step::check(subject, found);
    wrong_order::check(subject, found);
    no_second_prediction::check(subject, found);
    too_few_items::check(subject, found);
    forms_differ::check(subject, found);
    days_go_backwards::check(subject, found);
    nothing_measures::check(subject, found);
    too_few_vignettes::check(subject, found);
}

/// The rules about `pack.ron` need nothing else.
fn about_pack(sources: &Sources, options: &LoadOptions, found: &mut Diagnostics) {
    if let Some(pack) = &sources.pack {
        unsupported_format::check(pack, found);
        bad_version::check(pack, found);
        bad_date::check(pack, found);
        bad_language::check(pack, found);
        missing_sign_off::check(pack, found);
        review_date_passed::check(pack, options, found);
    }
    unknown_tag_row::check(sources, found);
}

fn about_texts(subject: &Subject<'_>, found: &mut Diagnostics) {
    let lines = Lines::new(subject);
    empty_text::check(&lines, found);
    text_far_too_long::check(&lines, found);
    text_too_long::check(&lines, found);
    bad_slot::check(&lines, found);
    unknown_slot::check(&lines, found);
    translation_slots_differ::check(&lines, found);
    missing_translation::check(&lines, found);
}
