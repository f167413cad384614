## Группа участников по сценарию, чтобы опробовать отчёты
report-room-kept = { $people ->
        [one] Упражнение прошёл { $people } человек. Сохранено в { $folder }
        [few] Упражнение прошли { $people } человека. Сохранено в { $folder }
       *[other] Упражнение прошли { $people } человек. Сохранено в { $folder }
    }
report-room-1-if = клиент просит назвать дату
report-room-1-then = сначала посмотрю на доску, потом отвечу
report-room-1-by = с понедельника
report-room-1-ask = коллегу из планирования
report-room-2-if = пообещаю что-то по телефону
report-room-2-then = запишу это до конца разговора
report-room-2-by = на этой неделе
report-room-2-ask = коллегу, которому придёт обращение
report-room-3-if = передаю клиента дальше
report-room-3-then = напишу три строки: что сказано и что осталось
report-room-3-by = четыре недели
report-room-3-ask = того, кто принял клиента
report-room-4-if = клиент похвалит другой отдел
report-room-4-then = передам это в течение часа, его словами
report-room-4-by = сегодня
report-room-4-ask = того, кого похвалили
report-room-5-if = в лотке лежит просьба другого отдела
report-room-5-then = отвечу до обеда, даже если ответ «нет»
report-room-5-by = до конца месяца
report-room-5-ask = того, кто просил
report-room-6-if = звонят из-за того, что сделал другой отдел
report-room-6-then = возьму вопрос на себя и не буду искать виноватых
report-room-6-by = с завтрашнего дня
report-room-6-ask = соседа по столу

## Слова, общие для всех отчётов
report-colon = :{ " " }
report-list-gap = ,{ " " }
report-minutes = { $minutes } мин
report-interval = от { $low } до { $high }
report-of-hundred = из 100
report-out-of = / { $of }
report-not-exercised = не требовалось
report-at-home = у себя
report-away = за чужим столом
report-before = До
report-after = После

## Команды
report-written = Записано: { $path }
report-exists = { $path } уже есть. Укажите другой путь через --out или --replace, чтобы записать поверх.
report-no-attempts = В этой папке нет попыток этого упражнения. Укажите папку, где они хранятся, через --dir.
report-no-such-trainee = Под именем «{ $name }» ничего не сохранено. Есть: { $known }
report-no-such-attempt = У { $name } нет такой попытки. Есть: { $known }
report-group-too-small = { $people ->
        [one] Здесь есть попытки только { $people } человека.
       *[other] Здесь есть попытки только { $people } человек.
    } Таблицы группы записываются, когда людей { $fewest } и больше: в меньшей группе каждого можно узнать. Для одного человека, с его согласия: other-desk report trainee.

## Один участник
report-trainee-under = { $name }, свой стол: { $home }, попытка { $attempt }
report-trainee-foot = Other Desk. Эта страница принадлежит тому, чьё имя на ней стоит. Оценки за одно утро за чужим столом ничего не говорят о том, как человек делает свою работу.
report-yours = Эта страница — ваша
report-yours-why = Вы видите её первыми и сами решаете, кому показать. За каждым потерянным баллом стоят сказанные слова и правило. Чувства клиентов — это модель, а за вашими никто не наблюдал.
report-glance = Коротко
report-tile-home = У себя
report-tile-away = За чужим столом
report-tile-shifts = { $count ->
        [one] балл из 100, за { $shifts } смену
        [few] балл из 100, среднее за { $shifts } смены
       *[other] балл из 100, среднее за { $shifts } смен
    }
report-tile-first = Первое ожидание
report-tile-second = Второе ожидание
report-tile-accuracy = от полной картины дня другого отдела
report-shift = { $title } ({ $place })
report-played-by = Эту смену играл не человек, а сценарный участник «{ $policy }».
report-own-mark = Вы поставили себе
report-own-sure = уверенность { $sure }
report-workload = Насколько было тяжело
report-two-rubrics = Те же разговоры по двум листам. Где они расходятся, никто не ошибается: они требуют разного. Где лист просит в обращении немногого, там немногое можно потерять, и одно весит много. Баллы — среднее по всем обращениям; заштриховано то, что не требовалось.
report-criticals = Критические ошибки, отдельно
report-criticals-why = Каждая сама по себе ограничивает балл своего обращения, что бы ни удалось в остальном.
report-no-criticals = В этой смене нет критических ошибок.
report-findings = Что видно по записи
report-findings-shown = { $shown } из { $all } замечаний, самые дорогие, по ходу дня. Баллы — за одно обращение, из 100.
report-findings-all = Замечаний: { $all }, по ходу дня. Баллы — за одно обращение, из 100.
report-no-findings = Здесь ничего не потеряно.
report-met = Что вы сделали из того, о чём просит лист
report-met-times = { $count ->
       *[other] { $what }: { $times } раз
    }
report-contacts = Обращение за обращением, по обоим листам
report-figures = Показатели
report-figures-why = Они стоят рядом с баллами и ничего в них не меняют.
report-thread = Нить
report-thread-why = Что вы сказали за одним столом и чем это вернулось за другим.
report-thread-counts = Обещаний: { $made } (выполнено { $kept }, нарушено { $broken }). Обращений, которые из них выросли: { $tickets }.
report-thread-made = День { $day }, { $time }, { $name }
report-thread-written = письменно: { $promised }; на деле { $real }
report-thread-spoken = на словах: { $promised }; на деле { $real }
report-thread-ticket = День { $day }, { $time }, { $name }
report-thread-day = День { $day }
report-thread-elsewhere = Из него выросло обращение, его принял кто-то другой.
report-thread-more = { $count ->
       *[other] и ещё { $more }
    }
report-thread-alt = От обещания «{ $words }» к обращениям, которые из него выросли
report-expected = Чего вы ждали от другого стола: { $desk }
report-expected-why = Посередине — как есть. Жёлтая точка слева: вы ждали меньше, чем есть. Справа — больше. У самого края догадка меньше или больше вчетверо.
report-expected-alt = Ожидания и то, что есть
report-expected-truth = Как есть — по записям людей этого стола, если они есть, иначе по рассчитанным утрам с тем, кто этот стол знает, и по словам его людей.
report-accuracy = От полной картины дня ({ $desk }) у вас было { $percent }.
report-accuracy-few = Слишком мало ожиданий можно сравнить, числа нет.
report-less = вы ждали меньше
report-true = как есть
report-more = вы ждали больше
report-attempts = Попытки со временем
report-first = Первая
report-best = Лучшая за чужим столом
report-latest = Последняя
report-means = Как это читать
report-means-points = Баллы показывают, сколько из того, о чём просит лист, сделано: обращение за обращением, из 100. Они следуют из сказанного и сделанного, а не из настроения клиента: трудный клиент баллов не отнимает, медленная игра тоже.
report-means-caps = Критическая ошибка ставит своему обращению потолок, что бы ни удалось в остальном; ниже всего он там, где речь о законе.
report-means-two = Каждое обращение оценено дважды, по листу каждого отдела. Считается лист самого стола; другой показывает, что заметил бы другой отдел.
report-means-predict = Верное ожидание стоит полного балла, ошибка вчетверо — нуля (для доли: половина от целого). Число появляется, когда пунктов не меньше восьми.
report-measure-accuracy = Картина дня другого отдела, % от полной
report-measure-away = Баллы: за чужим столом и у себя
report-measure-closeness = Близость, рисунок от 1 до 7
report-measure-quarrel = Согласие с фразами ссоры, от 1 до 7
report-measure-easier = «Их работа легче, чем они говорят», от 1 до 7
report-measure-situation = Сколько отнесли на обстоятельства, из 100

## Группа
report-group-under = { $count ->
        [one] { $people } человек: { $sales } из продаж, { $support } из поддержки
        [few] { $people } человека: { $sales } из продаж, { $support } из поддержки
       *[other] { $people } человек: { $sales } из продаж, { $support } из поддержки
    }
report-group-foot = Other Desk. Без имён и без рейтинга; ничего отсюда нельзя использовать для оценки людей.
report-group-rules = Что эта страница показывает и чего нет
report-group-rules-why = Здесь видно, что делала вся группа, — чтобы об этом поговорить. Без имён и без рейтинга. То, за чем стоит меньше { $fewest } человек, не показано и не вычислялось.
report-group-scripted = { $count ->
        [one] { $people } из участников — сценарный: это проба, а не результат.
       *[other] { $people } из участников — сценарные: это проба, а не результат.
    }
report-too-small = Для результатов слишком мало людей
report-too-small-why = Когда людей меньше { $fewest }, каждого можно узнать, поэтому не показано ничего. Объедините несколько семинаров, или пусть каждый смотрит свою страницу. План ниже работает и без чисел.
report-fewer = меньше { $fewest } человек
report-heat = Что выполнено, по критериям
report-heat-why = Какая часть требований каждого отдела выполнена: своими сотрудниками и гостями из другого отдела. Ищите строки, где гости недобирают, а свои — нет. Речь не о том, кто лучше, а о том, что трудно за чужим столом.
report-heat-alt = Карта: измерения в строках, у себя и за чужим столом в столбцах
report-heat-home = Свои сотрудники
report-heat-away = Гости из другого отдела
report-heat-note = Процент баллов измерения, среднее по людям; каждый считается один раз.
report-script = План разговора
report-script-why = По измерениям, а не по времени. Вместе это час; не сокращайте разговор ради игры.
report-script-prebrief = Вступление
report-script-prebrief-say = Чего ждать, договор о вымысле, порядок, уважение. Кто хочет остановиться, останавливается без объяснений.
report-script-play = Игра
report-script-play-say = Ходите, слушайте, не помогайте. Записывайте моменты и к чему они привели, а не имена.
report-script-reactions = Первые слова
report-script-reactions-say = По одной фразе. Как это было? Без обсуждения. Свой результат каждый сначала видит сам.
report-script-description = Что было
report-script-description-say = Один или двое рассказывают одно обращение, как тому, кого там не было. Если спорят, запись знает.
report-script-analysis = Разбор по измерениям
report-script-analysis-say = Назовите, что заметили и что вас обеспокоило. Что у вас в этот момент происходило? И потом: что облегчило бы другой путь?
report-script-dimension = { $dimension } ({ $desk })
report-script-application = Что мы сделаем
report-script-application-say = Одна ситуация, которая придёт, одно действие, к какому дню и кто спросит. На карточке.
report-questions = Вопросы по записям
report-questions-why = Скажите, что видели и почему это вас обеспокоило; затем спросите и слушайте. Почти всегда была разумная причина. Называйте условия и передачу дел, а не людей.
report-question-saw = В обращении «{ $title }» звучит: «{ $heard }» Заметно, что { $people } из { $of } гостей, которые там были, ответили: «{ $said }»
report-question-effect = Меня обеспокоило: { $effect }
report-question-ask = Что у вас в этот момент происходило?
report-question-further = И потом: поступил бы так и следующий? Что там подталкивает именно к этому и что облегчило бы другой путь?
report-disagree = Где отделы расходятся сильнее всего
report-disagree-why = Те же слова по двум листам. Считается то, что задевает только один из них. Спросите каждый отдел, почему это его задевает или нет; потом спросите стул клиента.
report-split = Где группа разделилась
report-split-why = Остановите момент, пусть все проголосуют ещё раз, и пусть от каждого ответа один скажет почему.
report-moment = { $title } ({ $desk })
report-moment-heard = { $name }: «{ $heard }»
report-moment-people = Первые ответы { $people } человек, дошедших до этого момента. Без имён.
report-moment-alt = Сколько человек выбрали какой ответ
report-column-rubric = Лист
report-column-lost = Потеряно баллов
report-column-only-lost = Потеряно здесь, в среднем
report-column-minded = Что задевает только этот лист
report-minded = { $count ->
       *[other] { $what } ({ $people })
    }
report-minded-nothing = ничего
report-statistics = До и после, у себя и за чужим столом
report-statistics-why = Разница каждого с самим собой и насколько можно быть уверенным в её среднем. Где интервал пересекает середину, честное слово — «неясно».
report-statistics-small = Там, где ответило меньше двадцати человек, интервал — лишь грубый ориентир. Объедините несколько семинаров.
report-statistics-easier = «Их работа легче, чем они говорят» стоит здесь, чтобы заметить обмен, который вредит: если растёт, поговорите об этом.
report-forest-alt = Разницы в единицах их разброса, с интервалами
report-forest-fall = ниже
report-forest-rise = выше
report-verdict-rise = выше
report-verdict-fall = ниже
report-verdict-inconclusive = неясно
report-no-spread = нет разброса
report-prior = Для сравнения: тренинги эмпатии в рандомизированных испытаниях дали g от { $g-from } до { $g-to }, ротация должностей — r от { $r-from } до { $r-to }. Контролируемых исследований однодневного обмена продаж и поддержки не найдено.
report-column-before = До / у себя
report-column-after = После / за чужим
report-column-difference = Разница
report-column-interval = Интервал 95 %
report-column-d = d (в единицах разброса)
report-column-g = g Хеджеса
report-column-detectable = Наименьшее d, которое видно при таком числе людей
report-group-attempts = Больше одной попытки у { $people } человек. За чужим столом у них { $first } балла в первой и { $latest } в последней.
report-cards = Что мы сделаем
report-cards-why = Словами тех, кто написал, без имён. Спросите о них через месяц: из другого отдела, а не сверху.

## Руководство
report-guide-under = Версия { $version }, { $authors }
report-guide-foot = Other Desk. Руководство для ведущего; прочтите его до семинара вместе с кем-то из каждого отдела.
report-guide-signed = Кто это прочёл
report-guide-review = Перечитать до { $day }.
report-guide-practises = Что здесь отрабатывают
report-guide-asks-for = О чём просит лист
report-guide-contacts-with = Обращений с этим
report-guide-map = Карта обращений
report-guide-map-why = Написанных обращений за столом продаж { $sales }, за столом поддержки { $support }, и ещё { $fillers } обычных, из которых состоит очередь. Нить соединяет два обращения одного клиента: что сказано слева, возвращается справа, или наоборот.
report-guide-map-alt = Обращения обоих столов и нити между двумя обращениями одного клиента
report-guide-minutes = Всего около { $minutes } минут; на любом вопросе можно остановиться и продолжить в другой день.
report-guide-shifts = Смены
report-guide-hours = { $desk }, с { $from } до { $until }
report-guide-targets = Что измеряют: { $targets }
report-guide-blind = Чего этот стол не видит:
report-guide-contacts = Обращения: { $desk }
report-guide-wants = Хочет: { $wants } Боится: { $fears }
report-guide-opens-with = Начало: «{ $words }»
report-guide-contact-practises = Отрабатывает: { $rows }
report-guide-needs = Посмотреть: { $articles }
report-guide-twin = Парное обращение: «{ $title }» ({ $desk })
report-guide-questions = Вопросы по измерениям
report-guide-insiders = Вопросы тем, кто там работает
report-guide-insiders-why = Представляя чужой день, никто не становится точнее; спрашивая — становится. Пригласите по одному человеку из каждого отдела, который ответит.
report-ask-resolution = Вижу ответ, который пришлось взять назад. Меня обеспокоило, что клиент уже начал действовать. На что вы могли опереться?
report-ask-acknowledgement = Вижу, как решение пошло раньше слова о том, что это значит для клиента. Меня обеспокоило, что он рассказал всё ещё раз. Что торопило?
report-ask-listening = Вижу вопрос, на который уже отвечали. Меня обеспокоило, что вместе с ним ушло терпение. Куда надо было бы посмотреть?
report-ask-expectation = Вижу слово «скоро». Меня обеспокоило, что позвонили снова, а в очереди было четверо. Что нужно было, чтобы назвать время?
report-ask-effort = Вижу, как человека переключили без слова. Меня обеспокоило, что он рассказал всё в третий раз. Что сделало короткий путь лёгким?
report-ask-record = Вижу обращение без заметки. Меня обеспокоило, что следующий начал с нуля. Когда нашлось бы время на три строки?
report-ask-discovery = Вижу предложение раньше вопроса, для чего оно. Меня обеспокоило, что оно не подошло. Что, как вам казалось, вы уже знали?
report-ask-truth = Вижу дату, которую никто не проверил. Меня обеспокоило, что другому отделу пришлось её отменять. Кто мог бы вам сказать?
report-ask-scope = Вижу дополнение, взятое мимоходом. Меня обеспокоило, что оно нигде не записано. Что помогло бы назвать его цену?
report-ask-lead = Вижу разговор без следующего шага. Меня обеспокоило, что дальше всё осталось за клиентом. Какой шаг вы могли бы взять на себя?
report-ask-relay = Вижу важное, что ни до кого не дошло. Меня обеспокоило, что другому отделу пришлось спрашивать снова. Кому и как вы бы это передали?

## Названия листов и столбцов в таблицах
report-sheet-people = Участники
report-sheet-shifts = Смены
report-sheet-contacts = Обращения
report-sheet-dimensions = Измерения
report-sheet-findings = Замечания
report-sheet-replies = Ответы
report-sheet-figures = Показатели
report-sheet-promises = Обещания
report-sheet-tickets = Вернувшиеся
report-sheet-answers = Анкеты
report-sheet-predictions = Ожидания
report-sheet-attempts = Попытки
report-sheet-commitments = Что сделать
report-sheet-pack-contacts = Обращения
report-sheet-pack-dimensions = Измерения
report-sheet-pack-shifts = Смены
report-sheet-pack-exercises = Упражнения
report-column-person = Участник
report-column-home = Свой стол
report-column-attempt = Попытка
report-column-first-form = Первая форма
report-column-finished = Закончено
report-column-step = Шаг
report-column-shift = Смена
report-column-desk = Стол
report-column-place = Где
report-column-day = День
report-column-quality = Баллы
report-column-quality-other-desk = Баллы по листу другого отдела
report-column-quality-before-caps = Баллы до ограничения
report-column-handled = Обращений
report-column-replies = Ответов
report-column-closing-reflex = Рефлекс продажи
report-column-troubleshooting-reflex = Рефлекс починки
report-column-played-by = Кто играл
report-column-number = № обращения
report-column-answered-at = Принято в
report-column-contact = Обращение
report-column-written-contact = Написано для клиента
report-column-title = Название
report-column-customer = Клиент
report-column-outcome = Итог
report-column-critical-errors = Критических ошибок
report-column-csat = Оценка клиента
report-column-waited = Ожидание, с
report-column-talk = Разговор, с
report-column-hold = Удержание, с
report-column-wrap-up = Оформление, с
report-column-dimension = Измерение
report-column-budget = Возможные баллы
report-column-at = Время
report-column-turn = Место
report-column-reply = Ответ
report-column-kind = Вид
report-column-tag = Что
report-column-critical = Критично
report-column-lost-to-cap = Потеряно на ограничении
report-column-reflex = Рефлекс
report-column-rule = Правило
report-column-sentence = Фразой
report-column-heard = Услышано
report-column-said = Сказано
report-column-figure = Показатель
report-column-name = Название
report-column-value = Значение
report-column-means = Что это
report-column-promise = № обещания
report-column-promised-words = Обещано
report-column-in-writing = Письменно
report-column-promised = Обещанный срок, с
report-column-really = Настоящий срок, с
report-column-standing = Состояние
report-column-tickets = Вернувшихся
report-column-survey = № анкеты
report-column-question = Вопрос
report-column-about-step = О шаге
report-column-answer = Ответ
report-column-prediction = № ожидания
report-column-item = Пункт
report-column-about = О ком
report-column-predicted = Ожидалось
report-column-truth = Есть
report-column-quality-home = Баллы у себя
report-column-quality-away = Баллы за чужим столом
report-column-situation = Если
report-column-act = То
report-column-by = До
report-column-ask = Кто спросит
report-column-people = Людей
report-column-channel = Канал
report-column-twin = Пара
report-column-practises = Отрабатывает
report-column-turns = Мест
report-column-opens = Начало
report-column-closes = Конец
report-column-exercise = Упражнение
report-column-minutes = Минут
