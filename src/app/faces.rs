//! Pictures at the size at which they are seen: drawn by workers in the background, kept while they are used.

use crate::deck::{CardId, Family, Pixels, back, pack::Pack, picture_of, rasterise, sign};
use crate::export::{patch_svg, token_svg};
use crate::session::{Animal, Patch, SeatCode, Token, What};
use bevy::asset::RenderAssetUsages;
use bevy::platform::collections::HashMap;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::window::RequestRedraw;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, RwLock};

/// The memory that pictures no longer seen may keep, in bytes.
const KEPT: usize = 12 * 1024 * 1024;

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Shows {
    Card(CardId),
    Back(Family),
    Token(Token),
    Patch(Patch),
    /// The picture page of that name, wider than high.
    Page(String),
    /// A stroke icon by its name, in a colour.
    Icon(&'static str, &'static str),
    /// A family's sign, in a colour; `None` is the sign of tokens.
    Sign(Option<Family>, &'static str),
    /// A seat's animal on its colour.
    Code(SeatCode),
    /// Anything else, as SVG.
    Drawing(Arc<str>),
}

impl Shows {
    /// The face of a thing that can be laid.
    pub fn of(what: &What) -> Self {
        match what {
            What::Card(id) => Self::Card(id.clone()),
            What::Token(token) => Self::Token(*token),
            What::Patch(patch) => Self::Patch(*patch),
        }
    }
}

/// A node that shows a picture, crisp at the node's own width in logical pixels.
#[derive(Component, Debug, Clone, PartialEq)]
pub(super) struct Picture {
    pub shows: Shows,
    pub width: f32,
}

/// How much of a picture is seen, where it is less than all.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Faint(pub f32);

type Key = (Shows, u32);

/// What was drawn, of which cards, and its pixels when it could be drawn.
type Drawn = (Key, u32, Option<Pixels>);

struct Face {
    image: Handle<Image>,
    bytes: usize,
    used: u64,
}

/// The pictures drawn so far, and those being drawn.
#[derive(Resource)]
pub(super) struct Faces {
    /// The cards of which pictures are drawn, and how often they were changed for others.
    pack: Arc<RwLock<(Pack, u32)>>,
    changed: u32,
    ready: HashMap<Key, Face>,
    /// Any picture of the same thing, shown until the right size is there.
    near: HashMap<Shows, Handle<Image>>,
    pending: HashMap<Key, ()>,
    queue: Arc<(Mutex<Vec<Key>>, Condvar)>,
    done: Mutex<Receiver<Drawn>>,
    tick: u64,
}

/// How the workers wake the window.
type Wake = Arc<Mutex<Option<Box<dyn Fn() + Send>>>>;

#[derive(Resource, Clone)]
struct Waker(Wake);

pub(super) fn plugin(pack: Pack) -> impl Fn(&mut App) {
    move |app: &mut App| {
        let pack = Arc::new(RwLock::new((pack.clone(), 0)));
        let queue = Arc::new((Mutex::new(Vec::new()), Condvar::new()));
        let (finished, done) = channel();
        let wake: Wake = Arc::default();
        // One worker leaves a core to the table.
        for number in 0..std::thread::available_parallelism().map_or(1, |n| n.get().saturating_sub(1).clamp(1, 3)) {
            let (queue, finished, wake) = (queue.clone(), finished.clone(), wake.clone());
            let pack = pack.clone();
            let work = move || work(&queue, &finished, &wake, &pack);
            if std::thread::Builder::new().name(format!("pictures {number}")).spawn(work).is_err() {
                error!("no worker for pictures could be started");
            }
        }
        app.insert_resource(Faces {
            pack,
            changed: 0,
            ready: HashMap::default(),
            near: HashMap::default(),
            pending: HashMap::default(),
            queue,
            done: Mutex::new(done),
            tick: 0,
        })
        .insert_resource(Waker(wake))
        .add_systems(Startup, connect_waker)
        .add_systems(PostUpdate, (receive, show).chain().before(bevy::ui::UiSystems::Content));
    }
}

fn connect_waker(waker: Res<Waker>, proxy: Option<Res<EventLoopProxyWrapper>>) {
    if let (Some(proxy), Ok(mut wake)) = (proxy, waker.0.lock()) {
        let proxy = (**proxy).clone();
        *wake = Some(Box::new(move || {
            // A window that is closing needs no waking.
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        }));
    }
}

fn work(queue: &(Mutex<Vec<Key>>, Condvar), finished: &Sender<Drawn>, wake: &Wake, pack: &RwLock<(Pack, u32)>) {
    loop {
        let Ok(mut waiting) = queue.0.lock() else { return };
        let key = loop {
            // The newest wish first: it is what someone is looking at.
            match waiting.pop() {
                Some(key) => break key,
                None => match queue.1.wait(waiting) {
                    Ok(again) => waiting = again,
                    Err(_) => return,
                },
            }
        };
        drop(waiting);
        let Ok((svg, of)) = pack.read().map(|pack| (svg_of(&key.0, &pack.0), pack.1)) else { return };
        let pixels = rasterise(&svg, key.1).ok();
        if finished.send((key, of, pixels)).is_err() {
            return;
        }
        if let Ok(wake) = wake.lock()
            && let Some(wake) = wake.as_ref()
        {
            wake();
        }
    }
}

fn svg_of(shows: &Shows, pack: &Pack) -> String {
    match shows {
        Shows::Card(id) => pack.deck.card(id).map_or_else(|| back(Family::Object), |card| picture_of(&pack.art, card)),
        Shows::Back(family) => back(*family),
        Shows::Token(token) => token_svg(*token),
        Shows::Patch(patch) => patch_svg(*patch),
        Shows::Page(name) => pack.art.page(name).unwrap_or_default(),
        Shows::Icon(name, colour) => super::ui::icon_svg(name, colour),
        Shows::Sign(family, colour) => {
            let shapes =
                family.map_or(r#"<circle cx="-5" cy="4" r="7"/><path d="M2,-12 L11,-10 L12,-2 L4,0 L-1,-6Z"/>"#, sign);
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-15 -15 30 30" width="30" height="30"><g fill="{colour}">{shapes}</g></svg>"#
            )
        }
        Shows::Code(code) => code_svg(*code),
        Shows::Drawing(svg) => svg.to_string(),
    }
}

/// A seat's animal on a disc of its colour.
fn code_svg(code: SeatCode) -> String {
    animal_svg(code.animal, (code.colour.hex(), "#33201A", 3.0), "#FBF2DF")
}

/// An animal in a colour, on a disc of 64 with that fill, edge and width of the edge.
pub(super) fn animal_svg(animal: Animal, (disc, edge, line): (&str, &str, f32), colour: &str) -> String {
    let shapes = match animal {
        Animal::Bird => {
            r#"<path d="M-22,9 L-8,2 C-8,-6 -2,-12 5,-12 C9,-16 15,-14 16,-9 L22,-6 L16,-4 C16,6 8,12 -2,12 L-8,9 L-20,14Z"/><path d="M-1,11 V18 M5,10 V18" stroke="PAPER" stroke-width="2.4" stroke-linecap="round"/><circle cx="11" cy="-9" r="1.8" fill="SEAT"/><path d="M-6,4 C-1,-2 6,-2 9,1 C6,7 -1,8 -6,4Z" fill="none" stroke="SEAT" stroke-width="2"/>"#
        }
        Animal::Fish => {
            r#"<path d="M-12,0 C-4,-14 12,-12 20,0 C12,12 -4,14 -12,0Z M-10,0 L-22,-11 L-19,0 L-22,11Z"/><circle cx="12" cy="-2" r="2" fill="SEAT"/><path d="M4,-7 C1,-3 1,3 4,7" fill="none" stroke="SEAT" stroke-width="2"/>"#
        }
        Animal::Tortoise => {
            r#"<path d="M-17,6 C-17,-14 13,-14 13,6Z"/><path d="M13,4 C14,-4 22,-5 22,1 C22,6 17,7 13,6Z"/><path d="M-13,6 C-14,14 -5,14 -5,7Z M3,7 C3,14 11,14 10,6Z"/><path d="M-9,4 L-5,-4 L2,-4 L6,4" fill="none" stroke="SEAT" stroke-width="2"/>"#
        }
        Animal::Butterfly => {
            r#"<path d="M0,-4 C-4,-16 -20,-16 -20,-5 C-20,2 -10,3 0,1Z M0,-4 C4,-16 20,-16 20,-5 C20,2 10,3 0,1Z M0,1 C-10,2 -15,6 -13,12 C-10,17 -2,11 0,3Z M0,1 C10,2 15,6 13,12 C10,17 2,11 0,3Z"/><path d="M0,-7 V13" stroke="SEAT" stroke-width="2.4" stroke-linecap="round"/>"#
        }
        Animal::Elephant => {
            r#"<path d="M-20,14 V-2 C-20,-14 -6,-15 2,-13 C10,-17 19,-11 20,-2 C21,8 22,12 18,15 C15,12 16,6 14,3 L8,5 V14 H2 V6 H-10 V14Z"/><path d="M3,-9 C-2,-4 0,3 6,3" fill="none" stroke="SEAT" stroke-width="2"/><circle cx="12" cy="-5" r="1.8" fill="SEAT"/>"#
        }
        Animal::Giraffe => {
            r#"<path d="M-14,15 V1 C-14,-4 -6,-5 -1,-5 L5,-18 L8,-21 L10,-18 L17,-15 L16,-11 L10,-11 L7,2 V15 H3 V6 H-10 V15Z"/><circle cx="-7" cy="1" r="2" fill="SEAT"/><circle cx="1" cy="0" r="2" fill="SEAT"/><circle cx="5" cy="-8" r="1.7" fill="SEAT"/>"#
        }
    };
    let shapes = shapes.replace("SEAT", disc).replace("PAPER", colour);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-34 -34 68 68" width="68" height="68"><circle r="32" fill="{disc}" stroke="{edge}" stroke-width="{line}"/><g fill="{colour}">{shapes}</g></svg>"#
    )
}

/// An image for the engine from pixels.
pub(super) fn image_from(pixels: Pixels) -> Image {
    let size = Extent3d { width: pixels.width, height: pixels.height, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8UnormSrgb;
    Image::new(size, TextureDimension::D2, pixels.rgba, format, RenderAssetUsages::RENDER_WORLD)
}

/// Takes over what the workers have drawn, and lets go of what has not been seen for long.
fn receive(mut faces: ResMut<Faces>, mut images: ResMut<Assets<Image>>, mut redraw: MessageWriter<RequestRedraw>) {
    let drawn: Vec<_> = faces.done.lock().map(|done| done.try_iter().collect()).unwrap_or_default();
    if drawn.is_empty() {
        return;
    }
    redraw.write(RequestRedraw);
    let tick = faces.tick;
    let changed = faces.changed;
    // What was still drawn of other cards is not wanted any more.
    for (key, _, pixels) in drawn.into_iter().filter(|(_, of, _)| *of == changed) {
        faces.pending.remove(&key);
        if let Some(pixels) = pixels {
            let bytes = pixels.rgba.len();
            let image = images.add(image_from(pixels));
            faces.near.insert(key.0.clone(), image.clone());
            faces.ready.insert(key, Face { image, bytes, used: tick });
        }
    }
    let all: usize = faces.ready.values().map(|face| face.bytes).sum();
    if all > KEPT {
        let mut old: Vec<(u64, Key, usize)> =
            faces.ready.iter().filter(|(_, f)| f.used + 2 < tick).map(|(k, f)| (f.used, k.clone(), f.bytes)).collect();
        old.sort_by_key(|(used, ..)| *used);
        let mut over = all - KEPT;
        for (_, key, bytes) in old {
            if over == 0 {
                break;
            }
            over = over.saturating_sub(bytes);
            if let Some(face) = faces.ready.remove(&key)
                && faces.near.get(&key.0) == Some(&face.image)
            {
                faces.near.remove(&key.0);
            }
        }
    }
}

/// Gives every picture node its image, as soon as it is there in the right size.
fn show(
    mut faces: ResMut<Faces>,
    scale: Res<UiScale>,
    windows: Query<&Window>,
    mut pictures: Query<(Ref<Picture>, &mut ImageNode, Option<&Faint>)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    faces.tick += 1;
    let tick = faces.tick;
    let factor = windows.iter().next().map_or(1.0, Window::scale_factor) * scale.0;
    for (picture, mut node, faint) in &mut pictures {
        let shown = Color::WHITE.with_alpha(faint.map_or(1.0, |faint| faint.0));
        let pixels = ((picture.width * factor / 2.0).round() * 2.0).clamp(8.0, 4_000.0) as u32;
        let key = (picture.shows.clone(), pixels);
        if let Some(face) = faces.ready.get_mut(&key) {
            face.used = tick;
            if node.image != face.image {
                node.image = face.image.clone();
                node.color = shown;
            }
            continue;
        }
        if let Some(near) = faces.near.get(&picture.shows) {
            if node.image != *near {
                node.image = near.clone();
                node.color = shown;
            }
            // Sizes that are only passed through, while the table is enlarged, are not worth drawing.
            if picture.is_changed() && !picture.is_added() {
                redraw.write(RequestRedraw);
                continue;
            }
        }
        if faces.pending.insert(key.clone(), ()).is_none() {
            if let Ok(mut waiting) = faces.queue.0.lock() {
                // First come, first drawn, within one screen; a newer screen goes before.
                waiting.insert(0, key);
            }
            faces.queue.1.notify_one();
        }
    }
}

impl Faces {
    /// Draws the cards of another pack from now on.
    pub fn change(&mut self, pack: Pack) {
        self.changed += 1;
        if let Ok(mut shared) = self.pack.write() {
            *shared = (pack, self.changed);
        }
        self.ready.clear();
        self.near.clear();
        self.pending.clear();
    }

    fn busy(&self) -> bool {
        !self.pending.is_empty()
    }
}

/// Whether pictures are still being drawn.
pub(super) fn drawing(world: &World) -> bool {
    world.get_resource::<Faces>().is_some_and(Faces::busy)
}
