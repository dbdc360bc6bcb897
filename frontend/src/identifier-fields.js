// SPDX-License-Identifier: EUPL-1.2
// "Add another number": the spare fields stand in the page, so that they work without script; script hides the empty ones.

export function watchIdentifierFields(root) {
  const group = root.querySelector("[data-numbers]");
  const more = root.querySelector("[data-add-number]");
  if (!group || !more) {
    return;
  }
  const spare = () => [...group.querySelectorAll("[data-number]")].filter((field) => field.hidden);
  [...group.querySelectorAll("[data-number]")]
    .slice(1)
    .filter((field) => !field.querySelector("input").value)
    .forEach((field) => {
      field.hidden = true;
    });
  const show = () => {
    more.hidden = spare().length === 0;
  };
  show();
  more.addEventListener("click", () => {
    const next = spare()[0];
    next.hidden = false;
    next.querySelector("input").focus();
    show();
  });
}
