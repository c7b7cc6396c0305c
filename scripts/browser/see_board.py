"""The board: what it says agrees with what programs read, and every load can be reached."""

import time

from crossing import PAGE_ROWS
from scene import demand

# The lane goes on while it is looked at; two readings are compared until they are of one moment.
AGREE_SECONDS_MAX = 20
FIGURES = ("onTheLane", "queued", "cleared", "revoked", "alarmed", "crossed")


def demand_same(page, see, ask, what):
    until = time.monotonic() + AGREE_SECONDS_MAX
    while (seen := see()) != (asked := ask()):
        demand(time.monotonic() < until, f"{what}: the page says {seen}, programs read {asked}")
        page.go(page.path())
    return seen


def figures(page):
    return {name: int(page.text(f'a.figure[href="/?filter={name}"] dd').replace(",", ""))
            for name in FIGURES}


def the_figures_are_the_loads_counted(scene):
    page = scene.officer()
    page.go("/")
    counted = demand_same(
        page, lambda: figures(page),
        lambda: {name: len(scene.crossing.rows(filter=name)) for name in FIGURES},
        "the figures at the head of the board")
    empty = [name for name in ("onTheLane", "cleared", "revoked", "alarmed", "crossed")
             if not counted[name]]
    demand(not empty, f"this day shows nothing to look at: no load counts as {empty}")


def the_rows_are_the_most_urgent_loads(scene):
    page = scene.officer()
    page.go("/")
    shown = demand_same(
        page, lambda: page.texts("#rows tbody th a"),
        lambda: [row["trip"] for row in scene.crossing.rows(order="urgency")][:PAGE_ROWS],
        "the first page of the board")
    demand(len(shown) == PAGE_ROWS, f"the first page has {len(shown)} rows")
    cells = page.texts("#rows tbody tr:first-child > *")
    demand(all(cells), f"the first row has an empty cell: {cells}")
    trucks = set(page.tell(
        "[...document.querySelectorAll('#trucks a')].map(x => x.dataset.trip)"))
    on_the_lane = {row["trip"] for row in scene.crossing.rows(filter="onTheLane") if row["place"]}
    demand(on_the_lane and on_the_lane <= trucks,
           f"on the lane, but not on the map: {on_the_lane - trucks or 'no load at all'}")


def a_figure_filters_the_board_and_all_brings_it_back(scene):
    page = scene.officer()
    page.go("/")
    page.click_through('a.figure[href="/?filter=revoked"]')
    demand("filter=revoked" in page.path(), f"the figure led to {page.path()}")
    demand(page.count('a.figure[aria-current="true"]') == 1, "nothing says which filter is on")
    demand_same(page, lambda: set(page.texts("#rows tbody th a")),
                lambda: {row["trip"] for row in scene.crossing.rows(filter="revoked")},
                "the revoked loads")
    rows = page.texts("#rows tbody tr")
    unsaid = [row for row in rows if "Revoked" not in row]
    demand(rows and not unsaid, f"among the revoked, and not said to be: {unsaid}")
    page.click_through("a.clear")
    demand(page.count("#rows tbody tr") == PAGE_ROWS,
           "“All” does not bring the other loads back")


def a_load_is_found_by_its_trailer(scene):
    page = scene.officer()
    page.go("/")
    row = scene.crossing.rows()[-1]
    page.click('input[type="search"]')
    page.type(row["trailer"])
    page.follow(lambda: page.press("Enter"), "the search")
    found = page.texts("#rows tbody th a")
    demand(row["trip"] in found and len(found) < PAGE_ROWS,
           f"a search for {row['trailer']} of {row['trip']} found {found[:5]}")
    kept = page.tell("document.querySelector('input[type=search]').value")
    demand(kept == row["trailer"], f"“{row['trailer']}” was searched for, the box says “{kept}”")
    page.click('input[type="search"]')
    page.type("-nowhere")
    page.click_through('form[role="search"] button')
    demand(page.text("#rows .none") == "No load matches.",
           f"a search for nothing says {page.text('#rows')}")


def paging_shows_every_load_once(scene):
    page = scene.officer()
    page.go("/?order=trip")
    first = page.texts("#rows tbody th a")
    page.click_through('.pager a[rel="next"]')
    second = page.texts("#rows tbody th a")
    every = [row["trip"] for row in scene.crossing.rows()]
    demand(first + second == every,
           f"two pages show {len(first)} and {len(second)} of {len(every)} loads, "
           f"{len(set(first) & set(second))} of them twice")
    last = page.text(".pager span")
    demand(last == f"{PAGE_ROWS + 1}–{len(every)} / {len(every)}", f"the second page says {last}")
    demand(page.count('.pager a[rel="next"]') == 0, "the last page leads on")
    page.click_through('.pager a[rel="prev"]')
    demand(page.texts("#rows tbody th a") == first, "the way back leads elsewhere")
