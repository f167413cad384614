# 時系列での振り返り
timeline-seat = { $day }日目、{ $desk }、{ $title }：{ $from }〜{ $to }
timeline-calls = { $calls }件のうち、あなたが応対したのは{ $answered }件、あきらめて切った方は{ $gone }名。{ $findings ->
        [0] 減点はありません。
       *[other] 指摘は{ $findings }件です。
    }
timeline-part-Tray = 受け箱に{ $time }
timeline-part-Waiting = { $time }待つ
timeline-part-Colleague = 同僚と{ $time }
timeline-part-Talk = 通話{ $time }
timeline-part-Hold = 保留{ $time }
timeline-part-CallBack = 折り返しを{ $time }待つ
timeline-part-AfterCall = 後処理{ $time }
timeline-doing-Reads = うち調べもの{ $time }
timeline-doing-Asks = うち問い合わせ{ $time }
timeline-doing-Writes = うち書きもの{ $time }
timeline-doing-HandsOver = うち引き継ぎ{ $time }
timeline-unanswered = あきらめて切る
timeline-sent-home = 受付終了
timeline-hung-up = 途中で切る
timeline-still-there = まだ続いている
timeline-ended = { $outcome }、100点中{ $points }点
timeline-mood = 気分：{ $moods }
timeline-lost = この応対で{ $points }：{ $what }
timeline-critical = 重大な誤り：{ $what }
timeline-promised-spoken = 口頭の約束：「{ $words }」
timeline-promised-written = 書面の約束：「{ $words }」
timeline-corrected = 訂正：「{ $words }」
timeline-ticket = この先：{ $day }日目 { $time }：{ $name }から、このことで連絡が来ます。
timeline-ticket-elsewhere = この先：{ $day }日目：このことで問い合わせが来て、ほかの人が受けます。
timeline-because = もとは：{ $day }日目 { $time }：「{ $words }」
timeline-lunch = { $time }まで昼休み。
timeline-nobody = その名前の方からの連絡はありません。連絡のあった方：{ $names }
timeline-eye = { $name }から見ると：{ $calls }回の連絡、話した相手は{ $people }名、待った時間は合わせて{ $time }。
timeline-eye-call = { $day }日目、{ $desk }
timeline-eye-waits = { $time }待つ。
timeline-eye-holds = 保留のまま{ $time }。
timeline-eye-silence = 何も聞こえないまま{ $time }。
timeline-eye-awaits-call = 電話を{ $time }待つ。
timeline-eye-colleague = 別の担当者と{ $time }話す。
timeline-eye-hears = 窓口：「{ $words }」
timeline-eye-promised-spoken = 約束される：「{ $words }」
timeline-eye-promised-written = 書面で約束される：「{ $words }」
timeline-eye-unanswered = 待ちきれずに切る。
timeline-eye-sent-home = 受付は終わっている。
timeline-eye-hung-up = 電話を切る。
timeline-eye-parted = 話が終わる。
timeline-eye-with-colleague = 話が終わる。
