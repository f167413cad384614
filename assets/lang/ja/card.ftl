# Title, settings, scorecard, practice, packs.

## The title screen.

title-name = Other Desk
title-sentence = 会社の一日を、となりの席から。
title-take-part = 参加する
title-take-part-text = グループで、相手の席の一日を。
title-practise = ひとりで練習
title-practise-text = 案内つきの最初の朝。そのあとは自分のペースで。
title-prepare = 準備と進行
title-prepare-text = 教材を確かめ、進め、振り返る。
title-offline = ネットにはつなぎません。結果はこのパソコンの中だけに残ります。
title-thread-1 = 金曜までに
title-thread-2 = 一分も止まりません
title-thread-3 = 追加料金なし
title-thread-ticket = 問い合わせ
title-settings = 設定
title-quit = 終了
title-go-on = 続きから始める
title-go-on-where = { $desk }、{ $time }。
title-go-on-button = 続ける
title-desk-sales = 営業の席
title-desk-support = サポートの席

## Settings.

set-title = 設定
set-done = 完了
set-undo = 変更を元に戻す
set-reset = すべて最初の状態に
set-at-once = 変更はすぐに反映されます。
set-looks = 見た目
set-language = 言語
set-as-system = システムに合わせる
set-text = 文字の大きさ
set-text-why = 80〜200%
set-text-smaller = 文字を小さく
set-text-larger = 文字を大きく
set-percent = { $n }%
set-colours = 配色
set-light = 明るい
set-dark = 暗い
set-motion = 動き
set-motion-why = 控えめ:短いフェードだけで、ほかは動きません。
set-motion-full = 通常
set-motion-reduced = 控えめ
set-sounds = 音
set-sound = 音を鳴らす
set-volume = 音量
set-captions = 音の字幕
set-captions-why = 聞こえる音を文字でも表示します。
set-on = オン
set-off = オフ
set-shift = シフト中
set-pace = 時計
set-pace-why = 時計を遅くしても、点数には響きません。
set-pace-own = 動き続ける
set-pace-waits = 考える間は待つ
set-pace-times = 時計の速さ
set-times = { $n }倍
set-abuse = お客さまの言葉の荒さ
set-abuse-0 = 0：穏やかな方だけです。次のシフトから有効です。
set-abuse-1 = 1：急いでいる方も出てきますが、人を責めません。次のシフトから有効です。
set-abuse-2 = 2：声を荒らげ、責める方も出てきます。次のシフトから有効です。
set-abuse-3 = 3：人を傷つける言葉を使う方も含め、すべて出てきます。次のシフトから有効です。
set-hints = ヒント
set-hints-why = 最初の数日のために。三回見たヒントは出なくなります。

## The scorecard.

card-title = シフト終了
card-shift = { $title }({ $day })
card-shift-place = { $shift }、{ $place }
card-legend-scored = 採点
card-legend-own = ご自身の点数と自信の幅
card-legend-home = ふだんの席でのあなた
card-place-home = ふだんの席
card-place-away = 相手の席
card-rubric = だれの基準で
card-as-support = サポートの採点
card-as-sales = 営業の採点
card-points = { $points }
card-quality = 100点中{ $points }点
card-of-100 = / 100点
card-held = したことは{ $before }点分。重大な誤り{ $count }件のため、{ $held }点に抑えられています。
card-own = ご自身の点数:{ $own }点。
card-own-sure = ご自身の点数:{ $own }点、確信{ $sure }%。
card-own-same = 採点とちょうど同じです。
card-own-above = 採点より{ $points }点上です。
card-own-below = 採点より{ $points }点下です。
card-home = ふだんの席では{ $points }点。
card-bar = { $name }:{ $of }点中{ $got }点
card-whole = シフト全体
card-contacts = 対応{ $count }件
card-contact-under = { $title }。{ $outcome }
card-contacts-title = 対応ごとに
card-findings = 記録からわかること
card-findings-count = 点を失った場面は{ $count }か所です。
card-findings-some = { $count }か所のうち、影響の大きかった{ $shown }か所を、時間の順に。
card-findings-all = { $count }か所すべてを見る
card-findings-fewer = { $count }か所のうち、大きかったものだけを見る
card-findings-keys = 上下キーで移り、Enterでそこからやり直せます。
card-lost = − { $points }
card-play = ここから
card-play-from = { $time }、{ $who }のところから
card-at = { $time }、{ $who }:
card-critical = 重大な誤り(別に数えます)
card-reflex-closing = 契約を急ぐ反射
card-reflex-closing-home = 契約を急ぐ反射(ふだんの席から)
card-reflex-troubleshooting = まず直す反射
card-reflex-troubleshooting-home = まず直す反射(ふだんの席から)
card-met-open = うまくいったこと:{ $count }件
card-met-close = うまくいったことを閉じる({ $count }件)
card-figures-open = シフトの数字
card-figures-close = 数字を閉じる
card-figures-why = 採点とは別の数字です。点数には影響しません。
card-private = この用紙を見るのはあなただけです。グループに何を見せるかは、あなたが決めます。
card-replay = シフトを見直す
card-again-same = もう一度(同じ運)
card-again-new = もう一度(新しい運)
card-next = 次へ
card-back = 戻る
card-ask-title = 採点を見る前に。ご自身ではどう思いますか。
card-ask-why = 正解はありません。あとで二つを並べて見ます。
card-ask-own = 100点満点で、自分に何点をつけますか。
card-ask-sure = それにどのくらい自信がありますか(%)。
card-ask-unset = –
card-ask-show = 採点を見る
card-ask-skip = 答えずに見る

## What figures count, where their names do not say it all.

means-service-level = この席を待った人のうち、その時間内に出られた割合。
means-abandoned = 待った人のうち、だれも出ないうちに切った割合。
means-speed-of-answer = 出られた人が平均でどれだけ待ったか。
means-handle-time = 一件あたりの通話・保留・後処理の平均。
means-first-contact = 終えた対応のうち、お客さまが再び連絡せずに済んだ割合。
means-csat = お客さまがあとでつける1〜5の評価。そのときの気持ちから出ます。
means-csat-top-two = 4か5をつける人の割合。
means-closing-reflex = 別のことを聞かれているのに契約へ進めた返事。
means-troubleshooting-reflex = 別のことを聞かれているのに修理へ進めた返事。
means-will-return = 同じ用件でまた連絡しなければならない人。
means-promised-too-much = 会社が守れるより早い約束。

## Practise alone.

practise-why = だれも見ていません。記録はあなたのためだけのものです。
practise-desk = どちらの席
practise-support = サポートの席
practise-sales = 営業の席
practise-one = 一件だけ
practise-who = { $name }({ $firm })
practise-minutes = 約{ $n }分。
practise-never = まだ練習していません。
practise-times = 練習{ $times }回。
practise-best = 練習{ $times }回、最高{ $points }点。
practise-everything = この席で見られること全部
practise-morning = 案内つきの最初の朝
practise-morning-why = はじめての方に。「{ $title }」を、できることのヒントつきで。
practise-morning-begin = 朝を始める

## Prepare and lead.

prepare-why = このパソコンにある教材です。誤りのある教材は使えません。注意は、見直すところを教えます。
prepare-check-again = もう一度確かめる
prepare-checking = 確認中…
prepare-none = 教材はまだありません。
prepare-sound = 問題ありません。
prepare-warnings = 使えます。注意{ $warnings }件。
prepare-errors = 使えません:誤り{ $errors }件、注意{ $warnings }件。
prepare-about = バージョン{ $version }。言語:{ $languages }。
prepare-signed = 承認:{ $who }。
prepare-folder = フォルダーを開く
prepare-found-open = 見つかったことを見る
prepare-found-close = 見つかったことを閉じる
prepare-terminal = ターミナルで
prepare-terminal-why = ほかのことには、コマンドがあります。
prepare-copy = コピー
prepare-for-check = 台本どおりの研修生に遊ばせて、公平かどうかを見る
prepare-for-graph = 対応の流れを図にする
prepare-for-simulate = 一日で列がどうなるかを見る
prepare-for-strings = 教材を翻訳する
prepare-for-seat = 二人で同じ一日を並んで進める
prepare-for-ledger = すべての約束がどうなったかを見る
