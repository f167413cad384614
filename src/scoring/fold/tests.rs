//! A small shift, event by event.

use super::*;
use crate::rubric::CriticalClass;
use crate::scenario::checked::{
    ArticleId, ColleagueId, ContactId, PersonaId, PromiseId, Redial, ReplyId, Target, TurnId,
};
use crate::scenario::source::Instinct;
use crate::scenario::strings::TextId;
use crate::scoring::LunchBreak;
use crate::scoring::sample::{Sample, sales, sales_with_pitch, support};
use crate::shift::Handover;
use crate::shift::event::{CallerId, What, Why};
use crate::vocab::{Department, Duration, Moment, Outcome};

fn plan() -> checked::Shift {
    checked::Shift {
        id: "wednesday".to_owned(),
        desk: Desk::Support,
        title: TextId(0),
        day: TextId(0),
        opens: Moment::from_ms(0),
        closes: Moment::from_ms(3_600_000),
        briefing: TextId(0),
        blind_spots: Vec::new(),
        targets: vec![Target::ServiceLevel(80, Duration::from_seconds(30))],
        duty: Vec::new(),
        lunch: None,
        pace: 1.0,
        wait_factor: 1.0,
        redial: Redial { percent: 0, after: Duration::ZERO, most: 1 },
        arrivals: Vec::new(),
        injects: Vec::new(),
        client_tone_milli: 0,
        history: Vec::new(),
    }
}

/// One turn: `feel` (0) names the feeling, `soon` (1) promises and soothes; then
/// a wrap-up with a note (2) and without (3).
fn contact() -> Contact {
    let mut sample = Sample::support();
    let talk = sample.turn("talk");
    sample.reply(talk, "feel", &[Tag::NamesFeeling]);
    sample.reply(talk, "soon", &[Tag::Soon]);
    sample.promise(Some(Duration::from_seconds(60)), 400);
    sample.last_reply().instinct = Some(Instinct::Closing);
    let wrap = sample.turn("wrap");
    sample.reply(wrap, "note", &[Tag::Notes]);
    sample.reply(wrap, "next", &[]);
    sample.expects(&support(), &[Tag::NamesFeeling, Tag::Notes]);
    sample.contact()
}

/// Events a second apart.
#[derive(Default)]
struct Story(Vec<Event>);

impl Story {
    fn then(&mut self, what: What) -> u32 {
        let at = Moment::from_ms(self.0.len() as i64 * 1_000);
        self.0.push(Event { at, what });
        self.0.len() as u32 - 1
    }

    fn arrives(&mut self, caller: u32, attempt: u8) {
        self.then(What::Arrived {
            caller: CallerId(caller),
            contact: ContactId(0),
            persona: PersonaId(0),
            attempt,
            priority: 0,
        });
    }

    fn answered(&mut self, caller: u32, waited: i64) {
        let waited = Duration::from_seconds(waited);
        self.then(What::Answered { caller: CallerId(caller), waited, frustration: 200, trust: 500 });
        self.speaks(caller, 0);
    }

    fn speaks(&mut self, caller: u32, turn: u16) {
        let until = Moment::from_ms(0);
        self.then(What::Spoke {
            caller: CallerId(caller),
            turn: TurnId(turn),
            reaction: None,
            text: TextId(0),
            until,
        });
    }

    fn replies(&mut self, caller: u32, reply: u16, shows: Option<Tag>) -> u32 {
        let (caller, reply) = (CallerId(caller), ReplyId(reply));
        let event = self.then(What::Replied { caller, reply, until: Moment::from_ms(0) });
        if let Some(tag) = shows {
            self.then(What::Showed { caller, tag, article: None, source: Source::Reply(reply) });
        }
        event
    }

    fn parts(&mut self, caller: u32) {
        self.then(What::Parted { caller: CallerId(caller) });
    }

    fn closes(&mut self, caller: u32, outcome: Outcome, csat_milli: u16) {
        self.then(What::Closed {
            caller: CallerId(caller),
            outcome,
            talk: Duration::from_seconds(100),
            hold: Duration::from_seconds(20),
            wrap_up: Duration::from_seconds(30),
            pitch_percent: 45,
            csat_milli,
        });
    }

    fn score_with(&self, instead: Option<&CheckedRubric>) -> ShiftScore {
        let (contacts, rubrics) = ([contact()], [sales(), support()]);
        let book = Book { contacts: &contacts, rubrics: [&rubrics[0], &rubrics[1]], instead };
        book.score(&plan(), &self.0)
    }

    fn score(&self) -> ShiftScore {
        self.score_with(None)
    }
}

#[test]
fn an_empty_shift_has_no_mark() {
    let score = Story::default().score();
    assert_eq!((score.quality_milli, score.contacts.len()), (None, 0));
    assert_eq!(score.figures.service_level_within, Duration::from_seconds(30));
    assert_eq!(score.figures.service_level_permille, None);
}

#[test]
fn a_shift_is_the_mean_of_its_contacts_rounded_down() {
    let mut story = Story::default();
    for caller in 1..=3 {
        story.arrives(caller, 1);
        story.answered(caller, 10);
        let good = caller == 1;
        story.replies(caller, u16::from(!good), good.then_some(Tag::NamesFeeling));
        story.parts(caller);
        story.speaks(caller, 1);
        story.replies(caller, 3, None);
        story.closes(caller, Outcome::Solved, 4_000);
    }
    // Acknowledgement 20 and record 10 share the whole: 66 667 and 33 333.
    let score = story.score();
    let marks: Vec<i64> = score.contacts.iter().map(|contact| contact.mark.quality_milli).collect();
    assert_eq!(marks, [66_667, 0, 0]);
    assert_eq!(score.quality_milli, Some(22_222));
    // Still running: what is closed so far.
    let so_far = Story(story.0[..story.0.len() - 1].to_vec()).score();
    assert_eq!(so_far.contacts, score.contacts[..2]);
}

#[test]
fn an_omission_cites_an_event_of_the_log() {
    let mut story = Story::default();
    story.arrives(7, 2);
    story.answered(7, 40);
    let instead = story.replies(7, 1, Some(Tag::Soon));
    story.parts(7);
    story.speaks(7, 1);
    let unwritten = story.replies(7, 3, None);
    story.closes(7, Outcome::Open, 1_500);
    let score = story.score();
    let contact = &score.contacts[0];
    let cited: Vec<(Tag, u32)> =
        contact.findings.iter().map(|finding| (finding.tag, finding.event)).collect();
    assert_eq!(cited, [(Tag::NamesFeeling, instead), (Tag::Soon, instead + 1), (Tag::Notes, unwritten)]);
    assert_eq!((contact.attempt, contact.persona), (2, Some(PersonaId(0))));
    assert_eq!(contact.handle(), Duration::from_seconds(150));
}

#[test]
fn last_words_are_no_turn_that_could_be_answered() {
    let mut story = Story::default();
    story.arrives(1, 1);
    story.answered(1, 5);
    let reply = story.replies(1, 0, None);
    let at = story.0.len() as i64 * 1_000;
    story.speaks(1, 0);
    story.parts(1);
    // The goodbye and the parting are one moment.
    story.0.last_mut().unwrap().at = Moment::from_ms(at);
    story.closes(1, Outcome::Lost, 1_000);
    let records = read(&[contact()], &story.0);
    let steps: Vec<u32> = records[0].steps.iter().map(|step| step.event).collect();
    assert_eq!(steps, [reply]);
}

#[test]
fn not_calling_back_is_no_way_out() {
    let story = |last: What| {
        let mut story = Story::default();
        story.arrives(1, 1);
        story.answered(1, 5);
        let caller = CallerId(1);
        story.then(What::CallBackAgreed { caller, due: Moment::from_ms(9_000) });
        story.then(What::CallBackDue { caller });
        story.then(What::CallBackMissed { caller });
        story.arrives(1, 2);
        let event = story.then(last);
        (story.score(), event)
    };
    let (waited, caller) = (Duration::from_seconds(9), CallerId(1));
    let (score, event) = story(What::Abandoned { caller, waited, why: Why::Patience });
    let contact = &score.contacts[0];
    assert_eq!((contact.outcome, contact.closed, contact.csat_milli), (Outcome::Lost, event, None));
    assert_eq!((contact.talk, contact.mark.quality_milli), (Duration::from_seconds(2), 0));
    assert_eq!(score.figures.call_backs, (1, 1));
    assert_eq!((score.figures.offered, score.figures.abandoned), (2, 1));
    let (score, _) = story(What::ColleagueAnswered { colleague: ColleagueId(0), caller, waited });
    assert_eq!(score.contacts[0].outcome, Outcome::PassedOn);
    let (score, _) = story(What::Abandoned { caller, waited, why: Why::Closed });
    assert_eq!((score.contacts[0].outcome, score.figures.turned_away), (Outcome::Open, 1));
}

#[test]
fn whoever_was_never_answered_is_not_scored() {
    let mut story = Story::default();
    story.arrives(1, 1);
    story.arrives(2, 1);
    story.then(What::Abandoned {
        caller: CallerId(1),
        waited: Duration::from_seconds(60),
        why: Why::Patience,
    });
    let waited = Duration::from_seconds(31);
    story.then(What::ColleagueAnswered { colleague: ColleagueId(0), caller: CallerId(2), waited });
    let score = story.score();
    assert_eq!((score.quality_milli, score.contacts.len()), (None, 0));
    let figures = score.figures;
    assert_eq!((figures.offered, figures.answered, figures.abandoned, figures.handled), (2, 1, 1, 0));
    assert_eq!((figures.service_level_permille, figures.abandoned_permille), (Some(0), Some(500)));
    assert_eq!(figures.speed_of_answer, Some(waited));
}

/// Three contacts: settled; a critical error and back again; an order on the
/// second attempt.
fn busy_day() -> Story {
    let mut story = Story::default();
    let (one, two) = (CallerId(1), CallerId(2));
    story.arrives(1, 1);
    story.answered(1, 10);
    story.replies(1, 0, Some(Tag::NamesFeeling));
    story.then(What::LookedUp { article: ArticleId(0), until: Moment::from_ms(60_000) });
    story.then(What::Learned { article: ArticleId(0), from: None });
    story.closes(1, Outcome::Solved, 4_200);
    story.arrives(2, 1);
    story.answered(2, 30);
    story.replies(2, 1, Some(Tag::WrongInformation));
    story.then(What::Promised { caller: two, promise: PromiseId(0), reply: ReplyId(1), written: false });
    story.then(What::DeskAsked { caller: two, desk: Desk::Sales });
    story.then(What::Escalated { caller: two });
    story.then(What::Transferred { caller: two, how: Handover::Cold, to: Department::Sales });
    story.closes(2, Outcome::Solved, 2_000);
    story.then(What::WillReturn { caller: two, contact: ContactId(0), due: None });
    story.then(What::LunchMissed);
    story.arrives(3, 2);
    story.answered(3, 50);
    story.replies(3, 1, Some(Tag::BeyondAuthority));
    story.then(What::Promised {
        caller: CallerId(3),
        promise: PromiseId(0),
        reply: ReplyId(1),
        written: false,
    });
    story.then(What::PutInWriting { caller: CallerId(3), promise: PromiseId(0) });
    story.closes(3, Outcome::Ordered, 3_500);
    // What comes after the close is nobody's evidence.
    story.then(What::Showed {
        caller: one,
        tag: Tag::Notes,
        article: None,
        source: Source::Action(Action::Note),
    });
    story
}

#[test]
fn figures_are_counted_beside_the_marks() {
    let figures = busy_day().score().figures;
    assert_eq!((figures.offered, figures.answered, figures.handled), (3, 3, 3));
    assert_eq!(figures.service_level_permille, Some(666));
    assert_eq!(figures.speed_of_answer, Some(Duration::from_seconds(30)));
    assert_eq!(figures.handle_time, Some(Duration::from_seconds(150)));
    assert_eq!(figures.first_contact_permille, Some(333));
    assert_eq!((figures.csat_milli, figures.csat_top_two_permille), (Some(3_233), Some(666)));
    assert_eq!(figures.accuracy_permille(CriticalClass::Business), Some(666));
    assert_eq!(figures.accuracy_permille(CriticalClass::Customer), Some(666));
    assert_eq!(figures.accuracy_permille(CriticalClass::Compliance), Some(1_000));
    assert_eq!((figures.escalated, figures.transferred, figures.orders), (1, (0, 1), 1));
    assert_eq!((figures.asked, figures.asking), (1, Duration::from_seconds(3)));
    assert_eq!((figures.looked_up, figures.looking_up), (1, Duration::from_seconds(55)));
    let promised = (figures.promised, figures.promised_in_writing, figures.promised_too_much);
    assert_eq!(promised, (2, 1, 2));
    assert_eq!((figures.closing_reflex, figures.troubleshooting_reflex), (2, 0));
    assert_eq!((figures.came_again, figures.will_return), (1, 1));
    assert_eq!(figures.lunch, LunchBreak::Missed);
}

#[test]
fn figures_change_no_mark() {
    let score = busy_day().score();
    let marks: Vec<i64> = score.contacts.iter().map(|contact| contact.mark.quality_milli).collect();
    let mean = marks.iter().sum::<i64>() / 3;
    assert_eq!(score.quality_milli, Some(mean));
    assert_eq!(marks, [66_667, 0, 0]);
    assert_eq!(score.contacts[1].criticals().count(), 1);
}

#[test]
fn another_rubric_marks_the_same_talk() {
    let story = busy_day();
    let (own, other) = (story.score(), story.score_with(Some(&sales())));
    assert_eq!(own, story.score_with(Some(&support())));
    assert_eq!(own.contacts.len(), other.contacts.len());
    // Nothing that sales expects is exercised; blame and false facts are not its words either.
    assert_eq!(other.contacts[1].mark.quality_milli, 100_000);
    // What does not depend on the rubric stays.
    let critical_apart =
        |score: &ShiftScore| Figures { accuracy_permille: [None; 3], ..score.figures.clone() };
    assert_eq!(critical_apart(&own), critical_apart(&other));
}

#[test]
fn the_pitch_share_is_measured_by_the_rubric_in_force() {
    let mut sample = Sample::sales();
    let turn = sample.turn("talk");
    sample.reply(turn, "reply", &[]);
    sample.expects(&sales(), &[Tag::PitchShare]);
    let contacts = [sample.contact()];
    let mut story = Story::default();
    story.arrives(1, 1);
    story.answered(1, 5);
    story.then(What::Showed {
        caller: CallerId(1),
        tag: Tag::PitchShare,
        article: None,
        source: Source::Action(Action::Measured),
    });
    story.closes(1, Outcome::Ordered, 3_000);
    let rubrics = [sales(), support()];
    let quality = |story: &Story, instead: Option<&CheckedRubric>| {
        let book = Book { contacts: &contacts, rubrics: [&rubrics[0], &rubrics[1]], instead };
        book.score(&plan(), &story.0).quality_milli
    };
    assert_eq!(quality(&story, None), Some(100_000));
    assert_eq!(quality(&story, Some(&sales())), Some(100_000));
    assert_eq!(quality(&story, Some(&sales_with_pitch(50, 60))), Some(0));
    // What the shift's own rubric did not show, another can.
    story.0.retain(|event| !matches!(event.what, What::Showed { .. }));
    assert_eq!(quality(&story, None), Some(0));
    assert_eq!(quality(&story, Some(&sales_with_pitch(40, 60))), Some(100_000));
}

#[test]
fn a_request_waits_in_no_line_and_its_fate_is_counted() {
    let mut request = contact();
    let (within, text) = (Duration::from_seconds(600), TextId(0));
    request.request = Some(checked::Request { within, put_off: 1, reminder: text, escalation: text });
    let contacts = [request];
    let mut story = Story::default();
    let needed = Moment::from_ms(600_000);
    for number in 0..3 {
        let caller = CallerId(number);
        story.then(What::Arrived {
            caller,
            contact: ContactId(0),
            persona: PersonaId(0),
            attempt: 1,
            priority: 0,
        });
        story.then(What::Requested { caller, needed });
    }
    story.then(What::RequestPutOff { caller: CallerId(0), needed });
    story.then(What::RequestReminded { caller: CallerId(0) });
    story.then(What::RequestEscalated { caller: CallerId(0) });
    story.then(What::RequestRefused { caller: CallerId(1) });
    let waited = Duration::from_seconds(300);
    story.then(What::Answered { caller: CallerId(2), waited, frustration: 200, trust: 500 });
    story.then(What::Told { caller: CallerId(2), fact: checked::FactId(0) });
    story.then(What::HandedOn { caller: CallerId(2), fact: checked::FactId(0) });
    for handed in [true, false, false] {
        let fact = checked::FactId(0);
        story.then(What::AskedAgain { caller: CallerId(2), contact: ContactId(0), fact, handed });
    }
    let figures = crate::scoring::figures::figures(&contacts, &plan(), &story.0, &[], &[]);
    let fate =
        crate::scoring::figures::Requests { received: 3, opened: 1, put_off: 1, refused: 1, escalated: 1 };
    assert_eq!(figures.requests, fate);
    assert_eq!((figures.offered, figures.answered, figures.service_level_permille), (0, 0, None));
    assert_eq!((figures.told, figures.handed_on, figures.asked_again), (1, 1, (1, 2)));
}
