// What the twin tests run beside the page's own engine, in V8, in Node and in the browser: findings and repairs as plain ASCII JSON.
"use strict";
globalThis.findingsAsText = (checker, row) => {
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(checker.check(...row)).replace(/[^\x20-\x7e]/g, escape);
};
globalThis.checkAll = (compiled, rows) => {
  const checker = globalThis.playbook.makeRepairer(globalThis.playbook.makeChecker(compiled));
  return rows.map((row) => globalThis.findingsAsText(checker, row));
};
