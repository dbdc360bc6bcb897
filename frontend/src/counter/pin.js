// SPDX-License-Identifier: EUPL-1.2
// The PIN of a queue: ten wrong ones close it for good on this device. What it held is not lost, since the register can
// open its own copy of each entry.
import { close, keyOf, open, random, ROUNDS } from "./envelope.js";
import { find, put } from "./store.js";

export const MOST_WRONG = 10;
const FREE = 3;
const LONGEST_WAIT = 60;

/** Fewer than six digits, one digit only, or a row up or down. */
export function isWeak(pin) {
  const steps = new Set([...pin].slice(1).map((digit, place) => digit - pin[place]));
  const [step] = steps;
  return !/^\d{6,32}$/.test(pin) || (steps.size === 1 && Math.abs(step) <= 1);
}

/** What a queue needs to know a right PIN, and the key that the PIN gives. */
export async function choose(pin, account) {
  const salt = random(16);
  const key = await keyOf(pin, salt, ROUNDS);
  return { key, lock: { salt, rounds: ROUNDS, check: await close(key, account, "pin"), wrong: 0, until: 0 } };
}

/** Gives `key`, or how many times are `left`, how many seconds to `wait`, or `lost`. One tab at a time. */
export function unlock(account, pin, now = () => Date.now()) {
  return navigator.locks.request("waakzaam-balie-pin", async () => {
    const queue = await find("queues", account);
    if (!queue?.lock) {
      return { lost: true };
    }
    const wait = Math.ceil((queue.lock.until - now()) / 1000);
    return wait > 0 ? { wait: Math.min(wait, LONGEST_WAIT) } : tried(queue, pin, now);
  });
}

async function tried(queue, pin, now) {
  const key = await keyOf(pin, queue.lock.salt, queue.lock.rounds);
  try {
    await open(key, queue.lock.check, "pin");
    await put("queues", { ...queue, lock: { ...queue.lock, wrong: 0, until: 0 } });
    return { key };
  } catch {
    return wrong(queue, now);
  }
}

async function wrong(queue, now) {
  const times = queue.lock.wrong + 1;
  if (times >= MOST_WRONG) {
    await put("queues", { ...queue, lock: null });
    return { lost: true };
  }
  const wait = times <= FREE ? 0 : Math.min(2 ** (times - FREE), LONGEST_WAIT);
  await put("queues", { ...queue, lock: { ...queue.lock, wrong: times, until: now() + wait * 1000 } });
  return { left: MOST_WRONG - times };
}
