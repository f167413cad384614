//! Invariants of the long run. Its exact figures are in `tests/goldens_company.rs`.

use proptest::prelude::*;

use super::super::causes::Memory;
use super::*;
use crate::vocab::Duration;

fn of(habit: Habit, count: u32) -> Vec<Day> {
    days(&Terms::default(), &habit.conduct(), count).unwrap()
}

#[test]
fn the_first_day_has_no_tickets_yet() {
    for habit in Habit::ALL {
        let first = of(habit, 1)[0];
        assert_eq!((first.day, first.tickets), (1, Tickets::default()), "{habit}");
        assert_eq!((first.goodwill, first.request_h), (0.5, 8.0));
        assert_eq!(first.trade.warned_share, 0.0);
    }
}

#[test]
fn whole_tickets_come_in_their_turn() {
    let counted = |habit| of(habit, 6)[1..].iter().map(|day| day.tickets.counted).collect::<Vec<_>>();
    assert_eq!(counted(Habit::YesMan), [54, 54, 55, 54, 55]);
    assert_eq!(counted(Habit::Honest), [4, 4, 4, 4, 4]);
}

#[test]
fn nobody_thanked_means_somebody_resigns() {
    let resigned = |habit| of(habit, 60)[59].resigned_on;
    assert!(resigned(Habit::YesMan) < resigned(Habit::Written), "{:?}", resigned(Habit::YesMan));
    assert!(resigned(Habit::YesMan).is_some());
    assert_eq!((resigned(Habit::Honest), resigned(Habit::Thanks)), (None, None));
    assert!(of(Habit::Thanks, 60).iter().any(|day| day.warns_early));
    assert!(!of(Habit::Honest, 60).iter().any(|day| day.warns_early));
}

#[test]
fn what_makes_no_company_is_refused() {
    let terms = Terms::default();
    let conduct = Habit::Honest.conduct();
    let refused = |terms: &Terms, conduct: &Conduct| days(terms, conduct, 2).unwrap_err().to_string();
    assert!(days(&terms, &conduct, 0).is_err() && days(&terms, &conduct, MOST_DAYS + 1).is_err());
    assert!(refused(&Terms { agents: 0, ..terms.clone() }, &conduct).contains("agents"));
    assert!(refused(&Terms { open_ms: Duration::ZERO, ..terms.clone() }, &conduct).contains("opening"));
    assert!(refused(&Terms { handle_s: f64::NAN, ..terms.clone() }, &conduct).contains("handle time"));
    let eighth = Conduct { thanks_on: vec![8], ..conduct.clone() };
    assert!(refused(&terms, &eighth).contains("day of the week"));
    let twice = Conduct { wrong: 0.7, incomplete: 0.5, ..conduct };
    assert!(refused(&terms, &twice).contains("incomplete"));
    assert_eq!("yes-men".parse::<Habit>(), Err(UnknownHabit("yes-men".into())));
    for habit in Habit::ALL {
        assert_eq!(habit.to_string().parse(), Ok(habit));
    }
}

#[test]
fn the_same_seed_has_the_same_luck_and_another_has_another() {
    let terms = Terms::default();
    let day = of(Habit::YesMan, 2)[1];
    let found = day.simulate(&terms, 2, 7).unwrap();
    assert_eq!(found, day.simulate(&terms, 2, 7).unwrap());
    assert_ne!(found, day.simulate(&terms, 2, 8).unwrap());
}

proptest! {
    #[test]
    fn tickets_stay_within_one_of_their_mean(
        promises in 0..200_u32, promised in 1..48_i64, changes in 0..5_u16, written: bool,
    ) {
        let terms = Terms { promises_a_day: promises, ..Terms::default() };
        let memory = if written { Memory::Written } else { Memory::Spoken { contact_changes: changes } };
        let promised = Duration::from_seconds(promised * 3_600);
        let conduct = Conduct { promised, memory, ..Habit::YesMan.conduct() };
        let (mut counted, mut mean) = (0.0, 0.0);
        for day in days(&terms, &conduct, 30).unwrap() {
            counted += f64::from(day.tickets.counted);
            mean += day.tickets.mean;
            prop_assert!((counted - mean).abs() < 1.0);
            prop_assert!((0.0..=1.0).contains(&day.goodwill));
            prop_assert!((day.contacts * (1.0 - day.repeat_share) - day.first_contacts).abs() < 1e-6);
        }
    }
}
