# 演習の流れ: 選ぶ、はじめる前、説明、質問、本当のところ。
#
# $desk: `Sales` または `Support`。

flow-back = 戻る
flow-stop = ここでやめる
flow-go-on = 続ける
flow-next = 次へ
flow-pass = 飛ばす
flow-enough = ここまでにする
flow-done = 終わる
flow-comma = 、
flow-step = ステップ { $step }/{ $steps }
flow-number = 質問 { $number }/{ $of }
flow-quoted = 「{ $words }」
flow-desk-Sales = 営業の席
flow-desk-Support = サポートの席

## 選ぶ

flow-exercises = 演習
flow-no-exercises = まだ演習がありません。教材のフォルダーに教材を入れてから、もう一度読み込んでください。
flow-reload = 教材をもう一度読み込む
flow-card-time = 約{ $minutes }分、全{ $steps }ステップ。いつでもやめられます
flow-card-languages = 言語：{ $languages }
flow-card-authors = 作者：{ $authors }
flow-card-practises = 練習すること：{ $names }
flow-language-en = 英語
flow-language-ja = 日本語
flow-language-ru = ロシア語
signed = { $who }：{ $what }
signed-Sales = 営業の確認
signed-Support = サポートの確認
signed-nobody = 営業もサポートも、まだ誰も目を通していません
signed-nobody-Sales = 営業の人はまだ誰も目を通していません
signed-nobody-Support = サポートの人はまだ誰も目を通していません
flow-attempts-fold = 最近のものだけにする
flow-attempts-all = このパソコンの記録{ $count }件をすべて見る
flow-choose = 参加する
flow-choose-other = 別の名前ではじめる
flow-go-on-attempt = 続きから
flow-look-again = もう一度見る
flow-replay = 数日間を見直す
flow-begin-again = はじめから
flow-attempt = { $name }さん、{ $attempt }回目：ステップ { $step }/{ $steps }、{ $when }
flow-attempt-done = { $name }さん、{ $attempt }回目：完了、{ $when }
flow-attempt-other-version = { $name }さん、{ $attempt }回目、{ $when }：この演習の別の版で始めたものです。{ $folder }に残してありますが、ここからは続けられません。
flow-when = { $days ->
        [0] 今日
        [1] 昨日
       *[other] { $days }日前
    }
flow-broken = 「{ $name }」は使えません。進行役の方に聞くか、「準備と進行」をご覧ください。

## 教材で練習すること

flow-row-A1 = 窓口どうしの言い争い
flow-row-A2 = 営業の電話の一日
flow-row-A3 = 待ち列の内側
flow-row-A4 = わからないときに聞くこと
flow-row-A5 = 対立でお客様が失うもの
flow-row-A6 = 相手の部署のせいにしないこと
flow-row-A7 = 滞っていた依頼が動くこと
flow-row-B1 = お褒めの言葉を伝えること
flow-row-B2 = 相手の部署の評価の物差し
flow-row-B3 = 率直な評価をお願いすること
flow-row-B4 = 記録に残るお礼
flow-row-B5 = 同僚への話し方
flow-row-B6 = 早めの知らせ
flow-row-B7 = 間に合うお礼
flow-row-C1 = 社内のお客様
flow-row-C2 = 急かさずに頼むこと
flow-row-C3 = 社内からの依頼
flow-row-C4 = お客様にも同僚にも同じ口調で
flow-row-C5 = 相手の席を楽にすること
flow-row-D1 = 対等に話すこと
flow-row-D2 = 買い手が恐れること
flow-row-D3 = リスクを口にすること
flow-row-D4 = 期待を合わせること
flow-row-D5 = 主導権を保つこと
flow-row-D6 = 五つの要望の全部を見ること
flow-row-D7 = 注文のあとの追加
flow-row-D8 = 担当者が代わるとき
flow-row-D9 = お客様に教えること
flow-row-D10 = 注文のない仕事
flow-row-D11 = 話してはならないこと
flow-row-E1 = 伝わっていく口調
flow-row-E2 = 会社についての評判
flow-row-E3 = 目的を分かち合うこと
flow-row-E4 = 悪い知らせは早く
flow-row-E5 = 犯人ではなく工程を
flow-row-E6 = 窓口の負担を減らすこと

## はじめる前に

flow-before = はじめる前に
flow-name = 記録には、どの名前を使いますか。
flow-name-hint = どんな言葉でも結構です。ご本名でなくて構いません。文字、数字、ハイフンが使えます。
flow-name-good = この名前で残します。
flow-name-take = 「{ $name }」にする
flow-name-known = 「{ $name }」の記録がもうあります。ご本人でしたら、新しい回をはじめます。
flow-name-long = もう少し短くお願いします。{ $most }字までです。
flow-name-space = 空白のない一語でお願いします。ハイフンは使えます。
flow-name-letter = 「{ $letter }」は名前に使えません。文字、数字、ハイフンが使えます。
flow-home = ふだんのお仕事はどちらですか。
flow-home-Sales = 営業
flow-home-Support = サポート
flow-abuse = 言葉のきついお客様は、どこまで出てきてよいですか。
flow-abuse-why = 現実には、ひどい言葉を使う方もいます。どこまで出てくるかは、ご自分で決められます。シフトのたびに、理由なしで変えられます。
flow-abuse-0 = なし
flow-abuse-0-text = そうした電話は出てきません。
flow-abuse-1 = そっけない
flow-abuse-1-text = 急いではいても、人を責めません。
flow-abuse-2 = 声が大きい
flow-abuse-2-text = 声を荒らげ、責めることもあります。
flow-abuse-3 = つらい週と同じ
flow-abuse-3-text = 人を傷つける言葉も出ます。
flow-pace = 時計の速さはどうしますか。
flow-pace-why = 時間で点は減りません。速さはいつでも変えられ、いつでも止められます。
flow-pace-waits = 選ぶ間、時計は待つ
flow-pace-half = 半分の速さ
flow-pace-usual = そのままの速さ
flow-pace-double = 二倍の速さ
flow-contract = お互いの約束
flow-recorded = シフトは記録されます。何を言い、何を選んだか、それがいつか。最初に見るのはあなたです。ほかにだれが見るかは、あなたが決めます。
flow-stopping = やめたい方は、理由を言わずにやめて構いません。どの質問でもEscでやめられ、そこまでは残ります。どの質問も飛ばせます。
flow-begin = はじめる

## シフトの前に

flow-briefing = { $desk ->
        [Sales] 営業
       *[Support] サポート
    }の席に着く前に
flow-briefing-day = { $day }、{ $from }から{ $until }まで
flow-powers = この窓口で決めてよいこと
flow-briefing-lunch = 昼休み：{ $from }から{ $until }の間に{ $takes }。
flow-briefing-tray = 同僚からの依頼は、待ち列の横のトレーに入ります。
flow-briefing-packet = 相手の席に伝えることは、お客様との話が終わってから引き継ぎ票に書きます。
flow-briefing-clock = 何度止めても構いません。読む時間も考える時間も、点には響きません。
flow-briefing-recorded = シフトはこのパソコンに記録され、あとで見直せます。
flow-briefing-lists = 目標、決められること、見えないこと
flow-open-desk = 席に着く

## 質問

flow-closeness = ご自分と{ $desk ->
        [Sales] 営業
       *[Support] サポート
    }の人たちに合うのは、どの絵ですか。
flow-you = あなた
flow-they = 相手
flow-agreement = どのくらいそう思いますか。
flow-agreement-least = まったくそう思わない
flow-agreement-most = とてもそう思う
flow-split = なぜ、こうなったのでしょう。100点を二つに分けてください。
flow-split-label = 本人から状況まで
flow-person = 本人によるもの
flow-situation = 状況によるもの
flow-all-person = すべて本人によるもの
flow-all-situation = すべて状況によるもの
flow-missing-both = お名前と、ふだんの席を選んでください
flow-missing-name = お名前を入れてください
flow-missing-desk = ふだんの席を選んでください
flow-missing-picture = 絵を一つ選んでください
flow-missing-agreement = 1から7までの数字を一つ選んでください
flow-missing-split = つまみを置いて、100点を分けてください
flow-missing-number = 数字を入れるか、目盛りの上で選んでください
flow-missing-if = 「もし…」の場面を書いてください
flow-missing-then = 「そのとき」にすることを書いてください
flow-unit-people = { $number ->
       *[other] 人
    }
flow-unit-points = / 100点
flow-sure = その採点に、どのくらい自信がありますか。
flow-sure-means = { $off ->
        [0] { $percent }なら、1点も外れません
       *[other] { $percent }なら、外れても{ $off }点まで
    }
flow-number-label = 答えの数
flow-workload-Mental = どのくらい考え、判断し、覚えておく必要がありましたか。
flow-workload-Mental-least = ほとんどない
flow-workload-Mental-most = ずっと
flow-workload-Physical = 体は、どのくらい疲れましたか。
flow-workload-Physical-least = まったく
flow-workload-Physical-most = とても
flow-workload-Time = どのくらい急かされましたか。
flow-workload-Time-least = 落ち着いていた
flow-workload-Time-most = 息つく間もない
flow-workload-Performance = 出来はどうでしたか。
flow-workload-Performance-least = 申し分ない
flow-workload-Performance-most = だめだった
flow-workload-Effort = そのために、どのくらい頑張りましたか。
flow-workload-Effort-least = ほとんど頑張らずに
flow-workload-Effort-most = 精いっぱい
flow-workload-Frustration = どのくらい、いらいらしたり、落ち込んだり、追い詰められたりしましたか。
flow-workload-Frustration-least = まったく
flow-workload-Frustration-most = とても
flow-own-mark = { $title }：つながったお客様に、どのくらいよく応対できましたか。
flow-own-mark-least = 0点
flow-own-mark-most = 100点
flow-sure-least = 勘です
flow-sure-most = 確かです
flow-hint-Count = 数字でお答えください。目盛りを超える数も入力できます。
flow-hint-Duration = 40秒、5分のように。数だけなら分です。
flow-hint-Share = パーセントで、0から100まで。
flow-typed-points = 0から100までの整数でお願いします。
flow-typed-Count = 整数でお願いします。
flow-typed-Duration = 40秒、5分のような時間でお願いします。
flow-typed-Share = 0から100までの整数でお願いします。
flow-insider = { $desk ->
        [Sales] 営業
       *[Support] サポート
    }の席の人に、何を聞きたいですか。
flow-insider-left = あと{ $more }つ聞けます。
flow-insider-from = { $desk ->
        [Sales] 営業の人の答え
       *[Support] サポートの人の答え
    }
flow-letter-read = 読みました
flow-commit = これからすること（{ $number }つ目、{ $most }つまで）
flow-commit-situation = もし…
flow-commit-situation-such-as = きっと来る場面
flow-commit-act = …そのとき私は…
flow-commit-act-such-as = することを一つ
flow-commit-by = いつまでにしますか。
flow-commit-by-such-as = 日にち、または次のとき
flow-commit-ask = どうなったかを、相手の席のだれに聞きますか。
flow-commit-ask-such-as = お名前
flow-commit-needs = はじめの二つは必ず書いてください。残りもあると役に立ちます。
flow-keep-this = これを残す
flow-characters-left = あと{ $left }字書けます。
flow-said-show = ここまでの答え
flow-said-hide = これまでの質問を閉じる
flow-said = { $what } … { $answer }
flow-said-passed = 飛ばしました
flow-said-pair = あなたと相手
flow-said-closeness = あなたと相手：{ $picture }
flow-said-of-seven = 7のうち{ $points }
flow-said-of-hundred = 100のうち{ $points }
flow-said-split = 本人 { $person }、状況 { $situation }
flow-said-story = 話 { $number }
flow-said-sure = 自信

## 本当のところと、最後

flow-legend-expected = 予想
flow-legend-true = 本当のところ
flow-legend-before = 前
flow-legend-after = 後
flow-closer-by = あなたと相手：前は「{ $before }」、後は「{ $after }」。
flow-their-words = その席の人の言葉
flow-complete = この回は終わりました
flow-kept-where = 残るもの
flow-kept = 答え{ $answers }件と、シフトの記録{ $shifts }件が、このパソコンに残っています。
flow-kept-who = どこにも送られず、だれにも報告されません。フォルダーを消せば、なくなります。
flow-attempts = これまでの回
flow-attempt-both = { $attempt }回目：ふだんの席で{ $home }点、相手の席で{ $away }点。
flow-attempt-home = { $attempt }回目：ふだんの席で{ $home }点。
flow-attempt-away = { $attempt }回目：相手の席で{ $away }点。
flow-attempt-none = { $attempt }回目：点数はありません。
