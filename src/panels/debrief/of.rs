//! The debrief's view from a group.

use crate::empathy::group::{FEWEST_PEOPLE, Verdict, prior};
use crate::panels::widgets::FaceView;
use crate::records::store::retain::DAYS;
use crate::report::group::moments::{Moment, Telling};
use crate::report::group::script::{Part, script};
use crate::report::group::statistics::Statistic;
use crate::report::group::{Group, HeatLine};
use crate::rubric::overlay::CALIBRATION_MILLI;
use crate::scoring::Words;
use crate::telling::exercise::{commitment, count};
use crate::telling::words::{Arg, Mood};
use crate::vocab::Desk;

use super::view::{
    DebriefView, HeatCell, HeatRow, HeatView, MomentView, NumberView, PartView, QuestionView, ReplyView,
};

impl DebriefView {
    /// Of a group at an exercise of this title, in these words.
    pub fn of(title: &str, group: &Group, words: &Words) -> Self {
        let telling = Teller { words };
        let fewest = FEWEST_PEOPLE.to_string();
        let with_fewest = |id: &str| words.say(id, &[("fewest", Arg::Text(&fewest))]);
        let about_numbers = if group.statistics.is_empty() { Vec::new() } else { telling.about(group) };
        Self {
            title: title.to_owned(),
            who: telling.who(group),
            rules: telling.rules(group, with_fewest("report-group-rules-why")),
            too_small: group.is_too_small().then(|| with_fewest("report-too-small-why")),
            script: telling.script(group),
            heat: [Desk::Sales, Desk::Support]
                .into_iter()
                .filter_map(|desk| telling.heat(group, desk))
                .collect(),
            gap: telling.gap(group),
            moments: group.disagreements.iter().map(|moment| telling.moment(moment, group)).collect(),
            questions: group.tellings.iter().map(|one| telling.question(one)).collect(),
            numbers: group.statistics.iter().map(|one| telling.number(one)).collect(),
            about_numbers,
            commitments: group.commitments.iter().map(|made| commitment(words, made)).collect(),
            next_steps: telling.next_steps(),
        }
    }
}

/// Tells of a group.
struct Teller<'a> {
    words: &'a Words,
}

impl Teller<'_> {
    fn desk(&self, desk: Desk) -> String {
        self.words.name(match desk {
            Desk::Sales => "desk-short-Sales",
            Desk::Support => "desk-short-Support",
        })
    }

    /// A dimension's name; one of a pack's own rubric by its own.
    fn dimension(&self, name: &str) -> String {
        self.words.find(&format!("dimension-{name}"), &[]).unwrap_or_else(|| name.to_owned())
    }

    fn of_desk(&self, dimension: &str, desk: Desk) -> String {
        let (dimension, desk) = (self.dimension(dimension), self.desk(desk));
        let args = [("dimension", Arg::Text(&dimension)), ("desk", Arg::Text(&desk))];
        self.words.say("report-script-dimension", &args)
    }

    /// A number with a decimal where there is one, without its sign.
    fn plain(&self, value: f64) -> String {
        let milli = (value.abs() * 10.0).round() as i64 * 100;
        self.words.say("card-points", &[("points", Arg::Milli(milli))])
    }

    /// The same with its sign.
    fn signed(&self, value: f64) -> String {
        let shown = self.plain(value);
        let tenths = (value * 10.0).round();
        let sign = if tenths > 0.0 { "+" } else { "−" };
        if tenths == 0.0 { shown } else { format!("{sign}{shown}") }
    }

    fn percent(&self, share: f64) -> String {
        self.words.say("ex-percent", &[("number", Arg::Number((share * 100.0).round() as i64))])
    }

    fn who(&self, group: &Group) -> String {
        let [people, sales, support] =
            [group.people, group.homes[0], group.homes[1]].map(|people| people.to_string());
        let args = [
            ("count", count(group.people)),
            ("people", Arg::Text(&people)),
            ("sales", Arg::Text(&sales)),
            ("support", Arg::Text(&support)),
        ];
        self.words.say("report-group-under", &args)
    }

    fn rules(&self, group: &Group, rule: String) -> Vec<String> {
        let mut rules = vec![rule];
        if group.scripted > 0 {
            let people = group.scripted.to_string();
            let args = [("count", count(group.scripted)), ("people", Arg::Text(&people))];
            rules.push(self.words.say("report-group-scripted", &args));
        }
        let (seen, apart) = group.seen;
        if apart > 0 {
            let (seen, shown) = (seen.to_string(), apart.to_string());
            let limit = (CALIBRATION_MILLI / 1_000).to_string();
            let args = [
                ("count", count(apart)),
                ("seen", Arg::Text(&seen)),
                ("apart", Arg::Text(&shown)),
                ("points", Arg::Text(&limit)),
            ];
            rules.push(self.words.say("report-group-overlay", &args));
        }
        rules
    }

    fn script(&self, group: &Group) -> Vec<PartView> {
        let part = |part: Part| match part.dimension().and_then(|at| group.tellings.get(at)) {
            Some(telling) => self.of_desk(&telling.dimension, telling.desk),
            None => self.words.name(&format!("report-script-{}", part.key())),
        };
        let timeboxes = script(group.tellings.len()).into_iter();
        let view = timeboxes.map(|timebox| PartView {
            name: part(timebox.part),
            what: self.words.name(&format!("report-script-{}-say", timebox.part.key())),
            minutes: timebox.minutes,
        });
        view.collect()
    }

    fn heat(&self, group: &Group, desk: Desk) -> Option<HeatView> {
        let fewest = FEWEST_PEOPLE.to_string();
        let cell = |line: &HeatLine, at: usize| match line.cells[at] {
            Some(kept) => HeatCell { share: Some(kept.share), shown: self.percent(kept.share) },
            None => HeatCell {
                share: None,
                shown: self.words.say("report-fewer", &[("fewest", Arg::Text(&fewest))]),
            },
        };
        let lines = group.heat.iter().filter(|line| line.desk == desk);
        let rows: Vec<HeatRow> = lines
            .map(|line| HeatRow {
                name: self.dimension(&line.dimension),
                cells: [cell(line, 0), cell(line, 1)],
            })
            .collect();
        (!rows.is_empty()).then(|| HeatView { desk, name: self.desk(desk), rows })
    }

    /// Where guests are furthest below the desk's own people.
    fn gap(&self, group: &Group) -> Option<String> {
        let both = |line: &&HeatLine| Some((line.cells[0]?.share, line.cells[1]?.share));
        let lines = group.heat.iter().filter_map(|line| Some((line, both(&line)?)));
        let (line, (home, away)) = lines
            .filter(|(_, (home, away))| home > away)
            .max_by(|(_, one), (_, other)| (one.0 - one.1).total_cmp(&(other.0 - other.1)))?;
        let (dimension, home, away) =
            (self.of_desk(&line.dimension, line.desk), self.percent(home), self.percent(away));
        let args =
            [("dimension", Arg::Text(&dimension)), ("home", Arg::Text(&home)), ("away", Arg::Text(&away))];
        Some(self.words.say("debrief-heat-gap", &args))
    }

    fn moment(&self, moment: &Moment, group: &Group) -> MomentView {
        let (frustration, trust) = moment.mood;
        let reply = |reply: &crate::report::group::moments::Reply| ReplyView {
            id: reply.id.clone(),
            said: reply.said.clone(),
            chosen: self
                .words
                .say("debrief-chosen", &[("people", count(reply.people)), ("of", count(moment.people))]),
            share: reply.people as f64 / moment.people.max(1) as f64,
        };
        MomentView {
            key: format!("{}/{}", moment.contact, moment.turn),
            title: moment.title.clone(),
            desk: Some(moment.desk),
            name: moment.customer.0.clone(),
            face: FaceView {
                key: moment.customer.1.clone(),
                frustration: f32::from(frustration) / 1_000.0,
                trust: f32::from(trust) / 1_000.0,
                ..FaceView::default()
            },
            mood: Mood::of(frustration, trust).words(self.words),
            heard: moment.heard.clone(),
            quoted: moment.quoted.clone(),
            replies: moment.replies.iter().map(reply).collect(),
            judged: [Desk::Sales, Desk::Support].map(|desk| (desk, self.judged(moment, desk))).into(),
            question: self.moments_question(moment, group),
        }
    }

    /// What only this desk's sheet minds at a moment.
    fn judged(&self, moment: &Moment, desk: Desk) -> String {
        let name = self.desk(desk);
        let lost = moment.lost[desk as usize];
        let Some((tag, _)) = moment.minded[desk as usize].filter(|_| lost >= 0.05) else {
            return self.words.say("debrief-minds-nothing", &[("desk", Arg::Text(&name))]);
        };
        let (points, what) = (self.plain(lost), self.words.name(&format!("tag-{tag}")));
        let args = [("desk", Arg::Text(&name)), ("points", Arg::Text(&points)), ("what", Arg::Text(&what))];
        self.words.say("debrief-minds", &args)
    }

    /// A dimension's question where it is about this moment; otherwise what most
    /// people said, and which of the two sheets minds it more.
    fn moments_question(&self, moment: &Moment, group: &Group) -> QuestionView {
        let here = |one: &&Telling| one.place[0] == moment.contact && one.place[1] == moment.turn;
        if let Some(telling) = group.tellings.iter().find(here) {
            return QuestionView { about: String::new(), ..self.question(telling) };
        }
        let most = moment.replies.iter().rev().max_by_key(|reply| reply.people);
        let saw = most.map_or_else(String::new, |reply| {
            let args = [
                ("people", count(reply.people)),
                ("of", count(moment.people)),
                ("said", Arg::Text(&reply.said)),
            ];
            self.words.say("debrief-moment-saw", &args)
        });
        let more = if moment.lost[0] > moment.lost[1] { Desk::Sales } else { Desk::Support };
        let [one, other] = [more, more.other()];
        let [desk, less] = [one, other].map(|desk| self.desk(desk));
        let [points, fewer] = [one, other].map(|desk| self.plain(moment.lost[desk as usize]));
        let args = [
            ("desk", Arg::Text(&desk)),
            ("points", Arg::Text(&points)),
            ("other", Arg::Text(&less)),
            ("fewer", Arg::Text(&fewer)),
        ];
        QuestionView {
            about: String::new(),
            saw,
            effect: self.words.say("debrief-moment-effect", &args),
            ask: self.words.name("report-question-ask"),
            further: self.words.name("report-question-further"),
        }
    }

    fn question(&self, telling: &Telling) -> QuestionView {
        let [people, of] = [telling.people, telling.of].map(|people| people.to_string());
        let args = [
            ("people", Arg::Text(&people)),
            ("of", Arg::Text(&of)),
            ("heard", Arg::Text(&telling.heard)),
            ("said", Arg::Text(&telling.said)),
            ("title", Arg::Text(&telling.title)),
        ];
        QuestionView {
            about: self.of_desk(&telling.dimension, telling.desk),
            saw: self.words.say("report-question-saw", &args),
            effect: self.words.say("report-question-effect", &[("effect", Arg::Text(&telling.effect))]),
            ask: self.words.name("report-question-ask"),
            further: self.words.name("report-question-further"),
        }
    }

    fn number(&self, one: &Statistic) -> NumberView {
        let report = &one.report;
        let (low, high) = (report.mean_interval.low, report.mean_interval.high);
        let [before, after] = [one.before, one.after].map(|value| self.plain(value));
        let levels = if one.key == "away" { "debrief-levels-away" } else { "debrief-levels" };
        let by = self.plain(report.mean);
        // Of a fall the nearer end stands first, too.
        let (id, [low_said, high_said]) = match report.verdict {
            Verdict::Rise => ("debrief-rise", [low, high].map(|end| self.plain(end))),
            Verdict::Fall => ("debrief-fall", [high, low].map(|end| self.plain(end))),
            Verdict::Inconclusive => ("debrief-inconclusive", [low, high].map(|end| self.signed(end))),
        };
        let args = [("by", Arg::Text(&by)), ("low", Arg::Text(&low_said)), ("high", Arg::Text(&high_said))];
        NumberView {
            name: self.words.name(&format!("report-measure-{}", one.key)),
            levels: self.words.say(levels, &[("before", Arg::Text(&before)), ("after", Arg::Text(&after))]),
            said: self.words.say(id, &args),
            conclusive: report.verdict != Verdict::Inconclusive,
            interval: [low, report.mean, high],
        }
    }

    fn about(&self, group: &Group) -> Vec<String> {
        let mut about = Vec::new();
        if group.statistics.iter().any(|one| one.report.small) {
            about.push(self.words.name("report-statistics-small"));
        }
        if group.statistics.iter().any(|one| one.key == "easier") {
            about.push(self.words.name("report-statistics-easier"));
        }
        let hundredths = |value: f64| {
            self.words.say("card-points", &[("points", Arg::Milli((value * 100.0).round() as i64 * 10))])
        };
        let ends =
            [prior::TRAININGS_G.0, prior::TRAININGS_G.1, prior::JOB_ROTATION_R.0, prior::JOB_ROTATION_R.1];
        let [g_from, g_to, r_from, r_to] = ends.map(hundredths);
        let args = [
            ("g-from", Arg::Text(&g_from)),
            ("g-to", Arg::Text(&g_to)),
            ("r-from", Arg::Text(&r_from)),
            ("r-to", Arg::Text(&r_to)),
        ];
        about.push(self.words.say("report-prior", &args));
        about
    }

    fn next_steps(&self) -> Vec<String> {
        vec![
            self.words.name("debrief-next-own"),
            self.words.name("debrief-next-cards"),
            self.words.name("debrief-next-conditions"),
            self.words.say("debrief-next-kept", &[("days", Arg::Number(DAYS))]),
        ]
    }
}
