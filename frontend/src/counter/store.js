// SPDX-License-Identifier: EUPL-1.2
// What lies on the device: per account a queue (its salt, what tells a right PIN from a wrong one, its shops) and its
// entries, closed. Written through to the disk before anything else happens.
const NAME = "waakzaam-balie";
let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("queues", { keyPath: "account" });
      asked.result.createObjectStore("entries", { keyPath: "place", autoIncrement: true });
      asked.result.createObjectStore("settings", { keyPath: "name" });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opened;
}

async function within(store, mode, work) {
  const transaction = (await database()).transaction(store, mode, { durability: "strict" });
  const asked = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export const all = (store) => within(store, "readonly", (records) => records.getAll());
export const find = (store, key) => within(store, "readonly", (records) => records.get(key));
export const put = (store, record) => within(store, "readwrite", (records) => records.put(record));
export const remove = (store, key) => within(store, "readwrite", (records) => records.delete(key));

/** The entries of one account, in the order in which they were entered. */
export async function entriesOf(account) {
  return (await all("entries")).filter((entry) => entry.account === account);
}

/** A random name for this device, made at its first use; it says nothing of who uses it. */
export async function deviceId() {
  const known = await find("settings", "device");
  if (known) {
    return known.value;
  }
  const value = crypto.randomUUID();
  await put("settings", { name: "device", value });
  return value;
}
