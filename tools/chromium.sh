#!/bin/sh
# Print the path of a Chromium for the browser tests, which are never skipped. Where there is none,
# Debian's package is installed if that is allowed; else one line says what to install.
set -eu
mac="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

find_one() {
    if [ -n "${CHROMIUM:-}" ]; then
        echo "$CHROMIUM"
    elif [ -x "$mac" ]; then
        echo "$mac"
    else
        command -v chromium || command -v chromium-browser || command -v google-chrome
    fi
}

if find_one; then
    exit 0
fi
if sh "$(dirname "$0")/install-package.sh" chromium && find_one; then
    exit 0
fi
echo "The browser tests need Chromium: run 'sudo apt install chromium' (Mac: install Google Chrome), or set CHROMIUM to its path." >&2
exit 1
