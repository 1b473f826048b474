#!/usr/bin/env bash
# Lighthouse scores of a running portal, as phone and as desktop: tests/lighthouse.sh [ADDRESS] [PATH …]
# Exits 1 where the median of three runs is below 98 of 100 in any category. The score of speed is made of simulated
# throttling over measured processor time, so it says something only of a machine that does nothing else.
# Needs npm and Chromium; fetches lighthouse by npx, or takes the program that LIGHTHOUSE names.
set -euo pipefail
address="${1:-http://127.0.0.1:5080}"
shift || true
paths=("$@")
((${#paths[@]})) || paths=(/ /2023/air /indicators/air.pm25.mean)
lighthouse="${LIGHTHOUSE:-npx --yes lighthouse@12}"
export CHROME_PATH="${CHROMIUM:-/usr/bin/chromium}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

measure() { # PATH FORM REPORT
    local preset=()
    [[ "$2" == desktop ]] && preset=(--preset=desktop)
    # A busy machine now and then loses the trace of a page: then it is asked again.
    for attempt in 1 2 3; do
        $lighthouse "$address$1" --quiet --output=json --output-path="$3" "${preset[@]}" \
            --chrome-flags='--headless=new --no-sandbox --disable-gpu' --only-categories=performance,accessibility,best-practices,seo && return
    done
    return 1
}

good=true
for path in "${paths[@]}"; do
    for form in mobile desktop; do
        for run in 1 2 3; do
            measure "$path" "$form" "$work/$run.json"
        done
        node -e '
            const [path, form, ...files] = process.argv.slice(1);
            const reports = files.map(file => JSON.parse(require("fs").readFileSync(file)));
            const median = values => [...values].sort((one, other) => one - other)[1];
            const scores = Object.values(reports[0].categories).map(({ id, title }) => [title, Math.round(median(reports.map(report => report.categories[id].score)) * 100)]);
            console.log(`${path} ${form}: ${scores.map(score => score.join(" ")).join(", ")}`);
            if (scores.every(([, score]) => score >= 98)) process.exit(0);
            for (const category of Object.values(reports[0].categories))
                for (const ref of category.auditRefs) {
                    const audit = reports[0].audits[ref.id];
                    if (ref.weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
                }
            process.exit(1);
        ' "$path" "$form" "$work"/[123].json || good=false
    done
done
$good
