// SPDX-License-Identifier: EUPL-1.2
// The queue on the screen. Of colleagues only the number of entries is shown.
import { open } from "./envelope.js";
import { all } from "./store.js";
import { said } from "./texts.js";

const waits = (entry) => entry.state === "waiting" || entry.state === "refused";
let asked = 0;

/** @param user whoever has a queue open here, or null */
export async function showQueue(user) {
  const turn = ++asked;
  const entries = await all("entries");
  const own = user ? entries.filter((entry) => entry.account === user.account).reverse() : [];
  const lines = await Promise.all(own.map((entry) => line(entry, user)));
  if (turn !== asked) {
    return;
  }
  document.querySelector("[data-queue]").replaceChildren(...lines);
  document.querySelector("[data-queue-empty]").hidden = own.length > 0;
  const others = entries.filter((entry) => waits(entry) && entry.account !== user?.account).length;
  document.querySelector("[data-others]").textContent = others > 0 ? said("others", others) : "";
}

async function line(entry, user) {
  const item = document.createElement("li");
  item.dataset.state = entry.state;
  item.dataset.entry = entry.id;
  item.append(await what(entry, user), ` (${said(`state.${entry.state}`)}) `);
  if (entry.state === "refused") {
    item.append(`${entry.faults.map((fault) => fault.detail).join(" ")} `, button("edit", entry));
  } else if (entry.state === "waiting") {
    item.append(button("reprint", entry));
  }
  return item;
}

async function what(entry, user) {
  if (entry.state === "sent") {
    const link = document.createElement("a");
    link.href = `/handelaar/inkopen/${entry.id}`;
    link.textContent = entry.numbers.join(", ");
    return link;
  }
  if (!waits(entry) || entry.pinForgotten) {
    return entry.id;
  }
  const purchase = await open(user.key, entry.closed, `${entry.id}/${user.account}/${entry.shop}`);
  return purchase.goederen.map((good) => `${good.categorie} ${good.merk} ${good.omschrijving}`.trim()).join(", ");
}

function button(does, entry) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "wz-link-button";
  made.dataset.does = does;
  made.dataset.place = entry.place;
  made.textContent = said(does);
  return made;
}
