# What if: another reply at a moment of a recording.
what-if-title = What if? The same customers, the same luck, another reply.
what-if-moment = { $time }, { $name }: “{ $words }”
what-if-given = You said: “{ $words }”
what-if-instead = What if: “{ $words }”
what-if-same-reply = This is the reply that was given.
what-if-several = This turn came { $count } times, at { $times }. This is the first; name a time for another one.
what-if-offers = On offer was:
what-if-offer = { $key }: “{ $words }”
what-if-offer-given = { $key }, which you gave: “{ $words }”
what-if-name-reply = Name one of them with --reply.
what-if-no-moment = Nothing was replied at “{ $at }”. Replies were given here:
what-if-no-replies = Nothing was replied in this recording.
what-if-no-reply = “{ $key }” was not on offer there.
what-if-column-was = As it was
what-if-column-given = Your reply, then { $who }
what-if-column-other = The other, then { $who }
what-if-column-given-only = After yours
what-if-column-other-only = After the other
what-if-column-as-played = The other, the rest as it was
what-if-group-customer = For { $name }
what-if-group-queue = For the queue
what-if-group-company = For the company and the other desk
what-if-row-outcome = How it ends
what-if-row-mood = Mood at the end
what-if-row-peak = Highest frustration
what-if-row-mark = Mark of this contact
what-if-row-csat = The customer's own mark
what-if-row-gone = Gone after
what-if-row-held = On hold
what-if-row-promises = Promises to them
what-if-row-rang-again = Rang again today
what-if-row-will-return = Comes back
what-if-row-longest = Longest wait
what-if-row-waited = All waits together
what-if-row-broken = Promises that cannot be kept
what-if-row-tickets = Tickets from promises
what-if-row-lost = Customers lost
what-if-row-goodwill = Goodwill of { $name }
what-if-row-WrongInformation = Come back: told wrongly, or not all
what-if-row-AddOn = Come back: asking for more than was ordered
what-if-row-CutOff = Come back: cut off, or gave up
what-if-row-WordOfMouth = Come: heard of a lost customer
what-if-row-Agreed = Come back: as agreed
what-if-promises = { $count ->
        [0] none
       *[other] { $count }, in writing { $written }
    }
what-if-yes = yes
what-if-no = no
what-if-open = not ended
what-if-there = still there
what-if-changed = What is different
what-if-nothing = Nothing is different.
what-if-ends-same = { $name }: it ends the same way: { $outcome }.
what-if-ends-other = { $name }: it ends as “{ $second }”, not as “{ $first }”.
what-if-calmer = { $name } goes calmer: frustration { $second }, not { $first }.
what-if-angrier = { $name } goes angrier: frustration { $second }, not { $first }.
what-if-no-longer = No longer lost: { $what }
what-if-new-loss = Lost now: { $what }
what-if-promised = Promised now: “{ $words }”
what-if-not-promised = No longer promised: “{ $words }”
what-if-saved = { $count ->
        [one] One person who gave up gets through: { $names }.
       *[other] { $count } people who gave up get through: { $names }.
    }
what-if-gave-up = { $count ->
        [one] One person who got through gives up: { $names }.
       *[other] { $count } people who got through give up: { $names }.
    }
what-if-waits-less = The others wait { $time } less, all together.
what-if-waits-more = The others wait { $time } more, all together.
what-if-others-same = For everybody else nothing is different.
what-if-tickets-fewer = { $count ->
        [one] One ticket less comes of the promises.
       *[other] { $count } tickets less come of the promises.
    }
what-if-tickets-more = { $count ->
        [one] One more ticket comes of the promises.
       *[other] { $count } more tickets come of the promises.
    }
what-if-now-says = Now { $name } says: “{ $words }”
what-if-next-offers = And on offer is now:
what-if-stops-here = Both runs stop at your next decision. With --policy somebody plays on; with --as-played it goes on as it was, as far as that fits.
what-if-fitted = The rest goes on as it was up to { $time }. There it no longer fits; { $count ->
        [one] one command is
       *[other] { $count } commands are
    } left out.
what-if-and-more = { $names } and { $count } more
