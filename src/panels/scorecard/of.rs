//! The scorecard's view from a finished shift.

use crate::panels::widgets::SmallFace;
use crate::rubric::DimensionMark;
use crate::scoring::sentence::dimension;
use crate::scoring::{ContactScore, Finding, FindingKind, Met, ShiftScore, Teller, Words, score_with};
use crate::shift::Shift;
use crate::shift::event::{CallerId, What};
use crate::telling::looks::looks_of;
use crate::telling::scorecard::{before_caps_milli, capped_milli, mean_dimensions, mood_at, reflex, rounded};
use crate::telling::story::clock;
use crate::telling::words::{Arg, language_of};
use crate::vocab::{Desk, Duration, Moment};

use super::overlay::view::OverlayView;
use super::view::{About, Bar, CardView, Figure, From, MetRow, Page, Promised, Row, Sheet};

impl CardView {
    /// What a shift came to, as both desks score it. Of a shift that still runs,
    /// what has been closed so far.
    pub fn of(shift: &Shift, about: &About, words: &Words) -> Self {
        let scenario = shift.scenario();
        let plan = scenario.shift(shift.plan());
        let language = language_of(words, scenario);
        let text = |text| scenario.texts().get(text, language);
        let own = plan.desk;
        let sheets = [own, own.other()].map(|desk| Telling::new(shift, about, words, desk).sheet());
        let score = score_with(scenario, shift.plan(), shift.events(), None);
        Self {
            shift: text(plan.title).to_owned(),
            desk: own,
            place: about
                .home
                .map(|home| words.name(if home == own { "card-place-home" } else { "card-place-away" })),
            own: about.own,
            ask: about.ask && about.own.is_none(),
            home_milli: about.home_milli.filter(|_| about.home.is_some_and(|home| home != own)),
            home_before_caps_milli: about.home_before_caps_milli,
            home_off: about.home_off.filter(|_| about.home.is_some_and(|home| home != own)),
            home: about.home,
            attempts: about.attempts.clone(),
            practice: about.practice,
            parts: super::parts::parts_of(scenario, own, words),
            sheets: sheets.into(),
            figures: figures(&score, words),
            overlay: about.facilitating.as_ref().map(|about| OverlayView::of(shift, &score, about, words)),
        }
    }
}

/// Figures; what did not happen is left out.
fn figures(score: &ShiftScore, words: &Words) -> Vec<Figure> {
    let zero = crate::telling::words::duration(words, Duration::ZERO);
    let nothing = [words.name("unit-nothing"), "0".to_owned(), zero];
    let rows = score.figures.rows(words).into_iter().filter(|row| !nothing.contains(&row.value));
    rows.map(|row| Figure {
        means: words.find(&format!("means-{}", row.key), &[]),
        name: row.name,
        value: row.value,
    })
    .collect()
}

/// One sheet in the making.
struct Telling<'a> {
    shift: &'a Shift,
    about: &'a About,
    words: &'a Words,
    desk: Desk,
    score: ShiftScore,
    teller: Teller<'a>,
}

impl<'a> Telling<'a> {
    fn new(shift: &'a Shift, about: &'a About, words: &'a Words, desk: Desk) -> Self {
        let scenario = shift.scenario();
        let own = scenario.shift(shift.plan()).desk == desk;
        let instead = (!own).then(|| scenario.rubric(desk));
        let score = score_with(scenario, shift.plan(), shift.events(), instead);
        Self { shift, about, words, desk, score, teller: Teller::of_shift(words, shift) }
    }

    fn sheet(&self) -> Sheet {
        let contacts: Vec<Page> = self.score.contacts.iter().map(|score| self.page(score)).collect();
        let whole = self.whole(&contacts);
        Sheet { desk: self.desk, pages: std::iter::once(whole).chain(contacts).collect() }
    }

    fn whole(&self, contacts: &[Page]) -> Page {
        let in_order = |of: fn(&Page) -> &Vec<Row>| {
            let mut rows: Vec<Row> = contacts.iter().flat_map(of).cloned().collect();
            rows.sort_by_key(|row| row.from.event);
            rows
        };
        let handled = i64::try_from(self.score.contacts.len()).unwrap_or(i64::MAX);
        Page {
            name: self.words.name("card-whole"),
            under: self.words.say("card-contacts", &[("count", Arg::Number(handled))]),
            face: None,
            quality_milli: self.score.quality_milli,
            before_caps_milli: before_caps_milli(&self.score),
            bars: self.whole_bars(),
            findings: in_order(|page| &page.findings),
            criticals: in_order(|page| &page.criticals),
            met: contacts.iter().flat_map(|page| page.met.iter().cloned()).collect(),
        }
    }

    fn page(&self, score: &ContactScore) -> Page {
        let scenario = self.shift.scenario();
        let title = scenario.contact(score.contact).title.map(|title| self.teller.text(score, title));
        let outcome = self.words.name(&format!("outcome-{}", score.outcome));
        let rows: Vec<Row> = score.findings.iter().map(|finding| self.row(score, finding)).collect();
        let (criticals, findings) = rows.into_iter().partition(|row| row.critical);
        Page {
            name: self.who(score),
            under: title.map_or_else(
                || outcome.clone(),
                |title| {
                    let args = [("title", Arg::Text(&title)), ("outcome", Arg::Text(&outcome))];
                    self.words.say("card-contact-under", &args)
                },
            ),
            face: Some(self.face(score, score.closed)),
            quality_milli: Some(score.mark.quality_milli),
            before_caps_milli: Some(score.mark.quality_milli + capped_milli(score)),
            bars: self.bars(&score.mark.per_dimension),
            findings,
            criticals,
            met: score.met.iter().map(|met| self.met(score, met)).collect(),
        }
    }

    fn met(&self, score: &ContactScore, met: &Met) -> MetRow {
        let scenario = self.shift.scenario();
        let rubric = scenario.rubric(self.desk);
        let obligations = rubric.dimensions().get(usize::from(met.dimension)).map(|one| one.obligations());
        let weight = obligations.into_iter().flatten().find(|(tag, _)| *tag == met.tag);
        let cited = met.line.reply.map(|reply| {
            let said = self.teller.text(score, scenario.contact(met.line.contact).reply(reply).says);
            let done = said.starts_with(['(', '（']);
            let cite = if done { "cite-chose" } else { "cite-said" };
            self.words.say(cite, &[("words", Arg::Text(&said))])
        });
        MetRow {
            from: From { event: met.event, at: self.at(met.event), caller: score.caller },
            time: short(self.at(met.event)),
            who: self.who(score),
            face: self.face(score, met.event),
            tag: self.words.name(&format!("tag-{}", met.tag)),
            cited,
            dimension: dimension(self.words, rubric, met.dimension),
            weight: weight.map_or(0, |(_, weight)| *weight),
        }
    }

    fn row(&self, score: &ContactScore, finding: &Finding) -> Row {
        let sentence = self.teller.finding(score, finding);
        let lost = rounded(finding.lost_milli);
        let points = match lost {
            0 => String::new(),
            _ => self.words.say("card-lost", &[("points", Arg::Milli(lost))]),
        };
        Row {
            from: From { event: finding.event, at: self.at(finding.event), caller: score.caller },
            time: short(self.at(finding.event)),
            who: self.who(score),
            face: self.face(score, finding.event),
            tag: self.words.name(&format!("tag-{}", finding.tag)),
            what: sentence.what,
            cited: sentence.cited,
            capped: sentence.capped,
            lost_milli: finding.lost_milli,
            points,
            dimension: finding
                .dimension
                .map(|index| dimension(self.words, self.shift.scenario().rubric(self.desk), index))
                .unwrap_or_default(),
            critical: finding.kind == FindingKind::Critical,
            reflex: reflex(self.shift.scenario(), finding).map(|desk| (self.reflex(desk), desk)),
            rule: finding.rule.clone(),
            promise: (finding.kind == FindingKind::Critical)
                .then(|| self.promise(score.caller, finding.event))
                .flatten(),
        }
    }

    /// The promise that was made to a caller in the same breath as an event.
    fn promise(&self, to: CallerId, event: u32) -> Option<Promised> {
        let shift = self.shift;
        let language = language_of(self.words, shift.scenario());
        let at = self.at(event);
        let found = shift.events().iter().find_map(|one| match one.what {
            What::Promised { caller, promise, written, .. } if caller == to && one.at == at => {
                Some((promise, written))
            }
            _ => None,
        });
        let (promise, written) = found?;
        let made = &shift.contact_of(to).promises[promise.index()];
        Some(Promised {
            to: crate::telling::words::name_of(self.words, shift, to),
            by: shift.say_at(at, to, made.by, language),
            written,
            words: shift.say_at(at, to, made.words, language),
        })
    }

    /// The bars of the whole shift, with one's own marks and those of the home desk.
    fn whole_bars(&self) -> Vec<Bar> {
        let here = self.shift.scenario().shift(self.shift.plan()).desk;
        let own = here == self.desk;
        let away = self.about.home.is_some_and(|home| home != here);
        let home = self.about.home_parts.iter().find(|(desk, _)| away && *desk == self.desk);
        let mut bars = self.bars(&mean_dimensions(&self.score.contacts));
        for (index, bar) in bars.iter_mut().enumerate() {
            bar.own = self.about.own_parts.get(index).copied().flatten().filter(|_| own);
            bar.home = home.and_then(|(_, parts)| parts.get(index).copied().flatten());
        }
        bars
    }

    fn reflex(&self, desk: Desk) -> String {
        let home = if self.about.home == Some(desk) { "-home" } else { "" };
        self.words.name(&match desk {
            Desk::Sales => format!("card-reflex-closing{home}"),
            Desk::Support => format!("card-reflex-troubleshooting{home}"),
        })
    }

    fn bars(&self, marks: &[DimensionMark]) -> Vec<Bar> {
        let rubric = self.shift.scenario().rubric(self.desk);
        let bar = |(index, mark): (usize, &DimensionMark)| Bar {
            name: dimension(self.words, rubric, u8::try_from(index).unwrap_or(u8::MAX)),
            budget_milli: mark.budget_milli,
            got_milli: mark.budget_milli - mark.lost_milli,
            own: None,
            home: None,
        };
        marks.iter().enumerate().map(bar).collect()
    }

    fn who(&self, score: &ContactScore) -> String {
        self.teller.customer(score).unwrap_or_else(|| self.words.name("someone"))
    }

    fn face(&self, score: &ContactScore, event: u32) -> SmallFace {
        let (frustration, trust) = mood_at(self.shift.events(), score.caller, event).unwrap_or((300, 500));
        SmallFace { looks: looks_of(self.shift, score.caller), frustration, trust }
    }

    fn at(&self, event: u32) -> Moment {
        let event = self.shift.events().get(event as usize);
        event.map_or_else(|| self.shift.now(), |event| event.at)
    }
}

/// Hours and minutes.
fn short(at: Moment) -> String {
    clock(at).chars().take(5).collect()
}
