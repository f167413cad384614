# The promise ledger in words.
ledger-counts = { $made ->
        [one] One promise
       *[other] { $made } promises
    }: { $kept } kept, { $broken } broken, { $open } still open. { $tickets ->
        [0] Nobody came back because of them.
        [one] One ticket came of them.
       *[other] { $tickets } tickets came of them.
    }
ledger-entry = { $number }. Day { $day }, { $time }, { $name } ({ $contact }). You said: “{ $words }”
ledger-corrected = At { $time } you corrected it: “{ $words }”
ledger-again = At { $time } you promised it again: “{ $words }”
ledger-terms-written = In writing: “{ $by }”, which is { $promised }. It really takes { $real }.
ledger-terms-spoken = Only spoken: “{ $by }”, which is { $promised }. It really takes { $real }.
ledger-remembered = With every new person it has grown; by now “within { $time }” is remembered.
ledger-open = Still open; it will be done on day { $day }.
ledger-kept = Kept, on day { $day }.
ledger-broken = Broken: on day { $day } nothing had come.
ledger-ticket = Day { $day }, { $time }: { $name } came back ({ $contact }).
ledger-ticket-elsewhere = Day { $day }: a ticket came of it, and somebody else took it.
ledger-quoted = They said: “{ $words }”
ledger-answered = You answered: “{ $words }”
ledger-silent = You had no answer.
ledger-not-met = You did not get to them.
ledger-ended = It ended like this: { $outcome }.
ledger-packets = What was passed on
ledger-packet = Day { $day }, { $contact }: { $told } { $told ->
        [one] fact
       *[other] facts
    } came to light, { $handed } went into the packet, { $asked } had to be asked again.
ledger-left-out = Left out and asked again: { $fact }
ledger-packet-score = Of what the other desk needed, { $percent }% was in it.
ledger-thanks = Thanks
ledger-thanks-of = { $name }: praised by customers { $received ->
        [one] once
       *[other] { $received } times
    }, passed on { $relayed ->
        [0] never
        [one] once
       *[other] { $relayed } times
    }.
ledger-other-days = Note: `{ $file }` did not begin with what the recordings before it leave. Other days lie between them, or they are not in order.
ledger-stands-alone = Note: `{ $file }` is a shift that stands alone and belongs to none of these days; it is left out.
ledger-days = { $days } { $days ->
        [one] day
       *[other] days
    }
ledger-hours = { $hours } hours
ledger-ordinary = an ordinary call
