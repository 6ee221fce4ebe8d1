// Runs the page's own engine in Node: engine files as arguments, {compiled, rows} as JSON on standard input.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
for (const file of process.argv.slice(2)) require(path.resolve(file));
const { compiled, rows } = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(globalThis.checkAll(compiled, rows)));
