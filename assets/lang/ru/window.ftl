# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = здесь нет экрана (не заданы ни DISPLAY, ни WAYLAND_DISPLAY). Всё то же можно пройти в терминале: other-desk exercise scenarios/swap-day
window-no-adapter = рисовать нечем: драйвер Vulkan не найден, даже программный. В Debian и Ubuntu его ставит команда sudo apt install mesa-vulkan-drivers. Всё то же можно пройти и в терминале: other-desk exercise scenarios/swap-day
window-folder = Папка: { $folder }.
## Что не получилось на диске: части предложений и то, что делает из них предложение.

disk-sentence = { $what }.
disk-no-such-folder = нет папки { $path }
disk-no-pack = в папке { $path } нет набора
disk-too-many-files = в папке { $path } слишком много файлов для набора
disk-pack-faulty = в наборе { $name } есть ошибки, играть по нему нельзя
disk-cannot-read = не удаётся прочитать { $path }: { $why }
disk-cannot-write = не удаётся записать { $path }: { $why }
disk-cannot-make = не удаётся создать { $path }: { $why }
disk-newer = запись { $path } сделана более новой версией программы
disk-damaged = запись { $path } повреждена
disk-other-shift = запись { $path } сделана с другой смены
disk-not-over = запись { $path } обрывается до конца смены
disk-differs = с этой версией набора или программы записанное выходит иначе
disk-attempt = продолжить { $path } нельзя: файл повреждён или начат с другой версией упражнения или программы; он оставлен как есть
disk-beside = файл { $path } не удаётся понять; он оставлен как есть, и новое туда не сохраняется, пока вы его не перенесёте
disk-open-elsewhere = эта попытка открыта в другом окне или терминале; продолжайте там или сначала закройте его
disk-no-own-folder = система не знает вашей личной папки, поэтому сохранить ничего нельзя
disk-cannot-record = ваши действия не записываются: { $why }
disk-store = общий обзор попыток сейчас недоступен; сами попытки целы
disk-cannot-practise = { $name } нельзя пройти отдельно: выберите другое обращение
disk-no-such-moment = этого места в записи нет; выберите другое
disk-mistake = проверить его нельзя: ошиблась сама программа
disk-why-full = на диске нет места
disk-why-read-only = диск доступен только для чтения
disk-why-denied = доступ туда запрещён
disk-why-missing = этого там нет
disk-why-there = такое там уже есть

window-reloaded = Набор на диске изменился; смена идёт дальше с новыми текстами.
window-reload-differs = Набор изменился, но то, что здесь уже сыграно, к новой версии не подходит: { $why }. Смена идёт дальше по-прежнему.
window-reload-other-steps = Набор изменился, и шаги этого упражнения в нём теперь другие. Оно продолжается так, как было начато.
window-reload-broken = Набор изменился, и в нём { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[other] { $errors } ошибок
    }; смена идёт дальше по-прежнему. { $first }

# When the window cannot open or has to close. $log is the sentence about the log.
window-cannot-open = окно не открывается: отказал экран или графический драйвер. Всё то же можно пройти в терминале: other-desk exercise scenarios/swap-day. { $log }
window-ended-mistake = окно закрылось из-за ошибки в программе. Всё, что вы сделали, сохранено; следующий запуск предложит продолжить с того же места. { $log }
window-ended-graphics = графический драйвер отказал, и окно закрылось. Всё, что вы сделали, сохранено; следующий запуск предложит продолжить с того же места. { $log }
window-ended-display = экран пропал, а с ним и окно. Всё, что вы сделали, сохранено; следующий запуск предложит продолжить с того же места. { $log }
window-log = Что случилось, записано здесь: { $log }
window-no-log = Записать, что случилось, было некуда.

# When one's own folder cannot be written to.
window-kept-elsewhere = В вашу папку нельзя записать. Можно продолжать: всё сохраняется в { $folder }. Скопируйте эту папку в надёжное место, пока компьютер не выключен.{ "\u000A" }{ $why }
window-settings-not-kept = Настройки действуют, пока окно открыто, но сохранить их не удалось: { $why }

# A page that could not be shown.
broken-title = Эту страницу не удалось показать
broken-kept = Страница не открылась из-за ошибки в программе. Всё, что вы сделали, сохранено.
broken-kept-shift = Страница не открылась из-за ошибки в программе. Всё, что вы сделали, сохранено, а часы остановлены: никто не ждёт.
broken-again = Показать ещё раз
broken-leave = На главный экран

# Under a message that stays until it has been read.
notice-read = Понятно
