"""The pages without a mouse, and without a script."""

from page import PHONE
from scene import demand, demand_none

# Bar, figures, search and filter stand before the first row; many more would be a maze.
TABS_MAX = 25
FIRST = "#rows tbody th a"


def the_keyboard_reaches_the_first_row_in_order(scene):
    page = scene.officer()
    page.go("/")
    first = page.tell(f"document.querySelector('{FIRST}').getAttribute('href')")
    seen = []
    while len(seen) < TABS_MAX:
        page.press("Tab")
        demand_none(scene.measure(page, "unseenFocus"), f"after {len(seen) + 1} tabs")
        seen.append(page.tell("""(() => {
            const it = document.activeElement, all = [...document.querySelectorAll('*')];
            return [all.indexOf(it), it.getAttribute('href') ?? it.tagName];
        })()"""))
        if page.tell(f"document.activeElement === document.querySelector('{FIRST}')"):
            break
    else:
        demand(False, f"{TABS_MAX} tabs do not reach the first load: {seen}")
    demand(seen == sorted(seen), f"the tabs jump about the page: {seen}")
    page.follow(lambda: page.press("Enter"), "Enter on the first load")
    demand(page.path() == first, f"Enter on the first load leads to {page.path()}")


def every_stop_on_a_load_shows_that_it_has_the_focus(scene):
    page = scene.officer()
    page.go(f"/trips/{scene.crossing.revoked_load()['trip']}")
    stops = page.count("main a[href]:not([tabindex]), main button, main svg[tabindex]")
    page.press("Tab")
    page.press("Enter")
    for stop in range(1, stops + 1):
        page.press("Tab")
        demand_none(scene.measure(page, "unseenFocus"), f"stop {stop} of {stops} on a load")
    last = page.tell("document.activeElement.closest('main a, main button, main svg') !== null")
    demand(last, f"{stops} tabs lead out of the account of a load")


def the_bar_can_be_skipped(scene):
    page = scene.officer()
    page.go("/")
    page.press("Tab")
    demand(page.tell("document.activeElement.className") == "skip",
           "the first tab is not the way past the bar")
    page.press("Enter")
    page.press("Tab")
    inside = page.tell("document.querySelector('main').contains(document.activeElement)")
    demand(inside, "“Skip to content” leads to "
           + page.tell("document.activeElement.outerHTML.slice(0, 80)"))


def the_map_moves_by_keys(scene):
    page = scene.officer()
    page.go("/")
    box = "(({x, width}) => [x, width])(document.querySelector('.map svg').viewBox.baseVal)"
    whole = page.tell(box)
    page.tell("document.querySelector('.map svg').focus()")
    page.press("+")
    closer = page.tell(box)
    demand(closer[1] < whole[1], f"“+” brings the map no closer: {whole}, then {closer}")
    page.press("ArrowRight")
    demand(page.tell(box)[0] > closer[0], "an arrow does not move the map")
    page.press("0")
    demand(page.tell(box) == whole, "“0” does not bring the whole lane back")


def without_scripts_everything_can_be_read(scene):
    page = scene.stranger()
    page.ask("Emulation.setScriptExecutionDisabled", value=True)
    page.go("/")
    page.click("#key")
    page.type(scene.crossing.customs_key)
    page.click_through(".login button")
    demand(page.count("#rows tbody tr") > 1, "without scripts the board is empty")
    demand(page.count("html.is-live") == 0, "scripts run, though they were turned off")
    demand(page.text(".state") == "", "a board that does not refresh calls itself live")
    demand(page.count(".map .corridor") == 1, "without scripts the map is not drawn")
    demand(not page.tell("document.querySelector('.zoom').checkVisibility()"),
           "buttons that need a script are shown without one")
    page.click_through('.pager a[rel="next"]')
    demand("offset=" in page.path(), f"without scripts “Next” leads to {page.path()}")
    page.click_through('a.figure[href="/?filter=revoked"]')
    trip = page.text("#rows tbody th a")
    page.click_through("#rows tbody th a")
    demand(page.text("h1") == trip and page.count(".timeline li") > 3,
           "without scripts a load has no account")
    page.click_through(".decisions li a")
    demand(page.texts(".reasons li"), "without scripts a decision has no reasons")
    page.click_through('.languages a[hreflang="es"]')
    demand(page.tell("document.documentElement.lang") == "es", "the language needs a script")
    page.click_through(".to-dark")
    demand(page.tell("document.documentElement.dataset.theme") == "dark",
           "the theme needs a script")
    page.size(*PHONE)
    demand_none(scene.measure(page, "overlaps", "spills"), "without scripts, on a phone")
