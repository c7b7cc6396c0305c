#!/bin/sh
# What must hold beside the tests. One line a check; a failed one says what to do about it.
set -u
cd "$(dirname "$0")/.." || exit 1

failures=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# The end of a long report is where compilers put what matters.
shown=40

check() { # name, cure, command...
    name=$1 cure=$2
    shift 2
    if "$@" >"$log" 2>&1; then
        printf 'ok    %s\n' "$name"
    else
        failures=$((failures + 1))
        tail -n "$shown" "$log"
        printf 'FAIL  %s: %s\n' "$name" "$cure"
    fi
}

formatted() { swift format lint --strict --parallel --recursive Sources Tests; }

arrows() { swift build -c release --explicit-target-dependency-import-check error; }

scripts_parse() {
    bad=0
    for script in scripts/*.sh scripts/*/*.sh .ci/run; do
        [ -f "$script" ] || continue
        case $(head -n 1 "$script") in
            *bash*) bash -n "$script" || bad=1 ;;
            *) sh -n "$script" || bad=1 ;;
        esac
    done
    return $bad
}

pages() {
    find . \( -name '.build*' -o -name .git -o -name .cache -o -name '.venv*' -o -name demo-data \) -prune \
        -o -name '*.md' -print
}

# Every relative link leads somewhere. A link inside a code block is an example, not a link.
links() {
    bad=0
    for page in $(pages); do
        for link in $(awk '/^ *```/ { code = !code; next } !code' "$page" |
            grep -oE '\]\([^) ]+' | cut -c3-); do
            case $link in *://* | mailto:* | '#'*) continue ;; esac
            target=$(dirname "$page")/${link%%#*}
            [ -e "$target" ] && continue
            echo "$page: $link leads nowhere"
            bad=1
        done
    done
    return $bad
}

check "formatting" "run \`make format\` and look at the rest by hand" formatted
check "scripts parse" "mend the syntax of the script named above" scripts_parse
check "links in documents" "mend the link, or add the file it leads to" links
check "arrows between modules" \
    "declare the import in Package.swift, or better, do without it (ARCHITECTURE.md)" arrows

[ "$failures" -eq 0 ] || exit 1
