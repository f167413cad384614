//! What a room has put on its wall in a debrief: cards, and hands that were counted.
//!
//! Owns [`Wall`], kept in one file for each exercise of a pack. Counts and words; nobody's
//! name. A file of an earlier version holds the cards alone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Everything that a room has put up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Wall {
    /// What people say that they will do.
    pub cards: Vec<String>,
    /// Hands by moment, `CONTACT/TURN`, and there by reply.
    pub hands: BTreeMap<String, BTreeMap<String, u16>>,
}

/// How it stands in a file.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    Cards(Vec<String>),
    All {
        #[serde(default)]
        cards: Vec<String>,
        #[serde(default)]
        hands: BTreeMap<String, BTreeMap<String, u16>>,
    },
}

impl From<Kept> for Wall {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Cards(cards) => Self { cards, ..Self::default() },
            Kept::All { cards, hands } => Self { cards, hands },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::records::{RecordsError, beside};

    #[test]
    fn what_is_put_up_stays_and_cards_of_earlier_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("small").join("cards.json");
        let hands = BTreeMap::from([("late/opening".to_owned(), BTreeMap::from([("ask".to_owned(), 7)]))]);
        let wall = Wall { cards: vec!["ring back".to_owned()], hands };
        beside::keep(&path, &wall).unwrap();
        assert_eq!(beside::read::<Wall>(&path).unwrap(), wall);
        beside::keep(&path, &Wall::default()).unwrap();
        assert!(!path.exists());
        fs::write(&path, r#"["ring back"]"#).unwrap();
        assert_eq!(beside::read::<Wall>(&path).unwrap().cards, wall.cards);
        beside::keep(&path, &wall).unwrap();
        assert_eq!(beside::read::<Wall>(&path).unwrap(), wall);
        for text in ["", "7", r#"{"hands": {"late": [1]}}"#] {
            fs::write(&path, text).unwrap();
            assert!(matches!(beside::read::<Wall>(&path), Err(RecordsError::Beside { .. })), "{text}");
            assert!(beside::keep(&path, &wall).is_err());
        }
    }
}
