#!/bin/sh
# Make a virtual environment: `environment.sh PYTHON FOLDER`. Debian keeps part of Python's own venv
# in a package of its own, which is installed here where that is allowed.
set -eu
python="$1"
folder="$2"

if [ -z "$python" ]; then
    echo "Python 3.11 or later is missing: install it (Debian: apt install python3; Mac: brew install python)." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or later is needed, $python is older: name another with make PYTHON=..." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip' 2> /dev/null; then
    if ! sh "$(dirname "$0")/install-package.sh" python3-venv; then
        echo "Python's venv module is incomplete: run 'sudo apt install python3-venv', then make again." >&2
        exit 1
    fi
fi
"$python" -m venv "$folder"
