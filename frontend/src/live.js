// SPDX-License-Identifier: EUPL-1.2
// Looks every few seconds whether the counts of a page have changed: only while it is seen and somebody is at it, so
// that a session still ends after a time of rest.
import htmx from "htmx.org";

const PAUSE = 2_000;
const REST = 300_000;

export function watchLive(root) {
  const parts = root.querySelectorAll("[data-live]");
  if (parts.length === 0) {
    return;
  }
  let touched = Date.now();
  for (const kind of ["keydown", "pointerdown", "pointermove", "scroll"]) {
    root.addEventListener(kind, () => (touched = Date.now()), { passive: true });
  }
  setInterval(() => {
    if (root.visibilityState === "visible" && Date.now() - touched < REST) {
      parts.forEach((part) => htmx.trigger(part, "look"));
    }
  }, PAUSE);
}
