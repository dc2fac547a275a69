//! The integration tests, in one binary: the core by its behaviour, the real program, the real window.

mod arrows;
mod begin;
mod cli;
mod display;
mod document;
mod golden;
mod group;
mod hands;
mod journey;
mod keyboard;
mod kit_geometry;
mod levels;
mod locales;
mod missing_cards;
mod nothing_kept;
mod packs;
mod packs_in_window;
mod paper;
mod promises;
mod session_rules;
mod session_undo;
mod summary;
mod table;
mod told;
mod window;
mod writer;
