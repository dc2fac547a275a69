//! The program: parse the arguments, go through one of the two doors, give the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    kparcas::cli::main()
}
