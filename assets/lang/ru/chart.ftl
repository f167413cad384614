# Графики: одинаковые на экране и на бумаге.
chart-lanes-of = { $name }: один клиент, два отдела
chart-day = День { $day }
chart-day-time = День { $day }, { $time }
chart-lane-Sales = Продажи
chart-lane-Support = Поддержка
chart-home = ваш отдел
chart-away = вы в гостях
chart-aisle = проход
chart-waits = ждёт { $time }
chart-holds = удержание { $time }
chart-spoken = только на словах
chart-written = письменно
chart-comes-back = снова звонит
chart-comes-elsewhere = уходит другим
