//! The long run of four habits: the figures of day 60, by the exact formula to
//! the printed digits, and by simulation within three standard errors.

use other_desk::company::causes::{Memory, gap_of_time, tickets_micro};
use other_desk::company::goodwill::{Goodwill, Thanks};
use other_desk::company::long_run::{Conduct, Day, Habit, MarketTerms, Terms, days};
use other_desk::shift::simulate::Estimate;
use other_desk::vocab::Duration;

/// How often a day is simulated; an unoptimised build has less time.
const RUNS: u16 = if cfg!(debug_assertions) { 100 } else { 1_000 };

/// How many standard errors a figure may be off.
const ALLOWED: f64 = 3.0;

fn course(habit: Habit, count: u32) -> Vec<Day> {
    days(&Terms::default(), &habit.conduct(), count).expect("the company is possible")
}

fn day(habit: Habit, number: u32) -> Day {
    *course(habit, number).last().expect("there is a last day")
}

#[track_caller]
fn agrees(name: &str, estimate: Estimate, exact: f64) {
    let off = estimate.errors_from(exact);
    println!("{name}: {} ± {}, exact {exact}, {off:+.2}", estimate.value, estimate.standard_error);
    assert!(off.abs() <= ALLOWED, "{name}: {off:.2} standard errors from {exact}");
}

#[test]
fn day_sixty_to_the_printed_digits() {
    for (habit, tickets, asa, abandoned, request) in [
        (Habit::YesMan, "54.4", "25.1", "16.8", None),
        (Habit::Written, "18.4", "14.4", "10.1", None),
        (Habit::Honest, "4.0", "13.0", "9.2", Some("8.0")),
        (Habit::Thanks, "4.0", "13.0", "9.2", Some("5.2")),
    ] {
        let day = day(habit, 60);
        assert_eq!(format!("{:.1}", day.tickets.mean), tickets, "{habit}");
        assert_eq!(format!("{:.1}", day.queue.asa_s), asa, "{habit}");
        assert_eq!(format!("{:.1}", day.queue.p_abandon * 100.0), abandoned, "{habit}");
        assert!(request.is_none_or(|hours| format!("{:.1}", day.request_h) == hours), "{}", day.request_h);
    }
}

#[test]
fn day_sixty_by_simulation() {
    let terms = Terms::default();
    for habit in Habit::ALL {
        let day = day(habit, 60);
        let found = day.simulate(&terms, RUNS, 1).expect("the company is possible");
        agrees(&format!("{habit}, P(wait)"), found.p_wait, day.queue.p_wait);
        agrees(&format!("{habit}, P(Ab)"), found.p_abandon, day.queue.p_abandon);
        agrees(&format!("{habit}, ASA"), found.asa_s, day.queue.asa_s);
        agrees(&format!("{habit}, E[W]"), found.wait_s, day.queue.wait_s);
        agrees(&format!("{habit}, SL"), found.service_level, day.queue.service_level);
    }
}

#[test]
fn another_company_by_simulation() {
    let hours = |hours: i64| Duration::from_seconds(hours * 3_600);
    let terms = Terms {
        promises_a_day: 25,
        real_ms: hours(48),
        base_contacts_a_day: 900.0,
        open_ms: hours(10),
        agents: 8,
        handle_s: 300.0,
        patience_s: 120.0,
        ..Terms::default()
    };
    let memory = Memory::Spoken { contact_changes: 1 };
    let conduct = Conduct { promised: hours(12), memory, wrong: 0.1, incomplete: 0.1, thanks_on: Vec::new() };
    let day = *days(&terms, &conduct, 3).expect("the company is possible").last().expect("three days");
    // g = 2/3: 0.10 + 0.90·2/3·1.2 = 0.82 for each of 25 promises; r = 0.05 + 0.95·0.12.
    assert!((day.tickets.mean - 20.5).abs() < 1e-9);
    assert!((day.repeat_share - 0.164).abs() < 1e-12);
    let found = day.simulate(&terms, RUNS, 3).expect("the company is possible");
    agrees("P(Ab)", found.p_abandon, day.queue.p_abandon);
    agrees("ASA", found.asa_s, day.queue.asa_s);
    agrees("SL", found.service_level, day.queue.service_level);
}

#[test]
fn tickets_of_the_models_document() {
    let hours = |hours: i64| Duration::from_seconds(hours * 3_600);
    let micro = |promised, memory| tickets_micro(gap_of_time(hours(24), hours(promised)), memory);
    assert_eq!(micro(24, Memory::Written), 100_000);
    assert_eq!(micro(6, Memory::Written), 340_000);
    assert_eq!(micro(6, Memory::Spoken { contact_changes: 0 }), 700_000);
    assert_eq!(micro(3, Memory::Spoken { contact_changes: 2 }), 1_360_000);
}

#[test]
fn one_thanks_is_quietly_faster() {
    let before = Goodwill::default();
    let mut after = before;
    after.thank(Thanks::Specific);
    assert!((after.value() - 0.65).abs() < 1e-12);
    assert_eq!(format!("{:.3}", before.turnaround() / after.turnaround()), "1.231");
}

#[test]
fn the_yes_man_looks_better_on_the_first_day() {
    let (yes_man, honest) = (day(Habit::YesMan, 1).trade, day(Habit::Honest, 1).trade);
    assert!(yes_man.gained > 1.5 * honest.gained, "{} {}", yes_man.gained, honest.gained);
    assert!(yes_man.customers > honest.customers + 5.0, "{} {}", yes_man.customers, honest.customers);
}

#[test]
fn honesty_keeps_more_customers_after_ten_days() {
    let [yes_man, written, honest, _] = Habit::ALL.map(|habit| day(habit, 10).trade.customers);
    assert!(honest > yes_man + 5.0, "{honest} {yes_man}");
    assert!(written >= yes_man, "{written} {yes_man}");
    let lost = |habit| course(habit, 10).iter().map(|day| day.trade.lost()).sum::<f64>();
    assert!(lost(Habit::YesMan) > 10.0 * lost(Habit::Honest));
    // And the distance grows.
    let [yes_man, _, honest, _] = Habit::ALL.map(|habit| day(habit, 60).trade.customers);
    assert!(honest > 1.2 * yes_man, "{honest} {yes_man}");
}

/// What the order of the two hangs on: without broken promises that hurt, and
/// without anybody who tells, the yes-man wins. The model does not hide it.
#[test]
fn the_order_hangs_on_constants_that_can_be_changed() {
    let market = MarketTerms { leave_when_broken: 0.0, told_by_each: 0.0, ..MarketTerms::default() };
    let terms = Terms { market, ..Terms::default() };
    let customers = |habit: Habit| {
        days(&terms, &habit.conduct(), 10).expect("the company is possible")[9].trade.customers
    };
    assert!(customers(Habit::YesMan) > customers(Habit::Honest));
}
