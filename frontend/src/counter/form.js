// SPDX-License-Identifier: EUPL-1.2
// The form of a purchase: reads it, fills it, and shows what is wrong with it in the way of all our forms.
import { clearGoods, fillGoods, readGoods, watchGoods } from "./goods.js";

const SELLER = [
  "soort", "naam", "adres", "documentSoort", "documentNummer", "documentLand", "geboorteDatum", "kvkNummer",
];
const form = () => document.querySelector("[data-form=purchase]");
const input = (name) => form().elements[name];

export function watchForm() {
  watchGoods();
  input("verkoper-soort").addEventListener("change", showSeller);
  showSeller();
}

function showSeller() {
  const kind = input("verkoper-soort").value;
  form().querySelectorAll("[data-sellers]").forEach((part) => {
    part.hidden = !part.dataset.sellers.split(" ").includes(kind);
  });
}

export function clearForm() {
  form().reset();
  clearGoods();
  showSeller();
  showFaults([]);
  show("[data-bsn]", false);
  show("[data-when]", false);
}

function show(part, shown) {
  form().querySelector(part).hidden = !shown;
}

/** A purchase in the words of the API. */
export function readForm(declared) {
  const typed = input("inkoopdatum");
  const moment = typed.closest("[data-when]").hidden ? declared : new Date(typed.value || NaN);
  return {
    inkoopdatum: Number.isNaN(moment.getTime()) ? "" : moment.toISOString(),
    verkoper: {
      ...Object.fromEntries(SELLER.filter(isShown).map((name) => [name, input(`verkoper-${name}`).value.trim()])),
      geenBsn: input("verkoper-geenBsn").checked,
    },
    goederen: readGoods(),
  };
}

function isShown(name) {
  return !input(`verkoper-${name}`).closest("[hidden]");
}

export function fillForm(shop, purchase) {
  clearForm();
  input("winkel").value = shop;
  SELLER.forEach((name) => {
    input(`verkoper-${name}`).value = purchase.verkoper[name] ?? "";
  });
  input("verkoper-geenBsn").checked = purchase.verkoper.geenBsn;
  const local = new Date(purchase.inkoopdatum);
  input("inkoopdatum").value = new Date(local - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  showSeller();
  fillGoods(purchase.goederen);
}

/** @param faults of fields; the first of a field stands */
export function showFaults(faults) {
  form().querySelectorAll(".wz-error").forEach((told) => told.remove());
  form().querySelectorAll(".wz-field--error").forEach((part) => part.classList.remove("wz-field--error"));
  form().querySelectorAll("[aria-invalid]").forEach(clean);
  show("[data-bsn]", input("verkoper-geenBsn").checked || faults.some((one) => one.asksAboutBsn));
  show("[data-when]", faults.some((one) => one.veld === "inkoopdatum"));
  const told = new Map();
  faults.forEach((one) => told.has(one.veld) || told.set(one.veld, one.detail));
  told.forEach((detail, name) => tell(name, detail));
  summary(told);
}

function clean(one) {
  one.removeAttribute("aria-invalid");
  if (one.dataset.described !== undefined) {
    one.setAttribute("aria-describedby", one.dataset.described);
  }
}

function tell(name, detail) {
  const target = input(name);
  if (!target) {
    return;
  }
  const line = document.createElement("p");
  line.className = "wz-error";
  line.id = `${name}-error`;
  line.textContent = detail;
  target.before(line);
  target.closest(".wz-field").classList.add("wz-field--error");
  target.dataset.described ??= target.getAttribute("aria-describedby") ?? "";
  target.setAttribute("aria-describedby", `${target.dataset.described} ${line.id}`.trim());
  target.setAttribute("aria-invalid", "true");
}

function summary(told) {
  const box = document.querySelector("[data-errors]");
  box.hidden = told.size === 0;
  box.querySelector("ul").replaceChildren(...[...told].map(([name, detail]) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${name}`;
    link.textContent = detail;
    line.append(link);
    return line;
  }));
  if (told.size > 0) {
    box.focus();
  }
}
