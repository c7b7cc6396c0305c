"""A clearance falls while somebody watches."""

from scene import demand

# The console refreshes every two seconds; far beyond that on a busy machine it is not live.
LIVE_SECONDS_MAX = 20


def a_revocation_appears_on_the_open_board(scene):
    page = scene.officer()
    row = scene.crossing.cleared_load_on_the_road()
    trip, link = row["trip"], f'#rows a[href="/trips/{row["trip"]}"]'
    sign = f"document.querySelector('#trucks a[data-trip=\"{trip}\"] use').getAttribute('class')"
    page.go(f"/?q={row['trailer']}")
    page.until("document.querySelector('.is-live')", "the open board never says that it is live")
    demand(page.text(".state") == "live", f"beside the map it says {page.text('.state')!r}")
    shown = page.text("#rows tbody tr")
    demand("Intact" in shown and "Revoked" not in shown, f"before the cut its row says: {shown}")
    demand(page.tell(sign).endswith("cleared"), "before the cut the map shows it as not cleared")
    page.tell(f"window.stays = true; document.querySelector('{link}').focus()")

    scene.crossing.cut_seal(row)
    took = page.until(
        f"document.querySelector('{link}')?.closest('tr.fallen')?.innerText.includes('Revoked')",
        f"the seal of {trip} was cut and its row on the open board does not say so",
        LIVE_SECONDS_MAX)

    demand(page.tell("window.stays === true"), "the page was loaded again to show it")
    said = page.text("#rows tbody tr")
    demand("Broken" in said and "Seal broken" in said, f"its row now says: {said}")
    demand(trip in page.text("#alarms li"), f"the newest alarm is: {page.text('#alarms li')}")
    page.until(f"{sign} === 'truck fallen'", "the map goes on showing it as cleared")
    focus = page.tell("document.activeElement.getAttribute('href')")
    demand(focus == f"/trips/{trip}", f"the refresh took the focus from its row to {focus}")
    page.click_through(link)
    demand("Seal broken" in page.text(".verdict.bad"), f"its page says: {page.text('.verdict')}")
    return f"seen {took:.1f} s after the cut was on disk"
