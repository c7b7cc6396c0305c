"""A headless Chromium, spoken to over the DevTools protocol on a pipe: no port, no library."""

import fcntl
import json
import os
import select
import shutil
import subprocess
import time

from faultnode import Fault

# Debian's name for it first.
NAMES = ("chromium", "chromium-browser", "google-chrome")
# Far above the slowest honest answer on a busy machine: beyond it the browser hangs.
ANSWER_SECONDS_MAX = 40
STOP_SECONDS_MAX = 10
# One read of the pipe; a screenshot of a tall page comes in a few of them.
READ_BYTES = 1 << 20

FLAGS = [
    "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check",
    # A container's user has no sandbox of its own, and nothing is visited but our own node.
    "--no-sandbox",
    "--disable-gpu",
    # A container's /dev/shm is often too small for a page.
    "--disable-dev-shm-usage",
    # Nothing of the browser's own goes out: what is then asked for, our pages asked for.
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
# The protocol's two ends have to be the files 3 and 4 of the browser.
LAUNCH = 'exec "${@:3}" 3<&"$1" 4>&"$2"'


def command():
    """Where a Chromium is, or None. CHROMIUM names another than the usual ones."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


class Gone(Fault):
    """What was asked about is no more: a page that is being replaced by the next one."""


class Chromium:
    def __init__(self, folder):
        ours_in, theirs_out = _high_pipe()
        theirs_in, ours_out = _high_pipe()
        home = os.path.join(folder, "browser")
        os.makedirs(home)
        self.log_path = os.path.join(folder, "browser.log")
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                ["bash", "-c", LAUNCH, "chromium", str(theirs_in), str(theirs_out), command(),
                 *FLAGS, f"--user-data-dir={home}"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                # Whatever its runner speaks, it asks for English.
                env={**os.environ, "HOME": home, "LANGUAGE": "en_US"},
                pass_fds=(theirs_in, theirs_out))
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out = ours_in, ours_out
        self._rest, self._number, self._answers, self._listeners = b"", 0, {}, {}

    def listen(self, session, hear):
        """`hear(method, params)` gets every event of the session."""
        self._listeners[session] = hear

    def ask(self, method, session=None, **params):
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        self._write(json.dumps(message).encode() + b"\0")
        return self._answer(self._number, method)

    def _write(self, data):
        while data:
            data = data[os.write(self._out, data):]

    def _answer(self, number, method):
        until = time.monotonic() + ANSWER_SECONDS_MAX
        while number not in self._answers:
            if not self.hear(until - time.monotonic()):
                raise Fault(f"the browser did not answer {method} in {ANSWER_SECONDS_MAX} s: "
                            f"{self.log()[-600:]}")
        answer = self._answers.pop(number)
        if "error" in answer:
            raise Gone(f"the browser refused {method}: {answer['error'].get('message')}")
        return answer["result"]

    def hear(self, seconds):
        """Takes in what the browser says within this time; false when it said nothing."""
        if not select.select([self._in], [], [], max(0, seconds))[0]:
            return False
        data = os.read(self._in, READ_BYTES)
        if not data:
            raise Fault(f"the browser ended by itself: {self.log()[-1_500:]}")
        *messages, self._rest = (self._rest + data).split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self._answers[message["id"]] = message
            elif message.get("sessionId") in self._listeners:
                self._listeners[message["sessionId"]](message["method"], message["params"])
        return True

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()

    def leave(self):
        """Asked to close, it takes its helpers along; a deaf one is killed."""
        if self.process.poll() is None:
            try:
                self.ask("Browser.close")
                self.process.wait(STOP_SECONDS_MAX)
            except (Fault, OSError, subprocess.TimeoutExpired):
                self.process.kill()
                self.process.wait()
        for end in (self._in, self._out):
            os.close(end)


def _high_pipe():
    """A pipe whose ends cannot be mistaken for the files 3 and 4."""
    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return high
