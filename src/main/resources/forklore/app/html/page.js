// The page: its language and theme, and the players in it.

const ROOT = document.documentElement;

function data(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** What a reader chose stays chosen, where the browser lets a page remember. */
const memory = {
  get(key) {
    try {
      return localStorage.getItem('forklore.' + key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem('forklore.' + key, value);
    } catch {
      // It is forgotten with the page.
    }
  },
};

class Page {
  constructor() {
    this.films = new Map();
    this.players = [...document.querySelectorAll('.player')].map((place) => ({ place }));
    this.lessons = [...document.querySelectorAll('article')]
      .map((article) => new Lesson(article, (engine) => this.chooseEngine(engine)));
    this.switches();
    const theme = memory.get('theme');
    if (theme && !ROOT.dataset.theme) {
      ROOT.dataset.theme = theme;
    }
    this.speak(this.firstLanguage());
    this.chooseEngine(memory.get('engine') ?? 'java');
    if (ROOT.dataset.kind === 'run') {
      this.begin(this.players[0]);
      document.addEventListener('keydown', (event) => this.players[0].player.key(event));
    }
    addEventListener('beforeprint', () => this.prepareToPrint());
  }

  firstLanguage() {
    const codes = WORDS.languages.map((words) => words.code);
    const asked = location.hash.slice(1);
    const wishes = [asked, ROOT.dataset.lang, memory.get('language'), ...navigator.languages
      .map((tag) => tag.split('-')[0])];
    return wishes.find((code) => codes.includes(code)) ?? codes[0];
  }

  speak(code) {
    const words = WORDS.languages.find((one) => one.code === code);
    const before = this.lessonInView();
    const line = before?.firstInView();
    this.words = words;
    ROOT.lang = words.tag;
    for (const node of document.querySelectorAll('[data-in]')) {
      node.hidden = node.dataset.in !== code;
    }
    if (before && before !== this.lessonInView()) {
      this.lessonInView().continue(before, line);
    }
    for (const button of this.languageButtons) {
      button.setAttribute('aria-pressed', String(button.lang === words.tag));
    }
    this.themeButton.textContent = this.isDark() ? words.light : words.dark;
    this.fullButton.textContent = words.fullScreen;
    this.stageButton.textContent = words.stageOnly;
    this.keys.textContent = words.keyList;
    this.wake();
  }

  lessonInView() {
    return this.lessons.find((lesson) => !lesson.article.hidden);
  }

  chooseEngine(engine) {
    memory.set('engine', engine);
    this.lessons.forEach((lesson) => lesson.chooseEngine(engine));
    this.wake();
  }

  /** Makes the players that are in view now; the others wait until they are. */
  wake() {
    this.watcher ??= new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          this.begin(this.players.find(({ place }) => place === entry.target));
        }
      }
    }, { rootMargin: '600px' });
    for (const one of this.players) {
      if (one.player && !one.place.closest('[hidden]')) {
        this.begin(one);
      }
      this.watcher.observe(one.place);
    }
  }

  begin(one) {
    const aside = ROOT.dataset.kind === 'run' ? document.querySelector('.top-title') : null;
    one.player ??= new Player(one.place, this.film(one.place.dataset.film), aside);
    if (one.player.words !== this.words) {
      one.player.speak(this.words);
    }
  }

  film(number) {
    if (!this.films.has(number)) {
      this.films.set(number, new Film(unpacked('film-' + number)));
    }
    return this.films.get(number);
  }

  switches() {
    const bar = document.querySelector('.switches');
    this.languageButtons = WORDS.languages.map((words) => {
      const button = this.button('', () => {
        memory.set('language', words.code);
        this.speak(words.code);
      });
      button.lang = words.tag;
      button.append(element('span', 'long', words.name), element('span', 'short', words.brief));
      button.setAttribute('aria-label', words.name);
      return button;
    });
    this.themeButton = this.button('', () => this.turn());
    this.stageButton = this.button('', () => this.stageOnly());
    this.stageButton.setAttribute('aria-pressed', 'false');
    this.stageButton.classList.add('only-wide');
    this.fullButton = this.button('', () => {
      if (document.fullscreenElement) {
        document.exitFullscreen();
      } else {
        ROOT.requestFullscreen?.();
      }
    });
    this.fullButton.classList.add('only-wide');
    this.keys = element('p', 'keys quiet');
    bar.append(element('div', 'segmented', ...this.languageButtons), this.themeButton);
    if (ROOT.dataset.kind === 'run') {
      bar.append(this.stageButton);
    }
    bar.append(this.fullButton);
    document.querySelector('main').append(this.keys);
  }

  button(text, action) {
    const button = element('button', '', text);
    button.type = 'button';
    button.addEventListener('click', action);
    return button;
  }

  isDark() {
    const chosen = ROOT.dataset.theme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  turn() {
    ROOT.dataset.theme = this.isDark() ? 'light' : 'dark';
    memory.set('theme', ROOT.dataset.theme);
    this.themeButton.textContent = this.isDark() ? this.words.light : this.words.dark;
  }

  /** For a projector: the pictures as large as they get, and nothing beside them. */
  stageOnly() {
    const only = ROOT.classList.toggle('stage-only');
    this.stageButton.setAttribute('aria-pressed', String(only));
    this.players.forEach(({ player }) => player?.fit());
  }

  /** On paper a run is shown at its end, unless the reader has chosen a moment. */
  prepareToPrint() {
    document.querySelectorAll('details').forEach((details) => {
      details.open = true;
    });
    for (const one of this.players) {
      if (!one.place.closest('[hidden], .other-demo, .other-engine')) {
        this.begin(one);
        const { clock } = one.player;
        if (clock.now <= clock.film.begin) {
          clock.toEnd();
        }
      }
    }
  }
}

const WORDS = data('words');
const PAGE = new Page();
