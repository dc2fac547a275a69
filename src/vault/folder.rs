//! The folder that holds everything the program keeps.

use crate::deck::pack::{Shelf, read_text};
use crate::deck::{Problem, ReadError, Tells, Told};
use crate::session::{Document, DocumentError, Mode, Rules, Session, recover};
use etcetera::BaseStrategy;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder that holds everything the program keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

/// No home folder is known, and none was asked for.
impl Tells for etcetera::HomeDirError {
    fn told(&self) -> Told {
        Told::new("folder-no-home")
    }
}

/// A training session that waits to be continued.
#[derive(Debug)]
pub struct Kept {
    /// Its file.
    pub file: PathBuf,
    /// The session as far as it was written.
    pub session: Session,
}

impl Folder {
    /// The folder that was asked for, or the usual one of this system.
    ///
    /// # Errors
    /// When the system knows no home folder and none was asked for.
    pub fn new(asked: Option<PathBuf>) -> Result<Self, etcetera::HomeDirError> {
        match asked {
            Some(folder) => Ok(Self(folder)),
            None => Ok(Self(etcetera::choose_base_strategy()?.data_dir().join("kparcas"))),
        }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the packs rest that were added on this device.
    pub fn shelf(&self) -> Shelf {
        Shelf::new(self.0.join("decks"))
    }

    /// Where training sessions rest, apart from everything else.
    pub fn training(&self) -> PathBuf {
        self.0.join("training")
    }

    /// Whether the folder can be made and written: tries it, and leaves nothing behind.
    ///
    /// # Errors
    /// What hinders it.
    pub fn trial(&self) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        tempfile::NamedTempFile::new_in(&self.0).map(drop)
    }

    /// A file name for a new training session that no other has.
    ///
    /// # Errors
    /// When the folder cannot be made or read.
    pub fn new_training_file(&self, session: &Session) -> io::Result<PathBuf> {
        let folder = self.training();
        fs::create_dir_all(&folder)?;
        let date = session.header().date;
        let day = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        (1..10_000)
            .map(|number| folder.join(format!("{day}-{number:04}.ron")))
            .find(|file| !file.exists())
            .ok_or_else(|| io::Error::other("the training folder is full"))
    }

    /// The training session that was written last, if it is not finished; a journal cut off in the middle of a
    /// line is read up to that line.
    ///
    /// # Errors
    /// When the newest file cannot be read as a session; it stays as it is.
    pub fn last_training(&self, rules: &Rules) -> Result<Option<Kept>, DocumentError> {
        let Ok(entries) = fs::read_dir(self.training()) else { return Ok(None) };
        let newest = entries
            .filter_map(Result::ok)
            .filter(|entry| entry.path().extension().is_some_and(|end| end == "ron"))
            .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.file_name(), entry.path())))
            .max();
        let Some((.., file)) = newest else { return Ok(None) };
        let session = open_journal(&file, rules)?;
        let open = session.header().mode == Mode::Training && !session.state().finished;
        Ok(open.then_some(Kept { file, session }))
    }
}

/// Reads the journal of a training session that may have been cut off, up to its last whole line.
///
/// # Errors
/// When it cannot be read as a session.
fn open_journal(file: &Path, rules: &Rules) -> Result<Session, DocumentError> {
    let name = file.display().to_string();
    // The last line may be torn in the middle of a letter: read bytes, keep whole lines.
    let text = match read_text(file) {
        Ok(text) => text,
        Err(ReadError { problem: Problem::NotText, .. }) => {
            let bytes = fs::read(file).map_err(|e| ReadError::whole(&name, Problem::Unreadable(e.told())))?;
            String::from_utf8_lossy(&bytes).into_owned()
        }
        Err(error) => return Err(error.into()),
    };
    let (whole, _) = recover(&text);
    Document::session(&name, &whole, rules)
}

/// The folders in which people keep what they were given: documents, the desktop, what was downloaded.
pub fn usual_places() -> Vec<PathBuf> {
    let Ok(home) = etcetera::home_dir() else { return Vec::new() };
    ["Documents", "Desktop", "Downloads", "Téléchargements", "Bureau"]
        .map(|name| home.join(name))
        .into_iter()
        .filter(|folder| folder.is_dir())
        .collect()
}

/// The sticks and disks that are plugged in now, where this system shows them.
pub fn plugged_in() -> Vec<PathBuf> {
    let user = std::env::var("USER").unwrap_or_default();
    let roots = [PathBuf::from("/media").join(&user), PathBuf::from("/run/media").join(&user)];
    let entries = roots.iter().filter_map(|root| fs::read_dir(root).ok()).flatten().filter_map(Result::ok);
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}
