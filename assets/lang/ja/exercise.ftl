# 演習で尋ねること、その理由、その結果。
#
# $desk: `Sales` または `Support`（話題の席）。$again: 二度目の予想なら `yes`。
# $place: `home` または `away`。$within: `yes` または `no`。

## はじめる前に

ex-minutes = 全部で約{ $minutes }分、全{ $steps }ステップです。どの質問でもやめられ、続きは別の日にもできます。
ex-expect = 多くの時間は、ご自分のではない席に座ります。電話が鳴ります。手に負えないと感じるときもありますが、それはあなたのせいではなく、待ち列のせいです。
ex-fiction = お客様は架空です。本物のつもりで応対してください。そのかわり、ここではだれも試されません。
ex-private = 答えは、このパソコンのフォルダーに、お選びになった名前で残るだけです。どこにも送られず、だれにも報告されません。フォルダーを消せば、なくなります。
ex-stopping = やめたい方は、理由を言わずにやめて構いません。どの質問でも、Qでやめられ、そこまでは残ります。「.」だけ打てば、その質問を飛ばします。
ex-who = どの名前で残しますか。どんな言葉でも結構です。ご本名でなくて構いません。
ex-bad-name = 「{ $typed }」は名前に使えません。文字、数字、ハイフンで40字までにしてください。
ex-home = ふだんのお仕事はどちらですか。1 営業、2 サポート。
ex-folder = 保存先：{ $folder }
ex-begin = Enterで始めます。
ex-goes-on = { $name }さん、{ $attempt }回目。前にやめたところから続けます。
ex-stopped = ここでやめます。ここまでは残っています。同じコマンドで、続きから始まります。
ex-complete = この回は終わりました。--againを付けると、別の回を始めます。前の回とは混ざりません。
ex-not-possible = 「{ $typed }」は、この質問の答えになりません。

## ステップ

ex-step = ステップ { $step }/{ $steps }：{ $name }
ex-Survey = いまのお考え
ex-Survey-why = ご自分と相手の部署について、今日のお気持ちをいくつか伺います。正解はありません。もう一度伺うときは、ご自分の二回の答えだけを比べます。
ex-Baseline = ご自分の席で少しだけ
ex-Baseline-why = まず二十分、ふだんの席に座ります。相手の席での応対は、これとだけ比べます。ほかのだれとも比べません。
ex-Predict = どう予想しますか
ex-Predict-why = 相手の席の、ふだんの午前の数字を当ててみてください。本当の数字はあとでわかります。大きく外れて普通ですし、それが目的です。
ex-Shift = シフト
ex-Shift-why = 席に座ると、電話が鳴ります。進むのは模擬の時計だけですから、ゆっくり読んで構いません。
ex-SelfScore = ご自分の採点
ex-SelfScore-why = 点数を見る前に、ご自分ではどう思いますか。その採点に、どのくらい自信がありますか。
ex-AskInsider = 相手の席に聞く
ex-AskInsider-why = そこで働いている人が答えます。人の一日は、想像しても正しくはわかりません。聞けば、わかります。
ex-PredictAgain = いまなら、どう予想しますか
ex-PredictAgain-why = 同じ種類の数字ですが、一度目とは別のことです。今度は、そこに座ったあとの予想です。
ex-Reveal = 本当のところ
ex-Reveal-why = 予想と本当の数字、ご自分の採点と基準による採点を並べます。最初に見るのはあなたです。だれに見せるかも、あなたが決めます。
ex-Commit = 月曜にすること
ex-Commit-why = きっと来る場面を一つと、そのときすることを一つ。多くて三つまでです。ひと月後に、だれかに尋ねてもらってください。

## 質問

ex-number = { $number }/{ $of }
ex-closeness = ご自分と{ $desk ->
        [Sales] 営業
       *[Support] サポート
    }の人たちに合うのは、どの絵ですか。円が二つ、一つはあなた、一つは相手です。
ex-closeness-1 = 離れていて、触れているだけ
ex-closeness-2 = 端が重なっている
ex-closeness-3 = 重なりは三分の一より少ない
ex-closeness-4 = 半分近く重なっている
ex-closeness-5 = 半分より多く重なっている
ex-closeness-6 = 四分の三ほど重なっている
ex-closeness-7 = ほとんど一つの円
ex-agreement = どのくらいそう思いますか。「{ $sentence }」 1（まったく思わない）から7（まったくそのとおり）まで。
ex-sentence-Selfish = { $desk ->
        [Sales] 営業は、売れさえすればいいと思っている。
       *[Support] サポートは、電話を切れさえすればいいと思っている。
    }
ex-sentence-Idle = { $desk ->
        [Sales] 営業は一日中しゃべっていて、仕事をするのはほかの人だ。
       *[Support] サポートは一日中オフィスに座っている。
    }
ex-sentence-CleanUp = { $desk ->
        [Sales] 営業の後始末をしているのは、こちらだ。
       *[Support] サポートの後始末をしているのは、こちらだ。
    }
ex-sentence-Easier = あの人たちの仕事は、言うほど大変ではない。
ex-vignette-person = 本人によるもの：{ $words }
ex-vignette-situation = 状況によるもの：{ $words }
ex-vignette = 100点をこの二つに分けてください。本人には何点ですか。残りが状況の分です。
ex-workload-Mental = どのくらい考え、判断し、覚えておく必要がありましたか。0（ほとんどない）から100（ずっと）まで。
ex-workload-Physical = 体は、どのくらい疲れましたか。0（まったく）から100（とても）まで。
ex-workload-Time = どのくらい急かされましたか。0（落ち着いていた）から100（息つく間もない）まで。
ex-workload-Performance = 出来はどうでしたか。0（申し分ない）から100（だめだった）まで。
ex-workload-Effort = そのために、どのくらい頑張りましたか。0（ほとんど頑張らずに）から100（精いっぱい）まで。
ex-workload-Frustration = どのくらい、いらいらしたり、落ち込んだり、追い詰められたりしましたか。0（まったく）から100（とても）まで。
ex-hint-Count = 数：
ex-hint-Duration = 時間。40秒、5分のように。数だけなら分です：
ex-hint-Share = パーセントで、0から100まで：
ex-hint-points = 0から100まで：
ex-hint-seven = 1から7まで：
ex-own-mark = { $title }：つながったお客様に、どのくらいよく応対できましたか。0から100点まで。
ex-sure = その採点に、何パーセント自信がありますか。80なら「外れても20点まで」という意味です。
ex-insider-choose = どれを聞きますか。あと{ $more }つ聞けます。Enterだけなら、もう聞きません。
ex-insider-answer = { $desk ->
        [Sales] 営業の人
       *[Support] サポートの人
    }：「{ $words }」
ex-commit-situation = もし…（きっと来る場面。Enterだけなら、これで終わり）
ex-commit-act = …そのとき私は…（することを一つ。たとえば、日を言う前に調べる）
ex-commit-by = いつまでに。
ex-commit-ask = どうなったかを、相手の席のだれに尋ねてもらいますか。
ex-commitment = 場面：{ $situation }。すること：{ $act }。
ex-commitment-if-words = もし
ex-commitment-act-words = そのとき 私は 私が
ex-commitment-by = 期限：{ $by }
ex-commitment-ask = 尋ねる相手：{ $ask }

## シフト

ex-day = { $day }日目：{ $title }
ex-at-home = ふだんの席：{ $title }
ex-policy-plays = このシフトは「{ $policy }」が受け持ちます。
ex-shift-goes-on = 前にやめた{ $time }から、シフトの続きです。
ex-break-off = いつでもCtrl-Cで中断できます。そこまでは残り、同じコマンドで続きから始まります。
ex-shift-lost = このシフトの記録からは続けられません（{ $why }）。ファイルはそのまま残し、シフトを最初から始めます。
ex-shift-over = シフトが終わりました。いかがでしたか。短い質問が六つあります。
ex-earlier-lost = 前のシフトの一つが読めません（{ $why }）。この日は、そこで言ったことなしで始まります。

## 本当のところ

ex-reveal-wait = 少々お待ちください。相手の席の午前を{ $runs }回、模擬しています…
ex-form-first = 一度目の予想
ex-form-second = 二度目の予想
ex-item-known = 予想は{ $predicted }、実際は{ $truth }。{ $words }
ex-item-unknown = 予想は{ $predicted }。ここでは測れませんでした。
ex-item-passed = 予想は飛ばしました。実際は{ $truth }。
ex-item-nothing = 予想は飛ばしました。ここでは測れませんでした。
ex-percent = { $number }%
ex-expected-AboutRight = ほぼ合っています。
ex-expected-Nothing = まったくないと予想していました。
ex-expected-AFraction = 実際のごく一部と予想していました。
ex-expected-AThird = 実際の約三分の一と予想していました。
ex-expected-Half = 実際の約半分と予想していました。
ex-expected-Less = 少なめに予想していました。
ex-expected-More = 多めに予想していました。
ex-expected-Double = 実際の約二倍と予想していました。
ex-expected-Triple = 実際の約三倍と予想していました。
ex-expected-ManyTimes = 実際の何倍もあると予想していました。
ex-expected-PointsBelow = { $points }ポイント低く予想していました。
ex-expected-PointsAbove = { $points }ポイント高く予想していました。
ex-origin-Simulated = 「実際」とは、仕事をよく知る人が座った模擬の午前{ $runs }回の平均と、その席の人たちの話です。
ex-origin-OwnPeople = 「実際」とは、その席の人たち自身の記録があればその値、なければ模擬の午前{ $runs }回の平均と、その人たちの話です。
ex-accuracy = { $desk ->
        [Sales] 営業
       *[Support] サポート
    }の一日について、{ $again ->
        [yes] 二度目
       *[no] 一度目
    }の予想は{ $percent }%合っていました。
ex-accuracy-few = { $again ->
        [yes] 二度目
       *[no] 一度目
    }の予想のうち比べられるものが八つに足りないので、数字は出しません。
ex-closer = 本当の姿に近づきました。
ex-not-closer = 本当の姿に近づいてはいません。よくあることです。そこで働く人と話してみる価値があります。
ex-bias-AboutRight = 全体として、ほぼ実際どおりの予想でした。
ex-bias-Nothing = 全体として、ほとんど何もないという予想でした。
ex-bias-AFraction = 全体として、相手の負担を、実際のごく一部と見ていました。
ex-bias-AThird = 全体として、相手の負担を、実際の三分の一と見ていました。
ex-bias-Half = 全体として、相手の負担を、実際の半分と見ていました。
ex-bias-Less = 全体として、相手の負担を、やや軽く見ていました。
ex-bias-More = 全体として、相手の負担を、やや重く見ていました。
ex-bias-Double = 全体として、相手の負担を、実際の二倍と見ていました。
ex-bias-Triple = 全体として、相手の負担を、実際の三倍と見ていました。
ex-bias-ManyTimes = 全体として、相手の負担を、実際の何倍とも見ていました。
ex-marks = ご自分の採点と、基準による採点
ex-mark = { $title }（{ $place ->
        [home] 自分の席
       *[away] 相手の席
    }）：{ $points }点。
ex-mark-none = { $title }（{ $place ->
        [home] 自分の席
       *[away] 相手の席
    }）：最後まで応対した方がいないので、点数はありません。
ex-mark-own = ご自分の採点は{ $own }点。
ex-mark-sure = 自信は{ $sure }%、つまり{ $allowed }点まで外れてよいはずで、{ $within ->
        [yes] そのとおりでした
       *[no] それより外れました
    }。
ex-mark-policy = 座ったのはご本人ではなく「{ $policy }」です。
ex-sides = 自分の席と、相手の席
ex-side = { $place ->
        [home] 自分の席
       *[away] 相手の席
    }：平均{ $points }点。
ex-side-workload = { $place ->
        [home] 自分の席
       *[away] 相手の席
    }での負担は、100のうち{ $load }と答えました。
ex-side-none = { $place ->
        [home] 自分の席
       *[away] 相手の席
    }：点数なし。
ex-reflex = { $place ->
        [home] 自分の席
       *[away] 相手の席
    }で、ふだんの癖（{ $desk ->
        [Sales] まず成約
       *[Support] まず修理
    }）から出た返事は、{ $replies }のうち{ $count }。
ex-nobody-compares = この二つは互いに比べるだけで、ほかのだれとも比べません。
ex-score-hint = 失点には一つずつ、言葉と規則の裏付けがあります：other-desk score ファイル名（次のファイルのどれか）
ex-ledger-hint = 何を約束し、それが何になって戻り、どの言葉だったか：other-desk ledger（次のファイルをこの順で）
ex-reveal-enter = Enterで進みます。

## おわりに

ex-before-after = 前と後
ex-changed-closeness = 近さ：前は絵{ $before }、後は絵{ $after }。
ex-changed-quarrel = いがみ合いの三つの言葉への同意（1から7）：前は{ $before }、後は{ $after }。
ex-changed-easier = 「あの人たちの仕事は、言うほど大変ではない」：前は{ $before }、後は{ $after }。
ex-changed-situation = 100点のうち状況の分（残りが本人の分）：前は{ $before }、後は{ $after }。
ex-commitments = これからすること
