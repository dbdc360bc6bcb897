// SPDX-License-Identifier: EUPL-1.2
// The goods on the form: fields by category, copied from the patterns that the server made, and their photos.
import { drawnAnew } from "./photos.js";
import { fault, said } from "./texts.js";

const MOST = 20;
const MOST_PHOTOS = 6;
const FIELDS = ["merk", "type", "kleur", "omschrijving", "kentekenLand", "prijs", "tegenprestatie"];
const photos = new Map();
const place = () => document.querySelector("[data-goods]");
const field = (good, name) => good.querySelector(`[name$="-${name}"]`);
const value = (good, name) => field(good, name)?.value.trim() ?? "";

export function watchGoods() {
  place().addEventListener("change", (event) => {
    const good = event.target.closest("[data-good]");
    if (event.target.name.endsWith("-categorie")) {
      showFields(good, event.target.value);
      good.querySelector("select").focus();
    } else if (event.target.type === "file") {
      addPhotos(good, event.target);
    }
  });
  document.querySelector("[data-another]").addEventListener("click", () => addGood().querySelector("select").focus());
}

export function clearGoods() {
  place().replaceChildren();
  photos.clear();
  addGood();
}

function addGood(category = "") {
  const goods = place().children.length;
  if (goods >= MOST) {
    return place().lastElementChild;
  }
  const good = document.createElement("div");
  good.dataset.good = "";
  good.dataset.place = goods;
  place().append(good);
  photos.set(goods, []);
  showFields(good, category);
  return good;
}

/** What was typed stays where the new category has such a field. */
function showFields(good, category) {
  const typed = new Map([...good.querySelectorAll("input, textarea")].map((one) => [one.name, one.value]));
  const pattern = document.querySelector(`template[data-category="${category}"]`);
  const head = document.createElement("h2");
  head.textContent = said("good", Number(good.dataset.place) + 1);
  good.replaceChildren(head, renamed(pattern, good.dataset.place));
  good.dataset.kind = pattern.dataset.kind ?? "";
  typed.forEach((text, name) => {
    const same = good.querySelector(`[name="${name}"]:not([type="file"])`);
    if (same) {
      same.value = text;
    }
  });
  tellPhotos(good);
}

function renamed(pattern, number) {
  const copy = pattern.content.cloneNode(true);
  const named = `goederen-${pattern.dataset.place}-`;
  copy.querySelectorAll("[name=stap]").forEach((button) => button.parentElement.remove());
  copy.querySelectorAll("*").forEach((element) => {
    for (const attribute of ["id", "name", "for", "aria-describedby"]) {
      if (element.hasAttribute(attribute)) {
        element.setAttribute(attribute, element.getAttribute(attribute).replaceAll(named, `goederen-${number}-`));
      }
    }
  });
  return copy;
}

async function addPhotos(good, input) {
  const own = photos.get(Number(good.dataset.place));
  for (const file of [...input.files].slice(0, MOST_PHOTOS - own.length)) {
    try {
      own.push(await drawnAnew(file));
    } catch {
      tellPhotos(good, said("photo.unreadable"));
      input.value = "";
      return;
    }
  }
  const many = own.length + input.files.length > MOST_PHOTOS && own.length === MOST_PHOTOS;
  input.value = "";
  tellPhotos(good, many ? fault("photos", MOST_PHOTOS) : undefined);
}

function tellPhotos(good, text) {
  const input = good.querySelector("[type=file]");
  if (!input) {
    return;
  }
  const line = good.querySelector("[data-photos]") ?? document.createElement("p");
  line.dataset.photos = photos.get(Number(good.dataset.place)).length;
  line.className = "wz-hint";
  line.setAttribute("role", "status");
  line.textContent = text ?? said("photos", line.dataset.photos);
  input.after(line);
}

/** The goods as the API names them. */
export function readGoods() {
  return [...place().children].map((good) => ({
    categorie: value(good, "categorie"),
    ...Object.fromEntries(FIELDS.map((name) => [name, value(good, name)])),
    kenmerken: [
      { soort: good.dataset.kind || "onbekend", waarde: value(good, "kenmerken-0-waarde") },
      { soort: "kenteken", waarde: value(good, "kenmerken-1-waarde") },
    ],
    fotos: photos.get(Number(good.dataset.place)),
  }));
}

export function fillGoods(goods) {
  place().replaceChildren();
  photos.clear();
  goods.forEach((typed) => {
    const good = addGood(typed.categorie);
    field(good, "categorie").value = typed.categorie;
    FIELDS.forEach((name) => put(good, name, typed[name]));
    typed.kenmerken.forEach((number, which) => put(good, `kenmerken-${which}-waarde`, number.waarde));
    photos.set(Number(good.dataset.place), typed.fotos);
    tellPhotos(good);
  });
}

function put(good, name, text) {
  const target = field(good, name);
  if (target) {
    target.value = text;
  }
}
