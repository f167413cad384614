# 進行役が見たことを、採点と並べる。

## 採点の画面

overlay-open = 進行役として見る
overlay-open-short = 進行役として
overlay-title = 進行役が見たこと
overlay-back = 採点に戻る
overlay-why = この席で、シフトをした方と一緒に話すためのものです。記録からわかったことはそのまま残ります。二つを並べて残し、どちらももう一方を変えません。お名前は書いたことと一緒に残り、このウィンドウを閉じるまで覚えておきます。
overlay-name = お名前
overlay-no-name = （消された名前）
overlay-dimensions = 観点
overlay-recording = 記録
overlay-facilitator = 進行役
overlay-of = { $of }点中{ $got }点
overlay-nothing = まだです
overlay-choose = 何が見え、何が聞こえましたか。
overlay-between = { $below }と{ $above }のあいだ。
overlay-worth = { $points }点
overlay-option = { $level }：{ $anchor }{ $worth }
overlay-row = { $name }。記録：{ $of }点中{ $auto }点。進行役：{ $seen }
overlay-compare = 記録では{ $of }点中{ $auto }点、進行役の見方では{ $seen }点です。
overlay-compare-none = 記録では{ $of }点中{ $auto }点です。
overlay-calibrate = すり合わせを：{ $points }点を超える開きがあります
overlay-calibrate-why = どちらも間違いではありません。段階をどう受け取っているか、ほかの進行役と比べてみてください。
overlay-note = 見えたこと、聞こえたこと
overlay-note-hint = 口にされたひと言と、そこから起きたこと
overlay-note-alone = 段階も選んでください。メモはそれと一緒に残ります。
overlay-unsaved = まだ保存していません
overlay-saved = { $date }、{ $name }が保存しました。
overlay-saved-again = { $date }、{ $name }が保存しました（{ $number }回目）。前のものも残っています。
overlay-take-back = これを取り消す
overlay-undo = 元に戻す
overlay-save = 保存する
overlay-saving = 保存しています…
overlay-waits = まだ保存していない観点が{ $count }件あります。
overlay-all-saved = すべて保存しました。
overlay-none-yet = どの観点からでも、段階を選んでください。すべて埋めなくてもかまいません。
overlay-name-missing = お名前を入れると、保存できます。
overlay-leave = まだ保存していません。ここで保存するか、もう一度押して保存せずに進んでください。
overlay-keys = 0から4の数字キーで段階、上下の矢印キーで観点を選べます。
overlay-on-card = 進行役が{ $count }件の観点を見ました。
overlay-on-card-apart = そのうち{ $count }件は、記録と{ $points }点を超える開きがあります。すり合わせましょう。
overlay-legend = 進行役
overlay-bar = 進行役の見方では{ $points }点
overlay-not-kept = 書いたことはそのまま残っています。もう一度保存してみてください。
overlay-read-failed = このシフトについて進行役が書いたことを、いまは読み込めません。

## 報告書

report-overlay = 進行役が見たこと
report-overlay-why = 進行役が見たことを、記録からわかったことと並べます。どちらも残し、どちらももう一方を変えません。
report-overlay-recording = 記録
report-overlay-facilitator = 進行役
report-report-overlay-apart = 開き
report-overlay-calibration = すり合わせ
report-overlay-calibrate = 比べる
report-overlay-note = { $dimension }、{ $name }：
report-overlay-means = { $points }点を超える開きがあるときは、段階をどう受け取っているかを、進行役どうしで比べます。
report-group-overlay = { $count ->
       *[other] 進行役が見たシフトの観点は{ $seen }件、そのうち記録と{ $points }点を超える開きがあるものは{ $apart }件です。点数の話をする前に、段階をどう受け取っているかをすり合わせてください。
    }
report-overlay-unread = 進行役が書いたことは、この報告書に入っていません：{ $why }
debrief-overlay-unread = 進行役が書いたことは、ここでは数に入っていません：{ $why }

## それぞれの段階で見えること。どの観点にも三つ。

anchor-support-resolution-4 = 事実が正しく、原因がわかり、「直りました」とお客様ご自身の口から聞けている。
anchor-support-resolution-2 = 言ったことは正しいが、原因がわからないまま、または直ったかを確かめていない。
anchor-support-resolution-0 = 間違ったことを信じたまま、お客様が帰られる。
anchor-support-acknowledgement-4 = 直す前に気持ちと困り具合を言葉にし、「私がお引き受けします」と言い、最後にお礼を述べる。
anchor-support-acknowledgement-2 = 「申し訳ございません」とひと言、すぐに直す話へ移る。
anchor-support-acknowledgement-0 = お客様や相手の部署のせいにする。または、大したことではないと言う。
anchor-support-listening-4 = 開かれた質問から始め、聞いたことを言い直し、記録にあることを使う。
anchor-support-listening-2 = 最後まで聞くが、記録にあることをもう一度尋ねる。
anchor-support-listening-0 = 話をさえぎり、聞かれていないことに答える。
anchor-support-expectation-4 = いつ、だれが、何は約束できないか、次にいつ話すかを伝え、伝わったかを確かめる。
anchor-support-expectation-2 = 「まもなく」と言う。または、日付だけで担当の名前がない。
anchor-support-expectation-0 = 守れないと知りながら約束する。
anchor-support-effort-4 = お待たせする前にどのくらいかを伝え、いきさつごと引き継ぐ。お客様は二度話さなくてよい。
anchor-support-effort-2 = 保留や引き継ぎの前にひと言あるが、いきさつの一部はもう一度話すことになる。
anchor-support-effort-0 = 何も言わずに回し、お客様は最初から話し直す。
anchor-support-record-4 = 話したこと、原因、営業が知るべきことが書いてあり、お礼も伝わっている。
anchor-support-record-2 = メモはあるが、書いた本人にしかわからない。
anchor-support-record-0 = 何も書いていない。または、なかったことが書いてある。
anchor-sales-discovery-4 = 状況、困りごと、その先の影響を順に尋ね、解決の価値をお客様がご自分の言葉で話される。
anchor-sales-discovery-2 = 状況だけを尋ねて、説明に入る。
anchor-sales-discovery-0 = 困りごとが一つも出ないうちに、説明を始める。
anchor-sales-truth-4 = 確かめてから答え、聞かれる前にできないことを伝え、会社が守れる日だけを口にする。
anchor-sales-truth-2 = 間違いはないが、できないことは聞かれるまで言わない。
anchor-sales-truth-0 = 事実と違うことを言う。または、できる以上のことを約束する。
anchor-sales-scope-4 = 含まれるもの、含まれないもの、変更の頼み方を、口でも書面でも伝える。
anchor-sales-scope-2 = 含まれるものは明らかだが、含まれないものはあいまいなまま。
anchor-sales-scope-0 = 追加の頼みを、価格も書面もなく引き受ける。
anchor-sales-lead-4 = 次の一歩を日付と担当つきで決め、だれが決めるか、不在のときはだれかもわかっている。
anchor-sales-lead-2 = 「何かお送りします」と、日付のない次の一歩。
anchor-sales-lead-0 = 「お好きなように」と、舵取りをお客様に任せる。
anchor-sales-listening-4 = まずお客様が必要なことを話し、それを言い直してもらい、半分ほどの時間を話している。
anchor-sales-listening-2 = 最後まで聞くが、ほとんどの時間を自分が話す。
anchor-sales-listening-0 = 話をさえぎり、だれも言っていない要望に答える。
anchor-sales-relay-4 = いきさつ、約束した言葉そのもの、お客様のお礼が、サポートに届いている。
anchor-sales-relay-2 = 注文は届くが、何を約束したかは聞かないとわからない。
anchor-sales-relay-0 = 何も伝えない。または、お客様の前でサポートのせいにする。
anchor-other-4 = この観点で求められることが、すべて見えたか聞こえた。
anchor-other-2 = 半分ほどが見えたか聞こえた。害になることはなかった。
anchor-other-0 = 何も見えなかった。または、お客様の害になることがあった。
