#!/usr/bin/env bash
# Prints the Lighthouse scores of a running portal: tests/lighthouse.sh [ADDRESS] [PATH …]
# Needs npm and Chromium; fetches lighthouse by npx. The target is 98 of 100 in each.
set -euo pipefail
address="${1:-http://127.0.0.1:5080}"
shift || true
paths=("$@")
((${#paths[@]})) || paths=(/ /2023/air /indicators/air.pm25.mean)
export CHROME_PATH="${CHROMIUM:-/usr/bin/chromium}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for path in "${paths[@]}"; do
    npx --yes lighthouse@12 "$address$path" --quiet --output=json --output-path="$work/report.json" \
        --chrome-flags='--headless=new --no-sandbox --disable-gpu' --only-categories=performance,accessibility,best-practices,seo
    node -e '
        const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
        const scores = Object.values(report.categories).map(category => `${category.title} ${Math.round(category.score * 100)}`);
        console.log(`${process.argv[2]}: ${scores.join(", ")}`);
        for (const category of Object.values(report.categories))
            for (const ref of category.auditRefs) {
                const audit = report.audits[ref.id];
                if (ref.weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
            }
    ' "$work/report.json" "$path"
done
