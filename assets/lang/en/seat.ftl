# Two seats of one day on one clock.
#
# $desk: the desk of the other seat, as `desk-Sales` or `desk-Support` name it.

seat-waiting-empty = Waiting for somebody to sit down at { $desk }. There, in another terminal: other-desk seat, with the same pack and folder, and --seed { $seed }. Ctrl+C stops.
seat-waiting = { $time }. Waiting for { $desk }, whose clock shows { $clock }. Nothing is lost; as soon as it goes on, so does this one. Ctrl+C stops this seat.
seat-here = Somebody sits at { $desk } now. Both clocks are one: neither can be more than { $minutes } minutes ahead.
seat-parted = Nothing more comes from { $desk }: it has finished its day, or has gone on alone. This one goes on without waiting.
seat-alone-ask = Nothing is heard of { $desk }. Go on alone? Y: yes, and nothing passes between the desks any more. Enter: keep waiting:
seat-alone = This seat goes on alone. What was sent so far still arrives; nothing more passes between the desks.
seat-passed = Between the desks: { $sent ->
        [0] nobody was sent
        [one] one caller was sent
       *[other] { $sent } callers were sent
    } from here to { $desk }, with { $facts ->
        [0] no facts
        [one] one fact
       *[other] { $facts } facts
    } handed on; { $came ->
        [0] nobody came
        [one] one caller came
       *[other] { $came } callers came
    } from there, with { $received ->
        [0] no facts
        [one] one fact
       *[other] { $received } facts
    }.
fact-received = From the other desk, “{ $field }”: { $fact }
