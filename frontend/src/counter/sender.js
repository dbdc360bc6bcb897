// SPDX-License-Identifier: EUPL-1.2
// Sends what waits: in order, by one tab at a time. An entry leaves the device when the server said what became of it;
// broken off, it is sent again under the same name, which adds nothing. One that is refused keeps no other from going.
import { base64 } from "./envelope.js";
import { all, deviceId, put } from "./store.js";
import { said } from "./texts.js";

const PLACE = "/handelaar/balie/";
const ANSWER_WITHIN = 5_000;
const TAKEN_WITHIN = 120_000;
/** Another time would be answered the same: unreadable, a shop of another company, too large. */
const NOT_LIKE_THIS = new Set([400, 404, 413]);

/** What the server knows of who is logged in; null without a network, `loggedOut` when the session ended. */
export async function standing() {
  try {
    const answer = await fetch(`${PLACE}stand`, {
      redirect: "manual",
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    if (answer.ok) {
      return answer.json();
    }
    return answer.type === "opaqueredirect" || answer.status === 403 ? { loggedOut: true } : null;
  } catch {
    return null;
  }
}

/** Gives nothing when another tab is sending. */
export function sendAll(now, changed) {
  return navigator.locks.request("waakzaam-balie-verzenden", { ifAvailable: true }, async (lock) => {
    if (lock) {
      for (const entry of (await all("entries")).filter((one) => goes(one, now))) {
        await put("entries", after(entry, await send(entry, now)));
        changed();
      }
    }
  }).catch(() => changed());
}

/** Own entries that wait or can be read by nobody here, and all of colleagues who are blocked. */
function goes(entry, now) {
  const open = entry.state === "waiting" || entry.state === "refused";
  if (entry.account === now.account) {
    return entry.state === "waiting" || (open && entry.pinForgotten);
  }
  return open && now.geblokkeerd.includes(entry.account);
}

/** Throws when there is no answer about this entry: the rest waits too. */
async function send(entry, now) {
  const answer = await fetch(`${PLACE}inzendingen`, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(TAKEN_WITHIN),
    headers: { "Content-Type": "application/json", [now.formulier.kop]: now.formulier.waarde },
    body: JSON.stringify(await parcel(entry)),
  });
  if (NOT_LIKE_THIS.has(answer.status)) {
    return { uitkomst: "geweigerd", fouten: [{ veld: "winkel", detail: said("unsendable") }] };
  }
  if (!answer.ok) {
    throw new Error("no answer");
  }
  return answer.json();
}

async function parcel(entry) {
  const { sleutel, iv, inhoud } = entry.sealed;
  return {
    id: entry.id,
    account: entry.account,
    apparaat: await deviceId(),
    winkel: entry.shop,
    pinVergeten: Boolean(entry.pinForgotten) && entry.state === "refused",
    doos: { sleutel: base64(sleutel), iv: base64(iv), inhoud: base64(inhoud) },
  };
}

function after(entry, { uitkomst, nummers, fouten }) {
  const { place, id, account } = entry;
  switch (uitkomst) {
    case "geregistreerd":
      return { place, id, account, state: "sent", numbers: nummers, at: Date.now() };
    case "quarantaine":
      return { place, id, account, state: "quarantine", at: Date.now() };
    case "geweigerd":
      return { ...entry, state: "refused", faults: fouten };
    default:
      return entry;
  }
}
