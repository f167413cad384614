//! Contact sheets, to look at: written where `PORTRAIT_SHEETS` says.

use crate::portrait::{
    Detail, Drawing, Expression, FAMILIAR, Look, Mood, Motion, Occupation, Pose, Presentation, Side, Theme,
    bust, face, look_of, seated, standing, svg,
};

/// The six moods of the drawn sheet.
pub(super) const MOODS: [(&str, f64, f64); 6] = [
    ("calm", 0.10, 0.62),
    ("waiting", 0.38, 0.55),
    ("annoyed", 0.62, 0.42),
    ("furious", 0.95, 0.30),
    ("distrust", 0.30, 0.05),
    ("relieved", 0.06, 0.96),
];

pub(super) fn expression(mood: (&str, f64, f64)) -> Expression {
    Expression::of(Mood::new(mood.1, mood.2))
}

/// The names that fillers draw in the first pack.
pub(super) const CALLERS: [&str; 30] = [
    "Mr Adeyemi",
    "Ms Bauer",
    "Mr Castellano",
    "Ms Demir",
    "Mr Eriksen",
    "Ms Farouk",
    "Mr Grabowski",
    "Ms Haddad",
    "Mr Ivanov",
    "Ms Jansen",
    "Mr Kimura",
    "Ms Lopez",
    "Mr Moreau",
    "Ms Nguyen",
    "Mr Olsen",
    "Ms Petrova",
    "Mr Quinn",
    "Ms Rahman",
    "Mr Silva",
    "Ms Takeda",
    "Mr Ueda",
    "Ms Varga",
    "Mr Weiss",
    "Ms Xu",
    "Mr Yilmaz",
    "Ms Zeller",
    "Mr Banerjee",
    "Ms Costa",
    "Mr Doyle",
    "Ms Endo",
];

pub(super) fn everybody() -> Vec<(&'static str, Look)> {
    let unsaid = ["hurried", "exact", "shy", "tired", "cheerful", "trainee"];
    let look = |name: &&'static str| (*name, look_of(name, Presentation::of_name(name)));
    FAMILIAR.iter().chain(&CALLERS).chain(&unsaid).map(look).collect()
}

/// Drawings beside each other.
struct Sheet {
    width: f64,
    height: f64,
    body: String,
}

impl Sheet {
    fn new(width: f64, height: f64, theme: Theme) -> Self {
        let paper = if theme == Theme::Dark { "#26323B" } else { "#F6F1E7" };
        let body = format!(r#"<rect width="{width}" height="{height}" fill="{paper}"/>"#);
        Self { width, height, body }
    }

    fn put(&mut self, drawing: &Drawing, x: f64, y: f64, height: f64) {
        let width = height * drawing.width / drawing.height;
        let text = svg(drawing);
        let inner = text.find('\n').expect("an svg text has lines");
        let (head, rest) = text.split_at(inner);
        let head = head.replacen("width=", "data-w=", 1).replacen("height=", "data-h=", 1);
        let head =
            head.replacen("<svg", &format!(r#"<svg x="{x}" y="{y}" width="{width}" height="{height}""#), 1);
        self.body += &head;
        self.body += rest;
    }

    fn write(&self, folder: &str, name: &str) {
        let (width, height) = (self.width, self.height);
        let text = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{}</svg>"#,
            self.body
        );
        std::fs::write(format!("{folder}/{name}.svg"), text).expect("the folder can be written");
    }
}

#[test]
fn write_sheets_where_asked() {
    let Ok(folder) = std::env::var("PORTRAIT_SHEETS") else {
        return;
    };
    for theme in Theme::ALL {
        let name = |sheet: &str| format!("{sheet}-{theme:?}").to_lowercase();
        moods(theme).write(&folder, &name("moods"));
        small(theme, 28.0).write(&folder, &name("small28"));
        small(theme, 44.0).write(&folder, &name("small44"));
        crowd(theme).write(&folder, &name("crowd"));
        queue(theme).write(&folder, &name("queue"));
        motion(theme).write(&folder, &name("motion"));
    }
}

fn moods(theme: Theme) -> Sheet {
    let mut sheet = Sheet::new(6.0 * 228.0 + 8.0, 18.0 * 228.0 + 8.0, theme);
    for (row, key) in FAMILIAR.iter().enumerate() {
        let look = look_of(key, Presentation::Unsaid);
        for (column, mood) in MOODS.into_iter().enumerate() {
            let (x, y) = (column as f64 * 228.0 + 8.0, row as f64 * 228.0 + 8.0);
            sheet.put(&bust(&look, &expression(mood), theme), x, y, 220.0);
        }
    }
    sheet
}

fn small(theme: Theme, size: f64) -> Sheet {
    let step = size + 6.0;
    let mut sheet = Sheet::new(18.0 * step + 6.0, 6.0 * step + 6.0, theme);
    for (column, key) in FAMILIAR.iter().enumerate() {
        let look = look_of(key, Presentation::Unsaid);
        for (row, mood) in MOODS.into_iter().enumerate() {
            let (x, y) = (column as f64 * step + 6.0, row as f64 * step + 6.0);
            sheet.put(&face(&look, &expression(mood), Detail::Small, theme), x, y, size);
        }
    }
    sheet
}

fn crowd(theme: Theme) -> Sheet {
    let mut sheet = Sheet::new(9.0 * 158.0 + 8.0, 6.0 * 158.0 + 8.0, theme);
    for (index, (_, look)) in everybody().iter().enumerate() {
        let (x, y) = ((index % 9) as f64 * 158.0 + 8.0, (index / 9) as f64 * 158.0 + 8.0);
        sheet.put(&bust(look, &expression(MOODS[index % 2]), theme), x, y, 150.0);
    }
    sheet
}

/// A blink, a breath and a word, picture by picture.
fn motion(theme: Theme) -> Sheet {
    let mut sheet = Sheet::new(6.0 * 228.0 + 8.0, 4.0 * 228.0 + 8.0, theme);
    for (row, key) in ["aya", "okafor", "dumont", "k-morita"].iter().enumerate() {
        let look = look_of(key, Presentation::Unsaid);
        for step in 0..6 {
            let share = step as f64 / 5.0;
            let motion = if row % 2 == 0 {
                Motion { blink: share, ..Motion::default() }
            } else {
                Motion { talk: share, breath: 2.0 * share - 1.0, ..Motion::default() }
            };
            let drawing = bust(&look, &expression(MOODS[row]).moving(motion), theme);
            sheet.put(&drawing, step as f64 * 228.0 + 8.0, row as f64 * 228.0 + 8.0, 220.0);
        }
    }
    sheet
}

fn queue(theme: Theme) -> Sheet {
    let mut sheet = Sheet::new(1440.0, 1260.0, theme);
    for (row, offset) in [0, 7].into_iter().enumerate() {
        for (index, pose) in Pose::ALL.into_iter().enumerate() {
            let look = look_of(FAMILIAR[(index + offset) % 14], Presentation::Unsaid);
            let side = if row == 0 { Side::Right } else { Side::Left };
            let drawing = standing(&look, &expression(MOODS[(index + row) % 6]), pose, side, theme);
            sheet.put(&drawing, index as f64 * 200.0 + 10.0, row as f64 * 500.0 + 10.0, 490.0);
        }
    }
    let tasks = [Occupation::Typing, Occupation::Calling, Occupation::Listening];
    for (index, key) in ["aya", "leo", "sato", "brandt", "aya", "leo"].iter().enumerate() {
        let look = look_of(key, Presentation::Unsaid);
        let drawing = seated(&look, &expression(MOODS[[0, 5][index % 2]]), tasks[index % 3], theme);
        sheet.put(&drawing, index as f64 * 210.0 + 10.0, 1005.0, 250.0);
    }
    sheet
}
