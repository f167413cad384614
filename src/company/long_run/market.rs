//! Customers who come, and customers who leave and talk about it.
//!
//! Owns [`Market`] and [`Trade`]: a small explicit model, with mean values
//! instead of single people. **All of it is a design default**; it exists to make
//! one tension visible, that a promise sells today and costs tomorrow. That a
//! lost customer tells ten potential ones is a practitioner's claim (A6). Must
//! not know queues or colleagues, only how many contacts fared badly.

use serde::Serialize;

use super::terms::MarketTerms;

/// Customers and what is said about the company.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    customers: f64,
    /// Potential customers who remember having been told something bad.
    told: f64,
    /// Yesterday's orders, by how many of them are broken today.
    will_leave: f64,
}

/// How support's contacts fared on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fared {
    /// Contacts that gave up waiting.
    pub abandoned: f64,
    /// Contacts that come back because of wrong or incomplete information.
    pub misinformed: f64,
}

/// A day's customers, mean values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Trade {
    /// Customers gained: prospects who ordered.
    pub gained: f64,
    /// Customers lost because yesterday's promise was broken.
    pub lost_by_broken_promises: f64,
    /// Customers lost because they gave up waiting.
    pub lost_by_waiting: f64,
    /// Customers lost because they were told something wrong, or not all.
    pub lost_by_wrong_information: f64,
    /// The share of potential customers who had heard something bad that morning.
    pub warned_share: f64,
    /// Customers at the end of the day.
    pub customers: f64,
}

impl Trade {
    /// Customers lost, for whatever reason.
    pub const fn lost(&self) -> f64 {
        self.lost_by_broken_promises + self.lost_by_waiting + self.lost_by_wrong_information
    }
}

impl Market {
    /// Before the first day: nobody has been told anything.
    pub const fn new(terms: &MarketTerms) -> Self {
        Self { customers: terms.customers, told: 0.0, will_leave: 0.0 }
    }

    /// One day on which every promise has this gap (0 to 1).
    ///
    /// - Who has heard something bad does not order; of the others, the share
    ///   `order_share + order_share_by_gap·g` does.
    /// - Of yesterday's orders, `leave_when_broken·g` leave.
    /// - Contacts that gave up or were misinformed cost customers.
    /// - Each lost customer tells ten who may not have heard yet; half of that is
    ///   forgotten in `forgotten_in_days`.
    pub fn pass_day(&mut self, terms: &MarketTerms, gap: f64, fared: Fared) -> Trade {
        let warned_share = self.told / terms.potential;
        let order_share = (terms.order_share + terms.order_share_by_gap * gap).min(1.0);
        let gained = terms.prospects_a_day * (1.0 - warned_share) * order_share;
        let mut left = self.customers + gained;
        let mut lose = |wanted: f64| {
            let lost = wanted.min(left);
            left -= lost;
            lost
        };
        let mut trade = Trade {
            gained,
            lost_by_broken_promises: lose(self.will_leave),
            lost_by_waiting: lose(terms.leave_when_abandoned * fared.abandoned),
            lost_by_wrong_information: lose(terms.leave_when_misinformed * fared.misinformed),
            warned_share,
            customers: 0.0,
        };
        trade.customers = left;
        self.customers = left;
        self.will_leave = gained * terms.leave_when_broken * gap;
        let remembered = self.told * libm::exp2(-1.0 / terms.forgotten_in_days);
        let newly_told = terms.told_by_each * trade.lost() * (1.0 - warned_share);
        self.told = (remembered + newly_told).min(terms.potential);
        trade
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_broken_promise_sells_today_and_costs_tomorrow() {
        let terms = MarketTerms::default();
        let mut market = Market::new(&terms);
        let first = market.pass_day(&terms, 1.0, Fared::default());
        assert!((first.gained - 18.0).abs() < 1e-12 && first.lost() == 0.0);
        let second = market.pass_day(&terms, 1.0, Fared::default());
        assert!((second.lost_by_broken_promises - 9.0).abs() < 1e-12);
        assert_eq!(second.warned_share, 0.0);
        let third = market.pass_day(&terms, 1.0, Fared::default());
        assert!((third.warned_share - 90.0 / 2_000.0).abs() < 1e-12);
        assert!((third.gained - 18.0 * (1.0 - 0.045)).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn customers_are_those_before_plus_gained_minus_lost(
            gaps in proptest::collection::vec(0.0..=1.0_f64, 1..80), abandoned in 0.0..1e6_f64,
        ) {
            let terms = MarketTerms::default();
            let mut market = Market::new(&terms);
            let mut customers = terms.customers;
            for gap in gaps {
                let trade = market.pass_day(&terms, gap, Fared { abandoned, misinformed: 0.0 });
                customers += trade.gained - trade.lost();
                prop_assert!((trade.customers - customers).abs() < 1e-6);
                prop_assert!(trade.customers >= 0.0);
                prop_assert!((0.0..=1.0).contains(&trade.warned_share));
            }
        }
    }
}
