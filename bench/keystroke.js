// What bench/keystroke.py puts into a page: for each key, how long until the page has been drawn again.
"use strict";
(() => {
  const times = { engine: [], scripts: [], drawn: [] };
  const now = () => globalThis.performance.now();

  /** Call back once the frame that the browser is about to make has been made. */
  function afterNextFrame(then) {
    globalThis.requestAnimationFrame(() => {
      const channel = new globalThis.MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  }

  /** Time the engine apart, on the page that has one. */
  function timeEngine() {
    const checker = globalThis.playbook.checker();
    const check = checker.check;
    checker.check = (...asked) => {
      const began = now();
      const found = check(...asked);
      times.engine.push(now() - began);
      return found;
    };
  }

  /** Return a promise that is kept once so many keys are drawn. To ask again and again would make frames of its own. */
  const settled = (count) =>
    new Promise((kept) => {
      told = () => times.drawn.length >= count && kept();
      told();
    });

  let began = 0;
  let told = () => {};
  const forget = () => Object.values(times).forEach((list) => list.splice(0));
  // The window hears an event before the box it is meant for, and again when the page's own scripts are through.
  globalThis.addEventListener("input", () => (began = now()), true);
  globalThis.addEventListener("input", () => {
    const since = began;
    times.scripts.push(now() - since);
    afterNextFrame(() => {
      times.drawn.push(now() - since);
      told();
    });
  });
  globalThis.keystrokes = { times, forget, timeEngine, settled };
})();
