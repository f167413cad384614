//! The icons of the house: 24 by 24, in one ink, to be tinted.

/// A name and an SVG.
pub type Icon = (&'static str, &'static str);

/// Declares a constant for each file of `assets/art/icons`.
macro_rules! icons {
    ($($name:ident: $file:literal),+ $(,)?) => {
        $(
            #[doc = concat!("`", $file, ".svg`")]
            pub const $name: Icon =
                (concat!("icon-", $file), include_str!(concat!("../../assets/art/icons/", $file, ".svg")));
        )+

        /// All of them.
        pub const ALL: &[Icon] = &[$($name),+];
    };
}

icons! {
    ARROW: "arrow",
    ASK: "ask",
    BACK: "back",
    CAPTION: "caption",
    CHAT: "chat",
    CHECK: "check",
    CHEVRON_DOWN: "chevron-down",
    CHEVRON_LEFT: "chevron-left",
    CHEVRON_RIGHT: "chevron-right",
    CHEVRON_UP: "chevron-up",
    CLOCK: "clock",
    CRITICAL: "critical",
    CROSS: "cross",
    DELETE: "delete",
    DESKS: "desks",
    DOOR: "door",
    EXPORT: "export",
    EYE: "eye",
    FLAG: "flag",
    FOLDER: "folder",
    FORK: "fork",
    GAUGE: "gauge",
    HEADSET: "headset",
    HEART: "heart",
    HISTORY: "history",
    HOLD: "hold",
    INFO: "info",
    KNOWLEDGE: "knowledge",
    LANGUAGE: "language",
    LIST: "list",
    LOCK: "lock",
    LUNCH: "lunch",
    MAIL: "mail",
    MINUS: "minus",
    MOON: "moon",
    MOTION: "motion",
    NOTE: "note",
    PACE: "pace",
    PAUSE: "pause",
    PEOPLE: "people",
    PERSON: "person",
    PHONE: "phone",
    PLAY: "play",
    PLUS: "plus",
    PROMISES: "promises",
    REPLAY: "replay",
    REQUESTS: "requests",
    SALES: "sales",
    SEARCH: "search",
    SETTINGS: "settings",
    SILENCE: "silence",
    SOUND_OFF: "sound-off",
    SOUND_ON: "sound-on",
    SPEECH: "speech",
    SUN: "sun",
    SUPPORT: "support",
    TEXT_SIZE: "text-size",
    TICKET: "ticket",
    TRANSFER: "transfer",
    WARNING: "warning",
    WRITING: "writing",
}
