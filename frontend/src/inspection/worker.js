// SPDX-License-Identifier: EUPL-1.2
// Keeps the page of an inspection, which names no sellers, for when there is no network: a day at most, and no longer than
// the server shows it. Everything else goes to the server as ever.

const KEPT = "waakzaam-inspectie";
const SHELF = /^\/inspecties\/[0-9a-f-]{36}\/schap$/;
const DAY = 24 * 60 * 60 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate" && SHELF.test(pathname)) {
    event.respondWith(page(request, pathname));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  }
});

async function page(request, pathname) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    await (answer.ok ? cache.put(pathname, answer.clone()) : cache.delete(pathname));
    return answer;
  } catch (failure) {
    const kept = await cache.match(pathname);
    if (kept && Date.now() - Date.parse(kept.headers.get("Date")) < DAY) {
      return kept;
    }
    await cache.delete(pathname);
    throw failure;
  }
}

async function asset(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await cache.put(request, answer.clone());
    }
    return answer;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}
