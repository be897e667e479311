#!/bin/sh
# Print the folder of npm packages that only tests and benchmarks need, installed there when they
# are missing: `npm.sh NAME@VERSION ...`. They stay in var/npm and are never served.
set -eu
folder="$(cd "$(dirname "$0")/.." && pwd)/var/npm"
command -v npm > /dev/null || { echo "npm is missing: apt install npm (Mac: brew install node)." >&2; exit 1; }
mkdir -p "$folder"
for package in "$@"; do
    mark="$folder/.installed-$(echo "$package" | tr '/' '_')"
    if [ ! -e "$mark" ]; then
        npm install --prefix "$folder" --no-audit --no-fund --loglevel error "$package" >&2
        touch "$mark"
    fi
done
echo "$folder/node_modules"
