# The store: checked, backed up, restored, exported, erased.
#
# $file and $folder are paths; $why and $what come from the system.
records-none = There is no store in { $folder } yet, and no attempt that could be taken in.
records-was-empty = The store was an empty file. It has been begun anew, and the attempts in this folder have been taken in again.
records-taken-in = Taken in from the folders: { $attempts ->
        [one] one attempt
       *[other] { $attempts } attempts
    }, { $recordings ->
        [one] one recording
       *[other] { $recordings } recordings
    }.
records-left-out = { $file } could not be taken in: { $why }
records-holds = { $people ->
        [one] One person
       *[other] { $people } people
    }, { $attempts ->
        [one] one attempt
       *[other] { $attempts } attempts
    }, { $recordings ->
        [one] one recording
       *[other] { $recordings } recordings
    }. The events of { $expired } have gone, their marks are kept.
records-sound = Everything is as it was written.
records-unsound = Not everything is as it was written. Nothing has been changed; “other-desk records restore” puts a backup in its place.
records-backup = A backup lies in { $file }. It holds names; keep it where only those can read it who may.
records-restored = The backup { $file } is the store now.
records-before = What lay there before is kept in { $file }.
records-exported = Everything about { $name } stands in { $file }. Hand it over, then delete it.
records-erase-one = This erases everything about { $name }: { $folders ->
        [one] the folder of one attempt
       *[other] the folders of { $folders } attempts
    }, exports, marks, and what lies in backups. It cannot be undone. Say it again with --yes.
records-erase-all = This erases everything in { $folder }: attempts, marks, backups, exports. It cannot be undone. Say it again with --yes.
records-erased-one = Nothing about { $name } is left here. Gone: { $folders ->
        [one] the folder of one attempt
       *[other] the folders of { $folders } attempts
    }, { $files ->
        [one] one file
       *[other] { $files } files
    }; taken out of { $backups ->
        [one] one backup
       *[other] { $backups } backups
    }.
records-erased-all = Nothing is left in { $folder }.
records-out-of-reach = Out of reach, and therefore not changed: { $file } ({ $why }). Say it again when the file is there, or delete it by hand.
records-retained = Events that were kept for { $days } days have gone: { $recordings ->
        [0] none in the store
        [one] one recording in the store
       *[other] { $recordings } recordings in the store
    }, { $files ->
        [0] no file
        [one] one file
       *[other] { $files } files
    }. Marks and figures are kept.
store-newer = { $file } was written by a newer version of this program (store { $version }; this one reads { $ours }). It has been left as it is. Use the newer program.
store-none-of-ours = { $file } is no store of this program. It has been left as it is. Move it away, and a new one is begun.
store-damaged = { $file } is damaged: { $what }. It has been left as it is. “other-desk records restore” puts a backup in its place.
store-read-only = { $file } cannot be written to. Ask for the right to write there, or choose another folder.
store-full = The disk of { $file } is full. Make room; nothing is lost that was kept before.
store-busy = { $file } is in use by another program. Close that one, or try again later.
store-disk = { $file } cannot be read or written. Look whether the disk is there and sound.
store-exists = There is a file { $file } already. It has been left as it is. Choose another name.
store-nobody = There is nobody called { $name } in the store. Look whether the name is written as they chose it.
store-no-backup = There is no sound backup in { $file }. Name one.
store-no-recording = There is no recording of step { $step } of { $name } in the store. It may have gone after its time; the marks are still there.
store-damaged-here = { $file } is damaged: { $what }. It has been left as it is. “{ $restore }” on the page “{ $page }” puts a backup in its place.
store-no-backup-here = There is no sound backup in { $file }, and nothing has been changed. Put one there, and try again.
store-missing = { $file } is not there. Look whether the disk is there, or the file has been moved.
store-what-version = it says of no version of itself
store-what-name = a name is not what was written
store-what-twice = an attempt stands there twice
store-what-missing = an attempt is missing, or is not what was written
store-what-attempt = the attempt { $name } is not what was written
store-what-recording = the recording of step { $step } of { $name } is not what was written
store-what-pack = the pack of step { $step } of { $name } is not what was written
store-what-pages = pages of the file do not fit together
store-why-newer = a newer version of this program wrote it
store-why-none-of-ours = it is no store of this program
store-why-busy = another program is using it
store-why-disk = the disk does not hand it over
store-goes-on = You can go on. Your answers and shifts lie in the folder of this attempt as ever; only the overview of all attempts is missing them until this is put right.
disk-memory = This is not on the disk: { $why }. You can go on, but only this program remembers it for now. As soon as the disk takes it, everything is written.
disk-again = Everything is on the disk again.
disk-lost = The disk has not taken the end of this shift: { $why }. It is not kept.
