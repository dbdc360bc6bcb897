// SPDX-License-Identifier: EUPL-1.2
// SHA-256 of a file while it is read: of the whole, part by part, and of each part by itself (RFC 9530).
import { sha256 } from "@noble/hashes/sha2.js";

const STEP = 8 * 1024 * 1024;

/** As a header has it: sha-256=:BASE64: */
export function header(digest) {
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
}

export function hex(digest) {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Of one part. The browser's own is faster, and there on safe connections only. */
export async function ofPart(bytes) {
  return globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : sha256(bytes);
}

/** Of a whole file, of which each byte is read once, in order. */
export class FileDigest {
  #file;
  #sum = sha256.create();
  #hashed = 0;

  constructor(file) {
    this.#file = file;
  }

  /** Takes a part in; again, nothing happens. */
  add(bytes, position) {
    if (position === this.#hashed) {
      this.#sum.update(bytes);
      this.#hashed += bytes.length;
    }
  }

  /** Reads what was sent earlier, from what is chosen now: if that is another file, its sum will be another. */
  async upTo(position, tell) {
    while (this.#hashed < position) {
      const end = Math.min(this.#hashed + STEP, position);
      this.add(new Uint8Array(await this.#file.slice(this.#hashed, end).arrayBuffer()), this.#hashed);
      tell(this.#hashed);
    }
  }

  /** Of all that was taken in. */
  value() {
    return this.#sum.clone().digest();
  }
}
