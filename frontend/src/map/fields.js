// SPDX-License-Identifier: EUPL-1.2
// The fields of a form that a drawing goes into; the form may lack any of them.

export class Fields {
  #form;
  #writes = false;

  constructor(form) {
    this.#form = form;
  }

  #field(name) {
    return this.#form?.elements.namedItem(name);
  }

  text(name) {
    return this.#field(name)?.value.trim() ?? "";
  }

  /** What stands in a field, also with a comma; no number when it is empty or something else. */
  number(name) {
    const text = this.text(name).replace(",", ".");
    return text === "" ? NaN : Number(text);
  }

  /** Tells the rest of the page, as if it were typed. */
  write(values) {
    this.#writes = true;
    for (const [name, value] of Object.entries(values)) {
      const field = this.#field(name);
      if (field && field.value !== String(value)) {
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    this.#writes = false;
  }

  /** When somebody else than this changes one of them. */
  whenTyped(names, act) {
    this.#form?.addEventListener("input", (event) => {
      if (!this.#writes && names.includes(event.target.name)) {
        act();
      }
    });
    this.#form?.addEventListener("reset", () => setTimeout(act));
  }
}
