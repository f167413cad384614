//! A disk with folders, that forgets what was not synced: the entries of each folder, one by
//! one, as well as what stands in each file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::disk::{Asked, File, Named};
use crate::room::Dice;

/// What a disk is asked to do; paths are from its root on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    MakeFile(PathBuf),
    MakeFolder(PathBuf),
    /// A write or a cut; which of the store's files it names says nothing here.
    Change(PathBuf, Asked),
    Sync(PathBuf),
    Delete(PathBuf),
    Rename(PathBuf, PathBuf),
    /// The program was told that something is done: it must outlast everything.
    Done(String),
}

#[derive(Clone, Debug)]
enum Node<'a> {
    File(File<'a>),
    Folder(BTreeMap<String, Named>),
}

/// Files and folders; folders are those without bytes.
pub type Left = Vec<(PathBuf, Option<Vec<u8>>)>;

/// The disk. The first node is its root.
#[derive(Clone, Debug)]
pub struct Tree<'a>(Vec<Node<'a>>);

impl<'a> Tree<'a> {
    /// A disk on which all that is in a folder lies for good.
    pub fn of(folder: &Path) -> Self {
        let mut tree = Self(vec![Node::Folder(BTreeMap::new())]);
        tree.fill(0, folder);
        tree
    }

    fn fill(&mut self, node: usize, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let new = self.0.len();
            if path.is_dir() {
                self.0.push(Node::Folder(BTreeMap::new()));
                self.fill(new, &path);
            } else {
                self.0.push(Node::File(File { kept: fs::read(&path).unwrap(), asked: Vec::new() }));
            }
            let named = Named { kept: Some(new), since: Vec::new() };
            self.entries(node).insert(path.file_name().unwrap().to_str().unwrap().to_owned(), named);
        }
    }

    fn entries(&mut self, node: usize) -> &mut BTreeMap<String, Named> {
        match &mut self.0[node] {
            Node::Folder(entries) => entries,
            Node::File(_) => panic!("a file is no folder"),
        }
    }

    /// What has this path now.
    fn node(&self, path: &Path) -> usize {
        path.iter().fold(0, |node, name| match &self.0[node] {
            Node::Folder(entries) => entries[name.to_str().unwrap()].now().unwrap(),
            Node::File(_) => panic!("{}", path.display()),
        })
    }

    fn name(&mut self, path: &Path) -> &mut Named {
        let folder = self.node(path.parent().unwrap());
        self.entries(folder).entry(path.file_name().unwrap().to_str().unwrap().to_owned()).or_default()
    }

    fn make(&mut self, path: &Path, node: Node<'a>) {
        let new = self.0.len();
        self.0.push(node);
        let name = self.name(path);
        assert_eq!(name.now(), None, "{} is there already", path.display());
        name.since.push(Some(new));
    }

    /// Is asked for something.
    pub fn ask(&mut self, call: &'a Call) {
        match call {
            Call::MakeFile(path) => self.make(path, Node::File(File::default())),
            Call::MakeFolder(path) => self.make(path, Node::Folder(BTreeMap::new())),
            Call::Change(path, asked) => {
                let node = self.node(path);
                match &mut self.0[node] {
                    Node::File(file) => file.asked.push(asked),
                    Node::Folder(_) => panic!("{} is a folder", path.display()),
                }
            }
            Call::Sync(path) => {
                let node = self.node(path);
                match &mut self.0[node] {
                    Node::File(file) => file.sync(),
                    Node::Folder(entries) => entries.values_mut().for_each(Named::sync),
                }
            }
            Call::Delete(path) => self.name(path).since.push(None),
            Call::Rename(from, to) => {
                let node = self.node(from);
                self.name(from).since.push(None);
                self.name(to).since.push(Some(node));
            }
            Call::Done(_) => {}
        }
    }

    /// As the running program sees it.
    pub fn seen(&self) -> Left {
        self.left(&mut |named| named.now(), &mut |file| file.seen())
    }

    /// What is left after a crash.
    pub fn crashed(&self, dice: &mut Dice) -> Left {
        let dice = std::cell::RefCell::new(dice);
        self.left(&mut |named| named.crashed(&mut dice.borrow_mut()), &mut |file| {
            file.torn(&mut dice.borrow_mut())
        })
    }

    fn left(
        &self,
        named: &mut dyn FnMut(&Named) -> Option<usize>,
        bytes: &mut dyn FnMut(&File<'_>) -> Vec<u8>,
    ) -> Left {
        let mut left = Vec::new();
        let mut open = vec![(PathBuf::new(), 0)];
        while let Some((path, node)) = open.pop() {
            match &self.0[node] {
                Node::File(file) => left.push((path, Some(bytes(file)))),
                Node::Folder(entries) => {
                    for (name, entry) in entries {
                        open.extend(named(entry).map(|node| (path.join(name), node)));
                    }
                    left.push((path, None));
                }
            }
        }
        left.sort();
        left
    }
}

/// Puts what is left into a folder.
pub fn put(left: &Left, folder: &Path) {
    // Sorted: a folder comes before what is in it.
    for (path, bytes) in left {
        let path = folder.join(path);
        match bytes {
            None => fs::create_dir_all(path).unwrap(),
            Some(bytes) => fs::write(path, bytes).unwrap(),
        }
    }
}
