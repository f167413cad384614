# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything can be played in the terminal: other-desk exercise scenarios/swap-day
window-no-adapter = there is nothing to draw with: no Vulkan driver was found, not even one in software. On Debian and Ubuntu, install it with: sudo apt install mesa-vulkan-drivers. Everything can also be played in the terminal: other-desk exercise scenarios/swap-day
window-folder = The folder is { $folder }.
window-reloaded = The pack has changed on the disk; the shift goes on with the new texts.
window-reload-differs = The pack has changed, but what was played here does not fit the new version: { $why }. The shift goes on as it was.
window-reload-other-steps = The pack has changed, and this exercise has other steps there now. It goes on as it was begun.
window-reload-broken = The pack has changed and has { $errors ->
        [one] one error
       *[other] { $errors } errors
    }; the shift goes on as it was. { $first }

# When the window cannot open or has to close. $log is the sentence about the log.
window-cannot-open = the window cannot be opened: the display or the graphics driver refuses. Everything can be played in the terminal: other-desk exercise scenarios/swap-day. { $log }
window-ended-mistake = a mistake in the program has ended the window. What you did is kept, and the next start goes on where you stopped. { $log }
window-ended-graphics = the graphics driver has given up, and the window with it. What you did is kept, and the next start goes on where you stopped. { $log }
window-ended-display = the display is gone, and the window with it. What you did is kept, and the next start goes on where you stopped. { $log }
window-log = What happened is written in { $log }
window-no-log = What happened could not be written down anywhere.

# When one's own folder cannot be written to.
window-kept-elsewhere = Your own folder cannot be written to ({ $why }). You can go on: everything is kept in { $folder } instead. Copy that folder to a safe place before the computer is switched off.
window-settings-not-kept = Your settings hold until the window is closed, but cannot be kept: { $why }

# A page that could not be shown.
broken-title = This page cannot be shown
broken-kept = A mistake in the program stopped it from being drawn. Everything you did so far is kept.
broken-kept-shift = A mistake in the program stopped it from being drawn. Everything you did so far is kept, and the clock stands: nobody is kept waiting.
broken-again = Try again
broken-leave = Back to the title

# Under a message that stays until it has been read.
notice-read = Understood
