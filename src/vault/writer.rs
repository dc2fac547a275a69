//! The thread that makes each event of a training session durable, so that the table never waits for the disk.

use super::disk::{put, sync};
use crate::session::{Entry, Header, Session, entry_line, header_text, recover};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long the writer waits before it tries again after a failure.
const RETRY: Duration = Duration::from_millis(1_500);

/// What hinders writing. The session goes on in memory and is written as soon as that is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No room is left.
    Full,
    /// The folder may not be written.
    ReadOnly,
    /// The folder or the file is gone.
    Gone,
    /// Something else.
    Other,
}

impl Trouble {
    fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotFound => Self::Gone,
            _ => Self::Other,
        }
    }

    /// The end of its message id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::Gone => "gone",
            Self::Other => "other",
        }
    }
}

enum Order {
    Append(Vec<Entry>),
    MoveTo(PathBuf),
    Anew(Vec<Entry>),
    Flush(Sender<bool>),
    Destroy,
}

/// Writes one journal, event by event.
pub struct Writer {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    trouble: Arc<Mutex<Option<Trouble>>>,
}

impl Writer {
    /// Begins or continues the journal of a session in `file`; what the session already holds is written first.
    pub fn new(file: PathBuf, session: &Session) -> Self {
        let (orders, queue) = channel();
        let trouble = Arc::new(Mutex::new(None));
        let (header, entries, shared) = (session.header().clone(), session.entries().to_vec(), trouble.clone());
        let work = move || Work { file, header, entries, open: None, anew: false, trouble: shared }.run(&queue);
        let thread = std::thread::Builder::new().name("journal".into()).spawn(work).ok();
        Self { orders: Some(orders), thread, trouble }
    }

    /// Hands over what has just happened; returns at once.
    pub fn append(&self, entries: &[Entry]) {
        self.send(Order::Append(entries.to_vec()));
    }

    /// Goes on in another file, with everything from the beginning.
    pub fn move_to(&self, file: PathBuf) {
        self.send(Order::MoveTo(file));
    }

    /// Writes the journal anew from nothing, in place of the old one: something in it was destroyed.
    pub fn write_anew(&self, session: &Session) {
        self.send(Order::Anew(session.entries().to_vec()));
    }

    /// Removes the journal: what was laid is to be destroyed.
    pub fn destroy(self) {
        self.send(Order::Destroy);
    }

    /// Waits until everything handed over is durable; false when that is not possible now.
    pub fn flush(&self) -> bool {
        let (done, wait) = channel();
        self.send(Order::Flush(done));
        wait.recv().unwrap_or(false)
    }

    /// What hinders writing at the moment, if anything does.
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble.lock().map_or(Some(Trouble::Other), |trouble| *trouble)
    }

    fn send(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // A writer that has ended keeps its trouble; the session itself is in memory.
            let _ = orders.send(order);
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Work {
    file: PathBuf,
    header: Header,
    entries: Vec<Entry>,
    open: Option<(File, usize)>,
    /// What is on disk tells of something that was destroyed, and has to be replaced as a whole.
    anew: bool,
    trouble: Arc<Mutex<Option<Trouble>>>,
}

impl Work {
    fn run(mut self, queue: &Receiver<Order>) {
        self.try_write();
        loop {
            let all = self.open.as_ref().is_some_and(|(_, written)| *written == self.entries.len());
            let written = all && !self.anew;
            let order = if written {
                queue.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                queue.recv_timeout(RETRY)
            };
            match order {
                Ok(Order::Append(entries)) => self.entries.extend(entries),
                Ok(Order::MoveTo(file)) => (self.file, self.open) = (file, None),
                Ok(Order::Anew(entries)) => (self.entries, self.anew) = (entries, true),
                Ok(Order::Flush(done)) => {
                    let _ = done.send(self.try_write());
                    continue;
                }
                Ok(Order::Destroy) => {
                    self.open = None;
                    if let Err(error) = std::fs::remove_file(&self.file) {
                        tracing::warn!(kind = ?error.kind(), "a training session could not be removed");
                    }
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {}
                // The table is gone: one last try, then end.
                Err(RecvTimeoutError::Disconnected) => {
                    self.try_write();
                    return;
                }
            }
            self.try_write();
        }
    }

    fn try_write(&mut self) -> bool {
        let result = self.write();
        if let Err(error) = &result {
            tracing::warn!(kind = ?error.kind(), "a training session cannot be written at the moment");
            self.open = None;
        }
        if let Ok(mut trouble) = self.trouble.lock() {
            *trouble = result.as_ref().err().map(Trouble::of);
        }
        result.is_ok()
    }

    /// Appends what is not yet written and makes it durable.
    fn write(&mut self) -> io::Result<()> {
        if self.anew {
            self.open = None;
            replace(&self.file, &self.header, &self.entries)?;
            self.anew = false;
        }
        let (mut file, mut written) = match self.open.take() {
            Some((file, written)) if self.file.exists() => (file, written),
            _ => open_at_end(&self.file, &self.header)?,
        };
        if written < self.entries.len() {
            let mut lines = String::new();
            for entry in &self.entries[written..] {
                lines.push_str(&entry_line(entry).map_err(io::Error::other)?);
            }
            file.write_all(lines.as_bytes())?;
            file.sync_data()?;
            written = self.entries.len();
        }
        self.open = Some((file, written));
        Ok(())
    }
}

/// Puts a journal of these entries in the place of another, whole or not at all.
fn replace(path: &Path, header: &Header, entries: &[Entry]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut whole = header_text(header).map_err(io::Error::other)?;
    for entry in entries {
        whole.push_str(&entry_line(entry).map_err(io::Error::other)?);
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    put(folder, &name, whole.as_bytes())
}

/// Opens a journal after its last whole line; the number of events that it already holds.
fn open_at_end(path: &Path, header: &Header) -> io::Result<(File, usize)> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    // No further than its length: what is no plain file could go on without end.
    let length = file.metadata()?.len();
    let mut bytes = Vec::new();
    (&file).take(length).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let begin = header_text(header).map_err(io::Error::other)?;
    let (mut kept, mut written) = (0, 0);
    if text.starts_with(&begin) {
        kept = recover(&text).1.max(begin.len());
        written = text[begin.len()..kept].lines().count();
    }
    if kept as u64 != length {
        file.set_len(kept as u64)?;
        file.seek(SeekFrom::Start(kept as u64))?;
    }
    if kept == 0 {
        file.write_all(begin.as_bytes())?;
        file.sync_all()?;
        if let Some(folder) = path.parent() {
            // The name of a new file is durable only with its folder.
            sync(folder)?;
        }
    }
    Ok((file, written))
}
