#!/bin/sh
# One stretch of training: run.sh GENERATOR FONTS OUT MINUTES [options of train.py]
# Draws the held-out sets (the same ones every time) into OUT/held, then trains.
# LISTS may name files of formulas, one a line, to draw from besides the grammar.
# RAMP is the number of samples until formulas are as long and pictures as spoilt as they get.
# MIX says how likely print, photos and handwriting are.
set -eu
generator=$1 fonts=$2 out=$3 minutes=$4
shift 4
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out/held"
held() { # name split weights seed
    "$generator" stream --fonts "$fonts" --split "$2" --weights "$3" --seed "$4" --count 1000 \
        --pixels 3000000 >"$out/held/$1.bin"
}
held print held 1,0,0 9001
held photo held 0,1,0 9002
held hand held 0,0,1 9003
held new-hand held-hands 0,0,1 9004
lists=
for list in ${LISTS:-}; do lists="$lists --corpus $list"; done
exec python3 "$here/train.py" --generator "$generator" --out "$out" --minutes "$minutes" \
    --held print="$out/held/print.bin" photo="$out/held/photo.bin" hand="$out/held/hand.bin" \
    new-hand="$out/held/new-hand.bin" \
    --options "--fonts $fonts --weights ${MIX:-35,35,30} --ramp ${RAMP:-1200000} --pixels ${PIXELS:-6000000}$lists" "$@"
