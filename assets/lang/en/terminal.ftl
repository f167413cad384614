# The desk in a terminal: what happens, what can be typed, how it went.
#
# $name: a customer's name as the pack writes it, or `someone`.

someone = somebody

## What happens

opened = The desk opens.
arrived = { $name } begins to wait.
arrived-again = { $name } begins to wait, for the { $attempt ->
        [2] second
        [3] third
        [4] fourth
       *[other] fifth or a later
    } time.
abandoned = { $name } hangs up after waiting { $wait }.
turned-away = The desk is closed: { $name } is sent home after waiting { $wait }.
colleague-answered = { $colleague } answers { $name } after { $wait }.
on-duty = { $colleague } is at the desk.
off-duty = { $colleague } leaves the desk.
answered = You answer { $name }, who has waited { $wait }. Mood: { $mood }.
answered-at-once = You are speaking to { $name }. Mood: { $mood }.
says = { $name }: “{ $words }”
does = { $name }: { $words }
you-say = You: “{ $words }”
you-do = You: { $words }
silent = Nobody says anything.
showed = Shown: { $tag }
repaired = Put right: { $tag }
promised-spoken = Promised, spoken only: { $by }.
promised-written = Promised in writing: { $by }.
put-in-writing = The promise is in writing now.
mood = { $name }'s mood: { $mood }.
escalated = { $name } asks for somebody in charge.
held = { $name } is on hold. Nobody said for how long.
held-for = { $name } is on hold. You said { $wait }.
resumed = You are back with { $name } after { $held }.
looked-up = You read “{ $title }” ({ $takes }).
asked = You ask { $colleague }, who needs { $takes } for it.
told = { $colleague }: “{ $words }”
learned = Known now: { $title }.
desk-asked-Sales = The sales desk is asked.
desk-asked-Support = The support desk is asked.
noted = The note about { $name } is written.
transferred-warm = You introduce { $name } and hand over to { $department }.
transferred-cold = You put { $name } through to { $department } without a word.
call-back-agreed = You will call { $name } back at { $time }.
call-back-due = It is time to call { $name } back.
call-back-missed = Nobody called { $name } back. { $name } rings again.
hung-up = { $name } hangs up.
parted = { $name } has gone. What is left is the wrap-up.
ended = The matter ends as: { $outcome }.
disposed = Recorded as: { $outcome }.
closed = Closed. Talk { $talk }, hold { $hold }, wrap-up { $wrap }.
will-return = { $name } will have to come back today, at { $time }.
will-return-later = { $name } will have to come back another day.
wait-announced = Everybody in the queue is told that it takes { $wait }.
lunch-began = Lunch.
lunch-ended = Lunch is over.
lunch-missed-now = The time for lunch has passed.
injected = Meanwhile: { $title }
message = { $colleague } writes: “{ $words }”
doors-closed = The last call has come in. Whoever waits is still served.
shift-ended = The shift is over.
came-back-Promise = { $name } comes because of promise { $number } of the ledger.
came-back-WrongInformation = { $name } comes because of wrong or missing information on an earlier day.
came-back-AddOn = { $name } comes because of something ordered without saying what is in it.
came-back-CutOff = { $name } comes because nobody finished with them on an earlier day.
came-back-WordOfMouth = { $name } comes because somebody has talked about the company.
came-back-Agreed = { $name } comes as agreed on an earlier day.
gestured = Towards { $colleague }: { $gesture }
gesture-Thanks = thanks
gesture-ThanksInTheirWords = thanks in the customer's own words
gesture-Nags = asks yet again
gesture-Blames = puts it on them
gesture-PutsOff = leaves what they want for later
gesture-AsksWhatCounts = asks what they are measured on
praised = { $name } praises { $colleague }.
fact-told = Came to light: { $fact }
fact-handed-on = In the packet now, “{ $field }”: { $fact }
asked-again = { $name } is asked what the other desk had not handed on: { $fact }
asked-again-handed = { $name } is asked although the other desk had handed it on: { $fact }
warned = { $colleague } warns you this morning.
resigned = { $colleague } has resigned.
requested = In the tray: a request from { $who }, { $channel }, needed by { $time }.
request-opened = You open the request from { $name }.
request-put-off = You put off the request from { $name }. It is needed by { $time } now.
request-refused = You refuse the request from { $name } without a word.
request-escalated = { $name } takes the request to your boss.

time-minutes = { $minutes } min

mood-calm = calm
mood-waiting = composed
mood-tense = tense
mood-angry = angry
mood-leaving = about to hang up

tag-Explain = Explains
tag-Offer = Offers something
tag-Fix = Repairs something there and then
tag-Apology = Apologises
tag-SetWait = Says how long it takes
tag-Brushoff = Brushes off
tag-FishesForMark = Fishes for a mark
tag-IdentityChecked = Checks who is calling
tag-Denies = Denies what the customer says

department-Sales = sales
department-Support = support
department-Planning = planning
department-Porting = porting
department-Accounts = accounts

## Before the shift

choose-shift = Which shift?
shift-row = { $title } ({ $desk }, { $opens } to { $closes })
desk-Sales = the sales desk
desk-Support = the support desk
briefing-targets = This desk is measured on:
target-ServiceLevel = { $percent }% answered within { $within }
target-HandleTime = { $time } for one contact
target-Abandonment = at most { $percent }% who hang up while waiting
target-FirstContact = { $percent }% settled at the first contact
target-Survey = a mark of { $mark } from the customers
target-Orders = { $count ->
        [one] { $count } order
       *[other] { $count } orders
    }
target-Kept = { $percent }% of orders kept
briefing-blind = What this desk does not see:
briefing-lunch = Lunch: between { $from } and { $until }, { $takes }. Type L.
briefing-tray = Requests from colleagues lie in a tray beside the queue. O opens one, D puts it off, F refuses it.
briefing-packet = What the other desk should know goes into the handoff packet once the person has gone. G opens it as soon as there is something to hand on.
briefing-clock = The clock runs only with what is said and done. Reading and thinking cost nothing.
briefing-recorded = This shift is being recorded: { $file }
briefing-not-recorded = This shift is not being recorded.
briefing-enter = Press Enter to open the desk.

## At the desk

status-nobody = { $time }. Nobody is waiting.
status-waiting = { $time }. { $count ->
        [one] One person is waiting, for { $wait }: { $mood }.
       *[other] { $count } people are waiting. The longest has waited { $wait }: { $mood }.
    }
status-held = On hold: { $name }, for { $wait }, { $mood }.
status-call-back = To be called back now: { $name }.
status-lunch = Lunch can be taken now: L.
status-tray = In the tray: { $count ->
        [one] one request, needed by { $time }.
       *[other] { $count } requests, the first needed by { $time }.
    }
status-tray-ready = In the tray (O opens, D puts off, F refuses):
tray-row = { $who }, { $channel }, needed by { $time }.
tray-row-reminded = { $who }, { $channel }, needed by { $time }. Has reminded you.
who-from = { $name } ({ $from })
channel-Phone = by phone
channel-Chat = by chat
channel-Mail = by mail
channel-Door = in person
on-the-line = On the line: { $name }. Mood: { $mood }.
after-the-call = { $name } has gone. What is left to do:
screen = On your screen: { $words }
reply-prompt = 1 to { $count }, or ? for more:
ready-prompt-answer = Enter answers, ? shows more:
ready-prompt-resume = Enter goes back to { $name }, ? shows more:
ready-prompt-wait = Enter waits for the next thing, ? shows more:
wrap-up-title = Wrap-up: { $name }.
wrap-up-ask = How did it end?
wrap-up-prompt = 1 to { $count }; N writes a note; Enter finishes without a record:
wrap-up-prompt-disposed = N writes a note; Enter finishes the wrap-up:
wrap-up-prompt-done = Enter finishes the wrap-up:
knowledge-ask = Which article? A number, or words to search for; Enter goes back:
knowledge-none = No article has these words.
knowledge-help = A number reads that article; that takes the time beside it. Words search in titles and texts and shorten the list. Enter goes back.
knowledge-row = { $title } ({ $takes })
ask-whom = Whom do you ask? A number; Enter goes back:
ask-row = { $name }, { $desk } ({ $takes })
hold-ask = For how long, so that you can say so? Such as 2m. Enter: say nothing. X: no hold.
transfer-how = 1 with an introduction, 2 without a word; Enter goes back:
transfer-where = Where to? A number; Enter goes back:
call-back-ask = In how long? Such as 20m. Enter goes back:
announce-ask = How long will it take? Such as 5m. Enter goes back:
pass-ask = Until when, or for how long? Such as 10:30 or 10m. Enter goes back:
passed = It is { $time } now.
end-ask = End the conversation here? Y for yes; Enter goes on:
quit-ask = End the shift here? What you have done so far will be scored. Y for yes; Enter goes on:
quit-end-of-input = There is no more input, so the shift ends here.
resume-which = Whom? A number; Enter goes back:
resume-next = the next in the queue
packet-status = Packet for the other desk: { $written } written, { $open } more came to light. G opens it.
packet-title = Packet for the other desk. What you have written so far:
packet-received = Handed on by the other desk, “{ $field }”: { $fact }
packet-field = { $field }: { $facts }
packet-open = Came to light and is not in it yet:
packet-row = { $field }: { $fact } ({ $takes })
packet-complete = Everything that came to light is in it.
packet-later = You can write once { $name } has gone.
packet-ask = A number writes it down; Enter goes back:
packet-Why = Why they came
packet-Success = What success means to them
packet-People = Who decides and who is concerned
packet-Promises = What they were promised
packet-Risks = What can go wrong
packet-Tried = What was tried already
open-which = Which request do you open? A number; Enter goes back:
put-off-which = Which request do you put off? A number; Enter goes back:
refuse-which = Which request do you refuse? A number; Enter goes back:
refuse-ask = Refuse the request from { $name } without a word? Y for yes; Enter goes back:

help-title = You can type:
help-number = 1, 2, 3 …  say or do what stands beside the number
help-enter = Enter  answer, go back to somebody, or wait for the next thing
help-dot = .  say nothing; let time pass until something happens
help-H = H  put on hold; H 2m announces two minutes
help-K = K  look something up; K and words search
help-A = A  ask a colleague, at this desk or at the other
help-T = T  hand over to another department
help-N = N  write a note
help-W = W  put the last promise in writing
help-C = C  agree to call back; C 20m
help-E = E  end the conversation
help-R = R  take the next call, or go back to somebody on hold
help-L = L  go to lunch
help-I = I  tell the queue how long it takes; I 5m
help-P = P  let time pass; P 10m
help-Q = Q  end the shift and see how it went
help-S = S  tell the whole shift so far once more
help-O = O  open a request from the tray; O 2 opens the second
help-D = D  put a request off
help-F = F  refuse a request
help-G = G  the handoff packet: what the other desk should know; G 2 writes the second fact
help-more = Small letters do as well.
told-before = { $count ->
        [one] One line was told before this contact; S shows it again, ? all keys.
       *[other] { $count } lines were told before this contact; S shows them again, ? all keys.
    }

not-understood = “{ $typed }” means nothing here. You can type { $keys }. ? says what they do.
not-a-number = There is no { $typed } here; there are 1 to { $count }.
not-a-time = “{ $typed }” is no time. Write 90s, 5m or 1h.
yes-words = y yes
no-words = x no n

refused-ShiftEnded = The shift is over.
refused-InThePast = The clock is further on already.
refused-BusyUntil = That has to wait a moment.
refused-NobodyWaiting = Nobody is waiting.
refused-ContactOnDesk = There is still a contact on the desk.
refused-NobodyOnLine = There is nobody on the line.
refused-PersonGone = The person has hung up already.
refused-NothingToWrapUp = There is nothing to wrap up.
refused-NotOnOffer = That cannot be said here.
refused-NotOnHold = This person is not on hold.
refused-NoSuchThing = There is no such thing here.
refused-NothingToWrite = There is no promise here that is not in writing already.
refused-AlreadyDone = That is done already.
refused-NotTransferable = Nobody else can take this contact.
refused-NothingToHandOn = There is nothing of that kind to hand on.
refused-NoMorePuttingOff = This request cannot be put off again.
refused-NotLunchTime = It is not lunch time.
refused-TooManyInjects = Enough has been thrown in for one shift.
refused-BadDuration = This time makes no sense here.
nobody-to-ask = There is nobody who can be asked.

## How it went

self-ask = Before you look: how many points of 100 would you give yourself? Enter skips:
self-compare = You gave yourself { $own }; it is { $points }.
score-title = How it went
score-none = No contact was finished, so there is nothing to score.
score-quality = Quality of handling: { $points } of 100
score-contact = { $name }: { $points } of 100. { $outcome }.
score-contact-title = { $name }, “{ $title }”: { $points } of 100. { $outcome }.
score-full = Nothing was lost.
score-lost = { $dimension }, { $points ->
        [one] { $points } point
       *[other] { $points } points
    } lost.
score-rule = Rule: { $rule }
score-line = Line: { $line }
score-critical = Critical error.
score-figures = Figures, beside the marks
score-recording = The recording lies in { $file }
score-home-home = This is your home desk: a baseline for the other one.
score-home-away = This was not your home desk.

## Replays

replay-title = { $pack } { $version }, { $shift }, seed { $seed }
replay-open = The recording stops without an end.
replay-torn = The last line of the recording is torn; this is what was recorded before it.
replay-verified = { $count ->
        [one] One command, all as recorded.
       *[other] { $count } commands, all as recorded.
    }
replay-changed = The pack has changed since then. This is the version with which it was recorded.
replay-text-Added = New text: { $line }
replay-text-Removed = Text gone: { $line }
replay-text-Changed = Text changed: { $line }
replay-reply-Added = New reply: { $line }
replay-reply-Removed = Reply gone: { $line }
replay-reply-Changed = Reply does something else: { $line }

part-title = You play the customers of this shift. Say their lines aloud, in your own words if you like; the person at the desk hears you and does not see them. Do not overdo it: real callers are often worse, and they are seldom louder than these.
part-begins = You are { $name }.
part-about = Who you are: { $text }
part-voice = How you sound: { $text }
part-wants = What you want: { $text }
part-fears = What you fear: { $text }
part-feels = [{ $name }: { $mood }]
part-listen = Listen to { $name }.
