//! Pages set by typst: a template, what it is told, and the pictures that it refers to.
//!
//! The template gets everything as `/data.json` and pictures as files; it sees no disk, no clock and no network,
//! so the same data give the same bytes.

use crate::deck::{Pixels, Tells, Told};
use crate::i18n::{Language, fonts};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source as TypstSource, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

/// Why pages were not made, as typst says it.
#[derive(Debug)]
pub struct PdfError {
    /// The template.
    pub template: &'static str,
    /// What typst says.
    pub detail: String,
}

impl Tells for PdfError {
    fn told(&self) -> Told {
        let template = format!("assets/templates/{}", self.template);
        Told::new("pages-failed").with("detail", &self.detail).at(template)
    }
}

impl PdfError {
    fn from_diagnostics(template: &'static str, errors: &[SourceDiagnostic]) -> Self {
        let detail = errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; ");
        Self { template, detail }
    }
}

/// Pages from the template of that name, its data, and SVG pictures by their paths.
///
/// # Errors
/// When the template is at fault.
pub(super) fn typeset(
    template: &'static str,
    text: &str,
    data: &Value,
    pictures: BTreeMap<String, String>,
) -> Result<PagedDocument, PdfError> {
    let mut files = HashMap::new();
    for (path, svg) in pictures {
        files.insert(file_id(template, &path)?, Bytes::new(svg.into_bytes()));
    }
    files.insert(file_id(template, "/data.json")?, Bytes::new(data.to_string().into_bytes()));
    let main = TypstSource::new(file_id(template, &format!("/{template}"))?, text.to_owned());
    let press = Press { library: LazyHash::new(Library::default()), main, files };
    let Warned { output, .. } = typst::compile::<PagedDocument>(&press);
    output.map_err(|errors| PdfError::from_diagnostics(template, &errors))
}

/// Pages as a tagged PDF whose metadata name no author, path, time or device.
///
/// # Errors
/// When the pages cannot be written as PDF.
pub fn pdf(pages: &PagedDocument) -> Result<Vec<u8>, PdfError> {
    let options = typst_pdf::PdfOptions {
        ident: Smart::Custom("k-par-cas".to_owned()),
        creator: Smart::Custom(Some("K-par-Cas".to_owned())),
        ..typst_pdf::PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|errors| PdfError::from_diagnostics("", &errors))
}

/// A page, counted from 0, as a picture of that width in pixels; `None` when there is no such page.
pub fn preview(pages: &PagedDocument, page: usize, width: u32) -> Option<Pixels> {
    let page = pages.pages().get(page)?;
    let scale = f64::from(width) / page.frame.size().x.to_pt();
    let options = typst_render::RenderOptions { pixel_per_pt: scale.into(), ..Default::default() };
    let picture = typst_render::render(page, &options);
    Some(Pixels { width: picture.width(), height: picture.height(), rgba: picture.take() })
}

/// The font families of a language, the one that is tried first before the others.
pub(super) fn fonts_of(language: Language) -> [&'static str; 2] {
    if language.right_to_left() { [fonts::ARABIC, fonts::LATIN] } else { [fonts::LATIN, fonts::ARABIC] }
}

/// The outside world as the template sees it.
struct Press {
    library: LazyHash<Library>,
    main: TypstSource,
    files: HashMap<FileId, Bytes>,
}

fn file_id(template: &'static str, path: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(path).map_err(|error| PdfError { template, detail: format!("{path}: {error:?}") })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn typefaces() -> &'static (LazyHash<FontBook>, Vec<Font>) {
    static FACES: OnceLock<(LazyHash<FontBook>, Vec<Font>)> = OnceLock::new();
    FACES.get_or_init(|| {
        let faces: Vec<Font> = fonts::FONTS.iter().filter_map(|f| Font::new(Bytes::new(f.bytes), 0)).collect();
        (LazyHash::new(FontBook::from_fonts(&faces)), faces)
    })
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &typefaces().0
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<TypstSource> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        typefaces().1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
