"""Opens pages in a real browser, where there is one.

Prints the address at which it listens; then, for each path on a line of standard
input, `fine`, or what has happened: a script has run, something was asked for. With
no browser on the machine it says `no browser`.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile


def find():
    named = os.environ.get("OTHER_DESK_BROWSER")
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return named or next((path for path in found if path), None)


def look(browser, listener, page):
    with tempfile.TemporaryDirectory() as profile:
        arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom"]
        command = [browser, *arguments, f"--user-data-dir={profile}", f"file://{page}"]
        shown = subprocess.run(command, capture_output=True, text=True, timeout=120)
    dom = shown.stdout
    if "<footer" not in dom:
        return "the browser shows nothing"
    if "data-taken" in dom[: dom.index("<head")]:
        return "a script has run"
    try:
        listener.accept()
    except BlockingIOError:
        return "fine"
    return "something was asked for"


def main():
    browser = find()
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    listener.setblocking(False)
    print("127.0.0.1:%d" % listener.getsockname()[1], flush=True)
    for line in sys.stdin:
        print(look(browser, listener, line.strip()) if browser else "no browser", flush=True)


main()
