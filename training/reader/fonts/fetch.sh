#!/bin/sh
# Fetches the fonts of the training pictures and puts them into build/: OFL, Apache and GUST only.
# Needs npm, apt-get (Debian) and a Python with fonttools. `build/` is not committed.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-python3}
npm ci --ignore-scripts          # package-lock.json holds the checksums
rm -rf debian && mkdir -p debian
(cd debian && apt-get download fonts-texgyre-math fonts-stix fonts-oflb-asana-math \
    fonts-breip && sha256sum --check ../debian.sha256)
for package in debian/*.deb; do dpkg-deb -x "$package" debian/tree; done
"$python" prepare.py
