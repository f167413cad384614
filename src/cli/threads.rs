//! How many cores a long piece of work may use. The result never depends on it.

use super::end::Failure;

/// Does the work on so many threads; on all cores if nobody says how many.
///
/// # Errors
/// If the threads cannot be made.
pub fn on<R: Send>(threads: Option<usize>, work: impl FnOnce() -> R + Send) -> Result<R, Failure> {
    let Some(threads) = threads else { return Ok(work()) };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(Failure::wrong)?;
    Ok(pool.install(work))
}

/// Reads a number of threads.
pub fn count(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(threads @ 1..=1_024) => Ok(threads),
        _ => Err("say a number from 1 to 1024".to_owned()),
    }
}
