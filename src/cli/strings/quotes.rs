//! `strings quotes`: every quotation of a promise with the promises really in it.

use std::io::Write;

use clap::Args;

use crate::cli::end::{End, Ended, Failure};
use crate::cli::page::{self, wrap};
use crate::records::pack_folder::open_pack;
use crate::scenario::checked::{Comes, Contact, DeliverableId, Scenario, Slot};
use crate::scenario::strings::{Language, Piece, TextId, Value, pieces};

use super::Pack;

/// Which quotations to show.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    pack: Pack,
    /// Only this language; otherwise all, the source language first.
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
    /// Only this contact or filler.
    #[arg(long, value_name = "NAME")]
    contact: Option<String>,
}

const SLOT: &str = "promise.words";

pub(super) fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let scenario = open_pack(&arguments.pack.pack)?;
    let texts = scenario.texts();
    if let Some(code) = &arguments.lang
        && texts.language(code).is_none()
    {
        let known = texts.languages().join(", ");
        return Err(Failure::Wrong(format!("the pack has no language `{code}`; it has {known}")));
    }
    for contact in scenario.contacts() {
        if arguments.contact.as_ref().is_some_and(|name| *name != contact.id) {
            continue;
        }
        for text in quoting(&scenario, contact) {
            writeln!(page, "{}", texts.id(text))?;
            for words in quotable(&scenario, contact) {
                for code in texts
                    .languages()
                    .iter()
                    .filter(|code| arguments.lang.as_ref().is_none_or(|one| one == *code))
                {
                    let language = texts.language(code).unwrap_or_default();
                    let filled = fill(&scenario, contact, text, words, language);
                    for line in wrap(&format!("{code}  {filled}"), page::width(), 6) {
                        writeln!(page, "  {line}")?;
                    }
                }
            }
            writeln!(page)?;
        }
    }
    Ok(End::Fine)
}

/// The lines of a contact that quote a promise.
fn quoting(scenario: &Scenario, contact: &Contact) -> Vec<TextId> {
    let quotes = |text: &TextId| {
        let pieces = pieces(scenario.texts().source(*text)).unwrap_or_default();
        pieces.iter().any(|piece| matches!(piece, Piece::Slot { name, .. } if *name == SLOT))
    };
    let variants = contact.variants.iter().map(|variant| variant.text);
    let said = contact.replies.iter().map(|reply| reply.says);
    let lines = contact.lines.iter().flatten().copied();
    variants.chain(said).chain(lines).filter(quotes).collect()
}

/// The promises that can stand there: of the same customer for a written
/// contact, of anybody for a ticket, and those that are made on the way.
fn quotable(scenario: &Scenario, contact: &Contact) -> Vec<TextId> {
    let fits = |what: DeliverableId| match (&contact.comes, contact.start.from_ledger) {
        (Comes::Ticket(of), _) => of.contains(&what),
        (_, Some(from)) => from == what,
        _ => false,
    };
    let ticket = matches!(contact.comes, Comes::Ticket(_));
    let others = scenario.contacts().iter().filter(|other| ticket || other.persona == contact.persona);
    let earlier = others.flat_map(|other| &other.promises).filter(|promise| fits(promise.what));
    let here = contact.promises.iter().filter(|_| contact.start.from_ledger.is_none() && !ticket);
    let mut words: Vec<TextId> = earlier.chain(here).map(|promise| promise.words).collect();
    words.dedup();
    words
}

fn fill(scenario: &Scenario, contact: &Contact, text: TextId, words: TextId, language: Language) -> String {
    let texts = scenario.texts();
    let own = |text: TextId| Some(Value::Text(texts.get(text, language).to_owned()));
    texts.fill(text, language, &|slot| {
        let drawn = contact.slots.iter().find(|(name, _)| name == slot);
        match (slot, drawn) {
            (SLOT, _) => own(words),
            (_, Some((_, Slot::Pool(pool) | Slot::InTurn(pool)))) => {
                own(*scenario.company().pools[pool.index()].1.first()?)
            }
            (_, Some((_, Slot::Range(low, _)))) => Some(Value::Number(*low)),
            (_, Some((_, Slot::Time(from, _)))) => Some(Value::Text(from.to_string())),
            (_, Some((_, Slot::Since(_)))) | ("wait", _) => Some(Value::Number(5)),
            ("customer.name", _) => own(scenario.persona(contact.persona?).name?),
            ("customer.firm", _) => own(scenario.persona(contact.persona?).firm?),
            ("company.name", _) => own(scenario.company().name),
            ("time", _) => Some(Value::Text("10:20".to_owned())),
            _ => own(*scenario.company().values.get(slot)?),
        }
    })
}
