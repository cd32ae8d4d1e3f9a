// A lesson: which demo and which engine are in view, and what a learner predicted.

class Lesson {
  constructor(article, choose) {
    this.article = article;
    this.groups = [...article.querySelectorAll('.demos')];
    for (const group of this.groups) {
      for (const tab of group.querySelectorAll('[data-tab]')) {
        tab.addEventListener('click', () => this.chooseDemo(group, tab.dataset.tab));
      }
      this.chooseDemo(group, group.querySelector('[data-demo]')?.dataset.demo);
    }
    for (const button of article.querySelectorAll('[data-engine-choice]')) {
      button.addEventListener('click', () => choose(button.dataset.engineChoice));
    }
    for (const prediction of article.querySelectorAll('.prediction')) {
      this.ask(prediction);
    }
    article.addEventListener('played', (event) => this.played(event.target));
  }

  /** Shows this demo of the group, and what the page tells of it. */
  chooseDemo(group, demo) {
    const ids = [...group.querySelectorAll('[data-demo]')].map((node) => node.dataset.demo);
    for (const tab of group.querySelectorAll('[data-tab]')) {
      tab.setAttribute('aria-selected', String(tab.dataset.tab === demo));
    }
    for (const node of this.article.querySelectorAll('[data-demo]')) {
      if (ids.includes(node.dataset.demo)) {
        node.classList.toggle('other-demo', node.dataset.demo !== demo);
      }
    }
  }

  /** The place of the first thing in view among those of the article, and how high it stands. */
  firstInView() {
    const blocks = [...this.article.children];
    const top = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 60);
    return { block: top, y: blocks[top]?.getBoundingClientRect().top ?? 0 };
  }

  /** Goes on where a reader was in another language: the same demos, the same place. */
  continue(other, { block, y }) {
    this.groups.forEach((group, i) => {
      const chosen = other.groups[i]?.querySelector('[data-demo]:not(.other-demo)');
      if (chosen) {
        this.chooseDemo(group, chosen.dataset.demo);
      }
    });
    const same = this.article.children[block];
    if (same) {
      scrollBy({ top: same.getBoundingClientRect().top - y, behavior: 'instant' });
    }
  }

  chooseEngine(engine) {
    for (const button of this.article.querySelectorAll('[data-engine-choice]')) {
      button.setAttribute('aria-pressed', String(button.dataset.engineChoice === engine));
    }
    for (const node of this.article.querySelectorAll('[data-engine]')) {
      const demo = node.closest('[data-demo]')?.dataset.demo ?? node.dataset.demo;
      const has = this.article.querySelector(
        `.demo[data-demo="${CSS.escape(demo)}"] > [data-engine="${CSS.escape(engine)}"]`);
      node.classList.toggle('other-engine', Boolean(has) && node.dataset.engine !== engine);
    }
  }

  ask(prediction) {
    const pills = [...prediction.querySelectorAll('.pills button')];
    const verdict = prediction.querySelector('.verdict');
    for (const pill of pills) {
      pill.addEventListener('click', () => {
        if (!verdict.open) {
          pills.forEach((other) => other.setAttribute('aria-pressed', String(other === pill)));
        }
      });
    }
    verdict.addEventListener('toggle', () => {
      const chosen = pills.find((pill) => pill.getAttribute('aria-pressed') === 'true');
      const right = chosen?.dataset.right === '1';
      prediction.classList.toggle('answered', verdict.open);
      verdict.classList.toggle('was-right', Boolean(chosen) && right);
      verdict.classList.toggle('was-wrong', Boolean(chosen) && !right);
      pills.forEach((pill) => {
        pill.disabled = verdict.open;
      });
    });
  }

  /** A recording has come to its end: now the page may tell what it knows. */
  played(player) {
    const demo = player.closest('[data-demo]').dataset.demo;
    const around = player.closest('[data-engine]');
    const verdict = around.querySelector('.verdict');
    if (verdict && !player.dataset.told) {
      verdict.open = true;
    }
    for (const happened of this.article.querySelectorAll('details.happened')) {
      const same = happened.dataset.demo === demo && happened.dataset.engine === around.dataset.engine;
      if (same && !player.dataset.told) {
        happened.open = true;
      }
    }
    player.dataset.told = '1';
  }
}
