//! The standing actions: what each letter asks, and the command that it gives.

use crate::cli::lines::Lines;
use crate::scenario::checked::{ArticleId, ColleagueId};
use crate::shift::{CallerId, Command, Handover};
use crate::vocab::{Department, Duration, Moment};

use super::super::end::Failure;
use super::super::page::cut;
use super::session::Session;
use crate::telling::entry::{Entry, read, time, time_of_day};
use crate::telling::knowledge::articles;
use crate::telling::story::clock;
use crate::telling::words::{Arg, duration};

/// How many columns of a fact are shown in a list.
const FIRST_WORDS: usize = 28;

impl Session<'_> {
    /// Does what a letter stands for; `rest` is what was typed behind it.
    pub(super) fn deed(&mut self, letter: char, rest: &str) -> Result<(), Failure> {
        match letter {
            'H' => self.hold(rest),
            'K' => self.look_up(rest),
            'A' => self.ask_desk(),
            'T' => self.transfer(),
            'N' => self.act(Command::Note),
            'W' => self.act(Command::PutInWriting),
            'C' => self.with_time(rest, "call-back-ask", Command::CallBack),
            'E' => self.confirmed("end-ask", Command::End),
            'R' => self.take_or_resume(),
            'L' => self.act(Command::Lunch),
            'I' => self.with_time(rest, "announce-ask", Command::AnnounceWait),
            'P' => self.let_pass(rest),
            'O' => self.open_request(rest),
            'D' => self.put_off(rest),
            'F' => self.refuse(rest),
            'G' => self.packet(rest),
            'S' => self.tell_again(),
            'Q' => self.confirmed("quit-ask", Command::Close),
            _ => Ok(()),
        }
    }

    pub(super) fn is(&self, typed: &str, key: &str) -> bool {
        let typed = typed.to_lowercase();
        // The words of the language, and the key on whatever keyboard.
        let word = |word: &str| word == typed;
        let key_of = |letter: char| matches!(read(&typed), Entry::Letter(found, _) if found == letter);
        let letter = if key == "yes-words" { 'Y' } else { 'X' };
        self.words.name(key).split(' ').any(word) || key_of(letter)
    }

    fn confirmed(&mut self, key: &str, command: Command) -> Result<(), Failure> {
        let typed = self.ask(key, &[])?;
        if self.is(&typed, "yes-words") { self.act(command) } else { Ok(()) }
    }

    fn no_time(&mut self, typed: &str) -> Result<(), Failure> {
        self.say("not-a-time", &[("typed", Arg::Text(typed))])
    }

    fn with_time(&mut self, rest: &str, key: &str, command: fn(Duration) -> Command) -> Result<(), Failure> {
        let typed = if rest.is_empty() { self.ask(key, &[])? } else { rest.to_owned() };
        if typed.is_empty() {
            return Ok(());
        }
        match time(&typed) {
            Some(duration) => self.act(command(duration)),
            None => self.no_time(&typed),
        }
    }

    fn hold(&mut self, rest: &str) -> Result<(), Failure> {
        let typed = if rest.is_empty() { self.ask("hold-ask", &[])? } else { rest.to_owned() };
        if typed.is_empty() && self.input_is_over() {
            return Ok(());
        }
        match time(&typed) {
            Some(wait) => self.act(Command::Hold(Some(wait))),
            None if typed.is_empty() => self.act(Command::Hold(None)),
            None if self.is(&typed, "no-words") => Ok(()),
            None => self.no_time(&typed),
        }
    }

    /// Finds an article by its number or by words, and reads it.
    fn look_up(&mut self, rest: &str) -> Result<(), Failure> {
        let mut found: Vec<ArticleId> = self.articles("");
        let mut typed = rest.to_owned();
        loop {
            if typed.is_empty() {
                self.list_articles(&found)?;
                typed = self.ask("knowledge-ask", &[])?;
                if typed.is_empty() {
                    return Ok(());
                }
            }
            match read(&typed) {
                Entry::Number(number) => match number.checked_sub(1).and_then(|index| found.get(index)) {
                    Some(&article) => return self.act(Command::LookUp(article)),
                    None => self.no_such_number(number, found.len())?,
                },
                Entry::Help => self.line("knowledge-help")?,
                // Reading takes time: nothing is opened by words alone.
                _ => match self.articles(&typed) {
                    matching if matching.is_empty() => self.line("knowledge-none")?,
                    matching => found = matching,
                },
            }
            typed.clear();
        }
    }

    fn articles(&self, words: &str) -> Vec<ArticleId> {
        articles(self.shift.scenario(), self.language, words)
    }

    fn list_articles(&mut self, ids: &[ArticleId]) -> Result<(), Failure> {
        let scenario = self.shift.scenario().clone();
        for (number, id) in (1..).zip(ids) {
            let article = &scenario.company().articles[id.index()];
            let mut title = scenario.texts().get(article.title, self.language).to_owned();
            if article.rival.is_some() {
                // Facts about one rival have one title; their first words tell them apart.
                let first = cut(scenario.texts().get(article.text, self.language), FIRST_WORDS);
                title = format!("{title}: {first}");
            }
            let takes = duration(self.words, article.takes);
            let args = [("title", Arg::Text(&title)), ("takes", Arg::Text(&takes))];
            let row = self.words.say("knowledge-row", &args);
            self.set_in(&format!("{number}  {row}"), 4)?;
        }
        Ok(())
    }

    fn ask_desk(&mut self) -> Result<(), Failure> {
        let scenario = self.shift.scenario().clone();
        let here = scenario.shift(self.shift.plan()).desk;
        let mut others: Vec<ColleagueId> =
            (0_u16..).zip(scenario.colleagues()).map(|(index, _)| ColleagueId(index)).collect();
        // The other desk first: asking there is what is new.
        others.sort_by_key(|id| scenario.colleague(*id).desk != here);
        if others.is_empty() {
            return self.line("nobody-to-ask");
        }
        for (number, id) in (1..).zip(&others) {
            let colleague = scenario.colleague(*id);
            let name = scenario.texts().get(colleague.name, self.language);
            let takes = duration(self.words, colleague.replies_within);
            let desk = self.words.name(&format!("desk-{}", colleague.desk));
            let args = [("name", Arg::Text(name)), ("desk", Arg::Text(&desk)), ("takes", Arg::Text(&takes))];
            let row = self.words.say("ask-row", &args);
            self.set_in(&format!("{number}  {row}"), 3)?;
        }
        match self.choose("ask-whom", others.len())? {
            Some(index) => self.act(Command::Ask(others[index])),
            None => Ok(()),
        }
    }

    /// Asks for a number from 1 to `count`; none means to go back.
    pub(super) fn choose(&mut self, key: &str, count: usize) -> Result<Option<usize>, Failure> {
        loop {
            match self.ask_entry(key, &[])? {
                Entry::Nothing => return Ok(None),
                Entry::Number(number) if (1..=count).contains(&number) => return Ok(Some(number - 1)),
                Entry::Number(number) => self.no_such_number(number, count)?,
                _ => return Ok(None),
            }
        }
    }

    fn transfer(&mut self) -> Result<(), Failure> {
        let Some(how) = self.choose("transfer-how", 2)? else { return Ok(()) };
        let here = self.shift.scenario().shift(self.shift.plan()).desk.as_str();
        let others: Vec<Department> =
            Department::ALL.iter().copied().filter(|department| department.as_str() != here).collect();
        for (number, department) in (1..).zip(&others) {
            let name = self.words.name(&format!("department-{department}"));
            self.set_in(&format!("{number}  {name}"), 3)?;
        }
        let Some(index) = self.choose("transfer-where", others.len())? else { return Ok(()) };
        let how = if how == 0 { Handover::Warm } else { Handover::Cold };
        self.act(Command::Transfer(how, others[index]))
    }

    /// Goes back to somebody on hold, or takes the next; asks if both are possible.
    fn take_or_resume(&mut self) -> Result<(), Failure> {
        let held: Vec<CallerId> = self.shift.on_hold().to_vec();
        let someone = self.shift.waiting().next().is_some() || !self.shift.due_call_backs().is_empty();
        match held.as_slice() {
            [] => return self.act(Command::TakeNext),
            [one] if !someone => return self.act(Command::Resume(*one)),
            _ => {}
        }
        for (number, &caller) in (1..).zip(&held) {
            let name = self.name(caller);
            self.set_in(&format!("{number}  {name}"), 3)?;
        }
        let next = self.words.name("resume-next");
        self.set_in(&format!("{}  {next}", held.len() + 1), 3)?;
        match self.choose("resume-which", held.len() + 1)? {
            Some(index) if index < held.len() => self.act(Command::Resume(held[index])),
            Some(_) => self.act(Command::TakeNext),
            None => Ok(()),
        }
    }

    fn let_pass(&mut self, rest: &str) -> Result<(), Failure> {
        let typed = if rest.is_empty() { self.ask("pass-ask", &[])? } else { rest.to_owned() };
        if typed.is_empty() {
            return Ok(());
        }
        let until: Option<Moment> = time_of_day(&typed)
            .filter(|at| *at >= self.shift.now())
            .or_else(|| time(&typed).map(|duration| self.shift.now() + duration));
        let Some(until) = until else { return self.no_time(&typed) };
        self.wait(Some(until))?;
        let now = clock(self.shift.now());
        self.say("passed", &[("time", Arg::Text(&now))])
    }
}
