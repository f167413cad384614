//! What stands above a plan: which shift is played, by whom.

use crate::vocab::Desk;

/// What a plan says before anything is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The shift's name.
    pub shift: Option<String>,
    /// Where all chance comes from.
    pub seed: Option<u64>,
    /// Where whoever plays usually works.
    pub home: Option<Desk>,
    /// The mark they give themselves, and how sure they are, in percent.
    pub own_mark: Option<(u8, u8)>,
    /// The marks they give themselves by dimension, in percent.
    pub own_parts: Vec<u8>,
}

impl Heading {
    /// Reads a line if it belongs here; whether it does.
    ///
    /// # Errors
    /// A line that belongs here and cannot be understood, or comes too late.
    pub(super) fn read(&mut self, words: &[String], begun: bool) -> Result<bool, String> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["shift", name] => self.shift = Some((*name).to_owned()),
            ["seed", number] => {
                let seed = number.parse().map_err(|_| format!("`{number}` is no seed; write a number"))?;
                self.seed = Some(seed);
            }
            ["home", "sales"] => self.home = Some(Desk::Sales),
            ["home", "support"] => self.home = Some(Desk::Support),
            ["own-mark", points, sure, parts @ ..] => {
                self.own_mark = Some((percent(points)?, percent(sure)?));
                self.own_parts = parts.iter().map(|part| percent(part)).collect::<Result<_, _>>()?;
            }
            ["shift", ..] => return Err("`shift` needs one name".to_owned()),
            ["seed", ..] => return Err("`seed` needs one number".to_owned()),
            ["home", ..] => return Err("`home` is sales or support".to_owned()),
            ["own-mark", ..] => return Err("`own-mark` needs points and percent: own-mark 74 60".to_owned()),
            _ => return Ok(false),
        }
        if begun {
            return Err(format!("`{}` comes before anything is done", words[0]));
        }
        Ok(true)
    }
}

fn percent(text: &str) -> Result<u8, String> {
    let number = text.parse().ok().filter(|number| *number <= 100);
    number.ok_or_else(|| format!("`{text}` is no number from 0 to 100"))
}

#[cfg(test)]
mod tests {
    use super::super::Plan;
    use crate::vocab::Desk;

    #[test]
    fn a_plan_says_which_shift_it_is() {
        let plan =
            Plan::parse("shift \"monday\" # quiet\nseed 3\nhome sales\nown-mark 74 60\ntake\n").unwrap();
        assert_eq!(plan.heading.shift.as_deref(), Some("monday"));
        assert_eq!((plan.heading.seed, plan.heading.home), (Some(3), Some(Desk::Sales)));
        assert_eq!(plan.heading.own_mark, Some((74, 60)));
        assert!(plan.heading.own_parts.is_empty());
        let plan = Plan::parse("own-mark 74 60 80 0 100\ntake\n").unwrap();
        assert_eq!(plan.heading.own_parts, [80, 0, 100]);
        assert_eq!(plan.steps.len(), 1);
    }

    #[test]
    fn what_cannot_be_understood_or_comes_too_late_is_named() {
        let errors = Plan::parse("seed many\nhome attic\nown-mark 101 5\nshift\ntake\nseed 3").unwrap_err();
        let lines: Vec<usize> = errors.iter().map(|error| error.line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 6]);
        assert_eq!(errors[4].message, "`seed` comes before anything is done");
    }
}
