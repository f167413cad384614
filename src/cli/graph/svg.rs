//! The drawing as a picture: boxes in rows by their distance from the opening,
//! arrows down the rows, and back up along the margin.
//!
//! Knows boxes and arrows, not contacts. Places are whole pixels.

use std::collections::VecDeque;
use std::fmt::Write;

use super::{Arrow, Graph, Node};

const BOX_WIDTH: i64 = 216;
const BOX_HEIGHT: i64 = 52;
const GAP_X: i64 = 48;
const LINE: i64 = 13;
const MARGIN: i64 = 24;
/// Room for the title.
const HEAD: i64 = 48;
/// The least room between two rows.
const GAP_Y: i64 = 56;
/// How far apart the arrows that go back up lie in the margin.
const LANE: i64 = 14;

/// Where a box lies.
#[derive(Clone, Copy)]
struct Spot {
    row: usize,
    x: i64,
    y: i64,
}

/// The whole picture.
pub(super) fn draw(graph: &Graph) -> String {
    let rows = order(graph, rows(graph));
    let back = graph.arrows.iter().filter(|arrow| goes_back(&rows, arrow)).count() as i64;
    let left = MARGIN + (back + 1) * LANE;
    let (spots, width, height) = place(graph, &rows, left);
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"PT Sans, Noto Sans, sans-serif\" font-size=\"12\">"
    );
    let _ = writeln!(text, "<title>{}</title>", escaped(&graph.title));
    text.push_str(
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" \
         orient=\"auto-start-reverse\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"#5b6b75\"/></marker></defs>\n",
    );
    let _ = writeln!(text, "<rect width=\"{width}\" height=\"{height}\" fill=\"#F6F1E7\"/>");
    let _ = writeln!(
        text,
        "<text x=\"{MARGIN}\" y=\"30\" font-size=\"18\" fill=\"#23303A\">{}</text>",
        escaped(&graph.title)
    );
    draw_arrows(&mut text, graph, &spots);
    for (index, spot) in spots.iter().enumerate() {
        draw_box(&mut text, graph, index, *spot);
    }
    text.push_str("</svg>\n");
    text
}

/// The boxes of each row: the row is how many replies away the opening is.
/// Ends stand in the last row.
fn rows(graph: &Graph) -> Vec<Vec<usize>> {
    let mut rank: Vec<Option<usize>> = vec![None; graph.boxes.len()];
    let mut open = VecDeque::from([graph.opening]);
    if let Some(first) = rank.get_mut(graph.opening) {
        *first = Some(0);
    }
    while let Some(from) = open.pop_front() {
        let next = rank[from].map_or(0, |row| row + 1);
        for arrow in graph.arrows.iter().filter(|arrow| arrow.from == from) {
            if rank[arrow.to].is_none() {
                rank[arrow.to] = Some(next);
                open.push_back(arrow.to);
            }
        }
    }
    let is_end = |index: usize| matches!(graph.boxes[index].node, Node::End(_));
    let deepest = (0..graph.boxes.len()).filter(|&index| !is_end(index));
    let last = deepest.filter_map(|index| rank[index]).max().unwrap_or(0);
    let mut rows = vec![Vec::new(); last + 2];
    for (index, row) in rank.iter().enumerate() {
        // What cannot be reached stands beside the opening.
        let row = if is_end(index) { last + 1 } else { row.unwrap_or(0) };
        rows[row].push(index);
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// Puts each row into the order in which its boxes lie under those that lead to
/// them: a few sweeps of the barycentre method.
fn order(graph: &Graph, mut rows: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    for _ in 0..4 {
        for number in 1..rows.len() {
            let above = rows[number - 1].clone();
            let mid = |index: usize| {
                let places: Vec<i64> = graph
                    .arrows
                    .iter()
                    .filter(|arrow| arrow.to == index)
                    .filter_map(|arrow| above.iter().position(|&other| other == arrow.from))
                    .map(|place| place as i64 * 1_000)
                    .collect();
                let count = places.len() as i64;
                if count == 0 { i64::MAX } else { places.iter().sum::<i64>() / count }
            };
            rows[number].sort_by_key(|&index| mid(index));
        }
    }
    rows
}

fn row_of(rows: &[Vec<usize>], index: usize) -> usize {
    rows.iter().position(|row| row.contains(&index)).unwrap_or(0)
}

fn goes_back(rows: &[Vec<usize>], arrow: &Arrow) -> bool {
    row_of(rows, arrow.to) < row_of(rows, arrow.from)
}

/// The spots of all boxes, and the size of the picture.
fn place(graph: &Graph, rows: &[Vec<usize>], left: i64) -> (Vec<Spot>, i64, i64) {
    let widest = rows.iter().map(Vec::len).max().unwrap_or(1) as i64;
    let across = widest * BOX_WIDTH + (widest - 1) * GAP_X;
    let mut spots = vec![Spot { row: 0, x: 0, y: 0 }; graph.boxes.len()];
    let mut y = HEAD + GAP_Y / 2;
    for (number, row) in rows.iter().enumerate() {
        let count = row.len() as i64;
        let used = count * BOX_WIDTH + (count - 1) * GAP_X;
        for (place, &index) in row.iter().enumerate() {
            let x = left + (across - used) / 2 + place as i64 * (BOX_WIDTH + GAP_X);
            spots[index] = Spot { row: number, x, y };
        }
        // Labels stand under the box that they leave.
        let most = row.iter().map(|&index| labels_below(graph, index)).max().unwrap_or(0);
        y += BOX_HEIGHT + GAP_Y + most * LINE;
    }
    (spots, left + across + MARGIN + LANE, y)
}

fn labels_below(graph: &Graph, index: usize) -> i64 {
    let from = graph.arrows.iter().filter(|arrow| arrow.from == index);
    from.map(|arrow| arrow.labels.len() as i64).sum()
}

fn draw_box(text: &mut String, graph: &Graph, index: usize, spot: Spot) {
    let one = &graph.boxes[index];
    let (fill, dash, radius) = match one.node {
        Node::End(_) => ("#F2C14E", "", BOX_HEIGHT / 2),
        Node::Turn(_) if one.after_call => ("#ffffff", " stroke-dasharray=\"5 4\"", 8),
        Node::Turn(_) => ("#ffffff", "", 8),
    };
    let pen = if index == graph.opening { 3 } else { 1 };
    let _ = writeln!(
        text,
        "<rect x=\"{}\" y=\"{}\" width=\"{BOX_WIDTH}\" height=\"{BOX_HEIGHT}\" rx=\"{radius}\" fill=\"{fill}\" \
         stroke=\"#23303A\" stroke-width=\"{pen}\"{dash}/>",
        spot.x, spot.y
    );
    let middle = spot.x + BOX_WIDTH / 2;
    let first = if one.words.is_empty() { 30 } else { 21 };
    let _ = writeln!(
        text,
        "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" font-weight=\"bold\" fill=\"#23303A\">{}</text>",
        spot.y + first,
        escaped(&one.name)
    );
    if !one.words.is_empty() {
        let _ = writeln!(
            text,
            "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" fill=\"#5b6b75\">{}</text>",
            spot.y + 39,
            escaped(&one.words)
        );
    }
}

/// Arrows leave a box at its lower edge, one beside the other; the replies that
/// lead along an arrow stand at its beginning, one below the other.
fn draw_arrows(text: &mut String, graph: &Graph, spots: &[Spot]) {
    let mut lane = 0;
    for (index, from) in spots.iter().enumerate() {
        let mut arrows: Vec<&Arrow> = graph.arrows.iter().filter(|arrow| arrow.from == index).collect();
        arrows.sort_by_key(|arrow| spots[arrow.to].x);
        let count = arrows.len() as i64;
        let mut below = from.y + BOX_HEIGHT + LINE + 2;
        for (place, arrow) in arrows.into_iter().enumerate() {
            let x = from.x + BOX_WIDTH * (place as i64 + 1) / (count + 1);
            let y = from.y + BOX_HEIGHT;
            let to = spots[arrow.to];
            let path = if arrow.to == index {
                format!("M{x} {y} q 6 14 14 0")
            } else if to.row == from.row {
                let (end_x, end_y) = (to.x + BOX_WIDTH / 2, to.y + BOX_HEIGHT + 2);
                format!("M{x} {y} C{x} {} {end_x} {} {end_x} {end_y}", y + 30, y + 30)
            } else if to.row < from.row {
                lane += 1;
                back(x, y, to, MARGIN + lane * LANE, below)
            } else {
                let (end_x, end_y) = (to.x + BOX_WIDTH / 2 + (x - from.x - BOX_WIDTH / 2) / 6, to.y - 2);
                let bend = (end_y - y) / 2;
                format!("M{x} {y} C{x} {} {end_x} {} {end_x} {end_y}", y + bend, end_y - bend)
            };
            let _ = writeln!(
                text,
                "<path d=\"{path}\" fill=\"none\" stroke=\"#5b6b75\" marker-end=\"url(#tip)\"/>"
            );
            for label in &arrow.labels {
                let _ = writeln!(
                    text,
                    "<text x=\"{}\" y=\"{below}\" font-size=\"11\" fill=\"#17797A\" stroke=\"#F6F1E7\" stroke-width=\"3\" \
                     paint-order=\"stroke\">{}</text>",
                    x + 4,
                    escaped(label)
                );
                below += LINE;
            }
        }
    }
}

/// Along the left margin, up to the box.
fn back(x: i64, y: i64, to: Spot, lane: i64, below: i64) -> String {
    let turn = below.max(y + 10);
    let enter = to.y + BOX_HEIGHT / 2;
    format!("M{x} {y} L{x} {turn} L{lane} {turn} L{lane} {enter} L{} {enter}", to.x - 2)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
