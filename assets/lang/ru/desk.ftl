# Стол: экран смены и оформление разговора.

desk-short-Sales = Продажи
desk-short-Support = Поддержка
desk-attempt = { $attempt ->
        [2] второе обращение
        [3] третье обращение
        [4] четвёртое обращение
       *[other] { $attempt }-е обращение
    }

## Строка сверху

desk-pace = Темп
desk-pace-times = ×{ $times }
desk-pace-waits-short = ждут
desk-pace-waits = Пока я решаю, часы ждут
desk-pace-about = Не торопитесь: медленный темп не отнимает баллов.
desk-pace-close = Готово
desk-waiting = { $count ->
        [one] ждёт
       *[other] ждут
    }
desk-level = за { $within }, цель { $target } %
desk-lunch = Обед
desk-lunch-at = Обед { $time }
desk-lunch-from = Обед с { $time }
desk-lunch-ahead = ещё не открыт
desk-lunch-now = сейчас, до { $until }
desk-lunch-on = до { $until }
desk-lunch-taken = съеден
desk-lunch-missed = пропущен
desk-sound-on = Звук включён
desk-sound-off = Звук выключен
desk-pause = Пауза
desk-go-on = Дальше
desk-key-space = Пробел

## Очередь

desk-queue = Очередь
desk-queue-waiting = { $count ->
        [0] никто не ждёт
        [one] ждёт { $count } человек
        [few] ждут { $count } человека
       *[other] ждут { $count } человек
    }
desk-on-line = на линии
desk-wrapping-up = оформление
desk-on-hold = на удержании
desk-call-back-due = пора перезвонить
desk-patience-patient = спокойно
desk-patience-restless = торопится
desk-patience-losing = теряет надежду
desk-patience-going = вот-вот уйдёт
desk-tile-spoken = { $name }, { $channel }, { $state }, { $wait }, { $mood }
desk-helped = помогли: { $count }
desk-gone = ушли: { $count }

## Середина

desk-part-desk = Разговор
desk-part-queue = Очередь
desk-part-tools = Инструменты
desk-is-waiting = ждёт ответа
desk-transcript = Что было сказано
desk-transcript-close = Закрыть сказанное
desk-more-below = ниже ещё { $count }
desk-message-away = Убрать
desk-message-less = Только начало
desk-message-all = Прочитать всё
desk-busy-listening = { $name } говорит…
desk-busy-replying = Вы говорите…
desk-busy-reading = Вы читаете «{ $title }»…
desk-busy-asking = Вопрос задан, отвечает { $name }…
desk-busy-writing = Вы записываете обещание…
desk-busy-noting = Вы пишете заметку…
desk-busy-transfer-warm = Вы представляете человека: { $department }…
desk-busy-transfer-cold = Вы переводите звонок: { $department }…
desk-busy-handing-on = Вы записываете это для соседнего отдела…
desk-ready-next = Следующее обращение: { $name }.
desk-ready-call-back = { $name } ждёт вашего звонка.
desk-ready-held = { $name } на удержании.
desk-ready-nobody = Никто не ждёт.
desk-ready-lunch = Хорошее время для обеда.
desk-ready-tray = { $count ->
        [one] В лотке { $count } просьба.
        [few] В лотке { $count } просьбы.
       *[other] В лотке { $count } просьб.
    }
desk-ready-knowledge = Можно что-нибудь прочитать.
desk-take = Ответить: { $name }
desk-resume = Вернуться: { $name }
desk-lunch-now-until = Обед до { $until }.
desk-lunch-without-you = Коллеги справятся и без вас.
desk-over = Смена окончена.

## Действия

desk-hold = На удержание
desk-ask = Спросить
desk-ask-name = Спросить: { $name }
desk-transfer = Перевести
desk-write = Письменно
desk-write-nothing = Здесь нет обещания, которое ещё не записано.
desk-note = Заметка
desk-call-later = Перезвонить
desk-announce = Сообщить очереди
desk-end = Закончить
desk-back = Назад
desk-nothing = –
desk-ask-hold = На сколько? Скажите, и человек будет знать.
desk-hold-unannounced = Не называть время
desk-ask-whom = Кого спросите?
desk-ask-how = Как переведёте?
desk-ask-where = Кому?
desk-transfer-warm = С представлением
desk-transfer-cold = Без единого слова
desk-ask-call-back = Через сколько перезвоните?
desk-ask-announce = Сколько ещё ждать? Это услышат все в очереди.
desk-ask-end = Закончить разговор на этом?
desk-end-yes = Закончить
desk-end-no = Говорить дальше
desk-ask-refuse = Отказать без единого слова?
desk-refuse-yes = Отказать
desk-refuse-no = Оставить в лотке

## Инструменты

desk-tool-knowledge = Знания
desk-tool-notes = Заметки
desk-tool-promises = Обещания
desk-tool-requests = Просьбы
desk-search = Искать в статьях
desk-article-takes = чтение: { $takes }
desk-article-known = вы это уже знаете
desk-keep-at-hand = Держать под рукой
desk-put-away = Убрать
desk-notes-nobody = На линии никого нет.
desk-notes-received = Из соседнего отдела
desk-notes-nothing = Ничего не передали.
desk-notes-own = Ваша заметка
desk-note-written = Заметка написана.
desk-note-open = Заметки ещё нет: нажмите N.
desk-packet-status = Для соседнего отдела: записано { $written }, выяснилось ещё { $open }.
desk-promises-none = Сегодня ничего не обещали.
desk-written = письменно
desk-spoken = на словах
desk-promise-spoken = Обещано: { $to }, срок: { $by }, { $how }: { $what }
desk-call-back = Вы перезвоните.
desk-call-back-kept = Вы перезвонили.
desk-on-home-desk = За вашим столом сегодня { $name }.
desk-present = на месте
desk-away = нет на месте
desk-requests-none = Лоток пуст.
desk-needed = нужно к { $time }
desk-reminded = вам напомнили
desk-open = Открыть
desk-put-off = Отложить (ещё { $left })
desk-refuse = Отказать

## Завершение

desk-wrap-up-title = Оформление: { $name }
desk-how-did-it-end = Чем кончилось?
desk-recorded = Записано: { $outcome }
desk-packet-title = Что стоит знать соседнему отделу
desk-hand-on = Записать ({ $takes })
desk-finish = Закончить оформление
desk-finish-unrecorded = Закончить без записи

## Пауза

desk-paused = Пауза
desk-paused-about = Часы остановлены. Пауза не отнимает баллов; читать можно и дальше.
desk-settings = Настройки
desk-keys = Все клавиши
desk-keys-close = Закрыть
desk-leave = Уйти и продолжить потом
desk-leave-practice = Выйти; тренировка в следующий раз начнётся заново
desk-end-shift = Закончить смену раньше
desk-end-shift-ask = Закончить смену сейчас? Оценят то, что вы уже сделали.
desk-end-shift-yes = Да, закончить
desk-end-shift-no = Нет, дальше
desk-key-pause = пауза, дальше
desk-key-number = ответ с этим номером
desk-key-enter = ответить следующему, вернуться к тому, кто на удержании, закончить оформление
desk-key-t = перевести; если на линии никого, ответить следующему
desk-key-h = поставить на удержание
desk-key-a = спросить коллегу
desk-key-w = записать последнее обещание
desk-key-n = написать заметку
desk-key-c = договориться перезвонить
desk-key-i = сообщить очереди, сколько ждать
desk-key-e = закончить разговор
desk-key-k = найти в статьях
desk-key-r = вернуться к тому, кто на удержании
desk-key-l = на обед
desk-key-o = открыть просьбу
desk-key-d = отложить просьбу
desk-key-f = отказать в просьбе
desk-key-j = что было сказано
desk-key-m = звук
desk-key-tab = к следующему
desk-key-esc = назад
desk-key-f1 = эти клавиши

## Подсказки и новости

desk-hint-take = Ответить следующему: T или Enter. Можно сначала осмотреться: темп выбираете вы.
desk-hint-reply = Ответить: клавиши 1–4. Ниже — удержание, вопрос, перевод. K — поиск в статьях.
desk-hint-wrap-up = Скажите, чем кончилось, напишите заметку, передайте соседнему отделу то, что ему стоит знать.
desk-hint-seen = Понятно
desk-news-silence = { $name } ждёт ответа.

## Beside these: what a tile, a card, a plate says

desk-first-time = первое обращение
desk-pace-slider = Как быстро идут часы
desk-articles-found = { $count ->
        [one] { $count } статья
        [few] { $count } статьи
       *[many] { $count } статей
    }
desk-article-kept = за статью отвечает { $owner }
desk-looked-up = На поиск в статьях в этом разговоре ушло { $time }.
desk-ready-waited = Ждёт { $wait }, { $mood }.
desk-ready-last = До этого: { $name }, { $time }, { $outcome }.
desk-offer-requests = { $count ->
        [one] В лотке { $count } просьба
        [few] В лотке { $count } просьбы
       *[many] В лотке { $count } просьб
    }
desk-offer-knowledge = Почитать статьи
desk-offer-unread = { $count ->
        [0] вы знаете все статьи
        [one] { $count } новая для вас статья
        [few] { $count } новые для вас статьи
       *[many] { $count } новых для вас статей
    }
desk-plate-home = { $desk } — ваш отдел
desk-plate-other = { $desk }
desk-plate-who = Сегодня здесь { $name }
desk-plate-gone = { $name } сейчас не на месте
