# Разговор после игры на экране и забота о том, что хранится.
#
# $desk, $dimension, $what — названия на этом языке; $people, $of, $count — сколько.
debrief-title = Обсуждение
debrief-next = Дальше
debrief-finish = Закончить
debrief-previous = На страницу назад
debrief-reveal = Что выбрали?
debrief-ask = К вопросу
debrief-pages = Все страницы
debrief-page-of = Страница { $page } из { $pages }
debrief-keys = Пробел или стрелки: вперёд и назад. O: все страницы. T: часы. N: следующая часть. Esc: выход.
debrief-keys-moment = От 1 до 9: ещё одна рука. + и -: ответ, который считали последним. Пробел: что выбрали, потом вопрос.
debrief-clock-run = Пустить часы
debrief-clock-pause = Остановить часы
debrief-clock-next = Следующая часть
debrief-left = осталось { $time }
debrief-over = сверх времени { $time }
debrief-late = +{ $time }
debrief-part-over = позади
debrief-part-talk = Разбор: { $what }
debrief-page-start = Кто здесь и что когда будет
debrief-page-end = Спасибо
debrief-too-small-why = Когда людей меньше { $fewest }, каждого можно узнать, поэтому не показано ничего. Объедините несколько семинаров, или пусть каждый смотрит свою страницу. Разговор получится и без чисел: план — на странице 1.
debrief-heat-why = Какая часть требований каждого отдела выполнена. Ищите строки, где гости недобирают, а свои — нет.
debrief-heat-gap = Самая большая разница: { $dimension }. Свои — { $home }, гости — { $away }.
debrief-person = { $name }, { $mood }
debrief-hands-up = Остановимся здесь. Что бы сказали вы? Поднимите руку за каждый ответ.
debrief-was-chosen = Что группа ответила в игре. Справа — поднятые сейчас руки.
debrief-answer = { $count ->
        [0] Ответ { $number }, рук нет
        [one] Ответ { $number }, { $count } рука
        [few] Ответ { $number }, { $count } руки
       *[other] Ответ { $number }, { $count } рук
    }
debrief-count-anew = Посчитать заново
debrief-hands-title = Как вы поступили бы теперь
debrief-hands-for = { $count ->
    [one] { $count } рука за «{ $said }»
    [few] { $count } руки за «{ $said }»
   *[many] { $count } рук за «{ $said }»
}
debrief-hand-more = Ещё одна рука за ответ { $number }
debrief-hand-fewer = Одной рукой меньше за ответ { $number }
debrief-chosen = { $people ->
        [0] Так не сказал никто
        [one] Так сказал { $people } из { $of }
       *[other] Так сказали { $people } из { $of }
    }
debrief-share = { $people } из { $of }
debrief-minds = { $desk ->
        [Sales] Продажам
       *[Support] Поддержке
    } здесь важно: «{ $what }». В среднем за обращение недобрали { $points } балла.
debrief-minds-nothing = { $desk ->
        [Sales] Продажи
       *[Support] Поддержка
    }: ничего сверх того, что важно и другому отделу.
debrief-moment-saw = Ответы здесь разошлись. { $people } из { $of } сказали:
debrief-moment-effect = Меня обеспокоило, что отделы видят это так по-разному.
debrief-question-why = Скажите, что видели и почему это вас обеспокоило. Потом спросите и слушайте.
debrief-question-person = { $name }, обращение «{ $title }»
debrief-question-people = { $people } из { $of } гостей ответили:
debrief-quote = «{ $said }»
debrief-levels = До: { $before }, после: { $after }
debrief-levels-away = У себя: { $before }, за чужим столом: { $after }
debrief-decimal = { $whole },{ $tenth }
debrief-rise = Выше на { $by }; скорее всего, на { $low }–{ $high }.
debrief-fall = Ниже на { $by }; скорее всего, на { $low }–{ $high }.
debrief-inconclusive = Неясно: от { $low } до { $high }.
debrief-interval-alt = Разница с её интервалом
debrief-interval-none = 0
debrief-numbers-why = Каждый сравнивается с самим собой. Где черта пересекает 0, честное слово — «неясно»: могло вырасти, упасть или не измениться.
debrief-numbers-none = Оба раза ответили слишком немногие. Сравнивать пока нечего.
debrief-cards-why = Одна ситуация, которая точно случится, и одно ваше действие.
debrief-card-label = Я…
debrief-card-hint = посмотрю в график, прежде чем назвать день
debrief-card-put = Повесить
debrief-card-down-spoken = Снять: { $text }
debrief-cards-full = На стене больше нет места.
debrief-cards-own = Написано во время упражнения, без имён
debrief-next-own = Ваша страница — ваша. Кому её показать, решаете вы.
debrief-next-cards = Через месяц кто-то из другого отдела спросит, что стало с карточками.
debrief-next-conditions = Что мешает верному шагу? Скажите об этом тем, кто может это изменить.
debrief-next-kept = Ход событий хранится { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }, потом удаляется.

## Что хранится
keep-debrief = Открыть обсуждение
keep-group = { $people ->
        [one] { $title }: { $people } человек
        [few] { $title }: { $people } человека
       *[other] { $title }: { $people } человек
    }
keep-no-groups = На этом компьютере ещё никто не участвовал.
keep-title = Что хранится
keep-why = Попытки, записи и оценки лежат на этом компьютере и больше нигде.
keep-check = Проверить
keep-check-what = Сверяет всё с контрольными суммами. Ничего не меняет.
keep-backup = Сделать копию
keep-backup-what = Копирует всё в один файл. В нём есть имена.
keep-restore = Вернуть копию
keep-restore-what = Ставит последнюю исправную копию на место того, что есть сейчас.
keep-restore-ask = Вернуть последнюю исправную копию?
keep-restore-goes = То, что появилось после этой копии, исчезнет из общего обзора.
keep-restore-stays = То, что лежит там сейчас, останется рядом; папки попыток тоже остаются.
keep-restore-yes = Вернуть
keep-retain = Удалить старые события
keep-retain-what = Через { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } ход событий удаляется.
keep-retain-ask = Удалить всё, что старше { $days ->
        [one] { $days } дня
       *[other] { $days } дней
    }?
keep-retain-goes = Такие старые записи удаляются здесь и в копиях. Посмотреть или вернуть их будет нельзя.
keep-retain-stays = Оценки, показатели и карточки остаются.
keep-retain-yes = Удалить
keep-folder = Открыть папку
keep-folder-what = Показывает, где всё лежит.
keep-person = Один участник
keep-person-hint = имя, под которым он участвовал
keep-person-unknown = Под этим именем здесь никого нет.
keep-person-choose = Выбрать: { $name }
keep-export = Выгрузить
keep-export-what = Записывает всё об этом участнике в один файл, чтобы передать ему.
keep-erase = Удалить участника
keep-erase-what = Убирает всё об этом участнике, в том числе из копий.
keep-erase-ask = Удалить всё об участнике { $name }?
keep-erase-goes = Попытки, записи, оценки, выгрузки и то, что есть в копиях, удаляются. Вернуть их будет нельзя.
keep-erase-stays = Всё об остальных остаётся как есть.
keep-erase-yes = Удалить: { $name }
keep-all = Удалить всё
keep-all-what = Оставляет компьютер таким, будто никто не участвовал.
keep-all-ask = Удалить всё в папке { $folder }?
keep-all-goes = Все попытки, записи, оценки, тренировки, копии и выгрузки удаляются. Вернуть их будет нельзя.
keep-all-stays = Наборы и настройки остаются, и файлы, которые вы сохранили в другом месте.
keep-all-yes = Удалить всё
keep-no = Оставить как есть
keep-working = Минутку …
keep-unsound = Не всё так, как было записано. Ничего не изменено. «Вернуть копию» ставит на место копию.
