//! The session as pages, set from `assets/templates/summary.typ`.

use super::Source;
use super::picture::{face_svg, svg_link, table_svg};
use super::typeset::{PdfError, fonts_of, typeset};
use crate::deck::CardId;
use crate::i18n::{Language, code_name, say, tell};
use crate::kit::BodyPlace;
use crate::session::{Answer, Audience, Date, JourneyStage, Mode, Patch, Token, What};
use crate::summary::{SeatSummary, Summary, Wish};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use typst_layout::PagedDocument;

const TEMPLATE: &str = include_str!("../../assets/templates/summary.typ");
const ANNEX: &str = include_str!("../../assets/templates/annex.typ");

/// What a session says to someone, as typeset pages; only what they may see.
///
/// # Errors
/// When the template is at fault.
pub fn pages(source: &Source<'_>, audience: Audience) -> Result<PagedDocument, PdfError> {
    let session = source.session.shown_to(audience, source.rules);
    let source = &Source { session: &session, ..*source };
    let mut data = Data { source, pictures: BTreeMap::new() };
    let json = data.json(audience);
    typeset("summary.typ", TEMPLATE, &json, data.pictures)
}

/// What the facilitator noted for themself, as pages of their own; `None` where nothing was noted.
///
/// # Errors
/// When the template is at fault.
pub fn annex(source: &Source<'_>) -> Result<Option<PagedDocument>, PdfError> {
    const LABELS: [&str; 6] = [
        "summary-annex",
        "summary-annex-note",
        "summary-observations",
        "summary-signs",
        "summary-referrals",
        "training-mark",
    ];
    let (state, language) = (source.session.state(), source.language);
    if state.observations.is_empty() && state.signs.is_empty() && state.referrals.is_empty() {
        return Ok(None);
    }
    let labels: BTreeMap<&str, String> = LABELS.iter().map(|id| (*id, say(language, id))).collect();
    let referred = |(to, agreed): &(String, bool)| {
        let agreed = say(language, if *agreed { "refer-agreed" } else { "refer-not-agreed" });
        format!("{to}: {agreed}")
    };
    let codes = state.seats.values().map(|seat| code_name(language, seat.code.colour.key(), seat.code.animal.key()));
    let json = json!({
        "language": language.code(),
        "fonts": fonts_of(language),
        "training": source.session.header().mode == Mode::Training,
        "labels": labels,
        "date": date(language, source.session.header().date),
        "codes": codes.collect::<Vec<_>>(),
        "observations": state.observations,
        "signs": state.signs.iter().map(|sign| say(language, &format!("sign-{}", sign.key()))).collect::<Vec<_>>(),
        "referrals": state.referrals.iter().map(referred).collect::<Vec<_>>(),
    });
    typeset("annex.typ", ANNEX, &json, BTreeMap::new()).map(Some)
}

/// The day as people of a language write it.
fn date(language: Language, date: Date) -> String {
    tell(
        language,
        "date",
        &[
            ("day", i64::from(date.day).into()),
            ("month", say(language, &format!("month-{}", date.month)).into()),
            ("year", date.year.to_string().into()),
        ],
    )
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

    fn json(&mut self, audience: Audience) -> Value {
        const LABELS: [&str; 32] = [
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
            "summary-emotions",
            "summary-now",
            "summary-then",
            "summary-body",
            "summary-helps",
            "summary-first",
            "summary-leaves-with",
            "summary-agreed",
            "summary-agreed-yes",
            "summary-agreed-keep-nothing",
            "summary-when",
            "summary-interpreter",
            "summary-level",
        ];
        let language = self.language();
        let summary = Summary::of(self.source.session, self.source.rules);
        let labels: BTreeMap<&str, String> = LABELS.iter().map(|id| (*id, say(language, id))).collect();
        let seats: Vec<Value> = summary.seats.iter().map(|seat| self.seat(seat)).collect();
        json!({
            "language": language.code(),
            "right_to_left": language.right_to_left(),
            "fonts": fonts_of(language),
            "for_work": audience == Audience::Work,
            "training": summary.mode == Mode::Training,
            "level": say(language, &format!("level-{}", summary.setting.level.key())),
            "interpreter": summary.setting.interpreter,
            "title": summary.title,
            "date": date(language, summary.date),
            "unreviewed": if language.reviewed() { Value::Null } else { say(language, "language-unreviewed").into() },
            "labels": labels,
            "page_of": say(language, "summary-page"),
            "kits": summary.kits.iter().map(|kit| self.source.words.say(language, &format!("kit-{}", kit.0))).collect::<Vec<_>>(),
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
                let name = self.source.words.say(language, &format!("kit-{}", kit.id.0));
                json!({ "file": path, "name": name, "width": width, "height": height })
            })
            .collect();
        let stages: Vec<Value> = seat.journey.stages.iter().map(|stage| self.stage(stage)).collect();
        let moment = |this: &Self, (_, stage): (usize, &JourneyStage)| -> Value {
            let names = stage.places.iter().chain(&stage.people).chain(&stage.emotions);
            let when = stage.when.iter().map(|when| say(this.language(), &format!("when-{}", when.key())));
            json!({
                "names": names.map(|id| this.name(id)).collect::<Vec<_>>(),
                "words": stage.words,
                "when": when.collect::<Vec<_>>(),
            })
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
            "now": self.cards(&seat.emotions.now),
            "then": self.cards(&seat.emotions.then),
            "helps": self.cards(&seat.emotions.helps),
            "body": seat.emotions.body.iter().map(|(place, patch)| self.felt(*place, *patch)).collect::<Vec<_>>(),
            "leaves_with": seat.leaves_with.iter().flat_map(|id| self.cards(std::slice::from_ref(id))).next(),
            "agreed": seat.answer.map(|answer| match answer {
                Answer::Yes => "summary-agreed-yes",
                Answer::KeepNothing | Answer::No => "summary-agreed-keep-nothing",
            }),
            "wishes": self.wishes(&seat.wishes),
            "first": self.wishes(&seat.first),
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

    /// Where in the body which patch lies.
    fn felt(&mut self, place: BodyPlace, patch: Patch) -> Value {
        let file = format!("/patches/{}.svg", patch.key());
        self.pictures.insert(file.clone(), face_svg(self.source, &What::Patch(patch), true));
        json!({
            "file": file,
            "patch": say(self.language(), &format!("patch-{}", patch.key())),
            "place": say(self.language(), &format!("body-{}", place.key())),
        })
    }

    fn wishes(&mut self, wishes: &[Wish]) -> Vec<Value> {
        let one = |this: &mut Self, wish: &Wish| {
            let card = this.cards(std::slice::from_ref(&wish.card));
            json!({ "card": card.first(), "words": wish.words })
        };
        wishes.iter().map(|wish| one(self, wish)).collect()
    }

    fn name(&self, id: &CardId) -> String {
        let family = || {
            let family = self.source.rules.deck.card(id).map(|card| card.family);
            family.map(|family| say(self.language(), &format!("family-{}", family.key())))
        };
        self.source.words.card(self.language(), &id.0).or_else(family).unwrap_or_default()
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
