//! What the machine offers for a window, asked without opening one.

/// The message that says what to do where no graphics adapter is found.
pub const NO_ADAPTER: &str = "probe-no-adapter";
/// The message that says what to do where no display is found.
pub const NO_DISPLAY: &str = "probe-no-display";
/// The message that says what can be done all the same where no window opens.
pub const NO_WINDOW: &str = "probe-no-window";

/// Whether a window could be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Display {
    /// By the one of the system, which has no name.
    Own,
    /// By that display.
    Found(String),
    /// Nowhere.
    Missing,
}

/// The graphics adapters that can draw the window, by name.
pub fn adapters() -> Vec<String> {
    let mut descriptor = wgpu::InstanceDescriptor::new_without_display_handle();
    descriptor.backends = wgpu::Backends::PRIMARY;
    let instance = wgpu::Instance::new(descriptor);
    let found = bevy::tasks::block_on(instance.enumerate_adapters(wgpu::Backends::PRIMARY));
    found
        .iter()
        .map(|adapter| {
            let info = adapter.get_info();
            format!("{} ({:?}, {})", info.name, info.backend, info.driver_info)
        })
        .collect()
}

/// The display on which the window would open.
pub fn display() -> Display {
    if cfg!(not(all(unix, not(target_os = "macos")))) {
        return Display::Own;
    }
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    if cfg!(feature = "wayland")
        && let Some(name) = set("WAYLAND_DISPLAY")
    {
        return Display::Found(format!("Wayland {name}"));
    }
    match set("DISPLAY") {
        Some(name) if answers(&name) => Display::Found(format!("X11 {name}")),
        _ => Display::Missing,
    }
}

/// Whether an X server answers at that name; a remote one is taken at its word.
fn answers(name: &str) -> bool {
    let Some(number) = name.strip_prefix(':').and_then(|rest| rest.split('.').next()) else { return true };
    #[cfg(unix)]
    {
        let path = format!("/tmp/.X11-unix/X{number}");
        std::os::unix::net::UnixStream::connect(path).is_ok() || !std::path::Path::new("/tmp/.X11-unix").exists()
    }
    #[cfg(not(unix))]
    {
        !number.is_empty()
    }
}
