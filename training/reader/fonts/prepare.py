"""Turns the fetched fonts into plain TrueType and OpenType files, and lists them in build/faces.txt.

A line of faces.txt: role, name, split, files. Roles: `katex` (RaTeX's own fonts, the name is
RaTeX's), `math` (a font with mathematical letters), `regular` and `italic` (a text face for letters
and digits), `hand` (handwriting). Faces of the split `held` are never trained on.
"""

from pathlib import Path
from shutil import copy

from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
BUILD = HERE / "build"
NPM = HERE / "node_modules"
DEBIAN = HERE / "debian/tree/usr/share"

# Only faces whose small letters differ from their capitals.
HANDS = [
    "architects-daughter", "caveat", "cedarville-cursive", "coming-soon", "covered-by-your-grace",
    "dekko", "delius", "gaegu", "gloria-hallelujah", "gochi-hand", "handlee", "homemade-apple",
    "indie-flower", "just-another-hand", "kalam", "mali", "nanum-pen-script",
    "nothing-you-could-do", "over-the-rainbow", "patrick-hand", "reenie-beanie", "schoolbell",
    "shadows-into-light", "short-stack", "sriracha", "waiting-for-the-sunrise",
]
HELD = {"delius", "handlee", "schoolbell"}
DEBIAN_HANDS = ["fonts/truetype/breip/Breip.ttf"]
MATH = [
    f"texmf/fonts/opentype/public/tex-gyre-math/texgyre{name}-math.otf"
    for name in ["bonum", "dejavu", "pagella", "schola", "termes"]
] + ["fonts/opentype/asana-math/Asana-Math.otf", "fonts/opentype/stix-word/STIXMath-Regular.otf"]


def unpack(package: str, subset: str, style: str) -> str:
    """A web font as TrueType; returns its file name."""
    stem = f"{package}-{subset}-400-{style}"
    font = TTFont(NPM / f"@fontsource/{package}/files/{stem}.woff")
    font.flavor = None
    font.save(BUILD / f"{stem}.ttf")
    return f"{stem}.ttf"


def take(path: Path) -> str:
    copy(path, BUILD / path.name)
    return path.name


def main() -> None:
    BUILD.mkdir(exist_ok=True)
    lines = []
    for path in sorted((NPM / "katex/dist/fonts").glob("KaTeX_*.ttf")):
        lines.append(f"katex {path.stem.removeprefix('KaTeX_')} train {take(path)}")
    for name in MATH:
        path = DEBIAN / name
        lines.append(f"math {path.stem} train {take(path)}")
    for package in ["arimo", "tinos"]:
        for role, style in [("regular", "normal"), ("italic", "italic")]:
            files = " ".join(unpack(package, subset, style) for subset in ["latin", "greek"])
            lines.append(f"{role} {package} train {files}")
    for package in HANDS:
        split = "held" if package in HELD else "train"
        lines.append(f"hand {package} {split} {unpack(package, 'latin', 'normal')}")
    for name in DEBIAN_HANDS:
        path = DEBIAN / name
        split = "held" if path.stem in HELD else "train"
        lines.append(f"hand {path.stem} {split} {take(path)}")
    (BUILD / "faces.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
