//! A pack that is looked at before it is added: brought in, examined, and what was found in the user's words.

use super::{Decks, Desk, OnShelf};
use crate::deck::pack::{Brought, Pack};
use crate::deck::{DeckId, Finding, Told, Weight};
use crate::i18n::{Language, Words, teller};
use crate::kit::Stock;
use crate::vault::Folder;
use std::path::PathBuf;

/// A pack that was looked at and waits to be added, or was refused.
pub(in crate::app) struct Looked {
    /// Where it came from.
    pub from: PathBuf,
    /// It can be added.
    pub(super) brought: Option<Brought>,
    pub title: String,
    pub cards: usize,
    /// What was found, in the user's words: what hinders it first.
    pub report: Vec<String>,
}

impl Looked {
    /// Whether it can be added.
    pub fn sound(&self) -> bool {
        self.brought.is_some()
    }
}

/// The name of a pack that people see.
pub(super) fn title_of(pack: &Pack) -> String {
    pack.deck.title.clone().unwrap_or_else(|| pack.deck.id.0.clone())
}

/// Brings a pack in and examines it.
pub(super) fn look(from: PathBuf, folder: &Folder, language: Language) -> Looked {
    let shelf = folder.shelf();
    let said = |told: Told| told.words(&teller(language));
    let examined = shelf.bring(&from).map_err(Told::from).and_then(|brought| {
        let base = shelf.base_of(&brought.pack.deck)?;
        let names = Words::new(&brought.pack.names);
        let missing = |id: &crate::deck::CardId| names.missing(&id.0);
        let findings = Stock::examine(&brought.pack, base.as_ref(), &missing, &Words::unheard(&brought.pack.names));
        Ok((brought, findings))
    });
    match examined {
        Ok((brought, findings)) => {
            let sound = findings.iter().all(|finding| finding.weight == Weight::Gap);
            let report = report(&findings, language);
            let (title, cards) = (title_of(&brought.pack), brought.pack.deck.cards.len());
            Looked { from, brought: sound.then_some(brought), title, cards, report }
        }
        Err(told) => Looked { from, brought: None, title: String::new(), cards: 0, report: vec![said(told)] },
    }
}

/// What was found, in the user's words: each fault by itself, and of all gaps of a kind how many there are.
fn report(findings: &[Finding], language: Language) -> Vec<String> {
    let said = |told: &Told| told.words(&teller(language));
    let faults = findings.iter().filter(|finding| finding.weight == Weight::Fault);
    let mut lines: Vec<String> =
        faults.map(|finding| format!("{}: {}", finding.about, said(&finding.problem))).collect();
    let unnamed = findings.iter().filter(|finding| finding.problem.id == "deck-name-missing").count();
    if unnamed > 0 {
        lines.push(said(&Told::new("pack-unnamed").with("cards", unnamed)));
    }
    let others = findings.iter().filter(|f| f.weight == Weight::Gap && f.problem.id != "deck-name-missing");
    lines.extend(others.map(|finding| format!("{}: {}", finding.about, said(&finding.problem))));
    lines
}

/// For pictures of the screen: a fictional pack on the shelf, one that was found, and one that was looked at.
impl Decks {
    pub fn arrange(&mut self, desk: &Desk, told: bool) {
        let (id, title) = (DeckId("agadez".to_owned()), "Agadez, nos photos".to_owned());
        self.shelf.push(OnShelf { id, title, cards: 24, completes: true, used: true });
        self.found =
            vec![PathBuf::from("/media/table/CARTES/dakar-2026.zip"), PathBuf::from("/home/table/Documents/marchés")];
        self.looked = told.then(|| Looked {
            from: self.found[0].clone(),
            brought: None,
            title: "Dakar 2026".to_owned(),
            cards: 61,
            report: report(
                &[
                    finding("pla.gate-2", Weight::Fault, Told::new("deck-pair-needed")),
                    finding("obj.bus", Weight::Fault, Told::new("art-missing").with("card", "obj.bus")),
                    finding("obj.tam-tam", Weight::Gap, Told::new("deck-name-missing")),
                ],
                desk.language,
            ),
        });
    }
}

fn finding(about: &str, weight: Weight, problem: Told) -> Finding {
    Finding { file: "deck.ron".to_owned(), line: 1, column: 1, about: about.to_owned(), weight, problem }
}
