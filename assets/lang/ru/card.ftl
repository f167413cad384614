# Title, settings, scorecard, practice, packs.

## The title screen.

title-name = Other Desk
title-sentence = Один день компании — из другого кресла.
title-take-part = Участвовать
title-take-part-text = Смена за чужим столом, вместе с группой.
title-practise = Самостоятельно
title-practise-text = Первая смена с подсказками, потом в своём темпе.
title-prepare = Провести занятие
title-prepare-text = Проверить наборы, вести группу, обсудить.
title-offline = Работает без интернета. Ваши результаты остаются на этом компьютере.
title-thread-1 = к пятнице
title-thread-2 = ни минуты без связи
title-thread-3 = без доплаты
title-thread-ticket = Заявка
title-settings = Настройки
title-quit = Выйти
title-go-on = Продолжить с того же места
title-go-on-where = { $shift }, { $time }
title-go-on-button = Продолжить
title-desk-sales = Стол продаж
title-desk-support = Стол поддержки

## Settings.

set-title = Настройки
set-done = Готово
set-undo = Вернуть как было
set-reset = Вернуть исходные настройки
set-at-once = Всё действует сразу.
set-looks = Вид
set-language = Язык
set-as-system = Как в системе
set-text = Размер текста
set-text-why = От 80 до 200 %
set-text-smaller = Уменьшить текст
set-text-larger = Увеличить текст
set-percent = { $n } %
set-colours = Цвета
set-light = Светлые
set-dark = Тёмные
set-motion = Движение
set-motion-why = Меньше: короткие переходы, остальное не движется.
set-motion-full = Полное
set-motion-reduced = Меньше
set-sounds = Что слышно
set-sound = Звук
set-volume = Громкость
set-captions = Субтитры звуков
set-captions-why = Что слышно, то и написано.
set-on = Вкл.
set-off = Выкл.
set-shift = Во время смены
set-pace = Часы
set-pace-why = Медленные часы не отнимают баллов.
set-pace-own = Идут
set-pace-waits = Ждут, пока я думаю
set-pace-times = Скорость часов
set-times = × { $n }
set-abuse = Насколько резкими могут быть звонки
set-abuse-why = Действует со следующей смены.
set-hints = Подсказки
set-hints-why = Для первых дней; каждую вы увидите не больше трёх раз.

## The scorecard.

card-title = Конец смены
card-shift-place = { $shift }, { $place }
card-legend-scored = оценка
card-legend-own = ваша оценка и уверенность
card-legend-home = вы за своим столом
card-place-home = за своим столом
card-place-away = за чужим столом
card-rubric = По чьим правилам
card-as-support = Оценка поддержки
card-as-sales = Оценка продаж
card-points = { $points }
card-quality = { $points } из 100
card-of-shift = из 100 за смену
card-of-contact = из 100 за это обращение
card-mean = { $count ->
        [one] среднее из { $count } обращения
       *[other] среднее из { $count } обращений
    }
card-held = { $before } за то, что вы сделали; { $count ->
        [one] { $count } критическая ошибка удерживает
        [few] { $count } критические ошибки удерживают
       *[other] { $count } критических ошибок удерживают
    } оценку на { $held }.
card-own-same = Ровно столько и вышло.
card-own-above = На { $points } выше оценки.
card-own-below = На { $points } ниже оценки.
card-home = За своим столом: { $points }.
card-home-held = За сделанное там вышло бы { $before }, но критическая ошибка ограничила оценку: { $held }.
card-bar = { $name }: { $got } из { $of }
card-whole = Вся смена
card-contacts = { $count ->
        [one] { $count } обращение
        [few] { $count } обращения
       *[other] { $count } обращений
    }
card-contact-under = { $title }. { $outcome }
card-findings = Что видно по записи
card-findings-all = Показать все { $count }
card-findings-fewer = Из { $count } — только самые важные
card-findings-keys = Стрелками — от момента к моменту, Enter — сыграть с этого места.
card-lost = − { $points }
card-lost-in = в этом обращении
card-lost-at = { $points } в этом обращении
card-play = Сыграть отсюда
card-play-from = Сыграть с { $time }, { $who }
card-at = { $time }, { $who }:
card-critical = Критическая ошибка, считается отдельно
card-reflex-closing = Рефлекс: закрыть сделку
card-reflex-closing-home = Рефлекс своего стола: закрыть сделку
card-reflex-troubleshooting = Рефлекс: сначала чинить
card-reflex-troubleshooting-home = Рефлекс своего стола: сначала чинить
card-figures-open = Цифры смены
card-figures-close = Скрыть цифры
card-figures-why = Эти цифры стоят рядом с оценкой и баллов не меняют.
card-private = Этот лист видите только вы. Что увидит группа, решаете вы.
card-replay = Пересмотреть смену
card-again-same = Ещё раз, с той же удачей
card-again-new = Ещё раз, с другой удачей
card-next = Дальше
card-back = Назад
card-ask-title = Прежде чем увидеть оценку: что думаете вы сами?
card-ask-why = Правильного ответа нет. Потом оба числа встанут рядом.
card-ask-own = Сколько баллов из 100 вы бы себе поставили?
card-ask-sure = Насколько вы в этом уверены, в процентах?
card-ask-unset = –
card-ask-missing = Сначала отметьте и баллы, и уверенность.
card-ask-show = Показать оценку
card-ask-skip = Посмотреть без ответа
card-you-said = Вы поставили себе
card-sure-0 = совсем не уверены
card-sure-1 = не очень уверены
card-sure-2 = довольно уверены
card-sure-3 = вполне уверены
card-sure-4 = твёрдо уверены
card-home-same = За своим столом: { $mark } — ровно столько вы себе и поставили.
card-home-above = За своим столом: { $mark }; вы поставили себе на { $points } больше.
card-home-below = За своим столом: { $mark }; вы поставили себе на { $points } меньше.
card-bar-points = баллов: { $points }
card-bar-own = Вы поставили { $points }
card-bar-home = За своим столом { $points }
card-parts = Если хотите, и по каждому пункту. Потом обе оценки встанут рядом.
card-attempts = Ваши попытки
card-first = первая
card-best = лучшая
card-latest = последняя
card-moments = { $count ->
        [one] { $shown } из { $count } момента
       *[other] { $shown } из { $count } моментов
    }
card-met = удалось
card-contact-before = Предыдущее обращение
card-contact-after = Следующее обращение
card-critical-before = Предыдущая критическая ошибка
card-critical-after = Следующая критическая ошибка
card-critical-of = { $number } из { $count }
card-note = На листке: { $to }, { $by }: «{ $words }»

## What figures count, where their names do not say it all.

means-service-level = Какой доле ждавших этот стол ответили за это время.
means-abandoned = Какая доля ждавших положила трубку до ответа.
means-speed-of-answer = Сколько в среднем ждали те, кому ответили.
means-handle-time = Разговор, удержание и оформление одного обращения в среднем.
means-first-contact = Какая доля закрытого решена так, что клиенту не нужно обращаться снова.
means-csat = Что клиенты отметили бы потом, от 1 до 5. Следует из того, что они чувствовали.
means-csat-top-two = Какая доля отметила бы 4 или 5.
means-closing-reflex = Ответы, которые ведут к сделке, когда спрашивали о другом.
means-troubleshooting-reflex = Ответы, которые чинят, когда спрашивали о другом.
means-will-return = Кому придётся обратиться снова по тому же поводу.
means-promised-too-much = Обещания раньше, чем компания может их выполнить.

## Practise alone.

practise-why = Никто не смотрит; баллы — только для вас.
practise-pack = Какой набор
practise-no-pack = Здесь нет набора, который можно запустить. Что не так с теми, что есть, видно на первом экране, за дверью «Провести занятие».
practise-open-prepare = Открыть «Провести занятие»
practise-desk = Какой стол
practise-support = Стол поддержки
practise-sales = Стол продаж
practise-one = Одно обращение
practise-who = { $name }, { $firm }
practise-minutes = Около { $n } мин.
practise-never = Ещё не пробовали.
practise-times = Пройдено { $times ->
        [one] { $times } раз
        [few] { $times } раза
       *[other] { $times } раз
    }.
practise-best = Пройдено { $times ->
        [one] { $times } раз
        [few] { $times } раза
       *[other] { $times } раз
    }, лучшее — { $points } из 100.
practise-best-of-last = Пройдено { $times ->
        [one] { $times } раз
        [few] { $times } раза
       *[other] { $times } раз
    }, лучшее из последних { $last } — { $points } из 100.
practise-morning = Первая смена с подсказками
practise-morning-why = Для первых дней: «{ $title }», с подсказкой у каждого действия.
practise-morning-begin = Начать смену

## Prepare and lead.

prepare-why = Наборы на этом компьютере. Набор с ошибкой запустить нельзя; предупреждение говорит, что стоит перечитать.
prepare-check-again = Проверить снова
prepare-checking = Проверяем …
prepare-none = Наборов здесь пока нет.
prepare-sound = В порядке: чинить нечего.
prepare-warnings = Можно запускать. { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
       *[other] { $warnings } предупреждений
    }.
prepare-errors = Запустить нельзя: { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[other] { $errors } ошибок
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
       *[other] { $warnings } предупреждений
    }.
prepare-about = Версия { $version }, языки: { $languages }
prepare-folder = Открыть папку
prepare-found-open = Показать, что найдено
prepare-found-close = Скрыть, что найдено
prepare-terminal = В терминале
prepare-terminal-why = Для остального есть команды.
prepare-copy = Скопировать
prepare-for-check = Дать программе сыграть этот набор и увидеть, честен ли он
prepare-for-graph = Нарисовать схему разговора
prepare-for-simulate = Увидеть, что станет с очередью за день
prepare-for-strings = Перевести набор на другой язык
prepare-for-seat = Провести один день вдвоём, за двумя столами
prepare-for-ledger = Увидеть, что стало с каждым обещанием
