//! Damaged folders: what only a disk can hold.

#[cfg(not(unix))]
/// Links and pipes are made on Unix only.
pub fn all() -> Vec<fn() -> Vec<String>> {
    Vec::new()
}

#[cfg(unix)]
pub use unix::all;

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use other_desk::records::pack_folder::{FolderError, find_packs, read_pack};
    use other_desk::scenario::load::PackFile;

    use super::super::measure::Measured;
    use super::super::{Case, pack, survive};

    /// Words that stand only in files outside the pack.
    const SECRET: &str = "this stands outside";

    /// Every case; each returns what went wrong.
    pub fn all() -> Vec<fn() -> Vec<String>> {
        vec![
            links_lead_nowhere,
            pipes_and_devices_are_not_read,
            a_large_file_is_not_read_whole,
            folders_in_folders_end,
            odd_names_are_passed_over,
            an_unreadable_file_is_named,
            a_missing_folder_is_named,
            links_to_packs_are_no_packs,
        ]
    }

    /// The good pack on disk, in a folder beside one that lies outside.
    fn on_disk(change: impl FnOnce(&Path, &Path)) -> (tempfile::TempDir, std::path::PathBuf) {
        let room = tempfile::tempdir().expect("a temporary folder can be made");
        let (pack, outside) = (room.path().join("pack"), room.path().join("outside"));
        fs::create_dir_all(&outside).expect("a folder can be made");
        fs::write(outside.join("secret.ron"), format!("Insiders([(id: \"{SECRET}\")])"))
            .expect("it can be written");
        for PackFile { path, bytes } in pack::build("_good").files {
            let path = pack.join(path);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("a folder can be made");
            fs::write(path, bytes).expect("it can be written");
        }
        change(&pack, &outside);
        (room, pack)
    }

    /// Reads and loads a folder: nothing of the outside may be in it.
    fn survives(name: &str, folder: &Path, must_be_told: bool) -> Vec<String> {
        let files = match read_pack(folder) {
            Ok(files) => files,
            Err(error) => return vec![format!("{name}: {error}")],
        };
        let mut wrong = Vec::new();
        if files.iter().any(|file| String::from_utf8_lossy(&file.bytes).contains(SECRET)) {
            wrong.push(format!("{name}: a file outside was read"));
        }
        wrong.extend(survive(Case { name: format!("good: {name}"), files, must_be_told }));
        wrong
    }

    fn links_lead_nowhere() -> Vec<String> {
        let (_room, pack) = on_disk(|pack, outside| {
            let secret = outside.join("secret.ron");
            symlink(&secret, pack.join("insiders.ron")).expect("a link can be made");
            symlink(&secret, pack.join("contacts/secret.ron")).expect("a link can be made");
            symlink("../outside/secret.ron", pack.join("rubric.ron")).expect("a link can be made");
            symlink(outside, pack.join("lang")).expect("a link can be made");
            symlink("..", pack.join("shifts/up")).expect("a link can be made");
            symlink("no-such-file", pack.join("customer.ron")).expect("a link can be made");
            symlink("round.ron", pack.join("round.ron")).expect("a link can be made");
        });
        survives("links out of the pack", &pack, false)
    }

    fn pipes_and_devices_are_not_read() -> Vec<String> {
        let (room, pack) = on_disk(|pack, _| {
            symlink("/dev/zero", pack.join("insiders.ron")).expect("a link can be made");
            symlink("/dev/stdin", pack.join("rubric.ron")).expect("a link can be made");
        });
        let mut wrong = survives("links to devices", &pack, false);
        // Whoever opens a pipe that nobody writes to waits for ever.
        let pipe = pack.join("contacts/pipe.ron");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if made.is_ok_and(|status| status.success()) {
            let (tell, hear) = std::sync::mpsc::channel();
            let folder = pack.clone();
            std::thread::spawn(move || tell.send(read_pack(&folder).is_err()));
            match hear.recv_timeout(std::time::Duration::from_secs(20)) {
                Ok(true) => {}
                Ok(false) => wrong.push("a pipe was taken for a file".to_owned()),
                Err(_) => wrong.push("reading waits for a pipe".to_owned()),
            }
        }
        drop(room);
        wrong
    }

    /// 100 MB, of which 8 MiB and a byte are read.
    fn a_large_file_is_not_read_whole() -> Vec<String> {
        let (_room, pack) = on_disk(|pack, _| {
            let file = fs::File::create(pack.join("insiders.ron")).expect("it can be made");
            file.set_len(100_000_000).expect("it can grow");
        });
        let measured = Measured::start();
        let files = read_pack(&pack).expect("it is read");
        let (_, kib) = measured.stop();
        let mut wrong = Vec::new();
        let read = files.iter().map(|file| file.bytes.len()).max().unwrap_or(0);
        if read != 8 * 1024 * 1024 + 1 {
            wrong.push(format!("{read} bytes of a large file were read"));
        }
        if kib > 64 * 1024 {
            wrong.push(format!("reading a large file took {} MiB", kib / 1024));
        }
        wrong.extend(survive(Case { name: "good: a file of 100 MB".to_owned(), files, must_be_told: true }));
        wrong
    }

    fn folders_in_folders_end() -> Vec<String> {
        let (_room, pack) = on_disk(|pack, _| {
            let deep = (0..60).fold(pack.join("lang"), |path, _| path.join("x"));
            fs::create_dir_all(&deep).expect("folders can be made");
            fs::write(deep.join("deep.ron"), "Lang()").expect("it can be written");
            fs::create_dir_all(pack.join("contacts/folder.ron")).expect("a folder can be made");
        });
        survives("folders in folders", &pack, false)
    }

    fn odd_names_are_passed_over() -> Vec<String> {
        let (_room, pack) = on_disk(|pack, _| {
            for name in [
                &b"\xFF\xFE.ron"[..],
                b"..ron",
                b".hidden.ron",
                b"-rf.ron",
                b"a b\n.ron",
                b"C:\\x.ron",
                b"~.ron",
            ] {
                let path = pack.join("contacts").join(std::ffi::OsStr::from_bytes(name));
                fs::write(path, "Contact()").expect("it can be written");
            }
        });
        survives("odd names", &pack, true)
    }

    fn an_unreadable_file_is_named() -> Vec<String> {
        use std::os::unix::fs::PermissionsExt;
        let (_room, pack) = on_disk(|pack, _| {
            let path = pack.join("company.ron");
            fs::set_permissions(path, fs::Permissions::from_mode(0o0)).expect("it can be closed");
        });
        match read_pack(&pack) {
            Err(FolderError::Unreadable { path, .. }) if path.ends_with("company.ron") => Vec::new(),
            // The superuser reads everything.
            Ok(_) if fs::read(pack.join("company.ron")).is_ok() => Vec::new(),
            other => vec![format!("a closed file: {other:?}")],
        }
    }

    fn a_missing_folder_is_named() -> Vec<String> {
        let (room, pack) = on_disk(|_, _| {});
        let mut wrong = Vec::new();
        for path in [room.path().join("nothing"), pack.join("pack.ron/x"), pack.join("company.ron")] {
            if !matches!(read_pack(&path), Err(FolderError::Missing(_))) {
                wrong.push(format!("{} is taken for a folder", path.display()));
            }
        }
        if !matches!(find_packs(&room.path().join("outside")), Err(FolderError::NoPack(_))) {
            wrong.push("a folder without a pack is taken for one".to_owned());
        }
        wrong
    }

    fn links_to_packs_are_no_packs() -> Vec<String> {
        let (room, pack) = on_disk(|_, _| {});
        symlink(&pack, room.path().join("again")).expect("a link can be made");
        match find_packs(room.path()) {
            Ok(packs) if packs == [pack] => Vec::new(),
            other => vec![format!("packs behind links: {other:?}")],
        }
    }
}
