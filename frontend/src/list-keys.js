// SPDX-License-Identifier: EUPL-1.2
// Walking a list by keyboard: j for the next row, k for the one before. Only while the focus is inside the list, so that
// speech input and other shortcuts are left alone (WCAG 2.1.4).

const STEPS = { j: 1, k: -1 };

export function watchLists(root) {
  root.addEventListener("keydown", (event) => {
    const list = event.target.closest("[data-list]");
    const step = STEPS[event.key];
    if (!list || !step || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rows = [...list.querySelectorAll("[data-row]")];
    const next = rows[rows.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}

// One key for the act of a page, as "a" for accept: only while the focus is in that part and not where one types.
export function watchKeys(root) {
  root.addEventListener("keydown", (event) => {
    const part = event.target.closest("[data-keys]");
    if (!part || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, [type=text]")) {
      return;
    }
    const button = [...part.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key.toLowerCase());
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}
