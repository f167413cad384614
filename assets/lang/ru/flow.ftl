# Путь через упражнение: выбор, знакомство, смена, вопросы, как на самом деле.
#
# $desk: `Sales` или `Support`.

flow-back = Назад
flow-stop = Прервать
flow-go-on = Дальше
flow-next = Дальше
flow-pass = Пропустить
flow-enough = Достаточно
flow-done = Готово
flow-comma = {", "}
flow-step = Шаг { $step } из { $steps }
flow-number = Вопрос { $number } из { $of }
flow-quoted = «{ $words }»
flow-desk-Sales = Отдел продаж
flow-desk-Support = Отдел поддержки

## Выбор

flow-exercises = Упражнения
flow-no-exercises = Упражнений пока нет. Положите набор в папку для наборов и прочитайте её ещё раз.
flow-reload = Прочитать наборы ещё раз
flow-card-time = Около { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }, шагов: { $steps }; остановиться можно в любой момент
flow-card-languages = Языки: { $languages }
flow-card-authors = Авторы: { $authors }
flow-card-practises = О чём: { $names }
flow-language-en = английский
flow-language-ja = японский
flow-language-ru = русский
signed = { $who }: { $what }
signed-Sales = За отдел продаж
signed-Support = За поддержку
signed-nobody = Ни из одного отдела это пока никто не читал
signed-nobody-Sales = Никто из отдела продаж это пока не читал
signed-nobody-Support = Никто из поддержки это пока не читал
flow-attempts-fold = Только последние
flow-attempts-all = Показать все на этом компьютере: { $count }
flow-choose = Участвовать
flow-choose-other = Начать под другим именем
flow-go-on-attempt = Продолжить
flow-look-again = Посмотреть ещё раз
flow-replay = Пересмотреть дни
flow-begin-again = Начать заново
flow-attempt = { $name }, попытка { $attempt }: шаг { $step } из { $steps }, { $when }
flow-attempt-done = { $name }, попытка { $attempt }: завершена, { $when }
flow-attempt-other-version = { $name }, попытка { $attempt }, { $when }: начата с другой версией этого упражнения. Она сохранена в папке { $folder }, но продолжить её здесь нельзя.
flow-when = { $days ->
        [0] сегодня
        [1] вчера
        [one] { $days } день назад
        [few] { $days } дня назад
       *[other] { $days } дней назад
    }
flow-broken = Набор «{ $name }» пока не запустить. Спросите ведущего или загляните в «Провести занятие».

## Чему учит набор

flow-row-A1 = ссора между отделами
flow-row-A2 = день на телефоне продаж
flow-row-A3 = очередь изнутри
flow-row-A4 = спросить, если не знаешь
flow-row-A5 = во что конфликт обходится клиенту
flow-row-A6 = не валить на соседний отдел
flow-row-A7 = просьбы, которые сдвинулись с места
flow-row-B1 = передать похвалу
flow-row-B2 = по каким числам судят соседний отдел
flow-row-B3 = попросить о честной оценке
flow-row-B4 = благодарность, которую видно
flow-row-B5 = тон с коллегами
flow-row-B6 = предупредить заранее
flow-row-B7 = спасибо вовремя
flow-row-C1 = внутренний клиент
flow-row-C2 = просить, не дёргая
flow-row-C3 = просьбы внутри компании
flow-row-C4 = один тон с клиентами и коллегами
flow-row-C5 = облегчить работу соседнему отделу
flow-row-D1 = разговор на равных
flow-row-D2 = чего боится покупатель
flow-row-D3 = назвать риск
flow-row-D4 = чего ждать клиенту
flow-row-D5 = вести разговор
flow-row-D6 = всё, что нужно, а не три части из пяти
flow-row-D7 = добавки после заказа
flow-row-D8 = новое лицо у клиента
flow-row-D9 = учить клиентов
flow-row-D10 = работа без заказа
flow-row-D11 = что остаётся между нами
flow-row-E1 = тон, который передаётся дальше
flow-row-E2 = что говорят о компании
flow-row-E3 = общая цель
flow-row-E4 = плохие новости — сразу
flow-row-E5 = какой шаг, а не чья вина
flow-row-E6 = разгрузить тех, кто на линии

## До начала

flow-before = До начала
flow-name = Под каким именем это хранить?
flow-name-hint = Годится любое слово, не обязательно ваше имя. Буквы, цифры, дефис.
flow-name-good = Подойдёт.
flow-name-take = Взять «{ $name }»
flow-name-known = Под именем «{ $name }» уже что-то хранится. Если это вы, начнётся новая попытка.
flow-name-long = Чуть короче, пожалуйста: не больше { $most } знаков.
flow-name-space = Одним словом, без пробелов; дефис можно.
flow-name-letter = «{ $letter }» в имени стоять не может. Буквы, цифры и дефис — могут.
flow-home = Где вы обычно работаете?
flow-home-Sales = Продажи
flow-home-Support = Поддержка
flow-abuse = Насколько грубыми могут быть звонки?
flow-abuse-why = Иногда люди по телефону оскорбляют. Сколько такого будет, решаете вы; изменить это можно перед каждой сменой, без объяснений.
flow-abuse-0 = Никакой грубости
flow-abuse-0-text = Таких звонков не будет.
flow-abuse-1 = Резко
flow-abuse-1-text = Нетерпеливо, но без личного.
flow-abuse-2 = Громко
flow-abuse-2-text = Голос повышают, упрекают.
flow-abuse-3 = Как в трудную неделю
flow-abuse-3-text = Некоторые переходят на личности.
flow-pace = Как быстро пойдут часы?
flow-pace-why = Время не отнимает баллов. Темп можно менять, а часы останавливать — в любой момент.
flow-pace-waits = Часы ждут, пока вы решаете
flow-pace-half = Вдвое медленнее
flow-pace-usual = Как есть
flow-pace-double = Вдвое быстрее
flow-contract = О чём мы договариваемся
flow-recorded = Каждая смена записывается: что сказано, что выбрано и когда. Первыми запись видите вы; кто ещё, решаете тоже вы.
flow-stopping = Кто хочет остановиться, останавливается без объяснений. На любом вопросе Esc прерывает и всё сохраняет; любой вопрос можно пропустить.
flow-begin = Начать

## Перед сменой

flow-briefing = Перед открытием { $desk ->
        [Sales] отдела продаж
       *[Support] отдела поддержки
    }
flow-briefing-day = { $day }, с { $from } до { $until }
flow-powers = Что этот отдел решает сам
flow-briefing-lunch = Обед: между { $from } и { $until }, { $takes }.
flow-briefing-tray = Просьбы коллег лежат в лотке рядом с очередью.
flow-briefing-packet = То, что должен знать соседний отдел, пишут в лист передачи, когда разговор окончен.
flow-briefing-clock = Пауза — сколько угодно раз; ни чтение, ни раздумья не отнимают баллов.
flow-briefing-recorded = Смена записывается на этом компьютере, чтобы вы могли её пересмотреть.
flow-briefing-lists = Цели, полномочия и чего отсюда не видно
flow-open-desk = Открыть смену

## Вопросы

flow-closeness = Какая картинка подходит вам и людям из отдела { $desk ->
        [Sales] продаж
       *[Support] поддержки
    }?
flow-you = вы
flow-they = они
flow-agreement = Насколько вы согласны?
flow-agreement-least = совсем нет
flow-agreement-most = полностью
flow-split = В чём было дело? Разделите 100 баллов между двумя причинами.
flow-split-label = От человека к обстоятельствам
flow-person = Человек
flow-situation = Обстоятельства
flow-all-person = всё дело в человеке
flow-all-situation = всё дело в обстоятельствах
flow-missing-both = Осталось: имя и ваш отдел
flow-missing-name = Осталось: имя
flow-missing-desk = Осталось: ваш отдел
flow-missing-picture = Осталось выбрать картинку
flow-missing-agreement = Осталось выбрать число от 1 до 7
flow-missing-split = Осталось разделить баллы на шкале
flow-missing-number = Осталось ввести число или выбрать его на шкале
flow-missing-if = Осталось: случай после «Если …»
flow-missing-then = Осталось: что вы тогда сделаете
flow-unit-people = { $number ->
       *[other] чел.
    }
flow-unit-points = из 100 баллов
flow-sure = Насколько вы уверены в этой оценке?
flow-sure-means = { $percent }: { $off ->
        [0] ни балла мимо
        [one] ошибка до { $off } балла
       *[other] ошибка до { $off } баллов
    }
flow-number-label = Ваш ответ числом
flow-workload-Mental = Сколько приходилось думать, решать, держать в голове?
flow-workload-Mental-least = почти нисколько
flow-workload-Mental-most = всё время
flow-workload-Physical = Насколько это утомило физически?
flow-workload-Physical-least = нисколько
flow-workload-Physical-most = очень
flow-workload-Time = Какой был темп?
flow-workload-Time-least = спокойный
flow-workload-Time-most = бешеный
flow-workload-Performance = Как получилось?
flow-workload-Performance-least = отлично
flow-workload-Performance-most = никак
flow-workload-Effort = Сколько сил на это ушло?
flow-workload-Effort-least = почти нисколько
flow-workload-Effort-most = очень много
flow-workload-Frustration = Насколько вы были раздражены, подавлены, задёрганы?
flow-workload-Frustration-least = нисколько
flow-workload-Frustration-most = очень
flow-own-mark = { $title }: насколько хорошо вы обошлись с теми, кто до вас дозвонился?
flow-own-mark-least = 0 баллов
flow-own-mark-most = 100 баллов
flow-sure-least = наугад
flow-sure-most = наверняка
flow-hint-Count = Введите число; можно и больше, чем на шкале.
flow-hint-Duration = Например, 40 с или 5 мин; просто число — это минуты.
flow-hint-Share = В процентах, от 0 до 100.
flow-typed-points = Целое число от 0 до 100, пожалуйста.
flow-typed-Count = Целое число, пожалуйста.
flow-typed-Duration = Время, пожалуйста: например, 40 с или 5 мин.
flow-typed-Share = Целое число от 0 до 100, пожалуйста.
flow-insider = О чём вы хотите спросить человека из отдела { $desk ->
        [Sales] продаж
       *[Support] поддержки
    }?
flow-insider-left = { $more ->
        [one] Можно задать ещё { $more } вопрос.
        [few] Можно задать ещё { $more } вопроса.
       *[other] Можно задать ещё { $more } вопросов.
    }
flow-insider-from = { $desk ->
        [Sales] Отвечает человек из продаж
       *[Support] Отвечает человек из поддержки
    }
flow-letter-read = Прочитано
flow-commit = Что вы сделаете: дело { $number } (не больше { $most })
flow-commit-situation = Если …
flow-commit-situation-such-as = случай, который непременно будет
flow-commit-act = … то я …
flow-commit-act-such-as = одно дело
flow-commit-by = К какому сроку?
flow-commit-by-such-as = день или следующий раз
flow-commit-ask = Кого из соседнего отдела вы спросите, что из этого вышло?
flow-commit-ask-such-as = имя
flow-commit-needs = Первые два поля обязательны; остальные помогут.
flow-keep-this = Сохранить
flow-characters-left = { $left ->
        [one] Поместится ещё { $left } знак.
        [few] Поместится ещё { $left } знака.
       *[other] Поместится ещё { $left } знаков.
    }
flow-said-show = Что вы уже ответили
flow-said-hide = Скрыть заданные вопросы
flow-said = { $what } — { $answer }
flow-said-passed = пропущено
flow-said-pair = Вы и они
flow-said-closeness = Вы и они: { $picture }
flow-said-of-seven = { $points } из 7
flow-said-of-hundred = { $points } из 100
flow-said-split = человек { $person }, обстоятельства { $situation }
flow-said-story = История { $number }
flow-said-sure = Насколько уверены

## Как на самом деле, и конец

flow-legend-expected = чего вы ожидали
flow-legend-true = как на самом деле
flow-legend-before = до
flow-legend-after = после
flow-closer-by = Вы и они: до — «{ $before }», после — «{ $after }».
flow-their-words = Их словами
flow-complete = Эта попытка завершена
flow-kept-where = Что хранится
flow-kept = На этом компьютере хранятся { $answers ->
        [one] { $answers } ответ
        [few] { $answers } ответа
       *[other] { $answers } ответов
    } и { $shifts ->
        [one] запись { $shifts } смены
       *[other] записи { $shifts } смен
    }.
flow-kept-who = Никуда ничего не отправляется, никому не сообщается. Удалите папку — и этого больше нет.
flow-attempts = Ваши попытки
flow-attempt-both = Попытка { $attempt }: за своим столом — { $home }, в соседнем отделе — { $away }.
flow-attempt-home = Попытка { $attempt }: за своим столом — { $home }.
flow-attempt-away = Попытка { $attempt }: в соседнем отделе — { $away }.
flow-attempt-none = Попытка { $attempt }: оценок нет.
