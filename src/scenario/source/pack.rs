//! The pack, the company, its people, and translations.

use crate::scenario::read::{At, Map, choice, record};
use crate::vocab::{Department, Desk, Duration};

use super::contact::Lines;

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
        /// The name as they give it themselves, without a title, where a filler has them say it.
        surname: Option<At<String>> = None,
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
        /// The article of which their early warning speaks; friends know it from the morning on.
        warns_of: Option<At<String>> = None,
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
