"""What every check of the console is given: the crossing, a browser, and who looks."""

import os

from faultnode import Fault
from page import Page

MEASURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measures.js")


def demand(holds, sentence):
    if not holds:
        raise Fault(sentence)


def demand_none(told, where):
    if told:
        raise Fault(f"{where}: " + "; ".join(told))


class Scene:
    def __init__(self, crossing, browser):
        self.crossing, self.browser = crossing, browser
        self.pages, self._officer = [], None
        with open(MEASURES, encoding="utf-8") as file:
            self._measures = file.read()

    def stranger(self):
        """A browser that was never here."""
        self.pages.append(Page(self.browser, self.crossing.origin))
        return self.pages[-1]

    def officer(self):
        """Somebody of customs, logged in, in a tab of their own."""
        if not self._officer:
            self._officer = self.visitor(self.crossing.customs_key)
            return self._officer
        self.pages.append(Page(self.browser, self.crossing.origin, self._officer))
        return self.pages[-1]

    def visitor(self, key):
        """Logged in by the form, with cookies that nobody else shares."""
        page = self.stranger()
        page.go("/")
        log_in(page, key)
        demand(page.path() == "/", f"a right key led to {page.path()} and not to the board")
        return page

    def measure(self, page, *names):
        """Told of each measure: nothing when all is well."""
        page.tell(f"{self._measures};0")
        return [sentence for name in names for sentence in page.tell(f"measures.{name}()")]

    def ground(self, page):
        """How light the page's ground is, from 0 to 1."""
        page.tell(f"{self._measures};0")
        return page.tell("measures.ground()")

    def begin(self):
        """A check begins: what was said on the pages before is settled."""
        self.pages = [page for page in self.pages if page is self._officer]
        for page in self.pages:
            page.complaints.clear()

    def demand_quiet(self):
        """Whatever was looked at: no word on a console, no question to another machine."""
        for page in self.pages:
            demand_none(page.complaints, "the browser's console says")
            away = [url for url in page.requests
                    if not url.startswith((self.crossing.origin + "/", "data:", "about:"))]
            demand_none(away, "the page asked another machine for")

    def tidy(self):
        for page in self.pages:
            if page is not self._officer:
                page.close()

    def keep_pictures(self, folder, name):
        """Where a check failed, what was on the screens."""
        os.makedirs(folder, exist_ok=True)
        kept = []
        for number, page in enumerate(self.pages):
            path = os.path.join(folder, f"{name}-{number + 1}.png")
            try:
                page.picture(path)
            except Fault:
                continue
            kept.append(path)
        return kept


def log_in(page, key):
    page.click("#key")
    page.type(key)
    page.follow(lambda: page.press("Enter"), "the login form")
