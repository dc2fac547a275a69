//! What the screen shows at the moment: which screen, what is taken, what is open. Nothing of it is a truth of the
//! session, and nothing of it is kept but the settings.

use super::leaving::Leaving;
use super::panel::Panel;
use super::reading::Reading;
use super::setup::Setup;
use super::sitting::Sitting;
use crate::deck::{CardId, DeckId, Family};
use crate::i18n::{Language, Words, say, tell};
use crate::kit::Pile;
use crate::session::{About, PieceId, Refusal, SeatId, Target, Token, What};
use crate::vault::{Folder, ReferralSheet, Settings, Trouble};
use bevy::prelude::*;
use mundy::{Interest, Preferences, ReducedMotion};
use std::collections::BTreeSet;
use std::time::Duration;

/// How long the window waits for the system's wishes.
const PATIENCE: Duration = Duration::from_millis(100);

/// The screens of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Screen {
    #[default]
    Home,
    /// Who is at the table?
    Who,
    /// The three languages, and the facilitator's training.
    Levels,
    /// A picture in place of a name, for each seat in turn.
    Code,
    /// The site's sheet of places to refer to.
    Refer,
    /// Consent by pictures, for each seat in turn.
    Consent,
    /// Thanks to someone who said no.
    Thanks,
    /// What now? The only place between kits.
    Which,
    Table,
    /// The story is read back, card by card.
    ReadBack,
    Finish,
    /// The closing: what was made, and a word for the facilitator.
    Closing,
    Settings,
    Languages,
    About,
    Decks(Option<Family>),
    /// The packs on this device, and those that can be added.
    Packs,
}

/// A card in large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Closer {
    pub what: What,
    /// The piece on the table, when it lies there.
    pub piece: Option<PieceId>,
    pub named: bool,
    pub turned: bool,
}

/// What the cover shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Calm {
    /// The tree by the water.
    #[default]
    Tree,
    /// The picture page on breathing, with its ring.
    Breathing,
    /// The picture page on the ground under one's feet.
    Grounding,
}

/// What someone writes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// What the person said of a piece or a stage.
    Said(About),
    /// What the facilitator notes for themself.
    Note,
    /// A card that is missing, of that family.
    Missing(Option<Family>),
    /// A place to refer to, for the site's sheet.
    Place,
}

/// What the screen shows at the moment.
#[derive(Resource)]
pub(super) struct Desk {
    pub screen: Screen,
    /// The screen to which Settings, About and Cards lead back.
    pub before: Screen,
    pub language: Language,
    pub settings: Settings,
    /// The names of the cards and the words of the kits in use.
    pub words_in_use: Words,
    /// The system asks every program for less motion.
    pub system_still: bool,
    pub folder: Folder,
    pub covered: bool,
    /// What the cover shows.
    pub calm: Calm,
    /// The cover's door was opened: stop here?
    pub stopping: bool,
    pub seat: SeatId,
    /// Several mats lie side by side, all upright, where people look at one upright screen.
    pub all_upright: bool,
    /// The seat whose small row of tools is open.
    pub row: Option<SeatId>,
    /// The pile that was opened by hand, where the step's is not shown.
    pub pile: Option<Pile>,
    /// How far the tray is moved along, in pixels.
    pub tray: f32,
    /// How far a long screen is moved up, in pixels.
    pub scroll: f32,
    /// The card taken from the tray, to be laid by the next touch.
    pub taken: Option<What>,
    /// The laid piece that was touched.
    pub chosen: Option<PieceId>,
    pub closer: Option<Closer>,
    /// The place to which keys have led what is in hand.
    pub aim: Option<Target>,
    /// What words are being written about.
    pub words: Option<Writing>,
    /// The drawer of the cards of high risk is open, on the screen of cards.
    pub drawer: bool,
    /// The pack that is to be taken away, once that was asked for a second time.
    pub removing: Option<DeckId>,
    /// Who said that they are done for now, until the next step.
    pub done: BTreeSet<SeatId>,
    /// The folded step bar was opened.
    pub bar_open: bool,
    pub trouble: Option<Trouble>,
    /// A sentence about what was refused or failed, until the next touch.
    pub hint: Option<String>,
    pub leaving: Leaving,
    pub setup: Setup,
    /// Where this site refers to.
    pub referral: ReferralSheet,
    pub panel: Panel,
    pub reading: Reading,
    /// The name of a prompt or card shown in large letters, in place of a voice.
    pub heard: Option<String>,
    /// The screen has to be built anew.
    pub stale: bool,
}

pub(super) fn plugin(folder: Folder, asked: Option<Language>, system: Language) -> impl Fn(&mut App) {
    move |app: &mut App| {
        let settings = Settings::load(&folder);
        let referral = ReferralSheet::load(&folder).unwrap_or_else(|_| {
            // It stays as it is, and is told when somebody wants to add to it.
            warn!("the referral sheet cannot be read");
            ReferralSheet::default()
        });
        let chosen = settings.language.as_deref().and_then(Language::from_code);
        app.insert_resource(Desk {
            screen: Screen::Home,
            before: Screen::Home,
            language: asked.or(chosen).unwrap_or(system),
            settings,
            words_in_use: Words::default(),
            system_still: false,
            folder: folder.clone(),
            covered: false,
            calm: Calm::default(),
            stopping: false,
            seat: SeatId::FIRST,
            all_upright: false,
            row: None,
            pile: None,
            tray: 0.0,
            scroll: 0.0,
            taken: None,
            chosen: None,
            closer: None,
            aim: None,
            words: None,
            drawer: false,
            removing: None,
            done: BTreeSet::new(),
            bar_open: false,
            trouble: None,
            hint: None,
            leaving: Leaving::default(),
            setup: Setup::default(),
            referral: referral.clone(),
            panel: Panel::default(),
            reading: Reading::default(),
            heard: None,
            stale: true,
        })
        .add_systems(Startup, ask_system);
    }
}

/// Asks the system once whether people want less motion here; where nobody answers, the setting alone says it.
fn ask_system(mut desk: ResMut<Desk>) {
    let wishes = Preferences::once_blocking(Interest::ReducedMotion, PATIENCE);
    desk.system_still = wishes.is_some_and(|wishes| wishes.reduced_motion == ReducedMotion::Reduce);
}

impl Desk {
    /// A message in the facilitator's language.
    pub fn say(&self, id: &str) -> String {
        say(self.language, id)
    }

    /// A message with one place filled.
    pub fn tell(&self, id: &str, name: &str, value: &str) -> String {
        tell(self.language, id, &[(name, value.into())])
    }

    /// A title, prompt or zone of a kit in the facilitator's language.
    pub fn of_kit(&self, id: &str) -> String {
        self.words_in_use.say(self.language, id)
    }

    /// The language of the cards' names, and those that stand in where it lacks one.
    pub fn labels(&self) -> [Language; 4] {
        let chosen = self.settings.labels.as_deref().and_then(Language::from_code).unwrap_or(self.language);
        [chosen, self.language, self.language.also(), Language::English]
    }

    /// The language of what leaves on paper.
    pub fn paper(&self) -> Language {
        self.settings.paper.as_deref().and_then(Language::from_code).unwrap_or(self.language)
    }

    /// The language in which the screens speak that are turned to the person: theirs, where the program speaks it.
    pub fn theirs(&self) -> Language {
        Some(self.labels()[0]).filter(|language| Language::SCREENS.contains(language)).unwrap_or(self.language)
    }

    /// What is said to the person: a message, or an opening, question or closing of a kit, in their language.
    pub fn aloud(&self, id: &str) -> String {
        self.words_in_use.say(self.theirs(), id)
    }

    /// The name of a card as the person at the table knows it, and its language; nothing where nobody has named it.
    pub fn name(&self, id: &CardId) -> (String, Language) {
        self.words_of_cards()(id)
    }

    /// The same, to be taken along.
    pub fn words_of_cards(&self) -> impl Fn(&CardId) -> (String, Language) + use<> {
        let (words, labels) = (self.words_in_use.clone(), self.labels());
        move |id| words.card_in(&labels, &id.0).unwrap_or((String::new(), labels[0]))
    }

    /// The names of all that can be laid, to be taken along.
    pub fn words_of_things(&self) -> impl Fn(&What) -> String + use<> {
        let (cards, language) = (self.words_of_cards(), self.language);
        move |what| match what {
            What::Card(id) => cards(id).0,
            What::Token(Token::Good) => say(language, "token-good"),
            What::Token(Token::Hard) => say(language, "token-hard"),
            What::Patch(patch) => say(language, &format!("patch-{}", patch.key())),
        }
    }

    /// Whether nothing moves by itself: the system or the setting asks for it.
    pub fn still(&self) -> bool {
        self.system_still || self.settings.still
    }

    /// What a hand or the keys hold: the card taken from the tray, else the chosen one.
    pub fn in_hand(&self, sitting: &Sitting) -> Option<What> {
        let laid = || Some(sitting.state()?.piece(self.chosen?)?.what.clone());
        self.taken.clone().or_else(laid)
    }

    /// How far tools at the far edge move towards the middle, in pixels, while a notice lies there.
    pub fn notice(&self) -> f32 {
        match self.trouble {
            None => 0.0,
            // Its two answers stand one under the other then.
            Some(_) if self.settings.text.factor() > 1.3 => 230.0,
            Some(_) => 118.0,
        }
    }

    /// Goes to a screen, closing what lay over the one before.
    pub fn go(&mut self, screen: Screen) {
        if !matches!(
            self.screen,
            Screen::Settings | Screen::About | Screen::Decks(_) | Screen::Packs | Screen::Languages
        ) {
            self.before = self.screen.clone();
        }
        if screen == Screen::Home {
            self.trouble = None;
        }
        self.screen = screen;
        (self.taken, self.chosen, self.closer, self.words) = (None, None, None, None);
        (self.aim, self.row) = (None, None);
        (self.hint, self.heard, self.pile) = (None, None, None);
        (self.tray, self.scroll, self.bar_open) = (0.0, 0.0, false);
        (self.drawer, self.removing) = (false, None);
        self.done.clear();
        self.panel.shut();
        self.stale = true;
    }

    /// Writes the settings; a folder that cannot be written is told and changes nothing else.
    pub fn keep_settings(&mut self) {
        if let Err(error) = self.settings.save(&self.folder) {
            warn!("the settings were not written: {:?}", error.kind());
            self.hint = Some(self.say("settings-not-kept"));
        }
        self.stale = true;
    }

    /// Tells why something was refused, where a person needs to know.
    pub fn refuse(&mut self, refusal: Refusal) {
        if refusal != Refusal::NoChange {
            self.hint = Some(self.say(&format!("refusal-{}", refusal.key())));
            self.stale = true;
        }
    }
}
