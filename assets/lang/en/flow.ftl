# The way through an exercise: choosing, profile, briefing, questions, reveal.
#
# $desk: `Sales` or `Support`.

flow-back = Back
flow-stop = Stop for now
flow-go-on = Go on
flow-next = Next
flow-pass = Pass over
flow-enough = That is enough
flow-done = Done
flow-comma = {", "}
flow-step = Step { $step } of { $steps }
flow-number = Question { $number } of { $of }
flow-quoted = “{ $words }”
flow-desk-Sales = Sales desk
flow-desk-Support = Support desk

## Choosing

flow-exercises = Exercises
flow-no-exercises = There is no exercise here yet. Put a pack into the folder for packs, then read it again.
flow-reload = Read the packs again
flow-card-time = About { $minutes } minutes, { $steps } steps; you can stop at any time
flow-card-languages = In { $languages }
flow-card-authors = By { $authors }
flow-card-practises = Practises: { $names }
flow-language-en = English
flow-language-ja = Japanese
flow-language-ru = Russian
signed = { $who }: { $what }
signed-Sales = Read for sales
signed-Support = Read for support
signed-nobody = Nobody from either desk has read it yet
signed-nobody-Sales = Nobody from a sales desk has read it yet
signed-nobody-Support = Nobody from a support desk has read it yet
flow-attempts-fold = Only the latest
flow-attempts-all = Show all { $count } of this computer
flow-choose = Take part
flow-choose-other = Begin under another name
flow-go-on-attempt = Go on
flow-look-again = Look again
flow-replay = Replay the days
flow-begin-again = Begin again
flow-attempt = { $name }, attempt { $attempt }: at step { $step } of { $steps }, { $when }
flow-attempt-done = { $name }, attempt { $attempt }: complete, { $when }
flow-attempt-other-version = { $name }, attempt { $attempt }, { $when }: begun with another version of this exercise. It is kept in { $folder }, but cannot be gone on with here.
flow-when = { $days ->
        [0] today
        [1] yesterday
       *[other] { $days } days ago
    }
flow-broken = “{ $name }” cannot be played. Ask whoever leads, or look at “Prepare and lead”.

## What a pack practises

flow-row-A1 = the quarrel between the desks
flow-row-A2 = a day at the sales phones
flow-row-A3 = the queue from the inside
flow-row-A4 = asking when one does not know
flow-row-A5 = what a conflict costs the customer
flow-row-A6 = not blaming the other desk
flow-row-A7 = requests that get unstuck
flow-row-B1 = passing praise on
flow-row-B2 = what the other desk is measured on
flow-row-B3 = inviting an honest rating
flow-row-B4 = thanking on record
flow-row-B5 = the tone towards colleagues
flow-row-B6 = early warnings
flow-row-B7 = thanks that come in time
flow-row-C1 = the internal customer
flow-row-C2 = asking without nagging
flow-row-C3 = requests from inside the house
flow-row-C4 = one tone for customers and colleagues
flow-row-C5 = making it easier for the other desk
flow-row-D1 = talking as equals
flow-row-D2 = what the buyer fears
flow-row-D3 = naming a risk
flow-row-D4 = setting expectations
flow-row-D5 = keeping the lead
flow-row-D6 = the whole need, not three parts of five
flow-row-D7 = extras after the order
flow-row-D8 = a contact person who changes
flow-row-D9 = teaching customers
flow-row-D10 = work that nobody has ordered
flow-row-D11 = what stays confidential
flow-row-E1 = a tone that is passed on
flow-row-E2 = what people say of the firm
flow-row-E3 = sharing the aim
flow-row-E4 = bad news early
flow-row-E5 = the step, not the culprit
flow-row-E6 = taking load off the desk

## Before it begins

flow-before = Before you begin
flow-name = Under which name shall it be kept?
flow-name-hint = Any word will do; it need not be your name. Letters, digits, hyphens.
flow-name-good = That will do.
flow-name-take = Take “{ $name }”
flow-name-known = Something is kept under “{ $name }” already. If that is you, another attempt begins.
flow-name-long = A little shorter, please: at most { $most } characters.
flow-name-space = One word without spaces, please; a hyphen will do.
flow-name-letter = “{ $letter }” cannot stand in a name here. Letters, digits and hyphens can.
flow-home = Where do you usually work?
flow-home-Sales = Sales
flow-home-Support = Support
flow-abuse = How rough may callers get?
flow-abuse-why = Some real callers insult people. You decide how much of that is played, and may change it before every shift, without a reason.
flow-abuse-0 = Not at all
flow-abuse-0-text = Those calls are left out.
flow-abuse-1 = Curt
flow-abuse-1-text = Impatient, but never personal.
flow-abuse-2 = Loud
flow-abuse-2-text = Voices rise, reproaches too.
flow-abuse-3 = As in a bad week
flow-abuse-3-text = Some get personal.
flow-pace = How fast shall the clock run?
flow-pace-why = Time never costs points. You can change it and pause at any moment.
flow-pace-waits = The clock waits while you decide
flow-pace-half = Half as fast
flow-pace-usual = As fast as it is
flow-pace-double = Twice as fast
flow-contract = What we agree on
flow-recorded = Each shift is recorded: what was said, chosen and when. You see the recording first; who else does is up to you.
flow-stopping = Whoever wants to stop stops, without a reason. Esc stops at every question and keeps everything; every question can be passed over.
flow-begin = Begin

## Before a shift

flow-briefing = Before the { $desk ->
        [Sales] sales
       *[Support] support
    } desk opens
flow-briefing-day = { $day }, { $from } to { $until }
flow-powers = What this desk may decide
flow-briefing-lunch = Lunch: between { $from } and { $until }, { $takes }.
flow-briefing-tray = Requests from colleagues lie in a tray beside the queue.
flow-briefing-packet = What the other desk should know goes into the handoff packet, once the person has gone.
flow-briefing-clock = Pause as often as you like; neither reading nor thinking costs points.
flow-briefing-recorded = The shift is recorded on this computer, so that you can replay it.
flow-briefing-lists = Targets, decisions and blind spots
flow-open-desk = Open the desk

## Questions

flow-closeness = Which picture fits you and the people of { $desk ->
        [Sales] sales
       *[Support] support
    }?
flow-you = you
flow-they = them
flow-agreement = How far do you agree?
flow-agreement-least = not at all
flow-agreement-most = completely
flow-split = What was it down to? Divide 100 points between the two.
flow-split-label = From the person to the situation
flow-person = The person
flow-situation = The situation
flow-all-person = all down to the person
flow-all-situation = all down to the situation
flow-missing-both = Still missing: a name, your desk
flow-missing-name = Still missing: a name
flow-missing-desk = Still missing: your desk
flow-missing-picture = Still missing: one of the pictures
flow-missing-agreement = Still missing: a number from 1 to 7
flow-missing-split = Still missing: your place on the slider
flow-missing-number = Still missing: a number, typed or on the slider
flow-missing-if = Still missing: the situation after “If …”
flow-missing-then = Still missing: what you will do then
flow-unit-people = { $number ->
        [one] person
       *[other] people
    }
flow-unit-points = of 100 points
flow-sure = How sure are you of that mark?
flow-sure-means = { $percent } = { $off ->
        [0] not a point off
        [one] up to one point off
       *[other] up to { $off } points off
    }
flow-number-label = Your answer as a number
flow-workload-Mental = How much did you have to think, decide and remember?
flow-workload-Mental-least = hardly
flow-workload-Mental-most = all the time
flow-workload-Physical = How strenuous was it for the body?
flow-workload-Physical-least = not at all
flow-workload-Physical-most = very
flow-workload-Time = How hurried was the pace?
flow-workload-Time-least = calm
flow-workload-Time-most = frantic
flow-workload-Performance = How did it go?
flow-workload-Performance-least = perfectly
flow-workload-Performance-most = it failed
flow-workload-Effort = How hard did you have to work for that?
flow-workload-Effort-least = hardly
flow-workload-Effort-most = very
flow-workload-Frustration = How annoyed, discouraged or harried were you?
flow-workload-Frustration-least = not at all
flow-workload-Frustration-most = very
flow-own-mark = { $title }: how well did you handle those who reached you?
flow-own-mark-least = 0 points
flow-own-mark-most = 100 points
flow-sure-least = a guess
flow-sure-most = certain
flow-hint-Count = A number. More than the slider shows can be typed.
flow-hint-Duration = Such as 40 s or 5 min; a number alone means minutes.
flow-hint-Share = In percent, 0 to 100.
flow-typed-points = A whole number from 0 to 100, please.
flow-typed-Count = A whole number, please.
flow-typed-Duration = A length of time, please, such as 40 s or 5 min.
flow-typed-Share = A whole number from 0 to 100, please.
flow-insider = What would you like to know from somebody at the { $desk ->
        [Sales] sales
       *[Support] support
    } desk?
flow-insider-left = { $more ->
        [one] You can ask one more question.
       *[other] You can ask { $more } more questions.
    }
flow-insider-from = { $desk ->
        [Sales] Somebody from sales answers
       *[Support] Somebody from support answers
    }
flow-letter-read = I have read it
flow-commit = One thing you will do ({ $number } of up to { $most })
flow-commit-situation = If …
flow-commit-situation-such-as = a situation that will come
flow-commit-act = … then I …
flow-commit-act-such-as = one thing to do
flow-commit-by = By when?
flow-commit-by-such-as = a day, or the next time
flow-commit-ask = Whom at the other desk will you ask what became of it?
flow-commit-ask-such-as = a name
flow-commit-needs = The first two are needed; the others help.
flow-keep-this = Keep this
flow-characters-left = { $left ->
        [one] One more character fits.
       *[other] { $left } more characters fit.
    }
flow-said-show = What you have answered so far
flow-said-hide = Hide what you asked
flow-said = { $what } – { $answer }
flow-said-passed = passed over
flow-said-pair = You and them
flow-said-closeness = You and them: { $picture }
flow-said-of-seven = { $points } of 7
flow-said-of-hundred = { $points } of 100
flow-said-split = person { $person }, situation { $situation }
flow-said-story = Story { $number }
flow-said-sure = How sure

## What is true, and the end

flow-legend-expected = what you expected
flow-legend-true = what is true
flow-legend-before = before
flow-legend-after = after
flow-closer-by = You and them: “{ $before }” before, “{ $after }” after.
flow-their-words = In their words
flow-complete = This attempt is complete
flow-kept-where = What is kept
flow-kept = { $answers ->
        [one] One answer
       *[other] { $answers } answers
    } and { $shifts ->
        [one] one recorded shift
       *[other] { $shifts } recorded shifts
    } are kept on this computer.
flow-kept-who = Nothing is sent or reported to anybody. Delete the folder, and it is gone.
flow-attempts = Your attempts
flow-attempt-both = Attempt { $attempt }: { $home } points at home, { $away } at the other desk.
flow-attempt-home = Attempt { $attempt }: { $home } points at home.
flow-attempt-away = Attempt { $attempt }: { $away } points at the other desk.
flow-attempt-none = Attempt { $attempt }: no marks.
