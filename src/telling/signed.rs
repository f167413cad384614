//! Who has read a pack, in sentences.
//!
//! Owns [`signed_off`]. The cards of the exercises, the page of the packs and the
//! facilitator's guide say the same. Must not know screens.

use crate::scoring::Words;
use crate::vocab::Desk;

use super::words::Arg;

/// A sentence for each desk or role that has signed, as the author wrote it; and one if
/// nobody of a desk has.
pub fn signed_off(signed: &[(String, String)], words: &Words) -> Vec<String> {
    let by = |(who, what): &(String, String)| {
        let desk = words.find(&format!("signed-{who}"), &[]).unwrap_or_else(|| who.clone());
        words.say("signed", &[("who", Arg::Text(&desk)), ("what", Arg::Text(what))])
    };
    let signed = signed.iter().filter(|(_, what)| !what.trim().is_empty());
    let has = |desk: Desk| signed.clone().any(|(who, _)| who == desk.as_str());
    let nobody = match Desk::ALL.iter().filter(|desk| !has(**desk)).collect::<Vec<_>>()[..] {
        [] => None,
        [desk] => Some(words.name(&format!("signed-nobody-{desk}"))),
        _ => Some(words.name("signed-nobody")),
    };
    signed.clone().map(by).chain(nobody).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::words::words_of;

    #[test]
    fn a_desk_that_has_not_read_it_is_named() {
        let words = words_of(Some("en")).unwrap();
        let said = |signed: &[(&str, &str)]| {
            let signed: Vec<(String, String)> =
                signed.iter().map(|(who, what)| ((*who).to_owned(), (*what).to_owned())).collect();
            signed_off(&signed, &words)
        };
        let nobody = "Nobody from a support desk has read it yet";
        assert_eq!(said(&[("Sales", "Ms Frey"), ("Support", " ")]), ["Read for sales: Ms Frey", nobody]);
        assert_eq!(said(&[("Team lead", "Mr Okada")]).len(), 2);
        assert_eq!(said(&[]), ["Nobody from either desk has read it yet"]);
    }
}
