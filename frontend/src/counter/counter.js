// SPDX-License-Identifier: EUPL-1.2
// The counter that works without a network: who has the PIN enters purchases; they wait here, closed, until the register
// took them.
import { faultsOf } from "./check.js";
import { close, closeForRegister, open } from "./envelope.js";
import { clearForm, fillForm, readForm, showFaults, watchForm } from "./form.js";
import { choosePasskey, isOffered, unlockWithPasskey } from "./passkey.js";
import { choose, isWeak, unlock } from "./pin.js";
import { showReceipt } from "./receipt.js";
import { sendAll, standing } from "./sender.js";
import { all, entriesOf, find, put, remove } from "./store.js";
import { fault, said } from "./texts.js";
import { showQueue } from "./queue.js";

const WORKER = "/handelaar/balie/werker.js";
const AGAIN = 60_000;
const IDLE = 600_000;
const SENT_SHOWN = 7 * 86_400_000;
const CLOCK_MAY_DIFFER = 120_000;

const others = new BroadcastChannel("waakzaam-balie");
const part = (selector) => document.querySelector(selector);
/** Whoever opened a queue here: `account` and the `key` of the PIN; nobody while it is locked. */
let user = null;
/** What the server said last; null without a network. */
let now = null;
let edited = null;
let idle;

function show(...parts) {
  document.querySelectorAll("[data-part]").forEach((one) => {
    one.hidden = !parts.includes(one.dataset.part);
  });
}

function tell(text, kind = "ok") {
  const box = part("[data-said]");
  box.className = `wz-alert wz-alert--${kind} wz-noprint`;
  box.firstElementChild.textContent = text;
  box.hidden = false;
}

async function begin() {
  watchForm();
  watchButtons();
  others.addEventListener("message", refresh);
  window.addEventListener("online", synchronise);
  window.addEventListener("offline", synchronise);
  ["keydown", "pointerdown"].forEach((act) => window.addEventListener(act, stayOpen));
  setInterval(synchronise, AGAIN);
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register(WORKER).then(() => navigator.serviceWorker.ready).then(() => {
      document.documentElement.dataset.kept = "yes";
    }, () => {});
  }
  await synchronise();
  await closed();
}

function watchButtons() {
  part("[data-form=new-pin]").addEventListener("submit", act(setPin));
  part("[data-passkey-new]").addEventListener("click", act(setPasskey));
  part("[data-form=pin]").addEventListener("submit", act(openQueue));
  part("#wie").addEventListener("change", showHow);
  part("[data-form=purchase]").addEventListener("submit", act(record));
  part("[data-lock]").addEventListener("click", act(lock));
  part("[data-next]").addEventListener("click", act(next));
  part("[data-forgotten]").addEventListener("click", act(renewPin));
  part("[data-send]").addEventListener("click", act(synchronise));
  part("#winkel").addEventListener("change", act(showHold));
  part("[data-queue]").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) {
      act(button.dataset.does === "edit" ? edit : reprint)(event, Number(button.dataset.place));
    }
  });
}

/** One act at a time and none is lost: another waits its turn. A button pressed twice does its work once. */
let last = Promise.resolve();
function act(work) {
  let waits = false;
  return (event, ...more) => {
    event.preventDefault();
    if (!waits) {
      waits = true;
      last = last.catch(() => {}).then(() => work(...more)).finally(() => { waits = false; });
    }
  };
}

/** Asks the server how things stand, keeps what it says, and sends what waits. */
async function synchronise() {
  now = navigator.onLine ? await standing() : null;
  part("[data-network]").textContent = said(now ? (now.loggedOut ? "loggedout" : "online") : "offline");
  part("[data-log-in]").hidden = !now?.loggedOut;
  if (now && !now.loggedOut) {
    tellClock();
    const known = await find("queues", now.account);
    if (known) {
      await put("queues", { ...known, ...whatIsKnown() });
    }
    await sendAll(now, changed);
    await forgetSent();
  }
  await refresh();
}

function whatIsKnown() {
  return { name: now.naam, shops: now.winkels, publicKey: now.sleutel };
}

function tellClock() {
  const difference = Math.abs(Date.now() - new Date(now.nu));
  part("[data-clock]").hidden = difference < CLOCK_MAY_DIFFER;
  part("[data-clock] p").textContent = said("clock", Math.round(difference / 60_000));
}

function changed() {
  others.postMessage("changed");
  return refresh();
}

async function forgetSent() {
  const old = (await all("entries")).filter((entry) => entry.at && entry.at < Date.now() - SENT_SHOWN);
  await Promise.all(old.map((entry) => remove("entries", entry.place)));
}

/** Nobody has a queue open here: choose one, make one, or hear that this takes a log-in. */
async function closed() {
  const queues = await all("queues");
  const mine = now?.account && queues.find((queue) => queue.account === now.account);
  if (now?.account && !mine?.lock) {
    part("[data-passkey-new]").parentElement.hidden = !(await isOffered());
    show("new-pin");
  } else if (queues.length > 0) {
    offer(queues, now?.account);
    await showHow();
    show("pin");
  } else {
    show("bare");
  }
}

function offer(queues, account) {
  const choice = part("#wie");
  choice.replaceChildren(choice.firstElementChild, ...queues.map((queue) => new Option(queue.name, queue.account)));
  choice.value = account ?? (queues.length === 1 ? queues[0].account : "");
}

async function setPin() {
  const pin = part("#pin-nieuw").value;
  if (isWeak(pin)) {
    tell(said("pin.weak"), "error");
  } else if (pin !== part("#pin-nogmaals").value) {
    tell(said("pin.differs"), "error");
  } else {
    await begun(await choose(pin, now.account));
  }
}

async function setPasskey() {
  try {
    await begun(await choosePasskey(now.account, now.naam));
  } catch {
    tell(said("passkey.failed"), "error");
  }
}

/** The queue is ready: from here on its key opens it. */
async function begun({ key, lock: made }) {
  await put("queues", { account: now.account, lock: made, ...whatIsKnown() });
  navigator.storage.persist?.();
  part("[data-form=new-pin]").reset();
  tell(said("ready"));
  await work({ account: now.account, key });
}

/** A queue with a passkey asks for no PIN. */
async function showHow() {
  const queue = await find("queues", part("#wie").value);
  part("[data-with-pin]").hidden = Boolean(queue?.lock?.passkey);
}

async function openQueue() {
  const account = part("#wie").value;
  if (!account) {
    tell(said("pin.who"), "error");
    return;
  }
  if (part("[data-with-pin]").hidden) {
    await opened(account, await unlockWithPasskey(account));
    return;
  }
  const { key, left, wait, lost } = await unlock(account, part("#pin").value);
  part("[data-form=pin]").reset();
  if (key) {
    await opened(account, key);
    return;
  }
  part("#wie").value = account;
  tell(lost ? said("pin.lost") : wait ? said("pin.wait", wait) : said("pin.wrong", left), "error");
  if (lost) {
    await giveUp(account);
  }
}

/** @param key null when the passkey did not give one */
async function opened(account, key) {
  if (key) {
    part("[data-said]").hidden = true;
    await work({ account, key });
  } else {
    tell(said("passkey.failed"), "error");
  }
}

/** Nobody can read these entries any more; what the register refuses of them goes to the owner. */
async function giveUp(account) {
  for (const entry of await entriesOf(account)) {
    await put("entries", { ...entry, pinForgotten: true });
  }
  await synchronise();
  await closed();
}

async function renewPin() {
  if (!now?.account) {
    tell(said("pin.renew"), "error");
    return;
  }
  const queue = await find("queues", now.account);
  await put("queues", { ...queue, lock: null });
  await giveUp(now.account);
}

async function work(opener) {
  user = opener;
  stayOpen();
  await fillShops();
  clearForm();
  await showHold();
  show("work", "queue");
  await refresh();
}

async function lock() {
  user = null;
  edited = null;
  clearForm();
  clearTimeout(idle);
  await closed();
  tell(said("locked"));
}

function stayOpen() {
  clearTimeout(idle);
  if (user) {
    idle = setTimeout(lock, IDLE);
  }
}

async function fillShops() {
  const { shops } = await find("queues", user.account);
  const choice = part("#winkel");
  choice.replaceChildren(choice.firstElementChild, ...shops.map((shop) => new Option(shop.naam, shop.id)));
  const only = shops.length === 1 ? choice.options[1] : choice.options[0];
  only.defaultSelected = true;
}

async function chosenShop() {
  const { shops } = await find("queues", user.account);
  return shops.find((shop) => shop.id === part("#winkel").value);
}

async function showHold() {
  part("[data-hold]").textContent = (await chosenShop())?.bewaren ?? "";
}

const about = (id, shop) => `${id}/${user.account}/${shop}`;

async function record() {
  const shop = await chosenShop();
  const purchase = readForm(edited ? new Date(edited.purchase.inkoopdatum) : new Date());
  const faults = faultsOf(purchase, shop);
  showFaults(faults);
  if (faults.length > 0) {
    return;
  }
  const entry = await kept(purchase, shop);
  edited = null;
  clearForm();
  await showHold();
  showReceipt(shop, purchase, entry.id);
  show("receipt", "queue");
  tell(said("kept"));
  part("#voorlopig").focus();
  await refresh();
  synchronise().then(() => tellSent(entry.place));
}

async function tellSent(place) {
  const { state, numbers } = await find("entries", place);
  if (state === "sent") {
    tell(said("sent", numbers.join(", ")));
  }
}

/** Closed and on the disk before anybody hears that it is recorded. An entry that is mended keeps its name and place. */
async function kept(purchase, shop) {
  const { publicKey } = await find("queues", user.account);
  const id = edited?.entry.id ?? crypto.randomUUID();
  const entry = {
    ...(edited && { place: edited.entry.place }),
    id,
    account: user.account,
    shop: shop.id,
    state: "waiting",
    closed: await close(user.key, purchase, about(id, shop.id)),
    sealed: await closeForRegister(publicKey, purchase, about(id, shop.id)),
  };
  entry.place = await put("entries", entry);
  others.postMessage("changed");
  return entry;
}

async function read(place) {
  const entry = await find("entries", place);
  return { entry, purchase: await open(user.key, entry.closed, about(entry.id, entry.shop)) };
}

async function edit(place) {
  edited = await read(place);
  fillForm(edited.entry.shop, edited.purchase);
  await showHold();
  show("work", "queue");
  const bsn = fault("bsn");
  showFaults(edited.entry.faults.map((one) => ({ ...one, asksAboutBsn: one.detail === bsn })));
}

async function reprint(place) {
  const { entry, purchase } = await read(place);
  const { shops } = await find("queues", user.account);
  showReceipt(shops.find((shop) => shop.id === entry.shop), purchase, entry.id);
  show("receipt", "queue");
}

async function next() {
  part("[data-said]").hidden = true;
  show("work", "queue");
  part("#inhoud").scrollIntoView();
}

async function refresh() {
  await showQueue(user);
}

begin();
