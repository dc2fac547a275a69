//! What is told when the command line is not understood.

use crate::deck::Told;
use crate::i18n::{Language, has};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;

/// What is wrong with the command line and where to look; `None` when nothing is: help or the version was asked for.
pub fn misuse(error: &Error) -> Option<Told> {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = || context(ContextKind::InvalidArg);
    let problem = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::UnknownArgument => Told::new("misuse-argument").with("argument", argument()),
        ErrorKind::InvalidSubcommand => {
            Told::new("misuse-command").with("command", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Told::new("misuse-missing").with("arguments", argument()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                Told::new("misuse-no-value").with("argument", argument())
            } else {
                let told = Told::new("misuse-value").with("argument", argument()).with("value", value);
                told.with_told("reason", reason(error, &context(ContextKind::ValidValue)))
            }
        }
        // The rest cannot come of our commands, or rarely: in clap's own words, without its usage.
        _ => Told::new("misuse-other").with("detail", error.to_string().lines().next().unwrap_or_default()),
    };
    Some(Told::new("misuse").with_told("problem", problem))
}

/// Why a value does not fit. Our own parsers of values answer with the id of a message.
fn reason(error: &Error, valid: &str) -> Told {
    match error.source().map(ToString::to_string) {
        Some(id) if has(Language::English, &id) => Told::new(id),
        Some(detail) => Told::new("misuse-other").with("detail", detail),
        None => Told::new("misuse-choose").with("values", valid),
    }
}
