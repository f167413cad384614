# 約束の台帳
ledger-counts = 約束は{ $made }件。守れたもの{ $kept }件、破ったもの{ $broken }件、まだ途中のもの{ $open }件。{ $tickets ->
        [0] そのことで問い合わせは来ていません。
       *[other] そこから{ $tickets }件の問い合わせになりました。
    }
ledger-entry = { $number }. { $day }日目 { $time }、{ $name }({ $contact })。あなたの言葉:「{ $words }」
ledger-corrected = { $time }に言い直し:「{ $words }」
ledger-again = { $time }にもう一度約束:「{ $words }」
ledger-terms-written = 書面の約束:「{ $by }」、つまり{ $promised }以内。実際にかかるのは{ $real }。
ledger-terms-spoken = 口頭だけの約束:「{ $by }」、つまり{ $promised }以内。実際にかかるのは{ $real }。
ledger-remembered = 担当が変わるたびに約束は大きくなり、今では「{ $time }以内」と記憶されています。
ledger-open = まだ途中です。{ $day }日目に果たされます。
ledger-kept = { $day }日目に果たされました。
ledger-broken = 破れました。{ $day }日目になっても届いていません。
ledger-ticket = { $day }日目 { $time }、{ $name }から再び連絡({ $contact })。
ledger-ticket-elsewhere = { $day }日目、問い合わせになり、ほかの人が受けました。
ledger-quoted = お客様の言葉:「{ $words }」
ledger-answered = あなたの答え:「{ $words }」
ledger-silent = 答えませんでした。
ledger-not-met = 電話に出られませんでした。
ledger-ended = 結果: { $outcome }
ledger-packets = 引き継いだこと
ledger-packet = { $day }日目、{ $contact }: わかったこと{ $told }件、引き継いだもの{ $handed }件、もう一度聞かれたこと{ $asked }件。
ledger-left-out = 引き継がれず、もう一度聞かれたこと: { $fact }
ledger-packet-score = 相手の窓口に必要だったことのうち、{ $percent } %が引き継がれていました。
ledger-thanks = お礼
ledger-thanks-of = { $name }: お客様からのお褒め{ $received }回、本人に伝えたのは{ $relayed ->
        [0] 0回
       *[other] { $relayed }回
    }。
ledger-other-days = ご注意: 「{ $file }」は、前の記録の続きから始まっていません。間の日が抜けているか、順番が違います。
ledger-stands-alone = ご注意: 「{ $file }」は単独のシフトで、どの日にも属さないため、除きました。
ledger-days = { $days }日
ledger-hours = { $hours }時間
ledger-ordinary = ふだんの問い合わせ
