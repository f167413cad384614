//! A document as one HTML file: it needs nothing from anywhere, runs nothing, and
//! prints well.
//!
//! The content policy forbids everything but the one style sheet of the file, by
//! its hash. Every text is escaped; pictures are SVG that this program drew.
//! Must not know what a report says.

use base64::Engine as _;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::document::{Block, Card, Document, Entry, Frame, Grid, Picture, Run, Text, Tile};

/// The style sheet of every report.
const STYLE: &str = include_str!("style.css");

/// The document as HTML.
pub fn write(document: &Document) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    let policy =
        format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
    let title = document.title.plain();
    html! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    header.head {
                        (PreEscaped(super::charts::mark()))
                        div {
                            h1 { (text(&document.title)) }
                            p.under { (text(&document.under)) }
                        }
                    }
                    @for one in &document.blocks { (block(one)) }
                    footer { (text(&document.foot)) }
                }
            }
        }
    }
    .into_string()
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading(1, words) => h2 { (text(words)) },
            Block::Heading(_, words) => h3 { (text(words)) },
            Block::Paragraph(words) => p { (text(words)) },
            Block::Note(words) => p.note { (text(words)) },
            Block::List(points) => ul { @for point in points { li { (text(point)) } } },
            Block::Tiles(tiles) => div.tiles { @for one in tiles { (tile(one)) } },
            Block::Table(grid) => (table(grid)),
            Block::Picture(shown, percent) => (picture(shown, *percent)),
            Block::Entries(entries) => ol.entries { @for one in entries { (entry(one)) } },
            Block::Cards(cards) => div.cards { @for one in cards { (card(one)) } },
            Block::Frame(Frame::Aside, blocks) => div.aside { @for one in blocks { (self::block(one)) } },
            Block::Frame(Frame::Alarm, blocks) => div.alarm { @for one in blocks { (self::block(one)) } },
            Block::NewPage => div.new-page {},
        }
    }
}

fn text(text: &Text) -> Markup {
    html! { @for one in &text.runs { (run(one)) } }
}

fn run(run: &Run) -> Markup {
    let inner = match (&run.figure, run.said) {
        (Some(figure), _) => html! { span.figure data-figure=(figure) { (run.text) } },
        (None, true) => html! { span.said { (run.text) } },
        (None, false) => html! { (run.text) },
    };
    if run.strong {
        html! { strong { (inner) } }
    } else {
        inner
    }
}

fn tile(tile: &Tile) -> Markup {
    html! {
        div.tile {
            p.label { (text(&tile.label)) }
            p.value { (text(&tile.value)) }
            p.note { (text(&tile.under)) }
        }
    }
}

fn table(grid: &Grid) -> Markup {
    let class = |at: usize| grid.columns.get(at).filter(|column| column.figures).map(|_| "right");
    html! {
        table {
            @if grid.columns.iter().any(|column| !column.name.is_empty()) {
                thead { tr { @for (at, column) in grid.columns.iter().enumerate() {
                    th scope="col" class=[class(at)] { (text(&column.name)) }
                } } }
            }
            tbody { @for row in &grid.rows {
                tr { @for (at, cell) in row.iter().enumerate() { td class=[class(at)] { (text(cell)) } } }
            } }
        }
    }
}

fn picture(picture: &Picture, percent: u8) -> Markup {
    let class = match percent {
        0..=40 => "picture third",
        41..=70 => "picture half",
        _ => "picture",
    };
    html! {
        figure class=(class) role="img" aria-label=(picture.alt) { (PreEscaped(&picture.svg)) }
    }
}

fn entry(entry: &Entry) -> Markup {
    html! {
        li.entry.no-lead[entry.lead.is_empty()] {
            div.face { @if let Some(face) = &entry.face { (PreEscaped(&face.svg)) } }
            @if !entry.lead.is_empty() { div.lead { (text(&entry.lead)) } }
            div.what {
                p { (text(&entry.text)) }
                @for more in &entry.more { p.note { (text(more)) } }
            }
            div.side { (text(&entry.side)) }
        }
    }
}

fn card(card: &Card) -> Markup {
    html! {
        div.card {
            p.title { (text(&card.title)) }
            @for line in &card.lines { p { (text(line)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(blocks: Vec<Block>) -> String {
        let words = |words: &str| Text::said(words);
        write(&Document {
            language: "en",
            title: words("</title><script>alert(1)</script>"),
            under: words("a & b"),
            blocks,
            foot: words("foot"),
        })
    }

    #[test]
    fn every_text_is_escaped_and_nothing_may_be_fetched() {
        let hostile = "<img src=x onerror=alert(1)>\"'&";
        let said = || Text::said(hostile);
        let blocks = vec![
            Block::Heading(1, said()),
            Block::Paragraph(said().strong()),
            Block::Table(Grid { columns: Vec::new(), rows: vec![vec![said()]] }),
            Block::Entries(vec![Entry { lead: said(), side: said(), ..Entry::default() }]),
            Block::Cards(vec![Card { title: said(), lines: vec![said()] }]),
            Block::Picture(Picture { alt: hostile.to_owned(), ..Picture::default() }, 100),
        ];
        let page = page(blocks);
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(page.contains("default-src 'none'; style-src 'sha256-"));
        for word in ["http://", "https://", "url(", "@import", "javascript:"] {
            let found = page.replace("http://www.w3.org/2000/svg", "").contains(word);
            assert!(!found, "{word}");
        }
        // A style attribute would be forbidden by the policy and so would do nothing.
        assert!(!page.contains(" style="));
    }

    #[test]
    fn a_figure_carries_its_name() {
        let page = page(vec![Block::Paragraph(Text::figure("quality/home", "62.3"))]);
        assert!(page.contains(r#"<span class="figure" data-figure="quality/home">62.3</span>"#));
    }
}
