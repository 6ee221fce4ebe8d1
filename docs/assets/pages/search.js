// The search door on the home page: it opens the search of the frame. Searching itself is Material's.
"use strict";
(() => {
  function start() {
    const door = document.querySelector("[data-search-door]");
    const toggle = document.getElementById("__search");
    const input = document.querySelector(".md-search__input");
    if (!door || !toggle || !input) return;
    door.hidden = false;
    door.querySelector("button").addEventListener("click", () => {
      toggle.checked = true;
      toggle.dispatchEvent(new Event("change"));
      input.focus();
    });
  }

  document.addEventListener("DOMContentLoaded", start);
})();
