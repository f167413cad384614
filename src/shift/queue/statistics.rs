//! What a queue has counted, exactly, in whole numbers.
//!
//! Owns [`QueueStatistics`] and [`ClassStatistics`]. Times are milliseconds,
//! integrals over time milliseconds times callers or agents.

use crate::vocab::Duration;

/// What happened to the callers of one class, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassStatistics {
    /// Callers who arrived.
    pub offered: u64,
    /// Callers who found no eligible agent idle on arrival.
    pub delayed: u64,
    /// Callers who were answered.
    pub answered: u64,
    /// Callers who gave up.
    pub abandoned: u64,
    /// Callers who were answered within the threshold of the service level.
    pub answered_within: u64,
    /// The waits of all who were answered, together.
    pub answered_wait_ms: i64,
    /// The waits of all who gave up, together.
    pub abandoned_wait_ms: i64,
}

/// All that a queue has counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueStatistics {
    /// What happened to the callers of all classes.
    pub callers: ClassStatistics,
    /// Callers who wait at this moment: offered = answered + abandoned + present.
    pub present: u64,
    /// How long the queue has been watched.
    pub elapsed_ms: i64,
    /// ∫ callers waiting dt.
    pub queue_ms: i64,
    /// ∫ busy agents dt.
    pub busy_ms: i64,
    /// ∫ agents who are idle or busy dt.
    pub staffed_ms: i64,
}

impl ClassStatistics {
    /// The waits of all who have left the queue, together.
    pub const fn wait_ms(&self) -> i64 {
        self.answered_wait_ms + self.abandoned_wait_ms
    }

    fn add(&mut self, other: &Self) {
        self.offered += other.offered;
        self.delayed += other.delayed;
        self.answered += other.answered;
        self.abandoned += other.abandoned;
        self.answered_within += other.answered_within;
        self.answered_wait_ms += other.answered_wait_ms;
        self.abandoned_wait_ms += other.abandoned_wait_ms;
    }
}

/// The running count of one queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    threshold: Duration,
    classes: Vec<ClassStatistics>,
    time: QueueStatistics,
}

impl Tally {
    pub(super) fn new(threshold: Duration) -> Self {
        Self { threshold, classes: Vec::new(), time: QueueStatistics::default() }
    }

    #[inline]
    pub(super) fn pass(&mut self, passed: Duration, waiting: u32, busy: u32, idle: u32) {
        let ms = passed.as_ms();
        self.time.elapsed_ms += ms;
        self.time.queue_ms += ms * i64::from(waiting);
        self.time.busy_ms += ms * i64::from(busy);
        self.time.staffed_ms += ms * i64::from(busy + idle);
    }

    #[inline]
    pub(super) fn offered(&mut self, class: u8, delayed: bool) {
        if self.classes.len() <= class as usize {
            self.classes.resize(class as usize + 1, ClassStatistics::default());
        }
        let class = &mut self.classes[class as usize];
        class.offered += 1;
        class.delayed += u64::from(delayed);
    }

    #[inline]
    pub(super) fn answered(&mut self, class: u8, waited: Duration) {
        let class = &mut self.classes[class as usize];
        class.answered += 1;
        class.answered_within += u64::from(waited <= self.threshold);
        class.answered_wait_ms += waited.as_ms();
    }

    #[inline]
    pub(super) fn abandoned(&mut self, class: u8, waited: Duration) {
        let class = &mut self.classes[class as usize];
        class.abandoned += 1;
        class.abandoned_wait_ms += waited.as_ms();
    }

    pub(super) fn class(&self, class: u8) -> ClassStatistics {
        self.classes.get(class as usize).copied().unwrap_or_default()
    }

    /// The statistics of all classes, `present` callers waiting.
    pub(super) fn total(&self, present: u32) -> QueueStatistics {
        let callers = self.callers();
        let present = u64::from(present);
        debug_assert_eq!(callers.offered, callers.answered + callers.abandoned + present);
        QueueStatistics { callers, present, ..self.time }
    }

    /// Holds whenever nobody waits.
    pub(super) fn waits_add_up(&self) -> bool {
        self.time.queue_ms == self.classes.iter().map(ClassStatistics::wait_ms).sum::<i64>()
    }

    fn callers(&self) -> ClassStatistics {
        let mut all = ClassStatistics::default();
        for class in &self.classes {
            all.add(class);
        }
        all
    }
}
