"""Pages beside the console: the traveller's, a member's report, and what is left of an erased load."""

from page import PHONE
from scene import demand, demand_none
from see_layout import DARK_MOST, LIGHT_LEAST, SCREENS

THEMES = ("light", "dark")


def look_everywhere(scene, page, paths, name):
    """In both languages and both themes, on every screen: all can be read, nothing overlaps."""
    for path in paths:
        page.go(path)
        for theme in THEMES:
            page.theme(theme)
            for screen, size in SCREENS.items():
                page.size(*size)
                ground = scene.ground(page)
                demand(ground < DARK_MOST if theme == "dark" else ground > LIGHT_LEAST,
                       f"{name} ({path}) in the {theme} theme has a ground of {ground:.2f}")
                demand_none(scene.measure(page, "overlaps", "spills", "pale"),
                            f"{name} ({path}) in the {theme} theme on a {screen}")
    page.theme("light")


def anybody_reads_how_long_the_wait_is(scene):
    page = scene.stranger()
    page.size(*PHONE)
    page.go("/wait")
    demand(page.path() == "/wait", f"without a key the traveller is led to {page.path()}")
    demand(page.count(".wait-lane") == 2, "the traveller's page has not both lanes")
    lanes = " ".join(page.texts(".wait-lane"))
    demand(" min" in lanes or " h" in lanes or "No figure now" in lanes,
           f"no lane says a wait, nor that there is none: {lanes}")
    plain = scene.stranger()
    plain.ask("Emulation.setScriptExecutionDisabled", value=True)
    plain.go("/wait")
    demand(plain.texts(".wait-lane") == page.texts(".wait-lane"),
           "without scripts the traveller's page says something else")
    trips = [row["trip"] for row in scene.crossing.rows()]
    text = page.text("body")
    demand(not any(trip in text for trip in trips), "the traveller's page names a load")
    look_everywhere(scene, page, ("/wait?lang=en", "/wait?lang=es"), "the traveller's page")


def the_wait_page_says_in_spanish_what_it_says_in_english(scene):
    page = scene.stranger()
    page.go("/wait?lang=es")
    demand(page.tell("document.documentElement.lang") == "es", "the Spanish page is not marked so")
    said = page.text(".method")
    demand("Cómo medimos" in said, f"how it is measured is not said in Spanish: {said[:120]}")


def a_members_report_can_be_read_and_printed(scene):
    member = scene.crossing.member
    page = scene.visitor(scene.crossing.customs_key)
    page.go(f"/members/{member}/report?lang=en")
    demand(member in page.text("body"), f"the report of {member} does not name it")
    look_everywhere(scene, page, (f"/members/{member}/report?lang=en",
                                  f"/members/{member}/report?lang=es",
                                  "/members/report?lang=en"), "a member's report")


def an_erased_load_says_that_it_is(scene):
    erased = scene.crossing.erased
    page = scene.visitor(scene.crossing.customs_key)
    page.go(f"/trips/{erased}?lang=en")
    demand("rased" in page.text("main"), f"the page of the erased {erased} does not say so")
    demand(page.count(".map") == 0, "the page of an erased load still has its map")
    look_everywhere(scene, page, (f"/trips/{erased}?lang=en", f"/trips/{erased}?lang=es"),
                    "an erased load")
