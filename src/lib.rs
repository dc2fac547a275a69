//! Digital K-par-Cas: a table of picture cards with which a person tells their migration story.
//!
//! The folders follow the way of the data:
//!
//! ```text
//!            ┌────────── i18n: how it speaks ──────────┐
//! deck ──► kit ──► session ──► summary ──► export      │
//! what     what    what        what it     how it      │
//! cards    a kit   happened    says        leaves      │
//! are      asks       │                                │
//!                     └──► vault: where it rests       │
//!            cli, app: the two doors ◄─────────────────┘
//! ```
//!
//! Arrows run one way; a test keeps them so. Only [`app`] names Bevy.

pub mod app;
pub mod cli;
pub mod deck;
pub mod export;
pub mod i18n;
pub mod kit;
pub mod session;
pub mod summary;
pub mod vault;
