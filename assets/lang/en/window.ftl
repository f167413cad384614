# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything can be played in the terminal: other-desk exercise scenarios/swap-day
window-no-adapter = there is nothing to draw with: no Vulkan driver was found, not even one in software. On Debian and Ubuntu, install it with: sudo apt install mesa-vulkan-drivers. Everything can also be played in the terminal: other-desk exercise scenarios/swap-day
window-folder = The folder is { $folder }.
## What did not work on the disk: parts of sentences, and what makes a sentence of one.

disk-sentence = { $what }.
disk-no-such-folder = there is no folder { $path }
disk-no-pack = there is no pack in { $path }
disk-too-many-files = { $path } holds too many files to be a pack
disk-pack-faulty = the pack { $name } has errors and cannot be played
disk-cannot-read = { $path } cannot be read: { $why }
disk-cannot-write = { $path } cannot be written: { $why }
disk-cannot-make = { $path } cannot be made: { $why }
disk-newer = the recording { $path } was made by a newer version of this program
disk-damaged = the recording { $path } is damaged
disk-other-shift = the recording { $path } is of another shift
disk-not-over = the recording { $path } stops before the shift is over
disk-differs = with this version of the pack or the program, what was recorded comes out differently
disk-attempt = { $path } cannot be gone on with: it is damaged, or was begun with another version of the exercise or the program; it has been left as it is
disk-beside = { $path } cannot be understood; it has been left as it is, and nothing new is kept there until you move it away
disk-open-elsewhere = this attempt is open in another window or terminal; go on there, or close it first
disk-no-own-folder = the system knows no folder of your own, so nothing can be kept
disk-cannot-record = what you do cannot be recorded: { $why }
disk-store = the overview of all attempts cannot be used just now; the attempts themselves are untouched
disk-cannot-practise = { $name } cannot be practised alone: choose another contact
disk-no-such-moment = this moment is not in the recording; choose another one
disk-mistake = it cannot be checked: the program itself has made a mistake
disk-why-full = the disk is full
disk-why-read-only = the disk can only be read
disk-why-denied = this is not permitted there
disk-why-missing = it is not there
disk-why-there = there is one already

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
window-kept-elsewhere = Your own folder cannot be written to. You can go on: everything is kept in { $folder } instead. Copy that folder to a safe place before the computer is switched off.{ "\u000A" }{ $why }
window-settings-not-kept = Your settings hold until the window is closed, but cannot be kept: { $why }

# A page that could not be shown.
broken-title = This page cannot be shown
broken-kept = A mistake in the program stopped it from being drawn. Everything you did so far is kept.
broken-kept-shift = A mistake in the program stopped it from being drawn. Everything you did so far is kept, and the clock stands: nobody is kept waiting.
broken-again = Try again
broken-leave = Back to the title

# Under a message that stays until it has been read.
notice-read = Understood
