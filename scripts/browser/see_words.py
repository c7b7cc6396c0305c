"""Two languages: chosen by a link, kept, and taken from the browser before anybody chose."""

from scene import demand

BOARD = {"en": "Live board", "es": "Tablero en vivo"}
# Words of the lane that no cognate hides.
ENGLISH = ("Revoked", "Crossed", "Loads", "Not decided", "Broken", "Newest alarms", "Last heard",
           "Log out", "What happened", "Taken back", "Reasons", "Lapses")


def english_left_in(page):
    words = page.text("body")
    return [word for word in ENGLISH if word in words]


def one_link_turns_every_page_to_spanish_and_back(scene):
    page = scene.visitor(scene.crossing.customs_key)
    demand(page.tell("document.documentElement.lang") == "en",
           "the board does not begin in English")
    page.click_through('.languages a[hreflang="es"]')
    decided = scene.crossing.revoked_load()
    index = scene.crossing.trip(decided["trip"])["decisions"][-1]["index"]
    for path, heading in (("/", BOARD["es"]), (f"/trips/{decided['trip']}", decided["trip"]),
                          (f"/decisions/{index}", "Decisión 1")):
        page.go(path)
        demand(page.tell("document.documentElement.lang") == "es", f"{path} is not Spanish")
        demand(page.tell("document.querySelector('h1').textContent") == heading,
               f"{path} is headed {page.text('h1')}")
        demand(not english_left_in(page), f"{path} in Spanish says {english_left_in(page)}")
    page.click_through('.languages a[hreflang="en"]')
    demand(page.text("h1") == "Decision 1", f"back in English it is headed {page.text('h1')}")


def a_browser_that_speaks_spanish_is_answered_in_it(scene):
    page = scene.stranger()
    page.ask("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"})
    page.go("/login")
    demand(page.text("h1") == "Entrar",
           f"to a Spanish browser the login is headed {page.text('h1')}")
