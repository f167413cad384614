# 指摘、指標、評価基準の言葉。
#
# $customer: お客様のお名前(敬称つき)、または customer-someone。
# $desk: 研修者が座っている窓口。Sales(営業)か Support(サポート)。

customer-someone = お客様
customer-drawn = { $name }様

## できなかったこと: サポート

omission-Fact = 答えは記事の中にありましたが、{ $customer }には届きませんでした。
omission-CauseFound = なぜ起きたのかが伝わっていません。原因がわからないと、{ $customer }はまた起きると考えます。
omission-ConfirmedSolved = 終わる前に、直ったかどうかの確認がありませんでした。直っていなければ、{ $customer }はもう一度電話して、最初から話すことになります。
omission-NamesFeeling = 対処の前に、{ $customer }の気持ちに触れる言葉がありませんでした。気持ちが残ったままだと、説明はなかなか耳に入りません。
omission-Impact = { $customer }にとって何が困るのかが、言葉になりませんでした。よくある故障の一つのように聞こえます。
omission-Ownership = 「こちらで引き受けます」という一言がありませんでした。いまだれの仕事なのか、{ $customer }にはわかりません。
omission-ClosingThanks = 最後にお礼がありませんでした。{ $customer }は、時間を割いて知らせてくださっています。
omission-OpenQuestion = 「はい・いいえ」では答えられない質問がありませんでした。思いがけないことは、{ $customer }の口から出てこないままです。
omission-Paraphrase = 理解したことを言い直す場面がありませんでした。正しく伝わったのか、{ $customer }には確かめようがありません。
omission-UsesKnown = その情報は記録にありました。だれも見ていないことに、{ $customer }は気づきます。
omission-When = いつまでに、という話がありませんでした。どのくらいかわからないまま、{ $customer }は待ちます。
omission-Who = この先だれが対応するのか、話がありませんでした。次のとき、{ $customer }はだれを呼べばよいのかわかりません。
omission-Limit = お約束できない部分が伝わっていません。{ $customer }は、確実なものとして予定を立てます。
omission-NextContact = 次にいつ話すのか、決まりませんでした。{ $customer }はまた電話をかけ、別の担当者に出会います。
omission-WarmTransfer = 内容を伝えたうえでの引き継ぎがありませんでした。次の窓口で、{ $customer }はすべてを話し直します。
omission-HoldAnnounced = お待たせする前のひと言がありませんでした。急に静かになると、{ $customer }は切れたのかと思います。
omission-NoReexplaining = 会社が知っていることを、{ $customer }はもう一度話すことになりました。
omission-Notes = メモがありません。次の担当者は何も知らないところから始まり、{ $customer }も同じです。
omission-CauseTag = 原因が記録されていません。数えられないものは、直されないままになります。
omission-RelayToSales = 営業には伝わっていません。次のお客様も、同じ言葉を聞くことになります。

## できなかったこと: 両方の窓口

omission-ThanksPassedOn = 感謝の言葉が、ここで止まりました。向こうの席には、今日それを聞きたかった人がいます。

## できなかったこと: 営業

omission-Situation = いまの状況を尋ねる質問がありませんでした。提案は当て推量になり、{ $customer }にはそれがわかります。
omission-Problem = 何に困っているのかを尋ねていません。{ $customer }に残るのは、価格の比較だけです。
omission-Implication = このままだとどうなるのかを尋ねていません。それがいくらにつくのか、{ $customer }は知っていて、こちらは知りません。
omission-NeedPayoff = 何があれば助かるのか、{ $customer }に尋ねる場面がありませんでした。人は、自分で口にしたことを大切にします。
omission-FeasibilityChecked = 確認より先に、答えが出ました。できない場合、{ $customer }はそれをサポートから聞くことになります。
omission-LimitsDisclosed = その商品でできないことが伝わっていません。{ $customer }は、使い始めた日に気づきます。
omission-DateWithin = 会社が守れる日にちが示されませんでした。{ $customer }は、別の日を当てにします。
omission-ScopeIn = 何が含まれるのかが示されませんでした。あとになって、{ $customer }とサポートの記憶が食い違います。
omission-ScopeOut = 何が含まれないのかが示されませんでした。だれかが断るまで、{ $customer }は含まれると考えます。断るのはサポートです。
omission-ScopeChangeWritten = 変更の決め方が書面になっていません。次の「お話ししませんでしたっけ」は、だれかの無償の仕事になります。
omission-NextStepDated = 日付と担当の決まった次の一歩がありません。{ $customer }はこちらを待ち、こちらは電話を待つことになります。
omission-DecisionProcess = だれがどのように決めるのかを尋ねていません。{ $customer }お一人では決められないのかもしれません。
omission-Fallback = 不在のときの担当が伝わっていません。そのとき、{ $customer }は最初から話し直しです。
omission-CustomerFirst = こちらが先に話しました。{ $customer }のご用件は、後回しになりました。
omission-PitchShare = 話す量が片方に偏りました。{ $customer }は、聞いてもらえなかったか、答えをもらえなかったかのどちらかです。
omission-ContextForSupport = サポートのための記録がありません。{ $customer }がサポートに電話すると、すべて最初からになります。
omission-PromiseLogged = 約束の言葉が、そのままの形で残っていません。{ $customer }は覚えています。そして記憶の中で、約束は大きくなります。

## したことで点が減ったもの

commission-Incomplete = 肝心なところが抜けた答えになりました。{ $customer }は、残り半分を聞きにまた連絡してきます。
commission-BlamesCustomer = 責めているように聞こえました。{ $customer }が身を守っている間、だれも話を聞いていません。
commission-BlamesDepartment = { $desk ->
        [Sales] サポート
       *[Support] 営業
    }のせいにする言い方になりました。{ $customer }から見れば一つの会社です。その会社が、内輪でもめています。
commission-Minimises = 小さなことのように聞こえました。{ $customer }は、そうではないと説明しなければなりません。
commission-Interrupts = 話をさえぎりました。{ $customer }は、最後まで話せていません。
commission-AsksAgain = 会社がすでに知っていることを尋ねました。{ $customer }はもう一度答え、ほかにも失われたのではと考えます。
commission-Soon = 「まもなく」は時刻ではありません。{ $customer }は今日だと思い、こちらは今週のつもりです。
commission-ColdTransfer = 取り次ぎのひと言がありませんでした。{ $customer }は話を最初から始め、同僚は何も知らずに受けます。
commission-PitchBeforeProblem = 困りごとを聞く前に、提案が出ました。{ $customer }に届くのは価格だけで、理由は届きません。
commission-OverPromise = 会社にできる以上の約束になりました。{ $customer }はそれを当てにし、その言葉はサポートに戻ってきます。
commission-AddOnUnscoped = 価格も書面もないまま、追加を引き受けました。だれかが無償で作業し、{ $customer }は合意済みだと考えます。
commission-WhateverYouLike = 「お好きなように」で、舵を手放しました。{ $customer }が探しているのは、道を知っている人です。

## 重大な誤り

critical-WrongInformation = お伝えした内容が事実と違います。{ $customer }はそのとおりに動き、また戻ってきます。
critical-FalseFact = その説明は事実と違います。{ $customer }は、今日か最初の請求書で確かめます。
critical-BeyondAuthority = この窓口では決められないことを約束しました。{ $customer }は待ち、断るのは別のだれかです。
critical-FalseRecord = 起きていないことが記録に残りました。記録の上では{ $customer }はもう待っていませんが、実際には待ち続けています。
critical-IdentitySkipped = だれからの問い合わせか、確認がありませんでした。今日は本当に{ $customer }でも、明日はわかりません。
critical-Discloses = 外に出してはいけない話が出ました。{ $customer }は、よそでは何が話されているのだろうと考えます。

## やり直せたこと

repaired-Incomplete = 初めは抜けがありましたが、あとから補いました。{ $customer }には、答えがすべて届いています。
repaired-BlamesCustomer = 責めているように聞こえましたが、言い直しました。{ $customer }は、また話を聞けます。
repaired-BlamesDepartment = 初めは{ $desk ->
        [Sales] サポート
       *[Support] 営業
    }の話でしたが、そのあと「私ども」と言い直しました。{ $customer }から見て、また一つの会社です。
repaired-Minimises = 小さく扱いましたが、あとから元の大きさに戻しました。{ $customer }は、両方を聞いています。
repaired-Interrupts = 話をさえぎりましたが、そのあと続きを促しました。{ $customer }は、最後まで話せます。
repaired-AsksAgain = 同じことを尋ねましたが、そのあと記録を使いました。{ $customer }は、繰り返さずに済みます。
repaired-Soon = 「まもなく」のあとに、時刻が示されました。これで{ $customer }は予定を立てられます。
repaired-ColdTransfer = ひと言もなく始まった引き継ぎを、あとから補いました。{ $customer }は、一人で始めずに済みます。
repaired-PitchBeforeProblem = 提案が先でしたが、戻って尋ねました。{ $customer }の話は、聞いてもらえました。
repaired-OverPromise = できる以上の約束を、自分で正しました。{ $customer }にとって、サポートから聞くよりもよいことです。
repaired-AddOnUnscoped = 追加を引き受けたあと、価格と書面を添えました。何に合意したのか、{ $customer }にはわかっています。
repaired-WhateverYouLike = 手放した舵を、もう一度取りました。{ $customer }には、いま向かう先があります。
repaired-any = あとから正しました。

## 指摘のもとになった言葉

cite-instead = そのときの言葉：「{ $words }」
cite-said = そのときの言葉：「{ $words }」
cite-chose = 選んだこと：{ $words }
cap-took = この種の誤りがあると、その応対の点には上限があります。そのため、応対の100点からさらに{ $points }点減りました。

## 行うこと・避けることの名前

tag-Fact = 正しい事実
tag-CauseFound = 原因の特定
tag-ConfirmedSolved = 解決の確認
tag-NamesFeeling = 対処の前に気持ちを言葉にする
tag-Impact = お客様にとっての影響
tag-Ownership = 引き受ける
tag-ClosingThanks = 最後のお礼
tag-OpenQuestion = 開かれた質問
tag-Paraphrase = 理解の言い直し
tag-UsesKnown = すでにある情報を使う
tag-When = いつ
tag-Who = だれが
tag-Limit = 約束できないこと
tag-NextContact = 次に話す時
tag-WarmTransfer = 内容を伝えた引き継ぎ
tag-HoldAnnounced = お待たせする前のひと言
tag-NoReexplaining = 話し直しをさせない
tag-Notes = メモ
tag-CauseTag = 原因の記録
tag-RelayToSales = 営業への連絡
tag-ThanksPassedOn = 感謝を伝える
tag-Situation = 状況
tag-Problem = 困りごと
tag-Implication = その先の影響
tag-NeedPayoff = 何が助けになるか、お客様の言葉で
tag-FeasibilityChecked = 答える前の確認
tag-LimitsDisclosed = できないことの説明
tag-DateWithin = 守れる日にち
tag-ScopeIn = 含まれるもの
tag-ScopeOut = 含まれないもの
tag-ScopeChangeWritten = 変更は書面で
tag-NextStepDated = 日付と担当のある次の一歩
tag-DecisionProcess = だれがどう決めるか
tag-Fallback = 不在のときの担当
tag-CustomerFirst = お客様が先に話す
tag-PitchShare = 話す量の割合
tag-ContextForSupport = サポートのための記録
tag-PromiseLogged = 約束の記録
tag-Incomplete = 抜けのある答え
tag-WrongInformation = 誤った情報
tag-BlamesCustomer = お客様を責める
tag-BlamesDepartment = 別の窓口を責める
tag-Minimises = 小さく扱う
tag-Interrupts = さえぎる
tag-AsksAgain = 同じことを尋ねる
tag-Soon = 「まもなく」
tag-BeyondAuthority = 権限を越えた約束
tag-ColdTransfer = ひと言もない取り次ぎ
tag-FalseRecord = 事実と違う記録
tag-IdentitySkipped = 本人確認なし
tag-Discloses = 秘密の漏れ
tag-PitchBeforeProblem = 困りごとより先の提案
tag-OverPromise = できる以上の約束
tag-FalseFact = 事実と違う説明
tag-AddOnUnscoped = 価格も書面もない追加
tag-WhateverYouLike = 「お好きなように」

## 観点

dimension-resolution = 解決
dimension-acknowledgement = 受け止め
dimension-listening = 傾聴
dimension-expectation = 見通し
dimension-effort = 手間
dimension-record = 記録
dimension-discovery = 聞き出す
dimension-truth = 正直さ
dimension-scope = 範囲
dimension-lead = 舵取り
dimension-relay = 引き渡し

## 指摘の種類、期限、重大な誤りの区分、結果

kind-Omission = できなかったこと
kind-Commission = したこと
kind-Critical = 重大な誤り
kind-Repaired = やり直せたこと
deadline-Parted = お客様がいらっしゃる間
deadline-Closed = 後処理の終わりまで
class-Business = 事業にとって重大
class-Customer = お客様にとって重大
class-Compliance = 法令・規程にとって重大
outcome-Solved = 解決
outcome-Ordered = 受注
outcome-Dated = 次の予定を約束
outcome-Partly = 一部解決
outcome-PassedOn = 引き継ぎ
outcome-Declined = 誠実なお断り
outcome-Open = 未解決
outcome-Lost = お客様が離れた

## 指標

figure-quality = 応対の質
figure-handled = 対応した件数
figure-offered = 窓口を待った件数
figure-answered = 応答した件数
figure-service-level = { $seconds }秒以内の応答
figure-abandoned = 待つ間に切れた
figure-turned-away = 終了時にまだ待っていた
figure-speed-of-answer = 応答までの平均待ち時間
figure-handle-time = 平均処理時間
figure-talk = 通話時間
figure-hold = 保留時間
figure-wrap-up = 後処理時間
figure-first-contact = 一度の連絡で解決
figure-csat = お客様の評価の平均
figure-csat-top-two = 4と5の評価
figure-accuracy-Business = 事業にとって重大な誤りなし
figure-accuracy-Customer = お客様にとって重大な誤りなし
figure-accuracy-Compliance = 法令・規程にとって重大な誤りなし
figure-escalated = 責任者を求められた
figure-transferred-warm = 内容を伝えた引き継ぎ
figure-transferred-cold = ひと言もない取り次ぎ
figure-asked = 別の窓口に尋ねた
figure-asking = 尋ねるのにかかった時間
figure-looked-up = 読んだ記事
figure-looking-up = 読むのにかかった時間
figure-lunch = 昼休み
figure-orders = 受注
figure-promised = 約束
figure-promised-in-writing = うち書面のもの
figure-promised-too-much = うち会社にできるより早いもの
figure-closing-reflex = 売り込みの癖が出た返答
figure-troubleshooting-reflex = 直したがる癖が出た返答
figure-came-again = 二度目以降の連絡
figure-will-return = また連絡が必要になる件数
figure-call-backs = 折り返しの約束
figure-call-backs-missed = 折り返しの漏れ
figure-requests = 社内からの依頼
figure-requests-opened = うち対応したもの
figure-requests-put-off = 後に回した依頼
figure-requests-refused = 返事を添えずに断った依頼
figure-requests-escalated = 上司に上げられた依頼
figure-told = 別の窓口に伝えるべき事実
figure-handed-on = うち引き継いだもの
figure-asked-again-handed = 引き継がれていたのに聞き直したこと
figure-asked-again = 引き継ぎがなく聞き直したこと

lunch-Ahead = まだ
lunch-Taken = 取った
lunch-Missed = 取れなかった

unit-count = { $n }
unit-percent = { $n }%
unit-mark = 5点中{ $n }点
unit-points = { $n }点
unit-seconds = { $seconds }秒
unit-minutes = { $minutes }分{ $seconds }秒
unit-nothing = –
