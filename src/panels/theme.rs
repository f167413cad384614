//! Colours, sizes and type: the only place where they stand (look.md, NOTES.md).
//!
//! A [`Theme`] lies in the context of egui; widgets ask for it with
//! [`Theme::of`]. Lengths are in points; those of type grow with the text scale.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, RichText, Shadow, Stroke};

use super::fonts::{BOLD, fonts};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// The office by day.
    #[default]
    Light,
    /// The same office with the blinds half down and the lamps lit.
    Dark,
}

/// Sizes of type, in points at a text scale of 100 %: a ratio of 1.2 from 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 13: what stands beside.
    Small,
    /// 16: what is read.
    Body,
    /// 19: names and numbers that lead.
    Lead,
    /// 21: what a person says.
    Speech,
    /// 23: titles of a card.
    Title,
    /// 28: titles of a screen.
    Large,
    /// 33: the clock.
    Huge,
    /// 72: the one thing that is loudest.
    Hero,
}

impl Size {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Small, Self::Body, Self::Lead, Self::Speech, Self::Title, Self::Large, Self::Huge, Self::Hero];

    const fn points(self) -> f32 {
        match self {
            Self::Small => 13.0,
            Self::Body => 16.0,
            Self::Lead => 19.0,
            Self::Speech => 21.0,
            Self::Title => 23.0,
            Self::Large => 28.0,
            Self::Huge => 33.0,
            Self::Hero => 72.0,
        }
    }
}

/// The colours of a theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the palette in NOTES.md")]
pub struct Colours {
    pub paper: Color32,
    pub card: Color32,
    pub sunk: Color32,
    pub line: Color32,
    pub ink: Color32,
    pub ink2: Color32,
    pub ink3: Color32,
    pub teal: Color32,
    pub teal_text: Color32,
    pub teal_tint: Color32,
    pub coral: Color32,
    pub coral_text: Color32,
    pub coral_tint: Color32,
    pub promise: Color32,
    pub promise_text: Color32,
    pub promise_tint: Color32,
    pub calm: Color32,
    pub calm_text: Color32,
    pub strain: Color32,
    pub thread: Color32,
    pub wall: Color32,
    pub wall_shade: Color32,
    pub wall_deep: Color32,
    pub wood: Color32,
    pub wood_light: Color32,
    pub wood_deep: Color32,
    pub felt: Color32,
    pub felt_light: Color32,
    /// What is written on the felt.
    pub on_felt: Color32,
    pub monitor: Color32,
    /// A sticky note stays yellow, with this ink, in both themes.
    pub note: Color32,
    pub note_ink: Color32,
    /// What is written on a dark button.
    pub on_ink: Color32,
    pub shadow: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Colours {
    /// By day.
    pub const LIGHT: Self = Self {
        paper: rgb(0xF6_F1_E7),
        card: rgb(0xFF_FB_F3),
        sunk: rgb(0xEC_E4_D4),
        line: rgb(0xD8_CC_B6),
        ink: rgb(0x23_30_3A),
        ink2: rgb(0x4C_59_63),
        ink3: rgb(0x5F_68_6B),
        teal: rgb(0x17_79_7A),
        teal_text: rgb(0x0E_5A_5B),
        teal_tint: rgb(0xD9_E8_E1),
        coral: rgb(0xD9_51_2C),
        coral_text: rgb(0xA8_3A_19),
        coral_tint: rgb(0xF8_DF_D2),
        promise: rgb(0xF2_C1_4E),
        promise_text: rgb(0x7A_56_08),
        promise_tint: rgb(0xFB_EC_C4),
        calm: rgb(0x4C_8C_6B),
        calm_text: rgb(0x2F_6B_4D),
        strain: rgb(0xB3_40_2E),
        thread: rgb(0xB4_28_3A),
        wall: rgb(0xEA_DF_C9),
        wall_shade: rgb(0xE0_D2_B7),
        wall_deep: rgb(0xD3_C2_A2),
        wood: rgb(0xCF_A2_6C),
        wood_light: rgb(0xDD_B6_81),
        wood_deep: rgb(0xA9_7B_49),
        felt: rgb(0x2B_59_57),
        felt_light: rgb(0x3C_70_6C),
        on_felt: rgb(0xF6_F1_E7),
        monitor: rgb(0x2D_3A_43),
        note: rgb(0xF2_C1_4E),
        note_ink: rgb(0x23_30_3A),
        on_ink: rgb(0xFF_FB_F3),
        shadow: Color32::from_rgba_premultiplied(13, 9, 4, 56),
    };

    /// By night.
    pub const DARK: Self = Self {
        paper: rgb(0x26_32_3B),
        card: rgb(0x30_3E_48),
        sunk: rgb(0x1C_26_2E),
        line: rgb(0x4A_59_63),
        ink: rgb(0xF4_ED_DF),
        ink2: rgb(0xC6_CC_C8),
        ink3: rgb(0xA9_B3_B5),
        teal: rgb(0x57_B8_AF),
        teal_text: rgb(0x93_DA_D1),
        teal_tint: rgb(0x21_47_4A),
        coral: rgb(0xEE_7B_56),
        coral_text: rgb(0xF9_B2_98),
        coral_tint: rgb(0x4D_30_29),
        promise: rgb(0xEF_C2_5C),
        promise_text: rgb(0xF3_D5_88),
        promise_tint: rgb(0x47_3D_22),
        calm: rgb(0x7F_C2_9B),
        calm_text: rgb(0x9A_D6_B3),
        strain: rgb(0xF0_8C_78),
        thread: rgb(0xEE_74_80),
        wall: rgb(0x36_43_4C),
        wall_shade: rgb(0x2E_3A_43),
        wall_deep: rgb(0x22_2C_34),
        wood: rgb(0x6B_50_39),
        wood_light: rgb(0x79_5C_43),
        wood_deep: rgb(0x4D_39_27),
        felt: rgb(0x0E_25_27),
        felt_light: rgb(0x21_43_44),
        on_felt: rgb(0xF4_ED_DF),
        monitor: rgb(0x16_1E_24),
        note: rgb(0xEF_C2_5C),
        note_ink: rgb(0x23_30_3A),
        on_ink: rgb(0x1C_26_2E),
        shadow: Color32::from_rgba_premultiplied(0, 0, 0, 110),
    };
}

/// How everything looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Light or dark.
    pub ground: Ground,
    /// The colours.
    pub colours: Colours,
    /// Of type: 0.8 to 2.
    pub text_scale: f32,
    /// Nothing moves but for short fades.
    pub still: bool,
    /// `en`, `ja` or `ru`.
    pub language: &'static str,
}

impl Default for Theme {
    fn default() -> Self {
        Self::new(Ground::Light, 1.0, false, "en")
    }
}

impl Theme {
    /// A theme. The text scale is kept within 0.8 to 2.
    pub fn new(ground: Ground, text_scale: f32, still: bool, language: &'static str) -> Self {
        let colours = match ground {
            Ground::Light => Colours::LIGHT,
            Ground::Dark => Colours::DARK,
        };
        Self { ground, colours, text_scale: text_scale.clamp(0.8, 2.0), still, language }
    }

    /// The theme of a context.
    pub fn of(ctx: &egui::Context) -> Self {
        ctx.data(|data| data.get_temp::<Self>(egui::Id::NULL)).unwrap_or_default()
    }

    /// Makes a context look like this. Does nothing if it does already.
    pub fn install(self, ctx: &egui::Context) {
        let before = ctx.data(|data| data.get_temp::<Self>(egui::Id::NULL));
        if before == Some(self) {
            return;
        }
        if before.is_none_or(|before| before.language != self.language) {
            ctx.set_fonts(fonts(self.language));
        }
        ctx.data_mut(|data| data.insert_temp(egui::Id::NULL, self));
        ctx.set_theme(match self.ground {
            Ground::Light => egui::Theme::Light,
            Ground::Dark => egui::Theme::Dark,
        });
        ctx.all_styles_mut(|style| self.style(style));
        // Where the processor draws and is busy, a second passes between a press and its release;
        // and not every hand is quick.
        ctx.options_mut(|options| options.input_options.max_click_duration = f64::INFINITY);
    }

    fn style(&self, style: &mut egui::Style) {
        use egui::TextStyle;
        let colours = self.colours;
        style.text_styles = [
            (TextStyle::Small, self.font(Size::Small)),
            (TextStyle::Body, self.font(Size::Body)),
            (TextStyle::Button, self.font(Size::Body)),
            (TextStyle::Heading, self.bold(Size::Title)),
            (TextStyle::Monospace, self.font(Size::Body)),
        ]
        .into();
        style.spacing.item_spacing = egui::vec2(8.0, 8.0);
        style.spacing.button_padding = egui::vec2(16.0, 8.0);
        style.spacing.interact_size = egui::vec2(self.scaled(40.0), self.scaled(40.0));
        style.spacing.slider_width = 240.0;
        style.spacing.slider_rail_height = 6.0;
        style.spacing.scroll = egui::style::ScrollStyle::solid();
        style.spacing.scroll.bar_width = 8.0;
        // The fade knows one ground only, and there are several.
        style.spacing.scroll.fade.strength = 0.0;
        style.animation_time = if self.still { 0.0 } else { 0.12 };
        let visuals = &mut style.visuals;
        *visuals = match self.ground {
            Ground::Light => egui::Visuals::light(),
            Ground::Dark => egui::Visuals::dark(),
        };
        visuals.override_text_color = Some(colours.ink);
        // Dark letters on paper keep the weight that they have in print.
        visuals.text_options.color_transfer_function =
            egui::epaint::FontColorTransferFunction::TwoCoverageMinusCoverageSq;
        visuals.panel_fill = colours.paper;
        visuals.window_fill = colours.card;
        visuals.window_stroke = Stroke::new(1.0, colours.line);
        visuals.window_corner_radius = CornerRadius::same(16);
        visuals.window_shadow = self.shadow();
        visuals.popup_shadow = self.shadow();
        visuals.extreme_bg_color = colours.card;
        visuals.faint_bg_color = colours.sunk;
        visuals.selection.bg_fill = colours.teal_tint;
        visuals.selection.stroke = Stroke::new(2.0, colours.teal);
        visuals.hyperlink_color = colours.teal_text;
        let widgets = &mut visuals.widgets;
        // The first fill is that of the thumb of a scroll bar, on a track like a card.
        for (state, thumb, fill, line) in [
            (&mut widgets.noninteractive, colours.paper, colours.paper, colours.line),
            (&mut widgets.inactive, colours.ink3, colours.sunk, colours.line),
            (&mut widgets.hovered, colours.teal, colours.teal_tint, colours.teal),
            (&mut widgets.active, colours.ink, colours.teal_tint, colours.ink),
            (&mut widgets.open, colours.card, colours.card, colours.line),
        ] {
            state.bg_fill = thumb;
            state.weak_bg_fill = fill;
            state.bg_stroke = Stroke::new(1.0, line);
            state.fg_stroke = Stroke::new(1.5, colours.ink);
            state.corner_radius = CornerRadius::same(12);
            state.expansion = 0.0;
        }
    }

    /// The same in larger type, for who sits at the back of a room: what is read has 28
    /// points in a window of 1920 by 1080, and grows with the window. Of a larger text
    /// scale half is added: the type is large already. A smaller one makes it smaller.
    pub fn projected(&self, window: egui::Vec2) -> Self {
        let share = (window.x / 1_920.0).min(window.y / 1_080.0);
        let wanted =
            if self.text_scale > 1.0 { 1.0 + (self.text_scale - 1.0) * 0.5 } else { self.text_scale };
        Self { text_scale: (1.75 * share * wanted).max(self.text_scale), ..*self }
    }

    /// Shows something in this theme, and goes back to the one before.
    pub fn within<R>(self, ui: &mut egui::Ui, shows: impl FnOnce(&mut egui::Ui) -> R) -> R {
        let before = Self::of(ui.ctx());
        ui.ctx().data_mut(|data| data.insert_temp(egui::Id::NULL, self));
        let shown = shows(ui);
        ui.ctx().data_mut(|data| data.insert_temp(egui::Id::NULL, before));
        shown
    }

    /// A length that grows with the text.
    pub fn scaled(&self, points: f32) -> f32 {
        points * self.text_scale
    }

    /// The regular font of a size.
    pub fn font(&self, size: Size) -> FontId {
        FontId::new(self.scaled(size.points()), FontFamily::Proportional)
    }

    /// The bold font of a size: names, numbers, the quoted promise.
    pub fn bold(&self, size: Size) -> FontId {
        FontId::new(self.scaled(size.points()), FontFamily::Name(BOLD.into()))
    }

    /// The height of a line of text: 1.5 times its size.
    pub fn line_height(&self, size: Size) -> f32 {
        (self.scaled(size.points()) * 1.5).round()
    }

    /// Text of a size and colour.
    pub fn text(&self, text: impl Into<String>, size: Size, colour: Color32) -> RichText {
        RichText::new(text).font(self.font(size)).color(colour).line_height(Some(self.line_height(size)))
    }

    /// Bold text of a size and colour.
    pub fn strong(&self, text: impl Into<String>, size: Size, colour: Color32) -> RichText {
        RichText::new(text).font(self.bold(size)).color(colour).line_height(Some(self.line_height(size)))
    }

    /// The one shadow.
    pub fn shadow(&self) -> Shadow {
        Shadow { offset: [0, 4], blur: 14, spread: 0, color: self.colours.shadow }
    }

    /// The small one.
    pub fn small_shadow(&self) -> Shadow {
        Shadow { offset: [0, 2], blur: 6, spread: 0, color: self.colours.shadow }
    }

    /// The frame of a panel.
    pub fn panel(&self) -> egui::Frame {
        egui::Frame::new()
            .fill(self.colours.paper)
            .corner_radius(CornerRadius::same(16))
            .inner_margin(Margin::same(16))
            .shadow(self.shadow())
    }

    /// A second sheet of paper that looks out from under another.
    pub fn sheet_under(&self, painter: &egui::Painter, at: egui::Rect) {
        let fill = self.colours.sunk.lerp_to_gamma(self.colours.line, 0.4);
        painter.rect_filled(at.translate(egui::vec2(7.0, 8.0)), CornerRadius::same(16), fill);
    }

    /// The frame of a card on a panel.
    pub fn card(&self) -> egui::Frame {
        egui::Frame::new()
            .fill(self.colours.card)
            .corner_radius(CornerRadius::same(14))
            .inner_margin(Margin::same(16))
            .stroke(Stroke::new(1.0, self.colours.line))
    }

    /// The line round what has the focus.
    pub fn focus(&self) -> Stroke {
        Stroke::new(3.0, self.colours.ink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours (WCAG 2.2, relative luminance).
    fn contrast(one: Color32, other: Color32) -> f32 {
        let luminance = |colour: Color32| {
            let part = |value: u8| {
                let share = f32::from(value) / 255.0;
                if share <= 0.040_45 { share / 12.92 } else { libm::powf((share + 0.055) / 1.055, 2.4) }
            };
            0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for colours in [Colours::LIGHT, Colours::DARK] {
            let grounds = [colours.paper, colours.card, colours.sunk];
            let texts = [
                ("ink", colours.ink),
                ("ink2", colours.ink2),
                ("ink3", colours.ink3),
                ("teal", colours.teal_text),
                ("coral", colours.coral_text),
                ("promise", colours.promise_text),
                ("calm", colours.calm_text),
            ];
            for ground in grounds {
                for (name, text) in texts {
                    let found = contrast(text, ground);
                    assert!(found >= 4.5, "{name} on {ground:?}: {found:.2}");
                }
            }
            for (name, text, ground) in [
                ("strain on card", colours.strain, colours.card),
                ("strain on paper", colours.strain, colours.paper),
                ("teal on its tint", colours.teal_text, colours.teal_tint),
                ("coral on its tint", colours.coral_text, colours.coral_tint),
                ("promise on its tint", colours.promise_text, colours.promise_tint),
                ("ink on promise tint", colours.ink, colours.promise_tint),
                ("on felt", colours.on_felt, colours.felt),
                ("on light felt", colours.on_felt, colours.felt_light),
                ("on ink", colours.on_ink, colours.ink),
                ("note", colours.note_ink, colours.note),
            ] {
                let found = contrast(text, ground);
                assert!(found >= 4.5, "{name}: {found:.2}");
            }
            for (name, part, ground) in [
                ("teal", colours.teal, colours.card),
                ("coral", colours.coral, colours.card),
                ("calm", colours.calm, colours.card),
                ("strain", colours.strain, colours.sunk),
            ] {
                let found = contrast(part, ground);
                assert!(found >= 3.0, "{name}: {found:.2}");
            }
        }
    }

    #[test]
    fn a_scroll_bar_can_be_seen_on_its_sheet() {
        for ground in [Ground::Light, Ground::Dark] {
            let theme = Theme::new(ground, 1.0, true, "en");
            let mut style = egui::Style::default();
            theme.style(&mut style);
            let track = style.visuals.extreme_bg_color;
            let widgets = style.visuals.widgets;
            for thumb in [widgets.inactive, widgets.hovered, widgets.active] {
                for behind in [theme.colours.paper, theme.colours.card, track] {
                    let found = contrast(thumb.bg_fill, behind);
                    assert!(found >= 3.0, "{:?} on {behind:?}: {found:.2}", thumb.bg_fill);
                }
            }
        }
    }
}
