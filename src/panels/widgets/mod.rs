//! House widgets: functions from a plain view to a response.
//!
//! Each names itself to a screen reader, shows the focus, and can be used by
//! keyboard, mouse and accessibility action alike.

mod answer;
mod button;
mod candle;
pub mod choice;
mod circles;
mod deed;
mod dimension;
mod door;
mod even;
mod face;
mod field;
mod finding;
mod ground;
mod head;
mod key_cap;
mod meter;
mod note;
mod offer;
mod queue_tile;
mod reply_card;
mod segmented;
mod short;
mod slider;
mod small_face;
mod tabs;
mod toggle;

pub use answer::{Answer, answer, answer_height, answer_width};
pub(crate) use button::white;
pub use button::{Button, Kind, button, button_width, button_with_id};
pub use candle::{CANDLE, candle};
pub use circles::{Circles, circles, small_circles};
pub use deed::{Deed, Form, deed, deed_width};
pub use dimension::{DimensionBar, Legend, dimension_bar, least_height, legend, lozenge};
pub use door::{Door, Leaf, door, door_row, words_height};
pub use even::{even, even_galley, even_label, phrased};
pub use face::{FaceView, face};
pub use field::{Field, Note, field};
pub use finding::{FindingRow, finding_row, play_round};
pub use ground::ground;
pub use head::{Head, badge, head, logo, logo_width, sheet_below};
pub use key_cap::{SPACE, key_cap, key_cap_size};
pub use meter::meter;
pub use note::{StickyNote, note, pie};
pub use offer::{Offer, offer, offer_height};
pub use queue_tile::{QueueTile, queue_tile};
pub use reply_card::{CardType, reply_card, reply_card_height};
pub use segmented::{Segment, segmented, segmented_soft, segmented_width};
pub use short::{short, short_name, whole_name};
pub use slider::{Slid, Slider, slider, slim_slider};
pub use small_face::{SmallFace, small_face};
pub use tabs::{Tab, tabs};
pub use toggle::{toggle, toggle_off};

use egui::{Rect, Response, Stroke, StrokeKind, Ui};

use super::theme::Theme;

/// The line round what has the focus, 5 points outside it.
pub fn focus_ring(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() {
        ring(ui, response.rect, radius);
    }
}

/// A line of promise yellow between two of ink: it is seen on every ground.
pub fn ring(ui: &Ui, around: Rect, radius: f32) {
    let colours = Theme::of(ui.ctx()).colours;
    let painter = ui.painter();
    for (gap, width, colour) in [(2.0, 5.4, colours.ink), (3.0, 3.4, colours.promise)] {
        let stroke = Stroke::new(width, colour);
        painter.rect_stroke(around.expand(gap), radius + gap, stroke, StrokeKind::Outside);
    }
}

/// Leaves room between what scrolls and its bar, so that the line round what has the
/// focus is seen whole.
pub fn beside_the_bar(ui: &mut Ui) {
    const ROOM: f32 = 8.0;
    ui.set_max_width(ui.available_width() - ROOM);
    ui.set_clip_rect(ui.clip_rect().expand2(egui::vec2(ROOM, 0.0)));
}
