//! Contacts and fillers: turns, replies and where they lead.

use crate::scenario::read::{At, Map, Several, choice, record};
use crate::vocab::{Channel, Desk, Duration, Moment, Outcome, Rough, Tag};

use super::between::{AsksAgain, Comes, Gesture, PacketFact, Request};
use super::cond::Cond;

record! {
    /// What the person says to the standing actions of every conversation.
    pub struct Lines {
        /// Put on hold, announced.
        hold: Option<At<String>> = None,
        /// Put on hold without a word.
        hold_unannounced: Option<At<String>> = None,
        /// The trainee asks the other desk.
        ask_the_desk: Option<At<String>> = None,
        /// Handed over with an introduction.
        transfer_warm: Option<At<String>> = None,
        /// Put through without a word.
        transfer_cold: Option<At<String>> = None,
        /// The trainee puts it in writing.
        in_writing: Option<At<String>> = None,
        /// The trainee will call back.
        call_back: Option<At<String>> = None,
        /// Nobody says anything.
        silence: Option<At<String>> = None,
        /// They hang up.
        hang_up: Option<At<String>> = None,
    }
}

record! {
    /// `contacts/<id>.ron`: one written contact.
    pub struct Contact {
        /// The contact's name for ever; also the file's name.
        id: At<String>,
        /// Whose contact it is.
        desk: At<Desk>,
        /// How it comes in.
        channel: At<Channel> = At::nowhere(Channel::Phone),
        /// Who it is, from `people.ron`; for an internal request a colleague, too.
        persona: At<String>,
        /// Shown in the scorecard.
        title: At<String>,
        /// Row tags such as `A2`.
        about: Vec<At<String>> = Vec::new(),
        /// The articles that hold the right answers. `Fact` of one of them is a correct fact.
        needs: Vec<At<String>> = Vec::new(),
        /// The same customer's contact at the other desk.
        twin: Option<At<String>> = None,
        /// How the customer starts.
        starts: Option<Start> = None,
        /// Sales: the trainee's share of the talking counts.
        measure_pitch: At<bool> = At::nowhere(false),
        /// The obligations that this contact exercises; without it, all that any reply shows.
        expects: Option<Vec<At<Tag>>> = None,
        /// How rough the person gets; whoever wants less of it is spared the contact.
        rough: At<Rough> = At::nowhere(Rough::Civil),
        /// Whether the trainee may hand it over.
        transfer: At<Transfer> = At::nowhere(Transfer::Allowed),
        /// An internal request: it lies in the tray beside the queue, with a clock of its own.
        request: Option<Request> = None,
        /// What can be handed on to the other desk afterwards, once it has come to light.
        packet: Map<PacketFact> = Map::default(),
        /// The first turn.
        opening: At<String>,
        /// What they say to standing actions.
        lines: Option<Lines> = None,
        /// What silence does, unless a turn says otherwise.
        silence: Option<Silence> = None,
        /// The conversation.
        turns: Map<Turn>,
    }
}

choice! {
    /// Whether a contact may be handed over.
    pub enum Transfer {
        /// The contact may be handed over; it ends as `PassedOn`.
        Allowed,
        /// Nobody else can take it.
        Refused,
    }
}

record! {
    /// How the customer of a contact starts; without it, as `people.ron` says.
    pub struct Start {
        /// The day, for the text only.
        day: Option<At<String>> = None,
        /// Frustration, 0 to 1.
        frustration: Option<At<f64>> = None,
        /// Trust, 0 to 1.
        trust: Option<At<f64>> = None,
        /// Where frustration and the quoted promise come from.
        from: Option<From> = None,
    }
}

choice! {
    /// Where a start comes from.
    pub enum From {
        /// The promise about this deliverable that was made earlier.
        Ledger(At<String>),
    }
}

record! {
    /// What happens when nobody says anything.
    pub struct Silence {
        /// After how long.
        after: At<Duration>,
        /// A line of `lines` that is spoken first.
        line: Option<At<String>> = None,
        /// Where it leads.
        goto: Goto,
    }
}

record! {
    /// One turn: the person speaks, the trainee answers.
    pub struct Turn {
        /// A turn of the talk, or of the wrap-up after it.
        kind: At<TurnKind> = At::nowhere(TurnKind::Talk),
        /// What the person says: one line, or variants of which the first that holds is spoken.
        says: Says,
        /// What the trainee's screen shows.
        screen: Option<At<String>> = None,
        /// What silence does in this turn.
        silence: Option<Silence> = None,
        /// Two to eight replies.
        replies: Vec<Reply>,
    }
}

choice! {
    /// A turn of the talk, or of the wrap-up after it.
    pub enum TurnKind {
        /// The person is there.
        Talk,
        /// The person has gone; what is left is the wrap-up.
        AfterCall,
    }
}

choice! {
    /// One line, or variants of which the first that holds is spoken.
    pub enum Says {
        /// One line.
        #[bare(text)] Line(At<String>),
        /// The first that holds is spoken; the last has no condition.
        #[bare(list)] Variants(Vec<Variant>),
    }
}

record! {
    /// One way to say a line.
    pub struct Variant {
        /// Spoken only if this holds.
        when: Option<Cond> = None,
        /// The words.
        text: At<String>,
    }
}

record! {
    /// Something that the trainee can answer.
    pub struct Reply {
        /// Its name for ever, unique in the turn.
        id: At<String>,
        /// The words on the card.
        says: At<String>,
        /// What it shows: obligations met, commissions, moves of the mood.
        shows: Vec<Shown> = Vec::new(),
        /// On offer only if this holds.
        when: Option<Cond> = None,
        /// What the person says first; then comes the line of the turn in `goto`.
        reaction: Option<Says> = None,
        /// Where it leads.
        goto: Goto,
        /// Time it takes beyond saying it.
        takes: Option<At<Duration>> = None,
        /// Flags that it raises.
        sets: Vec<At<String>> = Vec::new(),
        /// Flags that it lowers.
        clears: Vec<At<String>> = Vec::new(),
        /// Articles that the trainee knows afterwards.
        reveals: Vec<At<String>> = Vec::new(),
        /// The desk that is asked.
        asks: Option<At<Desk>> = None,
        /// A home habit that leaks in.
        instinct: Option<At<Instinct>> = None,
        /// What it promises.
        promises: Several<Promise> = Several::none(),
        /// A contact that it starts.
        starts: Option<StartsContact> = None,
        /// The facts of this contact's packet that it brings to light.
        tells: Vec<At<String>> = Vec::new(),
        /// A question that the other desk could have spared the customer.
        asks_again: Option<AsksAgain> = None,
        /// What it does to colleagues' goodwill.
        gestures: Vec<Gesture> = Vec::new(),
        /// The colleagues whom the person praises here: thanks that can be passed on.
        praises: Vec<At<String>> = Vec::new(),
    }
}

choice! {
    /// A home habit that leaks into the away desk.
    pub enum Instinct {
        /// A salesperson's reflex: close.
        Closing,
        /// A support person's reflex: repair.
        Troubleshooting,
    }
}

record! {
    /// A contact that a reply starts.
    pub struct StartsContact {
        /// Which.
        contact: At<String>,
        /// How much later it comes in.
        after: At<Duration>,
    }
}

choice! {
    /// Something that a reply shows: a tag, with its argument where it has one.
    pub enum Shown {
        /// States a fact of an article or of a rival.
        Fact(At<String>),
        /// Blames a desk.
        BlamesDepartment(At<Desk>),
        /// Takes back an earlier commission.
        Repairs(At<Tag>),
        /// Any other tag.
        #[bare(word)] Plain(At<Tag>),
    }
}

record! {
    /// A promise, in the words that will be quoted.
    pub struct Promise {
        /// Its name, unique in the contact.
        id: At<String>,
        /// What is promised, from `delivers`.
        what: At<String>,
        /// Until when, in words.
        by: At<String>,
        /// How long from now, for the arithmetic; without it, over-promising counts two thirds.
        within: Option<At<Duration>> = None,
        /// Written, or only spoken.
        written: At<bool> = At::nowhere(false),
        /// The words.
        words: At<String>,
    }
}

choice! {
    /// Where a reply or a silence leads.
    pub enum Goto {
        /// A turn, by its name.
        #[bare(text)] Turn(At<String>),
        /// The same turn again.
        Stay,
        /// The contact is over.
        End(At<Outcome>),
        /// The first branch that holds; the last has no condition.
        If(Vec<Branch>),
        /// One turn by weight.
        Chance(Vec<(At<u32>, At<String>)>),
    }
}

record! {
    /// One branch of `If`.
    pub struct Branch {
        /// Taken if this holds; the last branch has none.
        when: Option<Cond> = None,
        /// The turn.
        goto: At<String>,
    }
}

record! {
    /// `fillers/*.ron`: an ordinary contact of two or three turns, drawn by chance.
    pub struct Filler {
        /// Its name for ever, unique in the pack.
        id: At<String>,
        /// Whose contact it is.
        desk: At<Desk>,
        /// How it comes in.
        channel: At<Channel> = At::nowhere(Channel::Phone),
        /// How often it is drawn.
        weight: At<u32> = At::nowhere(1),
        /// Why it comes in.
        comes: Comes = Comes::Stream,
        /// Row tags such as `A2`.
        about: Vec<At<String>> = Vec::new(),
        /// The articles that hold the right answers.
        needs: Vec<At<String>> = Vec::new(),
        /// The obligations that it exercises; without it, all that any reply shows.
        expects: Option<Vec<At<Tag>>> = None,
        /// How rough the person gets; whoever wants less of it is spared the contact.
        rough: At<Rough> = At::nowhere(Rough::Civil),
        /// Whether the trainee may hand it over.
        transfer: At<Transfer> = At::nowhere(Transfer::Allowed),
        /// What is drawn for each caller.
        slots: Map<SlotSource> = Map::default(),
        /// The first turn.
        opening: At<String> = At::nowhere("start".to_owned()),
        /// What silence does, unless a turn says otherwise.
        silence: Option<Silence> = None,
        /// The conversation.
        turns: Map<Turn>,
    }
}

choice! {
    /// Where a filler's slot gets its value.
    pub enum SlotSource {
        /// A list of `company.ron`.
        Pool(At<String>),
        /// A list of `company.ron`, each of it once in a shift before any of it again: names.
        InTurn(At<String>),
        /// A whole number between two, both included.
        Range(At<i64>, At<i64>),
        /// A time of day between two, on the quarter hour.
        Time(At<Moment>, At<Moment>),
        /// The minutes from another slot's time until now.
        Since(At<String>),
    }
}

choice! {
    /// The content of a file of fillers.
    pub enum FillersFile {
        /// The fillers of the file.
        Fillers(Vec<Filler>),
    }
}
