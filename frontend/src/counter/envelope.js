// SPDX-License-Identifier: EUPL-1.2
// Each entry is closed twice: for who entered it with the key of the PIN, and for the register with its public key. The
// key of a PIN is made when the PIN is typed and lies nowhere.
export const ROUNDS = 600_000;
const utf8 = new TextEncoder();

export const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

export async function keyOf(pin, salt, rounds) {
  const typed = await crypto.subtle.importKey("raw", utf8.encode(pin), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param about what it is; as something else it does not open */
export async function close(key, value, about) {
  const iv = random(12);
  const how = { name: "AES-GCM", iv, additionalData: utf8.encode(about) };
  return { iv, content: await crypto.subtle.encrypt(how, key, utf8.encode(JSON.stringify(value))) };
}

/** Throws when the key is another one, or anything was altered. */
export async function open(key, closed, about) {
  const how = { name: "AES-GCM", iv: closed.iv, additionalData: utf8.encode(about) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, closed.content)));
}

/** Only the server opens this. */
export async function closeForRegister(publicKey, value, about) {
  const padding = { name: "RSA-OAEP", hash: "SHA-256" };
  const theirs = await crypto.subtle.importKey("spki", bytes(publicKey), padding, false, ["wrapKey"]);
  const own = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const { iv, content } = await close(own, value, about);
  return { sleutel: await crypto.subtle.wrapKey("raw", own, theirs, "RSA-OAEP"), iv, inhoud: content };
}

export function base64(buffer) {
  let text = "";
  const all = new Uint8Array(buffer);
  for (let start = 0; start < all.length; start += 0x8000) {
    text += String.fromCharCode(...all.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

function bytes(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
