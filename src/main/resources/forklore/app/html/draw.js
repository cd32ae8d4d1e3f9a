// Pictures: shapes with ids, kept as long as they stand for the same thing.

const SVG = 'http://www.w3.org/2000/svg';

function svg(tag, attributes = {}) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  return node;
}

/** The class of a process's colours, as the window gives it. */
function colour(identity) {
  return identity < 0 ? 'nobody' : identity === 0 ? 'id-main' : 'id-' + ((identity - 1) % 8 + 1);
}

/** A process's sign. */
function sign(identity, size) {
  const { signs, signSize } = WORDS;
  const outline = signs[identity <= 0 ? 0 : (identity - 1) % signs.length];
  const path = svg('path', { d: outline, class: 'sign ' + colour(identity) });
  path.setAttribute('transform', `scale(${size / signSize})`);
  return path;
}

/** The sign as an element of its own, for a place among words. */
function signIcon(identity, size) {
  const icon = svg('svg', { class: 'sign-icon', width: size, height: size, 'aria-hidden': 'true' });
  icon.setAttribute('viewBox', `-0.5 -0.5 ${size + 1} ${size + 1}`);
  icon.append(sign(identity, size));
  return icon;
}

/** How wide a text would be here; the exporter's fonts may be others. */
const measured = new Map();
const canvas = document.createElement('canvas').getContext('2d');

function naturalWidth(text, type) {
  const key = type + '|' + text;
  if (!measured.has(key)) {
    if (!measured.has(type)) {
      const probe = svg('text', { class: type });
      const around = svg('svg', { class: 'drawing probe' });
      around.append(probe);
      document.body.append(around);
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(probe);
      around.remove();
      measured.set(type, `${fontWeight} ${fontSize} ${fontFamily}`);
    }
    canvas.font = measured.get(type);
    measured.set(key, canvas.measureText(text).width);
  }
  return measured.get(key);
}

/** What each kind of shape is drawn with; `more` is what follows the shape's place. */
const DRAW = {
  b(w, h, [surface, identity]) {
    const size = { x: 0.5, y: 0.5, width: Math.max(0, w - 1), height: Math.max(0, h - 1) };
    return [svg('rect', { ...size, class: `box ${surface} ${colour(identity)}` })];
  },
  r(w, h, [percent, identity]) {
    const filled = w * Math.min(100, Math.max(0, percent)) / 100;
    return [
      svg('rect', { width: w, height: h, class: 'bar ' + colour(identity) }),
      svg('rect', { width: filled, height: h, class: 'bar-fill ' + colour(identity) }),
    ];
  },
  t(w, h, [type, identity, align, text]) {
    const look = identity < 0 ? type : type + ' ' + colour(identity);
    const label = svg('text', { x: w * align / 2, y: h / 2, class: `${look} align-${align}` });
    label.textContent = text;
    if (w > 0 && naturalWidth(text, type.split(' ')[0]) > w + 1) {
      label.setAttribute('textLength', w);
      label.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
    return [label];
  },
  m(w, h, [identity]) {
    const mark = sign(identity, h);
    mark.setAttribute('transform', `translate(${(w - h) / 2} 0) ` + mark.getAttribute('transform'));
    return [mark];
  },
  e(w, h, [role, identity, d]) {
    return [svg('path', { d, class: `edge edge-${role} ${colour(identity)}` })];
  },
};

/** A shape that is seen: its node, and what it was drawn from. */
class Drawn {
  constructor(shapes) {
    this.shapes = shapes;
    this.node = svg('g');
    this.number = -1;
    this.code = [];
    this.parts = null;
  }

  show(number) {
    if (number === this.number) {
      return;
    }
    const before = this.code;
    const code = this.shapes[number];
    const [kind, , x, y, w, h, ...more] = code;
    this.number = number;
    this.code = code;
    this.node.style.transform = `translate(${x}px, ${y}px)`;
    if (kind === 'g') {
      this.parts ??= new Layer(this.node, this.shapes, {});
      this.parts.show(more[1], false);
    } else if (kind !== before[0] || String(before.slice(4)) !== String(code.slice(4))) {
      this.node.replaceChildren(...DRAW[kind](w, h, more));
    }
  }
}

/** Shapes on top of each other, by id. */
class Layer {
  constructor(node, shapes, origins) {
    this.node = node;
    this.shapes = shapes;
    this.origins = origins;
    this.drawn = new Map();
  }

  show(numbers, moving) {
    const left = new Map(this.drawn);
    let after = null;
    for (const number of numbers) {
      const id = this.shapes[number][1];
      const kept = this.drawn.get(id);
      const same = kept && (kept.code[0] === this.shapes[number][0]);
      const drawn = same ? kept : this.begin(id, number, moving);
      left.delete(same ? id : '');
      drawn.show(number);
      const place = after ? after.nextSibling : this.node.firstChild;
      if (place !== drawn.node) {
        this.node.insertBefore(drawn.node, place);
      }
      after = drawn.node;
    }
    for (const [id, drawn] of left) {
      drawn.node.remove();
      if (this.drawn.get(id) === drawn) {
        this.drawn.delete(id);
      }
    }
  }

  /** A new shape; one that comes out of another begins where that one is. */
  begin(id, number, moving) {
    const drawn = new Drawn(this.shapes);
    this.drawn.set(id, drawn);
    if (moving) {
      const origin = this.drawn.get(this.origins[id]);
      drawn.node.classList.add('fresh');
      if (origin) {
        drawn.show(number);
        this.node.append(drawn.node);
        const there = drawn.node.style.transform;
        drawn.node.style.transition = 'none';
        drawn.node.style.transform = origin.node.style.transform;
        drawn.node.getBoundingClientRect();
        drawn.node.style.transition = '';
        drawn.node.style.transform = there;
      }
    }
    return drawn;
  }
}

/** One stage of one lane. Which of its layouts is shown follows from the room that it has. */
class Picture {
  constructor(face, stage) {
    this.face = face;
    this.stage = stage;
    this.node = svg('svg', { class: 'drawing', role: 'img', preserveAspectRatio: 'xMidYMin meet' });
    this.layers = stage.pictures.map((picture) => {
      const node = svg('g');
      return { picture, node, layer: new Layer(node, face.code.shapes, face.code.origins) };
    });
    this.chosen = null;
  }

  fit(room) {
    const found = this.layers.find(({ picture }) => picture.box[2] <= room * 1.25);
    const next = found ?? this.layers.at(-1);
    if (next !== this.chosen) {
      this.chosen = next;
      const [x, y, width, height] = next.picture.box;
      this.node.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
      this.node.style.maxWidth = `${width * 2.2}px`;
      this.node.style.aspectRatio = `${width} / ${height}`;
      this.node.replaceChildren(next.node);
    }
  }

  /** For who does not see it. */
  describe(lines) {
    const told = lines.map((number) => this.face.code.lines[number][1]);
    this.node.setAttribute('aria-label', told.join('; ') || this.stage.kind);
  }

  show(frame, moving) {
    this.node.classList.toggle('moving', moving);
    const { layer, picture } = this.chosen;
    layer.show(this.face.strip.at(picture.track, frame), moving);
  }
}
