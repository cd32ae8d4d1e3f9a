// What stands around the pictures: listings, output, sentences. Texts of programs are set as text,
// never as markup.

function element(tag, look = '', ...children) {
  const node = document.createElement(tag);
  if (look) {
    node.className = look;
  }
  node.append(...children);
  return node;
}

function seconds(micros, digits) {
  return (micros / 1e6).toFixed(digits);
}

/** A text in pieces: by itself, or with what it is in front. */
function pieces(list) {
  return list.map((piece) => {
    if (typeof piece === 'string') {
      return piece;
    }
    const [kind, text, identity] = piece;
    if (kind === 'p') {
      return element('b', 'id-text ' + colour(identity), text);
    }
    return kind === 'c' ? element('code', '', text) : element('span', 'code-' + kind, text);
  });
}

/** How wide a line is; a Chinese character takes two columns. */
function columns(line) {
  const text = line.map((piece) => typeof piece === 'string' ? piece : piece[1]).join('');
  return [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
}

/** A listing with a sign for each process on the line where it stands. */
class ListingView {
  static MOST = 3;

  /** What stands beside the text: in px, and in letters. */
  static BESIDE = 56;
  static NUMBER = 4;

  constructor(code) {
    this.lines = code.lines.map((line, i) => {
      const cursors = element('span', 'cursors');
      const text = element('code', '', ...pieces(line));
      text.style.setProperty('--indent', text.textContent.search(/\S|$/) + 4);
      const row = element('li', '', cursors, element('span', 'line-number', String(i + 1)), text);
      return { row, cursors };
    });
    const list = element('ol', 'listing', ...this.lines.map(({ row }) => row));
    this.list = list;
    this.columns = Math.max(...code.lines.map((line) => columns(line)));
    this.node = element('div', 'listing-scroll', list);
    this.node.tabIndex = 0;
    this.shown = [];
    this.marked = [];
  }

  /** Makes the letters as large as the longest line allows; where even small ones don't fit, it wraps. */
  fit() {
    const room = this.node.clientWidth - ListingView.BESIDE;
    const fitting = [18, 17, 16, 15, 14, 13, 12.5, 12, 11.5, 11]
      .find((size) => (this.columns + ListingView.NUMBER) * size * 0.602 <= room);
    this.list.style.fontSize = (fitting ?? 12) + 'px';
    this.list.classList.toggle('wrapped', !fitting);
  }

  /** @param cursors [line, pid, identity] for each */
  show(cursors) {
    if (cursors.length === this.shown.length && cursors.every((c, i) => c === this.shown[i])) {
      return;
    }
    this.shown = cursors;
    for (const line of this.marked) {
      line.row.className = '';
      line.cursors.replaceChildren();
    }
    this.marked = [];
    const lines = Map.groupBy
      ? Map.groupBy(cursors, ([line]) => line)
      : cursors.reduce((all, c) => all.set(c[0], [...(all.get(c[0]) ?? []), c]), new Map());
    for (const [number, here] of lines) {
      const line = this.lines[number - 1];
      if (line) {
        this.mark(line, here);
      }
    }
    this.follow();
  }

  mark(line, here) {
    line.row.className = 'band';
    const most = here.length > ListingView.MOST ? ListingView.MOST - 1 : here.length;
    line.cursors.append(...here.slice(0, most).map(([, , identity]) => signIcon(identity, 10)));
    if (here.length > most) {
      line.cursors.append(element('span', 'more', '+' + (here.length - most)));
    }
    line.cursors.title = here.map(([, pid]) => pid).join(', ');
    this.marked.push(line);
  }

  /** Keeps the lines where something stands in view. */
  follow() {
    const box = this.node;
    if (!this.marked.length || box.scrollHeight <= box.clientHeight) {
      return;
    }
    const rows = this.marked.map(({ row }) => row);
    const top = Math.min(...rows.map((row) => row.offsetTop));
    const bottom = Math.max(...rows.map((row) => row.offsetTop + row.offsetHeight));
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight) {
      box.scrollTop = Math.min(top - 20, bottom - box.clientHeight + 20);
      if (bottom - top > box.clientHeight) {
        box.scrollTop = top - 20;
      }
    }
  }
}

/** What the processes print: a line for each moment, a column for each lane. */
class OutputView {
  constructor(rows, names, lanes) {
    this.rows = rows;
    this.names = names;
    this.body = element('tbody');
    this.head = element('tr');
    const table = element('table', lanes > 1 ? 'two' : 'one', element('thead', '', this.head), this.body);
    this.empty = element('p', 'quiet');
    this.node = element('div', 'output-scroll', table, this.empty);
    this.node.tabIndex = 0;
    this.lanes = lanes;
    this.shown = [];
  }

  speak(words, titles) {
    const heads = this.lanes > 1
      ? [titles[0], words.time, ...titles.slice(1)]
      : [words.time, words.process, words.text];
    this.head.replaceChildren(...heads.map((head) => {
      const cell = element('th', '', head);
      cell.scope = 'col';
      return cell;
    }));
    this.empty.textContent = words.silence;
  }

  show(numbers) {
    let same = 0;
    while (same < numbers.length && numbers[same] === this.shown[same]) {
      same++;
    }
    if (same === numbers.length && same === this.shown.length) {
      return;
    }
    while (this.body.children.length > same) {
      this.body.lastChild.remove();
    }
    this.body.append(...numbers.slice(same).map((number) => this.row(this.rows[number])));
    this.shown = numbers;
    this.empty.hidden = numbers.length > 0;
    this.node.scrollTop = this.node.scrollHeight;
  }

  row([t, ...cells]) {
    const time = element('td', 'time', seconds(t, 3));
    time.title = seconds(t, 6) + ' s';
    if (this.lanes > 1) {
      const [left, ...others] = cells.map((cell) => this.said(cell));
      return element('tr', '', left, time, ...others);
    }
    const [pid, identity, text, error] = cells[0];
    const who = element('td', 'who', this.badge(pid, identity), element('span', 'name', this.names[pid] ?? ''));
    return element('tr', '', time, who, element('td', error ? 'text error' : 'text', text));
  }

  said(cell) {
    if (!cell) {
      return element('td');
    }
    const [pid, identity, text, error] = cell;
    const words = element('span', error ? 'text error' : 'text', text);
    return element('td', 'said', this.badge(pid, identity), words);
  }

  badge(pid, identity) {
    const badge = element('span', 'badge id-text ' + colour(identity), signIcon(identity, 9), String(pid));
    badge.title = this.names[pid] ?? '';
    return badge;
  }
}

/** A stage as a list of sentences. */
class WordsView {
  constructor(lines) {
    this.lines = lines;
    this.node = element('ul', 'in-words');
  }

  show(numbers) {
    if (String(numbers) === this.shown) {
      return;
    }
    this.shown = String(numbers);
    this.node.replaceChildren(...numbers.map((number) => {
      const [depth, text, identity] = this.lines[number];
      const line = element('li', '', ...(identity < 0 ? [] : [signIcon(identity, 10)]), text);
      line.style.marginInlineStart = depth * 20 + 'px';
      return line;
    }));
  }
}
