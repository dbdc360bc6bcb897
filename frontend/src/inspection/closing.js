// SPDX-License-Identifier: EUPL-1.2
// The form that closes an inspection: what it lacks is said here, since without network nobody else can; the server reads
// it again when it arrives.

const FIELDS = ["bevindingen", "maatregel", "artikel", "bedrag", "hercontrole", "herinnering"];

/** What was filled in, as an entry of the queue; nothing when something is wrong, which is said at each field. */
export function readClosing(form) {
  const fields = new FormData(form);
  const entry = { wijziging: crypto.randomUUID(), om: new Date().toISOString(), soort: "afsluiten" };
  FIELDS.forEach((name) => (entry[name] = (fields.get(name) ?? "").trim()));
  const faults = faultsOf(entry);
  tell(form, faults);
  return faults.length > 0 ? null : entry;
}

/** What waited on the phone, back where it was filled in. */
export function fillClosing(form, entry) {
  FIELDS.filter((name) => form.elements[name]).forEach((name) => (form.elements[name].value = entry[name]));
}

/** The fields that are wrong, each with the name of its text. */
function faultsOf({ bevindingen, maatregel, artikel, bedrag, hercontrole, herinnering }) {
  const amount = bedrag.replace(/[€\s]/g, "").replace(",", ".");
  const faults = [
    !bevindingen && ["bevindingen"],
    !maatregel && ["maatregel"],
    maatregel && maatregel !== "geen" && !artikel && ["artikel"],
    maatregel === "boete" && !(/^\d{1,6}(\.\d{1,2})?$/.test(amount) && Number(amount) > 0) && ["bedrag"],
    hercontrole && !(/^\d{1,3}$/.test(hercontrole) && hercontrole >= 1 && hercontrole <= 260) && ["hercontrole"],
    herinnering && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(herinnering) && ["herinnering"],
    herinnering && !hercontrole && ["hercontrole", "dagen"],
  ];
  return faults.filter(Boolean);
}

function tell(form, faults) {
  form.querySelectorAll(".wz-error").forEach((told) => told.remove());
  form.querySelectorAll(".wz-field--error").forEach((part) => part.classList.remove("wz-field--error"));
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  faults.forEach(([name, text]) => tellOne(form, name, form.getAttribute(`data-lacks-${text ?? name}`)));
  if (faults.length > 0) {
    document.getElementById(faults[0][0]).focus();
  }
}

function tellOne(form, name, text) {
  const field = document.getElementById(name);
  const part = field.closest(".wz-field");
  const line = document.createElement("p");
  line.className = "wz-error";
  line.id = `${name}-error`;
  line.textContent = text;
  part.classList.add("wz-field--error");
  part.querySelector("label, legend").after(line);
  const described = part.matches("fieldset") ? part : field;
  const before = (described.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== line.id);
  described.setAttribute("aria-describedby", [...before, line.id].join(" "));
  if (described === field) {
    field.setAttribute("aria-invalid", "true");
  }
}
