# 図表：画面でも紙でも同じもの
chart-lanes-of = { $name }：ひとりのお客様、二つの席
chart-day = { $day }日目
chart-day-time = { $day }日目 { $time }
chart-lane-Sales = 営業
chart-lane-Support = サポート
chart-home = ふだんの席
chart-away = 今日の席
chart-aisle = 通路
chart-waits = { $time }待つ
chart-holds = 保留{ $time }
chart-spoken = 口頭のみ
chart-written = 書面あり
chart-comes-back = また連絡
chart-comes-elsewhere = ほかの人へ
