//! Files as the vault writes and reads them: whole or not at all, durable, for their owner alone, and never without end.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// Puts a file into a folder, whole or not at all, and durable before this returns. Only its owner may read it.
pub(super) fn put(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(name))?;
    sync(folder)
}

/// Makes the names of the files in a folder durable.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder).and_then(|folder| folder.sync_all())
}

/// Makes a folder that only its owner may read, where the system knows of owners.
pub(super) fn own_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The first bytes of a file, so many at most.
pub(super) fn read_at_most(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
