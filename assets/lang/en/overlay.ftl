# What a facilitator saw, beside what the machine found.

## On the scorecard.

overlay-open = Look at it as a facilitator
overlay-open-short = As a facilitator
overlay-title = What a facilitator saw
overlay-back = Back to the scorecard
overlay-why = For the talk at this desk, together with whoever played. What the recording shows stays as it is. Both are kept beside each other, and neither changes the other. Your name is kept with what you write, and remembered until this window is closed.
overlay-name = Your name
overlay-no-name = (erased name)
overlay-dimensions = Dimensions
overlay-recording = Recording
overlay-facilitator = Facilitator
overlay-of = { $got } of { $of }
overlay-nothing = not yet
overlay-choose = What could be seen and heard?
overlay-between = Between { $below } and { $above }.
overlay-worth = { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
overlay-option = Level { $level }: { $anchor } { $worth }
overlay-row = { $name }. Recording: { $auto } of { $of }. Facilitator: { $seen }
overlay-compare = The recording shows { $auto } of { $of }, a facilitator saw { $seen }.
overlay-compare-none = The recording shows { $auto } of { $of }.
overlay-calibrate = For calibration: more than { $points } points apart
overlay-calibrate-why = Neither is wrong. Compare with the others what each of you means by a level.
overlay-note = What you saw and heard
overlay-note-hint = A sentence that was said, and what came of it
overlay-note-alone = Choose a level as well: the note is kept together with it.
overlay-unsaved = not saved yet
overlay-saved = Saved by { $name } on { $date }.
overlay-saved-again = Saved by { $name } on { $date }, version { $number }. Earlier ones are kept.
overlay-take-back = Take this back
overlay-undo = Undo
overlay-save = Save
overlay-saving = Saving …
overlay-waits = { $count ->
        [one] One dimension isn't saved yet.
       *[other] { $count } dimensions aren't saved yet.
    }
overlay-all-saved = Everything is saved.
overlay-none-yet = Choose a level in any dimension; none has to be filled in.
overlay-name-missing = Enter your name, then it can be saved.
overlay-leave = This isn't saved yet. Save it here, or go on once more without it.
overlay-keys = 0 to 4 choose a level, the arrow keys another dimension.
overlay-on-card = { $count ->
        [one] A facilitator has looked at one dimension.
       *[other] A facilitator has looked at { $count } dimensions.
    }
overlay-on-card-apart = { $count ->
        [one] One lies more than { $points } points from the recording: for calibration.
       *[other] { $count } lie more than { $points } points from the recording: for calibration.
    }
overlay-legend = a facilitator
overlay-bar = A facilitator saw { $points }
overlay-not-kept = What you wrote is still here. Try to save it again.
overlay-read-failed = What facilitators have written about this shift can't be read just now.

## In reports.

report-overlay = Seen by a facilitator
report-overlay-why = What a facilitator saw stands beside what the recording shows. Both are kept, and neither changes the other.
report-overlay-recording = Recording
report-overlay-facilitator = Facilitator
report-report-overlay-apart = Apart
report-overlay-calibration = Calibration
report-overlay-calibrate = compare
report-overlay-note = { $dimension }, { $name }:
report-overlay-means = Where the two lie more than { $points } points apart, facilitators compare what they mean by a level.
report-group-overlay = { $count ->
        [one] Facilitators have looked at { $seen } dimensions of shifts; { $apart } lies more than { $points } points from the recording. Compare what you mean by a level before you talk about marks.
       *[other] Facilitators have looked at { $seen } dimensions of shifts; { $apart } lie more than { $points } points from the recording. Compare what you mean by a level before you talk about marks.
    }
report-overlay-unread = The report is without what facilitators wrote: { $why }
debrief-overlay-unread = What facilitators wrote is not counted here: { $why }

## What can be observed at a level. Three anchors for each dimension of each desk's sheet.

anchor-support-resolution-4 = The fact is right, the cause is found, and the customer says in their own words that it works.
anchor-support-resolution-2 = What is said is right, but the cause stays open, or nobody checks that it works.
anchor-support-resolution-0 = The customer leaves with something that is wrong.
anchor-support-acknowledgement-4 = Names the feeling before the fix and what it costs the customer, takes it on (“I’ll see to it”), and thanks them at the end.
anchor-support-acknowledgement-2 = A polite “sorry”, then straight to the fix.
anchor-support-acknowledgement-0 = Blames the customer or the other desk, or calls it a trifle.
anchor-support-listening-4 = Begins with an open question, says back what was meant, and uses what the file already says.
anchor-support-listening-2 = Lets the customer finish, but asks for what the file already says.
anchor-support-listening-0 = Interrupts, and answers something that nobody asked.
anchor-support-expectation-4 = Says when, who, what can’t be promised and when they will talk next, and checks that it was understood.
anchor-support-expectation-2 = “Soon”, or a date without a name.
anchor-support-expectation-0 = Promises what they know can’t be kept.
anchor-support-effort-4 = Says before each wait how long it will be, and passes the customer on with the whole story: nobody has to tell it twice.
anchor-support-effort-2 = A word before the wait or the transfer, but part of the story has to be told again.
anchor-support-effort-0 = Puts the customer through without a word; they begin anew.
anchor-support-record-4 = What was said, the cause and what sales must know stand there, and thanks have been passed on.
anchor-support-record-2 = There is a note, but only whoever wrote it understands it.
anchor-support-record-0 = Nothing stands there, or something that never happened.
anchor-sales-discovery-4 = Asks about the situation, the problem and what follows from it, until the customer says what solving it would be worth.
anchor-sales-discovery-2 = Asks about the situation, then presents.
anchor-sales-discovery-0 = Presents before a single problem has been named.
anchor-sales-truth-4 = Checks before answering, says unasked what it can’t do, and names only dates that the company can keep.
anchor-sales-truth-2 = Nothing is wrong, but limits are told only when asked for.
anchor-sales-truth-0 = Says something false, or promises more than can be done.
anchor-sales-scope-4 = Says and writes down what is in, what is out, and how changes are ordered.
anchor-sales-scope-2 = What is in is clear; what is out stays open.
anchor-sales-scope-0 = Takes on an extra just like that, without price or paper.
anchor-sales-lead-4 = Agrees the next step with a date and a name, knows who decides, and who stands in.
anchor-sales-lead-2 = “I’ll send you something”: a next step without a date.
anchor-sales-lead-0 = “Whatever you like”: the customer has to lead.
anchor-sales-listening-4 = The customer says first what they need, hears it back, and talks for about half of the time.
anchor-sales-listening-2 = Lets the customer finish, but talks most of the time.
anchor-sales-listening-0 = Interrupts, and answers a need that nobody named.
anchor-sales-relay-4 = Support has the story, the promise word for word, and the customer’s thanks.
anchor-sales-relay-2 = The order is passed on; what was promised has to be asked for.
anchor-sales-relay-0 = Nothing is passed on, or support gets the blame in front of the customer.
anchor-other-4 = All that the sheet asks for here could be seen or heard.
anchor-other-2 = About half of it could, and nothing did harm.
anchor-other-0 = Nothing of it could, or something harmed the customer.
