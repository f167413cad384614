//! Finding an article by its words.

use crate::scenario::checked::{ArticleId, Scenario};
use crate::scenario::strings::Language;

/// The articles that hold all these words in title or text; those with the words
/// in the title first, otherwise in the pack's order. No words find all.
pub fn articles(scenario: &Scenario, language: Language, words: &str) -> Vec<ArticleId> {
    let words = words.to_lowercase();
    let holds = |text| {
        let text = scenario.texts().get(text, language).to_lowercase();
        words.split_whitespace().all(|word| text.contains(word))
    };
    let ids = (0_u16..).zip(&scenario.company().articles);
    let mut found: Vec<(bool, ArticleId)> = ids
        .filter_map(|(index, article)| {
            let (title, text) = (holds(article.title), holds(article.text));
            (title || text).then_some((!title, ArticleId(index)))
        })
        .collect();
    found.sort_by_key(|(in_text, article)| (*in_text, article.0));
    found.into_iter().map(|(_, article)| article).collect()
}
