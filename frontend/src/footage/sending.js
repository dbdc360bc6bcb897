// SPDX-License-Identifier: EUPL-1.2
// Sends a file in parts and goes on where it broke off (draft-ietf-httpbis-resumable-upload). Tells its listener how far
// it is; never gives up on a connection that is away.
import { FileDigest, header, ofPart } from "./digest.js";

const LONGEST_WAIT = 30_000;

/** The server does not want it; `status` says why. */
export class Refused extends Error {
  constructor(status) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/** Asks for a place to send a file to. */
export async function begin(address, file, token) {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "X-XSRF-TOKEN": token,
      "Upload-Length": String(file.size),
      "Upload-Complete": "?0",
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
  if (answer.status !== 201) {
    throw new Refused(answer.status);
  }
  return answer.headers.get("Location");
}

/** How far a file came; nothing when there is no such file any more. */
export async function progress(location) {
  const answer = await fetch(location, { method: "HEAD", cache: "no-store" });
  return answer.ok ? where(answer) : null;
}

export function cancel(location, token) {
  return fetch(location, { method: "DELETE", headers: { "X-XSRF-TOKEN": token } });
}

export class Sending {
  #file;
  #location;
  #part;
  #token;
  #listener;
  #digest;
  #stop = new AbortController();

  constructor(file, location, part, token, listener) {
    this.#file = file;
    this.#location = location;
    this.#part = part;
    this.#token = token;
    this.#listener = listener;
    this.#digest = new FileDigest(file);
  }

  pause() {
    this.#stop.abort();
  }

  /** Sends what is not there yet. Gives the checksum of the file; nothing when it was paused. */
  async run() {
    this.#stop = new AbortController();
    let at = await this.#found();
    await this.#digest.upTo(at.offset, (read) => this.#listener.checking(read));
    while (!at.complete) {
      this.#listener.going(at.offset);
      at = await this.#send(at.offset);
      if (this.#stop.signal.aborted) {
        return null;
      }
      await this.#digest.upTo(at.offset, () => {});
    }
    return this.#digest.value();
  }

  async #send(offset) {
    const end = Math.min(offset + this.#part, this.#file.size);
    const bytes = new Uint8Array(await this.#file.slice(offset, end).arrayBuffer());
    this.#digest.add(bytes, offset);
    for (let wait = 1_000; !this.#stop.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      const answer = await this.#patch(offset, bytes, end === this.#file.size);
      if (answer?.ok || answer?.status === 409) {
        return where(answer);
      }
      if (answer?.status === 410) {
        return this.#found();
      }
      if (answer && answer.status < 500 && answer.status !== 429 && answer.status !== 400) {
        throw new Refused(answer.status);
      }
      this.#listener.waiting(offset);
      await this.#later(Number(answer?.headers.get("Retry-After") ?? 0) * 1_000 || wait);
    }
    return { offset, complete: false };
  }

  /** Nothing when there is no connection. */
  async #patch(offset, bytes, last) {
    const headers = {
      "X-XSRF-TOKEN": this.#token,
      "Content-Type": "application/partial-upload",
      "Upload-Offset": String(offset),
      "Upload-Complete": last ? "?1" : "?0",
      "Content-Digest": header(await ofPart(bytes)),
    };
    if (last) {
      headers["Repr-Digest"] = header(this.#digest.value());
    }
    try {
      return await fetch(this.#location, { method: "PATCH", headers, body: bytes, signal: this.#stop.signal });
    } catch {
      return null;
    }
  }

  async #found() {
    const found = await progress(this.#location);
    if (!found) {
      throw new Refused(404);
    }
    return found;
  }

  /** Waits so long, or until there is a connection, or until it is paused. */
  #later(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const now = () => {
        clearTimeout(timer);
        resolve();
      };
      window.addEventListener("online", now, { once: true });
      this.#stop.signal.addEventListener("abort", now, { once: true });
    });
  }
}

function where(answer) {
  return {
    offset: Number(answer.headers.get("Upload-Offset")),
    complete: answer.headers.get("Upload-Complete") === "?1",
  };
}
