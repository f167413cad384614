//! The drawing in the language of Graphviz.

use std::fmt::Write;

use super::{Graph, Node};

/// The whole file.
pub(super) fn draw(graph: &Graph) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(text, "digraph {{\n  label={}; labelloc=t;", quoted(&graph.title));
    let _ = writeln!(text, "  node [shape=box, style=rounded]; edge [fontsize=10];");
    for (index, one) in graph.boxes.iter().enumerate() {
        let label = match one.words.as_str() {
            "" => one.name.clone(),
            words => format!("{}\n{words}", one.name),
        };
        let shape = match one.node {
            Node::End(_) => ", shape=oval",
            Node::Turn(_) if index == graph.opening => ", penwidth=2",
            Node::Turn(_) if one.after_call => ", style=\"rounded,dashed\"",
            Node::Turn(_) => "",
        };
        let _ = writeln!(text, "  n{index} [label={}{shape}];", quoted(&label));
    }
    for arrow in &graph.arrows {
        let label = quoted(&arrow.labels.join("\n"));
        let _ = writeln!(text, "  n{} -> n{} [label={label}];", arrow.from, arrow.to);
    }
    text.push_str("}\n");
    text
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}
