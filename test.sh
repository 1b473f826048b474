#!/usr/bin/env bash
# Installs what the tests need, checks style, builds without warnings, and runs every test.
# The last line is the total: N passed, N failed.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI="${CI:-true}"
# Tests run most of their code once: what the runtime gathers to compile it better costs a fifth of their time.
export DOTNET_TieredPGO=0

need() { # command, Debian package
    command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}
missing=()
# Chromium without its windows, which tests do not look at: it takes half of the time.
need "${CHROMIUM:-chromium-headless-shell}" chromium-headless-shell
need qpdf qpdf
need zbarimg zbar-tools
need pdftotext poppler-utils
need soffice libreoffice-calc-nogui
need nginx nginx-light
need pg_basebackup postgresql
fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
if ((${#missing[@]})); then
    echo "Installing for the tests: ${missing[*]}"
    as_root=(); [[ $EUID -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || {
        echo "These Debian packages are needed and could not be installed: ${missing[*]}" >&2
        exit 1
    }
fi

echo '== build (warnings are errors)'
dotnet build Changzhou.Bulletin.sln --nologo -v quiet -m:2 || { echo '0 passed, 1 failed'; exit 1; }

failed_checks=0
mkdir -p artifacts/test-results
# Beside the first tests, which wait for the database now and then.
dotnet format Changzhou.Bulletin.sln --verify-no-changes --no-restore --exclude '**/Migrations/**' >artifacts/test-results/style.txt 2>&1 &
style=$!

total=0 failed=0 skipped=0 broken=()
for project in Changzhou.Bulletin.Tests Changzhou.Bulletin.Web.Tests Changzhou.Bulletin.Browser.Tests; do
    echo "== $project"
    output="artifacts/test-results/$project.txt"
    "tests/$project/bin/Debug/net10.0/$project" -noColor 2>&1 | tee "$output" | grep -vE '^\s*(Discover|Starting|Finished)|(INF|WRN)\]|LOG:|HINT:'
    summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$output" | tail -n 1)
    if [[ $summary =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+) ]]; then
        total=$((total + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2] + BASH_REMATCH[3]))
        skipped=$((skipped + BASH_REMATCH[4]))
    else
        broken+=("$project ended without a summary")
        failed_checks=$((failed_checks + 1))
    fi
    if [[ -n $style ]]; then
        echo '== style'
        wait "$style" || { cat artifacts/test-results/style.txt; failed_checks=$((failed_checks + 1)); broken+=(style); }
        style=
    fi
done

drill() { # a title, then the words of a drill; docs/drills.md has the long forms
    echo "== $1"
    shift
    if tests/Changzhou.Bulletin.Drills/bin/Debug/net10.0/Changzhou.Bulletin.Drills "$@"; then
        total=$((total + 1))
    else
        failed_checks=$((failed_checks + 1))
        broken+=("drill: $*")
    fi
}
drill 'eight writers (short)' writers --edits 400
drill 'kills (short)' kills --portal 4 --worker 1 --database 2
drill 'several machines (short)' machines
drill 'dependencies' dependencies
drill 'hostile files (short)' hostile --files 60

failed=$((failed + failed_checks))
if ((failed)); then
    # Once more at the end, where it is seen.
    echo '== failed'
    ((${#broken[@]})) && printf '%s\n' "${broken[@]}"
    grep -hA 12 -E '\[FAIL\]' artifacts/test-results/*.txt
fi
echo "$((total - failed - skipped + failed_checks)) passed, $failed failed, $skipped skipped"
((failed == 0))
