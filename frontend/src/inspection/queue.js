// SPDX-License-Identifier: EUPL-1.2
// What waits on this phone, in the order in which it was entered. Each entry is encrypted (AES-GCM) with a key that the
// browser keeps and gives to nobody, this script included.

const NAME = "waakzaam-inspecties";

export async function openQueue(inspection) {
  const database = await opened();
  const key = await keyOf(database);
  return {
    async all() {
      const rows = await done(database.transaction("waiting").objectStore("waiting").getAll());
      const own = rows.filter((row) => row.inspection === inspection);
      return Promise.all(own.map((row) => decrypted(key, row)));
    },
    async add(entry) {
      const row = { inspection, id: entry.wijziging, ...(await encrypted(key, entry)) };
      await finished(database, (waiting) => waiting.add(row));
    },
    remove: (id) =>
      finished(database, (waiting) => {
        waiting.index("id").getKey(id).onsuccess = (event) => event.target.result && waiting.delete(event.target.result);
      }),
  };
}

function opened() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("keys");
    request.result.createObjectStore("waiting", { autoIncrement: true }).createIndex("id", "id", { unique: true });
  };
  return done(request);
}

async function keyOf(database) {
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const keys = database.transaction("keys", "readwrite").objectStore("keys");
  const kept = await done(keys.get("own"));
  if (!kept) {
    await done(keys.put(fresh, "own"));
  }
  return kept ?? fresh;
}

async function encrypted(key, entry) {
  const { foto, ...words } = entry;
  const photo = foto ? new Uint8Array(await foto.arrayBuffer()) : new Uint8Array();
  const head = new TextEncoder().encode(JSON.stringify(words));
  const plain = new Uint8Array(4 + head.length + photo.length);
  new DataView(plain.buffer).setUint32(0, head.length);
  plain.set(head, 4);
  plain.set(photo, 4 + head.length);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, closed: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
}

async function decrypted(key, { iv, closed }) {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, closed);
  const end = 4 + new DataView(plain).getUint32(0);
  const entry = JSON.parse(new TextDecoder().decode(plain.slice(4, end)));
  return end < plain.byteLength ? { ...entry, foto: new Blob([plain.slice(end)]) } : entry;
}

/** Kept for good before anybody is told so. */
function finished(database, work) {
  return new Promise((go, stop) => {
    const transaction = database.transaction("waiting", "readwrite", { durability: "strict" });
    transaction.oncomplete = () => go();
    transaction.onerror = transaction.onabort = () => stop(transaction.error);
    work(transaction.objectStore("waiting"));
  });
}

function done(request) {
  return new Promise((go, stop) => {
    request.onsuccess = () => go(request.result);
    request.onerror = () => stop(request.error);
  });
}
