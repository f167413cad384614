# Повтор по времени: кто где был и что из этого вышло.
timeline-seat = День { $day }, { $desk }, { $title }: { $from } – { $to }
timeline-calls = { $calls ->
        [one] { $calls } обращение
        [few] { $calls } обращения
       *[many] { $calls } обращений
    }, вы ответили: { $answered }, не дождались: { $gone }. { $findings ->
        [0] Ничего не потеряно.
       *[other] Замечаний: { $findings }.
    }
timeline-part-Tray = в лотке { $time }
timeline-part-Waiting = ждёт { $time }
timeline-part-Colleague = с коллегой { $time }
timeline-part-Talk = на линии { $time }
timeline-part-Hold = на удержании { $time }
timeline-part-CallBack = ждёт обратного звонка { $time }
timeline-part-AfterCall = после звонка { $time }
timeline-doing-Reads = из них чтение { $time }
timeline-doing-Asks = из них вопрос коллеге { $time }
timeline-doing-Writes = из них запись { $time }
timeline-doing-HandsOver = из них передача { $time }
timeline-unanswered = не дожидается
timeline-sent-home = рабочее время кончилось
timeline-hung-up = кладёт трубку
timeline-still-there = ещё здесь
timeline-ended = { $outcome }, { $points } из 100
timeline-mood = Сейчас { $moods }
timeline-lost = { $points } в этом обращении: { $what }
timeline-critical = Критично: { $what }
timeline-promised-spoken = Обещано на словах: «{ $words }»
timeline-promised-written = Обещано письменно: «{ $words }»
timeline-corrected = Поправка: «{ $words }»
timeline-ticket = Что дальше: день { $day }, { $time }: из-за этого обращается снова — { $name }.
timeline-ticket-elsewhere = Что дальше: день { $day }: из этого вышло обращение, его принимает кто-то другой.
timeline-because = Откуда это: день { $day }, { $time }: «{ $words }»
timeline-lunch = Обед до { $time }.
timeline-nobody = Никто с таким именем не обращался. Обращались: { $names }
timeline-eye = Как это было для клиента: { $name }. { $calls ->
        [one] { $calls } обращение
        [few] { $calls } обращения
       *[many] { $calls } обращений
    }, собеседников: { $people }, ожидания: { $time }.
timeline-eye-call = День { $day }, { $desk }
timeline-eye-waits = Ожидание, { $time }.
timeline-eye-holds = На удержании, { $time }.
timeline-eye-silence = Тишина на линии, { $time }.
timeline-eye-awaits-call = Ожидание звонка, { $time }.
timeline-eye-colleague = Разговор с кем-то другим, { $time }.
timeline-eye-hears = Отдел: «{ $words }»
timeline-eye-promised-spoken = Обещано: «{ $words }»
timeline-eye-promised-written = Есть письменно: «{ $words }»
timeline-eye-unanswered = Не дождаться.
timeline-eye-sent-home = Отдел уже закрыт.
timeline-eye-hung-up = Трубка положена.
timeline-eye-parted = Разговор окончен.
timeline-eye-with-colleague = Разговор окончен.
