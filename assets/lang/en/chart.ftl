# Charts, the same on the screen and on paper.
chart-lanes-of = { $name }: one customer, both desks
chart-day = Day { $day }
chart-day-time = Day { $day }, { $time }
chart-lane-Sales = Sales
chart-lane-Support = Support
chart-home = your home
chart-away = you, away
chart-aisle = the aisle
chart-waits = waits { $time }
chart-holds = on hold { $time }
chart-spoken = only spoken
chart-written = in writing
chart-comes-back = comes back
chart-comes-elsewhere = comes to others
