# Findings, figures and the rubric's words.
#
# $customer: the customer's name, or customer-someone. Sentences begin with a
# capital letter whatever they begin with; the program sees to that.
# $desk: where the trainee sits, Sales or Support.

customer-someone = the customer
customer-drawn = { $name }

## What was expected and did not happen: support

omission-Fact = The answer was in an article, and { $customer } never got it.
omission-CauseFound = Nobody said why it happened. Without a cause, { $customer } expects it to happen again.
omission-ConfirmedSolved = Nobody checked that it works before the end. If it doesn't, { $customer } rings again and starts from the beginning.
omission-NamesFeeling = Nobody named what { $customer } felt before the fix. Until then, little of a fix is heard.
omission-Impact = Nobody said what this means for { $customer }, so it sounded like any other fault.
omission-Ownership = Nobody took it on. { $customer } doesn't know whose matter it is now.
omission-ClosingThanks = There was no thank-you at the end, for the time that { $customer } took to tell you.
omission-OpenQuestion = You asked nothing that needs more than a yes or a no. What you didn't expect, { $customer } couldn't tell you.
omission-Paraphrase = You didn't say back what you had understood. Whether it was right, { $customer } could only hope.
omission-UsesKnown = It was in the file already. { $customer } noticed that nobody had looked.
omission-When = No time was named, so { $customer } waits without knowing how long.
omission-Who = You didn't say who takes it from here. Next time, { $customer } doesn't know whom to ask for.
omission-Limit = What can't be promised stayed unsaid, and { $customer } plans as if it were certain.
omission-NextContact = Nobody said when you will speak again. So { $customer } rings, and meets somebody new.
omission-WarmTransfer = There was no handover with an introduction. At the next desk { $customer } tells it all again.
omission-HoldAnnounced = A wait was not announced. When the line goes quiet, { $customer } thinks it is cut off.
omission-NoReexplaining = Nothing spared { $customer } telling it again, although the company knew it.
omission-Notes = There is no note. The next colleague starts from nothing, and { $customer } does too.
omission-CauseTag = The cause was not recorded. What isn't counted doesn't get mended.
omission-RelayToSales = Sales doesn't hear of it. The next customer will be told the same sentence.

## What was expected and did not happen: both desks

omission-ThanksPassedOn = The thanks stopped with you. Somebody across the aisle could have used it today.

## What was expected and did not happen: sales

omission-Situation = You didn't ask how things are today. The offer became a guess, and { $customer } could hear it.
omission-Problem = You didn't ask what the trouble is, so { $customer } is left with comparing prices.
omission-Implication = You didn't ask what follows if it stays as it is. What that costs, { $customer } knows and you don't.
omission-NeedPayoff = What would help, { $customer } was never asked. People stand by what they have said themselves.
omission-FeasibilityChecked = The answer came before the check. If it can't be done, { $customer } will learn it from support.
omission-LimitsDisclosed = What the product doesn't do stayed unsaid. { $customer } will find out on the first day.
omission-DateWithin = No date was named that the company can keep. { $customer } plans by another one.
omission-ScopeIn = What is included was not said. Later, { $customer } and support remember two different things.
omission-ScopeOut = What is not included was not said. Until somebody says no, { $customer } counts it in; and support will have to say it.
omission-ScopeChangeWritten = How changes are made is not in writing. The next 'didn't we talk about that?' will be somebody's free work.
omission-NextStepDated = There is no next step with a date and a name. { $customer } waits for you, and you wait for a call.
omission-DecisionProcess = You didn't ask who decides, and how. Perhaps { $customer } doesn't decide alone.
omission-Fallback = Nobody said who has the file when you are away. Then { $customer } starts from the beginning.
omission-CustomerFirst = You spoke first; what { $customer } came with had to wait.
omission-PitchShare = The talk was lopsided: one side spoke nearly all the time. Either { $customer } wasn't heard or wasn't answered.
omission-ContextForSupport = There is nothing on file for support. When { $customer } rings there, it all begins again.
omission-PromiseLogged = The promise isn't on file word for word. { $customer } remembers it, and in memory it grows.

## What happened and costs points

commission-Incomplete = The answer left out what matters. { $customer } will be back for the other half.
commission-BlamesCustomer = It sounded like a reproach. While { $customer } has to defend, nobody is listening.
commission-BlamesDepartment = You put it on { $desk ->
        [Sales] support
       *[Support] sales
    }. { $customer } sees one company, and it is quarrelling.
commission-Minimises = You made it small. Now { $customer } has to prove that it isn't.
commission-Interrupts = You cut in, and { $customer } didn't get to the end.
commission-AsksAgain = You asked for what the company already knows. { $customer } says it again and wonders what else was lost.
commission-Soon = 'Soon' is no time. { $customer } hears 'today', the desk means 'this week'.
commission-ColdTransfer = Put through without a word: { $customer } starts the story again, and your colleague starts from nothing.
commission-PitchBeforeProblem = The offer came before the problem. { $customer } hears a price and no reason.
commission-OverPromise = This is more than the company can do. { $customer } plans by it, and support will hear the sentence again.
commission-AddOnUnscoped = More was taken on without a price or a paper. Somebody does it for nothing, and { $customer } calls it agreed.
commission-WhateverYouLike = 'Whatever you like' gave the lead away. { $customer } is looking for somebody who knows the way.

## Critical errors

critical-WrongInformation = What you said is not so. { $customer } will act on it, and come back.
critical-FalseFact = That fact doesn't hold. { $customer } will check it, today or with the first bill.
critical-BeyondAuthority = You promised what this desk may not decide. { $customer } waits, and somebody else has to say no.
critical-FalseRecord = The record says what did not happen. On paper { $customer } no longer waits; in fact the waiting goes on.
critical-IdentitySkipped = Nobody checked who was asking. Today it really was { $customer }; tomorrow it may be anybody.
critical-Discloses = Something confidential was said, and { $customer } now wonders what others are told.

## What was put right

repaired-Incomplete = Something was left out at first, and you added it. { $customer } has the whole answer now.
repaired-BlamesCustomer = It sounded like a reproach, and you took it back. { $customer } can listen again.
repaired-BlamesDepartment = First it was { $desk ->
        [Sales] support
       *[Support] sales
    }, then you said 'we'. { $customer } sees one company again.
repaired-Minimises = You made it small, and then gave it its size again. { $customer } heard both.
repaired-Interrupts = You cut in, and then gave the word back. { $customer } gets to the end after all.
repaired-AsksAgain = You asked again, and then used what was there. { $customer } doesn't have to go on repeating.
repaired-Soon = 'Soon' came first, the time came after it. Now { $customer } can plan.
repaired-ColdTransfer = The transfer began without a word, and you made up for it. { $customer } doesn't start alone.
repaired-PitchBeforeProblem = The offer came early; then you went back and asked. { $customer } is heard after all.
repaired-OverPromise = You promised too much and put it right yourself. Better that { $customer } hears it from you than from support.
repaired-AddOnUnscoped = You said yes to more, and then gave it a price and a paper. { $customer } knows what was agreed.
repaired-WhateverYouLike = You gave the lead away and took it up again. { $customer } has a direction now.
repaired-any = You put it right later.

## The words behind a finding

cite-instead = At that point you said: “{ $words }”
cite-said = You said: “{ $words }”
cite-chose = What you chose: { $words }
cap-took = For an error of this kind a contact is capped; that took another { $points } of its 100 points.

## Names of obligations and commissions

tag-Fact = The correct fact
tag-CauseFound = The cause found
tag-ConfirmedSolved = Confirmed as solved
tag-NamesFeeling = The feeling named before the fix
tag-Impact = What it means for the customer
tag-Ownership = Taking it on
tag-ClosingThanks = Thanks at the end
tag-OpenQuestion = An open question
tag-Paraphrase = Saying back what was understood
tag-UsesKnown = Using what is already known
tag-When = When
tag-Who = Who
tag-Limit = What can't be promised
tag-NextContact = When you speak again
tag-WarmTransfer = Handover with an introduction
tag-HoldAnnounced = Wait announced
tag-NoReexplaining = No telling it again
tag-Notes = A note
tag-CauseTag = The cause recorded
tag-RelayToSales = Word to sales
tag-ThanksPassedOn = Thanks passed on
tag-Situation = The situation
tag-Problem = The problem
tag-Implication = What follows from it
tag-NeedPayoff = What would help, in their words
tag-FeasibilityChecked = Checked before answering
tag-LimitsDisclosed = Limits said
tag-DateWithin = A date that can be kept
tag-ScopeIn = What is included
tag-ScopeOut = What is not included
tag-ScopeChangeWritten = Changes in writing
tag-NextStepDated = Next step with a date and a name
tag-DecisionProcess = Who decides, and how
tag-Fallback = Who has the file when you are away
tag-CustomerFirst = The customer speaks first
tag-PitchShare = Share of the talking
tag-ContextForSupport = Context for support
tag-PromiseLogged = The promise on file
tag-Incomplete = Incomplete answer
tag-WrongInformation = Wrong information
tag-BlamesCustomer = Blames the customer
tag-BlamesDepartment = Blames the other desk
tag-Minimises = Makes it small
tag-Interrupts = Cuts in
tag-AsksAgain = Asks again
tag-Soon = 'Soon'
tag-BeyondAuthority = Promise beyond this desk's authority
tag-ColdTransfer = Put through without a word
tag-FalseRecord = False record
tag-IdentitySkipped = Identity not checked
tag-Discloses = Something confidential said
tag-PitchBeforeProblem = Offer before the problem
tag-OverPromise = Promise beyond what can be done
tag-FalseFact = False fact
tag-AddOnUnscoped = Add-on without price or paper
tag-WhateverYouLike = 'Whatever you like'

## Dimensions

dimension-resolution = Resolution
dimension-acknowledgement = Acknowledgement
dimension-listening = Listening
dimension-expectation = Expectation
dimension-effort = Effort
dimension-record = Record
dimension-discovery = Discovery
dimension-truth = Truth
dimension-scope = Scope
dimension-lead = Lead
dimension-relay = Relay

## Kinds of findings, deadlines, critical classes, outcomes

kind-Omission = Left out
kind-Commission = Happened
kind-Critical = Critical error
kind-Repaired = Put right
deadline-Parted = while the customer was there
deadline-Closed = by the end of the wrap-up
class-Business = Business-critical
class-Customer = Customer-critical
class-Compliance = Compliance-critical
outcome-Solved = Solved
outcome-Ordered = Ordered
outcome-Dated = Next step with a date
outcome-Partly = Partly settled
outcome-PassedOn = Passed on
outcome-Declined = An honest no
outcome-Open = Open
outcome-Lost = Lost

## Figures

figure-quality = Quality of handling
figure-handled = Contacts handled
figure-offered = Waited for the desk
figure-answered = Answered
figure-service-level = Answered within { $seconds } s
figure-abandoned = Hung up while waiting
figure-turned-away = Still waiting at closing time
figure-speed-of-answer = Mean wait until answered
figure-handle-time = Mean handle time
figure-talk = Talk time
figure-hold = Hold time
figure-wrap-up = Wrap-up time
figure-first-contact = Settled at the first contact
figure-csat = Customers' mean mark
figure-csat-top-two = Marks of 4 and 5
figure-accuracy-Business = Without a business-critical error
figure-accuracy-Customer = Without a customer-critical error
figure-accuracy-Compliance = Without a compliance-critical error
figure-escalated = Asked for somebody in charge
figure-transferred-warm = Handed over with an introduction
figure-transferred-cold = Put through without a word
figure-asked = Asked the other desk
figure-asking = Time spent asking
figure-looked-up = Articles read
figure-looking-up = Time spent reading
figure-lunch = Lunch
figure-orders = Orders
figure-promised = Promises made
figure-promised-in-writing = of these in writing
figure-promised-too-much = of these sooner than the company can
figure-closing-reflex = Replies by the closing reflex
figure-troubleshooting-reflex = Replies by the troubleshooting reflex
figure-came-again = Came not for the first time
figure-will-return = Will have to come back
figure-call-backs = Call-backs agreed
figure-call-backs-missed = Call-backs missed
figure-requests = Internal requests
figure-requests-opened = of these opened
figure-requests-put-off = Requests put off
figure-requests-refused = Requests refused without a word
figure-requests-escalated = Requests taken to the boss
figure-told = Facts for the other desk
figure-handed-on = of these handed on
figure-asked-again-handed = Asked again what had been handed on
figure-asked-again = Asked what the other desk had not handed on

lunch-Ahead = not yet
lunch-Taken = taken
lunch-Missed = missed

unit-count = { $n }
unit-percent = { $n }%
unit-mark = { $n } of 5
unit-points = { $n ->
        [one] { $n } point
       *[other] { $n } points
    }
unit-seconds = { $seconds } s
unit-minutes = { $minutes } min { $seconds } s
unit-nothing = –
