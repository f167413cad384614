//! Exercises: the programme of a swap, step by step.

use crate::scenario::read::{At, choice, record};
use crate::vocab::Desk;

record! {
    /// `exercises/<id>.ron`: a programme of surveys, predictions and shifts.
    pub struct Exercise {
        /// Its name for ever; also the file's name.
        id: At<String>,
        /// Shown on the card.
        title: At<String>,
        /// Two or three sentences: what it is about and for whom.
        summary: At<String>,
        /// About how long all of it takes, in minutes.
        minutes: At<u32>,
        /// What somebody does, in this order.
        steps: Vec<At<Step>>,
        /// What trainees predict about the other desk: at least eight of each form for each desk.
        items: Vec<Item> = Vec::new(),
        /// Four short stories for the survey.
        vignettes: Vec<Vignette> = Vec::new(),
    }
}

choice! {
    /// A step of an exercise.
    pub enum Step {
        /// How close the other desk is, the sentences of the quarrel, and the vignettes. Twice, to compare.
        Survey,
        /// A short shift at home, so that the other desk is compared with something.
        Baseline{Baseline},
        /// The first prediction, on one of the two forms.
        Predict,
        /// A shift, played; afterwards how demanding it was.
        Shift{ShiftStep},
        /// One's own mark for every shift since the last one, and how sure one is.
        SelfScore,
        /// Questions to somebody of the other desk.
        AskInsider{AskInsider},
        /// The second prediction, on the other form.
        PredictAgain,
        /// Predictions beside what is true, one's own marks beside the others.
        Reveal,
        /// What to do on Monday: if, then, by when, with whom.
        Commit,
    }
}

record! {
    /// The short shift at home.
    pub struct Baseline {
        /// For people of the sales desk.
        sales: At<String>,
        /// For people of the support desk.
        support: At<String>,
    }
}

record! {
    /// A shift of an exercise.
    pub struct ShiftStep {
        /// Which day of the company it is, from 1 on; what was said on earlier days has consequences.
        day: At<u32>,
        /// Which shift.
        shift: At<String>,
    }
}

record! {
    /// Questions to somebody of the other desk.
    pub struct AskInsider {
        /// Which questions of `insiders.ron` there are to choose from.
        questions: Vec<At<String>>,
        /// How many may be asked.
        most: At<u32>,
    }
}

record! {
    /// Something to be predicted about the other desk.
    pub struct Item {
        /// Its name for ever, unique in the exercise.
        id: At<String>,
        /// On which of the two parallel forms it stands.
        form: At<Form>,
        /// Whose day it is about; people of the other desk are asked.
        about: At<Desk>,
        /// What is asked for.
        kind: At<ItemKind>,
        /// The question.
        asks: At<String>,
        /// The shift in which it is measured; not needed for `Stated`.
        during: Option<At<String>> = None,
        /// What gives the true answer.
        measures: At<Measure>,
    }
}

choice! {
    /// One of two parallel forms.
    pub enum Form {
        /// The first.
        A,
        /// The second.
        B,
    }
}

choice! {
    /// What a prediction is.
    pub enum ItemKind {
        /// A number of people or things.
        Count,
        /// A length of time.
        Duration,
        /// A share, in percent.
        Share,
    }
}

choice! {
    /// What gives the true answer to a prediction.
    pub enum Measure {
        /// Count: who began to wait, at the whole desk.
        ContactsOffered,
        /// Count: contacts that one seat answers and closes.
        ContactsHandled,
        /// Count: different matters among those.
        DifferentMatters,
        /// Count: people who came not for the first time.
        CameAgain,
        /// Count: people who come because of a promise, and may quote it.
        QuotesOfPromises,
        /// Count: people who asked for somebody in charge.
        Escalations,
        /// Count: most people who waited at the same time.
        LongestQueue,
        /// Count: orders that one seat took.
        Orders,
        /// Duration: mean talk, hold and wrap-up time of one seat.
        HandleTime,
        /// Duration: mean talk time of one seat.
        TalkTime,
        /// Duration: mean wrap-up time of one seat.
        WrapUpTime,
        /// Duration: mean wait of those who were answered.
        MeanWait,
        /// Duration: the longest wait of anybody.
        LongestWait,
        /// Duration: lunch, as it was really taken.
        LunchTime,
        /// Share: who hung up while waiting, of all offered.
        AbandonedShare,
        /// Share: who was answered within the desk's time, of all offered.
        AnsweredInTimeShare,
        /// Share: settled at the first contact, of all that one seat handled.
        SettledAtOnceShare,
        /// Share: who came not for the first time, of all.
        CameAgainShare,
        /// Share: of the shift in which one seat talks, holds or wraps up.
        BusyShare,
        /// Share: who was frustrated before the first word, of all that one seat answered.
        FrustratedShare,
        /// What the people of the desk say about themselves.
        Stated{Stated},
    }
}

record! {
    /// What the people of the desk say about themselves.
    pub struct Stated {
        /// The question of `insiders.ron` that they answered with it.
        question: At<String>,
        /// The number: of a duration in seconds, of a share from 0 to 1.
        value: At<f64>,
    }
}

record! {
    /// A short story: something went wrong at the other desk. The trainee divides 100 points.
    pub struct Vignette {
        /// Its name for ever, unique in the exercise.
        id: At<String>,
        /// What happened.
        tells: At<String>,
        /// What it would be if it lay in the person.
        person: At<String>,
        /// What it would be if it lay in the situation.
        situation: At<String>,
    }
}
