//! Somebody at the window, with keys, with a mouse, or with a screen reader.
//!
//! Owns [`Player`]. What is there is always read from the tree that a screen reader
//! gets; what is done goes one way only.

use std::fs::File;
use std::process::{Child, Command};
use std::time::Duration;

use crate::reader::{Node, Reader};
use crate::room::{GLANCE, Room, until};

/// How high a new window is, in points.
const HEIGHT: i32 = 800;

/// With what somebody plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Keys and nothing else.
    Keyboard,
    /// A mouse and nothing else.
    Mouse,
    /// What a screen reader can ask for, and nothing else.
    Actions,
}

/// Somebody at the window.
pub struct Player<'a> {
    /// Where.
    pub room: &'a Room,
    /// What they see.
    pub reader: Reader,
    /// The program.
    pub program: Child,
    /// The number of the window.
    pub window: String,
    way: Way,
}

impl<'a> Player<'a> {
    /// Opens the window and waits until something stands in it.
    pub fn start(room: &'a Room, way: Way) -> Self {
        Self::start_with(room, way, &mut room.program())
    }

    /// The same with a program that is started in some way of its own.
    pub fn start_with(room: &'a Room, way: Way, program: &mut Command) -> Self {
        let reader = Reader::start(room);
        let errors = File::create(room.folder.path().join("program.log")).unwrap();
        let program = program.stderr(errors).spawn().unwrap();
        let mut player = Self { room, reader, program, window: String::new(), way };
        player.window = until("the window", || {
            let found = room.tool("xdotool", &["search", "--name", "^Other Desk$"]);
            found.lines().last().filter(|line| !line.is_empty()).map(str::to_owned)
        });
        player.wait("the title", |node| node.role == "button" && node.name == "Quit");
        // On a desktop its window manager does this.
        room.tool("xdotool", &["windowfocus", &player.window]);
        player
    }

    /// What is there now.
    pub fn look(&mut self) -> Vec<Node> {
        let ended = self.program.try_wait().unwrap();
        assert!(ended.is_none(), "the program has ended: {ended:?}\n{}", self.log());
        self.reader.tree()
    }

    /// What the program has said.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.room.folder.path().join("program.log")).unwrap_or_default()
    }

    /// Waits until something is there.
    #[track_caller]
    pub fn wait(&mut self, what: &str, wanted: impl Fn(&Node) -> bool) -> Node {
        let mut seen = Vec::new();
        let since = std::time::Instant::now();
        loop {
            if let Some(node) = self.find(&mut seen, &wanted) {
                return node;
            }
            if since.elapsed() > crate::room::PATIENCE {
                let names: Vec<String> =
                    seen.iter().map(|node| format!("{}: {}", node.role, node.name)).collect();
                panic!("{what} does not come; there is:\n{}\n{}", names.join("\n"), self.log());
            }
            std::thread::sleep(GLANCE);
        }
    }

    fn find(&mut self, seen: &mut Vec<Node>, wanted: &impl Fn(&Node) -> bool) -> Option<Node> {
        *seen = self.look();
        seen.iter().find(|node| wanted(node)).cloned()
    }

    /// Waits for something that can be clicked, by its name.
    #[track_caller]
    pub fn ready(&mut self, name: &str) -> Node {
        self.wait(name, |node| node.name == name && can_click(node))
    }

    // --- hands --------------------------------------------------------------

    /// Uses something; with the keyboard by its own key, or else by going there.
    pub fn press(&mut self, node: &Node, key: Option<&str>) {
        match (self.way, key) {
            (Way::Keyboard, Some(key)) => self.key(key),
            (Way::Keyboard, None) => {
                self.go_to(node);
                self.key("space");
            }
            (Way::Mouse, _) => {
                let node = self.in_sight(node);
                self.click_at(&node, 0.5);
            }
            (Way::Actions, _) => assert!(self.may_click(node), "{} cannot be clicked", node.name),
        }
    }

    /// Clicks something through its action, if it can still be clicked.
    pub fn may_click(&mut self, node: &Node) -> bool {
        self.reader.click(node)
    }

    /// Moves a slider somewhere.
    pub fn slide(&mut self, node: &Node) {
        match self.way {
            Way::Keyboard => {
                self.key("Home");
                self.key("Right");
            }
            Way::Mouse => self.click_at(node, 0.7),
            Way::Actions => assert!(self.reader.set_value(node, 40.0), "{} cannot be set", node.name),
        }
    }

    /// A key.
    pub fn key(&self, key: &str) {
        self.room.tool("xdotool", &["key", key]);
    }

    /// Letters.
    pub fn letters(&self, text: &str) {
        self.room.tool("xdotool", &["type", "--delay", "20", text]);
    }

    /// Goes to something with the tabulator.
    fn go_to(&mut self, node: &Node) {
        let there = |other: &Node| other.role == node.role && other.name == node.name && other.is("focused");
        for _ in 0..60 {
            let before = self.look();
            if before.iter().any(there) {
                return;
            }
            let focused = |tree: &[Node]| tree.iter().position(|node| node.is("focused"));
            self.key("Tab");
            // The focus is shown in the next picture.
            let since = std::time::Instant::now();
            while focused(&self.look()) == focused(&before) && since.elapsed() < Duration::from_secs(5) {
                std::thread::sleep(GLANCE);
            }
        }
        panic!("{} cannot be reached with the tabulator", node.name);
    }

    /// Turns the wheel until something that lies below the window's edge is seen.
    fn in_sight(&mut self, node: &Node) -> Node {
        let mut found = node.clone();
        for _ in 0..40 {
            let [_, top, _, height] = found.place.expect("what is seen has a place");
            if top + height / 2 < HEIGHT - 10 {
                break;
            }
            self.room.tool("xdotool", &["mousemove", "640", "500"]);
            self.room.tool("xdotool", &["click", "5"]);
            std::thread::sleep(GLANCE);
            let tree = self.look();
            let same = tree.iter().find(|other| other.role == node.role && other.name == node.name);
            found = same.cloned().unwrap_or(found);
        }
        found
    }

    fn click_at(&self, node: &Node, share: f64) {
        let [left, top, width, height] = node.place.expect("what is seen has a place");
        let x = (left + (f64::from(width) * share) as i32).to_string();
        let y = (top + height / 2).to_string();
        self.room.tool("xdotool", &["mousemove", &x, &y]);
        self.room.tool("xdotool", &["click", "1"]);
    }

    /// Whether somebody plays so.
    pub fn plays(&self, way: Way) -> bool {
        self.way == way
    }
}

impl Drop for Player<'_> {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// It can be used now. What cannot offers nothing.
pub fn can_click(node: &Node) -> bool {
    node.actions.iter().any(|action| action == "click")
}

/// The first node of a role that begins like this.
pub fn of<'a>(tree: &'a [Node], role: &str, begin: &str) -> Option<&'a Node> {
    tree.iter().find(|node| node.role == role && node.name.starts_with(begin))
}
