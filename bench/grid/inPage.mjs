/**
 * What is done inside a page; each function goes there as text, so that it may use nothing from around it. Times are by
 * the page's clock, in milliseconds.
 */

/** Installed before anything else of the page: helpers by the name of `measuring`. */
export function measuring() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** Until what was done in this frame has been painted. */
  const painted = async () => {
    await frame();
    await new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(null);
    });
  };
  /** How many places of the view have no row; null for a grid that draws its rows itself. */
  const blank = ({ scroller, row, filled = row }) => {
    if (row === null) return null;
    const { left, top, width, height } = document.querySelector(scroller).getBoundingClientRect();
    let missing = 0;
    for (let place = 1; place <= 9; place += 1) {
      const y = top + 45 + ((Math.min(height, innerHeight - top) - 70) * place) / 10;
      if (!document.elementFromPoint(left + width / 3, y)?.closest(filled)) missing += 1;
    }
    return missing;
  };
  const firstRow = (row) => document.querySelector(row ?? "canvas") !== null;

  window.measuring = {
    /** Puts a prepared grid into the page, until its first rows are painted. */
    async mount(grid) {
      const from = performance.now();
      window.bench.mount();
      while (!firstRow(grid.row)) await frame();
      await painted();
      return performance.now() - from;
    },

    /** Waits for an Enter, and then for the total to say something else; ready once what was typed has been painted. */
    async awaitTotal(selector) {
      await painted();
      await painted();
      this.total = new Promise((done, fail) => {
        let from = 0;
        setTimeout(() => fail(new Error("The total did not change.")), 60_000);
        addEventListener("keydown", () => (from = performance.now()), { capture: true, once: true });
        // the element itself may be another one afterwards
        const text = () => document.querySelector(selector).textContent;
        const before = text();
        const observer = new MutationObserver(async () => {
          if (text() === before) return;
          observer.disconnect();
          const changed = performance.now() - from;
          await painted();
          done({ changed, painted: performance.now() - from });
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    },

    /** So many steps of 160 pixels, one a frame. */
    async scroll(grid, steps) {
      const scroller = document.querySelector(grid.scroller);
      let longTasks = 0;
      const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
      observer.observe({ type: "longtask" });
      let long = 0;
      let missing = 0;
      let before = await frame();
      for (let step = 0; step < steps; step += 1) {
        scroller.scrollTop += 160;
        await painted();
        missing += blank(grid) ?? NaN;
        const now = performance.now();
        if (now - before > 25) long += 1;
        before = now;
      }
      observer.disconnect();
      return { long, longTasks, missing, steps };
    },

    /** To places far away, each until there are rows again: frames, and milliseconds. */
    async jump(grid) {
      const scroller = document.querySelector(grid.scroller);
      const jumps = [];
      for (const share of [0.5, 0.8, 0.2]) {
        const from = performance.now();
        scroller.scrollTop = scroller.scrollHeight * share;
        let frames = 0;
        do {
          await painted();
          frames += 1;
        } while (blank(grid) > 0 && frames < 300);
        jumps.push({ frames, ms: performance.now() - from });
      }
      scroller.scrollTop = 0;
      await painted();
      await painted();
      return jumps;
    },
  };

  // the real control reads its rows: when the last answer before its first row was there, and when the row was
  const opening = { heldAt: 0, firstAt: null, underWay: 0, asked: 0 };
  window.opening = opening;
  const send = window.fetch.bind(window);
  window.fetch = async (...args) => {
    opening.underWay += 1;
    opening.asked += 1;
    const end = () => {
      opening.underWay -= 1;
      if (opening.firstAt === null) opening.heldAt = performance.now();
    };
    const answer = await send(...args).catch((error) => {
      end();
      throw error;
    });
    const text = answer.text.bind(answer);
    answer.text = () => text().finally(end);
    answer.json = async () => JSON.parse(await answer.text());
    return answer;
  };
  window.noteFirstRow = async (row) => {
    Object.assign(opening, { heldAt: performance.now(), firstAt: null, from: performance.now() });
    while (!firstRow(row)) await frame();
    opening.firstAt = performance.now();
    await painted();
    const now = performance.now();
    return { opened: now - opening.from, afterData: now - opening.heldAt };
  };
}
