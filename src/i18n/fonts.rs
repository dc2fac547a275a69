//! The fonts in which the program writes, the same on screen, on paper and in pictures.

/// A font file of the program.
#[derive(Debug, Clone, Copy)]
pub struct FontFile {
    /// The family by which it is asked for.
    pub family: &'static str,
    /// Whether it is the bold face.
    pub bold: bool,
    /// The file.
    pub bytes: &'static [u8],
}

/// The Latin family: made for learning readers, with every letter of the African Latin alphabets.
pub const LATIN: &str = "Andika";
/// The Arabic family.
pub const ARABIC: &str = "Noto Sans Arabic";

/// Every font file, the most used first.
pub static FONTS: [FontFile; 4] = [
    FontFile { family: LATIN, bold: false, bytes: include_bytes!("../../assets/fonts/Andika-Regular.ttf") },
    FontFile { family: LATIN, bold: true, bytes: include_bytes!("../../assets/fonts/Andika-Bold.ttf") },
    FontFile { family: ARABIC, bold: false, bytes: include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf") },
    FontFile { family: ARABIC, bold: true, bytes: include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf") },
];
