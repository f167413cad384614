//! The tools on the monitor, and what can be chosen for an action.

use crate::panels::desk::view::{
    ArticleView, Choices, ColleagueView, Extras, PromiseView, RequestView, ToolsView,
};
use crate::panels::widgets::FaceView;
use crate::portrait::Presentation;
use crate::scenario::checked::{ArticleId, ColleagueId, PromiseId};
use crate::scenario::strings::Language;
use crate::shift::event::What;
use crate::shift::{CallerId, Handover};
use crate::telling::gist::Agreed;
use crate::telling::words::{Arg, duration, packet_field, who_asks};
use crate::vocab::{Department, Duration, Moment};

use super::{Look, hour, share};

/// How many letters of a fact tell it from others of the same title.
const FIRST_LETTERS: usize = 28;

impl Look<'_> {
    pub(super) fn tools(&self, extras: &Extras) -> ToolsView {
        let shift = self.shift;
        let other = shift.scenario().shift(shift.plan()).desk.other();
        let on_desk = shift.on_the_desk();
        let received = on_desk.map(|id| self.received(id)).unwrap_or_default();
        let packet = on_desk.filter(|&id| !shift.contact_of(id).packet.is_empty()).map(|id| {
            let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
            let (written, open) = (shift.handed_on_of(id).count(), shift.to_hand_on(id).count());
            self.say("desk-packet-status", &[("written", number(written)), ("open", number(open))])
        });
        ToolsView {
            articles: self.articles(),
            received,
            noted: on_desk.map(|id| shift.caller(id).noted),
            packet,
            looked_up: on_desk.and_then(|id| self.looked_up(id)),
            promises: self.promises(),
            other_desk: self.words.name(&format!("desk-short-{other}")),
            // At one's own desk nobody else works there.
            on_home_desk: extras.on_home_desk.clone().filter(|_| extras.home == Some(other)),
            requests: shift.tray().iter().map(|&id| self.request(id)).collect(),
        }
    }

    fn articles(&self) -> Vec<ArticleView> {
        let scenario = self.shift.scenario();
        let texts = scenario.texts();
        let articles = (0_u16..).zip(&scenario.company().articles);
        let known = self.shift.knows();
        let view = |(index, article): (u16, &crate::scenario::checked::Article)| {
            let text = texts.get(article.text, self.language);
            let own = texts.get(article.title, self.language);
            let mut title = own.to_owned();
            if article.rival.is_some() {
                // Facts about one rival have one title; their first words tell them apart.
                let first: String = text.chars().take(FIRST_LETTERS).collect();
                let dots = if first.len() < text.len() { "…" } else { "" };
                title = format!("{title}: {}{dots}", first.trim_end());
            }
            ArticleView {
                id: ArticleId(index),
                takes: duration(self.words, article.takes),
                kept_by: self.words.name(&format!("department-{}", article.owner)),
                text: (known >> index & 1 == 1).then(|| text.to_owned()),
                words: format!("{} {}", own.to_lowercase(), text.to_lowercase()),
                title_words: own.to_lowercase(),
                title,
            }
        };
        articles.map(view).collect()
    }

    /// How much of a conversation has gone into reading, in a sentence.
    fn looked_up(&self, id: CallerId) -> Option<String> {
        let (now, mut read) = (self.shift.now(), Duration::ZERO);
        for event in self.shift.events().iter().rev() {
            match event.what {
                What::Answered { caller, .. } if caller == id => break,
                What::LookedUp { until, .. } => read += until.min(now).since(event.at),
                _ => {}
            }
        }
        let time = duration(self.words, read);
        (read > Duration::ZERO).then(|| self.say("desk-looked-up", &[("time", Arg::Text(&time))]))
    }

    /// What the other desk has handed on about somebody.
    fn received(&self, id: CallerId) -> Vec<(String, String)> {
        let facts = self.shift.packet_from_the_other_desk(id).into_iter();
        let told = facts.map(|(contact, fact)| {
            let written = &self.shift.scenario().contact(contact).packet[fact.index()];
            (packet_field(self.words, written.field), self.shift.say(id, written.text, self.language))
        });
        told.collect()
    }

    /// Promises and call-backs of today: what is still ahead first, by its time.
    fn promises(&self) -> Vec<PromiseView> {
        let view = |agreed: &Agreed| match *agreed {
            Agreed::Promise(at, caller, promise, written) => self.promise(at, caller, promise, written),
            Agreed::CallBack(at, caller, due) => self.call_back(at, caller, due),
        };
        let mut found: Vec<(Option<Moment>, PromiseView)> = self.gist.agreed().iter().map(view).collect();
        found.sort_by_key(|(due, promise)| (promise.due && !promise.call_back, due.is_none(), *due));
        found.into_iter().map(|(_, promise)| promise).collect()
    }

    fn promise(
        &self,
        at: Moment,
        caller: CallerId,
        promise: PromiseId,
        written: bool,
    ) -> (Option<Moment>, PromiseView) {
        let made = &self.shift.contact_of(caller).promises[promise.index()];
        let closes = self.shift.scenario().shift(self.shift.plan()).closes;
        let ends = made.within.map(|within| at + within);
        // What ends on another day has no place on this day's clock.
        let due = ends.filter(|due| *due <= closes);
        let now = self.shift.now();
        let view = PromiseView {
            to: self.name(caller),
            words: self.shift.say(caller, made.words, self.language),
            by: self.shift.say(caller, made.by, self.language),
            clock: due.map(hour),
            written: written || self.gist.was_put_in_writing(caller, promise),
            call_back: false,
            share: due.map_or(0.0, |due| share(at, now, due)),
            due: due.is_some_and(|due| due <= now),
        };
        (ends, view)
    }

    fn call_back(&self, at: Moment, caller: CallerId, due: Moment) -> (Option<Moment>, PromiseView) {
        let kept = self.gist.answered(caller).is_some_and(|answered| answered > at);
        let now = self.shift.now();
        let time = hour(due);
        let view = PromiseView {
            to: self.name(caller),
            words: self.words.name(if kept { "desk-call-back-kept" } else { "desk-call-back" }),
            by: time.clone(),
            clock: Some(time),
            written: false,
            call_back: true,
            share: share(at, now, due),
            due: due <= now,
        };
        (Some(due).filter(|_| !kept), view)
    }

    fn request(&self, id: CallerId) -> RequestView {
        let shift = self.shift;
        let needed = shift.needed_at(id).unwrap_or(shift.now());
        let time = hour(needed);
        RequestView {
            request: id,
            who: who_asks(self.words, shift, id),
            channel: shift.contact_of(id).channel,
            needed: self.say("desk-needed", &[("time", Arg::Text(&time))]),
            share: share(shift.caller(id).arrived, shift.now(), needed),
            reminded: shift.was_reminded(id),
            put_offs: shift.put_offs_left(id),
            face: self.face(id),
        }
    }

    pub(super) fn choices(&self) -> Choices {
        let scenario = self.shift.scenario();
        let here = scenario.shift(self.shift.plan()).desk;
        let mut ids: Vec<ColleagueId> =
            (0_u16..).zip(scenario.colleagues()).map(|(index, _)| ColleagueId(index)).collect();
        ids.retain(|id| !self.shift.before().is_gone(*id));
        // The other desk first: asking there is what is new.
        ids.sort_by_key(|id| scenario.colleague(*id).desk == here);
        let elsewhere = |department: &&Department| department.as_str() != here.as_str();
        let departments = Department::ALL
            .iter()
            .filter(elsewhere)
            .map(|&department| (department, self.words.name(&format!("department-{department}"))));
        let handovers = [(Handover::Warm, "desk-transfer-warm"), (Handover::Cold, "desk-transfer-cold")];
        Choices {
            colleagues: ids.into_iter().map(|id| self.colleague(id)).collect(),
            departments: departments.collect(),
            handovers: handovers.map(|(how, key)| (how, self.words.name(key))).to_vec(),
        }
    }

    fn colleague(&self, id: ColleagueId) -> ColleagueView {
        let scenario = self.shift.scenario();
        let colleague = scenario.colleague(id);
        let source = scenario.texts().get(colleague.name, Language::default());
        ColleagueView {
            id,
            name: scenario.texts().get(colleague.name, self.language).to_owned(),
            desk: colleague.desk,
            desk_name: self.words.name(&format!("desk-short-{}", colleague.desk)),
            takes: duration(self.words, colleague.replies_within),
            present: self.gist.is_present(id),
            face: FaceView {
                key: colleague.id.clone(),
                as_whom: Presentation::of_name(source),
                frustration: 0.15,
                trust: 0.6,
            },
        }
    }
}
