## A room of scripted people, to try reports with
report-room-kept = { $people ->
        [one] One person has done the exercise. It is kept in { $folder }
       *[other] { $people } people have done the exercise. It is kept in { $folder }
    }
report-room-1-if = a customer asks me for a date
report-room-1-then = I look it up on the board before I say one
report-room-1-by = from Monday on
report-room-1-ask = somebody from planning
report-room-2-if = I promise something on the phone
report-room-2-then = I put it in writing before I hang up
report-room-2-by = this week
report-room-2-ask = the colleague who gets the ticket
report-room-3-if = I pass a customer on
report-room-3-then = I write three lines about what was said and what is still open
report-room-3-by = for four weeks
report-room-3-ask = whoever takes it over
report-room-4-if = a customer praises the other desk
report-room-4-then = I pass it on the same hour, in the customer’s own words
report-room-4-by = today
report-room-4-ask = the one who was praised
report-room-5-if = a request from the other desk lies in my tray
report-room-5-then = I answer it before lunch, even if the answer is no
report-room-5-by = until the end of the month
report-room-5-ask = the one who asked
report-room-6-if = somebody rings about something that the other desk has done
report-room-6-then = I take it over instead of explaining whose fault it is
report-room-6-by = from tomorrow on
report-room-6-ask = my neighbour at the desk

## Words that every report uses
report-colon = :{ " " }
report-list-gap = ,{ " " }
report-minutes = { $minutes } min
report-interval = { $low } to { $high }
report-of-hundred = of 100
report-out-of = / { $of }
report-not-exercised = not asked for
report-at-home = at home
report-away = at the other desk
report-before = Before
report-after = After

## Commands
report-written = Written to { $path }
report-exists = { $path } is there already. Give another path with --out, or --replace to write over it.
report-no-attempts = There are no attempts at this exercise in that folder. Name the folder in which they are kept with --dir.
report-no-such-trainee = Nobody is kept here under the name “{ $name }”. There are: { $known }
report-no-such-attempt = { $name } has no such attempt. There are: { $known }
report-group-too-small = { $people ->
        [one] Only one person has attempts here.
       *[other] Only { $people } people have attempts here.
    } Tables of a group are written for { $fewest } and more: in a smaller one everybody can be recognised. For one person, with their consent: other-desk report trainee.

## One trainee
report-trainee-under = { $name }, home: { $home }, attempt { $attempt }
report-trainee-foot = Other Desk. This page belongs to the person whose name is on it. Marks from a morning at a strange desk say nothing about how well somebody does their own job.
report-yours = This page is yours
report-yours-why = You see it first, and you decide who else does. Behind each lost point stands what was said, and the rule. The customers’ feelings are a model; yours were not observed at all.
report-glance = At a glance
report-tile-home = At home
report-tile-away = At the other desk
report-tile-shifts = { $count ->
        [one] points of 100, in { $shifts } shift
       *[other] points of 100, the mean of { $shifts } shifts
    }
report-tile-first = First expectation
report-tile-second = Second expectation
report-tile-accuracy = of a perfect picture of the other desk’s day
report-shift = { $title } ({ $place })
report-played-by = Played by the scripted trainee “{ $policy }”, not by a person.
report-own-mark = You gave yourself
report-own-sure = { $sure } sure
report-workload = How demanding it was
report-two-rubrics = The same talks, by two sheets. Where they differ, neither is wrong: they ask for different things. Where a sheet asks for little in a contact, little can be lost there, and one thing weighs much. Points are the mean over all contacts; hatched is what was not asked for.
report-criticals = Critical errors, counted apart
report-criticals-why = Each holds its contact down by itself, whatever else went well.
report-no-criticals = No critical error in this shift.
report-findings = What the recording shows
report-findings-shown = The { $shown } of { $all } findings that cost most, in the order of the day. Points are those of one contact, out of 100.
report-findings-all = Findings: { $all }, in the order of the day. Points are those of one contact, out of 100.
report-no-findings = Nothing was lost here.
report-met = What you did that the sheet asks for
report-met-times = { $count ->
        [one] { $what }: { $times } time
       *[other] { $what }: { $times } times
    }
report-contacts = Contact by contact, by both sheets
report-figures = Figures
report-figures-why = They stand beside the points and change none of them.
report-thread = The thread
report-thread-why = What you said at one desk, and what it came back as at the other.
report-thread-counts = Promises: { $made } (kept { $kept }, broken { $broken }). Tickets that came of them: { $tickets }.
report-thread-made = Day { $day }, { $time }, { $name }
report-thread-written = in writing: { $promised }; really { $real }
report-thread-spoken = spoken: { $promised }; really { $real }
report-thread-ticket = Day { $day }, { $time }, { $name }
report-thread-day = Day { $day }
report-thread-elsewhere = A ticket came of it, and somebody else took it.
report-thread-more = { $count ->
        [one] and { $more } more
       *[other] and { $more } more
    }
report-thread-alt = From the promise “{ $words }” to the tickets that came of it
report-expected = What you expected of the other desk: { $desk }
report-expected-why = The truth stands in the middle. A yellow point to the left: you expected less than there is. To the right: more. At the very edge a guess is four times too small or too large.
report-expected-alt = Predictions beside what is true
report-expected-truth = What is true comes from recordings of the desk’s own people where there are any, otherwise from simulated mornings with somebody who knows the desk, and from what its people say.
report-accuracy = Of a perfect picture of { $desk }’s day you had { $percent }.
report-accuracy-few = Too few of these expectations can be compared for a figure.
report-less = you expected less
report-true = what is true
report-more = you expected more
report-attempts = Attempts over time
report-first = First
report-best = Best away
report-latest = Latest
report-means = How to read this
report-means-points = Points say how much of what a sheet asks for was done, contact by contact, out of 100. They follow from what was said and done, never from the customer’s mood: a hard customer costs no points, nor does slow play.
report-means-caps = A critical error holds its contact under a ceiling, whatever else went well; the ceiling is lowest where the law is concerned.
report-means-two = Every contact is scored twice, by the sheet of either desk. The desk’s own counts; the other one shows what the other desk would have minded.
report-means-predict = An expectation is worth full marks if it is right, nothing if it is four times too high or too low (of a share: half of everything off). Eight items at least make a figure.
report-measure-accuracy = Picture of the other desk’s day, % of a perfect one
report-measure-away = Points: away compared with home
report-measure-closeness = Closeness, picture 1 to 7
report-measure-quarrel = Agreement with the quarrel, 1 to 7
report-measure-easier = ‘Their job is easier than they say’, 1 to 7
report-measure-situation = Points for the situation, of 100

## A group
report-group-under = { $count ->
        [one] { $people } person: { $sales } from sales, { $support } from support
       *[other] { $people } people: { $sales } from sales, { $support } from support
    }
report-group-foot = Other Desk. No names, no ranking; nothing here may be used to appraise anybody.
report-group-rules = What this page shows, and what it does not
report-group-rules-why = This shows what a room did, to talk about it. Nobody is named, nobody is ranked. Whatever rests on fewer than { $fewest } people is not shown, and was not computed.
report-group-scripted = { $count ->
        [one] { $people } of the people here was a scripted trainee: this is a try, not a result.
       *[other] { $people } of the people here were scripted trainees: this is a try, not a result.
    }
report-too-small = Too few people for results
report-too-small-why = In a group of fewer than { $fewest } everybody can be recognised, so nothing about it is shown. Pool several workshops, or let everybody look at their own page. The script below works without figures.
report-fewer = fewer than { $fewest } people
report-heat = What was kept, dimension by dimension
report-heat-why = How much of what each desk’s sheet asks for was done: by its own people, and by guests from the other desk. Look for the rows in which guests lose what the desk’s people keep. Not how good anybody is: what a strange desk makes hard.
report-heat-alt = Heat map: dimensions in rows, at home and away in columns
report-heat-home = The desk’s own people
report-heat-away = Guests from the other desk
report-heat-note = Percent of the points of a dimension, the mean over people; everybody counts once.
report-script = The script
report-script-why = By dimension, not by chronology. The times add up to an hour; do not shorten the talk in favour of the play.
report-script-prebrief = Welcome
report-script-prebrief-say = What to expect, the contract of the fiction, logistics, respect. Whoever wants to stop stops, without a reason.
report-script-play = Play
report-script-play-say = Walk, listen, do not help. Note moments and what they led to, not names.
report-script-reactions = Reactions
report-script-reactions-say = One sentence each. How was that? No discussion. Everybody sees their own result first, alone.
report-script-description = What happened
report-script-description-say = One or two people tell one contact, as if to somebody who was not there. If two disagree, the replay knows.
report-script-analysis = Analysis, by dimension
report-script-analysis-say = I saw this event. I was concerned because of that effect. What was going on for you? Then: what would make the other way easier?
report-script-dimension = { $dimension } ({ $desk })
report-script-application = What we will do
report-script-application-say = One situation that will come, one thing to do then, by when, and who will ask about it. On a card.
report-questions = Questions from the recordings
report-questions-why = Say what you saw and why it concerned you; then ask, and listen. Nearly always something sensible was going on. Name conditions and handoffs, not people.
report-question-saw = In “{ $title }” somebody says: “{ $heard }” I saw that { $people } of the { $of } guests who were there answered: “{ $said }”
report-question-effect = I was concerned: { $effect }
report-question-ask = What was going on for you?
report-question-further = And then: would the next one have done the same? What makes that easy there, and what would make the other way easier?
report-disagree = Where the two desks disagree most
report-disagree-why = The same words, judged by both sheets. Counted is what only one of the two minds. Ask each desk why it minds it, and why it does not; then ask the customer’s chair.
report-split = Where the room was split
report-split-why = Freeze the moment, let everybody vote again by a show of hands, and let one person of each answer say why.
report-moment = { $title } ({ $desk })
report-moment-heard = { $name }: “{ $heard }”
report-moment-people = First answers of the { $people } people who came to this moment. No names.
report-moment-alt = How many took which reply
report-column-rubric = Sheet
report-column-lost = Points lost
report-column-only-lost = Points lost here, on average
report-column-minded = What only this sheet minds
report-minded = { $count ->
        [one] { $what } ({ $people } time)
       *[other] { $what } ({ $people } times)
    }
report-minded-nothing = nothing
report-statistics = Before and after, home and away
report-statistics-why = The difference of each person with themselves, and how sure one can be of its mean. Where the interval crosses the middle, the honest word is: inconclusive.
report-statistics-small = Where fewer than twenty people answered, the interval is a rough guide. Pool several workshops.
report-statistics-easier = ‘Their job is easier than they say’ is there to catch a swap that backfires: if it rises, talk about it.
report-forest-alt = Differences in units of their spread, with intervals
report-forest-fall = lower
report-forest-rise = higher
report-verdict-rise = higher
report-verdict-fall = lower
report-verdict-inconclusive = inconclusive
report-no-spread = no spread
report-prior = To hold it against: trainings in empathy found g from { $g-from } to { $g-to } in randomised trials, job rotation r from { $r-from } to { $r-to }. No controlled study of a one-day swap of sales and support was found.
report-column-before = Before / at home
report-column-after = After / away
report-column-difference = Difference
report-column-interval = 95% interval
report-column-d = d (in units of spread)
report-column-g = Hedges’ g
report-column-detectable = Smallest d that so many people find
report-group-attempts = { $people } people have more than one attempt. Away, they had { $first } points in the first and { $latest } in the latest.
report-cards = Commitments
report-cards-why = In the words of those who made them, without their names. Ask about them in a month: from the other desk, not from above.

## A guide
report-guide-under = Version { $version }, { $authors }
report-guide-foot = Other Desk. A guide for whoever leads; read it with somebody from each desk before the workshop.
report-guide-signed = Who has read it
report-guide-review = To be read again by { $day }.
report-guide-practises = What it practises
report-guide-asks-for = What its sheet asks for
report-guide-contacts-with = Contacts with it
report-guide-map = Map of the contacts
report-guide-map-why = { $sales } written contacts at the sales desk, { $support } at the support desk, and { $fillers } ordinary ones that fill the queue. A thread joins the two contacts of one customer: what is said on the left comes back on the right, or the other way round.
report-guide-map-alt = Contacts of both desks, with threads between the two of one customer
report-guide-minutes = About { $minutes } minutes in all; everybody can stop at any question and go on another day.
report-guide-shifts = The shifts
report-guide-hours = { $desk }, { $from } to { $until }
report-guide-targets = Measured on: { $targets }
report-guide-blind = What this desk does not see:
report-guide-contacts = Contacts: { $desk }
report-guide-wants = Wants: { $wants } Fears: { $fears }
report-guide-opens-with = Begins: “{ $words }”
report-guide-contact-practises = Practises: { $rows }
report-guide-needs = To look up: { $articles }
report-guide-twin = Comes back as, or comes from: “{ $title }” ({ $desk })
report-guide-questions = Questions, dimension by dimension
report-guide-insiders = Questions to the insiders
report-guide-insiders-why = Imagining somebody’s day makes nobody more accurate about it; asking does. Invite one person from each desk who answers.
report-ask-resolution = I saw an answer that had to be taken back. I was concerned because the customer had already acted on it. What did you have to go on?
report-ask-acknowledgement = I saw the fix come before a word about what it meant for them. I was concerned because they then told it again. What was pressing?
report-ask-listening = I saw a question that had been answered before. I was concerned because patience went with it. Where would you have had to look?
report-ask-expectation = I saw ‘soon’. I was concerned because they rang again and four were waiting. What would you have needed to name a time?
report-ask-effort = I saw somebody put through without a word. I was concerned because they told their story a third time. What made the short way easy?
report-ask-record = I saw a contact end without a note. I was concerned because the next one began from nothing. When would there have been time for three lines?
report-ask-discovery = I saw an offer before the question what it is for. I was concerned because it did not fit. What did you think you knew already?
report-ask-truth = I saw a date that nobody had checked. I was concerned because another desk had to take it back. Who could have told you?
report-ask-scope = I saw an extra taken on in passing. I was concerned because it stood nowhere. What would have made it easy to say what it costs?
report-ask-lead = I saw a talk end without a next step. I was concerned because it then lay with the customer. What would have been a step that you could own?
report-ask-relay = I saw something worth knowing that reached nobody else. I was concerned because the other desk had to ask for it again. To whom, and how, would you have passed it on?

## Names of sheets and columns in workbooks
report-sheet-people = People
report-sheet-shifts = Shifts
report-sheet-contacts = Contacts
report-sheet-dimensions = Dimensions
report-sheet-findings = Findings
report-sheet-replies = Replies
report-sheet-figures = Figures
report-sheet-promises = Promises
report-sheet-tickets = Tickets
report-sheet-answers = Answers
report-sheet-predictions = Predictions
report-sheet-attempts = Attempts
report-sheet-commitments = Commitments
report-sheet-pack-contacts = Contacts
report-sheet-pack-dimensions = Dimensions
report-sheet-pack-shifts = Shifts
report-sheet-pack-exercises = Exercises
report-column-person = Person
report-column-home = Home desk
report-column-attempt = Attempt
report-column-first-form = First form
report-column-finished = Finished
report-column-step = Step
report-column-shift = Shift
report-column-desk = Desk
report-column-place = Place
report-column-day = Day
report-column-quality = Points
report-column-quality-other-desk = Points by the other desk’s sheet
report-column-quality-before-caps = Points before caps
report-column-handled = Contacts handled
report-column-replies = Replies
report-column-closing-reflex = Closing reflex
report-column-troubleshooting-reflex = Repair reflex
report-column-played-by = Played by
report-column-number = Contact no.
report-column-answered-at = Answered at
report-column-contact = Contact
report-column-written-contact = Written for one customer
report-column-title = Title
report-column-customer = Customer
report-column-outcome = Outcome
report-column-critical-errors = Critical errors
report-column-csat = Customer’s mark
report-column-waited = Waited, s
report-column-talk = Talk, s
report-column-hold = Hold, s
report-column-wrap-up = Wrap-up, s
report-column-dimension = Dimension
report-column-budget = Points to be had
report-column-at = Time
report-column-turn = Turn
report-column-reply = Reply
report-column-kind = Kind
report-column-tag = What
report-column-critical = Critical
report-column-lost-to-cap = Lost to the cap
report-column-reflex = Reflex
report-column-rule = Rule
report-column-sentence = In a sentence
report-column-heard = Heard
report-column-said = Said
report-column-figure = Figure
report-column-name = Name
report-column-value = Value
report-column-means = What it is
report-column-promise = Promise no.
report-column-promised-words = Promised
report-column-in-writing = In writing
report-column-promised = Promised time, s
report-column-really = Real time, s
report-column-standing = Standing
report-column-tickets = Tickets
report-column-survey = Survey no.
report-column-question = Question
report-column-about-step = About step
report-column-answer = Answer
report-column-prediction = Prediction no.
report-column-item = Item
report-column-about = About
report-column-predicted = Predicted
report-column-truth = True
report-column-quality-home = Points at home
report-column-quality-away = Points away
report-column-situation = If
report-column-act = Then
report-column-by = By
report-column-ask = Who asks
report-column-people = People
report-column-channel = Channel
report-column-twin = Twin
report-column-practises = Practises
report-column-turns = Turns
report-column-opens = Opens
report-column-closes = Closes
report-column-exercise = Exercise
report-column-minutes = Minutes
