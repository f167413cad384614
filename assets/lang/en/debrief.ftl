# The debrief for a projector, and what is kept, looked after.
#
# $desk, $dimension, $what: names in the language. $people, $of, $count: how many.
debrief-title = Debrief
debrief-next = Next
debrief-finish = Finish
debrief-previous = One page back
debrief-reveal = What was chosen?
debrief-ask = The question
debrief-pages = All pages
debrief-page-of = Page { $page } of { $pages }
debrief-keys = Space or arrow keys: on and back. O: all pages. T: clock. N: next part. Esc: out.
debrief-keys-moment = 1 to 9: one hand more. + and -: the answer counted last. Space: what was chosen, then the question.
debrief-clock-run = Start the clock
debrief-clock-pause = Stop the clock
debrief-clock-next = Next part
debrief-left = { $time } left
debrief-over = over by { $time }
debrief-late = +{ $time }
debrief-part-over = done
debrief-part-talk = Talk: { $what }
debrief-page-start = Who is here, and what comes when
debrief-page-end = Thank you
debrief-too-small-why = In a group of fewer than { $fewest } everybody can be recognised, so nothing about it is shown. Pool several workshops, or let everybody look at their own page. The talk works without figures: the script is on page 1.
debrief-heat-why = How much of what each desk asks for was done. Look for the rows in which guests miss what the desk’s own people do.
debrief-heat-gap = The widest gap: { $dimension }. The desk’s own people reach { $home }, guests { $away }.
debrief-person = { $name }, { $mood }
debrief-hands-up = Stop here. What would you say? Hands up for each answer.
debrief-was-chosen = What the group said when it was there. On the right: the hands just now.
debrief-answer = { $count ->
        [0] Answer { $number }, no hands
        [one] Answer { $number }, one hand
       *[other] Answer { $number }, { $count } hands
    }
debrief-count-anew = Count anew
debrief-hands-title = What you would do now
debrief-hands-for = { $count ->
    [one] One hand for “{ $said }”
   *[other] { $count } hands for “{ $said }”
}
debrief-hand-more = One hand more for answer { $number }
debrief-hand-fewer = One hand fewer for answer { $number }
debrief-chosen = { $people ->
        [0] Nobody said this
       *[other] { $people } of { $of } said this
    }
debrief-share = { $people } of { $of }
debrief-minds = { $desk ->
        [Sales] Sales desk
       *[Support] Support desk
    } looks for: “{ $what }”. Here { $points } points of each contact were missed on average.
debrief-minds-nothing = { $desk ->
        [Sales] Sales desk
       *[Support] Support desk
    }: looks for nothing more than the other desk does.
debrief-moment-saw = The answers went apart here. { $people } of { $of } said:
debrief-moment-effect = I was concerned because the desks see it so differently.
debrief-question-why = Say what you saw and why it concerned you. Then ask, and listen.
debrief-question-person = { $name }, in “{ $title }”
debrief-question-people = { $people } of the { $of } guests answered:
debrief-quote = “{ $said }”
debrief-levels = Before { $before }, after { $after }
debrief-levels-away = At home { $before }, away { $after }
debrief-decimal = { $whole }.{ $tenth }
debrief-rise = Higher by { $by }; most likely by { $low } to { $high }.
debrief-fall = Lower by { $by }; most likely by { $low } to { $high }.
debrief-inconclusive = Inconclusive: between { $low } and { $high }.
debrief-interval-alt = Difference with its interval
debrief-interval-none = 0
debrief-numbers-why = Each of you compared with yourself. Where the line crosses 0, the honest word is: inconclusive. It may have risen, fallen or stayed.
debrief-numbers-none = Too few people answered both times. There is nothing to compare yet.
debrief-cards-why = One situation that will come, and the one thing you will do then.
debrief-card-label = I will …
debrief-card-hint = look at the board before I name a date
debrief-card-put = Put it up
debrief-card-down-spoken = Take down: { $text }
debrief-cards-full = The wall is full.
debrief-cards-own = Written during the exercise, without names
debrief-next-own = Your own page is yours. You decide who sees it.
debrief-next-cards = In a month somebody from the other desk asks what became of the cards.
debrief-next-conditions = What makes the right act hard? Take that to those who can change it.
debrief-next-kept = What was done second by second is kept for { $days } days. Then it goes.

## What is kept
keep-debrief = Open the debrief
keep-group = { $people ->
        [one] { $title }: one person
       *[other] { $title }: { $people } people
    }
keep-no-groups = Nobody has taken part on this computer yet.
keep-title = What is kept
keep-why = Attempts, recordings and marks lie on this computer and nowhere else.
keep-check = Check
keep-check-what = Holds everything against its checksums. Changes nothing.
keep-backup = Back up
keep-backup-what = Copies everything into one file. It holds names.
keep-restore = Restore
keep-restore-what = Puts the latest sound backup in the place of what is kept now.
keep-restore-ask = Restore the latest sound backup?
keep-restore-goes = What has come since that backup is not in the overview any more.
keep-restore-stays = What lies there now is kept beside it, and so are the folders of the attempts.
keep-restore-yes = Restore
keep-retain = Let go of old events
keep-retain-what = After { $days } days, what was done second by second goes.
keep-retain-ask = Let go of everything older than { $days } days?
keep-retain-goes = Recordings that old go, here and in backups. They cannot be replayed any more, or brought back.
keep-retain-stays = Marks, figures and commitments stay.
keep-retain-yes = Let go
keep-folder = Open the folder
keep-folder-what = Shows where it all lies.
keep-person = One person
keep-person-hint = the name under which they took part
keep-person-unknown = Nobody is kept here under this name.
keep-person-choose = Choose { $name }
keep-export = Export
keep-export-what = Writes everything about this person into one file, to be handed over.
keep-erase = Erase the person
keep-erase-what = Takes everything about this person out, backups included.
keep-erase-ask = Erase everything about { $name }?
keep-erase-goes = Attempts, recordings, marks, exports and what lies in backups go. They cannot be brought back.
keep-erase-stays = Everybody else’s stays as it is.
keep-erase-yes = Erase { $name }
keep-all = Delete everything
keep-all-what = Leaves this computer as if nobody had taken part.
keep-all-ask = Delete everything in { $folder }?
keep-all-goes = All attempts, recordings, marks, practice, backups and exports go. They cannot be brought back.
keep-all-stays = Packs and settings stay, and files that you have saved elsewhere.
keep-all-yes = Delete everything
keep-no = Leave it as it is
keep-working = One moment …
keep-unsound = Not everything is as it was written. Nothing has been changed. “Restore” puts a backup in its place.
