# Captions of what can be heard, and what a screen reader announces.

## 聞こえる音の字幕。

sound-ring = [電話が鳴る]
sound-tick = [メッセージの着信音]
sound-knock = [ドアをノックする音]
sound-pick-up = [受話器を取る音]
sound-hang-up = [受話器を置く音]
sound-hold = [かすかな保留音]
sound-note = [紙にペンを走らせる音]
sound-tray = [トレイに紙が置かれる音]
sound-reminder = [お知らせのチャイム]
sound-bell = [昼休みのベル]
sound-end = [終業のチャイム]
sound-louder = [室内がにぎやかになる]
sound-quieter = [室内が静かになる]
sound-no-device = このコンピューターには音を出す装置がありません。字幕をオンにすると、音の内容を文字で確認できます。

## 読み上げのお知らせ。

news-gone = { $name }は待つのをやめました。
news-request = 同僚からの依頼がトレイに届きました。
news-goes-on = 時計が再び動き始めました。
