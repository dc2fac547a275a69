//! `kparcas replay`: a session document or training script in, summary, picture and document out.

use super::at_hand;
use crate::deck::Told;
use crate::deck::pack::{Pack, read_text};
use crate::export::{Source, annex, pages, pdf, save, table_png};
use crate::i18n::{Language, Words};
use crate::kit::Stock;
use crate::session::{Audience, Document, Rules, Session, Written};
use crate::vault::Folder;
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The arguments of `kparcas replay`.
#[derive(Args)]
pub struct Replay {
    /// A session document or a training script.
    file: PathBuf,
    /// The folder into which the results are written.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// A pack of cards by which it was played, where that is not on this device.
    #[arg(long, value_name = "PACK")]
    deck: Vec<PathBuf>,
    /// Only these results.
    #[arg(long, value_delimiter = ',', hide_possible_values = true)]
    only: Vec<Output>,
    /// The width of the picture in pixels.
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(200..=8_000))]
    width: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Output {
    /// The summary as PDF.
    Summary,
    /// The table as PNG, one for each seat and kit.
    Picture,
    /// The session document as RON.
    Document,
    /// What the facilitator noted for themself, as PDF; only where it is asked for by name.
    Annex,
}

/// Reads a session from a file, with the cards and kits by which it was played.
///
/// # Errors
/// What is wrong with the file, where, and what to do; or which pack is not at hand.
pub fn open(file: &Path, at_hand: &[Pack]) -> Result<(Stock, Session), Told> {
    let name = file.display().to_string();
    let written = Written::read(&name, &read_text(file)?)?;
    let stock = Stock::of_deck(written.deck(), at_hand)
        .map_err(|told| if told.at.is_none() { told.at(&name) } else { told })?;
    let session = written.session(&name, &Rules::from(&stock))?;
    Ok((stock, session))
}

impl Replay {
    /// Writes summary, picture and document, in one language or in all.
    ///
    /// # Errors
    /// When the file cannot be read or the folder not written; what was written before stays.
    pub fn run(&self, language: Option<Language>, folder: &Folder) -> Result<(), Told> {
        let (stock, session) = open(&self.file, &at_hand(folder, &self.deck)?)?;
        let (rules, words) = (Rules::from(&stock), Words::new(&stock.pack.names));
        let name = self.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or("session");
        let wants = |output| self.only.is_empty() || self.only.contains(&output);
        let languages = language.map_or_else(|| Language::SCREENS.to_vec(), |language| vec![language]);
        for language in languages {
            let source = Source { session: &session, rules: &rules, art: &stock.pack.art, words: &words, language };
            let stem = format!("{name}.{}", language.code());
            if wants(Output::Summary) {
                let bytes = pdf(&pages(&source, Audience::Work)?)?;
                name_file(&save(&self.to, &stem, "pdf", &bytes)?)?;
            }
            if self.only.contains(&Output::Annex)
                && let Some(pages) = annex(&source)?
            {
                name_file(&save(&self.to, &format!("{stem}.annex"), "pdf", &pdf(&pages)?)?)?;
            }
            if wants(Output::Picture) {
                for (seat, kit) in
                    session.state().seats.keys().flat_map(|seat| rules.kits.iter().map(move |kit| (*seat, kit)))
                {
                    if session.state().on_mat(seat, &kit.id).next().is_some() {
                        let png = table_png(&source, kit, seat, self.width)?;
                        let stem = format!("{stem}.{}-{}", kit.id.0, seat.0);
                        name_file(&save(&self.to, &stem, "png", &png)?)?;
                    }
                }
            }
        }
        if wants(Output::Document) {
            let text = Document::of(&session.shown_to(Audience::Work, &rules)).to_ron()?;
            name_file(&save(&self.to, name, "session.ron", text.as_bytes())?)?;
        }
        Ok(())
    }
}

fn name_file(file: &Path) -> io::Result<()> {
    writeln!(io::stdout(), "{}", file.display())
}
