// Time: what is shown, and how it moves on.

const SPEEDS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4];

/** A run shorter than this is slowed down until it takes so long, s. */
const WATCHABLE = 5;

function speedName(speed) {
  return speed < 1 ? `1/${Math.round(1 / speed)}×` : `${speed}×`;
}

/** The moment shown. Calls back whenever it is another. */
class Clock {
  constructor(film, changed) {
    this.film = film;
    this.changed = changed;
    // Nothing is to be seen before the first process.
    this.now = film.begin;
    this.playing = false;
    const long = (film.end - film.begin) / 1e6;
    this.speed = SPEEDS.filter((s) => s <= 1).findLast((s) => long / s >= WATCHABLE) ?? SPEEDS[0];
  }

  get ended() {
    return this.now >= this.film.end;
  }

  seek(t, moving = false) {
    this.now = Math.min(this.film.end, Math.max(0, t));
    this.changed(moving);
  }

  step(direction) {
    this.pause();
    const { film, now } = this;
    this.seek(direction < 0 ? film.previous(now) : film.next(Math.max(now, 0)), direction > 0);
  }

  toStart() {
    this.pause();
    this.seek(this.film.begin);
  }

  toEnd() {
    this.pause();
    this.seek(this.film.end);
  }

  toggle() {
    if (this.playing) {
      this.pause();
    } else {
      this.play();
    }
  }

  play() {
    this.now = this.ended ? this.film.begin : Math.max(this.now, this.film.begin);
    this.playing = true;
    this.last = performance.now();
    this.changed(false);
    requestAnimationFrame((t) => this.tick(t));
  }

  pause() {
    if (this.playing) {
      this.playing = false;
      this.changed(false);
    }
  }

  tick(t) {
    if (!this.playing) {
      return;
    }
    const passed = Math.max(0, t - this.last) * 1000 * this.speed;
    this.last = t;
    this.playing = this.now + passed < this.film.end;
    this.seek(this.now + passed, true);
    if (this.playing) {
      requestAnimationFrame((next) => this.tick(next));
    }
  }

  faster(direction) {
    const place = SPEEDS.indexOf(this.speed) + direction;
    this.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, place))];
    this.changed(false);
  }
}

const GLYPHS = {
  start: 'M2 2 L4.5 2 L4.5 14 L2 14 Z M14 2 L5.5 8 L14 14 Z',
  back: 'M12 2 L3 8 L12 14 Z',
  play: 'M4 2 L14 8 L4 14 Z',
  pause: 'M3 2 L7 2 L7 14 L3 14 Z M9 2 L13 2 L13 14 L9 14 Z',
  forward: 'M4 2 L13 8 L4 14 Z',
  end: 'M11.5 2 L14 2 L14 14 L11.5 14 Z M2 2 L10.5 8 L2 14 Z',
};

function glyph(name) {
  const icon = svg('svg', { viewBox: '0 0 16 16', width: 13, height: 13, 'aria-hidden': 'true' });
  icon.append(svg('path', { d: GLYPHS[name] }));
  return icon;
}

/** The buttons, the strip with the processes' lives, and the moment on it. */
class Transport {
  constructor(clock) {
    this.clock = clock;
    this.buttons = {
      start: this.button('start', () => clock.toStart()),
      back: this.button('back', () => clock.step(-1)),
      play: this.button('play', () => clock.toggle()),
      forward: this.button('forward', () => clock.step(1)),
      end: this.button('end', () => clock.toEnd()),
    };
    this.buttons.play.classList.add('main-button');
    this.range = element('input');
    Object.assign(this.range, { type: 'range', min: clock.film.begin, max: clock.film.end, step: 'any' });
    this.range.addEventListener('input', () => {
      clock.pause();
      clock.seek(Number(this.range.value));
    });
    this.head = element('span', 'head');
    this.time = element('output', 'now');
    this.speed = element('select', 'speed', ...SPEEDS.map((s) => new Option(speedName(s), s)));
    this.speed.addEventListener('change', () => {
      clock.speed = Number(this.speed.value);
      clock.changed(false);
    });
    const scrub = element('div', 'scrub', this.lives(), this.head, this.range);
    const keys = element('div', 'transport-keys', ...Object.values(this.buttons));
    this.node = element('div', 'transport', keys, scrub, this.time, this.speed);
  }

  button(name, action) {
    const button = element('button', 'icon-button', glyph(name));
    button.type = 'button';
    button.addEventListener('click', action);
    return button;
  }

  lives() {
    const { film } = this.clock;
    const begin = film.begin / film.end * 1000 || 0;
    const viewBox = `${begin} 0 ${1000 - begin} 36`;
    const strip = svg('svg', { viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    const layer = new Layer(strip, film.code.lives, {});
    layer.show(film.code.lives.map((_, i) => i), false);
    for (const t of film.code.marks) {
      strip.append(svg('rect', { x: t / film.end * 1000, y: 31, width: 1.2, height: 5, class: 'tick' }));
    }
    return strip;
  }

  speak(words) {
    for (const [name, button] of Object.entries(this.buttons)) {
      button.title = words[name];
      button.setAttribute('aria-label', words[name]);
    }
    this.range.setAttribute('aria-label', words.scrub);
    this.speed.setAttribute('aria-label', words.speed);
  }

  show() {
    const { now, playing, speed, film } = this.clock;
    this.range.value = now;
    this.range.setAttribute('aria-valuetext', seconds(now, 3) + ' s');
    const part = Math.max(0, (now - film.begin) / Math.max(1, film.end - film.begin));
    this.head.style.left = `calc(8px + (100% - 16px) * ${part})`;
    this.time.textContent = seconds(now, 3) + ' s';
    this.speed.value = speed;
    if (playing !== this.playing) {
      this.playing = playing;
      this.buttons.play.replaceChildren(glyph(playing ? 'pause' : 'play'));
    }
  }
}
