# Замечания, показатели и слова рубрики.
#
# $customer: имя клиента в именительном падеже или customer-someone. Род
# клиента неизвестен: рядом с именем только настоящее и будущее время.
# $desk: где сидит стажёр, Sales (продажи) или Support (поддержка).

customer-someone = клиент
customer-drawn = { $name }

## Чего не хватило: поддержка

omission-Fact = Ответ был в статье, но { $customer } так и остаётся без него.
omission-CauseFound = Никто не сказал, почему так вышло. Без причины { $customer } ждёт, что всё повторится.
omission-ConfirmedSolved = В конце никто не проверил, что всё работает. Если нет, { $customer } звонит снова и начинает сначала.
omission-NamesFeeling = Чувство никто не назвал вслух. Пока этого нет, { $customer } слышит решение вполуха.
omission-Impact = Никто не сказал, чем это оборачивается на деле. { $customer } слышит, что это обычная неполадка.
omission-Ownership = Никто не взял это на себя. { $customer } не знает, чьё это теперь дело.
omission-ClosingThanks = В конце не прозвучало «спасибо». А ведь { $customer } тратит своё время, чтобы вы об этом узнали.
omission-OpenQuestion = Все вопросы были на «да» и «нет». О том, чего вы не ждали, { $customer } так и не рассказывает.
omission-Paraphrase = Вы не повторили своими словами, что поняли. { $customer } может только надеяться, что всё верно.
omission-UsesKnown = Это уже было в карточке. { $customer } замечает, что туда никто не заглянул.
omission-When = Срок не назван: { $customer } ждёт и не знает, сколько ещё.
omission-Who = Не сказано, кто займётся этим дальше. В следующий раз { $customer } не знает, кого спросить.
omission-Limit = Чего обещать нельзя, осталось несказанным. { $customer } строит планы так, будто всё решено.
omission-NextContact = Не сказано, когда будет следующий разговор. Значит, { $customer } звонит снова и попадает к кому-то новому.
omission-WarmTransfer = Передачи с представлением не было. В соседнем отделе { $customer } рассказывает всё заново.
omission-HoldAnnounced = Об ожидании никто не предупредил. Когда в трубке тихо, { $customer } думает, что связь оборвалась.
omission-NoReexplaining = Рассказывать пришлось заново: { $customer } повторяет то, что компании уже известно.
omission-Notes = Записи не осталось. Коллега начинает с нуля, и { $customer } тоже.
omission-CauseTag = Причина не отмечена. Что не посчитано, того никто не исправит.
omission-RelayToSales = В продажах об этом не узнают. Следующий клиент услышит ту же фразу.

## Чего не хватило: оба отдела

omission-ThanksPassedOn = Благодарность осталась у вас. А кому-то за соседним столом её сегодня не хватает.

## Чего не хватило: продажи

omission-Situation = О том, как всё устроено сейчас, вопроса не было. Предложение идёт наугад, и { $customer } это слышит.
omission-Problem = Вы не спросили, что мешает. { $customer } сравнивает одни только цены.
omission-Implication = Вы не спросили, что будет, если всё оставить как есть. Чего это стоит, { $customer } знает, а вы — нет.
omission-NeedPayoff = Что помогло бы, { $customer } так и не говорит: вопроса не было. А за свои слова люди держатся крепче.
omission-FeasibilityChecked = Ответ прозвучал раньше проверки. Если так сделать нельзя, { $customer } узнает об этом от поддержки.
omission-LimitsDisclosed = Чего продукт не умеет, осталось несказанным. { $customer } узнает это в первый же день.
omission-DateWithin = Срок, который компания может выдержать, не прозвучал. { $customer } рассчитывает на другой.
omission-ScopeIn = Не сказано, что входит. Потом { $customer } и поддержка помнят разное.
omission-ScopeOut = Не сказано, что не входит. Пока не прозвучит «нет», { $customer } считает, что входит; а говорить придётся поддержке.
omission-ScopeChangeWritten = Как вносятся изменения, на бумаге не закреплено. Следующее «а разве мы не об этом говорили?» кому-то придётся делать даром.
omission-NextStepDated = Следующего шага с датой и именем нет. { $customer } ждёт вас, а вы ждёте звонка.
omission-DecisionProcess = Вы не спросили, кто и как решает. Возможно, { $customer } решает не в одиночку.
omission-Fallback = Не сказано, у кого дело, когда вас нет на месте. Тогда { $customer } начинает сначала.
omission-CustomerFirst = Сначала говорили вы. То, с чем { $customer } приходит, ждёт своей очереди.
omission-PitchShare = Разговор вышел неравным: почти всё время говорила одна сторона. Либо { $customer } молчит, либо остаётся без ответа.
omission-ContextForSupport = Для поддержки ничего не записано. Когда { $customer } позвонит туда, всё начнётся заново.
omission-PromiseLogged = Обещание не записано слово в слово. { $customer } его помнит, и в памяти оно растёт.

## Что случилось и стоит баллов

commission-Incomplete = В ответе нет главного. За второй половиной { $customer } вернётся.
commission-BlamesCustomer = Прозвучало как упрёк. Пока { $customer } защищается, никто никого не слышит.
commission-BlamesDepartment = Вина переложена на { $desk ->
        [Sales] поддержку
       *[Support] продажи
    }. { $customer } видит одну компанию, и она ссорится сама с собой.
commission-Minimises = Прозвучало так, будто это мелочь. Теперь { $customer } доказывает обратное.
commission-Interrupts = Вы перебили, и { $customer } не договаривает до конца.
commission-AsksAgain = Вы спросили то, что компании уже известно. { $customer } повторяет и думает, что ещё потерялось.
commission-Soon = «Скоро» — не срок. { $customer } слышит «сегодня», а отдел имеет в виду «на этой неделе».
commission-ColdTransfer = Перевод без единого слова: { $customer } начинает рассказ сначала, а коллега — с нуля.
commission-PitchBeforeProblem = Предложение прозвучало раньше вопроса о проблеме. { $customer } слышит цену, но не слышит зачем.
commission-OverPromise = Это больше, чем компания может. { $customer } на это рассчитывает, а фраза вернётся в поддержку.
commission-AddOnUnscoped = Дополнение принято без цены и без бумаги. Кто-то сделает его даром, а { $customer } считает, что так и договорились.
commission-WhateverYouLike = «Как скажете» — и руль отпущен. А { $customer } ищет того, кто знает дорогу.

## Критические ошибки

critical-WrongInformation = То, что вы сказали, не так. { $customer } поступит по вашим словам и вернётся.
critical-FalseFact = Этот факт неверен. { $customer } проверит его — сегодня или по первому счёту.
critical-BeyondAuthority = Вы пообещали то, чего этот отдел решать не вправе. { $customer } ждёт, а отказывать придётся кому-то другому.
critical-FalseRecord = В записи то, чего не было. По бумагам { $customer } больше не ждёт, на деле ожидание продолжается.
critical-IdentitySkipped = Никто не проверил, кто спрашивает. Сегодня это и правда { $customer }, завтра может быть кто угодно.
critical-Discloses = Прозвучало то, что должно было остаться внутри. { $customer } теперь думает, что рассказывают другим.

## Что удалось поправить

repaired-Incomplete = Сначала главного не хватало, потом вы добавили. Теперь { $customer } знает всё.
repaired-BlamesCustomer = Прозвучало как упрёк, и вы взяли его назад. { $customer } снова может слушать.
repaired-BlamesDepartment = Сначала речь шла про { $desk ->
        [Sales] поддержку
       *[Support] продажи
    }, потом прозвучало «мы». { $customer } снова видит одну компанию.
repaired-Minimises = Сначала это была мелочь, потом вы вернули ей настоящий размер. { $customer } слышит и то и другое.
repaired-Interrupts = Вы перебили, а потом вернули слово. { $customer } всё же договаривает до конца.
repaired-AsksAgain = Вы переспросили, а потом взяли то, что уже было. Дальше { $customer } не повторяет.
repaired-Soon = Сначала было «скоро», потом — срок. Теперь { $customer } может строить планы.
repaired-ColdTransfer = Перевод начался без единого слова, и вы это поправили. { $customer } начинает не в одиночку.
repaired-PitchBeforeProblem = Предложение прозвучало рано, но вы вернулись и спросили. { $customer } всё же говорит о своём.
repaired-OverPromise = Обещано было слишком много, и вы поправили это сами. Лучше, если { $customer } узнаёт об этом от вас, а не от поддержки.
repaired-AddOnUnscoped = Вы согласились на большее, а потом назвали цену и дали бумагу. { $customer } знает, о чём договорились.
repaired-WhateverYouLike = Вы отпустили руль и взяли его снова. Теперь { $customer } видит направление.
repaired-any = Позже вы это поправили.

## Слова, на которых держится замечание

cite-instead = В этот момент вы сказали: «{ $words }»
cite-said = Вы сказали: «{ $words }»
cite-chose = Ваш выбор: { $words }
cap-took = При такой ошибке у обращения есть потолок; это ещё минус { $points } из его 100 баллов.

## Названия обязательств и промахов

tag-Fact = Верный факт
tag-CauseFound = Причина найдена
tag-ConfirmedSolved = Решение проверено
tag-NamesFeeling = Чувство названо до решения
tag-Impact = Что это значит для клиента
tag-Ownership = Взять на себя
tag-ClosingThanks = Спасибо в конце
tag-OpenQuestion = Открытый вопрос
tag-Paraphrase = Повторить своими словами
tag-UsesKnown = Использовать известное
tag-When = Когда
tag-Who = Кто
tag-Limit = Чего обещать нельзя
tag-NextContact = Следующий разговор
tag-WarmTransfer = Передача с представлением
tag-HoldAnnounced = Предупреждение об ожидании
tag-NoReexplaining = Без рассказа заново
tag-Notes = Запись
tag-CauseTag = Причина отмечена
tag-RelayToSales = Весть в продажи
tag-ThanksPassedOn = Благодарность передана
tag-Situation = Ситуация
tag-Problem = Проблема
tag-Implication = Что из этого следует
tag-NeedPayoff = Что помогло бы, словами клиента
tag-FeasibilityChecked = Проверка до ответа
tag-LimitsDisclosed = Ограничения названы
tag-DateWithin = Выполнимый срок
tag-ScopeIn = Что входит
tag-ScopeOut = Что не входит
tag-ScopeChangeWritten = Изменения на бумаге
tag-NextStepDated = Следующий шаг с датой и именем
tag-DecisionProcess = Кто и как решает
tag-Fallback = У кого дело, когда вас нет
tag-CustomerFirst = Сначала говорит клиент
tag-PitchShare = Доля в разговоре
tag-ContextForSupport = Сведения для поддержки
tag-PromiseLogged = Обещание записано
tag-Incomplete = Неполный ответ
tag-WrongInformation = Неверные сведения
tag-BlamesCustomer = Вина на клиенте
tag-BlamesDepartment = Вина на другом отделе
tag-Minimises = «Это мелочь»
tag-Interrupts = Перебивание
tag-AsksAgain = Повторный вопрос
tag-Soon = «Скоро»
tag-BeyondAuthority = Обещание сверх полномочий
tag-ColdTransfer = Перевод без слова
tag-FalseRecord = Неверная запись
tag-IdentitySkipped = Личность не проверена
tag-Discloses = Разглашение
tag-PitchBeforeProblem = Предложение раньше проблемы
tag-OverPromise = Обещание сверх возможного
tag-FalseFact = Неверный факт
tag-AddOnUnscoped = Дополнение без цены и бумаги
tag-WhateverYouLike = «Как скажете»

## Измерения

dimension-resolution = Решение
dimension-acknowledgement = Отклик
dimension-listening = Умение слушать
dimension-expectation = Ожидания
dimension-effort = Усилия клиента
dimension-record = Запись
dimension-discovery = Выяснение
dimension-truth = Правда
dimension-scope = Границы услуги
dimension-lead = Ведение разговора
dimension-relay = Передача

## Виды замечаний, сроки, классы критических ошибок, исходы

kind-Omission = Не хватило
kind-Commission = Случилось
kind-Critical = Критическая ошибка
kind-Repaired = Поправлено
deadline-Parted = пока клиент на связи
deadline-Closed = до конца оформления
class-Business = Критично для дела
class-Customer = Критично для клиента
class-Compliance = Критично для правил
outcome-Solved = Решено
outcome-Ordered = Заказ
outcome-Dated = Следующий шаг с датой
outcome-Partly = Решено частично
outcome-PassedOn = Передано
outcome-Declined = Честное «нет»
outcome-Open = Не решено
outcome-Lost = Клиент потерян

## Показатели

figure-quality = Качество работы
figure-handled = Обработано контактов
figure-offered = Ждали в очереди
figure-answered = Получили ответ
figure-service-level = Ответ в течение { $seconds } с
figure-abandoned = Положили трубку, не дождавшись
figure-turned-away = Ещё ждали при закрытии
figure-speed-of-answer = Среднее ожидание ответа
figure-handle-time = Среднее время обработки
figure-talk = Время разговора
figure-hold = Время на удержании
figure-wrap-up = Время оформления
figure-first-contact = Решено с первого контакта
figure-csat = Средняя оценка клиентов
figure-csat-top-two = Оценки 4 и 5
figure-accuracy-Business = Без ошибок, критичных для дела
figure-accuracy-Customer = Без ошибок, критичных для клиента
figure-accuracy-Compliance = Без ошибок, критичных для правил
figure-escalated = Попросили руководителя
figure-transferred-warm = Передано с представлением
figure-transferred-cold = Переведено без слова
figure-asked = Вопросы другому отделу
figure-asking = Время на эти вопросы
figure-looked-up = Прочитано статей
figure-looking-up = Время на чтение
figure-lunch = Обед
figure-orders = Заказы
figure-promised = Дано обещаний
figure-promised-in-writing = из них письменно
figure-promised-too-much = из них раньше, чем может компания
figure-closing-reflex = Ответы по рефлексу продажи
figure-troubleshooting-reflex = Ответы по рефлексу ремонта
figure-came-again = Обратились не впервые
figure-will-return = Придётся обратиться снова
figure-call-backs = Обещано перезвонить
figure-call-backs-missed = Звонков пропущено
figure-requests = Внутренние просьбы
figure-requests-opened = из них рассмотрено
figure-requests-put-off = Просьбы отложены
figure-requests-refused = Просьбы отклонены без слова
figure-requests-escalated = Просьбы дошли до начальства
figure-told = Факты для другого отдела
figure-handed-on = из них передано
figure-asked-again-handed = Переспрошено, хотя было передано
figure-asked-again = Переспрошено, потому что не было передано

lunch-Ahead = ещё впереди
lunch-Taken = был
lunch-Missed = пропущен

unit-count = { $n }
unit-percent = { $n } %
unit-mark = { $n } из 5
unit-points = { $n ->
        [one] { $n } балл
        [few] { $n } балла
        [many] { $n } баллов
       *[other] { $n } балла
    }
unit-seconds = { $seconds } с
unit-minutes = { $minutes } мин { $seconds } с
unit-nothing = –
