// A list on the page brought up to date: what stays the same at its beginning and its end stays on the page.
// A key changes one sentence of a draft; to make all marks and findings anew took the browser most of its time.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  // By place: its parts as {key, node}.
  const filled = new WeakMap();

  /** Fill a place with parts, each {key, make}: two with the same key look the same. Return their nodes in order. */
  function refill(place, wanted) {
    const before = filled.get(place) || [];
    const most = Math.min(before.length, wanted.length);
    const head = countSame(most, (at) => before[at].key === wanted[at].key);
    const tail = countSame(most - head, (at) => before.at(-1 - at).key === wanted.at(-1 - at).key);
    const behind = before.slice(before.length - tail);
    for (const { node } of before.slice(head, before.length - tail)) node.remove();
    const made = wanted.slice(head, wanted.length - tail).map(({ key, make }) => ({ key, node: make() }));
    const next = behind.length > 0 ? behind[0].node : null;
    for (const { node } of made) place.insertBefore(node, next);
    const parts = [...before.slice(0, head), ...made, ...behind];
    filled.set(place, parts);
    return parts.map(({ node }) => node);
  }

  function countSame(most, isSame) {
    let count = 0;
    while (count < most && isSame(count)) count += 1;
    return count;
  }

  /** Write words into an element that says something else. */
  function rewrite(element, words) {
    if (element.textContent !== words) element.textContent = words;
  }

  Object.assign(playbook, { refill, rewrite });
})();
