//! Before and after on a group's page, with what may be said about it.

use crate::empathy::group::{Verdict, prior};
use crate::report::charts::forest::{Whisker, forest};
use crate::report::document::{Block, Column, Grid, Text};
use crate::report::group::statistics::Statistic;

use super::Page;

impl Page<'_> {
    pub(super) fn statistics(&self) -> Vec<Block> {
        let say = self.say;
        if self.group.statistics.is_empty() {
            return Vec::new();
        }
        let verdict = |one: &Statistic| {
            say.text(match one.report.verdict {
                Verdict::Rise => "report-verdict-rise",
                Verdict::Fall => "report-verdict-fall",
                Verdict::Inconclusive => "report-verdict-inconclusive",
            })
        };
        let whiskers: Vec<Whisker> = self
            .group
            .statistics
            .iter()
            .map(|one| Whisker {
                name: say.name(&format!("report-measure-{}", one.key)),
                effect: one
                    .report
                    .effect
                    .map(|effect| (effect.d_z, effect.d_z_interval.low, effect.d_z_interval.high)),
                verdict: verdict(one),
                conclusive: one.report.verdict != Verdict::Inconclusive,
            })
            .collect();
        let ends = [say.name("report-forest-fall"), say.name("report-forest-rise")];
        let picture = forest(say.code(), &whiskers, (&ends[0], &ends[1]), &say.name("report-forest-alt"));
        let mut blocks = vec![
            Block::NewPage,
            Block::Heading(1, say.text("report-statistics")),
            Block::Paragraph(say.text("report-statistics-why")),
            Block::Picture(picture, 100),
            Block::Table(self.differences()),
            Block::Table(self.effects()),
        ];
        if self.group.statistics.iter().any(|one| one.report.small) {
            blocks.push(Block::Paragraph(say.text("report-statistics-small").strong()));
        }
        blocks.push(Block::Note(self.prior()));
        blocks.push(Block::Note(say.text("report-statistics-easier")));
        blocks
    }

    fn differences(&self) -> Grid {
        let say = self.say;
        let row = |one: &Statistic| {
            let name = |what: &str| format!("statistic/{}/{what}", one.key);
            let report = &one.report;
            let low = say.signed(&name("low"), report.mean_interval.low, 1);
            let high = say.signed(&name("high"), report.mean_interval.high, 1);
            vec![
                say.text(&format!("report-measure-{}", one.key)),
                Text::of(&say.count(&name("people"), report.people)),
                Text::of(&say.tenths(&name("before"), one.before)),
                Text::of(&say.tenths(&name("after"), one.after)),
                Text::of(&say.signed(&name("mean"), report.mean, 1)).strong(),
                say.with("report-interval", &[("low", &low), ("high", &high)]),
            ]
        };
        let columns = vec![
            Column::words(""),
            Column::figures(&say.name("report-column-people")),
            Column::figures(&say.name("report-column-before")),
            Column::figures(&say.name("report-column-after")),
            Column::figures(&say.name("report-column-difference")),
            Column::figures(&say.name("report-column-interval")),
        ];
        Grid { columns, rows: self.group.statistics.iter().map(row).collect() }
    }

    fn effects(&self) -> Grid {
        let say = self.say;
        let row = |one: &Statistic| {
            let name = |what: &str| format!("statistic/{}/{what}", one.key);
            let shown = match &one.report.effect {
                Some(effect) => {
                    let low = say.signed(&name("d-low"), effect.d_z_interval.low, 2);
                    let high = say.signed(&name("d-high"), effect.d_z_interval.high, 2);
                    [
                        Text::of(&say.signed(&name("d"), effect.d_z, 2)),
                        say.with("report-interval", &[("low", &low), ("high", &high)]),
                        Text::of(&say.signed(&name("g"), effect.hedges_g, 2)),
                    ]
                }
                None => [say.text("report-no-spread"), Text::of("–"), Text::of("–")],
            };
            let least = say.decimals(&name("detectable"), one.report.detectable_d_z, 2);
            let mut cells = vec![say.text(&format!("report-measure-{}", one.key))];
            cells.extend(shown);
            cells.push(Text::of(&least));
            cells
        };
        let columns = vec![
            Column::words(""),
            Column::figures(&say.name("report-column-d")),
            Column::figures(&say.name("report-column-interval")),
            Column::figures(&say.name("report-column-g")),
            Column::figures(&say.name("report-column-detectable")),
        ];
        Grid { columns, rows: self.group.statistics.iter().map(row).collect() }
    }

    /// What other studies have found, to be shown beside a result.
    fn prior(&self) -> Text {
        let say = self.say;
        let (g, r) = (prior::TRAININGS_G, prior::JOB_ROTATION_R);
        let args = [
            ("g-from", say.decimals("prior/g-from", g.0, 2)),
            ("g-to", say.decimals("prior/g-to", g.1, 2)),
            ("r-from", say.decimals("prior/r-from", r.0, 2)),
            ("r-to", say.decimals("prior/r-to", r.1, 2)),
        ];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        say.with("report-prior", &args)
    }

    pub(super) fn attempts(&self) -> Vec<Block> {
        let say = self.say;
        let Some(attempts) = self.group.attempts else { return Vec::new() };
        let people = say.count("attempts/people", attempts.people);
        let first = say.tenths("attempts/first", attempts.first);
        let latest = say.tenths("attempts/latest", attempts.latest);
        let args = [("people", people.as_str()), ("first", &first), ("latest", &latest)];
        vec![
            Block::Heading(1, say.text("report-attempts")),
            Block::Paragraph(say.counted("report-group-attempts", attempts.people, &args)),
        ]
    }
}
