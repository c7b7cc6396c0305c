#!/usr/bin/env python3
"""The console in a real browser: a node in the middle of a simulated day, and a Chromium that
logs in, reads, clicks, types and measures what it sees. About half a minute.

GARITA names the command (.build/release/garita), CHROMIUM the browser. Where a check fails,
pictures of its screens are kept in the folder --pictures names.
"""

import argparse
import os
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "faults"))

import see_board
import see_keys
import see_layout
import see_live
import see_load
import see_login
import see_public
import see_words
from chromium import Chromium, command
from crossing import Crossing
from faultnode import ROOT, Fault, skip
from scene import Scene

# The live one changes the lane, so it comes after those that compare with what is read beside.
CHECKS = [
    see_layout.the_measures_see_what_is_wrong,
    see_login.a_stranger_is_asked_for_a_key,
    see_login.a_session_is_out_of_reach_of_scripts_and_ends_with_logging_out,
    see_login.a_carrier_sees_its_own_loads_and_no_channel,
    see_board.the_figures_are_the_loads_counted,
    see_board.the_rows_are_the_most_urgent_loads,
    see_board.a_figure_filters_the_board_and_all_brings_it_back,
    see_board.a_load_is_found_by_its_trailer,
    see_board.paging_shows_every_load_once,
    see_load.a_row_leads_to_the_loads_account,
    see_load.the_timeline_is_in_order_and_says_what_was_reported,
    see_load.evidence_leads_to_the_fact_it_names,
    see_load.the_map_shows_lane_track_and_truck,
    see_load.a_decision_says_its_reasons,
    see_load.what_is_not_here_is_said,
    see_words.one_link_turns_every_page_to_spanish_and_back,
    see_words.a_browser_that_speaks_spanish_is_answered_in_it,
    see_layout.nothing_overlaps_or_leaves_the_screen,
    see_layout.a_phone_shows_each_load_and_reaches_everything,
    see_layout.both_themes_follow_the_system_and_can_be_read,
    see_layout.a_chosen_theme_stays,
    see_public.anybody_reads_how_long_the_wait_is,
    see_public.the_wait_page_says_in_spanish_what_it_says_in_english,
    see_public.a_members_report_can_be_read_and_printed,
    see_public.an_erased_load_says_that_it_is,
    see_keys.the_keyboard_reaches_the_first_row_in_order,
    see_keys.every_stop_on_a_load_shows_that_it_has_the_focus,
    see_keys.the_bar_can_be_skipped,
    see_keys.the_map_moves_by_keys,
    see_keys.without_scripts_everything_can_be_read,
    see_live.a_revocation_appears_on_the_open_board,
]


def look(scene, check, pictures):
    """One check by itself: what it found wrong is said, and the next goes on."""
    name, begun = check.__name__, time.monotonic()
    scene.begin()
    try:
        note = check(scene)
        scene.demand_quiet()
    except Fault as fault:
        print(f"FAULT {name.replace('_', ' ')}: {fault}", flush=True)
        for path in scene.keep_pictures(pictures, name):
            print(f"      picture: {os.path.relpath(path)}", flush=True)
        return False
    finally:
        scene.tidy()
    print(f"ok    {name.replace('_', ' ')}{f', {note}' if note else ''} "
          f"({time.monotonic() - begun:.1f} s)", flush=True)
    return True


def run(chosen, folder):
    crossing = browser = None
    try:
        crossing = Crossing(folder)
        browser = Chromium(folder)
        scene = Scene(crossing, browser)
        checks = [check for check in CHECKS if chosen.only in check.__name__]
        failed = [check for check in checks if not look(scene, check, chosen.pictures)]
        crossing.node.demand_alive("the checks of the console")
        return len(checks), len(failed)
    finally:
        if browser:
            browser.leave()
        if crossing:
            crossing.leave()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD", help="checks with this in their name")
    parser.add_argument("--pictures", metavar="FOLDER", default=os.path.join(
        ROOT, ".build", "browser-pictures"), help="where pictures of failures are kept")
    chosen = parser.parse_args()
    print("console in a browser", flush=True)
    if not command():
        if os.environ.get("CI") == "true":
            sys.exit("FAULT: no browser to look at the console with; Debian's package is chromium")
        skip("no Chromium on the PATH for the console's pages; Debian's package is chromium")
    begun = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="garita-browser-") as folder:
            checks, failed = run(chosen, folder)
    except Fault as fault:
        sys.exit(f"FAULT: {fault}")
    if failed:
        sys.exit(f"FAULT: {failed} of {checks} checks of the console")
    print(f"{checks} checks of the console in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
