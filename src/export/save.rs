//! Writes an export into a folder: whole or not at all, and never over another file.

use crate::deck::{Tells, Told};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Why an export was not written. Nothing is left half-written.
#[derive(Debug)]
pub struct SaveError {
    /// The file that was meant.
    pub file: String,
    /// What the system said.
    pub error: io::Error,
}

impl Tells for SaveError {
    fn told(&self) -> Told {
        Told::new("save-failed").with_told("reason", self.error.told()).at(&self.file)
    }
}

/// Writes `bytes` as `folder/stem.end`, or as `stem-2.end` and so on where such a file is already there with
/// other content. Returns the file.
///
/// # Errors
/// When the folder cannot be made or written.
pub fn save(folder: &Path, stem: &str, end: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    let wanted = folder.join(format!("{stem}.{end}"));
    let failed = |error: io::Error| SaveError { file: wanted.display().to_string(), error };
    fs::create_dir_all(folder).map_err(failed)?;
    let mut number = 1;
    let file = loop {
        let file = if number == 1 { wanted.clone() } else { folder.join(format!("{stem}-{number}.{end}")) };
        match fs::read(&file) {
            Ok(there) if there == bytes => return Ok(file),
            Ok(_) => number += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => break file,
            Err(error) => return Err(failed(error)),
        }
    };
    let whole = written(folder, bytes).map_err(failed)?;
    whole.persist_noclobber(&file).map_err(|error| failed(error.error))?;
    Ok(file)
}

/// Writes a file that was asked for by its name, whole or not at all, in place of one of that name.
///
/// # Errors
/// When its folder cannot be made or written.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let failed = |error: io::Error| SaveError { file: file.display().to_string(), error };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let whole = written(folder, bytes).map_err(failed)?;
    whole.persist(file).map(drop).map_err(|error| failed(error.error))
}

/// A file without a name yet, safely on the disk.
fn written(folder: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut whole = tempfile::NamedTempFile::new_in(folder)?;
    whole.write_all(bytes)?;
    whole.as_file().sync_all()?;
    Ok(whole)
}

/// Shows a folder in the system's own file window, without waiting for it.
///
/// # Errors
/// When the system has no program for that.
pub fn open_folder(folder: &Path) -> io::Result<()> {
    open::that_detached(folder)
}
