// How our browser scripts are checked. What would send, keep or run a reader's words is forbidden by name:
// nothing typed into the guide leaves the page.
"use strict";

const js = require("@eslint/js");
const globals = require("globals");

const SENDS = "Nothing typed into the guide may leave the page.";
const KEEPS = "Nothing typed into the guide may be kept.";
const RUNS = "Words are put on the page with textContent, never as markup or code.";

const GLOBALS = {
  [SENDS]: [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "RTCPeerConnection",
    "WebTransport",
    "importScripts",
  ],
  [KEEPS]: ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"],
  [RUNS]: ["eval", "Function"],
};
const PROPERTIES = {
  [SENDS]: ["sendBeacon", "serviceWorker"],
  [KEEPS]: ["cookie"],
  [RUNS]: [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "srcdoc",
    "write",
    "writeln",
  ],
};

const listed = (table, key) =>
  Object.entries(table).flatMap(([message, names]) => names.map((name) => ({ [key]: name, message })));

// A global is reached as window.fetch too; a property named write is only a danger on document, but the
// clipboard's writeText is all we need of the others.
const forbidden = {
  "no-restricted-globals": ["error", ...listed(GLOBALS, "name")],
  "no-restricted-properties": ["error", ...listed(GLOBALS, "property"), ...listed(PROPERTIES, "property")],
};

const ours = {
  eqeqeq: "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-implicit-globals": "error",
  "no-var": "error",
  "prefer-const": "error",
  strict: ["error", "global"],
};

module.exports = [
  { ignores: [".venv/", ".cache/", "node_modules/", "site/", "dist/", "build/"] },
  js.configs.recommended,
  {
    files: ["docs/assets/**/*.js"],
    languageOptions: {
      ecmaVersion: 2023,
      sourceType: "script",
      globals: { ...globals.browser, playbook: "writable" },
    },
    rules: { ...ours, ...forbidden, "max-lines": ["error", 300], "max-depth": ["error", 3] },
  },
  {
    // Stands in for a worker where the guide is opened from disk, and loads our own search script into it.
    files: ["docs/assets/vendor/iframe-worker.js"],
    rules: { "no-restricted-properties": "off", strict: "off" },
  },
  {
    files: ["*.js", "tests/**/*.{js,cjs}", "bench/**/*.{js,cjs}"],
    languageOptions: { ecmaVersion: 2023, sourceType: "commonjs", globals: globals.node },
    rules: ours,
  },
  {
    files: ["tests/**/*.mjs", "bench/**/*.mjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.node },
    rules: ours,
  },
];
