# Что, если: другой ответ в том же месте записи.
what-if-title = Что, если? Те же клиенты, та же удача, другой ответ.
what-if-moment = { $time }, { $name }: «{ $words }»
what-if-given = Вы сказали: «{ $words }»
what-if-instead = А если бы: «{ $words }»
what-if-same-reply = Именно этот ответ и был дан.
what-if-several = До этого места разговор доходил не раз ({ $count }): { $times }. Здесь первый раз; другой выбирается по времени.
what-if-offers = Можно было ответить:
what-if-offer = { $key }: «{ $words }»
what-if-offer-given = { $key }, ваш ответ: «{ $words }»
what-if-name-reply = Назовите один из них: --reply.
what-if-no-moment = В «{ $at }» ответа не было. Ответы были здесь:
what-if-no-replies = В этой записи нет ни одного ответа.
what-if-no-reply = Ответа «{ $key }» там на выбор не было.
what-if-column-was = Как было
what-if-column-given = Ваш ответ, дальше { $who }
what-if-column-other = Другой ответ, дальше { $who }
what-if-column-given-only = После вашего
what-if-column-other-only = После другого
what-if-column-as-played = Другой ответ, остальное как было
what-if-group-customer = Для клиента: { $name }
what-if-group-queue = Для очереди
what-if-group-company = Для компании и другого отдела
what-if-row-outcome = Чем кончилось
what-if-row-mood = Настроение в конце
what-if-row-peak = Пик раздражения
what-if-row-mark = Оценка разговора
what-if-row-csat = Оценка клиента
what-if-row-gone = Разговор окончен через
what-if-row-held = На удержании
what-if-row-promises = Обещания клиенту
what-if-row-rang-again = Снова звонил сегодня
what-if-row-will-return = Обратится снова
what-if-row-longest = Самое долгое ожидание
what-if-row-waited = Всё ожидание вместе
what-if-row-broken = Обещания, которых не сдержать
what-if-row-tickets = Обращения из-за обещаний
what-if-row-lost = Потерянные клиенты
what-if-row-goodwill = Расположение: { $name }
what-if-row-WrongInformation = Вернутся: сказали неверно или не всё
what-if-row-AddOn = Вернутся: просят сверх заказанного
what-if-row-CutOff = Вернутся: разговор оборван или не дождались
what-if-row-WordOfMouth = Позвонят: слышали от потерянного клиента
what-if-row-Agreed = Вернутся: как договорились
what-if-promises = { $count ->
        [0] нет
       *[other] { $count }, письменно { $written }
    }
what-if-yes = да
what-if-no = нет
what-if-open = не кончилось
what-if-there = ещё на линии
what-if-changed = Что изменилось
what-if-nothing = Ничего не изменилось.
what-if-ends-same = { $name }: кончается тем же — { $outcome }.
what-if-ends-other = { $name }: кончается иначе — «{ $second }», а не «{ $first }».
what-if-calmer = { $name }: в конце спокойнее, раздражение { $second }, а было { $first }.
what-if-angrier = { $name }: в конце злее, раздражение { $second }, а было { $first }.
what-if-no-longer = Больше не теряется: { $what }
what-if-new-loss = Теперь теряется: { $what }
what-if-promised = Теперь обещано: «{ $words }»
what-if-not-promised = Больше не обещано: «{ $words }»
what-if-saved = { $count ->
        [one] Дозвонится { $count } человек, который раньше не дождался: { $names }.
        [few] Дозвонятся { $count } человека, которые раньше не дождались: { $names }.
       *[many] Дозвонятся { $count } человек, которые раньше не дождались: { $names }.
    }
what-if-gave-up = { $count ->
        [one] Не дождётся { $count } человек, который раньше дозвонился: { $names }.
        [few] Не дождутся { $count } человека, которые раньше дозвонились: { $names }.
       *[many] Не дождутся { $count } человек, которые раньше дозвонились: { $names }.
    }
what-if-waits-less = Остальные вместе ждут меньше на { $time }.
what-if-waits-more = Остальные вместе ждут больше на { $time }.
what-if-others-same = Ни для кого другого ничего не изменилось.
what-if-tickets-fewer = { $count ->
        [one] Из-за обещаний будет на { $count } обращение меньше.
        [few] Из-за обещаний будет на { $count } обращения меньше.
       *[many] Из-за обещаний будет на { $count } обращений меньше.
    }
what-if-tickets-more = { $count ->
        [one] Из-за обещаний будет на { $count } обращение больше.
        [few] Из-за обещаний будет на { $count } обращения больше.
       *[many] Из-за обещаний будет на { $count } обращений больше.
    }
what-if-now-says = Теперь { $name } говорит: «{ $words }»
what-if-next-offers = И теперь можно ответить:
what-if-stops-here = Оба варианта остановлены там, где решать вам. С --policy кто-то доиграет; с --as-played дальше будет как было, пока это подходит.
what-if-fitted = До { $time } всё идёт как было. Дальше это уже не подходит, команд пропущено: { $count }.
what-if-and-more = { $names } и ещё { $count }
