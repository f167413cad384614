# 記録の保管庫: 確認、控え、復元、書き出し、消去。
#
# $fileと$folderはパス、$whyと$whatはシステムの言葉です。
records-none = { $folder }にはまだ保管庫がなく、取り込む記録もありません。
records-was-empty = 保管庫のファイルは空でした。新しく作り直し、このフォルダーの記録をもう一度取り込みました。
records-taken-in = フォルダーから取り込みました: 受講{ $attempts }回分、シフトの記録{ $recordings }件。
records-left-out = { $file }は取り込めませんでした: { $why }
records-holds = { $people }人、受講{ $attempts }回分、シフトの記録{ $recordings }件。うち{ $expired }件は細かな経過を消し、採点だけを残しています。
records-sound = すべて書いたときのままです。
records-unsound = 書いたときと違うところがあります。何も変えていません。「other-desk records restore」で控えに戻せます。
records-backup = 控えを{ $file }に作りました。名前が入っていますので、読んでよい人だけが読める場所に置いてください。
records-restored = 控え{ $file }を保管庫に戻しました。
records-before = それまでのものは{ $file }に残してあります。
records-exported = { $name }さんについての記録をすべて{ $file }に書き出しました。本人に渡したら消してください。
records-erase-one = { $name }さんについての記録をすべて消します: 受講{ $folders }回分のフォルダー、書き出し、採点、控えの中の分。元には戻せません。よろしければ--yesを付けてもう一度どうぞ。
records-erase-all = { $folder }にあるものをすべて消します: 受講の記録、採点、控え、書き出し。元には戻せません。よろしければ--yesを付けてもう一度どうぞ。
records-erased-one = { $name }さんについての記録は、ここにはもうありません。消したもの: フォルダー{ $folders }個、ファイル{ $files }個。控え{ $backups }個からも消しました。
records-erased-all = { $folder }にはもう何もありません。
records-out-of-reach = 届かないため、そのままになっています: { $file }({ $why })。ファイルが見えるときにもう一度行うか、手で消してください。
records-retained = { $days }日を過ぎた細かな経過を消しました: 保管庫の記録{ $recordings }件、ファイル{ $files }個。採点と数字は残しています。
store-newer = { $file }は新しい版のプログラムが書いたものです(保管庫の版{ $version }、この版で読めるのは{ $ours }まで)。手を付けていません。新しい版をお使いください。
store-none-of-ours = { $file }はこのプログラムの保管庫ではありません。手を付けていません。別の場所に移すと、新しく作ります。
store-damaged = { $file }は壊れています: { $what }。手を付けていません。「other-desk records restore」で控えに戻せます。
store-read-only = { $file }に書き込めません。書き込みの許可をもらうか、別のフォルダーを選んでください。
store-full = { $file }のあるディスクがいっぱいです。空きを作ってください。これまでに残したものは失われていません。
store-busy = { $file }をほかのプログラムが使っています。そちらを閉じるか、後でもう一度お試しください。
store-disk = { $file }を読み書きできません: { $why }。ディスクがつながっているか、壊れていないかをお確かめください。
store-exists = { $file }はもうあります。手を付けていません。別の名前を選んでください。
store-nobody = { $name }さんの記録は保管庫にありません。
store-no-backup = { $file }には使える控えがありません。控えを指定してください。
store-no-recording = { $name }の記録は保管庫にありません。
store-goes-on = このまま続けられます。回答とシフトはいつもどおりこの受講のフォルダーにあります。直るまで、全体の一覧に載らないだけです。
disk-memory = これはディスクにありません: { $why }。続けられますが、今はこのプログラムだけが覚えています。ディスクが受け付けしだい、すべて書き込みます。
disk-again = すべてディスクに書き込みました。
disk-lost = ディスクがこのシフトの終わりを受け付けませんでした: { $why }。残っていません。
