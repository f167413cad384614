# Повтор: два отдела, каждая минута и то, к чему привёл бы другой ответ.
replay-heading = Повтор: { $name }
replay-under-customer = один клиент, два отдела
replay-under-desk = { $count ->
        [one] { $count } обращение
        [few] { $count } обращения
       *[other] { $count } обращений
    }
replay-seat = Чьими глазами
replay-seat-Sales = Отдел продаж
replay-seat-Support = Отдел поддержки
replay-seat-customer = Глазами клиента
replay-seat-of = Глазами: { $name }
replay-choose = Выбрать клиента
replay-choose-title = Чьими глазами посмотрим?
replay-choose-text = Видно только то, что видел этот человек.
replay-choose-both = в обоих отделах
replay-calls = { $count ->
        [one] { $count } звонок
        [few] { $count } звонка
       *[other] { $count } звонков
    }
replay-waited = всего ожидания: { $time }
replay-back = К оценке
replay-back-last-page = К последней странице
replay-back-practise = К практике
replay-picture = Сохранить картинкой
replay-play = Смотреть
replay-stop = Пауза
replay-speed = Скорость
replay-zoom = Сколько видно сразу
replay-zoom-all = всё
replay-zoom-minutes = { $minutes } мин
replay-bookmark = Поставить закладку
replay-bookmark-short = Закладка
replay-bookmark-away = Убрать закладку
replay-bookmark-at = Закладка: { $when }
replay-bookmark-noted = Закладка, { $when }: { $note }
replay-note = Заметка к закладке
replay-note-hint = К чему здесь вернуться (N)
replay-day-time = День { $day }, { $time }
replay-position = Момент
replay-lanes = Оба отдела и проход между ними
replay-lanes-keys = Стрелки влево и вправо ведут от события к событию, Page Up и Page Down от звонка к звонку. Пробел включает показ.
replay-critical = критическая ошибка
replay-finding = { $time }, { $name }, { $points }: { $what }
replay-promise = { $time }, { $name }, обещание, { $how }: «{ $words }»
replay-more = { $first } И ещё { $count }.
replay-heard = Что слышно в { $time }
replay-heard-by = { $name } слышит в { $time }
replay-you = Вы
replay-desk-says = Отдел
replay-nobody = Сейчас на линии никого. { $count ->
        [0] Никто не ждёт.
        [one] Ждёт { $count } человек.
        [few] Ждут { $count } человека.
       *[other] Ждут { $count } человек.
    }
replay-away = { $name }: сейчас разговора ни с одним отделом нет.
replay-mood = { $name }, { $mood }
replay-tab-lanes = Оба отдела
replay-tab-heard = Что слышно
replay-tab-what-if = Что, если?
replay-tab-lived = Звонки клиента
replay-what-if = Что, если?
replay-what-if-under = Те же клиенты, та же удача, другой ответ.
replay-what-if-at = В { $time } было сказано: «{ $words }»
replay-lived = Что было у клиента: { $name }
replay-what-if-none = Здесь ещё ничего не ответили. Перейдите к ответу.
replay-what-if-customer = Клиент знает только то, что до него дошло. Другой ответ можно попробовать с места сотрудника (S).
replay-what-if-only = Другого ответа здесь не было.
replay-try = Попробовать
replay-try-spoken = { $number }: { $words } Попробовать.
replay-trying = Смена проигрывается с другим ответом.
replay-with = с ответом { $number }
replay-tried-title = К чему привёл бы ответ { $number }
replay-same = { $whom }, без перемен: { $what }
replay-same-all = { $whom }: { $what }
replay-same-value = { $name } ({ $value })
replay-tried-close = Другие ответы
replay-reading = Читаем записи …
replay-picture-kept = Сохранено: { $file }.
replay-cannot-be-tried = Этот ответ здесь попробовать нельзя.
replay-nothing = Пока пересматривать нечего.
