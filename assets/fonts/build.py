#!/usr/bin/env python3
"""Builds the Forklore fonts:  python3 build.py SRC_DIR

SRC_DIR is where the three npm font packages were installed (see README.md).
Needs fontTools (Debian: python3-fonttools, run with /usr/bin/python3).
The output is the same bytes on every run.
"""
import json
import subprocess
import sys
import unicodedata
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.misc.bezierTools import splitQuadraticAtT
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen, TTGlyphPointPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

OUT = Path(__file__).resolve().parent
UPM = 1000
VERSION = "1.000"
STAMP = 3849984000  # head.created/modified: fixed, so that builds are reproducible

INTER = "inter/{0}/Inter_{0}.ttf"
NOTO = "noto-sans-sc/{0}/NotoSansSC_{0}.ttf"
JETBRAINS = "jetbrains-mono/{0}/JetBrainsMono_{0}.ttf"

# ---- which characters ------------------------------------------------------------------------


def gb2312(first_row, last_row):
    """Code points of the GB2312 rows given (1-9 symbols, 16-55 common hanzi, 56-87 the others)."""
    found = set()
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def spans(*pairs):
    return {c for first, last in pairs for c in range(first, last + 1)}


SYMBOLS = gb2312(1, 9) | spans(
    (0x20, 0x7E), (0xA0, 0x17F),                      # ASCII, Latin-1, Latin Extended-A
    (0x2C6, 0x2DD), (0x370, 0x3FF), (0x400, 0x45F),   # accents, Greek, Cyrillic
    (0x2000, 0x200A), (0x2010, 0x2027), (0x202F, 0x205F),  # punctuation and spaces
    (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x218B),  # super/subscripts, money, letterlike
    (0x2190, 0x22FF), (0x2300, 0x23FF), (0x2400, 0x2426),  # arrows, maths, technical, control pictures
    (0x2460, 0x24FF), (0x2500, 0x27BF),               # enclosed, boxes, blocks, shapes, dingbats
    (0x27E6, 0x27EB), (0x27F0, 0x27FF), (0x2900, 0x297F), (0x2B00, 0x2BFF),
    (0x3000, 0x303F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0xFFFD, 0xFFFD),
)
# Inter's circled signs overflow the line: Noto's are taken instead.
NOT_INTER = spans((0x2295, 0x2298), (0x2460, 0x24FF), (0x2780, 0x2793), (0x25EF, 0x25EF))
# Characters of modern simplified text (and names) that GB2312 of 1980 lacks.
EXTRA = {ord(c) for c in "啰瞭囉喆堃镕祎珺昇妳嘚嘞唥犇翀燚頔璟曌槑囧髙甪旸玥晞喦逄镛鲃锎锺菓乾後裏麽臺"}
COMMON_HANZI, ALL_HANZI = gb2312(16, 55), gb2312(16, 87) | EXTRA

# Not in any source font: same shape as a close relative...
ALIASES = {"✔": "✓", "✘": "✗", "✕": "×", "⟳": "↻", "⟲": "↺", "➜": "→", "➔": "→", "⏵": "▶", "⏴": "◀",
           "⏹": "■", "⏺": "●", "◼": "■", "∙": "·", "‑": "-", "✅": "✓", "❌": "✗"}


def drawn(width):
    """... or drawn here, between baseline and cap height, for a cell of the given width."""
    k, h = width / 1000, 700
    bar = lambda x0, y0, x1, y1: [(x0 * k, y0), (x0 * k, y1), (x1 * k, y1), (x1 * k, y0)]
    right = lambda x0, x1: [(x0 * k, 0), (x0 * k, h), (x1 * k, h / 2)]
    left = lambda x0, x1: [(x1 * k, 0), (x0 * k, h / 2), (x1 * k, h)]
    mid = 500
    dot = lambda y: bar(mid - 55 / k, y, mid + 55 / k, y + 110)
    return {
        "⏸": [bar(200, 0, 400, h), bar(600, 0, 800, h)],
        "⏭": [right(150, 660), bar(700, 0, 850, h)],
        "⏮": [bar(150, 0, 300, h), left(340, 850)],
        "⏩": [right(80, 490), right(510, 920)],
        "⏪": [left(80, 490), left(510, 920)],
        "☰": [bar(100, y, 900, y + 90) for y in (0, 305, 610)],
        "⋮": [dot(0), dot(295), dot(590)],
    }


# ---- removing overlaps -----------------------------------------------------------------------
# The sources draw a glyph as overlapping strokes. Where JavaFX fills outlines itself (scaled or
# large text), overlaps come out as holes, so every glyph that has any gets its contours united.
# Skia does it (npm pathkit-wasm); it answers with even-odd contours, turned here the way
# TrueType wants them: outer ones clockwise, holes the other way.

SIMPLIFY = """
delete globalThis.fetch  // makes pathkit read its wasm from disk
const bin = process.argv[1] + '/pathkit-wasm/bin/'
require(bin + 'pathkit.js')({locateFile: file => bin + file}).then(kit => {
  const glyphs = JSON.parse(require('fs').readFileSync(0))
  for (const name in glyphs) {
    const path = kit.FromCmds(glyphs[name])
    path.setFillType(kit.FillType.WINDING)
    glyphs[name] = path.simplify() ? path.toCmds() : null
    path.delete()
  }
  process.stdout.write(JSON.stringify(glyphs))
})
"""
MOVE, LINE, QUAD, CLOSE = 0, 1, 2, 5


def commands(glyphs, name):
    """A glyph's outline as Skia's commands, and its area."""
    pen, area = DecomposingRecordingPen(glyphs), AreaPen()
    glyphs[name].draw(pen)
    pen.replay(area)
    result = []
    for verb, points in pen.value:
        if verb == "moveTo":
            result.append([MOVE, *points[0]])
        elif verb == "lineTo":
            result.append([LINE, *points[0]])
        elif verb == "qCurveTo":
            if points[-1] is None:  # a contour without on-curve points
                points = points[:-1]
                start = ((points[-1][0] + points[0][0]) / 2, (points[-1][1] + points[0][1]) / 2)
                result.append([MOVE, *start])
                points += (start,)
            for i, control in enumerate(points[:-1]):
                end = points[i + 1]
                if i < len(points) - 2:
                    end = ((control[0] + end[0]) / 2, (control[1] + end[1]) / 2)
                result.append([QUAD, *control, *end])
        else:
            result.append([CLOSE])
    return result, abs(area.value)


def contours_of(cmds):
    """Closed contours as lists of (x, y, on_curve), not repeating the first point."""
    contours = []
    for verb, *v in cmds:
        if verb == MOVE:
            contours.append([(*v, True)])
        elif verb == LINE:
            contours[-1].append((*v, True))
        elif verb == QUAD:
            contours[-1] += [(v[0], v[1], False), (v[2], v[3], True)]
    for contour in contours:
        if len(contour) > 1 and contour[0] == contour[-1]:
            contour.pop()
    return contours


def flattened(contour):
    points, n = [], len(contour)
    for i, (x, y, on) in enumerate(contour):
        if on:
            points.append((x, y))
        else:
            a, b = contour[i - 1][:2], contour[(i + 1) % n][:2]
            points += [part[-1] for part in splitQuadraticAtT(a, (x, y), b, 0.25, 0.5, 0.75)[:-1]]
    return points


def area_of(polygon):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(polygon, polygon[1:] + polygon[:1])) / 2


def exact_area(contour):
    """A quadratic curve covers two thirds of the triangle on its chord."""
    chords = area_of([p[:2] for p in contour if p[2]])
    return chords + (area_of([p[:2] for p in contour]) - chords) * 2 / 3


def inside(x, y, polygon):
    odd = False
    for (x0, y0), (x1, y1) in zip(polygon, polygon[1:] + polygon[:1]):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            odd = not odd
    return odd


def united(cmds):
    """The glyph for simplified commands, and its area before rounding."""
    contours = [c for c in contours_of(cmds) if len(c) > 2]
    polygons = [flattened(c) for c in contours]
    pen, total = TTGlyphPointPen(None), 0
    for contour, polygon in zip(contours, polygons):
        area = exact_area(contour)
        if abs(area) < 12:  # a speck left by rounding
            continue
        # Middle of the longest edge: a point of this contour, surely not a corner of another.
        (x0, y0), (x1, y1) = max(zip(polygon, polygon[1:] + polygon[:1]),
                                 key=lambda e: abs(e[0][0] - e[1][0]) + abs(e[0][1] - e[1][1]))
        depth = sum(inside((x0 + x1) / 2, (y0 + y1) / 2, p) for p in polygons if p is not polygon)
        hole = depth % 2 == 1
        total += -abs(area) if hole else abs(area)
        if (area > 0) != hole:  # anticlockwise is for holes
            contour = contour[::-1]
        points = [(round(x), round(y), on) for x, y, on in contour]
        points = [p for i, p in enumerate(points) if p != points[i - 1]]
        pen.beginPath()
        for i, (x, y, on) in enumerate(points):
            a, b = points[i - 1], points[(i + 1) % len(points)]
            implied = on and not a[2] and not b[2] and abs(a[0] + b[0] - 2 * x) + abs(a[1] + b[1] - 2 * y) <= 1
            straight = on and a[2] and b[2] and (x - a[0]) * (b[1] - y) == (y - a[1]) * (b[0] - x)
            if not implied and not straight:
                pen.addPoint((x, y), "line" if on else None)
        pen.endPath()
    return pen.glyph(), total


def remove_overlaps(font, node_modules):
    glyphs, table = font.getGlyphSet(), font["glyf"]
    before = {n: commands(glyphs, n) for n in font.getGlyphOrder() if table[n].numberOfContours}
    answer = subprocess.run(["node", "-e", SIMPLIFY, str(node_modules)], check=True, stdout=subprocess.PIPE,
                            input=json.dumps({n: c for n, (c, _) in before.items()}).encode())
    changed, odd = 0, []
    for name, cmds in json.loads(answer.stdout).items():
        if cmds is None:
            odd.append(name)
            continue
        glyph, area = united(cmds)
        lost = before[name][1] - area
        if abs(lost) > 20:
            table.glyphs[name] = glyph
            changed += 1
        if lost < -20 or lost > before[name][1] / 2:
            odd.append(name)
    print(f"  united the strokes of {changed} of {len(before)} glyphs; to look at: {' '.join(odd) or 'none'}")


# ---- merging ---------------------------------------------------------------------------------


def load(src, pattern, weight):
    font = TTFont(src / pattern.format(weight), recalcTimestamp=False)
    font.credit = font["name"].getDebugName(0), font["name"].getDebugName(4)
    return font


def subset(font, chars):
    """Keeps the glyphs for chars; drops hints and every layout feature (JavaFX uses none)."""
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "BASE", "vhea", "vmtx", "DSIG", "gasp", "prep", "meta"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=chars)
    cutter.subset(font)


class Merged:
    """The base font plus glyphs of others, as plain outlines on one em."""

    def __init__(self, base, chars):
        subset(base, chars)
        if base["head"].unitsPerEm != UPM:
            scale_upem(base, UPM)
        self.font = base
        self.order = list(base.getGlyphOrder())
        self.cmap = dict(base.getBestCmap())

    def add(self, char, glyph, advance):
        name = "u%04X" % char
        self.order.append(name)
        self.font["glyf"].glyphs[name] = glyph
        self.font["hmtx"].metrics[name] = (advance, 0)  # the bearing is put right in finish()
        self.cmap[char] = name

    def add_from(self, other, chars, place):
        """Adds chars missing so far; place(char, advance, bounds) gives (transform, advance)."""
        source, glyphs, em = other.getBestCmap(), other.getGlyphSet(), UPM / other["head"].unitsPerEm
        for char in sorted(chars):
            if char in self.cmap or char not in source:
                continue
            name = source[char]
            bounds = BoundsPen(glyphs)
            glyphs[name].draw(bounds)
            box = [v * em for v in bounds.bounds] if bounds.bounds else None
            transform, advance = place(char, other["hmtx"][name][0] * em, box)
            outline = DecomposingRecordingPen(glyphs)
            glyphs[name].draw(outline)
            pen = TTGlyphPen(None)
            outline.replay(TransformPen(pen, Transform(*transform).scale(em)))
            self.add(char, pen.glyph(), round(advance))

    def add_own(self, width):
        for new, old in ALIASES.items():
            if ord(new) not in self.cmap and ord(old) in self.cmap:
                self.cmap[ord(new)] = self.cmap[ord(old)]
        for new, outlines in drawn(width).items():
            if ord(new) not in self.cmap:
                pen = TTGlyphPen(None)
                for points in outlines:
                    pen.moveTo(points[0])
                    for point in points[1:]:
                        pen.lineTo(point)
                    pen.closePath()
                self.add(ord(new), pen.glyph(), width)

    def finish(self, family, file, bold, ascent, descent, sources, monospaced=False):
        font = self.font
        font.setGlyphOrder(self.order)
        font["glyf"].glyphOrder = self.order
        font["maxp"].numGlyphs = len(self.order)
        remove_overlaps(font, NODE_MODULES)
        for name in self.order:
            glyph = font["glyf"][name]
            glyph.recalcBounds(font["glyf"])
            advance, _ = font["hmtx"].metrics[name]
            font["hmtx"].metrics[name] = (advance, getattr(glyph, "xMin", 0) if glyph.numberOfContours else 0)

        for table in font["cmap"].tables[1:]:
            font["cmap"].tables.remove(table)
        table = font["cmap"].tables[0] = type(font["cmap"].tables[0]).newSubtable(4)
        table.platformID, table.platEncID, table.language, table.cmap = 3, 1, 0, self.cmap

        style = "Bold" if bold else "Regular"
        copyright = "; ".join(credit for credit, _ in sources)
        post_name = family.replace(" ", "") + "-" + style
        font["name"] = newTable("name")
        font["name"].names = []
        for number, text in {
            0: copyright, 1: family, 2: style, 3: f"{VERSION};{post_name}", 4: f"{family} {style}",
            5: f"Version {VERSION}", 6: post_name,
            10: "A modified version, made for Forklore: " + ", ".join(name for _, name in sources),
            13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
            14: "https://openfontlicense.org", 16: family, 17: style,
        }.items():
            font["name"].setName(text, number, 3, 1, 0x409)

        os2, hhea, head, post = font["OS/2"], font["hhea"], font["head"], font["post"]
        os2.version = max(os2.version, 4)
        os2.usWeightClass = 700 if bold else 400
        os2.fsSelection = (1 << 7) | ((1 << 5) if bold else (1 << 6))
        head.macStyle = 1 if bold else 0
        head.created = head.modified = STAMP
        head.fontRevision = float(VERSION)
        hhea.ascent = os2.sTypoAscender = os2.usWinAscent = ascent
        hhea.descent = os2.sTypoDescender = -descent
        os2.usWinDescent = descent
        hhea.lineGap = os2.sTypoLineGap = 0
        os2.achVendID = "FORK"
        os2.recalcUnicodeRanges(font)
        os2.recalcAvgCharWidth(font)
        os2.ulCodePageRange1 |= (1 << 18)  # simplified Chinese
        os2.panose.bProportion = 9 if monospaced else os2.panose.bProportion
        post.formatType, post.isFixedPitch = 3.0, 0
        for key in ("glyphOrder", "mapping", "extraNames"):
            post.__dict__.pop(key, None)
        gasp = font["gasp"] = newTable("gasp")  # no hints: always smooth
        gasp.version, gasp.gaspRange = 1, {0xFFFF: 0x0F}
        font.save(OUT / file)
        print(f"{file}: {len(self.cmap)} characters, {(OUT / file).stat().st_size / 1e6:.2f} MB")


# ---- the two families ------------------------------------------------------------------------


def sans(src, weight, file, bold):
    chars = SYMBOLS | ALL_HANZI
    inter, noto, code = load(src, INTER, weight), load(src, NOTO, weight), load(src, JETBRAINS, weight)
    merged = Merged(inter, chars - NOT_INTER)
    for other in noto, code:  # the code font has a few more symbols
        merged.add_from(other, chars, lambda char, advance, box: ((1, 0, 0, 1, 0, 0), advance))
    merged.add_own(800)
    merged.finish("Forklore Sans", file, bold, 990, 280, [inter.credit, noto.credit, code.credit])


CELL = 600           # JetBrains Mono's advance; hanzi get two cells
HANZI = 1.10         # a hanzi is drawn this much larger, to fill its two cells better
HANZI_MIDDLE = 380   # height of the middle of Noto's hanzi; JetBrains Mono's capitals: 365


def place_in_cells(char, advance, box):
    wide = unicodedata.east_asian_width(chr(char)) in "WF" or 0x2460 <= char <= 0x24FF or advance == 0
    if wide:
        return (HANZI, 0, 0, HANZI, CELL - HANZI * advance / 2, 368 - HANZI * HANZI_MIDDLE), 2 * CELL
    if box is None:
        return (1, 0, 0, 1, 0, 0), CELL
    # One cell: shrink to fit if need be, centred across, and kept level with the capitals.
    x0, y0, x1, y1 = box
    k = min(1, (CELL - 40) / (x1 - x0))
    middle = (y0 + y1) / 2
    return (k, 0, 0, k, CELL / 2 - k * (x0 + x1) / 2, middle - k * middle), CELL


def mono(src, weight, file, bold, hanzi):
    chars = SYMBOLS | hanzi
    code, inter, noto = load(src, JETBRAINS, weight), load(src, INTER, weight), load(src, NOTO, weight)
    merged = Merged(code, chars)
    merged.add_from(inter, SYMBOLS - NOT_INTER, place_in_cells)
    merged.add_from(noto, chars, place_in_cells)
    merged.add_own(CELL)
    merged.finish("Forklore Mono", file, bold, 1020, 300, [code.credit, inter.credit, noto.credit], monospaced=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    NODE_MODULES = (Path(sys.argv[1]) / "node_modules").resolve()
    source = NODE_MODULES / "@expo-google-fonts"
    sans(source, "400Regular", "ForkloreSans-Regular.ttf", False)
    sans(source, "600SemiBold", "ForkloreSans-SemiBold.ttf", True)
    mono(source, "400Regular", "ForkloreMono-Regular.ttf", False, ALL_HANZI)
    mono(source, "700Bold", "ForkloreMono-Bold.ttf", True, COMMON_HANZI | EXTRA)
