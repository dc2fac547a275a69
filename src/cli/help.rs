//! The commands and arguments with their help in the user's language.
//!
//! The help of a command is the message `help-<command>`, that of an argument `help-<command>-<argument>`, where the
//! program itself is `kparcas` and a command under another is `<command>-<command>`.

use super::Arguments;
use crate::i18n::{Language, plain, say, tell};
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The command line of the program, telling its help in a language.
///
/// Clap's own `[OPTIONS]` and `[COMMAND]` in the usage stay as they are; it has no way to say them otherwise.
pub fn command(language: Language) -> Command {
    let own = Arguments::command()
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").global(true).action(ArgAction::Help))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version));
    told(own, "kparcas", language)
}

/// A command of that name, and all under it, with their help.
fn told(command: Command, name: &str, language: Language) -> Command {
    let under = |sub: &Command| match name {
        "kparcas" => sub.get_name().to_owned(),
        name => format!("{name}-{}", sub.get_name()),
    };
    let (commands, arguments) = (command.has_subcommands(), command.get_positionals().next().is_some());
    command
        .about(say(language, &format!("help-{name}")))
        .long_about(None)
        .help_template(template(language, commands, arguments))
        .mut_args(|argument| {
            let id = format!("help-{name}-{}", argument.get_id().as_str().replace('_', "-"));
            let help = argument_help(&argument, &id, language);
            argument.help(help).long_help(None).hide_default_value(true).hide_env(true)
        })
        .mut_subcommands(|sub| {
            let name = under(&sub);
            told(sub, &name, language)
        })
}

/// The help of an argument, which may name its default and the variable of the system that stands for it.
fn argument_help(argument: &Arg, id: &str, language: Language) -> String {
    let default: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let variable = argument.get_env().map(|name| name.to_string_lossy()).unwrap_or_default();
    plain(&tell(language, id, &[("default", default.join(", ").into()), ("variable", variable.into())]))
}

/// The order of a help page, with its headings in the language.
fn template(language: Language, commands: bool, arguments: bool) -> String {
    let mut page = format!("{{about-with-newline}}\n{} {{usage}}", say(language, "help-head-usage"));
    for (shown, heading, part) in [
        (commands, say(language, "help-head-commands"), "{subcommands}"),
        (arguments, say(language, "help-head-arguments"), "{positionals}"),
        (true, say(language, "help-head-options"), "{options}"),
    ] {
        if shown {
            page.push_str(&format!("\n\n{heading}\n{part}"));
        }
    }
    page
}
