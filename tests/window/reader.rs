//! What a screen reader sees and does, through reader.py.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::room::Room;

/// Something in the window.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    path: Value,
    /// Such as `button`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// Such as `focused`.
    pub states: Vec<String>,
    /// Left, top, width, height on the display.
    #[serde(default)]
    pub place: Option<[i32; 4]>,
    /// The number that it shows.
    #[serde(default)]
    pub value: Option<f64>,
    /// The text in it.
    #[serde(default)]
    pub text: Option<String>,
    /// What can be asked of it.
    #[serde(default)]
    pub actions: Vec<String>,
}

impl Node {
    /// It is in this state.
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|one| one == state)
    }
}

/// A screen reader without a voice.
pub struct Reader {
    child: Child,
    wishes: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Reader {
    /// Begins to read. From now on programs know that somebody does.
    pub fn start(room: &Room) -> Self {
        // The library for messages belongs to the system's own Python.
        let own = "/usr/bin/python3";
        let python = if Path::new(own).exists() { own } else { "python3" };
        let mut command = Command::new(python);
        room.surround(&mut command);
        command.arg("tests/window/reader.py").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("python3 is there; scripts/test installs it");
        let (wishes, answers) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut reader = Self { child, wishes, answers };
        assert_eq!(reader.answer().unwrap(), json!("ready"), "python3-gi and at-spi2-core are needed");
        reader
    }

    fn answer(&mut self) -> Result<Value, String> {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"));
        match answer.get("ok") {
            Some(ok) => Ok(ok.clone()),
            None => Err(answer.to_string()),
        }
    }

    fn ask(&mut self, wish: &Value) -> Result<Value, String> {
        writeln!(self.wishes, "{wish}").unwrap();
        self.answer()
    }

    /// All that the window shows now; nothing while it is not there yet.
    pub fn tree(&mut self) -> Vec<Node> {
        let tree = self.ask(&json!({"op": "tree"})).unwrap_or_else(|_| json!([]));
        serde_json::from_value(tree).unwrap()
    }

    /// Asks for the node's click. It may have gone away meanwhile.
    pub fn click(&mut self, node: &Node) -> bool {
        self.ask(&json!({"op": "do", "path": node.path, "action": "click"})) == Ok(json!(true))
    }

    /// Sets a number.
    pub fn set_value(&mut self, node: &Node, to: f64) -> bool {
        self.ask(&json!({"op": "value", "path": node.path, "to": to})).is_ok()
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
