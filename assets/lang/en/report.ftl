## A room of scripted people, to try reports with
report-room-kept =
    { $people ->
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
