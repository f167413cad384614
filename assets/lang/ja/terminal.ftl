# 端末での窓口。起きたこと、入力できること、結果。
#
# $name: お客様のお名前(パックの書き方のまま)、または someone。

someone = どなたか

## 起きたこと

opened = 窓口が開きました。
arrived = { $name }がお待ちです。
arrived-again = { $name }がまたお待ちです。これで{ $attempt }回目です。
abandoned = { $name }は{ $wait }待って、電話を切りました。
turned-away = 窓口は終了です。{ $name }は{ $wait }待ちましたが、お帰りになりました。
colleague-answered = { $colleague }が{ $name }の電話に出ました。待ち時間は{ $wait }です。
on-duty = { $colleague }が席に着きました。
off-duty = { $colleague }が席を離れました。
answered = { $name }の電話に出ました。待ち時間は{ $wait }。ご様子: { $mood }。
answered-at-once = { $name }とお話ししています。ご様子: { $mood }。
says = { $name }「{ $words }」
does = { $name } { $words }
you-say = あなた「{ $words }」
you-do = あなた { $words }
silent = 沈黙が続きます。
showed = できたこと・したこと: { $tag }
repaired = 取り返したこと: { $tag }
promised-spoken = 口頭だけの約束: { $by }。
promised-written = 書面での約束: { $by }。
put-in-writing = 約束を書面にしました。
mood = { $name }のご様子: { $mood }。
escalated = { $name }が責任者を求めています。
held = { $name }を保留にしました。時間は伝えていません。
held-for = { $name }を保留にしました。{ $wait }とお伝えしました。
resumed = { $held }ぶりに{ $name }との通話に戻りました。
looked-up = 「{ $title }」を読みます({ $takes })。
asked = { $colleague }に尋ねます({ $takes }かかります)。
told = { $colleague }「{ $words }」
learned = わかったこと: { $title }。
desk-asked-Sales = 営業に尋ねました。
desk-asked-Support = サポートに尋ねました。
noted = { $name }についてメモを書きました。
transferred-warm = { $name }を紹介して、{ $department }に引き継ぎました。
transferred-cold = 何も伝えずに、{ $name }を{ $department }に回しました。
call-back-agreed = { $time }に{ $name }へ折り返す約束をしました。
call-back-due = { $name }に折り返す時間です。
call-back-missed = { $name }への折り返しがなかったので、またかけてこられました。
hung-up = { $name }が電話を切りました。
parted = { $name }との通話は終わりました。あとは後処理です。
ended = 結果: { $outcome }。
disposed = 記録: { $outcome }。
closed = 完了。通話{ $talk }、保留{ $hold }、後処理{ $wrap }。
will-return = { $name }は今日の{ $time }にまた連絡することになります。
will-return-later = { $name }は後日また連絡することになります。
wait-announced = お待ちの皆さまに、{ $wait }ほどかかると伝えました。
lunch-began = 昼休みです。
lunch-ended = 昼休みが終わりました。
lunch-missed-now = 昼休みの時間が過ぎました。
injected = そのころ: { $title }
message = { $colleague }からのメッセージ「{ $words }」
doors-closed = 受付は終了です。お待ちの方には最後まで対応します。
shift-ended = シフトが終わりました。

time-minutes = { $minutes }分

mood-calm = 落ち着いている
mood-waiting = 待っている
mood-tense = 張りつめている
mood-angry = 怒っている
mood-leaving = いまにも切りそう

tag-Explain = 説明
tag-Offer = 申し出
tag-Fix = その場での修復
tag-Apology = お詫び
tag-SetWait = かかる時間の案内
tag-Brushoff = 軽くあしらう
tag-FishesForMark = 高評価のおねだり
tag-IdentityChecked = 本人確認
tag-Denies = お客様の話の否定

department-Sales = 営業
department-Support = サポート
department-Planning = 工事手配
department-Porting = 番号移行
department-Accounts = 経理

## シフトの前

choose-shift = どのシフトにしますか。
shift-row = { $title }({ $desk }、{ $opens }〜{ $closes })
desk-Sales = 営業の窓口
desk-Support = サポートの窓口
briefing-targets = この窓口が見られている数字:
target-ServiceLevel = { $within }以内の応答が{ $percent }%
target-HandleTime = 1件あたり{ $time }
target-Abandonment = 待つ間に切る方は{ $percent }%まで
target-FirstContact = 1回目での解決が{ $percent }%
target-Survey = お客様の評価{ $mark }
target-Orders = 注文{ $count }件
target-Kept = 解約されずに残る注文が{ $percent }%
briefing-blind = この窓口から見えないこと:
briefing-lunch = 昼休み: { $from }から{ $until }のあいだに{ $takes }。Lを入力します。
briefing-clock = 時計は、話したときと何かをしたときだけ進みます。読む時間や考える時間はかかりません。
briefing-recorded = このシフトは記録されます: { $file }
briefing-not-recorded = このシフトは記録されません。
briefing-enter = Enterで窓口を開けます。

## 窓口で

status-nobody = { $time }。お待ちの方はいません。
status-waiting = { $time }。お待ちの方{ $count }人。いちばん長い方は{ $wait }、{ $mood }。
status-held = 保留中: { $name }、{ $wait }、{ $mood }。
status-call-back = 折り返す時間です: { $name }。
status-lunch = いま昼休みに入れます: L。
on-the-line = 通話中: { $name }。ご様子: { $mood }。
after-the-call = { $name }との通話は終わりました。残っていること:
screen = 画面: { $words }
reply-prompt = 1〜{ $count }、ほかの操作は ? :
ready-prompt-answer = Enterで電話に出ます。ほかの操作は ? :
ready-prompt-resume = Enterで{ $name }に戻ります。ほかの操作は ? :
ready-prompt-wait = Enterで次の出来事まで待ちます。ほかの操作は ? :
wrap-up-title = 後処理: { $name }。
wrap-up-ask = どのように終わりましたか。
wrap-up-prompt = 1〜{ $count }。Nでメモ、Enterで記録せずに終えます:
wrap-up-prompt-disposed = Nでメモ、Enterで後処理を終えます:
wrap-up-prompt-done = Enterで後処理を終えます:
knowledge-ask = どの記事ですか。番号か、探す言葉。Enterで戻ります:
knowledge-none = その言葉を含む記事はありません。
knowledge-row = { $title }({ $takes })
ask-whom = だれに尋ねますか。番号。Enterで戻ります:
ask-row = { $name }、{ $desk }({ $takes })
hold-ask = どのくらいお待たせするか伝えますか。例: 2m。Enterで何も言わずに保留、Xで取りやめます。
transfer-how = 1 紹介して引き継ぐ、2 何も言わずに回す。Enterで戻ります:
transfer-where = どこへですか。番号。Enterで戻ります:
call-back-ask = どのくらいあとですか。例: 20m。Enterで戻ります:
announce-ask = どのくらいかかりますか。例: 5m。Enterで戻ります:
pass-ask = いつまで、またはどのくらいですか。例: 10:30、10m。Enterで戻ります:
passed = いま{ $time }です。
end-ask = ここで通話を終えますか。Yで終えます。Enterで続けます:
quit-ask = ここでシフトを終えますか。ここまでが採点されます。Yで終えます。Enterで続けます:
quit-end-of-input = 入力が終わったので、シフトをここで終えます。
resume-which = どなたですか。番号。Enterで戻ります:
resume-next = 次にお待ちの方

help-title = 入力できるもの:
help-number = 1、2、3…  その番号の返事や行動をします
help-enter = Enter  電話に出る、通話に戻る、次の出来事まで待つ
help-dot = .  何も言わず、何かが起きるまで待ちます
help-H = H  保留にします。H 2m で2分とお伝えします
help-K = K  調べます。Kのあとに言葉を書くと検索します
help-A = A  この窓口や向こうの窓口の同僚に尋ねます
help-T = T  ほかの部署に引き継ぎます
help-N = N  メモを書きます
help-W = W  最後の約束を書面にします
help-C = C  折り返しを約束します。C 20m
help-E = E  通話を終えます
help-R = R  次の電話に出る、または保留の方に戻ります
help-L = L  昼休みに入ります
help-I = I  お待ちの方にかかる時間を伝えます。I 5m
help-P = P  時間を進めます。P 10m
help-Q = Q  シフトを終えて結果を見ます
help-more = 小文字でもかまいません。

not-understood = 「{ $typed }」は、ここでは使えません。使えるのは { $keys } です。? で説明が出ます。
not-a-number = { $typed }はありません。1〜{ $count }があります。
not-a-time = 「{ $typed }」は時間として読めません。90s、5m、1hのように書いてください。
yes-words = y yes はい
no-words = x no n いいえ

refused-ShiftEnded = シフトは終わっています。
refused-InThePast = 時計はもう先に進んでいます。
refused-BusyUntil = もう少しあとでできます。
refused-NobodyWaiting = お待ちの方はいません。
refused-ContactOnDesk = まだ対応中の件があります。
refused-NobodyOnLine = 通話中の方はいません。
refused-PersonGone = もう電話は切れています。
refused-NothingToWrapUp = 後処理はありません。
refused-NotOnOffer = それはここでは言えません。
refused-NotOnHold = その方は保留中ではありません。
refused-NoSuchThing = それはここにはありません。
refused-NothingToWrite = まだ書面にしていない約束はありません。
refused-AlreadyDone = それはもう済んでいます。
refused-NotTransferable = この件はほかの部署では引き受けられません。
refused-NothingToHandOn = 引き継げる内容がありません。
refused-NoMorePuttingOff = この依頼はこれ以上先延ばしできません。
refused-NotLunchTime = 昼休みの時間ではありません。
refused-TooManyInjects = この勤務にはもう十分な出来事を入れました。
refused-BadDuration = その時間はここでは使えません。
nobody-to-ask = 尋ねられる人がいません。

## 結果

self-ask = 見る前に、ご自分なら100点満点で何点ですか。Enterで飛ばします:
self-compare = ご自分では{ $own }点、結果は{ $points }点でした。
score-title = 結果
score-none = 最後まで終えた件がないので、採点はありません。
score-quality = 応対の質: 100点中{ $points }点
score-contact = { $name }: 100点中{ $points }点。{ $outcome }。
score-contact-title = { $name }「{ $title }」: 100点中{ $points }点。{ $outcome }。
score-full = 失った点はありません。
score-lost = 「{ $dimension }」で{ $points }点を失いました。
score-rule = 基準: { $rule }
score-line = 該当箇所: { $line }
score-critical = 重大な誤り。
score-figures = 指標(点数とは別)
score-recording = 記録の場所: { $file }
score-home-home = ここはご自分の窓口です。もう一方と比べるもとになります。
score-home-away = ここはご自分の窓口ではありませんでした。

## 再現

replay-title = { $pack } { $version }、{ $shift }、シード{ $seed }
replay-open = 記録は終わりのないまま止まっています。
replay-torn = 記録の最後の行が途中で切れています。その手前までの記録です。
replay-verified = 操作{ $count }件、すべて記録のとおりです。
replay-changed = その後パックが変わりました。これは記録したときの版です。
replay-text-Added = 新しい文: { $line }
replay-text-Removed = なくなった文: { $line }
replay-text-Changed = 変わった文: { $line }
replay-reply-Added = 新しい返事: { $line }
replay-reply-Removed = なくなった返事: { $line }
replay-reply-Changed = 働きの変わった返事: { $line }
