# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything can be played in the terminal: other-desk exercise scenarios/swap-day
window-no-adapter = there is nothing to draw with: no Vulkan driver was found, not even one in software. On Debian and Ubuntu, install it with: sudo apt install mesa-vulkan-drivers. Everything can also be played in the terminal: other-desk exercise scenarios/swap-day
window-folder = The folder is { $folder }.
window-reloaded = The pack has changed on the disk; the shift goes on with the new texts.
window-reload-differs = The pack has changed, but what was played here does not fit the new version: { $why }. The shift goes on as it was.
window-reload-broken = The pack has changed and has { $errors ->
        [one] one error
       *[other] { $errors } errors
    }; the shift goes on as it was. { $first }
