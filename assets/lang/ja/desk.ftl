# 席：シフトの画面と後処理。

desk-short-Sales = 営業席
desk-short-Support = サポート席
desk-attempt = { $attempt }回目のご連絡

## 上の帯

desk-pace = 速さ
desk-pace-times = ×{ $times }
desk-pace-waits-short = 待ちます
desk-pace-waits = 考えているあいだ時計を止める
desk-pace-about = どれだけゆっくりでも、点数は減りません。
desk-pace-close = 閉じる
desk-waiting = { $count ->
       *[other] 人待ち
    }
desk-level = { $within }以内の応答、目標{ $target }%
desk-lunch = 昼食
desk-lunch-at = 昼食 { $time }
desk-lunch-from = 昼食は{ $time }から
desk-lunch-ahead = まだ開けていません
desk-lunch-now = いま取れます（{ $until }まで）
desk-lunch-on = { $until }まで
desk-lunch-taken = 済み
desk-lunch-missed = 取れませんでした
desk-sound-on = 音が出ます
desk-sound-off = 音は出ません
desk-pause = 一時停止
desk-go-on = 続ける
desk-key-space = スペース

## 待っている人

desk-queue = お待ちの方
desk-queue-waiting = { $count ->
        [0] お待ちの方はいません
       *[other] { $count }人お待ちです
    }
desk-on-line = 通話中
desk-wrapping-up = 後処理
desk-on-hold = 保留中
desk-call-back-due = 折り返しの時間です
desk-patience-patient = おだやか
desk-patience-restless = そわそわ
desk-patience-losing = あきらめかけ
desk-patience-going = もう限界
desk-tile-spoken = { $name }、{ $channel }、{ $state }、{ $wait }、{ $mood }
desk-helped = 対応 { $count }件
desk-gone = 離脱 { $count }件

## 中央

desk-part-desk = 応対
desk-part-queue = お待ちの方
desk-part-tools = 道具
desk-is-waiting = お待ちです
desk-transcript = これまでのやり取り
desk-transcript-close = やり取りを閉じる
desk-more-below = 下にあと{ $count }件
desk-message-away = 片づける
desk-message-less = 初めだけにする
desk-message-all = すべて読む
desk-busy-listening = { $name }が話しています…
desk-busy-replying = お話し中です…
desk-busy-reading = 「{ $title }」を読んでいます…
desk-busy-asking = { $name }に聞いています…
desk-busy-writing = 約束を書面にしています…
desk-busy-noting = メモを書いています…
desk-busy-transfer-warm = { $department }に事情を伝えています…
desk-busy-transfer-cold = { $department }につないでいます…
desk-busy-handing-on = 相手の席のために書いています…
desk-ready-next = 次は{ $name }です。
desk-ready-call-back = { $name }が折り返しを待っています。
desk-ready-held = { $name }が保留中です。
desk-ready-nobody = お待ちの方はいません。
desk-ready-lunch = 昼食を取るのにちょうどよい時間です。
desk-ready-tray = トレーに依頼が{ $count }件あります。
desk-ready-knowledge = 記事を読んでおけます。
desk-take = { $name }に対応する
desk-resume = { $name }に戻る
desk-lunch-now-until = 昼食です（{ $until }まで）。
desk-lunch-without-you = 席のことは気にせず、ごゆっくり。
desk-over = シフトが終わりました。

## できること

desk-hold = 保留
desk-ask = 聞く
desk-ask-name = { $name }に聞く
desk-transfer = 転送
desk-write = 書面にする
desk-write-nothing = 書面にしていない約束は、いまはありません。
desk-note = メモ
desk-call-later = 折り返す
desk-announce = 待ち時間を伝える
desk-end = 終える
desk-back = 戻る
desk-nothing = –
desk-ask-hold = どのくらいですか。伝えておくと、相手も安心です。
desk-hold-unannounced = 時間を言わない
desk-ask-whom = だれに聞きますか。
desk-ask-how = どのように引き継ぎますか。
desk-ask-where = どこへつなぎますか。
desk-transfer-warm = 事情を伝えてから
desk-transfer-cold = 何も言わずに
desk-ask-call-back = どのくらいあとに折り返しますか。
desk-ask-announce = あとどのくらいかかりますか。待っている全員に伝わります。
desk-ask-end = ここで会話を終えますか。
desk-end-yes = 終える
desk-end-no = 話を続ける
desk-ask-refuse = 何も言わずに断りますか。
desk-refuse-yes = 断る
desk-refuse-no = トレーに残す

## 道具

desk-tool-knowledge = 記事
desk-tool-notes = メモ
desk-tool-promises = 約束
desk-tool-requests = 依頼
desk-search = 記事を探す
desk-article-takes = 読むのに{ $takes }
desk-article-known = もう知っています
desk-keep-at-hand = 手元に置く
desk-put-away = しまう
desk-notes-nobody = いまは通話していません。
desk-notes-received = 相手の席から
desk-notes-nothing = 引き継ぎはありません。
desk-notes-own = あなたのメモ
desk-note-written = メモは書いてあります。
desk-note-open = メモはまだです。Nで書けます。
desk-packet-status = 相手の席へ：{ $written }件記入、ほかに{ $open }件わかりました。
desk-promises-none = 今日の約束はまだありません。
desk-written = 書面
desk-spoken = 口頭
desk-promise-spoken = { $to }への約束、{ $by }、{ $how }：{ $what }
desk-call-back = 折り返しの電話をします。
desk-call-back-kept = 折り返しました。
desk-on-home-desk = 今日あなたの席にいるのは{ $name }です。
desk-present = 席にいます
desk-away = 席を外しています
desk-requests-none = トレーは空です。
desk-needed = { $time }までに必要
desk-reminded = 催促がありました
desk-open = 開く
desk-put-off = 後に回す（あと{ $left }回）
desk-refuse = 断る

## 後処理

desk-wrap-up-title = 後処理：{ $name }
desk-how-did-it-end = どう終わりましたか。
desk-recorded = 記録：{ $outcome }
desk-packet-title = 相手の席に伝えておくこと
desk-hand-on = 書いて渡す（{ $takes }）
desk-finish = 後処理を終える
desk-finish-unrecorded = 記録せずに終える

## 一時停止

desk-paused = 一時停止
desk-paused-about = 時計は止まっています。止めても点数は減りません。画面は読めます。
desk-settings = 設定
desk-keys = キーの一覧
desk-keys-close = 閉じる
desk-leave = 席を離れる（あとで続けられます）
desk-leave-practice = 席を離れる（次の練習は最初から）
desk-end-shift = シフトを早めに終える
desk-end-shift-ask = ここでシフトを終えますか。これまでの応対が採点されます。
desk-end-shift-yes = はい、終えます
desk-end-shift-no = いいえ、続けます
desk-key-pause = 一時停止、再開
desk-key-number = その番号の返答や答え
desk-key-enter = 次の人に対応する、保留に戻る、後処理を終える
desk-key-t = 転送。通話していなければ次の人に対応する
desk-key-h = 保留にする
desk-key-a = 同僚に聞く
desk-key-w = 最後の約束を書面にする
desk-key-n = メモを書く
desk-key-c = 折り返しを約束する
desk-key-i = 待っている人に時間を伝える
desk-key-e = 会話を終える
desk-key-k = 記事を探す
desk-key-r = 保留の人に戻る
desk-key-l = 昼食に行く
desk-key-o = 依頼を開く
desk-key-d = 依頼を後に回す
desk-key-f = 依頼を断る
desk-key-j = これまでのやり取り
desk-key-m = 音を出す、止める
desk-key-tab = 次の項目へ
desk-key-esc = 戻る
desk-key-f1 = このキー一覧

## 手引きと知らせ

desk-hint-take = TまたはEnterで次の人に対応します。先に画面を見てもかまいません。速さはあなたが決めます。
desk-hint-reply = 1から4で答えます。下に保留、聞く、転送があります。Kで記事を探せます。
desk-hint-wrap-up = どう終わったかを選び、メモを書き、相手の席に伝えることを渡します。
desk-hint-seen = わかりました
desk-news-silence = { $name }が返事を待っています。

## Beside these: what a tile, a card, a plate says

desk-first-time = はじめてのご連絡
desk-pace-slider = 時計の速さ
desk-articles-found = { $count }件
desk-article-kept = 管理：{ $owner }
desk-looked-up = この応対では、調べものに{ $time }かかっています。
desk-ready-waited = { $wait }お待ちです（{ $mood }）。
desk-ready-last = 前の応対（{ $time }）：{ $name }、{ $outcome }
desk-offer-requests = 依頼が{ $count }件あります
desk-offer-knowledge = 記事を読んでおく
desk-offer-unread = { $count ->
        [0] すべて読んであります
       *[other] まだ読んでいない記事 { $count }件
    }
desk-plate-home = { $desk }：あなたの席
desk-plate-other = { $desk }
desk-plate-who = 今日は{ $name }が担当です
desk-plate-gone = { $name }は席を外しています
