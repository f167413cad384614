# An exercise: what is asked, why, and what came of it.
#
# $desk: `Sales` or `Support`, the desk that is meant; $again: `yes` for the
# second prediction; $place: `home` or `away`; $within: `yes` or `no`.

## Before it begins

ex-minutes = About { $minutes } minutes in all, in { $steps } steps. You can stop at any question and go on another day.
ex-expect = What to expect: for much of it you sit at a desk that is not yours, and people ring. At times it will be too much; that is the queue, not you.
ex-fiction = The customers are invented. Please act as if they were real; in return, nobody is being tested here.
ex-private = What you answer stays in a folder of this computer, under the name that you chose. Nothing is sent or reported to anybody; delete the folder, and it is gone.
ex-stopping = Whoever wants to stop stops, without a reason. At every question, Q stops and keeps everything; a full stop alone passes the question over.
ex-who = Under which name shall it be kept? Any word will do; it need not be yours.
ex-bad-name = “{ $typed }” cannot be a name: letters, digits and hyphens, at most 40.
ex-home = Where do you usually work? 1 sales, 2 support.
ex-folder = Kept in { $folder }
ex-begin = Enter begins.
ex-goes-on = { $name }, attempt { $attempt }. You go on where you stopped.
ex-stopped = Stopped. Everything up to here is kept; the same command goes on from here.
ex-complete = This attempt is complete. With --again you begin another one, kept apart from it.
ex-not-possible = “{ $typed }” does not answer this.

## Steps

ex-step = Step { $step } of { $steps }: { $name }
ex-Survey = What you think now
ex-Survey-why = A few questions about you and the other department, as you see it today. There is no right answer; if they come a second time, only your own two answers are compared.
ex-Baseline = A short shift at home
ex-Baseline-why = First twenty minutes at your own desk. What you do at the other one is compared with this and with nobody else.
ex-Predict = What do you expect?
ex-Predict-why = Guess some figures of an ordinary morning at the other desk. You will see later what is true; being far off is normal, and that is the point.
ex-Shift = A shift
ex-Shift-why = You sit at the desk and people ring. Take the time that you need: only the simulated clock counts, and reading costs nothing.
ex-SelfScore = Your own mark
ex-SelfScore-why = Before you see any marks: what do you think yourself? And how sure are you of it?
ex-AskInsider = Ask the other desk
ex-AskInsider-why = Somebody who works there answers. Imagining another person's day makes nobody more accurate about it; asking does.
ex-PredictAgain = What do you expect now?
ex-PredictAgain-why = Figures of the same kind, about other things than the first time. Now you have been there.
ex-Reveal = What is true
ex-Reveal-why = Your expectations beside the true figures, and your own marks beside those of the rubric. You see it first; show it to whom you like.
ex-Commit = On Monday
ex-Commit-why = One situation that will come, and one thing that you will do then. At most three; somebody should ask you about them in a month.

## Questions

ex-number = { $number } of { $of }.
ex-closeness = Which picture fits you and the people of { $desk ->
        [Sales] sales
       *[Support] support
    }? Two circles, you and they:
ex-closeness-1 = apart, they only touch
ex-closeness-2 = overlap at the edge
ex-closeness-3 = overlap of less than a third
ex-closeness-4 = overlap of nearly a half
ex-closeness-5 = overlap of more than a half
ex-closeness-6 = overlap of three quarters
ex-closeness-7 = nearly one circle
ex-agreement = How far do you agree? “{ $sentence }” From 1, not at all, to 7, completely.
ex-sentence-Selfish = { $desk ->
        [Sales] All that sales wants is to sell.
       *[Support] All that support wants is to be rid of the call.
    }
ex-sentence-Idle = { $desk ->
        [Sales] In sales they talk all day, and the work is done by others.
       *[Support] In support they sit in the office all day.
    }
ex-sentence-CleanUp = { $desk ->
        [Sales] We clean up after sales.
       *[Support] We clean up after support.
    }
ex-sentence-Easier = Their job is easier than they say.
ex-vignette-person = The person: { $words }
ex-vignette-situation = The situation: { $words }
ex-vignette = Divide 100 points between the two. How many for the person? The rest is for the situation.
ex-workload-Mental = How much did you have to think, decide and remember? From 0, hardly, to 100, all the time.
ex-workload-Physical = How strenuous was it for the body? From 0, not at all, to 100, very.
ex-workload-Time = How hurried was the pace? From 0, calm, to 100, frantic.
ex-workload-Performance = How did it go? From 0, perfectly, to 100, it failed.
ex-workload-Effort = How hard did you have to work for that? From 0, hardly, to 100, very.
ex-workload-Frustration = How annoyed, discouraged or harried were you? From 0, not at all, to 100, very.
ex-hint-Count = A number:
ex-hint-Duration = A length of time, such as 40s or 5m; a number alone means minutes:
ex-hint-Share = In percent, 0 to 100:
ex-hint-points = 0 to 100:
ex-hint-seven = 1 to 7:
ex-own-mark = { $title }: how well did you handle those who reached you? 0 to 100 points.
ex-sure = How sure are you of that, in percent? 80 means: at most 20 points off.
ex-insider-choose = Which one do you ask? { $more ->
        [one] One question is left.
       *[other] { $more } questions are left.
    } Enter alone asks nothing more.
ex-insider-answer = { $desk ->
        [Sales] Somebody from sales
       *[Support] Somebody from support
    }: “{ $words }”
ex-commit-situation = If … (a situation that will come; Enter alone: nothing more)
ex-commit-act = … then I … (one thing to do, such as: look it up before I name a day)
ex-commit-by = By when?
ex-commit-ask = Whom at the other desk will you ask what became of it?
ex-commitment = If { $situation }, then I { $act }.
ex-commitment-if-words = if
ex-commitment-act-words = then I I'll I’ll
ex-commitment-by = By: { $by }.
ex-commitment-ask = I will ask: { $ask }.

## Shifts

ex-day = Day { $day }: { $title }
ex-at-home = At your own desk: { $title }
ex-policy-plays = “{ $policy }” plays this shift.
ex-shift-goes-on = The shift goes on at { $time }, where it stopped.
ex-break-off = You can break off at any time with Ctrl-C: everything up to there is kept, and the same command goes on from there.
ex-shift-lost = What was recorded of this shift cannot be gone on with ({ $why }). The file stays where it is; the shift begins again.
ex-shift-over = The shift is over. How was it? Six short questions.
ex-earlier-lost = An earlier shift cannot be read ({ $why }). This day begins without what was said then.

## What is true

ex-reveal-wait = One moment: the other desk's morning is played { $runs } times …
ex-form-first = Your first expectation
ex-form-second = Your second expectation
ex-item-known = You expected { $predicted }. It is { $truth }. { $words }
ex-item-unknown = You expected { $predicted }. Nothing measured it here.
ex-item-passed = You passed it over. It is { $truth }.
ex-item-nothing = You passed it over, and nothing measured it here.
ex-percent = { $number }%
ex-expected-AboutRight = That is about right.
ex-expected-Nothing = You expected nothing at all.
ex-expected-AFraction = You expected a fraction of it.
ex-expected-AThird = You expected about a third of it.
ex-expected-Half = You expected about half of it.
ex-expected-Less = You expected somewhat less.
ex-expected-More = You expected somewhat more.
ex-expected-Double = You expected about twice as much.
ex-expected-Triple = You expected about three times as much.
ex-expected-ManyTimes = You expected many times as much.
ex-expected-PointsBelow = You expected { $points ->
        [one] one percentage point
       *[other] { $points } percentage points
    } less.
ex-expected-PointsAbove = You expected { $points ->
        [one] one percentage point
       *[other] { $points } percentage points
    } more.
ex-origin-Simulated = What is true: the mean of { $runs } simulated mornings with somebody at the desk who knows it, and what its people say.
ex-origin-OwnPeople = What is true: measured from recordings of the desk's own people where there are any, otherwise from { $runs } simulated mornings; and what its people say.
ex-accuracy = Of a perfect picture of { $desk ->
        [Sales] sales
       *[Support] support
    }'s day, you had { $percent }% { $again ->
        [yes] the second time
       *[no] the first time
    }.
ex-accuracy-few = Fewer than eight of your { $again ->
        [yes] second
       *[no] first
    } expectations can be compared, too few for a figure.
ex-closer = You have come closer.
ex-not-closer = You have not come closer; that happens, and it is worth a talk with somebody who works there.
ex-bias-AboutRight = On the whole, you expected about as much as there is.
ex-bias-Nothing = On the whole, you expected next to nothing.
ex-bias-AFraction = On the whole, you expected a fraction of their load.
ex-bias-AThird = On the whole, you expected a third of their load.
ex-bias-Half = On the whole, you expected half of their load.
ex-bias-Less = On the whole, you expected somewhat less than they have to do.
ex-bias-More = On the whole, you expected somewhat more than they have to do.
ex-bias-Double = On the whole, you expected twice their load.
ex-bias-Triple = On the whole, you expected three times their load.
ex-bias-ManyTimes = On the whole, you expected many times their load.
ex-marks = Your own marks and those of the rubric
ex-mark = { $title } ({ $place ->
        [home] at home
       *[away] away
    }): { $points } points.
ex-mark-none = { $title } ({ $place ->
        [home] at home
       *[away] away
    }): nobody was served to the end, so there is no mark.
ex-mark-own = You gave yourself { $own }.
ex-mark-sure = You were { $sure }% sure, which allows { $allowed } points; that { $within ->
        [yes] held
       *[no] did not hold
    }.
ex-mark-policy = Played by “{ $policy }”, not by you.
ex-sides = Home and away
ex-side = { $place ->
        [home] At home
       *[away] At the other desk
    }: { $points } points on average.
ex-side-workload = { $place ->
        [home] At home
       *[away] At the other desk
    }, you rated the load at { $load } of 100.
ex-side-none = { $place ->
        [home] At home
       *[away] At the other desk
    }: no mark.
ex-reflex = { $place ->
        [home] At home
       *[away] At the other desk
    }, { $count ->
        [one] one of your { $replies } replies came
       *[other] { $count } of your { $replies } replies came
    } from your own desk's reflex: { $desk ->
        [Sales] to close the deal
       *[Support] to repair first
    }.
ex-nobody-compares = These two are compared with each other, and with nobody else.
ex-score-hint = Behind every lost point stands a line and a rule: other-desk score FILE, with one of these files.
ex-ledger-hint = What was promised, what it came back as, and which sentence it was: other-desk ledger, with these files in this order.
ex-reveal-enter = Enter goes on.

## At the end

ex-before-after = Before and after
ex-changed-closeness = Closeness: picture { $before } before, { $after } after.
ex-changed-quarrel = Agreement with the three sentences of the quarrel, 1 to 7: { $before } before, { $after } after.
ex-changed-easier = “Their job is easier than they say”: { $before } before, { $after } after.
ex-changed-situation = Points for the situation, of 100; the rest is for the person: { $before } before, { $after } after.
ex-commitments = What you want to do
