# The desk: the shift's screen and its wrap-up.

desk-short-Sales = Sales desk
desk-short-Support = Support desk
desk-attempt = { $attempt ->
        [2] second time
        [3] third time
        [4] fourth time
       *[other] time { $attempt }
    }

## Bar

desk-pace = Pace
desk-pace-times = ×{ $times }
desk-pace-waits-short = waits
desk-pace-waits = The clock waits while I decide
desk-pace-about = However slowly you play, it costs no points.
desk-pace-close = Done
desk-waiting = { $count ->
        [one] is waiting
       *[other] are waiting
    }
desk-level = in { $within }, target { $target }%
desk-lunch = Lunch
desk-lunch-at = Lunch { $time }
desk-lunch-from = Lunch from { $time }
desk-lunch-ahead = not opened yet
desk-lunch-now = now, until { $until }
desk-lunch-on = until { $until }
desk-lunch-taken = eaten
desk-lunch-missed = missed
desk-sound-on = Sound is on
desk-sound-off = Sound is off
desk-pause = Pause
desk-go-on = Go on
desk-key-space = Space

## Queue

desk-queue = Queue
desk-queue-waiting = { $count ->
        [0] nobody is waiting
        [one] one person is waiting
       *[other] { $count } people are waiting
    }
desk-on-line = on the line
desk-wrapping-up = wrap-up
desk-on-hold = on hold
desk-call-back-due = call back now
desk-patience-patient = patient
desk-patience-restless = restless
desk-patience-losing = losing heart
desk-patience-going = leaving
desk-tile-spoken = { $name }, { $channel }, { $state }, { $wait }, { $mood }
desk-helped = { $count } helped
desk-gone = { $count } gone

## The middle

desk-part-desk = Desk
desk-part-queue = Queue
desk-part-tools = Tools
desk-is-waiting = is waiting
desk-transcript = What has been said
desk-transcript-close = Close what has been said
desk-more-below = { $count ->
        [one] 1 more below
       *[other] { $count } more below
    }
desk-message-away = Put it away
desk-message-less = Only the beginning
desk-message-all = Read it all
desk-busy-listening = { $name } is speaking…
desk-busy-replying = You are speaking…
desk-busy-reading = You are reading “{ $title }”…
desk-busy-asking = You are asking { $name }…
desk-busy-writing = You are putting it in writing…
desk-busy-noting = You are writing the note…
desk-busy-transfer-warm = You are introducing them to { $department }…
desk-busy-transfer-cold = You are putting them through to { $department }…
desk-busy-handing-on = You are writing it down for the other desk…
desk-ready-next = { $name } comes next.
desk-ready-call-back = { $name } is waiting for your call.
desk-ready-held = { $name } is on hold.
desk-ready-nobody = Nobody is waiting.
desk-ready-lunch = A good moment for lunch.
desk-ready-tray = { $count ->
        [one] One request lies in the tray.
       *[other] { $count } requests lie in the tray.
    }
desk-ready-knowledge = Time to look something up.
desk-take = Answer { $name }
desk-resume = Back to { $name }
desk-lunch-now-until = Lunch, until { $until }.
desk-lunch-without-you = The desk can do without you.
desk-over = The shift is over.

## Actions

desk-hold = Hold
desk-ask = Ask
desk-ask-name = Ask { $name }
desk-transfer = Transfer
desk-write = In writing
desk-write-nothing = There is no promise here left to put in writing.
desk-note = Note
desk-call-later = Call back
desk-announce = Tell the queue
desk-end = End
desk-back = Back
desk-nothing = –
desk-ask-hold = For how long? Say it, and they know.
desk-hold-unannounced = Without a time
desk-ask-whom = Whom do you ask?
desk-ask-how = How do you hand over?
desk-ask-where = To whom?
desk-transfer-warm = With an introduction
desk-transfer-cold = Without a word
desk-ask-call-back = In how long do you call back?
desk-ask-announce = How long will it take? Everybody in the queue hears it.
desk-ask-end = End the conversation here?
desk-end-yes = End it
desk-end-no = Go on talking
desk-ask-refuse = Refuse without a word?
desk-refuse-yes = Refuse
desk-refuse-no = Leave it in the tray

## Tools

desk-tool-knowledge = Knowledge
desk-tool-notes = Notes
desk-tool-promises = Promises
desk-tool-requests = Requests
desk-search = Search the articles
desk-article-takes = takes { $takes } to read
desk-article-known = you know this one
desk-keep-at-hand = Keep at hand
desk-put-away = Put away
desk-notes-nobody = Nobody is on the line.
desk-notes-received = From the other desk
desk-notes-nothing = Nothing has been handed on.
desk-notes-own = Your note
desk-note-written = It is written.
desk-note-open = Not written yet: press N.
desk-packet-status = For the other desk: { $written } written, { $open } more came to light.
desk-promises-none = Nothing has been promised today.
desk-written = written
desk-spoken = spoken
desk-promise-spoken = Promised to { $to }, by { $by }, { $how }: { $what }
desk-call-back = You call back.
desk-call-back-kept = You have called back.
desk-on-home-desk = { $name } is at your home desk today.
desk-present = here
desk-away = not here
desk-requests-none = The tray is empty.
desk-needed = needed by { $time }
desk-reminded = has reminded you
desk-open = Open
desk-put-off = Put off ({ $left } left)
desk-refuse = Refuse

## Wrap-up

desk-wrap-up-title = Wrap-up: { $name }
desk-how-did-it-end = How did it end?
desk-recorded = Recorded as: { $outcome }
desk-packet-title = What the other desk should know
desk-hand-on = Write it down ({ $takes })
desk-finish = Finish the wrap-up
desk-finish-unrecorded = Finish without a record

## Pause

desk-paused = Pause
desk-paused-about = The clock stands still. A pause costs nothing, and you may read on.
desk-settings = Settings
desk-keys = All keys
desk-keys-close = Close
desk-leave = Leave, and go on later
desk-leave-practice = Leave; practice begins anew next time
desk-end-shift = End the shift early
desk-end-shift-ask = End the shift here? What you have done so far will be scored.
desk-end-shift-yes = Yes, end it
desk-end-shift-no = No, go on
desk-key-pause = pause, go on
desk-key-number = the reply or answer with this number
desk-key-enter = answer the next, go back to who is on hold, finish the wrap-up
desk-key-t = hand over; with nobody on the line, answer the next
desk-key-h = put on hold
desk-key-a = ask a colleague
desk-key-w = put the last promise in writing
desk-key-n = write the note
desk-key-c = agree to call back
desk-key-i = tell the queue how long it takes
desk-key-e = end the conversation
desk-key-k = look something up
desk-key-r = back to who is on hold
desk-key-l = go to lunch
desk-key-o = open a request
desk-key-d = put a request off
desk-key-f = refuse a request
desk-key-j = what has been said
desk-key-m = sound on, off
desk-key-tab = to the next thing
desk-key-esc = back
desk-key-f1 = these keys

## Hints and news

desk-hint-take = Answer the next with T or Enter. Nobody minds if you read first: the clock is yours.
desk-hint-reply = Answer with 1 to 4. Below are hold, ask, transfer. K looks something up.
desk-hint-wrap-up = Say how it ended, write the note, hand on what the other desk should know.
desk-hint-seen = I see
desk-news-silence = { $name } is waiting for an answer.

## Beside these: what a tile, a card, a plate says

desk-first-time = first time
desk-pace-slider = How fast the clock runs
desk-articles-found = { $count ->
        [one] one article
       *[other] { $count } articles
    }
desk-article-kept = kept by { $owner }
desk-looked-up = Looking things up has taken { $time } of this conversation.
desk-ready-waited = Waiting { $wait }, { $mood }.
desk-ready-last = Last: { $name }, { $time }, { $outcome }.
desk-offer-requests = { $count ->
        [one] One request in the tray
       *[other] { $count } requests in the tray
    }
desk-offer-knowledge = Look something up
desk-offer-unread = { $count ->
        [0] you know every article
        [one] one article is new to you
       *[other] { $count } articles are new to you
    }
desk-plate-home = { $desk }: your home desk
desk-plate-other = { $desk }
desk-plate-who = { $name } is working it today
desk-plate-gone = { $name } is away just now
