//! What a desk passes on, and what the other one had to ask again for want of it.
//!
//! Owns [`Handoffs`] and [`Packet`]. A packet holds what the trainee wrote into
//! it out of what the conversation really gave; a fact that the other desk then
//! has to ask for again counts against the desk that left it out.

use crate::scenario::checked::{ContactId, FactId, Facts, Scenario};
use crate::shift::Shift;
use crate::shift::event::What;
use crate::vocab::Desk;

/// What was known, passed on and asked again of one contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packet {
    /// The contact.
    pub contact: ContactId,
    /// The desk that could have passed it on.
    pub desk: Desk,
    /// The day of the contact.
    pub day: u16,
    /// What the conversation brought to light, one bit each.
    pub told: Facts,
    /// What was passed on.
    pub handed: Facts,
    /// What the other desk needed: asked again, or found in the packet and used.
    pub needed: Facts,
    /// What the customer was asked again.
    pub asked_again: Facts,
}

impl Packet {
    /// The score of the packet in thousandths: how much of what the other desk
    /// needed was in it. None while nobody has needed anything.
    pub fn score_milli(&self) -> Option<u32> {
        let needed = self.needed.count_ones();
        (needed > 0).then(|| (self.needed & self.handed).count_ones() * 1_000 / needed)
    }

    /// What had come to light, was left out and had to be asked again.
    pub const fn left_out(&self) -> Facts {
        self.asked_again & self.told & !self.handed
    }
}

/// The packets of every contact that has one and was played.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handoffs {
    packets: Vec<Packet>,
}

impl Handoffs {
    /// All packets, in the order of their contacts' days.
    pub fn packets(&self) -> &[Packet] {
        &self.packets
    }

    /// The packet of a contact, as it was filled last.
    pub fn of(&self, contact: ContactId) -> Option<&Packet> {
        self.packets.iter().rfind(|packet| packet.contact == contact)
    }

    /// Reads what a shift's conversations gave, passed on and asked again.
    pub fn record(&mut self, shift: &Shift, day: u16) {
        let first_of_day = self.packets.len();
        for event in shift.events() {
            match event.what {
                What::Told { caller, fact } => {
                    self.today(shift, first_of_day, day, shift.caller(caller).contact).told |= bit(fact);
                }
                What::HandedOn { caller, fact } => {
                    self.today(shift, first_of_day, day, shift.caller(caller).contact).handed |= bit(fact);
                }
                What::AskedAgain { contact, fact, handed, .. } => {
                    if let Some(packet) = self.before(first_of_day, contact) {
                        packet.needed |= bit(fact);
                        packet.asked_again |= if handed { 0 } else { bit(fact) };
                    }
                }
                What::Answered { caller, .. } => {
                    self.read(shift.scenario(), first_of_day, shift.caller(caller).contact);
                }
                _ => {}
            }
        }
    }

    /// A contact in which packets of the other desk are of use: what was handed
    /// over and can be asked for again was needed.
    fn read(&mut self, scenario: &Scenario, first_of_day: usize, contact: ContactId) {
        for asked in scenario.contact(contact).replies.iter().filter_map(|reply| reply.asks_again) {
            if let Some(packet) = self.before(first_of_day, asked.contact) {
                packet.needed |= packet.handed & bit(asked.fact);
            }
        }
    }

    fn today(&mut self, shift: &Shift, first_of_day: usize, day: u16, contact: ContactId) -> &mut Packet {
        let known = self.packets[first_of_day..].iter().position(|packet| packet.contact == contact);
        let place = known.map_or(self.packets.len(), |place| first_of_day + place);
        if known.is_none() {
            let desk = shift.scenario().contact(contact).desk;
            self.packets.push(Packet { contact, desk, day, told: 0, handed: 0, needed: 0, asked_again: 0 });
        }
        &mut self.packets[place]
    }

    fn before(&mut self, first_of_day: usize, contact: ContactId) -> Option<&mut Packet> {
        self.packets[..first_of_day].iter_mut().rfind(|packet| packet.contact == contact)
    }
}

const fn bit(fact: FactId) -> Facts {
    1 << fact.0
}
