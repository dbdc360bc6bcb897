// SPDX-License-Identifier: EUPL-1.2
// Keeps the screen of the counter on the device: that screen and the styles and scripts it names, and nothing else. The
// screen is the same for everybody, so logging out leaves nothing of anybody behind.
const SCREEN = "/handelaar/balie/inkoop";
const KEPT = "waakzaam-balie";
const PATIENCE = 4_000;

self.addEventListener("install", (event) => event.waitUntil(first()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && url.pathname === SCREEN) {
    event.respondWith(screen(event));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  }
});

async function first() {
  await keep(await fetch(SCREEN, { cache: "no-store" }));
  await self.skipWaiting();
}

/** From the network while it is quick, so that a new version comes by itself; as it was kept otherwise. */
async function screen(event) {
  const asked = fetch(event.request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const fresh = await Promise.race([asked, late]);
    if (fresh?.ok) {
      event.waitUntil(keep(fresh.clone()));
      return fresh;
    }
  } catch {
    // no network
  }
  return (await caches.match(SCREEN)) ?? asked;
}

/** An asset names its own content in its address, so what is kept never grows old. */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** The screen is put in the place of the earlier one when all that it names is there, never before. */
async function keep(response) {
  const text = await response.clone().text();
  const named = new Set(text.match(/\/assets\/[a-z.-]+\?v=[0-9a-f]+/g) ?? []);
  const cache = await caches.open(KEPT);
  const lacking = [];
  for (const address of named) {
    if (!(await cache.match(address))) {
      lacking.push(address);
    }
  }
  await cache.addAll(lacking);
  await cache.put(SCREEN, response);
  const old = (await cache.keys()).filter((request) => isOld(new URL(request.url), named));
  await Promise.all(old.map((request) => cache.delete(request)));
}

function isOld(url, named) {
  return url.pathname.startsWith("/assets/") && !named.has(url.pathname + url.search);
}
