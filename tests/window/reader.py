"""What an assistive technology does, over AT-SPI: reads the tree of the window
and asks for actions. One JSON object a line in, one a line out; for tests/window.rs.

    {"op": "tree"}                              every node: path, role, name, value, place, states
    {"op": "do", "path": P, "action": "click"}  an action by its name
    {"op": "focus", "path": P}                  the keyboard's focus
    {"op": "value", "path": P, "to": 12.0}      a number, for sliders

It speaks D-Bus itself (python3-gi), so nothing is answered from a cache.
"""

import json
import sys

from gi.repository import Gio, GLib

WAIT_MS = 5_000
A11Y = "org.a11y.atspi."
STATES = {1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused",
          20: "pressed", 23: "selected", 24: "sensitive", 25: "showing", 30: "visible"}

# Those that tests look for; numbers as in the AT-SPI specification.
ROLES = {7: "check box", 23: "frame", 29: "label", 37: "tab", 42: "progress bar", 43: "button", 44: "radio button",
         51: "slider", 54: "status bar", 61: "text", 62: "toggle button", 79: "entry"}


def call(bus, name, path, interface, method, args=None):
    reply = bus.call_sync(name, path, interface, method, args, None, Gio.DBusCallFlags.NONE, WAIT_MS, None)
    return reply.unpack()


def switch_on(session):
    """Says that a screen reader is there; programs look at this."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        args = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        call(session, "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", args)
    (address,) = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Reader:
    def __init__(self, bus):
        self.bus = bus

    def ask(self, node, interface, method, args=None):
        return call(self.bus, node[0], node[1], A11Y + interface, method, args)

    def read(self, node, interface, name):
        args = GLib.Variant("(ss)", (A11Y + interface, name))
        return call(self.bus, node[0], node[1], "org.freedesktop.DBus.Properties", "Get", args)[0]

    def window(self):
        """The windows of every program on this bus: it is this test's own."""
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for program in self.ask(root, "Accessible", "GetChildren")[0]:
            try:
                yield from self.ask(program, "Accessible", "GetChildren")[0]
            except GLib.Error:
                continue  # it has ended, and the registry does not know yet

    def tree(self):
        found = []
        for window in self.window():
            self.walk(window, 0, found)
        return found

    def walk(self, node, depth, found):
        try:
            found.append(self.describe(node, depth))
            children = self.ask(node, "Accessible", "GetChildren")[0]
        except GLib.Error:
            return  # it went away while it was being read
        for child in children:
            self.walk(child, depth + 1, found)

    def describe(self, node, depth):
        (states,) = self.ask(node, "Accessible", "GetState")
        bits = states[0] | (states[1] << 32 if len(states) > 1 else 0)
        out = {
            "path": list(node),
            "depth": depth,
            "role": ROLES.get(self.ask(node, "Accessible", "GetRole")[0], "other"),
            "name": self.read(node, "Accessible", "Name"),
            "states": [name for bit, name in STATES.items() if bits >> bit & 1],
        }
        interfaces = self.ask(node, "Accessible", "GetInterfaces")[0]
        if A11Y + "Component" in interfaces:
            args = GLib.Variant("(u)", (0,))
            out["place"] = list(self.ask(node, "Component", "GetExtents", args)[0])
        if A11Y + "Value" in interfaces:
            out["value"] = self.read(node, "Value", "CurrentValue")
        if A11Y + "Text" in interfaces:
            args = GLib.Variant("(ii)", (0, -1))
            out["text"] = self.ask(node, "Text", "GetText", args)[0]
        if A11Y + "Action" in interfaces:
            count = self.read(node, "Action", "NActions")
            names = [self.ask(node, "Action", "GetName", GLib.Variant("(i)", (index,)))[0] for index in range(count)]
            out["actions"] = names
        return out

    def do(self, node, action):
        count = self.read(node, "Action", "NActions")
        for index in range(count):
            args = GLib.Variant("(i)", (index,))
            if self.ask(node, "Action", "GetName", args)[0] == action:
                return self.ask(node, "Action", "DoAction", args)[0]
        return False

    def focus(self, node):
        return self.ask(node, "Component", "GrabFocus")[0]

    def value(self, node, to):
        args = GLib.Variant("(ssv)", (A11Y + "Value", "CurrentValue", GLib.Variant("d", float(to))))
        call(self.bus, node[0], node[1], "org.freedesktop.DBus.Properties", "Set", args)
        return True

    def answer(self, wish):
        node = tuple(wish["path"]) if "path" in wish else None
        match wish["op"]:
            case "tree":
                return self.tree()
            case "do":
                return self.do(node, wish["action"])
            case "focus":
                return self.focus(node)
            case "value":
                return self.value(node, wish["to"])


def main():
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    reader = Reader(switch_on(session))
    print(json.dumps({"ok": "ready"}), flush=True)
    for line in sys.stdin:
        try:
            answer = {"ok": reader.answer(json.loads(line))}
        except GLib.Error as error:
            answer = {"failed": error.message}
        print(json.dumps(answer), flush=True)


main()
