//! The pack's common things: company, people, insiders, rubrics, translations.

use std::collections::BTreeMap;

use crate::rubric::{
    BudgetsError, CheckedRubric, CommissionParts, CriticalClass, DimensionParts, RubricError, RubricParts,
};
use crate::vocab::{Department, Desk, Duration};

use super::super::checked::{
    self, Article, ArticleId, Colleague, ColleagueId, ContactId, DeliverableId, MOST_ARTICLES, Names,
    Persona, Product, Rival, Scenario, ShiftId,
};
use super::super::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use super::super::load::Sources;
use super::super::read::{At, Map};
use super::super::source;
use super::super::strings::{TextId, Texts, source_hash};
use super::Resolved;
use super::Translated;
use super::index::{Index, near};
use super::limits::MOST_TEXTS;
use super::names::{Table, did_you_mean, is_name, shortened};

/// How long reading a rival's fact takes: it is one line of a list.
const FACT_TAKES: Duration = Duration::from_seconds(20);

/// Turns sources into a scenario.
pub(super) struct Resolver<'s, 'd> {
    pub sources: &'s Sources,
    pub found: &'d mut Diagnostics,
    pub texts: Texts,
    /// Where each text stands, by its number.
    places: Vec<Place>,
    translated: Vec<Translated>,
    /// Line names to texts, for translations and quotations.
    index: Index,
    pub articles: Table<'s>,
    pub personas: Table<'s>,
    pub colleague_names: Table<'s>,
    pub deliverables: Table<'s>,
    pub pools: Table<'s>,
    pub contact_names: Table<'s>,
    pub shift_names: Table<'s>,
    pub company: checked::Company,
    pub people: Vec<Persona>,
    pub colleagues: Vec<Colleague>,
    pub contacts: Vec<checked::Contact>,
    pub shifts: Vec<checked::Shift>,
    pub insiders: Vec<checked::Insider>,
    pub rubrics: Vec<CheckedRubric>,
    /// The flags of each written contact.
    pub flags: Vec<Vec<&'s str>>,
    about: checked::PackAbout,
}

impl<'s, 'd> Resolver<'s, 'd> {
    pub fn new(sources: &'s Sources, found: &'d mut Diagnostics) -> Option<Self> {
        let pack = sources.pack.as_ref()?;
        let mut languages = vec![pack.source.value.clone()];
        for language in &pack.languages {
            if !languages.contains(&language.value) {
                languages.push(language.value.clone());
            }
        }
        let mut texts = Texts::new(languages.clone());
        let mut index = Index::default();
        let mut places = Vec::new();
        let mut add = |id: &str, text: &At<String>| {
            let added = texts.add(id.to_owned(), text.value.clone());
            places.push(text.place);
            index.add(id, added);
            added
        };
        let about = checked::PackAbout {
            id: pack.id.value.clone(),
            version: pack.version.value.clone(),
            title: add("pack/title", &pack.title),
            summary: add("pack/summary", &pack.summary),
            languages,
            authors: pack.authors.iter().map(|author| author.value.clone()).collect(),
            signed_off: pack
                .signed_off
                .0
                .iter()
                .map(|(desk, who)| (desk.value.clone(), who.value.clone()))
                .collect(),
            review_by: pack.review_by.as_ref().map(|date| date.value.clone()),
            about: pack.about.iter().map(|tag| tag.value.clone()).collect(),
        };
        let company = sources.company.as_ref()?;
        let name = add("company/name", &company.name);
        Some(Self {
            sources,
            found,
            texts,
            places,
            translated: Vec::new(),
            index,
            articles: Table::new("article or fact", Code::UnknownArticle),
            personas: Table::new("person", Code::UnknownPerson),
            colleague_names: Table::new("colleague", Code::UnknownColleague),
            deliverables: Table::new("deliverable", Code::UnknownDeliverable),
            pools: Table::new("pool", Code::UnknownPool),
            contact_names: Table::new("contact", Code::UnknownContact),
            shift_names: Table::new("shift", Code::UnknownWord),
            company: checked::Company {
                name,
                values: BTreeMap::new(),
                products: Vec::new(),
                deliverables: Vec::new(),
                powers: Vec::new(),
                confidential: Vec::new(),
                policies: Vec::new(),
                pools: Vec::new(),
                articles: Vec::new(),
                rivals: Vec::new(),
            },
            people: Vec::new(),
            colleagues: Vec::new(),
            contacts: Vec::new(),
            shifts: Vec::new(),
            insiders: Vec::new(),
            rubrics: Vec::new(),
            flags: Vec::new(),
            about,
        })
    }

    /// Adds a line that translators see.
    pub fn line(&mut self, id: String, text: &At<String>) -> TextId {
        if self.texts.len() > MOST_TEXTS {
            return TextId(0); // reported when the limit was passed
        }
        if self.texts.len() == MOST_TEXTS {
            let message = format!("more than {MOST_TEXTS} texts");
            let hint = "divide the pack into two";
            self.error(Code::TooManyTexts, text.place, String::new(), message, hint);
        }
        let next = TextId(self.texts.len() as u32);
        self.index.add(&id, next);
        self.places.push(text.place);
        self.texts.add(id, text.value.clone())
    }

    /// The text with this name.
    pub fn find_line(&self, name: &str) -> Option<TextId> {
        self.index.find(name, &self.texts)
    }

    /// The limit was passed, and the rest was left out.
    pub fn has_too_many_texts(&self) -> bool {
        self.texts.len() > MOST_TEXTS
    }

    pub(super) fn lines_of(&mut self, id: &str, texts: &[At<String>]) -> Vec<TextId> {
        (1..).zip(texts).map(|(number, text)| self.line(format!("{id}/{number}"), text)).collect()
    }

    pub(super) fn optional(&mut self, id: String, text: Option<&At<String>>) -> Option<TextId> {
        text.map(|text| self.line(id, text))
    }

    pub fn error(&mut self, code: Code, place: Place, path: String, message: String, hint: &str) {
        self.found.push(Diagnostic::error(code, message).at(place).on(path).hint(hint));
    }

    /// A name that an author chose must be a word.
    pub fn check_name(&mut self, name: &At<String>, path: &str) {
        if !is_name(&name.value) {
            let shown = shortened(&name.value);
            let message = format!("`{}` cannot be a name", shown.escape_debug());
            let hint = "use letters, digits and hyphens, such as \"no-line-since-monday\"";
            self.error(Code::BadName, name.place, path.to_owned(), message, hint);
        }
    }

    /// A number must lie in its range.
    pub fn within(&mut self, number: &At<f64>, low: f64, high: f64, path: &str) -> f64 {
        let inside = number.value >= low && number.value <= high;
        if !inside {
            let message = format!("{} is not between {low} and {high}", number.value);
            let hint = format!("write a number from {low} to {high}");
            self.error(Code::ValueOutOfRange, number.place, path.to_owned(), message, &hint);
        }
        number.value.clamp(low, high)
    }

    /// A share of one in thousandths.
    pub fn share_milli(&mut self, number: &At<f64>, path: &str) -> u16 {
        (self.within(number, 0.0, 1.0, path) * 1_000.0 + 0.5) as u16
    }

    /// A length of time must be longer than nothing.
    pub fn positive(&mut self, duration: &At<Duration>, path: &str) -> Duration {
        if duration.value <= Duration::ZERO {
            let message = "this takes no time at all".to_owned();
            self.error(Code::ZeroTime, duration.place, path.to_owned(), message, "write at least \"1s\"");
        }
        duration.value.max(Duration::from_ms(1))
    }

    pub fn company(&mut self) {
        if let Some(pack) = &self.sources.pack {
            self.check_name(&pack.id, "id");
        }
        let Some(company) = self.sources.company.as_ref() else {
            return;
        };
        let values = company.values.keys().chain(company.pools.keys());
        let names = values.chain(company.products.keys()).chain(company.rivals.keys());
        let facts = company.rivals.iter().flat_map(|(_, rival)| rival.facts.keys());
        for name in names.chain(facts) {
            self.check_name(name, "");
        }
        for (name, text) in &company.values.0 {
            let text = self.line(format!("company/values/{}", name.value), text);
            self.company.values.insert(name.value.clone(), text);
        }
        for (index, (name, takes)) in company.delivers.0.iter().enumerate() {
            self.check_name(name, "delivers");
            self.deliverables.add(name, index, self.found);
            let takes = self.positive(takes, &format!("delivers[\"{}\"]", name.value));
            self.company.deliverables.push((name.value.clone(), takes));
        }
        for (name, product) in &company.products.0 {
            self.product(name, product);
        }
        for (name, powers) in &company.powers.0 {
            let Some(department) = Department::from_word(&name.value) else {
                let known = Department::ALL.iter().map(|department| department.as_str());
                let hint = did_you_mean(&name.value, known);
                let message = format!("there is no department `{}`", name.value);
                self.error(Code::UnknownDepartment, name.place, "powers".to_owned(), message, &hint);
                continue;
            };
            let powers = self.lines_of(&format!("company/powers/{}", name.value), powers);
            self.company.powers.push((department, powers));
        }
        self.company.confidential = self.lines_of("company/confidential", &company.confidential);
        self.company.policies = self.lines_of("company/policies", &company.policies);
        for (index, (name, words)) in company.pools.0.iter().enumerate() {
            self.pools.add(name, index, self.found);
            if words.is_empty() {
                let message = format!("the pool `{}` is empty", name.value);
                let path = format!("pools[\"{}\"]", name.value);
                self.error(Code::EmptyList, name.place, path, message, "add something to draw");
            }
            let words = self.lines_of(&format!("company/pools/{}", name.value), words);
            self.company.pools.push((name.value.clone(), words));
        }
        self.knowledge(company);
    }

    fn product(&mut self, name: &'s At<String>, product: &'s source::Product) {
        let path = format!("products[\"{}\"]", name.value);
        let id = format!("company/products/{}", name.value);
        let price = product.price.as_ref().and_then(|price| {
            let known = self.company.values.get(&price.value).copied();
            if known.is_none() {
                let hint = did_you_mean(&price.value, self.company.values.keys().map(String::as_str));
                let message = format!("there is no value `{}`", price.value);
                self.found.push(
                    Diagnostic::error(Code::UnknownValue, message)
                        .at(price.place)
                        .on(format!("{path}.price"))
                        .hint(hint),
                );
            }
            known
        });
        if let Some(delivers) = &product.delivers {
            self.deliverables.find(delivers, &|| format!("{path}.delivers"), self.found);
        }
        let product = Product {
            id: name.value.clone(),
            name: self.line(id.clone(), &product.name),
            price,
            note: self.optional(format!("{id}/note"), product.note.as_ref()),
        };
        self.company.products.push(product);
    }

    /// Articles first, then rivals' facts: both can be known, looked up and stated.
    fn knowledge(&mut self, company: &'s source::Company) {
        for (name, article) in &company.articles.0 {
            self.check_name(name, "articles");
            self.articles.add(name, self.company.articles.len(), self.found);
            let id = format!("company/articles/{}", name.value);
            let article = Article {
                id: name.value.clone(),
                title: self.line(format!("{id}/title"), &article.title),
                owner: article.owner.value,
                takes: self.positive(&article.takes, &format!("articles[\"{}\"].takes", name.value)),
                text: self.line(format!("{id}/text"), &article.text),
                rival: None,
            };
            self.company.articles.push(article);
        }
        for (index, (name, rival)) in (0_u16..).zip(&company.rivals.0) {
            let id = format!("company/rivals/{}", name.value);
            let title = self.line(format!("{id}/name"), &rival.name);
            let checked = Rival {
                id: name.value.clone(),
                name: title,
                offer: self.line(format!("{id}/offer"), &rival.offer),
                better_than_us: self.line(format!("{id}/better_than_us"), &rival.better_than_us),
                worse_than_us: self.line(format!("{id}/worse_than_us"), &rival.worse_than_us),
            };
            self.company.rivals.push(checked);
            for (fact, text) in &rival.facts.0 {
                self.articles.add(fact, self.company.articles.len(), self.found);
                let text = self.line(format!("{id}/facts/{}", fact.value), text);
                self.company.articles.push(Article {
                    id: fact.value.clone(),
                    title,
                    owner: Department::Sales,
                    takes: FACT_TAKES,
                    text,
                    rival: Some(index),
                });
            }
        }
        if self.company.articles.len() > MOST_ARTICLES {
            let many = self.company.articles.len();
            let message = format!("{many} articles and facts; at most {MOST_ARTICLES} are possible");
            let place = company.place;
            self.error(Code::TooManyArticles, place, "articles".to_owned(), message, "join some of them");
            self.company.articles.truncate(MOST_ARTICLES);
        }
    }

    pub fn insiders(&mut self) {
        let mut names = Table::new("question", Code::UnknownWord);
        for (index, question) in self.sources.insiders.iter().enumerate() {
            self.check_name(&question.id, "id");
            names.add(&question.id, index, self.found);
            let id = format!("insiders/{}", question.id.value);
            let insider = checked::Insider {
                id: question.id.value.clone(),
                asks: self.line(format!("{id}/asks"), &question.asks),
                support: self.line(format!("{id}/support"), &question.support),
                sales: self.line(format!("{id}/sales"), &question.sales),
            };
            self.insiders.push(insider);
        }
    }

    /// The first sound rubric of a desk counts: the pack's stand before the
    /// built-in ones.
    pub fn rubrics(&mut self) {
        for desk in [Desk::Sales, Desk::Support] {
            for rubric in self.sources.rubrics.iter().filter(|rubric| rubric.desk.value == desk) {
                match check_rubric(rubric) {
                    Ok(checked) => {
                        self.rubrics.push(checked);
                        break;
                    }
                    Err(error) => {
                        let message = match error {
                            RubricError::Budgets(BudgetsError::Sum(milli)) => {
                                format!("the budgets add up to {} points, not to 100", milli / 1_000)
                            }
                            other => other.to_string(),
                        };
                        let hint = "compare it with the built-in rubric in docs/scenario-language.md";
                        self.error(Code::BadRubric, rubric.place, String::new(), message, hint);
                    }
                }
            }
        }
    }

    /// Puts the translations beside the lines that they translate.
    pub fn translations(&mut self) {
        if self.has_too_many_texts() {
            return;
        }
        for sheet in &self.sources.translations {
            let Some(language) = self.texts.language(&sheet.code.value).filter(|language| language.0 > 0)
            else {
                let known = self.texts.languages()[1..].join(", ");
                let message = format!("the pack has no translation into `{}`", sheet.code.value);
                let hint = format!("pack.ron names these besides the source: {known}");
                self.error(Code::UnknownLanguage, sheet.code.place, "code".to_owned(), message, &hint);
                continue;
            };
            for (id, translation) in &sheet.lines.0 {
                let (of, text) = match translation {
                    source::Translation::Text(text) => (None, text),
                    source::Translation::Stamped((of, text)) => (Some(of), text),
                };
                let Some(line) = self.index.find(&id.value, &self.texts) else {
                    if self.found.is_full(id.place.file) {
                        continue;
                    }
                    let message = format!("the pack has no line `{}`", shortened(&id.value));
                    let hint = did_you_mean(&id.value, near(&id.value, &self.texts).into_iter());
                    let path = format!("lines[\"{}\"]", id.value);
                    self.found.push(
                        Diagnostic::warning(Code::UnknownLine, message).at(id.place).on(path).hint(hint),
                    );
                    continue;
                };
                if let Some(of) = of.filter(|of| of.value != source_hash(self.texts.source(line))) {
                    let message = format!("`{}` translates an older version of the line", id.value);
                    let now = self.texts.source(line).to_owned();
                    let hint = format!("the line is now: {now}");
                    self.found
                        .push(Diagnostic::warning(Code::StaleTranslation, message).at(of.place).hint(hint));
                }
                self.texts.translate(line, language, text.value.clone());
                self.translated.push(Translated { text: line, language, place: text.place });
            }
        }
    }

    pub fn finish(self) -> Option<Resolved> {
        let [sales, support] = <[CheckedRubric; 2]>::try_from(self.rubrics).ok()?;
        let scenario = Scenario {
            about: self.about,
            digest: self.sources.digest,
            texts: self.texts,
            company: self.company,
            personas: self.people,
            colleagues: self.colleagues,
            contacts: self.contacts,
            shifts: self.shifts,
            insiders: self.insiders,
            rubrics: [sales, support],
            customer: self.sources.customer.unwrap_or_default(),
            names: Names {
                contacts: self.contact_names.into_names(ContactId),
                articles: self.articles.into_names(ArticleId),
                colleagues: self.colleague_names.into_names(ColleagueId),
                shifts: self.shift_names.into_names(ShiftId),
            },
        };
        Some(Resolved { scenario, lines: self.places, translations: self.translated })
    }

    pub fn deliverable(&mut self, name: &At<String>, path: &dyn Fn() -> String) -> Option<DeliverableId> {
        self.deliverables.find(name, path, self.found).map(DeliverableId)
    }

    pub fn article(&mut self, name: &At<String>, path: &dyn Fn() -> String) -> Option<ArticleId> {
        let found = self.articles.find(name, path, self.found)?;
        (usize::from(found) < MOST_ARTICLES).then_some(ArticleId(found))
    }
}

/// A rubric from what authors write.
pub(in crate::scenario) fn check_rubric(
    rubric: &source::Rubric,
) -> Result<CheckedRubric, crate::rubric::RubricError> {
    let class = |critical: &source::Critical| match critical {
        source::Critical::BC => CriticalClass::Business,
        source::Critical::CC => CriticalClass::Customer,
        source::Critical::XC => CriticalClass::Compliance,
    };
    let percent = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let dimensions: &Map<source::Dimension> = &rubric.dimensions;
    CheckedRubric::new(RubricParts {
        desk: rubric.desk.value,
        dimensions: dimensions
            .0
            .iter()
            .map(|(name, dimension)| DimensionParts {
                name: name.value.clone(),
                budget_points: dimension.budget.value,
                obligations: dimension
                    .obligations
                    .iter()
                    .map(|(tag, points)| (tag.value, points.value))
                    .collect(),
                commissions: dimension
                    .commissions
                    .iter()
                    .map(|commission| CommissionParts {
                        tag: commission.tag.value,
                        points: commission.points.value,
                        critical: commission.critical.as_ref().map(|critical| class(&critical.value)),
                        by_gap: commission.by_gap.value,
                    })
                    .collect(),
            })
            .collect(),
        compliance: rubric.compliance.iter().map(|tag| tag.value).collect(),
        caps_points: (rubric.caps.bc.value, rubric.caps.cc.value, rubric.caps.xc.value),
        repair_percent: percent(rubric.repair_percent.value),
        pitch_percent: (percent(rubric.pitch_percent.0.value), percent(rubric.pitch_percent.1.value)),
    })
}
