// SPDX-License-Identifier: EUPL-1.2
// The page of an inspection without network: each form becomes an entry with an id of its own, waits encrypted on this
// phone, and is sent in order as soon as that goes. The server takes an id once, so what was sent twice is there once.
import { fillClosing, readClosing } from "./closing.js";
import { openQueue } from "./queue.js";

const page = document.querySelector("[data-inspection]");
const closing = page.querySelector("[data-closing]");
const token = page.querySelector("input[name=_csrf]");
const said = page.querySelector("[data-queue]");
// The page may stand open twice with the same end waiting: whichever sends it, both leave.
const others = new BroadcastChannel(`waakzaam-inspectie-${page.dataset.inspection}`);
let queue;
let refused = 0;
let closes = false;
let sending = Promise.resolve();

const leave = () => location.assign(page.dataset.closed);

others.addEventListener("message", () => closes && leave());
navigator.serviceWorker?.register(page.dataset.worker).catch(() => {});

openQueue(page.dataset.inspection).then(async (opened) => {
  queue = opened;
  for (const waiting of await queue.all()) {
    show(waiting);
  }
  send();
  window.addEventListener("online", send);
  setInterval(send, 15000);
  page.dataset.ready = "yes";
});

page.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-entry]");
  if (!form || !queue) {
    return;
  }
  event.preventDefault();
  const entry = form.dataset.entry === "nummer" ? found(form) : read(form, event.submitter);
  if (entry) {
    queue.add(entry).then(() => {
      show(entry);
      send();
    });
  }
});

/** Waits like the rest and goes last. Who fills it in again means the later one. */
closing.addEventListener("submit", async (event) => {
  if (!queue) {
    return;
  }
  event.preventDefault();
  const entry = readClosing(closing);
  if (entry) {
    const earlier = (await queue.all()).filter(isClosing);
    await queue.add(entry);
    closes = true;
    await Promise.all(earlier.map((one) => queue.remove(one.wijziging)));
    send();
  }
});

const isClosing = (entry) => entry.soort === "afsluiten";

/** What a form says; nothing when it lacks what it asks. */
function read(form, button) {
  const fields = new FormData(form, button);
  const lacks = form.dataset.lacks && !(fields.get("tekst")?.trim() || isTaken(fields.get("foto")));
  form.querySelectorAll("[data-error]").forEach((error) => {
    error.textContent = lacks ? form.dataset.lacks : "";
    error.parentElement.hidden = !lacks || !error.parentElement.id.includes("tekst");
  });
  if (lacks) {
    form.querySelector("input:not([type=hidden])").focus();
    if (fields.has("foto")) {
      say(form.dataset.lacks);
    }
    return null;
  }
  const entry = { wijziging: crypto.randomUUID(), om: new Date().toISOString() };
  for (const name of ["soort", "goed", "stand", "tekst", "nummer", "foto"]) {
    if (fields.get(name)) {
      entry[name] = fields.get(name);
    }
  }
  if (form.dataset.entry !== "vinkje") {
    form.reset();
  }
  return entry;
}

/** A photo of a size that the register takes; better known in the cellar than afterwards. */
const isTaken = (photo) => photo?.size > 0 && photo.size <= 10_000_000;

/** The good in the list that bears the number; one that no good bears goes to the form for extra goods. */
function found(form) {
  const field = form.elements.nummer;
  const number = field.value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  const goods = [...page.querySelectorAll("[data-good]")].filter((good) => good.dataset.numbers.split(" ").includes(number));
  if (goods.length !== 1 || !number) {
    return number ? lost(goods.length, field) : null;
  }
  field.value = "";
  hint(field, "");
  goods[0].scrollIntoView({ block: "center" });
  return {
    wijziging: crypto.randomUUID(),
    om: new Date().toISOString(),
    soort: "vinkje",
    goed: goods[0].id.replace("goed-", ""),
    stand: "aanwezig",
  };
}

function lost(many, field) {
  hint(field, many ? page.dataset.several : page.dataset.unknown);
  if (!many) {
    document.getElementById("extra-nummer").value = field.value;
    document.getElementById("extra-tekst").focus();
  }
  return null;
}

function hint(field, text) {
  document.getElementById(`${field.id}-lezing`).textContent = text;
}

/** The page says what was entered, whether or not the server knows yet. */
function show(entry) {
  if (entry.soort === "vinkje") {
    const good = document.getElementById(`goed-${entry.goed}`);
    if (good) {
      good.dataset.standing = entry.stand;
      good.querySelectorAll("[name=stand]").forEach((one) => one.setAttribute("aria-pressed", one.value === entry.stand));
    }
  } else if (isClosing(entry)) {
    closes = true;
    fillClosing(closing, entry);
  } else {
    const line = document.createElement("li");
    line.textContent = entry.foto ? page.dataset.kept : [entry.tekst, entry.nummer].filter(Boolean).join(" · ");
    page.querySelector(`[data-list=${entry.soort}]`).append(line);
  }
  count();
}

function count() {
  page.querySelector("[data-count=extra]").textContent = page.querySelectorAll("[data-list=extra] li").length;
  const goods = [...page.querySelectorAll("[data-good]")];
  const line = page.querySelector("[data-seen-count]");
  if (line) {
    const seen = goods.filter((good) => good.dataset.standing).length;
    line.textContent = page.dataset.seen.replace("#", seen).replace("%", goods.length);
    page.querySelectorAll("[data-count]:not([data-count=extra])").forEach((figure) => {
      figure.textContent = goods.filter((good) => good.dataset.standing === figure.dataset.count).length;
    });
  }
}

/** One after the other; who calls while it runs has it run once more. */
function send() {
  sending = sending.then(sendAll, sendAll);
}

async function sendAll() {
  const waiting = (await queue.all()).sort((one, other) => isClosing(one) - isClosing(other));
  let taken = true;
  for (const entry of waiting) {
    const outcome = isClosing(entry) && !taken ? "held" : await sendOne(entry);
    if (outcome === "wait" || outcome === "login") {
      return tell(outcome === "login" ? page.dataset.login : page.dataset.waiting);
    }
    await queue.remove(entry.wijziging);
    if (isClosing(entry)) {
      return ended(outcome);
    }
    taken &&= outcome === "sent";
    refused += outcome === "refused" ? 1 : 0;
  }
  if (waiting.length > 0 || refused > 0) {
    tell(refused > 0 ? page.dataset.refused : page.dataset.sent);
    keep();
  }
}

/** Closed, by this or before; or still open, and then the form stands as it was filled in. */
function ended(outcome) {
  if (outcome === "held") {
    return tell(page.dataset.held);
  }
  if (outcome === "invalid") {
    return HTMLFormElement.prototype.submit.call(closing);
  }
  others.postMessage("closed");
  return leave();
}

async function sendOne(entry) {
  const body = new FormData();
  Object.entries(entry).forEach(([name, value]) => body.append(name, value));
  body.append(token.name, token.value);
  try {
    const path = isClosing(entry) ? page.dataset.close : page.dataset.send;
    const answer = await fetch(path, { method: "POST", body, headers: { "X-Wachtrij": "ja" }, redirect: "manual" });
    if (answer.ok) {
      return "sent";
    }
    if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) {
      return "login";
    }
    return isClosing(entry) && answer.status === 400
      ? "invalid"
      : [400, 404, 409, 413].includes(answer.status) ? "refused" : "wait";
  } catch {
    return "wait";
  }
}

let keeping;

/** When all has gone for a while, the phone keeps the page as it is now instead of as it was before. */
function keep() {
  clearTimeout(keeping);
  keeping = setTimeout(async () => {
    const cache = await window.caches?.open("waakzaam-inspectie");
    const answer = await fetch(location.pathname, { redirect: "manual" }).catch(() => null);
    if (cache && answer?.ok) {
      await cache.put(location.pathname, answer);
    }
  }, 5000);
}

async function tell(text) {
  const many = (await queue.all()).length;
  say(text.replace("#", many || refused));
}

function say(text) {
  said.hidden = false;
  if (said.textContent !== text) {
    said.textContent = text;
  }
}
