// SPDX-License-Identifier: EUPL-1.2
// A passkey of the device instead of a PIN: it gives the same secret for the same salt (WebAuthn PRF), and gives it only
// to its user. It logs nobody in; the server never hears of it. Nothing can be tried out on a stolen disk.
import { close, open, random } from "./envelope.js";
import { find } from "./store.js";

const utf8 = new TextEncoder();

/** Whether this browser and device can do it at all. */
export async function isOffered() {
  const can = await window.PublicKeyCredential?.getClientCapabilities?.();
  return Boolean(can?.["extension:prf"] && can.userVerifyingPlatformAuthenticator);
}

/** What a queue needs to know its passkey, and the key it gives; throws when the passkey cannot give one. */
export async function choosePasskey(account, name) {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: random(32),
      rp: { name: document.title },
      user: { id: random(16), name, displayName: name },
      pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -257 }],
      authenticatorSelection: { userVerification: "required", residentKey: "discouraged" },
      extensions: { prf: {} },
    },
  });
  const lock = { passkey: made.rawId, salt: random(32) };
  const key = await keyOf(lock);
  return { key, lock: { ...lock, check: await close(key, account, "passkey") } };
}

/** Gives the key; null when the passkey is not there or its user was not recognised. */
export async function unlockWithPasskey(account) {
  const { lock } = await find("queues", account);
  try {
    const key = await keyOf(lock);
    await open(key, lock.check, "passkey");
    return key;
  } catch {
    return null;
  }
}

async function keyOf({ passkey, salt }) {
  const answer = await navigator.credentials.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: [{ type: "public-key", id: passkey }],
      userVerification: "required",
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const secret = answer.getClientExtensionResults().prf.results.first;
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode("waakzaam-balie") };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
