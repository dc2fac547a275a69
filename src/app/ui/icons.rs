//! The stroke icons of `screens.md` part 2: 24 × 24, line 2, round.

/// An icon as SVG in a colour; an unknown name gives an empty picture.
pub(crate) fn icon_svg(name: &str, colour: &str) -> String {
    let path = match name {
        "undo" => "M8 5 3.5 9.5 8 14 M3.5 9.5H14a5.5 5.5 0 0 1 0 11H9",
        "redo" => "M16 5l4.5 4.5L16 14 M20.5 9.5H10a5.5 5.5 0 0 0 0 11h5",
        "pause" => {
            "M7 14a4.2 4.2 0 0 1-1.2-8.1A5.6 5.6 0 0 1 16.4 5 4.6 4.6 0 0 1 17 14Z M12 21V10 M12 15.5l3-3 M8 21h8"
        }
        "next" => "M5 12h13 M12.5 6l6 6-6 6",
        "back" => "M19 12H6 M11.5 6l-6 6 6 6",
        "skip" => "M3.5 13a7 7 0 0 1 13.6-1.5 M17.8 6.5v5.3h-5.3 M7.5 16.5h6V21h-6z",
        "fit" => "M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5 M9 9.5h6v5H9z",
        "rotate" => "M19.5 12a7.5 7.5 0 1 1-2.2-5.3 M19.8 3v4.6h-4.6",
        "turn" => "M3.5 5.5h7v13h-7z M13.2 7.6c3.6-1.8 7.3.7 7.3 4.4s-3.7 6.2-7.3 4.4 M15.9 13.5l-2.9 2.8 3.2 2.6",
        "away" => "M12 3v10 M8 9.5l4 4 4-4 M3.5 14v6h17v-6",
        "look" => {
            "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z"
        }
        "pen" => "M4 20l1-4.5L16.5 4a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19 4 20z M14.5 6l3.5 3.5",
        "hard" => "M8 3.5l8 .5 5 6.5-2.5 9L8 20.5 3 13z M8 3.5l3 7.5-8 2 M11 11l7.5 8.5",
        "good" => {
            "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 17.5V11 M12 13c0-2.7-1.7-4.2-4.5-4.2 0 2.8 1.7 4.2 4.5 4.2z M12 11c0-2.2 1.5-3.7 4.1-3.7 0 2.4-1.5 3.7-4.1 3.7z"
        }
        "seat" => "M12 3.5a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6z M5.5 20c0-4.2 2.6-7 6.5-7s6.5 2.8 6.5 7 M3 20h18",
        "lock" => "M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3 M12 14.5v2",
        "lang" => "M3.5 5h11v8H9l-3 3v-3H3.5z M17.5 9h3v8H18v3l-3-3h-3.5",
        "speak" => "M4 9.5h3.5L12 5.5v13l-4.5-4H4z M15.5 9a4 4 0 0 1 0 6 M18 6.5a7.6 7.6 0 0 1 0 11",
        "export" => "M6 3h8l4 4v4.5 M6 3v18h6 M13 17h8 M18 14l3 3-3 3",
        "set" => {
            "M4 7h9 M17 7h3 M15 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z M4 17h3 M11 17h9 M9 15a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"
        }
        "room" => "M3 4h18v11H3z M12 15v3 M8 21l4-3 4 3",
        "freeze" => "M4 9h16v11H4z M12 9V5.5 M9.5 3h5l-1 2.5h-3z M8 16l3-3 2.5 2.5L15 14l2 2",
        "add" => "M12 5v14 M5 12h14",
        "down" => "M5.5 9.5l6.5 6.5 6.5-6.5",
        "close" => "M6 6l12 12 M18 6L6 18",
        "check" => "M5 12.5l4.5 4.5L19 7.5",
        "front" => "M4 4h9v4 M4 4v11h4 M8.5 8.5h11v11h-11z",
        "home" => "M4 11l8-7 8 7 M6 9.5V20h12V9.5 M10 20v-6h4v6",
        "keep" => "M8.5 11V3h7v8 M3 11h18l-2.2 9.5H5.2z M8 15.7h8",
        "noshare" => "M5 3h9v7 M5 3v13h5 M12.5 14h8v7h-8z M14.5 14v-1.8a2 2 0 0 1 4 0V14",
        "destroy" => "M6 3h12v7l-3-2-3 3-3-2.5L6 10z M6 21v-7l3-2 3 2.6 3-3 3 2.2V21z",
        "door" => "M6 21V4h9v17 M3 21h18 M12.3 12.3v.6 M15 6.5h3V21",
        "play" => "M8 5l11 7-11 7z",
        "book" => "M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2z M12 6v14",
        "folder" => "M3.5 6h6l2 2.5h9V19h-17z",
        "wish" => "M3 18h18 M6.5 18a5.5 5.5 0 0 1 11 0 M12 4v4 M4.5 8l2.3 2.3 M19.5 8l-2.3 2.3",
        "step" => {
            "M7.5 11c2 0 2.8 1.7 2.7 4-.1 1.8-.8 3-2.7 3s-2.6-1.2-2.7-3c-.1-2.3.7-4 2.7-4z M5.7 20.5h3.6 M16.5 3.5c2 0 2.8 1.7 2.7 4-.1 1.8-.8 3-2.7 3s-2.6-1.2-2.7-3c-.1-2.3.7-4 2.7-4z M14.7 13h3.6"
        }
        "nokeep" => "M6 3h11v18H6z M6 7.5H4 M6 12H4 M6 16.5H4 M2.5 21.5l19-19",
        "hand" => {
            "M7 12V6.5a1.6 1.6 0 0 1 3.2 0V11 M10.2 10.5V4.6a1.6 1.6 0 0 1 3.2 0v5.9 M13.4 11V6a1.6 1.6 0 0 1 3.2 0v8c0 4-2 7-5.5 7-3 0-4.3-1.5-5.6-4l-2-4.2a1.5 1.5 0 0 1 2.7-1.4L7 13.5"
        }
        "disk" => "M4 4h12l4 4v12H4z M8 4v5h7V4 M8 20v-6h8v6",
        "panel" => "M3.5 4.5h17v15h-17z M14.5 4.5v15",
        "info" => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 11v6 M12 7.3v.2",
        "ring" => "M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14z M12 9.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6z",
        "ear" => "M7 9a5 5 0 1 1 9.5 2.2c-1 1.8-2.5 2.3-2.5 4.8a3.5 3.5 0 0 1-6.5 1.8 M10 9a2 2 0 1 1 3.8.9",
        // A stage that goes one place on in the order of its path, to either side.
        "leftward" => "M20 12H9 M13 8l-4 4 4 4 M4.5 5v14",
        "rightward" => "M4 12h11 M11 8l4 4-4 4 M19.5 5v14",
        // A dot left of, on or right of a short road.
        "road-left" => "M9.5 14H21.5 M2.2 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
        "road-on" => "M2.5 14h6 M15.5 14h6 M10 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
        "road-right" => "M2.5 14h12 M17.8 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
        // How a path runs.
        "path-winding" => "M3 15c3-9 6-9 9 0s6 9 9-6",
        "path-straight" => "M3 12h18 M6 12v-.1 M12 8v8",
        "path-free" => "M4 17h.1 M8.5 8h.1 M14 15h.1 M19.5 6h.1 M5.5 14.5l2-4 M10 9.5l2.7 4 M15.5 13l2.7-5",
        // A drawer, closed and open.
        "drawer" => "M4 5h16v14H4z M4 9.5h16 M10 14h4",
        "mine" => "M4 4h9v12H4z M15 8h5v12h-9v-2 M8.5 7.5v5 M6 10h5",
        "tree" => {
            "M8.2 14.6A4.6 4.6 0 0 1 6 6.4 5.8 5.8 0 0 1 16.8 5.2 4.9 4.9 0 0 1 17.2 14.6Z M12 21.5V10 M12 15l3-2.8 M8.5 21.5h7"
        }
        _ => "",
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><path d="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>"#
    )
}

/// The icons that point along the line of reading, and turn with it.
pub(crate) fn mirrored(name: &str) -> bool {
    matches!(name, "next" | "back" | "undo" | "redo" | "skip" | "export" | "door" | "speak")
}
