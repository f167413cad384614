# 映写用の振り返りと、保存してあるものの手入れ。
#
# $desk、$dimension、$whatはその言語での名前、$people、$of、$countは人数です。
debrief-title = 振り返り
debrief-next = 次へ
debrief-finish = 終わる
debrief-previous = 前のページ
debrief-reveal = 実際の答えを見る
debrief-ask = 問いへ
debrief-pages = ページ一覧
debrief-page-of = { $pages }ページ中{ $page }ページ目
debrief-keys = スペースか矢印キー：次と前。O：ページ一覧。T：時計。N：次の区切り。Esc：終わる。
debrief-keys-moment = 1から9：その答えに一人足す。+と-：最後に数えた答え。スペース：実際の答え、そして問い。
debrief-clock-run = 時計を動かす
debrief-clock-pause = 時計を止める
debrief-clock-next = 次の区切り
debrief-left = あと{ $time }
debrief-over = { $time }過ぎています
debrief-late = +{ $time }
debrief-part-over = 済み
debrief-part-talk = 話し合い：{ $what }
debrief-page-start = 参加した人と、これからの流れ
debrief-page-end = ありがとうございました
debrief-too-small-why = { $fewest }人に満たないグループでは誰のことか分かってしまうため、何も示しません。いくつかの研修をまとめるか、各自が自分の帳票をご覧ください。数字がなくても話し合えます。進行表は1ページ目にあります。
debrief-heat-why = それぞれの席が求めることを、どれだけできたか。席の人はできているのに、来訪者が落としている行を探してください。
debrief-heat-gap = いちばん開いたのは{ $dimension }です。席の人は{ $home }、来訪者は{ $away }でした。
debrief-person = { $name } ・ { $mood }
debrief-hands-up = ここで止めます。あなたなら何と言いますか。答えごとに手を挙げてください。
debrief-was-chosen = その場で実際に言った言葉です。右の数は、今の挙手です。
debrief-answer = { $count ->
        [0] 答え{ $number }、挙手なし
       *[other] 答え{ $number }、挙手{ $count }人
    }
debrief-count-anew = 数え直す
debrief-hands-title = この場で選ばれた答え
debrief-hands-for = { $count }人: 「{ $said }」
debrief-hand-more = 答え{ $number }に一人足す
debrief-hand-fewer = 答え{ $number }から一人引く
debrief-chosen = { $people ->
        [0] こう言った人はいません
       *[other] { $of }人のうち{ $people }人がこう言いました
    }
debrief-share = { $of }人中{ $people }人
debrief-minds = { $desk ->
        [Sales] 営業席
       *[Support] サポート席
    }が見るのは「{ $what }」です。ここでは応対一件につき平均{ $points }点を落としています。
debrief-minds-nothing = { $desk ->
        [Sales] 営業席
       *[Support] サポート席
    }：この席だけが見る点は、ここにはありません。
debrief-moment-saw = ここで答えが分かれました。{ $of }人のうち{ $people }人がこう言いました。
debrief-moment-effect = 気になったのは、二つの席の見方がこれほど違うことです。
debrief-question-why = 見たことと、なぜ気になったかを言います。それから尋ねて、聞きます。
debrief-question-person = { $name }（「{ $title }」）
debrief-question-people = その場の来訪者{ $of }人のうち{ $people }人が、こう答えました。
debrief-quote = 「{ $said }」
debrief-levels = 前{ $before }、後{ $after }
debrief-levels-away = 自分の席{ $before }、相手の席{ $after }
debrief-decimal = { $whole }.{ $tenth }
debrief-rise = { $by }上がりました。おそらく{ $low }から{ $high }の間です。
debrief-fall = { $by }下がりました。おそらく{ $low }から{ $high }の間です。
debrief-inconclusive = 判断できません。{ $low }から{ $high }の間です。
debrief-interval-alt = 差とその区間
debrief-interval-none = 0
debrief-numbers-why = 一人一人を、その人自身と比べたものです。線が0をまたぐときは、「判断できない」とします。上がったとも、下がったとも、同じとも言えます。
debrief-numbers-none = 二回とも答えた人が足りないため、まだ比べられません。
debrief-cards-why = 必ず来る場面を一つ、そのときすることを一つ。
debrief-card-label = 私は…
debrief-card-hint = 日を言う前に予定表を見ます
debrief-card-put = 貼る
debrief-card-down-spoken = はがす：{ $text }
debrief-cards-full = もう貼る場所がありません。
debrief-cards-own = 演習の中で書かれたもの（名前なし）
debrief-next-own = 自分のページは自分のものです。だれに見せるかは、ご自分で決めてください。
debrief-next-cards = 一か月後に、相手の部署の人が、カードがどうなったかを尋ねます。
debrief-next-conditions = 正しいことをしにくくしているものは何でしょう。変えられる人に伝えてください。
debrief-next-kept = 細かな経過は{ $days }日残し、その後は消します。

## 保存してあるもの
keep-debrief = 振り返りを開く
keep-group = { $title }：{ $people }人
keep-no-groups = このパソコンで受講した人はまだいません。
keep-title = 保存してあるもの
keep-why = 受講、シフトの記録、採点は、このパソコンの中だけにあります。
keep-check = 確認する
keep-check-what = すべてを検査値と照らし合わせます。何も変えません。
keep-backup = 控えを作る
keep-backup-what = すべてを一つのファイルに写します。名前が入っています。
keep-restore = 控えに戻す
keep-restore-what = 使える控えのうち最新のものを、今あるものの代わりに置きます。
keep-restore-ask = 最新の控えに戻しますか。
keep-restore-goes = その控えより後のものは、一覧から外れます。
keep-restore-stays = 今あるものは横に残します。受講のフォルダーもそのままです。
keep-restore-yes = 戻す
keep-retain = 古い経過を消す
keep-retain-what = { $days }日を過ぎた細かな経過を消します。
keep-retain-ask = { $days }日より古い経過を消しますか。
keep-retain-goes = 古いシフトの記録が、控えの中の分も含めて消えます。もう再生できず、元には戻せません。
keep-retain-stays = 採点、数字、これからすることは残ります。
keep-retain-yes = 消す
keep-folder = フォルダーを開く
keep-folder-what = どこにあるかを表示します。
keep-person = 一人について
keep-person-hint = 受講したときの名前
keep-person-unknown = この名前の記録はありません。
keep-person-choose = { $name }さんを選ぶ
keep-export = 書き出す
keep-export-what = この人についての記録をすべて一つのファイルに書き出します。本人に渡すためのものです。
keep-erase = この人の記録を消す
keep-erase-what = この人についての記録を、控えの中の分も含めてすべて消します。
keep-erase-ask = { $name }さんについての記録をすべて消しますか。
keep-erase-goes = 受講、シフトの記録、採点、書き出し、控えの中の分が消えます。元には戻せません。
keep-erase-stays = ほかの人の記録はそのままです。
keep-erase-yes = { $name }さんの記録を消す
keep-all = すべて消す
keep-all-what = このパソコンを、だれも受講していない状態にします。
keep-all-ask = { $folder }にあるものをすべて消しますか。
keep-all-goes = 受講、シフトの記録、採点、練習、控え、書き出しがすべて消えます。元には戻せません。
keep-all-stays = 教材と設定、それに別の場所に保存したファイルは残ります。
keep-all-yes = すべて消す
keep-no = このままにする
keep-working = 少しお待ちください…
keep-unsound = 書いたときと違うところがあります。何も変えていません。「控えに戻す」で控えを置けます。
