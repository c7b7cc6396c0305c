"""One page in a browser, used as a person uses it: by pointer and keys, seen by its markup."""

import base64
import json
import time

from chromium import Gone
from faultnode import Fault

# A condition is asked again this often, and given up after this long on a busy machine.
ASK_AGAIN_SECONDS = 0.05
WAIT_SECONDS_MAX = 30
# A desk's screen, and the narrowest phone that is in wide use.
DESK, PHONE = (1400, 900), (390, 844)

KEYS = {"Tab": 9, "Enter": 13, "ArrowRight": 39, "+": 187, "0": 48}


class Page:
    """A tab of its own. With `visitor`, it shares that page's cookies."""

    def __init__(self, browser, origin, visitor=None):
        self.browser, self.origin = browser, origin
        self.visit = visitor.visit if visitor else browser.ask(
            "Target.createBrowserContext")["browserContextId"]
        self.target = browser.ask(
            "Target.createTarget", url="about:blank", browserContextId=self.visit)["targetId"]
        self.session = browser.ask(
            "Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        self.requests, self.complaints, self.loads = [], [], 0
        browser.listen(self.session, self._hear)
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")
        self.size(*DESK)
        self.theme("light")

    def ask(self, method, **params):
        return self.browser.ask(method, self.session, **params)

    def close(self):
        self.browser.ask("Target.closeTarget", targetId=self.target)

    def _hear(self, method, params):
        if method == "Page.loadEventFired":
            self.loads += 1
        elif method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            thrown = details.get("exception", {}).get("description")
            self.complaints.append(thrown or details["text"])
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning"):
            self.complaints.append(" ".join(
                str(word.get("value", word.get("description"))) for word in params["args"]))
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            entry = params["entry"]
            self.complaints.append(f"{entry['text']} {entry.get('url', '')}")

    # How it looks

    def size(self, width, height):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=width < 600)

    def theme(self, name):
        """What the reader's system prefers; nothing moves, so that a picture is the same twice."""
        self.ask("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": name},
            {"name": "prefers-reduced-motion", "value": "reduce"}])

    def picture(self, path, whole=True):
        data = self.ask("Page.captureScreenshot", captureBeyondViewport=whole, **(
            {"clip": self._whole()} if whole else {}))["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def _whole(self):
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        return {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}

    # Where it is

    def go(self, path):
        self.follow(lambda: self.ask("Page.navigate", url=self.origin + path), path)

    def follow(self, deed, what):
        """Does what leads to another page, and waits until that page is whole."""
        before = self.loads
        deed()
        until = time.monotonic() + WAIT_SECONDS_MAX
        while self.loads == before:
            if time.monotonic() > until:
                raise Fault(f"{what} led to no page within {WAIT_SECONDS_MAX} s; "
                            f"the browser is still at {self.path()}")
            self.browser.hear(ASK_AGAIN_SECONDS)

    def path(self):
        return self.tell("location.pathname + location.search")

    # What it says

    def tell(self, expression):
        """The value of a JavaScript expression in the page."""
        got = self.ask("Runtime.evaluate", expression=expression, returnByValue=True,
                       awaitPromise=True)
        if "exceptionDetails" in got:
            thrown = got["exceptionDetails"].get("exception", {}).get("description", "")
            raise Fault(f"the page could not say {expression[:200]}: {thrown[:400]}")
        return got["result"].get("value")

    def text(self, selector):
        found = self.tell(f"document.querySelector({json.dumps(selector)})?.innerText ?? null")
        if found is None:
            raise Fault(f"{self.path()} has no {selector}")
        return " ".join(found.split())

    def texts(self, selector):
        """Every match's own words, in the order of the page."""
        return self.tell(f"[...document.querySelectorAll({json.dumps(selector)})]"
                         ".map(x => x.innerText.replace(/\\s+/g, ' ').trim())")

    def count(self, selector):
        return self.tell(f"document.querySelectorAll({json.dumps(selector)}).length")

    def until(self, expression, sentence, seconds=WAIT_SECONDS_MAX):
        """Waits until the expression is true. Returns after how many seconds it was."""
        begun = time.monotonic()
        while True:
            try:
                if self.tell(f"!!({expression})"):
                    return time.monotonic() - begun
            except Gone:
                pass
            if time.monotonic() - begun > seconds:
                raise Fault(f"{sentence} (waited {seconds} s for: {expression[:200]})")
            self.browser.hear(ASK_AGAIN_SECONDS)

    # What a person does

    def click(self, selector):
        """At its middle, where a pointer hits it: what covers it is clicked instead, and said."""
        x, y, hit = self.tell("""(() => {
            const it = document.querySelector(%s);
            if (!it) return [0, 0, 'nothing, for there is none'];
            it.scrollIntoView({block: 'center'});
            const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
            const x = box.x + box.width / 2, y = box.y + box.height / 2;
            const hit = document.elementFromPoint(x, y);
            return [x, y, it === hit || it.contains(hit) ? '' : hit?.outerHTML.slice(0, 120)];
        })()""" % json.dumps(selector))
        if hit != "":
            raise Fault(f"a click on {selector} at {self.path()} would hit {hit}")
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def click_through(self, selector):
        self.follow(lambda: self.click(selector), f"a click on {selector}")

    def press(self, key):
        named = {"key": key, "windowsVirtualKeyCode": KEYS[key]}
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else None)
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **named,
                 **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", **named)

    def type(self, text):
        self.ask("Input.insertText", text=text)
