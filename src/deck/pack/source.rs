//! Where a pack comes from: a folder or a zip, read file by file within limits. No name in it leads out of it.

use super::super::read::LONGEST;
use super::super::{Problem, ReadError, Tells, Told};
use super::{FOLDERS, files_in, name_of};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest file of a pack, in bytes.
pub(super) const LARGEST: usize = 40 * 1024 * 1024;
/// The most files of a pack that are looked at.
const MOST_FILES: usize = 8_000;
/// The most that all files of a pack may hold, in bytes.
const MOST_BYTES: u64 = 4 * 1024 * 1024 * 1024;

/// The files of a pack, by folder and name (`art/obj.tea.png`).
pub(super) struct Source {
    /// The folder or zip, as the user named it.
    name: String,
    kind: Kind,
}

enum Kind {
    Folder(PathBuf),
    Zip(Box<ZipArchive<File>>, BTreeMap<String, usize>),
}

impl Source {
    /// Opens a folder, the `deck.ron` in it, or a zip.
    ///
    /// # Errors
    /// What is wrong, where, and what to do about it.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        if path.is_dir() {
            return Ok(Self { name: path.display().to_string(), kind: Kind::Folder(path.to_owned()) });
        }
        if path.file_name().is_some_and(|name| name == "deck.ron") {
            return Self::open(path.parent().filter(|folder| folder.is_dir()).unwrap_or(Path::new(".")));
        }
        let name = path.display().to_string();
        let failed = |problem| ReadError::whole(&name, problem);
        let file = File::open(path).map_err(|error| failed(Problem::Unreadable(error.told())))?;
        let zip = ZipArchive::new(file).map_err(|error| failed(zip_problem(&error)))?;
        let (zip, files) = listed(zip).map_err(failed)?;
        Ok(Self { name, kind: Kind::Zip(Box::new(zip), files) })
    }

    /// How a file of it is called when something is told of it.
    pub fn place(&self, file: &str) -> String {
        match &self.kind {
            Kind::Folder(folder) => folder.join(file).display().to_string(),
            Kind::Zip(..) => format!("{}/{file}", self.name),
        }
    }

    /// The files of one of its folders that such a folder may hold, in order.
    ///
    /// # Errors
    /// When the folder cannot be read, or holds too many files.
    pub fn files(&self, folder: &str) -> Result<Vec<String>, ReadError> {
        let ends = FOLDERS.iter().find(|(known, _)| *known == folder).map_or(&[][..], |(_, ends)| ends);
        let mut files: Vec<String> = match &self.kind {
            Kind::Folder(path) => files_in(&path.join(folder))?.iter().map(|path| name_of(path)).collect(),
            Kind::Zip(_, files) => {
                files.keys().filter_map(|name| name.strip_prefix(&format!("{folder}/")).map(str::to_owned)).collect()
            }
        };
        files.retain(|name| {
            let lower = name.to_ascii_lowercase();
            // What systems leave beside pictures begins with a dot.
            !name.starts_with('.') && ends.iter().any(|end| lower.ends_with(&format!(".{end}")))
        });
        if files.len() > MOST_FILES {
            let problem = Problem::TooMany { found: files.len(), most: MOST_FILES };
            return Err(ReadError::whole(&self.place(folder), problem));
        }
        Ok(files)
    }

    /// A file of it.
    ///
    /// # Errors
    /// When it is not there, too big, or cannot be read.
    pub fn read(&mut self, file: &str) -> Result<Vec<u8>, ReadError> {
        let place = self.place(file);
        let failed = |problem| ReadError::whole(&place, problem);
        match &mut self.kind {
            Kind::Folder(folder) => read_at_most(&folder.join(file), LARGEST),
            Kind::Zip(zip, files) => {
                let missing = || failed(Problem::Unreadable(io::Error::from(io::ErrorKind::NotFound).told()));
                let index = files.get(file).copied().ok_or_else(missing)?;
                let entry = zip.by_index(index).map_err(|error| failed(zip_problem(&error)))?;
                let size = usize::try_from(entry.size()).unwrap_or(usize::MAX);
                let mut bytes = Vec::new();
                if size <= LARGEST {
                    // What the zip says of its size is not trusted.
                    let read = entry.take(LARGEST as u64 + 1).read_to_end(&mut bytes);
                    read.map_err(|error| failed(Problem::Form(Told::new("pack-zip").with("detail", error))))?;
                }
                let found = size.max(bytes.len());
                if found > LARGEST { Err(failed(Problem::TooBig { found, most: LARGEST })) } else { Ok(bytes) }
            }
        }
    }

    /// A text file of it.
    ///
    /// # Errors
    /// When it is not there, too big, or not text.
    pub fn text(&mut self, file: &str) -> Result<String, ReadError> {
        let place = self.place(file);
        let bytes = self.read(file)?;
        if bytes.len() > LONGEST {
            return Err(ReadError::whole(&place, Problem::TooBig { found: bytes.len(), most: LONGEST }));
        }
        text_of(&place, bytes)
    }
}

/// The files of a zip by their names from the folder of its `deck.ron` on.
fn listed(mut zip: ZipArchive<File>) -> Result<(ZipArchive<File>, BTreeMap<String, usize>), Problem> {
    if zip.len() > MOST_FILES {
        return Err(Problem::TooMany { found: zip.len(), most: MOST_FILES });
    }
    let mut all = BTreeMap::new();
    let mut bytes = 0_u64;
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(|error| zip_problem(&error))?;
        if entry.encrypted() {
            return Err(Problem::Form(Told::new("pack-zip-locked")));
        }
        bytes = bytes.saturating_add(entry.size());
        // A name that leads out of the zip, or a link, names no file of the pack.
        if entry.is_file()
            && !entry.is_symlink()
            && let Some(path) = entry.enclosed_name()
        {
            all.insert(
                path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"),
                index,
            );
        }
    }
    if bytes > MOST_BYTES {
        let (found, most) = (usize::try_from(bytes).unwrap_or(usize::MAX), MOST_BYTES as usize);
        return Err(Problem::TooBig { found, most });
    }
    // Zips are often made of the folder itself: the deck that lies highest counts.
    let decks = all.keys().filter(|name| *name == "deck.ron" || name.ends_with("/deck.ron"));
    let root =
        decks.min_by_key(|name| name.matches('/').count()).map(|name| name.trim_end_matches("deck.ron").to_owned());
    let root = root.ok_or(Problem::Form(Told::new("pack-without-deck")))?;
    let files =
        all.into_iter().filter_map(|(name, index)| Some((name.strip_prefix(&root)?.to_owned(), index))).collect();
    Ok((zip, files))
}

fn zip_problem(error: &ZipError) -> Problem {
    match error {
        ZipError::Io(error) => Problem::Unreadable(error.told()),
        other => Problem::Form(Told::new("pack-zip").with("detail", other)),
    }
}

/// Reads a text file, however it is encoded, refusing what is too big before it is in memory.
///
/// # Errors
/// What is wrong and what to do about it.
pub fn read_text(path: &Path) -> Result<String, ReadError> {
    text_of(&path.display().to_string(), read_at_most(path, LONGEST)?)
}

fn text_of(place: &str, bytes: Vec<u8>) -> Result<String, ReadError> {
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        ReadError { line, ..ReadError::whole(place, Problem::NotText) }
    })
}

/// Reads a file of at most that many bytes. What the system says of its length is not trusted: a device has none
/// and never ends.
pub(super) fn read_at_most(path: &Path, most: usize) -> Result<Vec<u8>, ReadError> {
    let failed = |problem| ReadError::whole(&path.display().to_string(), problem);
    let unreadable = |error: io::Error| failed(Problem::Unreadable(error.told()));
    let file = File::open(path).map_err(unreadable)?;
    let length = usize::try_from(file.metadata().map_err(unreadable)?.len()).unwrap_or(usize::MAX);
    let mut bytes = Vec::new();
    if length <= most {
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    let found = length.max(bytes.len());
    if found > most { Err(failed(Problem::TooBig { found, most })) } else { Ok(bytes) }
}
