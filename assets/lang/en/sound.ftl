# Captions of what can be heard, and what a screen reader announces.

## Captions: what is heard, in brackets.

sound-ring = [a phone rings]
sound-tick = [a message arrives]
sound-knock = [a knock at the door]
sound-pick-up = [the receiver is lifted]
sound-hang-up = [the receiver is put down]
sound-hold = [a hold tone, faintly]
sound-note = [a pen on paper]
sound-tray = [a sheet lands on the tray]
sound-reminder = [a reminder chimes]
sound-bell = [the lunch bell]
sound-end = [the end of the shift chimes]
sound-louder = [the room grows loud]
sound-quieter = [the room grows quiet]
sound-no-device = There is no sound device here. With captions, you can read what you would hear.

## Announcements for a screen reader.

news-gone = { $name } has gone.
news-request = A colleague's request is on the tray.
news-goes-on = The clock runs again.
