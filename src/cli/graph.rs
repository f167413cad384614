//! `graph`: the turns of a contact and the replies between them, as a drawing.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::scenario::checked::{Contact, Goto, Scenario, TurnId, as_range};
use crate::scenario::strings::Language;
use crate::vocab::Outcome;

use super::end::{EXIT_CODES, End, Ended, Failure};
use super::page::cut;
use crate::records::pack_folder::open_pack;

mod dot;
mod svg;

/// Draw the turns of a contact and the replies between them.
///
/// The drawing is a picture (SVG) or a text for Graphviz (dot) and goes to
/// standard output:
///
///   other-desk graph scenarios/swap-day third-window > third-window.svg
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = EXIT_CODES)]
pub struct Arguments {
    /// The pack's folder.
    pack: PathBuf,
    /// The contact's or filler's name, as in its file.
    contact: String,
    /// What to draw.
    #[arg(long, value_enum, default_value_t = Format::Svg)]
    format: Format,
    /// The language of the words, such as ja; otherwise the pack's own.
    #[arg(long)]
    lang: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A picture that browsers show.
    Svg,
    /// The language of Graphviz.
    Dot,
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    /// A turn of the contact.
    Turn(TurnId),
    /// An end of it.
    End(Outcome),
}

/// A box.
#[derive(Debug)]
struct Box {
    node: Node,
    /// The turn's name, or the outcome.
    name: String,
    /// The first words of its line.
    words: String,
    /// The person has gone.
    after_call: bool,
}

/// An arrow between two boxes, with the replies that lead along it.
#[derive(Debug, PartialEq, Eq)]
struct Arrow {
    from: usize,
    to: usize,
    labels: Vec<String>,
}

/// A drawing without places.
#[derive(Debug)]
struct Graph {
    title: String,
    boxes: Vec<Box>,
    arrows: Vec<Arrow>,
    /// The box of the first turn.
    opening: usize,
}

/// Runs the subcommand.
///
/// # Errors
/// A pack with errors, or without such a contact or language.
pub fn run(arguments: &Arguments, page: &mut dyn Write) -> Ended {
    let scenario = open_pack(&arguments.pack)?;
    let id = scenario.find_contact(&arguments.contact).ok_or_else(|| {
        let ids: Vec<&str> = scenario.contacts().iter().map(|contact| contact.id.as_str()).collect();
        Failure::Wrong(format!("the pack has no contact `{}`; it has: {}", arguments.contact, ids.join(", ")))
    })?;
    let language = match &arguments.lang {
        None => Language(0),
        Some(code) => scenario.texts().language(code).ok_or_else(|| {
            let known = scenario.texts().languages().join(", ");
            Failure::Wrong(format!("the pack has no language `{code}`; it has: {known}"))
        })?,
    };
    let graph = Graph::of(&scenario, scenario.contact(id), language);
    let drawn = match arguments.format {
        Format::Dot => dot::draw(&graph),
        Format::Svg => svg::draw(&graph),
    };
    page.write_all(drawn.as_bytes())?;
    Ok(End::Fine)
}

/// How many columns of a turn's line are shown.
const FIRST_WORDS: usize = 30;

impl Graph {
    fn of(scenario: &Scenario, contact: &Contact, language: Language) -> Self {
        let texts = scenario.texts();
        let title = contact.title.map_or(contact.id.as_str(), |title| texts.get(title, language));
        let mut graph = Self {
            title: title.to_owned(),
            boxes: Vec::new(),
            arrows: Vec::new(),
            opening: contact.opening.index(),
        };
        for (index, turn) in contact.turns.iter().enumerate() {
            let line = contact.variants[as_range(&turn.says)].last();
            graph.boxes.push(Box {
                node: Node::Turn(TurnId(u16::try_from(index).unwrap_or(u16::MAX))),
                name: turn.id.clone(),
                words: line.map_or(String::new(), |line| cut(texts.get(line.text, language), FIRST_WORDS)),
                after_call: turn.after_call,
            });
        }
        for (from, turn) in contact.turns.iter().enumerate() {
            for reply in &contact.replies[as_range(&turn.replies)] {
                graph.lead(contact, from, &reply.id, reply.goto);
            }
            let silence = turn.silence.filter(|silence| silence.goto != Goto::Stay);
            if let Some(silence) = silence {
                graph.lead(contact, from, "…", silence.goto);
            }
        }
        graph
    }

    /// Adds the arrows of a reply.
    fn lead(&mut self, contact: &Contact, from: usize, label: &str, goto: Goto) {
        match goto {
            Goto::Turn(turn) => self.arrow(from, turn.index(), label),
            Goto::Stay => self.arrow(from, from, label),
            Goto::End(outcome) => {
                let to = self.end(outcome);
                self.arrow(from, to, label);
            }
            Goto::If(first, behind) | Goto::Chance(first, behind) => {
                for branch in &contact.branches[usize::from(first)..usize::from(behind)] {
                    self.arrow(from, branch.turn.index(), label);
                }
            }
        }
    }

    fn end(&mut self, outcome: Outcome) -> usize {
        let found = self.boxes.iter().position(|one| one.node == Node::End(outcome));
        found.unwrap_or_else(|| {
            self.boxes.push(Box {
                node: Node::End(outcome),
                name: outcome.to_string(),
                words: String::new(),
                after_call: true,
            });
            self.boxes.len() - 1
        })
    }

    fn arrow(&mut self, from: usize, to: usize, label: &str) {
        match self.arrows.iter_mut().find(|arrow| arrow.from == from && arrow.to == to) {
            Some(arrow) if arrow.labels.iter().any(|known| known == label) => {}
            Some(arrow) => arrow.labels.push(label.to_owned()),
            None => self.arrows.push(Arrow { from, to, labels: vec![label.to_owned()] }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph() -> Graph {
        let scenario = open_pack(std::path::Path::new("scenarios/swap-day")).unwrap();
        let contact = scenario.find_contact("third-window").unwrap();
        Graph::of(&scenario, scenario.contact(contact), Language(0))
    }

    #[test]
    fn every_turn_has_a_box_and_every_reply_an_arrow() {
        let scenario = open_pack(std::path::Path::new("scenarios/swap-day")).unwrap();
        let contact = scenario.contact(scenario.find_contact("third-window").unwrap());
        let graph = graph();
        for (index, turn) in contact.turns.iter().enumerate() {
            assert_eq!(graph.boxes[index].name, turn.id);
            for reply in &contact.replies[as_range(&turn.replies)] {
                let drawn = |arrow: &&Arrow| arrow.from == index && arrow.labels.contains(&reply.id);
                assert!(graph.arrows.iter().any(|arrow| drawn(&arrow)), "{}", reply.id);
            }
        }
    }

    #[test]
    fn both_drawings_name_every_box_and_reply() {
        let graph = graph();
        let (dot, svg) = (dot::draw(&graph), svg::draw(&graph));
        for name in graph.boxes.iter().map(|one| &one.name) {
            assert!(dot.contains(name.as_str()) && svg.contains(name.as_str()), "{name}");
        }
        for label in graph.arrows.iter().flat_map(|arrow| &arrow.labels) {
            assert!(dot.contains(label.as_str()) && svg.contains(label.as_str()), "{label}");
        }
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    }
}
