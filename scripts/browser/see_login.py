"""Getting in, staying out, and seeing no more than one may."""

from page import PHONE
from scene import demand, log_in


def a_stranger_is_asked_for_a_key(scene):
    page = scene.stranger()
    for path in ("/", "/trips/" + scene.crossing.rows()[0]["trip"], "/decisions/1"):
        page.go(path)
        demand(page.path() == "/login", f"without a key {path} shows {page.path()}, not the login")
    log_in(page, "garita_nobody")
    alert = page.text('[role="alert"]')
    demand("not known" in alert, f"a wrong key is told: {alert}")
    demand(page.count(".board") == 0, "a wrong key sees the board")
    # The browser itself notes the answer 401, and rightly so.
    page.complaints[:] = [said for said in page.complaints if " 401 " not in said]


def a_session_is_out_of_reach_of_scripts_and_ends_with_logging_out(scene):
    page = scene.visitor(scene.crossing.customs_key)
    demand("garita_session" not in page.tell("document.cookie"), "a script can read the session")
    page.click_through('form[action="/logout"] button')
    demand(page.path() == "/login", f"logging out leads to {page.path()}")
    page.go("/")
    demand(page.path() == "/login", f"who logged out is shown {page.path()}")


def a_carrier_sees_its_own_loads_and_no_channel(scene):
    page = scene.visitor(scene.crossing.carrier_key)
    own = {row["trip"] for row in scene.crossing.rows() if row["carrier"] == "demo-carrier-1"}
    shown = page.texts("#rows tbody th a")
    demand(shown and set(shown) <= own, f"a carrier sees {set(shown) - own or 'nothing at all'}")
    words = page.text("main")
    told = [word for word in ("Revoked", "Physical exam", "Trusted lane") if word in words]
    demand(not told, f"a carrier's board says {told}")
    demand_tidy_on_a_phone(page)
    foreign = next(row["trip"] for row in scene.crossing.rows() if row["trip"] not in own)
    page.go(f"/trips/{foreign}")
    demand(page.count(".story") == 0, f"a carrier sees the account of {foreign}")
    page.complaints[:] = [said for said in page.complaints if " 404 " not in said]


def demand_tidy_on_a_phone(page):
    """With one cell less the others must not slip into its place."""
    page.size(*PHONE)
    slipped = page.tell("""[...document.querySelectorAll('#rows tbody tr')].filter(row => {
        const [status, custody, exposed, heard] = ['status', 'custody', 'number', 'heard']
            .map(name => row.querySelector('td.' + name).getBoundingClientRect());
        return Math.abs(status.right - custody.right) > 1 || Math.abs(exposed.top - heard.top) > 1
            || exposed.left >= heard.left;
    }).map(row => row.innerText.replace(/\\s+/g, ' ').trim())""")
    demand(not slipped, f"on a phone the cells of a carrier's rows are out of line: {slipped[:3]}")
