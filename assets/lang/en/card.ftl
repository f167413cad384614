# Title, settings, scorecard, practice, packs.

## The title screen.

title-name = Other Desk
title-sentence = One company day, seen from the other chair.
title-take-part = Take part
title-take-part-text = A shift at the other desk, with your group.
title-practise = Practise alone
title-practise-text = A guided first shift, then at your own pace.
title-prepare = Prepare and lead
title-prepare-text = Check the packs, run a session, debrief.
title-offline = Works offline. Your results stay on this computer.
title-thread-1 = by Friday
title-thread-2 = not a minute offline
title-thread-3 = no extra cost
title-thread-ticket = Ticket
title-settings = Settings
title-quit = Quit
title-go-on = Go on where you stopped
title-go-on-where = { $shift }, { $time }
title-go-on-button = Go on
title-desk-sales = Sales desk
title-desk-support = Support desk

## Settings.

set-title = Settings
set-done = Done
set-undo = Undo changes
set-reset = Back to defaults
set-at-once = Everything takes effect at once.
set-looks = How it looks
set-language = Language
set-as-system = Same as the system
set-text = Size of the text
set-text-why = 80 to 200%
set-text-smaller = Smaller text
set-text-larger = Larger text
set-percent = { $n }%
set-colours = Colours
set-light = Light
set-dark = Dark
set-motion = Motion
set-motion-why = Reduced: short fades, nothing else moves.
set-motion-full = Full
set-motion-reduced = Reduced
set-sounds = What you hear
set-sound = Sound
set-volume = Volume
set-captions = Captions
set-captions-why = What can be heard is also written.
set-on = On
set-off = Off
set-shift = In a shift
set-pace = The clock
set-pace-why = A slower clock never costs points.
set-pace-own = Runs on
set-pace-waits = Waits while I decide
set-pace-times = Speed of the clock
set-times = × { $n }
set-abuse = How rough callers may be
set-abuse-why = Holds from the next shift.
set-hints = Hints
set-hints-why = For your first days; each stays away once it has been seen three times.

## The scorecard.

card-title = End of shift
card-shift-place = { $shift }, { $place }
card-legend-scored = scored
card-legend-own = your own mark, and how sure
card-legend-home = you at your home desk
card-place-home = your home desk
card-place-away = your away desk
card-rubric = Whose rubric
card-as-support = As support scores it
card-as-sales = As sales scores it
card-points = { $points }
card-quality = { $points } of 100
card-of-shift = of 100 for the shift
card-of-contact = of 100 for this contact
card-mean = { $count ->
        [one] the mark of one contact
       *[other] the mean of { $count } contacts
    }
card-held = { $before } from what you did, held at { $held } by { $count ->
        [one] one critical error
       *[other] { $count } critical errors
    }.
card-own-same = Just what the score says.
card-own-above = { $points } above the score.
card-own-below = { $points } below the score.
card-home = At your home desk: { $points }.
card-home-held = What you did there came to { $before }; a critical error held it at { $held }.
card-bar = { $name }: { $got } of { $of }
card-whole = The whole shift
card-contacts = { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
card-contact-under = { $title }. { $outcome }
card-findings = What the recording shows
card-findings-all = Show all { $count }
card-findings-fewer = Of { $count }, show only what counted most
card-findings-keys = Arrow keys go from one to the next, Enter plays from there.
card-lost = − { $points }
card-lost-in = in this contact
card-lost-at = { $points } in this contact
card-play = Play from here
card-play-from = Play from { $time }, { $who }
card-at = { $time }, { $who }:
card-critical = Critical, counted apart
card-reflex-closing = Closing reflex
card-reflex-closing-home = Closing reflex, from your home desk
card-reflex-troubleshooting = Repair reflex
card-reflex-troubleshooting-home = Repair reflex, from your home desk
card-figures-open = Figures of the shift
card-figures-close = Hide the figures
card-figures-why = Beside the marks: none of them changes a point.
card-private = Only you see this sheet. You decide what the group sees.
card-replay = Replay the shift
card-again-same = Again, same luck
card-again-new = Again, new luck
card-next = Go on
card-back = Back
card-ask-title = Before you see any marks: what do you think yourself?
card-ask-why = There is no right answer. Afterwards both stand beside each other.
card-ask-own = How many points of 100 would you give yourself?
card-ask-sure = How sure are you of that, in percent?
card-ask-unset = –
card-ask-missing = First set both: the points, and how sure you are.
card-ask-show = Show me the score
card-ask-skip = See it without answering
card-you-said = You said
card-sure-0 = not sure at all
card-sure-1 = not very sure
card-sure-2 = fairly sure
card-sure-3 = quite sure
card-sure-4 = very sure
card-home-same = At your home desk: { $mark }, just what you had said.
card-home-above = At your home desk: { $mark }, you had said { $points } more.
card-home-below = At your home desk: { $mark }, you had said { $points } less.
card-bar-points = { $points } points
card-bar-own = You said { $points }
card-bar-home = At your home desk { $points }
card-parts = Dimension by dimension, if you like. You will see both beside each other.
card-attempts = Your attempts
card-first = first
card-best = best
card-latest = latest
card-moments = { $count ->
        [one] { $shown } of one moment
       *[other] { $shown } of { $count } moments
    }
card-met = met
card-contact-before = The contact before
card-contact-after = The next contact
card-critical-before = The critical error before
card-critical-after = The next critical error
card-critical-of = { $number } of { $count }
card-note = On the note, to { $to }, by { $by }: “{ $words }”

## What figures count, where their names do not say it all.

means-service-level = Of all who waited for this desk, how many were answered within that time.
means-abandoned = Of all who waited, how many hung up before anybody answered.
means-speed-of-answer = How long those who were answered had waited on average.
means-handle-time = Talk, hold and wrap-up of one contact on average.
means-first-contact = Of what you closed, how much was settled without the customer having to come again.
means-csat = What customers would tick afterwards, from 1 to 5. It follows from how they felt.
means-csat-top-two = How many would tick 4 or 5.
means-closing-reflex = Replies that close a deal where something else was asked for.
means-troubleshooting-reflex = Replies that repair where something else was asked for.
means-will-return = Callers who will have to contact the company again about the same thing.
means-promised-too-much = Promises sooner than the company can keep them.

## Practise alone.

practise-why = Nobody watches, nothing is counted for anybody but you.
practise-pack = Which pack
practise-no-pack = There is no pack here that can be played. “Prepare and lead” on the title says what is wrong with those that are there.
practise-open-prepare = Open “Prepare and lead”
practise-desk = Which desk
practise-support = Support desk
practise-sales = Sales desk
practise-one = One contact
practise-who = { $name }, { $firm }
practise-minutes = About { $n } min.
practise-never = Not tried yet.
practise-times = Practised { $times ->
        [one] once
       *[other] { $times } times
    }.
practise-best = Practised { $times ->
        [one] once
       *[other] { $times } times
    }, best { $points } of 100.
practise-best-of-last = Practised { $times } times, best of the last { $last }: { $points } of 100.
practise-morning = Guided first shift
practise-morning-why = For your first days here: “{ $title }”, with hints beside everything you can do.
practise-morning-begin = Begin the shift

## Prepare and lead.

prepare-why = The exercises on this computer. A pack with an error can't be played; a warning says what to look at again.
prepare-check-again = Check again
prepare-checking = Checking …
prepare-none = There is no pack here yet.
prepare-sound = Sound: nothing to mend.
prepare-warnings = It can be played. { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.
prepare-errors = It can't be played: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.
prepare-about = Version { $version }, in { $languages }
prepare-folder = Open the folder
prepare-found-open = Show what was found
prepare-found-close = Hide what was found
prepare-terminal = In the terminal
prepare-terminal-why = For everything else there is a command.
prepare-copy = Copy
prepare-for-check = Have scripted trainees play a pack and see whether it is fair
prepare-for-graph = Draw the turns of a contact
prepare-for-simulate = See what a day does to the queue
prepare-for-strings = Translate a pack
prepare-for-seat = Let two people play one day side by side
prepare-for-ledger = See what became of every promise
