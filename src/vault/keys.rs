//! The keys of the vault: the facilitator's own, which rests under a passphrase, and the organisation's for recovery.
//!
//! Both are keys of the `age` format (age-encryption.org/v1), so that the standard program opens what is sealed to them.

use super::disk::{own_folder, put, read_at_most};
use crate::deck::{Tells, Told};
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The cost of one try of a passphrase: 2^16 blocks of scrypt, 64 MB and about a quarter of a second on a tablet.
const COST: u8 = 16;
/// The highest cost that is borne for a file from elsewhere: 2^20 blocks, 1 GB.
const MOST_COST: u8 = 20;
/// No key file is longer than this, in bytes.
const MOST_BYTES: u64 = 64 * 1024;

/// The facilitator's identity, sealed under the passphrase.
const OWNER: &str = "owner.age";
/// The facilitator's public key.
const OWNER_PUBLIC: &str = "owner.pub";
/// The organisation's public key, where the site has set one.
const RECOVERY_PUBLIC: &str = "recovery.pub";

/// Why a key or what is sealed to it cannot be used.
#[derive(Debug)]
pub enum SealError {
    /// There is a vault already: nothing is written over.
    Exists,
    /// There is no vault yet.
    NoVault,
    /// The passphrase does not open the identity.
    WrongPassphrase,
    /// It was sealed to other keys.
    OtherKey,
    /// It is not what was sealed, or no `age` file at all.
    Damaged,
    /// A key that is none.
    NoKey {
        /// The file in which it was expected.
        file: String,
    },
    /// The disk.
    Disk(io::Error),
}

impl From<io::Error> for SealError {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<DecryptError> for SealError {
    fn from(error: DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys => Self::OtherKey,
            DecryptError::Io(error) => Self::Disk(error),
            _ => Self::Damaged,
        }
    }
}

impl Tells for SealError {
    fn told(&self) -> Told {
        match self {
            Self::Exists => Told::new("vault-exists"),
            Self::NoVault => Told::new("vault-none"),
            Self::WrongPassphrase => Told::new("vault-wrong-passphrase"),
            Self::OtherKey => Told::new("vault-other-key"),
            Self::Damaged => Told::new("vault-damaged"),
            Self::NoKey { file } => Told::new("vault-no-key").with("file", file),
            Self::Disk(error) => Told::new("vault-disk").with_told("why", error.told()),
        }
    }
}

/// To whom a session is sealed: the facilitator and, where the site has set one, the organisation.
#[derive(Debug, Clone)]
pub struct Recipients(Vec<Recipient>);

impl Recipients {
    /// Seals a text to all of them. No secret is needed.
    ///
    /// # Errors
    /// When the system gives no randomness, or memory is short.
    pub fn seal(&self, text: &str) -> io::Result<Vec<u8>> {
        let to = self.0.iter().map(|recipient| recipient as &dyn age::Recipient);
        let sealer = Encryptor::with_recipients(to).map_err(io::Error::other)?;
        sealed(sealer, text.as_bytes())
    }
}

/// The keys of one vault.
#[derive(Debug, Clone)]
pub struct Keys(PathBuf);

impl Keys {
    /// The keys in the folder of a vault, whether there are any yet or not.
    pub fn new(vault: &Path) -> Self {
        Self(vault.to_owned())
    }

    /// Whether an identity has been made.
    pub fn exist(&self) -> bool {
        self.0.join(OWNER).exists()
    }

    /// Makes the facilitator's identity and seals it under a passphrase.
    ///
    /// # Errors
    /// [`SealError::Exists`] where there is one: whoever wrote over it could open nothing any more. Else the disk.
    pub fn make(&self, passphrase: &SecretString) -> Result<(), SealError> {
        if self.exist() {
            return Err(SealError::Exists);
        }
        own_folder(&self.0)?;
        let identity = Identity::generate();
        put(&self.0, OWNER_PUBLIC, format!("{}\n", identity.to_public()).as_bytes())?;
        self.rest(&identity, passphrase)
    }

    /// Opens the identity.
    ///
    /// # Errors
    /// [`SealError::WrongPassphrase`], or that the file is missing or damaged. None says more about the passphrase.
    pub fn unlock(&self, passphrase: &SecretString) -> Result<Identity, SealError> {
        let bytes = self.read(OWNER)?;
        let opener = Decryptor::new_buffered(bytes.as_slice())?;
        let mut key = scrypt::Identity::new(passphrase.clone());
        key.set_max_work_factor(MOST_COST);
        let mut text = String::new();
        let inside = opener.decrypt(std::iter::once(&key as &dyn age::Identity)).map_err(|error| match error {
            // What a wrong passphrase looks like: the key that it gives opens nothing.
            DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys => SealError::WrongPassphrase,
            error => error.into(),
        })?;
        inside.take(MOST_BYTES).read_to_string(&mut text).map_err(|_| SealError::Damaged)?;
        // Wiped from memory when it goes.
        let text = SecretString::from(text);
        first_line(text.expose_secret()).and_then(|line| line.parse().ok()).ok_or(SealError::Damaged)
    }

    /// Seals the identity under another passphrase. What was sealed to it stays as it is.
    ///
    /// # Errors
    /// Like [`Keys::unlock`]; the old passphrase holds then.
    pub fn change(&self, old: &SecretString, new: &SecretString) -> Result<(), SealError> {
        let identity = self.unlock(old)?;
        self.rest(&identity, new)
    }

    /// The organisation's key: from now on each new segment is sealed to it too.
    ///
    /// # Errors
    /// When the text is no public key, or the disk refuses.
    pub fn set_recovery(&self, text: &str) -> Result<(), SealError> {
        let key = public(RECOVERY_PUBLIC, text)?;
        Ok(put(&self.0, RECOVERY_PUBLIC, format!("{key}\n").as_bytes())?)
    }

    /// To whom the sessions of this vault are sealed.
    ///
    /// # Errors
    /// When there is no vault yet, or a key file holds no key.
    pub fn recipients(&self) -> Result<Recipients, SealError> {
        let mut all = vec![public(OWNER_PUBLIC, &self.text(OWNER_PUBLIC)?)?];
        match self.text(RECOVERY_PUBLIC) {
            Ok(text) => all.push(public(RECOVERY_PUBLIC, &text)?),
            Err(SealError::NoVault) => {}
            Err(error) => return Err(error),
        }
        Ok(Recipients(all))
    }

    fn rest(&self, identity: &Identity, passphrase: &SecretString) -> Result<(), SealError> {
        let mut lock = scrypt::Recipient::new(passphrase.clone());
        lock.set_work_factor(COST);
        let sealer =
            Encryptor::with_recipients(std::iter::once(&lock as &dyn age::Recipient)).map_err(io::Error::other)?;
        let secret = identity.to_string();
        Ok(put(&self.0, OWNER, &sealed(sealer, secret.expose_secret().as_bytes())?)?)
    }

    fn text(&self, file: &str) -> Result<String, SealError> {
        String::from_utf8(self.read(file)?).map_err(|_| SealError::NoKey { file: file.to_owned() })
    }

    fn read(&self, file: &str) -> Result<Vec<u8>, SealError> {
        read_at_most(&self.0.join(file), MOST_BYTES).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => SealError::NoVault,
            _ => error.into(),
        })
    }
}

/// The key in a file of a public key.
fn public(file: &str, text: &str) -> Result<Recipient, SealError> {
    first_line(text).and_then(|line| line.parse().ok()).ok_or_else(|| SealError::NoKey { file: file.to_owned() })
}

/// The first line that is no comment.
fn first_line(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))
}

fn sealed(sealer: Encryptor, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len() + 512);
    let mut inside = sealer.wrap_output(&mut out)?;
    inside.write_all(bytes)?;
    inside.finish()?;
    Ok(out)
}

/// Opens what was sealed to an identity: a text of at most so many bytes.
///
/// # Errors
/// When it was sealed to other keys, is damaged or cut off, is no text, or is longer.
pub fn opened(bytes: &[u8], key: &Identity, most: u64) -> Result<String, SealError> {
    let inside = Decryptor::new_buffered(bytes)?.decrypt(std::iter::once(key as &dyn age::Identity))?;
    let mut text = String::new();
    // What was changed on its way, or cut off, fails here.
    inside.take(most + 1).read_to_string(&mut text).map_err(|_| SealError::Damaged)?;
    if text.len() as u64 > most { Err(SealError::Damaged) } else { Ok(text) }
}
