"""One load: what happened, where, what was found, and why it was decided so."""

from scene import demand

# A truck's sign is a few pixels wide, and the page rounds to its own units.
PLACE_PIXELS = 3


def a_row_leads_to_the_loads_account(scene):
    page = scene.officer()
    page.go("/?filter=revoked")
    trip = page.text("#rows tbody th a")
    page.click_through("#rows tbody th a")
    demand(page.text("h1") == trip, f"the row of {trip} leads to {page.text('h1')}")
    verdict = page.text(".verdict.bad")
    demand("revoked" in verdict and "Custody broke" in verdict,
           f"the account of a revoked load begins with: {verdict}")
    whole = scene.crossing.trip(trip)
    told = page.texts(".findings li b")
    demand(len(told) == len(whole["findings"]), f"{len(whole['findings'])} findings, told: {told}")
    chips = page.texts(".decisions li")
    demand(len(chips) == len(whole["decisions"]), f"the decisions are told as {chips}")


def the_timeline_is_in_order_and_says_what_was_reported(scene):
    page = scene.officer()
    row = scene.crossing.revoked_load()
    page.go(f"/trips/{row['trip']}")
    moments = page.tell("[...document.querySelectorAll('.timeline time')].map(x => x.dateTime)")
    demand(moments == sorted(moments), f"the timeline goes back in time: {moments}")
    told = page.texts(".timeline li:not(.date) p:first-child")
    whole = scene.crossing.trip(row["trip"])
    expected = len(whole["timeline"]) + len(whole["findings"])
    demand(len(told) == expected, f"{expected} things happened, {len(told)} are told")
    demand(all(told), "an entry of the timeline says nothing")
    for what in ("Declared", "Sealed with", "Decision 1", "The clearance was revoked"):
        demand(any(line.startswith(what) for line in told),
               f"the timeline lacks “{what}”: {told}")


def evidence_leads_to_the_fact_it_names(scene):
    page = scene.officer()
    page.go(f"/trips/{scene.crossing.revoked_load()['trip']}")
    page.click('.findings a[href^="#f"]')
    named = page.text('.findings a[href^="#f"]')
    page.until("document.querySelector('.timeline li:target')",
               f"the evidence {named} leads to no entry of the timeline")
    demand(named in page.text(".timeline li:target"),
           f"the evidence {named} leads to: {page.text('.timeline li:target')}")


def the_map_shows_lane_track_and_truck(scene):
    page = scene.officer()
    row = scene.crossing.cleared_load_on_the_road()
    page.go(f"/trips/{row['trip']}")
    for selector, what in ((".corridor", "corridor"), (".road", "road"), (".trail", "track"),
                           (".zone.primary", "inspection"), ("use.here", "truck")):
        box = page.tell(f"document.querySelector('.map svg {selector}')"
                        "?.getBoundingClientRect().toJSON() ?? null")
        demand(box and max(box["width"], box["height"]) > 1, f"the map shows no {what}: {box}")
    labels = page.tell(
        "[...document.querySelectorAll('.map .labels text.main')].map(x => x.textContent)")
    demand(len(labels) >= 3, f"the map names only {labels}")
    demand_place(page, row["place"])
    before = page.tell("document.querySelector('.map svg').viewBox.baseVal.width")
    page.click('[data-zoom="in"]')
    page.until(f"document.querySelector('.map svg').viewBox.baseVal.width < {before}",
               "“Closer” brings the map no closer")
    page.click('[data-zoom="all"]')
    page.until(f"document.querySelector('.map svg').viewBox.baseVal.width == {before}",
               "“Whole lane” does not bring the whole lane back")


def demand_place(page, place):
    """The truck stands where it was reported, by the scale that the page itself states."""
    away, inside = page.tell("""(() => {
        const map = document.querySelector('.map'), svg = map.querySelector('svg');
        const {west, north, scale, squeeze} = map.dataset, [longitude, latitude] = %s;
        const spot = new DOMPoint((longitude - west) * squeeze * scale, (north - latitude) * scale)
            .matrixTransform(svg.getScreenCTM());
        const sign = svg.querySelector('use.here').getBoundingClientRect();
        const x = sign.x + sign.width / 2, y = sign.y + sign.height / 2;
        const edge = svg.getBoundingClientRect();
        return [Math.hypot(x - spot.x, y - spot.y),
            x > edge.left && x < edge.right && y > edge.top && y < edge.bottom];
    })()""" % place)
    demand(inside, "the truck is drawn outside the map")
    demand(away <= PLACE_PIXELS, f"the truck is drawn {away:.0f} px from where it was reported")


def a_decision_says_its_reasons(scene):
    page = scene.officer()
    row = scene.crossing.revoked_load()
    fallen = next(decision for decision in scene.crossing.trip(row["trip"])["decisions"]
                  if decision["revocation"])
    asked = scene.crossing.talk.get_json(f"/v1/decisions/{fallen['index']}")
    page.go(f"/trips/{row['trip']}")
    page.click_through(f'.decisions a[href="/decisions/{fallen["index"]}"]')
    demand(page.text("h1") == f"Decision {fallen['number']}",
           f"the page of decision {fallen['number']} is headed {page.text('h1')}")
    # What was merely reckoned with stands below, in a list of its own.
    reasons = page.texts(".reasons:not(.small) li")
    demand(reasons and all(reasons), f"the reasons read: {reasons}")
    codes = page.tell("[...document.querySelectorAll('.reasons:not(.small) li')].map(x => x.title)")
    stated = [reason["code"] for reason in asked["reasons"]]
    demand(codes == stated, f"the page gives {codes} as reasons, programs read {stated}")
    plan = page.text(".plan")
    for what in (f"Policy {asked['policy']}", "Random draw", "Lapses", "Custody then Intact",
                 "Custody now Broken", "Evidence #", f"Recorded as #{fallen['index']}"):
        demand(what in plan, f"the decision does not say “{what}”: {plan}")
    verdict = page.text(".verdict.bad")
    demand("Evidence #" in verdict, f"the revocation names no evidence: {verdict}")
    page.click_through(".kind a")
    demand(page.text("h1") == row["trip"], "the way back to the load leads elsewhere")


def what_is_not_here_is_said(scene):
    page = scene.officer()
    page.go("/trips/NOBODY-1")
    demand(page.text("h1") == "There is nothing here for you", f"it says {page.text('h1')}")
    page.click_through("main a.button")
    demand(page.count(".board") == 1, "from there no way leads to the board")
    page.complaints[:] = [said for said in page.complaints if " 404 " not in said]
