//! The pack that a recording carries with it: files, deflated, as text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::scenario::load::PackFile;

/// The largest pack that is unpacked, in bytes.
pub const LARGEST_PACK: usize = 64 << 20;

/// How hard the deflater tries: a good size without waiting.
const LEVEL: u8 = 6;

/// Why a pack cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackedError {
    /// Not base64.
    #[error("it is not written in base64")]
    Base64,
    /// Not deflated, or larger than [`LARGEST_PACK`] when inflated.
    #[error("it cannot be inflated to at most 64 MiB")]
    Deflate,
    /// Not a list of files.
    #[error("it is no list of files")]
    Files,
}

/// The files of a pack as base64 of zlib.
pub fn pack(files: &[PackFile]) -> String {
    let mut sorted: Vec<&PackFile> = files.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut bytes = Vec::new();
    for file in sorted {
        for part in [file.path.as_bytes(), &file.bytes] {
            // Files are at most 8 MiB, names far shorter.
            bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(part);
        }
    }
    STANDARD.encode(compress_to_vec_zlib(&bytes, LEVEL))
}

/// The files again.
///
/// # Errors
/// Text that [`pack`] has not written, or more than [`LARGEST_PACK`].
pub fn unpack(text: &str) -> Result<Vec<PackFile>, PackedError> {
    let deflated = STANDARD.decode(text).map_err(|_| PackedError::Base64)?;
    let bytes =
        decompress_to_vec_zlib_with_limit(&deflated, LARGEST_PACK).map_err(|_| PackedError::Deflate)?;
    let mut files = Vec::new();
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        let path = part(&mut rest)?;
        let path = String::from_utf8(path.to_vec()).map_err(|_| PackedError::Files)?;
        files.push(PackFile { path, bytes: part(&mut rest)?.to_vec() });
    }
    Ok(files)
}

fn part<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], PackedError> {
    let (length, behind) = rest.split_first_chunk::<4>().ok_or(PackedError::Files)?;
    let length = u32::from_le_bytes(*length) as usize;
    if length > behind.len() {
        return Err(PackedError::Files);
    }
    let (part, behind) = behind.split_at(length);
    *rest = behind;
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_bomb_is_refused() {
        let bomb = compress_to_vec_zlib(&vec![0; LARGEST_PACK + 1], 9);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(unpack(&STANDARD.encode(bomb)), Err(PackedError::Deflate));
    }

    proptest! {
        #[test]
        fn files_come_back_in_order(files in proptest::collection::btree_map("[a-z/]{1,12}", any::<Vec<u8>>(), 0..6)) {
            let files: Vec<PackFile> =
                files.into_iter().map(|(path, bytes)| PackFile { path, bytes }).collect();
            prop_assert_eq!(unpack(&pack(&files)).unwrap(), files);
        }

        #[test]
        fn anything_else_is_an_error_and_no_panic(bytes in any::<Vec<u8>>()) {
            let _ = unpack(&STANDARD.encode(compress_to_vec_zlib(&bytes, 1)));
            let _ = unpack(&String::from_utf8_lossy(&bytes));
        }
    }
}
