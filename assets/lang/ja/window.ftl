# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = 画面がありません（DISPLAY も WAYLAND_DISPLAY も設定されていません）。ターミナルなら、すべて進められます：other-desk exercise scenarios/swap-day
window-no-adapter = 描画する手段がありません。Vulkan ドライバーが、ソフトウェアのものも含めて見つかりませんでした。Debian と Ubuntu では sudo apt install mesa-vulkan-drivers で入ります。ターミナルなら、すべて進められます：other-desk exercise scenarios/swap-day
window-folder = フォルダーは { $folder } です。
## ディスク上でうまくいかなかったこと：文の一部と、それを文にするもの。

disk-sentence = { $what }。
disk-no-such-folder = フォルダー{ $path }がありません
disk-no-pack = { $path }には教材がありません
disk-too-many-files = { $path }はファイルが多すぎて、教材として読めません
disk-pack-faulty = 教材{ $name }に誤りがあり、使えません
disk-cannot-read = { $path }が読めません（{ $why }）
disk-cannot-write = { $path }に書き込めません（{ $why }）
disk-cannot-make = { $path }を作れません（{ $why }）
disk-newer = 記録{ $path }は、このプログラムより新しい版で作られています
disk-damaged = 記録{ $path }が壊れています
disk-other-shift = 記録{ $path }は、ほかのシフトのものです
disk-not-over = 記録{ $path }は、シフトが終わる前で切れています
disk-differs = 今の教材またはプログラムの版では、記録が違う結果になります
disk-attempt = { $path }からは続けられません。壊れているか、演習またはプログラムの別の版で始められたものです。ファイルはそのまま残してあります
disk-beside = { $path }の内容が読み取れません。ファイルはそのままにしてあります。別の場所へ移すと、また保存できるようになります
disk-open-elsewhere = この回は別のウィンドウまたはターミナルで開いています。そちらで続けるか、先に閉じてください
disk-no-own-folder = あなた専用のフォルダーが見つからないため、何も保存できません
disk-cannot-record = 操作を記録できません（{ $why }）
disk-store = 今は全体の一覧が使えません。受講の記録そのものは無事です
disk-cannot-practise = { $name }だけを練習することはできません。別の件を選んでください
disk-no-such-moment = この場面は記録にありません。別の場面を選んでください
disk-mistake = プログラム自体の誤りのため、確かめられません
disk-why-full = ディスクがいっぱいです
disk-why-read-only = このディスクは読み取り専用です
disk-why-denied = アクセスが許可されていません
disk-why-missing = 見つかりません
disk-why-there = すでにあります

window-reloaded = 教材が更新されました。このまま新しい文面で続けます。
window-reload-differs = 教材が更新されましたが、ここまでの内容が新しい版に合いません（{ $why }）。今の版のまま続けます。
window-reload-other-steps = 教材が変わり、この演習の進め方も変わりました。今の演習は、始めたときの内容のまま続きます。
window-reload-broken = 教材が更新されましたが、誤りが{ $errors }件あります。今の版のまま続けます。{ $first }

# When the window cannot open or has to close. $log is the sentence about the log.
window-cannot-open = ウィンドウを開けません。画面またはグラフィックスのドライバーが応じません。ターミナルなら、すべて進められます：other-desk exercise scenarios/swap-day　{ $log }
window-ended-mistake = プログラムの不具合により、ウィンドウを閉じました。ここまでの内容は保存されています。次に起動すると、続きから始められます。{ $log }
window-ended-graphics = グラフィックスのドライバーが停止したため、ウィンドウを閉じました。ここまでの内容は保存されています。次に起動すると、続きから始められます。{ $log }
window-ended-display = 画面との接続が切れたため、ウィンドウを閉じました。ここまでの内容は保存されています。次に起動すると、続きから始められます。{ $log }
window-log = 詳しい記録はこちらです：{ $log }
window-no-log = 詳しい記録は、どこにも書き込めませんでした。

# When one's own folder cannot be written to.
window-kept-elsewhere = ご自分のフォルダーに書き込めません。このまま続けられます。代わりに { $folder } に保存します。パソコンの電源を切る前に、このフォルダーを安全な場所へコピーしてください。{ "\u000A" }{ $why }
window-settings-not-kept = 設定はウィンドウを閉じるまで有効ですが、保存できません：{ $why }

# A page that could not be shown.
broken-title = このページを表示できません
broken-kept = プログラムの不具合により、表示できませんでした。ここまでの内容は、すべて保存されています。
broken-kept-shift = プログラムの不具合により、表示できませんでした。ここまでの内容は、すべて保存されています。時計は止まっていますので、お客様をお待たせすることはありません。
broken-again = もう一度表示する
broken-leave = タイトルへ戻る

# Under a message that stays until it has been read.
notice-read = わかりました
