# ひとつの時計で動く、同じ日の二つの席。
#
# $desk: もう一方の席の窓口。

seat-waiting-empty = { $desk }に誰かが座るのを待っています。別の端末で、同じパックと同じフォルダー、--seed { $seed }を付けてother-desk seatを始めてください。Ctrl+Cで中止します。
seat-waiting = { $time }。{ $desk }を待っています。あちらの時計は{ $clock }です。失われるものはなく、あちらが進めばこちらも進みます。この席をやめるにはCtrl+C。
seat-here = { $desk }に人が来ました。時計はひとつです。どちらも相手より{ $minutes }分より先には進めません。
seat-parted = { $desk }は一日を終えたか、一人で続けています。こちらはもう待たずに続きます。
seat-alone-ask = { $desk }から何も届きません。一人で続けますか。Yで続けます(窓口どうしのやり取りはなくなります)。Enterで待ちます:
seat-alone = この席は一人で続けます。これまでに送られたものは届きますが、この先、窓口どうしのやり取りはありません。
seat-passed = 窓口どうしのやり取り: ここから{ $desk }へ、客{ $sent }人、引き継ぎ{ $facts }件。あちらからここへ、客{ $came }人、引き継ぎ{ $received }件。
fact-received = もう一方の窓口からの引き継ぎ「{ $field }」: { $fact }
