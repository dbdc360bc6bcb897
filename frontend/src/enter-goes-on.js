// SPDX-License-Identifier: EUPL-1.2
// A scanner types a number and presses Enter: that goes on to the next field. Only the button sends half a form, or a whole.

const TYPED = "input:not([type=checkbox]):not([type=radio]):not([type=file])";

export function watchEnter(root) {
  root.querySelectorAll("form[data-enter-goes-on]").forEach((form) => {
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing && event.target.matches(TYPED)) {
        event.preventDefault();
        next(form, event.target)?.focus();
      }
    });
  });
}

function next(form, field) {
  const seen = [...form.elements].filter((one) => one === field || (one.offsetParent && one.tabIndex >= 0));
  return seen[seen.indexOf(field) + 1];
}
