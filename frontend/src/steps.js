// SPDX-License-Identifier: EUPL-1.2
// The steps of a long form redraw it in place: what was typed, where somebody was and the photos that were chosen stay.
import htmx from "htmx.org";

export function watchSteps(root) {
  const form = root.querySelector("form[data-steps]");
  if (!form) {
    return;
  }
  form.addEventListener("change", (event) => {
    if (event.target.matches("[data-shows]")) {
      redraw(form, event.target.dataset.shows);
    }
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=stap]");
    if (button) {
      event.preventDefault();
      redraw(form, button.value);
    }
  });
  form.addEventListener("htmx:configRequest", withoutFiles);
  form.addEventListener("htmx:beforeSwap", (event) => {
    event.detail.shouldSwap = event.detail.xhr.responseText.includes("data-steps");
  });
}

async function redraw(form, step) {
  await htmx.ajax("POST", form.getAttribute("action"), {
    source: form,
    target: form,
    select: "form[data-steps] > *",
    swap: "innerHTML",
    values: { stap: step },
  });
  form.querySelector("[data-focus]")?.focus();
}

/** They stay where they are chosen, and go with the whole form. */
function withoutFiles(event) {
  const typed = event.detail.formData;
  [...typed].filter(([, value]) => value instanceof File).forEach(([name]) => typed.delete(name));
}
