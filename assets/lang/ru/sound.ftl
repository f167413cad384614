# Captions of what can be heard, and what a screen reader announces.

## Субтитры: что слышно, в скобках.

sound-ring = [звонит телефон]
sound-tick = [пришло сообщение]
sound-knock = [стук в дверь]
sound-pick-up = [снимают трубку]
sound-hang-up = [кладут трубку]
sound-hold = [тихий сигнал удержания]
sound-note = [ручка по бумаге]
sound-tray = [лист ложится в лоток]
sound-reminder = [сигнал напоминания]
sound-bell = [звонок на обед]
sound-end = [сигнал конца смены]
sound-louder = [в комнате становится шумно]
sound-quieter = [в комнате становится тихо]
sound-no-device = Здесь нет звукового устройства. С субтитрами можно прочитать, что было бы слышно.

## Объявления для программы чтения с экрана.

news-gone = { $name } больше не ждёт.
news-request = В лотке новая просьба от коллеги.
news-goes-on = Часы снова идут.
