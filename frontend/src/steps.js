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
  let sent, meanwhile;
  form.addEventListener("htmx:configRequest", (event) => {
    withoutFiles(event.detail.formData);
    sent = typedIn(form);
  });
  form.addEventListener("htmx:beforeSwap", (event) => {
    event.detail.shouldSwap = event.detail.xhr.responseText.includes("data-steps");
    meanwhile = [...typedIn(form)].filter(([name, value]) => sent.get(name) !== value);
  });
  form.addEventListener("htmx:afterSwap", () => meanwhile.forEach(([name, value]) => type(form, name, value)));
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

/** Somebody who types on while the form is redrawn loses nothing. */
function typedIn(form) {
  return new Map(fields(form).map((field) => [field.name, field.value]));
}

function type(form, name, value) {
  const field = fields(form).find((one) => one.name === name);
  if (field) {
    field.value = value;
  }
}

function fields(form) {
  return [...form.elements].filter((one) => one.matches("input:not([type=file],[type=checkbox],[type=hidden]), select, textarea"));
}

/** They stay where they are chosen, and go with the whole form. */
function withoutFiles(typed) {
  [...typed].filter(([, value]) => value instanceof File).forEach(([name]) => typed.delete(name));
}
