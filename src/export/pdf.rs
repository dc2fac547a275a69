//! The session as pages, set by typst from `assets/templates/summary.typ`.
//!
//! The template gets everything as `/data.json` and pictures as files; it sees no disk, no clock and no network,
//! so the same session gives the same bytes.

use super::Source;
use super::picture::{face_svg, svg_link, table_svg};
use crate::deck::{CardId, Pixels, Tells, Told};
use crate::i18n::{Language, card_name, code_name, fonts, say, tell};
use crate::session::{JourneyStage, Mode, Token, What};
use crate::summary::{SeatSummary, Summary};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source as TypstSource, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

const TEMPLATE: &str = include_str!("../../assets/templates/summary.typ");

/// Why the pages were not made, as typst says it.
#[derive(Debug)]
pub struct PdfError(pub String);

impl Tells for PdfError {
    fn told(&self) -> Told {
        Told::new("pages-failed").with("detail", &self.0).at("assets/templates/summary.typ")
    }
}

impl PdfError {
    fn from_diagnostics(errors: &[SourceDiagnostic]) -> Self {
        Self(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
    }
}

/// The summary of a session as typeset pages.
///
/// # Errors
/// When the template is at fault.
pub fn pages(source: &Source<'_>) -> Result<PagedDocument, PdfError> {
    let world = Press::new(source)?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    output.map_err(|errors| PdfError::from_diagnostics(&errors))
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
    typst_pdf::pdf(pages, &options).map_err(|errors| PdfError::from_diagnostics(&errors))
}

/// A page, counted from 0, as a picture of that width in pixels; `None` when there is no such page.
pub fn preview(pages: &PagedDocument, page: usize, width: u32) -> Option<Pixels> {
    let page = pages.pages().get(page)?;
    let scale = f64::from(width) / page.frame.size().x.to_pt();
    let options = typst_render::RenderOptions { pixel_per_pt: scale.into(), ..Default::default() };
    let picture = typst_render::render(page, &options);
    Some(Pixels { width: picture.width(), height: picture.height(), rgba: picture.take() })
}

/// The outside world as the template sees it.
struct Press {
    library: LazyHash<Library>,
    main: TypstSource,
    files: HashMap<FileId, Bytes>,
}

impl Press {
    fn new(source: &Source<'_>) -> Result<Self, PdfError> {
        let mut files = HashMap::new();
        let mut add = |path: &str, bytes: Vec<u8>| -> Result<(), PdfError> {
            files.insert(file_id(path)?, Bytes::new(bytes));
            Ok(())
        };
        let mut data = Data { source, pictures: BTreeMap::new() };
        let json = data.json();
        for (path, svg) in data.pictures {
            add(&path, svg.into_bytes())?;
        }
        add("/data.json", json.to_string().into_bytes())?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            main: TypstSource::new(file_id("/summary.typ")?, TEMPLATE.to_owned()),
            files,
        })
    }
}

fn file_id(path: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(path).map_err(|error| PdfError(format!("{path}: {error:?}")))?;
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

/// What the template is told, and the pictures that it refers to.
struct Data<'a> {
    source: &'a Source<'a>,
    pictures: BTreeMap<String, String>,
}

impl Data<'_> {
    fn language(&self) -> Language {
        self.source.language
    }

    fn json(&mut self) -> Value {
        const LABELS: [&str; 19] = [
            "summary-title",
            "summary-portrait",
            "summary-figure",
            "summary-home",
            "summary-near",
            "summary-far",
            "summary-objects",
            "summary-journey",
            "summary-off-path",
            "summary-good",
            "summary-hard",
            "summary-human-skills",
            "summary-technical-skills",
            "summary-people",
            "summary-wishes",
            "summary-table",
            "summary-other",
            "summary-no-judgement",
            "training-mark",
        ];
        let language = self.language();
        let summary = Summary::of_session(self.source.session, self.source.rules);
        let labels: BTreeMap<&str, String> = LABELS.iter().map(|id| (*id, say(language, id))).collect();
        let date = summary.date;
        let date = tell(
            language,
            "date",
            &[
                ("day", i64::from(date.day).into()),
                ("month", say(language, &format!("month-{}", date.month)).into()),
                ("year", date.year.to_string().into()),
            ],
        );
        let seats: Vec<Value> = summary.seats.iter().map(|seat| self.seat(seat)).collect();
        json!({
            "language": language.code(),
            "right_to_left": language.right_to_left(),
            "fonts": if language.right_to_left() { [fonts::ARABIC, fonts::LATIN] } else { [fonts::LATIN, fonts::ARABIC] },
            "training": summary.mode == Mode::Training,
            "title": summary.title,
            "date": date,
            "unreviewed": if language.reviewed() { Value::Null } else { say(language, "language-unreviewed").into() },
            "labels": labels,
            "page_of": say(language, "summary-page"),
            "kits": summary.kits.iter().map(|kit| say(language, &format!("kit-{}", kit.0))).collect::<Vec<_>>(),
            "seats": seats,
        })
    }

    fn seat(&mut self, seat: &SeatSummary) -> Value {
        let (language, code) = (self.language(), seat.code);
        let name = code_name(language, code.colour.key(), code.animal.key());
        let tables: Vec<Value> = self
            .source
            .rules
            .kits
            .iter()
            .filter(|kit| self.source.session.state().on_mat(seat.seat, &kit.id).next().is_some())
            .map(|kit| {
                let face = |what: &What, up: bool| svg_link(&face_svg(self.source, what, up));
                let (svg, (width, height)) = table_svg(self.source, kit, seat.seat, &face);
                let path = format!("/tables/{}-{}.svg", kit.id.0, seat.seat.0);
                self.pictures.insert(path.clone(), svg);
                let name = say(language, &format!("kit-{}", kit.id.0));
                json!({ "file": path, "name": name, "width": width, "height": height })
            })
            .collect();
        let stages: Vec<Value> = seat.journey.stages.iter().map(|stage| self.stage(stage)).collect();
        let moment = |this: &Self, (_, stage): (usize, &JourneyStage)| -> Value {
            let names = stage.places.iter().chain(&stage.people).chain(&stage.emotions);
            json!({ "names": names.map(|id| this.name(id)).collect::<Vec<_>>(), "words": stage.words })
        };
        json!({
            "code": name,
            "colour": code.colour.hex(),
            "figure": self.cards(&seat.portrait.figure),
            "home": self.cards(&seat.portrait.home),
            "near": self.cards(&seat.portrait.near),
            "far": self.cards(&seat.portrait.far),
            "objects": self.cards(&seat.portrait.objects),
            "other": self.cards(&seat.portrait.other),
            "stages": stages,
            "good": seat.good().map(|m| moment(self, m)).collect::<Vec<_>>(),
            "hard": seat.hard().map(|m| moment(self, m)).collect::<Vec<_>>(),
            "off_path": self.cards(&seat.journey.off_path.cards),
            "human_skills": self.cards(&seat.human_skills),
            "technical_skills": self.cards(&seat.technical_skills),
            "people": self.cards(&seat.people),
            "wishes": seat.wishes,
            "tables": tables,
        })
    }

    fn stage(&mut self, stage: &JourneyStage) -> Value {
        let tokens: Vec<Value> = stage
            .tokens
            .iter()
            .map(|token| {
                let (id, message) = match token {
                    Token::Good => ("good", "token-good"),
                    Token::Hard => ("hard", "token-hard"),
                };
                let file = format!("/tokens/{id}.svg");
                self.pictures.insert(file.clone(), face_svg(self.source, &What::Token(*token), true));
                json!({ "file": file, "name": say(self.language(), message) })
            })
            .collect();
        let around: Vec<CardId> = stage.people.iter().chain(&stage.emotions).chain(&stage.objects).cloned().collect();
        json!({
            "places": self.cards(&stage.places),
            "around": self.cards(&around),
            "transport": self.cards(&stage.transport),
            "tokens": tokens,
            "words": stage.words,
        })
    }

    fn name(&self, id: &CardId) -> String {
        card_name(self.language(), &id.0).unwrap_or_else(|| id.0.clone())
    }

    fn cards(&mut self, ids: &[CardId]) -> Vec<Value> {
        ids.iter()
            .map(|id| {
                let file = format!("/cards/{}.svg", id.0);
                if !self.pictures.contains_key(&file) {
                    let svg = face_svg(self.source, &What::Card(id.clone()), true);
                    self.pictures.insert(file.clone(), svg);
                }
                json!({ "file": file, "name": self.name(id) })
            })
            .collect()
    }
}
