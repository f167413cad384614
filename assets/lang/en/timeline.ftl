# The replay as a timeline: who was where when, and what came of it.
timeline-seat = Day { $day }, { $desk }, { $title }: { $from } to { $to }
timeline-calls = { $calls ->
        [one] One call
       *[other] { $calls } calls
    }, { $answered } answered by you, { $gone } gave up. { $findings ->
        [0] Nothing was lost.
        [one] One finding.
       *[other] { $findings } findings.
    }
timeline-part-Tray = { $time } in the tray
timeline-part-Waiting = waits { $time }
timeline-part-Colleague = { $time } with a colleague
timeline-part-Talk = { $time } on the line
timeline-part-Hold = { $time } on hold
timeline-part-CallBack = waits { $time } for the call back
timeline-part-AfterCall = { $time } afterwards
timeline-doing-Reads = of it reading { $time }
timeline-doing-Asks = of it asking { $time }
timeline-doing-Writes = of it writing { $time }
timeline-doing-HandsOver = of it handing over { $time }
timeline-unanswered = gives up
timeline-sent-home = is sent home
timeline-hung-up = hangs up
timeline-still-there = is still there
timeline-ended = { $outcome }, { $points } of 100
timeline-mood = Mood: { $moods }
timeline-lost = { $points } in this contact: { $what }
timeline-critical = Critical: { $what }
timeline-promised-spoken = Promised, spoken only: “{ $words }”
timeline-promised-written = Promised in writing: “{ $words }”
timeline-corrected = Corrected: “{ $words }”
timeline-ticket = From this, on day { $day }, { $time }: { $name } comes back because of it.
timeline-ticket-elsewhere = From this, on day { $day }: a ticket, and somebody else takes it.
timeline-because = Because of day { $day }, { $time }: “{ $words }”
timeline-lunch = Lunch until { $time }.
timeline-nobody = Nobody of that name called. There are: { $names }
timeline-eye = What { $name } saw: { $calls ->
        [one] one call
       *[other] { $calls } calls
    }, { $people ->
        [0] nobody at the other end
        [one] one person at the other end
       *[other] { $people } people at the other end
    }, { $time } of waiting.
timeline-eye-call = Day { $day }, { $desk }
timeline-eye-waits = Waits in line, { $time }.
timeline-eye-holds = On hold, { $time }.
timeline-eye-silence = Silence on the line, { $time }.
timeline-eye-awaits-call = Waits for a call, { $time }.
timeline-eye-colleague = Talks to somebody else, { $time }.
timeline-eye-hears = The desk: “{ $words }”
timeline-eye-promised-spoken = Is promised: “{ $words }”
timeline-eye-promised-written = Has it in writing: “{ $words }”
timeline-eye-unanswered = Gives up waiting.
timeline-eye-sent-home = The desk is closed.
timeline-eye-hung-up = Hangs up.
timeline-eye-parted = The talk is over.
timeline-eye-with-colleague = The talk is over.
