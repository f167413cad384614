# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = здесь нет экрана (не заданы ни DISPLAY, ни WAYLAND_DISPLAY). Всё то же можно пройти в терминале: other-desk exercise scenarios/swap-day
window-no-adapter = рисовать нечем: драйвер Vulkan не найден, даже программный. В Debian и Ubuntu его ставит команда sudo apt install mesa-vulkan-drivers. Всё то же можно пройти и в терминале: other-desk exercise scenarios/swap-day
window-folder = Папка: { $folder }.
window-reloaded = Пакет на диске изменился; смена идёт дальше с новыми текстами.
window-reload-differs = Пакет изменился, но то, что здесь уже сыграно, к новой версии не подходит: { $why }. Смена идёт дальше по-прежнему.
window-reload-broken = Пакет изменился, и в нём { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[other] { $errors } ошибок
    }; смена идёт дальше по-прежнему. { $first }
