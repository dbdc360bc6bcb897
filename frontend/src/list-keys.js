// SPDX-License-Identifier: EUPL-1.2
// Working through a list by keyboard: j for the next row, k for the one before, x to tick one, a to take what is ticked,
// ? for help. Only while the focus is inside the list, so that speech input and other shortcuts are left alone, and not
// at all where somebody switched it off (WCAG 2.1.4).

const OFF = "waakzaam-keys-off";

function isOff() {
  return localStorage.getItem(OFF) !== null;
}

function rowOf() {
  return document.activeElement.closest("tr")?.querySelector("[data-row]");
}

function step(list, count) {
  const rows = [...list.querySelectorAll("[data-row]")];
  const next = rows[rows.indexOf(rowOf()) + count];
  next?.focus();
  return next;
}

function tickOf() {
  return rowOf()?.closest("tr").querySelector("[type=checkbox]");
}

function tick() {
  const box = tickOf();
  box?.click();
  return box;
}

// To oneself, who is the first choice; without any tick it is about the row where the focus is.
function take(list) {
  const form = document.querySelector("[data-assign]");
  const here = tickOf();
  if (!form || !here) {
    return false;
  }
  if (!list.querySelector("[type=checkbox]:checked")) {
    here.checked = true;
  }
  form.querySelector("select").selectedIndex = 0;
  form.requestSubmit();
  return true;
}

function help() {
  const part = document.querySelector("[data-keys-help]");
  part?.toggleAttribute("open");
  return part;
}

function open() {
  const row = document.activeElement.matches("[type=checkbox]") && rowOf();
  row && row.click();
  return row;
}

const ACTS = { j: (list) => step(list, 1), k: (list) => step(list, -1), x: tick, a: take, "?": help, Enter: open };

export function watchLists(root) {
  root.addEventListener("keydown", (event) => {
    const list = event.target.closest("[data-list]");
    const act = ACTS[event.key];
    if (!list || !act || isOff() || event.repeat && act === take || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (act(list)) {
      event.preventDefault();
    }
  });
  const off = root.querySelector("[data-keys-off]");
  if (off) {
    off.setAttribute("aria-pressed", isOff());
    off.addEventListener("click", () => {
      isOff() ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "");
      off.setAttribute("aria-pressed", isOff());
    });
  }
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
