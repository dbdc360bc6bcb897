// SPDX-License-Identifier: EUPL-1.2
// What the counter can see by itself is asked for while the seller still stands there; the register decides in the end.
import { fault, said } from "./texts.js";

const EUROS = /^\d{1,8}(\.\d{1,2})?$/;
const PLATE_SHAPES = new Set([
  "XX9999", "9999XX", "99XX99", "XX99XX", "XXXX99", "99XXXX", "99XXX9", "9XXX99", "XX999X", "X999XX", "XXX99X",
  "X99XXX", "9XX999", "999XX9",
]);

/** Everything that is wrong, by field. */
export function faultsOf(purchase, shop) {
  const faults = [];
  const add = (veld, detail, more) => faults.push({ veld, detail, ...more });
  if (!shop) {
    add("winkel", said("shop"));
  }
  if (!purchase.inkoopdatum) {
    add("inkoopdatum", fault("date"));
  }
  purchase.goederen.forEach((good, place) => checkGood(good, `goederen-${place}-`, add));
  checkSeller(purchase.verkoper, shop, new Date(purchase.inkoopdatum), add);
  return faults;
}

function checkGood(good, at, add) {
  if (!good.categorie) {
    add(`${at}categorie`, fault("category"));
    return;
  }
  ["merk", "type", "kleur", "omschrijving"]
    .filter((name) => isRequired(at + name) && !good[name])
    .forEach((name) => add(at + name, fault(`required.${name}`)));
  checkPrice(good, at, add);
  if (good.categorie === "auto") {
    checkPlate(good, at, add);
  }
  if (!good.kenmerken.some((number) => isNumber(number.waarde)) && good.fotos.length === 0) {
    add(`${at}fotos`, fault("photo"));
  }
}

function isRequired(id) {
  return document.getElementById(id)?.getAttribute("aria-required") === "true";
}

/** At least four letters and digits, and a digit among them: “unknown” is no number. */
function isNumber(typed) {
  return typed.replace(/[^A-Za-z0-9]/g, "").length >= 4 && /\d/.test(typed);
}

function checkPrice(good, at, add) {
  if (!good.prijs && !good.tegenprestatie) {
    add(`${at}prijs`, fault("price"));
  } else if (good.prijs && !EUROS.test(good.prijs.replace(/[€\s]/g, "").replace(",", "."))) {
    add(`${at}prijs`, fault("euros"));
  }
}

function checkPlate(good, at, add) {
  const plate = good.kenmerken[1].waarde.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const shape = plate.replace(/\d/g, "9").replace(/[A-Z]/g, "X");
  if (good.kentekenLand.toUpperCase() === "NL" || (!good.kentekenLand && PLATE_SHAPES.has(shape))) {
    add(`${at}kenmerken-1-waarde`, fault("dutchPlate"));
  }
}

function checkSeller(seller, shop, day, add) {
  const lacks = (name) => seller[name] !== undefined && !seller[name];
  if (lacks("documentSoort")) {
    add("verkoper-documentSoort", fault("document"));
  }
  ["documentNummer", "naam", "adres", "geboorteDatum"]
    .filter(lacks)
    .forEach((name) => add(`verkoper-${name}`, fault(`required.${name}`)));
  if (seller.documentNummer && seller.documentNummer.replace(/[^A-Za-z0-9]/g, "").length < 4) {
    add("verkoper-documentNummer", fault("number"));
  }
  if (seller.documentLand !== undefined && !/^[A-Za-z]{2}$/.test(seller.documentLand)) {
    add("verkoper-documentLand", fault("country"));
  }
  if (seller.kvkNummer !== undefined && !/^\d{8}$/.test(seller.kvkNummer.replace(/[ .-]/g, ""))) {
    add("verkoper-kvkNummer", fault("company"));
  }
  if (seller.geboorteDatum && shop && isYounger(seller.geboorteDatum, shop.minimumLeeftijd, day)) {
    add("verkoper-geboorteDatum", fault("age", shop.minimumLeeftijd, shop.leeftijdArtikelen));
  }
  if (!seller.geenBsn) {
    ["naam", "adres", "documentNummer"]
      .filter((name) => mayHoldCitizenNumber(seller[name] ?? ""))
      .forEach((name) => add(`verkoper-${name}`, fault("bsn"), { asksAboutBsn: true }));
  }
}

function isYounger(born, years, day) {
  const old = new Date(`${born}T00:00`);
  old.setFullYear(old.getFullYear() + years);
  return old > day;
}

/** Nine digits that pass the test of a citizen service number. */
export function mayHoldCitizenNumber(text) {
  return [...text.matchAll(/(?<!\d)(?:\d[ .-]?){8}\d(?!\d)/g)].some(([found]) => {
    const digits = found.replace(/\D/g, "");
    const sum = [...digits].reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
    return sum % 11 === 0 && digits !== "000000000";
  });
}
