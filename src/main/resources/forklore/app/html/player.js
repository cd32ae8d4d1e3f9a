// A player: one run, its listing, stages, output and time, in a place of the page.

/** So narrow that one thing stands below the other, px. */
const NARROW = 760;

class Player {
  /** @param aside where it says what it plays; below everything else without it */
  constructor(place, film, aside) {
    this.place = place;
    this.aside = aside ?? place;
    this.film = film;
    this.inWords = false;
    this.clock = new Clock(film, (moving) => this.show(moving));
    this.transport = new Transport(this.clock);
    this.tale = element('p', 'narrator');
    this.facts = element('p', 'facts quiet');
    place.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.fit()).observe(place);
  }

  /** Puts everything into words of this language. */
  speak(words) {
    this.words = words;
    this.face = this.film.face(words.code);
    const { code } = this.face;
    const output = this.film.code.reel;
    this.output = new OutputView(output.rows, this.film.code.names, code.lanes.length);
    this.output.speak(words, code.lanes.map((lane) => lane.title));
    this.lanes = code.lanes.map((lane) => this.lane(lane));
    this.transport.speak(words);
    this.told = null;
    this.facts.textContent = this.about(words);
    const scene = element('div', 'scene', ...this.lanes.map((lane) => lane.node));
    this.race = element('p', 'race', code.race);
    const stage = element('div', 'stage', scene, this.race);
    if (this.film.code.prints) {
      stage.append(this.card('output', words.output, this.output.node));
    }
    const bench = element('div', 'bench', ...this.listings(code.lanes), stage);
    this.transport.node.title = words.keyList;
    this.place.replaceChildren(bench, this.transport.node, this.tale);
    this.aside.append(this.facts);
    this.fit();
  }

  about(words) {
    const { runtime, values, thinned, dropped, reel } = this.film.code;
    const set = Object.entries(values).map(([name, value]) => `${name} = ${value}`).join(', ');
    return [
      words.recorded.replace('{0}', runtime || '?'),
      set && words.values.replace('{0}', set),
      thinned && words.thinned.replace('{0}', thinned),
      reel.left && words.left.replace('{0}', reel.left),
      dropped && words.dropped.replace('{0}', dropped),
    ].filter(Boolean).join(' ');
  }

  card(look, title, ...children) {
    const head = element('div', 'card-head', element('h2', '', title));
    const card = element('section', 'card ' + look, head, ...children);
    card.setAttribute('aria-label', title);
    return card;
  }

  lane(code) {
    const clock = element('span', 'lane-clock');
    const words = this.words;
    const way = element('button', 'ghost-button', this.inWords ? words.asPictures : words.asWords);
    way.type = 'button';
    way.addEventListener('click', () => {
      this.inWords = !this.inWords;
      const place = this.lanes.findIndex((lane) => lane.way === way);
      this.speak(this.words);
      this.lanes[place].way.focus();
    });
    const stages = code.stages.map((stage) => ({
      picture: new Picture(this.face, stage),
      told: new WordsView(this.face.code.lines),
      track: stage.words,
    }));
    const empty = element('p', 'empty', words.empty);
    const shown = stages.map((stage) => this.inWords ? stage.told.node : stage.picture.node);
    const head = element('div', 'lane-head', element('b', 'lane-title', code.title),
      element('span', 'lane-note', code.note), element('span', 'gap'), clock, way);
    const node = element('section', 'card lane', head, empty, ...shown);
    node.setAttribute('aria-label', code.title || words.twin);
    return { node, clock, stages, empty, way };
  }

  /** The listings of the lanes; where there are several, a tab for each. */
  listings(lanes) {
    this.listing = lanes.map((lane) => lane.listing && new ListingView(lane.listing));
    if (!this.listing.some(Boolean)) {
      return [];
    }
    const heads = lanes.map((lane, i) => {
      const tab = element('button', 'tab', lane.listing ? lane.listing.file : lane.title);
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.addEventListener('click', () => choose(i));
      return tab;
    });
    const views = this.listing.map((view) => view ? view.node : element('div'));
    const choose = (chosen) => {
      heads.forEach((tab, i) => tab.setAttribute('aria-selected', String(i === chosen)));
      views.forEach((view, i) => view.classList.toggle('chosen', i === chosen));
      this.listing[chosen]?.fit();
    };
    choose(0);
    const tabs = element('div', 'card-head', ...heads);
    tabs.setAttribute('role', 'tablist');
    const bodies = element('div', 'listing-bodies', ...views);
    const card = element('section', 'card listing-card', tabs, bodies);
    card.setAttribute('aria-label', this.words.listing);
    return [card];
  }

  fit() {
    if (!this.lanes) {
      return;
    }
    this.place.classList.toggle('narrow', this.place.clientWidth < NARROW);
    this.listing.forEach((view) => view?.fit());
    for (const { node, stages } of this.lanes) {
      for (const { picture } of stages) {
        picture.fit(node.clientWidth - 28);
      }
    }
    this.show(false);
  }

  show(moving) {
    const { film, clock, face } = this;
    const frame = film.frameAt(clock.now);
    const { reel } = film.code;
    this.lanes.forEach((lane, i) => {
      const at = film.reel.at(reel.clockTracks[i], frame);
      this.showClock(lane, at);
      lane.empty.hidden = at.length > 0;
      for (const { picture, told, track } of lane.stages) {
        const lines = face.strip.at(track, frame);
        if (this.inWords) {
          told.show(lines);
        } else {
          picture.show(frame, moving);
          if (!clock.playing) {
            picture.describe(lines);
          }
        }
      }
      const cursors = film.reel.at(reel.cursorTracks[i], frame);
      this.listing[i]?.show(cursors.map((number) => reel.cursors[number]));
    });
    this.compare(reel.clockTracks.map((track) => film.reel.at(track, frame)[0]));
    this.output.show(film.reel.at(reel.output, frame));
    this.transport.show();
    this.tell(face.strip.at(face.code.tale, frame)[0]);
    if (clock.ended) {
      this.place.dispatchEvent(new CustomEvent('played', { bubbles: true }));
    }
  }

  /** Once all clocks have stopped, what came of it. */
  compare(kinds) {
    this.race.hidden = !(this.race.textContent && kinds.every((kind) => kind === 2));
  }

  showClock(lane, [kind, micros]) {
    const running = kind === 1 ? this.clock.now - micros : micros;
    lane.clock.textContent = kind === undefined ? '' : seconds(Math.max(0, running), 2) + ' s';
    lane.clock.classList.toggle('stopped', kind === 2);
  }

  tell(number) {
    if (number === this.told) {
      return;
    }
    this.told = number;
    this.tale.setAttribute('aria-live', this.clock.playing ? 'off' : 'polite');
    if (number === undefined) {
      this.tale.replaceChildren(this.words.ready);
    } else {
      const [t, sentence] = this.face.code.tales[number];
      const time = element('span', 'time', seconds(t / 1000, 3) + ' s');
      this.tale.replaceChildren(time, element('span', 'sentence', ...pieces(sentence)));
    }
  }

  key(event) {
    const typing = event.target.matches?.('select');
    const pressing = event.target.matches?.('button, summary') && event.key === ' ';
    const action = {
      ArrowRight: () => this.clock.step(1),
      ArrowLeft: () => this.clock.step(-1),
      Home: () => this.clock.toStart(),
      End: () => this.clock.toEnd(),
      ' ': () => this.clock.toggle(),
      '[': () => this.clock.faster(-1),
      ']': () => this.clock.faster(1),
    }[event.key];
    if (action && !typing && !pressing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  }
}
