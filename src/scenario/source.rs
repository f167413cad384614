//! What authors write: one type for each thing in a pack's files.
//!
//! The doc comments here are the reference for authors; `docs/scenario-language.md`
//! is generated from them and a test keeps the two equal. Nothing here is
//! resolved: names are still words, and [`super::load`] turns them into the
//! checked scenario.

use crate::vocab::{Channel, Department, Desk, Duration, Moment, Outcome, Tag};

use super::diagnostic::Place;
use super::read::{At, Map, Several, choice, record};

record! {
    /// `pack.ron`: what the pack is, who answers for it and how long.
    pub struct Pack {
        /// The pack's name for ever, such as `swap-day`; also the folder's name.
        id: At<String>,
        /// The version of the language; this program reads 1.
        format: At<u32>,
        /// The pack's own version, such as `1.2.0`.
        version: At<String>,
        /// Shown on the card.
        title: At<String>,
        /// Two or three sentences for the card.
        summary: At<String>,
        /// All languages, the source language first or not.
        languages: Vec<At<String>>,
        /// The language that contacts are written in.
        source: At<String>,
        /// Who wrote it.
        authors: Vec<At<String>>,
        /// Who at each desk has read it and stands behind it.
        signed_off: Map<At<String>> = Map::default(),
        /// From this day on somebody should read it again, as `2027-11-01`.
        review_by: Option<At<String>> = None,
        /// What it is about: row tags such as `A2`.
        about: Vec<At<String>> = Vec::new(),
    }
}

record! {
    /// `company.ron`: the company that both desks belong to.
    pub struct Company {
        /// Its name.
        name: At<String>,
        /// Texts that slots can name, such as `{price.line}`.
        values: Map<At<String>> = Map::default(),
        /// What it sells.
        products: Map<Product> = Map::default(),
        /// What can be promised, and how long it really takes.
        delivers: Map<At<Duration>> = Map::default(),
        /// Who may decide what; for the briefing.
        powers: Map<Vec<At<String>>> = Map::default(),
        /// What must not be told.
        confidential: Vec<At<String>> = Vec::new(),
        /// House rules, for the briefing.
        policies: Vec<At<String>> = Vec::new(),
        /// Lists that fillers draw from: names, streets, months.
        pools: Map<Vec<At<String>>> = Map::default(),
        /// The knowledge base.
        articles: Map<Article> = Map::default(),
        /// Competitors and the details that callers ask about.
        rivals: Map<Rival> = Map::default(),
    }
}

record! {
    /// Something that the company sells.
    pub struct Product {
        /// Its name.
        name: At<String>,
        /// The value that holds its price.
        price: Option<At<String>> = None,
        /// What is delivered with it, from `delivers`.
        delivers: Option<At<String>> = None,
        /// What a salesperson should know about it.
        note: Option<At<String>> = None,
    }
}

record! {
    /// A knowledge article.
    pub struct Article {
        /// Its title, found by the search.
        title: At<String>,
        /// Who keeps it right.
        owner: At<Department>,
        /// How long reading it takes.
        takes: At<Duration>,
        /// What it says.
        text: At<String>,
    }
}

record! {
    /// A competitor.
    pub struct Rival {
        /// Its name.
        name: At<String>,
        /// What it advertises.
        offer: At<String>,
        /// What it does better than this company.
        better_than_us: At<String>,
        /// What it does worse.
        worse_than_us: At<String>,
        /// Small things that callers ask about.
        facts: Map<At<String>> = Map::default(),
    }
}

record! {
    /// `people.ron`: customers and colleagues.
    pub struct People {
        /// Customers with a name and a story.
        customers: Map<Persona> = Map::default(),
        /// Temperaments of ordinary callers; a filler draws one.
        crowd: Map<Persona> = Map::default(),
        /// Colleagues at both desks.
        colleagues: Map<Colleague> = Map::default(),
    }
}

record! {
    /// A customer, or a temperament of the crowd.
    pub struct Persona {
        /// The name; the crowd has none, fillers draw one.
        name: Option<At<String>> = None,
        /// The firm.
        firm: Option<At<String>> = None,
        /// Who they are, for facilitators.
        about: Option<At<String>> = None,
        /// How often the crowd brings this temperament.
        weight: At<u32> = At::nowhere(1),
        /// The mean of their patience while waiting (exponential).
        patience: At<Duration> = At::nowhere(Duration::from_seconds(180)),
        /// How strongly bad moments hit, 0 to 2.
        sensitivity: At<f64> = At::nowhere(1.0),
        /// Frustration when they start to wait, 0 to 1.
        frustration: At<f64> = At::nowhere(0.2),
        /// Trust in the company at the start, 0 to 1.
        trust: At<f64> = At::nowhere(0.5),
        /// How they sound; for whoever reads the part aloud.
        voice: Option<At<String>> = None,
        /// What they want.
        wants: Option<At<String>> = None,
        /// What they fear.
        fears: Option<At<String>> = None,
        /// What wins them.
        wins: Vec<At<String>> = Vec::new(),
        /// What loses them.
        loses: Vec<At<String>> = Vec::new(),
        /// What they say to standing actions, where the contact says nothing else.
        lines: Option<Lines> = None,
    }
}

record! {
    /// A colleague at one of the desks.
    pub struct Colleague {
        /// The name.
        name: At<String>,
        /// Where they sit.
        desk: At<Desk>,
        /// Who they are.
        about: Option<At<String>> = None,
        /// Goodwill towards the trainee's desk at the start, 0 to 1.
        goodwill: At<f64> = At::nowhere(0.5),
        /// How long an answer takes at goodwill 0.5.
        replies_within: At<Duration> = At::nowhere(Duration::from_seconds(90)),
        /// How they sound.
        voice: Option<At<String>> = None,
        /// What they say.
        lines: ColleagueLines,
    }
}

record! {
    /// What a colleague says.
    pub struct ColleagueLines {
        /// When asked.
        asked: At<String>,
        /// When asked, and goodwill is low.
        asked_low_goodwill: Option<At<String>> = None,
        /// When thanked.
        thanked: Option<At<String>> = None,
        /// A warning that friends get.
        early_warning: Option<At<String>> = None,
        /// When thanks never come.
        unthanked: Option<At<String>> = None,
    }
}

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
        /// Who it is, from `people.ron`.
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
        /// Whether the trainee may hand it over.
        transfer: At<Transfer> = At::nowhere(Transfer::Allowed),
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

choice! {
    /// A condition.
    pub enum Cond {
        /// The flag is up.
        Flag(At<String>),
        /// The trainee knows the article.
        Knows(At<String>),
        /// The condition does not hold.
        Not(Box<Cond>),
        /// All hold.
        All(Vec<Cond>),
        /// At least one holds.
        Any(Vec<Cond>),
        /// Frustration is at least this, 0 to 1.
        FrustrationAtLeast(At<f64>),
        /// Trust is at least this, 0 to 1.
        TrustAtLeast(At<f64>),
        /// Trust is below this, 0 to 1.
        TrustBelow(At<f64>),
        /// The customer waited at least this long before anybody answered.
        WaitedAtLeast(At<Duration>),
        /// It is this time or later.
        TimeAtLeast(At<Moment>),
        /// Something was promised about this deliverable, here or earlier.
        Promised(At<String>),
        /// Nothing was promised about it.
        NothingPromised(At<String>),
        /// A promise of an earlier contact.
        Ledger{LedgerCond},
        /// A flag of an earlier contact of the same customer.
        Earlier(At<String>, EarlierFlag),
        /// The slot has a value.
        Slot(At<String>),
        /// The customer has contacted the company at least this often about it.
        ContactsAtLeast(At<u32>),
    }
}

record! {
    /// A promise of an earlier contact.
    pub struct LedgerCond {
        /// What was promised, from `delivers`.
        what: At<String>,
        /// It could be kept, or not.
        honest: Option<At<bool>> = None,
        /// It was written, or only spoken.
        written: Option<At<bool>> = None,
    }
}

choice! {
    /// A flag of an earlier contact.
    pub enum EarlierFlag {
        /// The flag's name.
        Flag(At<String>),
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
        /// Row tags such as `A2`.
        about: Vec<At<String>> = Vec::new(),
        /// The articles that hold the right answers.
        needs: Vec<At<String>> = Vec::new(),
        /// The obligations that it exercises; without it, all that any reply shows.
        expects: Option<Vec<At<Tag>>> = None,
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

record! {
    /// `shifts/<id>.ron`: one desk, one day.
    pub struct Shift {
        /// Its name for ever; also the file's name.
        id: At<String>,
        /// Which desk.
        desk: At<Desk>,
        /// Shown on the card.
        title: At<String>,
        /// The day, in words.
        day: At<String>,
        /// When the desk opens.
        opens: At<Moment>,
        /// When the last contact comes in.
        closes: At<Moment>,
        /// One page for somebody from the other desk.
        briefing: At<String>,
        /// What this desk does not see.
        blind_spots: Vec<At<String>> = Vec::new(),
        /// What the desk is really measured on.
        targets: Vec<Target> = Vec::new(),
        /// Colleagues on duty at this desk, simulated.
        duty: Vec<Duty> = Vec::new(),
        /// The lunch break in the plan.
        lunch: Option<Lunch> = None,
        /// Simulated minutes per real minute to begin with; changes nothing in the result.
        pace: At<f64> = At::nowhere(1.0),
        /// What makes waiting feel longer here.
        waiting: Vec<At<WaitFactor>> = default_waiting(),
        /// How many of those who hang up while waiting ring again, in percent, and when.
        redial: Redial = Redial::usual(),
        /// What comes in.
        arrivals: Vec<Arrival>,
        /// What a facilitator can throw in; with a time, it happens by itself.
        injects: Vec<Inject> = Vec::new(),
        /// What happened at the other desk before.
        history: Vec<History> = Vec::new(),
    }
}

/// Nobody tells them anything: the ordinary queue.
fn default_waiting() -> Vec<At<WaitFactor>> {
    [WaitFactor::Unoccupied, WaitFactor::Uncertain, WaitFactor::Unexplained].map(At::nowhere).to_vec()
}

choice! {
    /// What makes waiting feel longer (the list is Maister's, the sizes are design defaults).
    pub enum WaitFactor {
        /// Nothing to do meanwhile: 1.25.
        Unoccupied,
        /// No idea how long: 1.3.
        Uncertain,
        /// No idea why: 1.2.
        Unexplained,
        /// Others come first: 1.4.
        Unfair,
        /// Something is at stake: 1.3.
        Anxious,
        /// It has not even begun: 1.15.
        BeforeProcess,
    }
}

record! {
    /// Who hangs up while waiting may ring again.
    pub struct Redial {
        /// How many, in percent.
        percent: At<u32>,
        /// After how long.
        after: At<Duration>,
        /// How often one person tries, the first call included.
        most: At<u32> = At::nowhere(4),
    }
}

impl Redial {
    fn usual() -> Self {
        Self {
            place: Place::default(),
            percent: At::nowhere(80),
            after: At::nowhere(Duration::from_seconds(180)),
            most: At::nowhere(4),
        }
    }
}

choice! {
    /// A figure that the desk is measured on.
    pub enum Target {
        /// Answered within a time, in percent of all offered.
        ServiceLevel{ServiceLevel},
        /// Mean handle time.
        HandleTime(At<Duration>),
        /// Hung up while waiting, in percent.
        Abandonment{Percent},
        /// Settled at the first contact, in percent.
        FirstContact{Percent},
        /// Mean mark of the survey, 1 to 5.
        Survey(At<f64>),
        /// Orders.
        Orders(At<u32>),
        /// Orders that are still there after ninety days, in percent.
        Kept{Percent},
    }
}

record! {
    /// Answered within a time.
    pub struct ServiceLevel {
        /// In percent of all offered.
        percent: At<u32>,
        /// Within this time.
        within: At<Duration>,
    }
}

record! {
    /// A share.
    pub struct Percent {
        /// In percent.
        percent: At<u32>,
    }
}

record! {
    /// A colleague on duty.
    pub struct Duty {
        /// Who, from `people.ron`.
        colleague: At<String>,
        /// Mean handle time (exponential).
        handle: At<Duration>,
        /// From when.
        from: At<Moment>,
        /// Until when.
        until: At<Moment>,
    }
}

record! {
    /// The lunch break.
    pub struct Lunch {
        /// From when it can be taken.
        from: At<Moment>,
        /// Until when it must have begun.
        until: At<Moment>,
        /// How long it is.
        takes: At<Duration>,
    }
}

choice! {
    /// Something that comes in.
    pub enum Arrival {
        /// A contact at a time.
        At{ArrivalAt},
        /// A contact at some time between two.
        Between{ArrivalBetween},
        /// A Poisson stream of fillers whose rate changes over the day.
        Stream{ArrivalStream},
    }
}

record! {
    /// A contact at a time.
    pub struct ArrivalAt {
        /// When.
        time: At<Moment>,
        /// Which.
        contact: At<String>,
        /// Lower is served first.
        priority: At<u8> = At::nowhere(0),
    }
}

record! {
    /// A contact at some time between two, drawn by the seed.
    pub struct ArrivalBetween {
        /// Not before.
        from: At<Moment>,
        /// Not after.
        until: At<Moment>,
        /// Which.
        contact: At<String>,
        /// Lower is served first.
        priority: At<u8> = At::nowhere(0),
    }
}

record! {
    /// A Poisson stream of fillers.
    pub struct ArrivalStream {
        /// Rates an hour, each from a time on.
        per_hour: Vec<(At<Moment>, At<f64>)>,
        /// Which fillers; without it, all of this desk.
        pool: PoolOf = PoolOf::All,
        /// Lower is served first.
        priority: At<u8> = At::nowhere(1),
    }
}

choice! {
    /// Which fillers a stream draws from.
    pub enum PoolOf {
        /// All of the shift's desk.
        All,
        /// The named ones.
        #[bare(list)] Named(Vec<At<String>>),
    }
}

record! {
    /// Something that a facilitator can throw in.
    pub struct Inject {
        /// Its name, unique in the shift.
        id: At<String>,
        /// Shown on the facilitator's console.
        title: At<String>,
        /// Happens by itself at this time.
        at: Option<At<Moment>> = None,
        /// What it does.
        does: InjectDoes,
    }
}

choice! {
    /// What an inject does.
    pub enum InjectDoes {
        /// More callers for a while.
        Rush{Rush},
        /// A colleague goes home.
        ColleagueLeaves(At<String>),
        /// A message from a colleague.
        Message{Message},
        /// A contact comes in.
        Arrive(At<String>),
    }
}

record! {
    /// More callers for a while.
    pub struct Rush {
        /// How many an hour, on top.
        per_hour: At<f64>,
        /// For how long.
        r#for: At<Duration>,
    }
}

record! {
    /// A message from a colleague.
    pub struct Message {
        /// Who writes.
        from: At<String>,
        /// What.
        text: At<String>,
    }
}

record! {
    /// What happened in an earlier contact at the other desk.
    pub struct History {
        /// Which contact.
        contact: At<String>,
        /// The flags that were up at its end.
        flags: Vec<At<String>> = Vec::new(),
        /// What was promised.
        promises: Vec<PastPromise> = Vec::new(),
    }
}

record! {
    /// A promise of an earlier contact.
    pub struct PastPromise {
        /// What, from `delivers`.
        what: At<String>,
        /// Written, or only spoken.
        written: At<bool> = At::nowhere(false),
        /// It could be kept.
        honest: At<bool> = At::nowhere(false),
        /// The words that are quoted.
        words: At<String>,
        /// The reply that made it, as `contact/turn/reply`; then its translation is quoted.
        of: Option<At<String>> = None,
    }
}

choice! {
    /// The content of `insiders.ron`.
    pub enum InsidersFile {
        /// The questions.
        Insiders(Vec<Question>),
    }
}

record! {
    /// What real people of each desk answer when they are asked.
    pub struct Question {
        /// Its name.
        id: At<String>,
        /// The question.
        asks: At<String>,
        /// Support's answer.
        support: At<String>,
        /// Sales' answer.
        sales: At<String>,
    }
}

record! {
    /// `lang/<code>/*.ron`: translations.
    pub struct Lang {
        /// The language that it translates into.
        code: At<String>,
        /// The language that it translates from.
        source: At<String>,
        /// Line id to translation.
        lines: Map<Translation>,
    }
}

choice! {
    /// A translated line: the text alone, or with the hash of the source text
    /// that it translates (the first eight hex digits of its SHA-256).
    pub enum Translation {
        /// The text alone.
        #[bare(text)] Text(At<String>),
        /// The hash and the text.
        #[bare(tuple)] Stamped((At<String>, At<String>)),
    }
}

record! {
    /// `rubric.ron` and the built-in rubrics: how a desk's contacts are scored.
    pub struct Rubric {
        /// Whose.
        desk: At<Desk>,
        /// Dimensions; budgets add up to 100.
        dimensions: Map<Dimension>,
        /// Critical errors of class XC, which belong to no dimension.
        compliance: Vec<At<Tag>> = Vec::new(),
        /// What is left at most after a critical error.
        caps: Caps,
        /// A repair takes away this share of a loss, in percent, 50 at most.
        repair_percent: At<u32>,
        /// The range of the trainee's share of the talking, in percent.
        pitch_percent: (At<u32>, At<u32>) = (At::nowhere(35), At::nowhere(55)),
    }
}

record! {
    /// What is left at most after a critical error, in points.
    pub struct Caps {
        /// Business-critical.
        bc: At<u32>,
        /// Customer-critical.
        cc: At<u32>,
        /// Compliance-critical.
        xc: At<u32>,
    }
}

record! {
    /// A dimension of the rubric.
    pub struct Dimension {
        /// Points.
        budget: At<u32>,
        /// What is lost when an obligation is not met; adds up to the budget.
        obligations: Vec<(At<Tag>, At<u32>)>,
        /// What is lost when it happens.
        commissions: Vec<Commission> = Vec::new(),
    }
}

record! {
    /// Something that costs points when it happens.
    pub struct Commission {
        /// What.
        tag: At<Tag>,
        /// Points.
        points: At<u32>,
        /// Its class, if it is a critical error.
        critical: Option<At<Critical>> = None,
        /// Times the gap between the promise and what the company can do.
        by_gap: At<bool> = At::nowhere(false),
    }
}

choice! {
    /// The class of a critical error.
    pub enum Critical {
        /// Business-critical.
        BC,
        /// Customer-critical.
        CC,
        /// Compliance-critical.
        XC,
    }
}
