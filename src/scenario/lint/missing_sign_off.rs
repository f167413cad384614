//! Both desks should have read a pack before the other one plays it.

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Pack;
use crate::vocab::Desk;

pub(super) fn check(pack: &Pack, found: &mut Diagnostics) {
    let missing: Vec<&str> = Desk::ALL
        .iter()
        .map(|desk| desk.as_str())
        .filter(|desk| pack.signed_off.get(desk).is_none_or(|who| who.value.trim().is_empty()))
        .collect();
    if missing.is_empty() {
        return;
    }
    let message = format!("nobody of {} has signed", missing.join(" and "));
    let place = pack.signed_off.keys().next().map_or(pack.id.place, |desk| desk.place);
    found.push(
        Diagnostic::warning(Code::MissingSignOff, message)
            .at(place)
            .on("signed_off")
            .hint("let somebody of each desk read it: signed_off: { \"Sales\": \"…\", \"Support\": \"…\" }"),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn each_desk_signs() {
        assert_eq!(codes("pack.ron", &[("\"Support\":", "\"Team lead\":")]), ["missing-sign-off"]);
        assert_eq!(messages("pack.ron", &[("Ms Frey", " ")]), ["nobody of Sales has signed"]);
        let none = ("signed_off: { \"Sales\": \"Ms Frey\", \"Support\": \"Mr Okada\" },", "");
        assert_eq!(messages("pack.ron", &[none]), ["nobody of Sales and Support has signed"]);
    }
}
