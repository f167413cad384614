# The replay: two desks, every moment, and what another reply would have come to.
replay-heading = Replay: { $name }
replay-under-customer = one customer, both desks
replay-under-desk = { $count ->
        [one] one call
       *[other] { $count } calls
    }
replay-seat = Whose seat
replay-seat-Sales = Sales seat
replay-seat-Support = Support seat
replay-seat-customer = A customer’s seat
replay-seat-of = Seat of { $name }
replay-choose = Choose a customer
replay-choose-title = From whose seat?
replay-choose-text = You see what they saw, and nothing behind it.
replay-choose-both = at both desks
replay-calls = { $count ->
        [one] one call
       *[other] { $count } calls
    }
replay-waited = { $time } of waiting
replay-back = Scorecard
replay-back-last-page = The last page
replay-back-practise = Practise
replay-picture = Save as a picture
replay-play = Play
replay-stop = Pause
replay-speed = Speed
replay-zoom = How much is seen at once
replay-zoom-all = all
replay-zoom-minutes = { $minutes } min
replay-bookmark = Set a bookmark here
replay-bookmark-short = Bookmark
replay-bookmark-away = Take the bookmark away
replay-bookmark-at = Bookmark, { $when }
replay-bookmark-noted = Bookmark, { $when }: { $note }
replay-note = Note at this bookmark
replay-note-hint = What to come back to here (N)
replay-day-time = Day { $day }, { $time }
replay-position = Moment
replay-lanes = Both desks and the aisle between them
replay-lanes-keys = Left and right go from one event to the next, page up and page down from call to call. Space plays.
replay-critical = critical error
replay-finding = { $time }, { $name }, { $points }: { $what }
replay-promise = { $time }, { $name } is promised, { $how }: “{ $words }”
replay-more = { $first } And { $count ->
        [one] one more.
       *[other] { $count } more.
    }
replay-heard = What is heard, { $time }
replay-heard-by = What { $name } hears, { $time }
replay-you = You
replay-desk-says = The desk
replay-nobody = Nobody is on the line. { $count ->
        [0] Nobody waits.
        [one] One person waits.
       *[other] { $count } people wait.
    }
replay-away = { $name } has nothing to do with either desk now.
replay-mood = { $name }, { $mood }
replay-tab-lanes = Both desks
replay-tab-heard = What is heard
replay-tab-what-if = What if?
replay-tab-lived = Their calls
replay-what-if = What if?
replay-what-if-under = Same customers, same luck, the other reply.
replay-what-if-at = At { $time } it was: “{ $words }”
replay-lived = What { $name } went through
replay-what-if-none = Nothing has been replied here yet. Go on to a reply.
replay-what-if-customer = A customer knows only what reached them. To try another reply, take the desk’s seat (S).
replay-what-if-only = There was nothing else to say here.
replay-try = Try it
replay-try-spoken = { $number }: { $words } Try it.
replay-trying = It is being played with the other reply.
replay-with = with reply { $number }
replay-tried-title = What reply { $number } would have come to
replay-same = { $whom }, the same: { $what }
replay-same-all = { $whom }: { $what }
replay-same-value = { $name } ({ $value })
replay-tried-close = Other replies
replay-reading = The recordings are being read …
replay-picture-kept = Saved as { $file }.
replay-cannot-be-tried = This reply cannot be tried here.
replay-nothing = There is nothing to replay yet.
