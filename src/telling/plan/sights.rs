//! What a plan shows in the window, and the pictures that are taken of it.

/// Something that can be shown in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Three doors.
    Title,
    /// What can be taken part in.
    Exercises,
    /// The settings, over whatever is shown.
    Settings,
    /// What can be practised alone.
    Practise,
    /// The packs.
    Prepare,
    /// Who begins.
    Profile,
    /// A question of the exercise, from 1.
    Question(usize),
    /// One page before the desk opens.
    Briefing,
    /// The desk, where the plan is.
    Desk,
    /// How the shift went; it is closed if it was open.
    Scorecard,
    /// What is true.
    Reveal,
    /// A tool on the monitor.
    Tool(Tab),
    /// An article on the monitor, by its name.
    Article(String),
}

/// A tool on the monitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Articles.
    Knowledge,
    /// What is known about who is on the line.
    Notes,
    /// Promises made today.
    Promises,
    /// The other desk.
    OtherDesk,
    /// Internal requests.
    Requests,
}

/// Every word after `show` that stands alone.
const ALONE: [(&str, Sight); 16] = [
    ("title", Sight::Title),
    ("exercises", Sight::Exercises),
    ("settings", Sight::Settings),
    ("practise", Sight::Practise),
    ("prepare", Sight::Prepare),
    ("profile", Sight::Profile),
    ("briefing", Sight::Briefing),
    ("shift", Sight::Desk),
    ("wrap-up", Sight::Desk),
    ("scorecard", Sight::Scorecard),
    ("reveal", Sight::Reveal),
    ("knowledge", Sight::Tool(Tab::Knowledge)),
    ("notes", Sight::Tool(Tab::Notes)),
    ("promises", Sight::Tool(Tab::Promises)),
    ("other-desk", Sight::Tool(Tab::OtherDesk)),
    ("requests", Sight::Tool(Tab::Requests)),
];

impl Sight {
    /// Reads what stands after `show`.
    ///
    /// # Errors
    /// Something that cannot be shown.
    pub(super) fn read(words: &[&str]) -> Result<Self, String> {
        match words {
            ["article", name] => Ok(Self::Article((*name).to_owned())),
            ["question", number] => {
                let number = number.parse().ok().filter(|number| *number > 0);
                number.map(Self::Question).ok_or_else(|| "`show question` needs a number from 1".to_owned())
            }
            [name] => {
                let found = ALONE.iter().find(|(known, _)| known == name);
                found.map(|(_, sight)| sight.clone()).ok_or_else(unknown)
            }
            _ => Err(unknown()),
        }
    }
}

fn unknown() -> String {
    let known: Vec<&str> = ALONE.iter().map(|(known, _)| *known).collect();
    format!("show what? There are {}, article NAME and question NUMBER", known.join(", "))
}

/// The name of a picture: it becomes the name of a file.
pub(super) fn picture_name(words: &[&str]) -> Result<String, String> {
    let is_plain = |name: &str| {
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    };
    match words {
        [name] if is_plain(name) => Ok((*name).to_owned()),
        _ => Err("`picture` needs one name of letters, digits and hyphens".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Do, Plan};
    use super::*;

    #[test]
    fn every_sight_and_picture_can_be_named() {
        for (name, sight) in ALONE {
            let plan = Plan::parse(&format!("show {name}\npicture \"it\"")).unwrap();
            assert_eq!(plan.steps[0].what, Do::Show(sight));
            assert_eq!(plan.steps[1].what, Do::Picture("it".to_owned()));
        }
        let plan = Plan::parse("show question 3\nshow article \"a\"\nshow notes").unwrap();
        assert_eq!(plan.steps[0].what, Do::Show(Sight::Question(3)));
        assert_eq!(plan.steps[1].what, Do::Show(Sight::Article("a".to_owned())));
    }

    #[test]
    fn what_cannot_be_shown_and_names_that_leave_the_folder_are_refused() {
        let errors = Plan::parse("show\nshow moon\nshow question 0\npicture\npicture \"../a\"").unwrap_err();
        assert_eq!(errors.len(), 5);
    }
}
