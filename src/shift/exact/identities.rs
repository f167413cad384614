//! The figures of the models' document to the printed digits, and identities
//! between models that were derived in different ways.

use proptest::prelude::*;

use super::*;

fn station(per_hour: f64, handle_s: f64, agents: u32) -> Station {
    Station { per_hour, handle_s, agents }
}

/// The station of most examples: 60 an hour, four minutes, five agents.
const USUAL: Station = Station { per_hour: 60.0, handle_s: 240.0, agents: 5 };

/// As printed, to 0.55 units of the last digit: some figures of the document
/// were rounded twice (.13001849… to .1300185 to .130019).
fn printed(found: f64, text: &str) {
    let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let unit = 10_f64.powi(-(decimals as i32));
    let expected: f64 = text.parse().unwrap();
    assert!((found - expected).abs() <= 0.55 * unit, "{found} is not {text}");
}

fn close(one: f64, other: f64, tolerance: f64) -> bool {
    (one - other).abs() <= tolerance * one.abs().max(other.abs()).max(1e-6)
}

fn same_figures(one: &Figures, other: &Figures, tolerance: f64) {
    for (name, one, other) in [
        ("p_wait", one.p_wait, other.p_wait),
        ("p_abandon", one.p_abandon, other.p_abandon),
        ("asa_s", one.asa_s, other.asa_s),
        ("wait_s", one.wait_s, other.wait_s),
        ("mean_queue", one.mean_queue, other.mean_queue),
        ("occupancy", one.occupancy, other.occupancy),
        ("service_level", one.service_level, other.service_level),
    ] {
        assert!(close(one, other, tolerance), "{name}: {one} and {other}");
    }
}

#[test]
fn erlang_a_has_the_printed_figures() {
    type Row = (f64, f64, u32, f64, [&'static str; 7]);
    const ROWS: [Row; 5] = [
        (
            10.0,
            300.0,
            1,
            180.0,
            [".535233", ".357721", "34.9395", "64.3897", ".178860", ".535233", ".489049"],
        ),
        (
            20.0,
            240.0,
            2,
            120.0,
            [".351307", ".195028", "13.4930", "23.4033", ".130019", ".536648", ".685521"],
        ),
        (
            60.0,
            240.0,
            5,
            180.0,
            [".352658", ".112951", "16.2306", "20.3313", ".338854", ".709639", ".707919"],
        ),
        (
            90.0,
            240.0,
            5,
            180.0,
            [".677655", ".264304", "42.8775", "47.5748", "1.18937", ".882835", ".396322"],
        ),
        (
            2880.0,
            60.0,
            50,
            120.0,
            [".467774", ".030912", "3.61590", "3.70947", "2.96758", ".930324", ".943019"],
        ),
    ];
    for (per_hour, handle_s, agents, patience, figures) in ROWS {
        let exact = erlang_a(&station(per_hour, handle_s, agents), patience, 20.0).unwrap();
        let found = [
            exact.p_wait,
            exact.p_abandon,
            exact.asa_s,
            exact.wait_s,
            exact.mean_queue,
            exact.occupancy,
            exact.service_level,
        ];
        for (found, text) in found.into_iter().zip(figures) {
            printed(found, &format!("{}{text}", if text.starts_with('.') { "0" } else { "" }));
        }
    }
}

#[test]
fn the_other_printed_figures() {
    let never = erlang_c(&USUAL, 20.0).unwrap();
    printed(never.p_wait, "0.554113");
    printed(never.wait_s, "132.987");
    let [first, second] = two_classes(20.0, 40.0, 240.0, 5).unwrap();
    printed(first, "36.2692");
    printed(second, "181.346");
    for (seconds, p_abandon, asa) in [(60.0, "0.131816", "6.19929"), (180.0, "0.066214", "31.2283")] {
        let exact = general_patience(&USUAL, &Patience::Constant { seconds }, 20.0).unwrap();
        printed(exact.p_abandon, p_abandon);
        printed(exact.asa_s, asa);
    }
    let faster = erlang_a(&USUAL, 180.0 / 1.95, 20.0).unwrap();
    printed(faster.p_abandon, "0.136145");
    printed(faster.asa_s, "8.60498");
    let announced = general_patience(&USUAL, &Patience::announced(180.0, 60.0), 20.0).unwrap();
    printed(announced.p_abandon, "0.110303");
    printed(announced.asa_s, "15.7717");
    for (share, asa, p_abandon) in [(0.05, "18.5846", "0.127988"), (0.30, "38.6031", "0.242604")] {
        let repeated = with_repeats(&USUAL, share).unwrap();
        let exact = erlang_a(&repeated, 180.0, 20.0).unwrap();
        printed(exact.asa_s, asa);
        printed(exact.p_abandon, p_abandon);
    }
}

#[test]
fn the_day_has_the_printed_figures() {
    let day = half_hours(&[20.0, 60.0, 30.0], 1_800.0, 300.0, 3, 180.0).unwrap();
    printed(day[0].p_busy, "0.218510");
    printed(day[0].mean_queue, "0.091797");
    printed(day[0].abandoned, "0.66074");
    printed(day[0].served, "7.73627");
    printed(day[1].p_busy, "0.814830");
    printed(day[1].mean_queue, "1.352848");
    printed(day[1].abandoned, "12.33421");
    printed(day[1].served, "23.56818");
    for point in &day {
        let inside = point.mean_queue + point.mean_busy;
        assert!(close(point.offered, point.abandoned + point.served + inside, 1e-9), "{point:?}");
    }
}

#[test]
fn a_long_day_settles_at_erlang_a() {
    let exact = erlang_a(&USUAL, 180.0, 20.0).unwrap();
    let day = half_hours(&[60.0; 10], 1_800.0, 240.0, 5, 180.0).unwrap();
    assert!(close(day[9].p_busy, exact.p_wait, 1e-6));
    assert!(close(day[9].mean_queue, exact.mean_queue, 1e-6));
    assert!(close(day[9].mean_busy, 5.0 * exact.occupancy, 1e-6));
    assert!(close(day[9].abandoned - day[8].abandoned, 30.0 * exact.p_abandon, 1e-6));
    let quiet = half_hours(&[60.0, 0.0, 0.0], 1_800.0, 240.0, 5, 180.0).unwrap();
    assert!(quiet[2].mean_busy < 1e-3 && quiet[2].offered == 30.0);
}

#[test]
fn large_overloaded_and_patient_stations_are_computed_too() {
    for (agents, load, patience) in
        [(500, 0.95, 1e6), (500, 1.3, 120.0), (500, 1.05, 1e5), (1, 3.0, 1e5), (500, 0.001, 180.0)]
    {
        let station = station(load * f64::from(agents) * 12.0, 300.0, agents);
        let chain = erlang_a(&station, patience, 20.0).unwrap();
        let exponential = Patience::Exponential { mean_s: patience };
        let wait = general_patience(&station, &exponential, 20.0).unwrap();
        for (name, one, other) in [
            ("p_wait", chain.p_wait, wait.p_wait),
            ("p_abandon", chain.p_abandon, wait.p_abandon),
            ("asa", chain.asa_s, wait.asa_s),
            ("queue", chain.mean_queue, wait.mean_queue),
            ("level", chain.service_level, wait.service_level),
        ] {
            let near = (one - other).abs() <= 1e-7 * one.abs().max(1.0);
            assert!(one.is_finite() && near, "{name} of {station:?}, {patience}: {one}, {other}");
        }
    }
    let tiny = erlang_a(&USUAL, 1e9, 20.0).unwrap();
    same_figures(&tiny, &Figures { p_abandon: tiny.p_abandon, ..erlang_c(&USUAL, 20.0).unwrap() }, 1e-5);
    assert_eq!(erlang_a(&station(7_200.0, 3_600.0, 1), 1e9, 20.0), Err(ModelError::TooLarge));
}

#[test]
fn what_is_no_station_is_refused() {
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(erlang_a(&station(bad, 240.0, 5), 180.0, 20.0).is_err());
        assert!(erlang_c(&station(60.0, bad, 5), 20.0).is_err());
        assert!(erlang_a(&USUAL, bad, 20.0).is_err());
        assert!(general_patience(&USUAL, &Patience::Constant { seconds: bad }, 20.0).is_err());
        assert!(two_classes(bad, 1.0, 240.0, 5).is_err());
        assert!(half_hours(&[60.0], bad, 240.0, 5, 180.0).is_err());
    }
    assert_eq!(erlang_c(&station(60.0, 240.0, 0), 20.0), Err(ModelError::Agents(0)));
    assert_eq!(erlang_c(&station(75.0, 240.0, 5), 20.0), Err(ModelError::GrowsForEver { load: 1.0 }));
    assert_eq!(with_repeats(&USUAL, 1.0), Err(ModelError::Share(1.0)));
    assert!(half_hours(&[-1.0], 1_800.0, 240.0, 5, 180.0).is_err());
    let never_after = Patience::Paced { mean_s: 180.0, first: 1.0, changes: vec![(5.0, 0.0)] };
    assert!(general_patience(&station(90.0, 240.0, 5), &never_after, 20.0).is_err());
    let backwards = Patience::Paced { mean_s: 180.0, first: 1.0, changes: vec![(5.0, 1.0), (4.0, 1.0)] };
    assert!(general_patience(&USUAL, &backwards, 20.0).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn chain_and_virtual_wait_agree(
        agents in 1_u32..60, load in 0.05_f64..2.0, handle in 20.0_f64..900.0,
        patience in 0.05_f64..20.0, threshold in 0.0_f64..120.0,
    ) {
        let station = station(load * f64::from(agents) * 3_600.0 / handle, handle, agents);
        let mean_s = patience * handle;
        let chain = erlang_a(&station, mean_s, threshold).unwrap();
        let exponential = general_patience(&station, &Patience::Exponential { mean_s }, threshold);
        same_figures(&chain, &exponential.unwrap(), 1e-8);
        // The same in pieces whose pace never changes.
        let pieces = Patience::Paced {
            mean_s: 2.0 * mean_s, first: 2.0, changes: vec![(7.0, 2.0), (50.0, 2.0)],
        };
        same_figures(&chain, &general_patience(&station, &pieces, threshold).unwrap(), 1e-8);
        // Flows in and out, and Little's law.
        prop_assert!(close(chain.mean_queue, station.rate() * chain.wait_s, 1e-12));
        prop_assert!(close(chain.p_abandon * mean_s, chain.wait_s, 1e-12));
        let bounds = [chain.p_wait, chain.p_abandon, chain.occupancy, chain.service_level];
        prop_assert!(bounds.iter().all(|share| (0.0..=1.0).contains(share)));
        // The service level runs from 'no wait' to 'answered at all'.
        let level = |threshold| erlang_a(&station, mean_s, threshold).unwrap().service_level;
        prop_assert!(close(level(0.0), 1.0 - chain.p_wait, 1e-9));
        prop_assert!(close(level(1e5 * handle), 1.0 - chain.p_abandon, 1e-9));
        prop_assert!(level(threshold) <= level(threshold + 5.0) + 1e-12);
    }

    #[test]
    fn callers_who_never_give_up_are_a_limit_of_those_who_do(
        agents in 1_u32..40, load in 0.05_f64..0.95, handle in 20.0_f64..900.0,
    ) {
        let station = station(load * f64::from(agents) * 3_600.0 / handle, handle, agents);
        let never = erlang_c(&station, 20.0).unwrap();
        same_figures(&never, &general_patience(&station, &Patience::Never, 20.0).unwrap(), 1e-8);
        let seconds = 1e3 * handle / (1.0 - load);
        let constant = general_patience(&station, &Patience::Constant { seconds }, 20.0).unwrap();
        same_figures(&never, &constant, 1e-8);
    }

    #[test]
    fn two_classes_share_the_wait_of_one(
        first in 1.0_f64..40.0, second in 1.0_f64..30.0, agents in 5_u32..9,
    ) {
        let waits = two_classes(first, second, 240.0, agents).unwrap();
        let one = erlang_c(&station(first + second, 240.0, agents), 20.0).unwrap();
        let mean = (first * waits[0] + second * waits[1]) / (first + second);
        prop_assert!(close(mean, one.wait_s, 1e-10));
        prop_assert!(waits[0] < waits[1]);
    }

    #[test]
    fn everybody_gives_up_or_is_answered(
        agents in 1_u32..30, load in 0.2_f64..1.8, wait in 5.0_f64..200.0, before in 0.1_f64..3.0,
        after in 0.1_f64..3.0,
    ) {
        let station = station(load * f64::from(agents) * 15.0, 240.0, agents);
        let changes = vec![(wait, after)];
        let paced = Patience::Paced { mean_s: 180.0, first: before, changes };
        let figures = general_patience(&station, &paced, 20.0).unwrap();
        // A chain loses exactly what does not get through: λ(1 − P(Ab)) = μ·E[busy].
        // The agents' share follows from P(wait) and the states below n.
        let blocked = erlang_b(station.offered_load(), agents - 1);
        let idle = 1.0 - figures.p_wait;
        let a = station.offered_load();
        // E[busy] = n·P(wait) + a·(share with fewer than n − 1 busy, all relative to idle).
        let busy = f64::from(agents) * figures.p_wait + idle * a * (1.0 - blocked);
        prop_assert!(close(busy, f64::from(agents) * figures.occupancy, 1e-8));
    }
}
