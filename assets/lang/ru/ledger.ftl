# Книга обещаний
ledger-counts = { $made ->
        [one] { $made } обещание
        [few] { $made } обещания
       *[many] { $made } обещаний
    }: сдержано { $kept }, нарушено { $broken }, ещё в срок { $open }. { $tickets ->
        [0] Из-за них никто не вернулся.
        [one] Из них вышло { $tickets } обращение.
        [few] Из них вышло { $tickets } обращения.
       *[many] Из них вышло { $tickets } обращений.
    }
ledger-entry = { $number }. День { $day }, { $time }, { $name } ({ $contact }). Вы сказали: «{ $words }».
ledger-corrected = В { $time } вы поправились: «{ $words }».
ledger-again = В { $time } вы пообещали это снова: «{ $words }».
ledger-terms-written = Письменно: «{ $by }», то есть за { $promised }. На деле нужно { $real }.
ledger-terms-spoken = Только на словах: «{ $by }», то есть за { $promised }. На деле нужно { $real }.
ledger-remembered = С каждым новым собеседником обещание росло: теперь помнят «за { $time }».
ledger-open = Ещё в силе; будет сделано на { $day }-й день.
ledger-kept = Сдержано, день { $day }.
ledger-broken = Нарушено: на { $day }-й день ничего не было.
ledger-ticket = День { $day }, { $time }: обращается снова — { $name } ({ $contact }).
ledger-ticket-elsewhere = День { $day }: вышло обращение, его принял кто-то другой.
ledger-quoted = Вам сказали: «{ $words }»
ledger-answered = Вы ответили: «{ $words }»
ledger-silent = Вы промолчали.
ledger-not-met = До этого звонка вы не дошли.
ledger-ended = Чем кончилось: { $outcome }.
ledger-packets = Что передано дальше
ledger-packet = День { $day }, { $contact }: выяснилось фактов — { $told }, передано — { $handed }, спросили заново — { $asked }.
ledger-left-out = Не передали, пришлось спрашивать заново: { $fact }
ledger-packet-score = Из того, что было нужно другому отделу, передано { $percent } %.
ledger-thanks = Благодарности
ledger-thanks-of = { $name }: клиенты хвалили { $received ->
        [one] { $received } раз
        [few] { $received } раза
       *[many] { $received } раз
    }, передано { $relayed ->
        [0] ни разу
        [one] { $relayed } раз
        [few] { $relayed } раза
       *[many] { $relayed } раз
    }.
ledger-other-days = Заметьте: «{ $file }» начинается не с того, чем кончились предыдущие записи. Между ними были другие дни, или порядок нарушен.
ledger-stands-alone = Внимание: `{ $file }` — отдельная смена, она не относится ни к одному из этих дней; она пропущена.
ledger-days = { $days } { $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
    }
ledger-hours = { $hours } { $hours ->
        [one] час
        [few] часа
        [many] часов
       *[other] часа
    }
ledger-ordinary = обычный звонок
