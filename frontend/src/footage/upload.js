// SPDX-License-Identifier: EUPL-1.2
// The form with which an owner sends footage: pause, go on, also after the page was closed. What was begun is kept on the
// device until it is done: where it goes, and which file it was.
import { hex } from "./digest.js";
import { Refused, Sending, begin, cancel, progress } from "./sending.js";

const REFUSED = { 400: "empty", 409: "conflict", 413: "large", 429: "many", 507: "room" };
const TOLD_EVERY = 10;

const form = document.querySelector("[data-upload]");
const kept = `waakzaam-beelden:${form.dataset.upload}`;
const field = form.elements.bestand;
const token = form.elements._csrf.value;
const send = form.querySelector("[type=submit]");
const pause = form.querySelector("[data-pause]");
const stop = form.querySelector("[data-cancel]");
const bar = form.querySelector("progress");
const told = form.querySelector("[data-told]");

let sending = null;
let last = null;

function begun() {
  return JSON.parse(localStorage.getItem(kept) ?? "null");
}

function isSame(file, before) {
  return file.name === before.name && file.size === before.size && file.lastModified === before.modified;
}

/** Says how far it is; a screen reader hears it at each tenth. */
function tell(name, part, whole) {
  form.querySelector("[data-progress]").hidden = false;
  const percent = whole ? Math.floor((100 * part) / whole) : 0;
  bar.value = percent;
  const news = `${name} ${Math.floor(percent / TOLD_EVERY)}`;
  if (news !== last) {
    last = news;
    told.textContent = form.dataset[name].replace("PROCENT", percent);
  }
}

function show(state) {
  form.dataset.state = state;
  send.hidden = state !== "idle";
  field.disabled = state === "going" || state === "paused";
  pause.hidden = state !== "going" && state !== "paused";
  pause.textContent = state === "paused" ? form.dataset.goesOn : (pause.dataset.label ??= pause.textContent);
  stop.hidden = !begun() || state === "done";
}

async function placeFor(file) {
  const before = begun();
  if (before && (await progress(before.location))) {
    return isSame(file, before) ? before.location : null;
  }
  const location = await begin(form.dataset.upload, file, token);
  const { name, size, lastModified: modified } = file;
  localStorage.setItem(kept, JSON.stringify({ location, name, size, modified }));
  return location;
}

async function start(file) {
  const location = await placeFor(file);
  if (!location) {
    tell("other", 0, 0);
    return show("idle");
  }
  sending = new Sending(file, location, Number(form.dataset.part), token, {
    going: (bytes) => tell("going", bytes, file.size),
    checking: (bytes) => tell("checking", bytes, file.size),
    waiting: (bytes) => tell("waiting", bytes, file.size),
  });
  return run(file);
}

async function run(file) {
  show("going");
  const digest = await sending.run();
  if (!digest) {
    tell("paused", (await progress(begun().location))?.offset ?? 0, file.size);
    return show("paused");
  }
  localStorage.removeItem(kept);
  tell("done", file.size, file.size);
  const sum = document.createElement("code");
  sum.className = "wz-break";
  sum.textContent = hex(digest);
  told.append(" ", sum);
  form.reset();
  return show("done");
}

/** What goes wrong is said; what was sent stays, so that loading the page goes on. */
async function orTell(work) {
  try {
    await work;
  } catch (failure) {
    const refused = failure instanceof Refused ? REFUSED[failure.status] : null;
    tell(refused ? `refused${refused[0].toUpperCase()}${refused.slice(1)}` : "failed", 0, 0);
    show("idle");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const [file] = field.files;
  if (!file || file.size === 0) {
    tell("refusedEmpty", 0, 0);
    field.focus();
    return;
  }
  orTell(start(file));
});

pause.addEventListener("click", () => {
  if (form.dataset.state === "going") {
    sending.pause();
  } else {
    orTell(run(field.files[0]));
  }
});

stop.addEventListener("click", async () => {
  sending?.pause();
  await cancel(begun().location, token);
  localStorage.removeItem(kept);
  window.location.reload();
});

window.addEventListener("beforeunload", (event) => {
  if (form.dataset.state === "going") {
    event.preventDefault();
  }
});

show("idle");
if (begun()) {
  const before = begun();
  const found = await progress(before.location);
  if (found && !found.complete) {
    tell("paused", found.offset, before.size);
  } else {
    localStorage.removeItem(kept);
    show("idle");
  }
}
