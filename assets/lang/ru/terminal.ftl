# Рабочее место в терминале: что происходит, что можно набрать, как прошло.
#
# $name: имя клиента в именительном падеже или someone. Род неизвестен:
# рядом с именем только настоящее и будущее время.

someone = кто-то

## Что происходит

opened = Смена началась.
arrived = { $name } ждёт в очереди.
arrived-again = { $name } снова ждёт в очереди. Это обращение № { $attempt }.
abandoned = { $name } кладёт трубку. Ожидание: { $wait }.
turned-away = Приём окончен: { $name } уходит ни с чем. Ожидание: { $wait }.
colleague-answered = { $colleague } отвечает на звонок: { $name }. Ожидание: { $wait }.
on-duty = { $colleague } на месте.
off-duty = { $colleague } уходит.
answered = Вы сняли трубку: { $name }. Ожидание: { $wait }. Сейчас { $mood }.
answered-at-once = На линии { $name }. Сейчас { $mood }.
says = { $name }: «{ $words }»
does = { $name }: { $words }
you-say = Вы: «{ $words }»
you-do = Вы: { $words }
silent = Все молчат.
showed = Отмечено: { $tag }
repaired = Исправлено: { $tag }
promised-spoken = Обещано, только на словах: { $by }.
promised-written = Обещано письменно: { $by }.
put-in-writing = Обещание теперь на бумаге.
mood = { $name } теперь { $mood }.
escalated = { $name } требует начальника.
held = { $name } ждёт на линии. Сколько ждать, вы не сказали.
held-for = { $name } ждёт на линии. Вы сказали: { $wait }.
resumed = { $name } снова на линии. Ожидание: { $held }.
looked-up = Вы читаете «{ $title }» ({ $takes }).
asked = Вы спрашиваете: { $colleague }. На ответ нужно { $takes }.
told = { $colleague }: «{ $words }»
learned = Теперь известно: { $title }.
desk-asked-Sales = Вопрос отделу продаж.
desk-asked-Support = Вопрос поддержке.
noted = Запись сделана: { $name }.
transferred-warm = Вы представили клиента и передали дальше: { $name }, { $department }.
transferred-cold = Вы молча перевели звонок: { $name }, { $department }.
call-back-agreed = Вы перезвоните в { $time }: { $name }.
call-back-due = Пора перезвонить: { $name }.
call-back-missed = Обещанного звонка не было. { $name } звонит снова.
hung-up = { $name } бросает трубку.
parted = Разговор окончен: { $name }. Осталось оформить обращение.
ended = Чем кончилось: { $outcome }.
disposed = В карточке: { $outcome }.
closed = Закрыто. Разговор { $talk }, удержание { $hold }, оформление { $wrap }.
will-return = Сегодня в { $time } { $name } обратится снова.
will-return-later = В другой день { $name } обратится снова.
wait-announced = Всем в очереди сказано, сколько ждать: { $wait }.
lunch-began = Обед.
lunch-ended = Обед окончен.
lunch-missed-now = Время обеда прошло.
injected = Тем временем: { $title }
message = { $colleague } пишет: «{ $words }»
doors-closed = Приём звонков окончен. Кто уже ждёт, того примут.
shift-ended = Смена окончена.
came-back-Promise = { $name }: причина обращения — обещание № { $number } из журнала.
came-back-WrongInformation = { $name }: причина обращения — неверные или неполные сведения в один из прошлых дней.
came-back-AddOn = { $name }: причина обращения — заказ, о составе которого не сказали.
came-back-CutOff = { $name }: причина обращения — разговор, не доведённый до конца в один из прошлых дней.
came-back-WordOfMouth = { $name }: причина обращения — чей-то рассказ о компании.
came-back-Agreed = { $name }: обращение по договорённости с одного из прошлых дней.
gestured = По отношению к коллеге ({ $colleague }): { $gesture }
gesture-Thanks = благодарность
gesture-ThanksInTheirWords = благодарность словами клиента
gesture-Nags = очередное напоминание
gesture-Blames = перекладывание вины
gesture-PutsOff = просьба снова отложена
gesture-AsksWhatCounts = вопрос, по чему судят о работе
praised = { $name } хвалит коллегу: { $colleague }.
fact-told = Выяснилось: { $fact }
fact-handed-on = Теперь в карте передачи, «{ $field }»: { $fact }
asked-again = { $name } слышит вопрос, ответ на который другой отдел не передал: { $fact }
asked-again-handed = { $name } слышит вопрос, хотя другой отдел передал ответ: { $fact }
warned = Утреннее предупреждение: { $colleague }.
resigned = { $colleague } увольняется.
requested = В лотке новая просьба: { $who }, { $channel }, срок { $time }.
request-opened = Вы берётесь за просьбу: { $name }.
request-put-off = Вы отложили просьбу: { $name }. Теперь срок { $time }.
request-refused = Вы без слова отклонили просьбу: { $name }.
request-escalated = { $name } идёт с этой просьбой к вашему начальству.

time-minutes = { $minutes } мин

mood-calm = держится спокойно
mood-waiting = держится ровно
mood-tense = нервничает
mood-angry = злится
mood-leaving = вот-вот положит трубку

tag-Explain = Объяснение
tag-Offer = Предложение
tag-Fix = Исправлено сразу
tag-Apology = Извинение
tag-SetWait = Сказано, сколько это займёт
tag-Brushoff = Отговорка
tag-FishesForMark = Выпрашивание оценки
tag-IdentityChecked = Проверено, кто звонит
tag-Denies = Отрицание слов клиента

department-Sales = отдел продаж
department-Support = поддержка
department-Planning = плановый отдел
department-Porting = отдел переноса номеров
department-Accounts = бухгалтерия

## Перед сменой

choose-shift = Какая смена?
shift-row = { $title } ({ $desk }, с { $opens } до { $closes })
desk-Sales = отдел продаж
desk-Support = поддержка
briefing-targets = По каким показателям оценивают отдел:
target-ServiceLevel = { $percent } % звонков принято за { $within }
target-HandleTime = { $time } на одно обращение
target-Abandonment = не дождались не больше { $percent } %
target-FirstContact = { $percent } % решено с первого обращения
target-Survey = оценка клиентов { $mark }
target-Orders = { $count ->
        [one] { $count } заказ
        [few] { $count } заказа
       *[other] { $count } заказов
    }
target-Kept = { $percent } % заказов не отменены
briefing-blind = Чего отсюда не видно:
briefing-lunch = Обед: с { $from } до { $until }, { $takes }. Наберите L.
briefing-tray = Просьбы коллег лежат в лотке рядом с очередью. O — открыть, D — отложить, F — отклонить.
briefing-packet = Что должен знать другой отдел, записывают в карту передачи после разговора. G открывает её, когда есть что передать.
briefing-clock = Часы идут, только когда вы говорите или что-то делаете. Читать и думать можно сколько угодно.
briefing-recorded = Смена записывается: { $file }
briefing-not-recorded = Смена не записывается.
briefing-enter = Нажмите Enter, и приём начнётся.

## За столом

status-nobody = { $time }. Никто не ждёт.
status-waiting = { $time }. { $count ->
        [one] Ждёт { $count } человек
        [few] Ждут { $count } человека
       *[other] Ждут { $count } человек
    }. Самое долгое ожидание: { $wait }, { $mood }.
status-held = На удержании: { $name }, { $wait }, { $mood }.
status-call-back = Пора перезвонить: { $name }.
status-lunch = Сейчас можно пойти на обед: L.
status-tray = В лотке { $count ->
        [one] { $count } просьба
        [few] { $count } просьбы
       *[other] { $count } просьб
    }. Ближайший срок: { $time }.
status-tray-ready = В лотке (O — открыть, D — отложить, F — отклонить):
tray-row = { $who }, { $channel }, срок { $time }.
tray-row-reminded = { $who }, { $channel }, срок { $time }. Уже напоминает.
who-from = { $name } ({ $from })
channel-Phone = по телефону
channel-Chat = в чате
channel-Mail = письмом
channel-Door = лично
on-the-line = На линии: { $name }. Сейчас { $mood }.
after-the-call = Разговор окончен: { $name }. Что осталось:
screen = У вас на экране: { $words }
reply-prompt = От 1 до { $count }, ? — что ещё можно:
ready-prompt-answer = Enter — снять трубку, ? — что ещё можно:
ready-prompt-resume = Enter — вернуться к разговору ({ $name }), ? — что ещё можно:
ready-prompt-wait = Enter — ждать, пока что-нибудь случится, ? — что ещё можно:
wrap-up-title = Оформление: { $name }.
wrap-up-ask = Чем кончилось?
wrap-up-prompt = От 1 до { $count }; N — запись; Enter — закончить без отметки:
wrap-up-prompt-disposed = N — запись; Enter — закончить оформление:
wrap-up-prompt-done = Enter — закончить оформление:
knowledge-ask = Какая статья? Номер или слова для поиска; Enter — назад:
knowledge-none = Статьи с такими словами нет.
knowledge-help = Номер — прочитать статью, это займёт указанное рядом время. Слова ищут в названиях и текстах и сокращают список. Enter — назад.
knowledge-row = { $title } ({ $takes })
ask-whom = Кого спросить? Номер; Enter — назад:
ask-row = { $name }, { $desk } ({ $takes })
hold-ask = Скажете, сколько ждать? Например, 2m. Enter — молча, X — не ставить на удержание.
transfer-how = 1 — представить и передать, 2 — молча перевести; Enter — назад:
transfer-where = Куда? Номер; Enter — назад:
call-back-ask = Через сколько? Например, 20m. Enter — назад:
announce-ask = Сколько придётся ждать? Например, 5m. Enter — назад:
pass-ask = До какого часа или сколько времени? Например, 10:30 или 10m. Enter — назад:
passed = Сейчас { $time }.
end-ask = Закончить разговор? Y — да; Enter — продолжить:
quit-ask = Закончить смену? Сделанное до сих пор будет оценено. Y — да; Enter — продолжить:
quit-end-of-input = Ввод закончился, поэтому смена на этом кончается.
resume-which = К кому? Номер; Enter — назад:
resume-next = следующий в очереди
packet-status = Карта передачи другому отделу: записано { $written }, выяснилось ещё { $open }. G — открыть.
packet-title = Карта передачи другому отделу. Что вы уже записали:
packet-received = Передано другим отделом, «{ $field }»: { $fact }
packet-field = { $field }: { $facts }
packet-open = Выяснилось, но ещё не записано:
packet-row = { $field }: { $fact } ({ $takes })
packet-complete = Всё, что выяснилось, записано.
packet-later = Писать можно, когда разговор окончен: { $name }.
packet-ask = Номер — записать; Enter — назад:
packet-Why = Почему клиент здесь
packet-Success = Что для клиента успех
packet-People = Кто решает и кого касается
packet-Promises = Что обещано
packet-Risks = Что может пойти не так
packet-Tried = Что уже пробовали
open-which = Какую просьбу открыть? Номер; Enter — назад:
put-off-which = Какую просьбу отложить? Номер; Enter — назад:
refuse-which = Какую просьбу отклонить? Номер; Enter — назад:
refuse-ask = Отклонить просьбу без слова ({ $name })? Y — да; Enter — назад:

help-title = Можно набрать:
help-number = 1, 2, 3…  сказать или сделать то, что стоит под этим номером
help-enter = Enter  снять трубку, вернуться к разговору или ждать
help-dot = .  промолчать и ждать, пока что-нибудь случится
help-H = H  поставить на удержание; H 2m — предупредить о двух минутах
help-K = K  найти статью; K и слова — поиск
help-A = A  спросить коллегу — здесь или в соседнем отделе
help-T = T  передать в другой отдел
help-N = N  сделать запись
help-W = W  закрепить последнее обещание письменно
help-C = C  договориться, что перезвоните; C 20m
help-E = E  закончить разговор
help-R = R  принять следующий звонок или вернуться к тому, кто на удержании
help-L = L  пойти на обед
help-I = I  сказать очереди, сколько ждать; I 5m
help-P = P  пропустить время; P 10m
help-Q = Q  закончить смену и посмотреть, как прошло
help-S = S  рассказать всю смену до этого места ещё раз
help-O = O  открыть просьбу из лотка; O 2 — вторую
help-D = D  отложить просьбу
help-F = F  отклонить просьбу
help-G = G  карта передачи: что должен знать другой отдел; G 2 — записать второй факт
help-more = Строчные буквы и русская раскладка тоже подойдут.
told-before = { $count ->
        [one] До этого контакта рассказана { $count } строка; S покажет её снова, ? — все клавиши.
        [few] До этого контакта рассказаны { $count } строки; S покажет их снова, ? — все клавиши.
       *[many] До этого контакта рассказано { $count } строк; S покажет их снова, ? — все клавиши.
    }

not-understood = «{ $typed }» здесь ничего не значит. Можно набрать { $keys }. ? — что это значит.
not-a-number = Номера { $typed } здесь нет; есть от 1 до { $count }.
not-a-time = «{ $typed }» — не время. Напишите 90s, 5m или 1h.
yes-words = y yes д да
no-words = x no n нет

refused-ShiftEnded = Смена окончена.
refused-InThePast = На часах уже больше.
refused-BusyUntil = С этим придётся чуть подождать.
refused-NobodyWaiting = Никто не ждёт.
refused-ContactOnDesk = На столе ещё есть обращение.
refused-NobodyOnLine = На линии никого нет.
refused-PersonGone = Трубку уже положили.
refused-NothingToWrapUp = Оформлять нечего.
refused-NotOnOffer = Здесь этого сказать нельзя.
refused-NotOnHold = Этот клиент не на удержании.
refused-NoSuchThing = Здесь такого нет.
refused-NothingToWrite = Нет обещания, которое ещё не на бумаге.
refused-AlreadyDone = Это уже сделано.
refused-NotTransferable = Это обращение больше никому не передать.
refused-NothingToHandOn = Передавать здесь нечего.
refused-NoMorePuttingOff = Эту просьбу больше нельзя отложить.
refused-NotLunchTime = Сейчас не время обеда.
refused-TooManyInjects = Для одной смены событий уже достаточно.
refused-BadDuration = Такой срок здесь не подходит.
nobody-to-ask = Спросить некого.

## Как прошло

self-ask = Прежде чем смотреть: сколько баллов из 100 вы поставили бы себе? Enter — пропустить:
self-compare = Вы поставили себе { $own }, вышло { $points }.
score-title = Как прошло
score-none = Ни одно обращение не закончено, оценивать нечего.
score-quality = Качество работы: { $points } из 100
score-contact = { $name }: { $points } из 100. { $outcome }.
score-contact-title = { $name }, «{ $title }»: { $points } из 100. { $outcome }.
score-full = Ничего не потеряно.
score-lost = { $dimension }: { $points ->
        [one] потерян { $points } балл
        [few] потеряно { $points } балла
        [many] потеряно { $points } баллов
       *[other] потеряно { $points } балла
    }.
score-rule = Правило: { $rule }
score-line = Строка: { $line }
score-critical = Критическая ошибка.
score-figures = Показатели, отдельно от оценки
score-recording = Запись лежит в { $file }
score-home-home = Это ваш отдел: с ним сравнивают соседний.
score-home-away = Это не ваш отдел.

## Повторы

replay-title = { $pack } { $version }, { $shift }, число { $seed }
replay-open = Запись обрывается без конца.
replay-torn = Последняя строка записи оборвана; здесь то, что записано до неё.
replay-verified = { $count ->
        [one] { $count } действие, всё как в записи.
        [few] { $count } действия, всё как в записи.
       *[other] { $count } действий, всё как в записи.
    }
replay-changed = С тех пор пак изменился. Это версия, с которой запись сделана.
replay-text-Added = Новый текст: { $line }
replay-text-Removed = Текста больше нет: { $line }
replay-text-Changed = Текст изменён: { $line }
replay-reply-Added = Новый ответ: { $line }
replay-reply-Removed = Ответа больше нет: { $line }
replay-reply-Changed = Ответ действует иначе: { $line }

part-title = Клиентов этой смены играете вы. Произносите реплики вслух, можно своими словами; человек за столом вас слышит, но текста не видит. Не переигрывайте: настоящие звонки часто хуже, но громче этих бывают редко.
part-begins = Вы — { $name }.
part-about = Кто вы: { $text }
part-voice = Как вы говорите: { $text }
part-wants = Чего хотите: { $text }
part-fears = Чего боитесь: { $text }
part-feels = [{ $name }: { $mood }]
part-listen = Слушайте: говорит { $name }.
