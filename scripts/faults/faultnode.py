"""A `garita serve` that can be killed, frozen and started again, and the HTTP to talk to it."""

import http.client
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# What the whole fault run shares, so that repeats are repeats whoever sends them.
PARTY = "op"
START_SECONDS_MAX = 60
STOP_SECONDS_MAX = 60
# Far above the slowest honest answer on a busy machine: beyond it the node hangs.
ANSWER_SECONDS_MAX = 30


class Fault(Exception):
    """The node did what it never may; the sentence says what."""


def garita():
    command = os.environ.get("GARITA") or os.path.join(ROOT, ".build/release/garita")
    if not os.access(command, os.X_OK):
        sys.exit(f"{command} is not there; `make build` makes it, or GARITA names another")
    return command


def skip(why):
    print(f"skipped: {why}")
    sys.exit(0)


def run(*words, expect=(0,), **how):
    """Runs one garita command; an exit by signal is a fault whatever was expected."""
    done = subprocess.run([garita(), *words], capture_output=True, timeout=120, **how)
    if done.returncode not in expect:
        said = (done.stdout + done.stderr).decode(errors="replace")[-2_000:]
        raise Fault(f"garita {' '.join(words)} left with {done.returncode}: {said}")
    return done.stdout.decode()


class Node:
    """One folder and, at times, the process that serves it."""

    def __init__(self, folder, keys=1, environment=None, file_bytes_max=None):
        self.data = os.path.join(folder, "data")
        self.log_path = None
        self.environment = {**os.environ, **(environment or {})}
        self.file_bytes_max = file_bytes_max
        self.process, self.port = None, None
        self.keys = [self.key("operator") for _ in range(keys)]

    def key(self, role, party=PARTY):
        words = ["key", "add", "--data", self.data, "--role", role, "--party", party]
        return run(*words).strip()

    def launch(self, log_path):
        self.log_path, self.port = log_path, None
        with open(log_path, "wb") as log:
            self.process = subprocess.Popen(
                [garita(), "serve", "--data", self.data, "--port", "0", "--quiet"],
                stdout=log, stderr=log, env=self.environment, preexec_fn=self._limits)

    def start(self, log_path):
        self.launch(log_path)
        until = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < until:
            found = re.search(r"listening on http://127\.0\.0\.1:(\d+)", self.log())
            if found:
                self.port = int(found.group(1))
                return
            if self.process.poll() is not None:
                raise Fault(f"the node did not start: {self.log()[-2_000:]}")
            time.sleep(0.01)
        raise Fault(f"the node did not start within {START_SECONDS_MAX} s: {self.log()[-2_000:]}")

    def _limits(self):
        if self.file_bytes_max:
            # Without this the kernel ends the process before it can see the error.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.file_bytes_max, self.file_bytes_max))

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()

    def demand_alive(self, during):
        if self.process.poll() is not None:
            raise Fault(
                f"the node ended by itself ({self.process.returncode}) during {during}: "
                f"{self.log()[-3_000:]}")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Asks it to stop. Returns what it said on the way out."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Fault(f"the node did not stop within {STOP_SECONDS_MAX} s")
        if code:
            raise Fault(f"the node stopped with {code}: {self.log()[-2_000:]}")

    def leave(self):
        if self.process and self.process.poll() is None:
            self.kill()

    def memory(self, name="VmHWM"):
        """MiB that the process holds or held, as the kernel counts them."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            for line in status:
                if line.startswith(name + ":"):
                    return int(line.split()[1]) / 1_024
        return float("nan")


class Talk:
    """One connection with a key. What the network does wrong comes as OSError or HTTPException."""

    def __init__(self, node, key=None):
        self.connection = http.client.HTTPConnection(
            "127.0.0.1", node.port, timeout=ANSWER_SECONDS_MAX)
        self.authorization = {"Authorization": "Bearer " + (key or node.keys[0])}

    def post(self, body, kind="application/x-ndjson", **headers):
        headers = {**self.authorization, "Content-Type": kind, **headers}
        self.connection.request("POST", "/v1/events", body, headers)
        return self._answer()

    def get(self, path):
        self.connection.request("GET", path, headers=self.authorization)
        return self._answer()

    def get_json(self, path):
        status, _, body = self.get(path)
        if status != 200:
            raise Fault(f"GET {path} answered {status}: {body[:400].decode()}")
        return json.loads(body)

    def _answer(self):
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def close(self):
        self.connection.close()
