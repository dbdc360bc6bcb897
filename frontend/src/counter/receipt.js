// SPDX-License-Identifier: EUPL-1.2
// The provisional receipt for the seller, from what lies on the device. Nobody's name stands in it: it is handed to whom
// it is about.

export function showReceipt(shop, purchase, reference) {
  const moment = new Date(purchase.inkoopdatum);
  put("shop", `${shop.naam}, ${shop.adres}`);
  put("when", moment.toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }));
  put("reference", reference);
  part("goods").replaceChildren(...purchase.goederen.map(line));
}

function line(good) {
  const item = document.createElement("li");
  const what = [good.categorie, good.merk, good.type, good.omschrijving].filter(Boolean).join(" ");
  const given = [good.prijs && `€ ${good.prijs}`, good.tegenprestatie].filter(Boolean).join(", ");
  item.textContent = `${what}: ${given}`;
  return item;
}

const part = (name) => document.querySelector(`[data-receipt="${name}"]`);

function put(name, text) {
  part(name).textContent = text;
}
