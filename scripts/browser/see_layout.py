"""What an eye sees at once: themes, text on text, what leaves the screen."""

import json

from page import DESK, PHONE
from scene import demand, demand_none

# A desk, a small laptop, a tablet upright, a phone: the style sheet changes between them.
SCREENS = {"desk": DESK, "laptop": (1180, 760), "tablet": (820, 1100), "phone": PHONE}
# One flaw for each measure.
WRONG = (
    "<p style='color:silver'>pale</p><p>over</p><p style='margin-top:-2em'>lain</p>"
    "<a href='/' style='outline:0'>link</a><div style='width:3000px'>wide</div>"
    "<div class='map'><svg><g class='labels'><text y='20'>alpha</text><text y='22'>beta</text></g>"
    "<circle class='zone' cx='12' cy='18' r='5'><title>gamma</title></circle>")
# Of the page's ground, 0 black, 1 white.
DARK_MOST, LIGHT_LEAST = 0.1, 0.7


def pages_of(scene):
    row = scene.crossing.revoked_load()
    index = scene.crossing.trip(row["trip"])["decisions"][-1]["index"]
    return {"the board": "/", "a load": f"/trips/{row['trip']}",
            "a decision": f"/decisions/{index}"}


def the_measures_see_what_is_wrong(scene):
    """A page made for it: a measure that finds nothing here would find nothing anywhere."""
    page = scene.stranger()
    page.tell("document.body.innerHTML = %s" % json.dumps(WRONG))
    page.press("Tab")
    for name, part in (("pale", "pale"), ("overlaps", "lain"), ("overlaps", "beta"),
                       ("overlaps", "gamma"),
                       ("spills", "to 3008 px"), ("unseenFocus", "link")):
        told = scene.measure(page, name)
        demand(any(part in sentence for sentence in told), f"the measure {name} only says {told}")


def nothing_overlaps_or_leaves_the_screen(scene):
    page = scene.visitor(scene.crossing.customs_key)
    for language in ("en", "es"):
        for where, path in pages_of(scene).items():
            page.go(f"{path}?lang={language}")
            for screen, size in SCREENS.items():
                page.size(*size)
                demand_none(scene.measure(page, "overlaps", "spills"),
                            f"{where} in {language} on a {screen}")
    stranger = scene.stranger()
    stranger.size(*PHONE)
    stranger.go("/login")
    demand_none(scene.measure(stranger, "overlaps", "spills"), "the login on a phone")


def a_phone_shows_each_load_and_reaches_everything(scene):
    page = scene.officer()
    page.size(*PHONE)
    page.go("/?filter=revoked")
    demand(page.tell("document.scrollingElement.scrollWidth") <= PHONE[0],
           "a phone scrolls sideways")
    row = page.text("#rows tbody tr")
    demand("Revoked" in row and "Broken" in row, f"on a phone a revoked load's row says: {row}")
    named = page.tell(
        "getComputedStyle(document.querySelector('#rows td.number'), '::before').content")
    demand("Exposed" in named, f"on a phone the minutes are named {named}, without a table's head")
    demand(page.text(".alarms li"), "on a phone the newest alarms are absent")
    page.go("/")
    demand_above(page, ".board .map", "#rows", "the map comes after all the rows")
    page.click_through("#rows tbody th a")
    demand(page.tell("document.querySelector('.map svg').getBoundingClientRect().width") > 200,
           "on a phone the map is too small to read")
    for part in (".where", ".found"):
        demand_above(page, part, ".story", f"{part} comes after the whole story")


def demand_above(page, first, then, sentence):
    top = "document.querySelector('%s').getBoundingClientRect().top"
    demand(page.tell(f"{top % first} < {top % then}"), f"on a phone {sentence}")


def both_themes_follow_the_system_and_can_be_read(scene):
    page = scene.visitor(scene.crossing.customs_key)
    for theme in ("light", "dark"):
        page.theme(theme)
        for where, path in pages_of(scene).items():
            page.go(path)
            ground = scene.ground(page)
            demand(ground < DARK_MOST if theme == "dark" else ground > LIGHT_LEAST,
                   f"{where} in the {theme} theme has a ground of {ground:.2f}, 0 black, 1 white")
            demand_none(scene.measure(page, "pale"), f"{where} in the {theme} theme")


def a_chosen_theme_stays(scene):
    page = scene.visitor(scene.crossing.customs_key)
    demand(page.count(".to-light") == 1 and not page.tell(
        "document.querySelector('.to-light').checkVisibility()"), "a light page offers light")
    page.click_through(".to-dark")
    demand(scene.ground(page) < DARK_MOST, "“Dark theme” leaves the page light")
    page.go(f"/trips/{scene.crossing.rows()[0]['trip']}")
    demand(scene.ground(page) < DARK_MOST, "the next page has forgotten the chosen theme")
    page.click_through(".to-light")
    page.theme("dark")
    demand(scene.ground(page) > LIGHT_LEAST, "a chosen light theme gives way to a dark system")
