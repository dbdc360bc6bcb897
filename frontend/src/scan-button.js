// SPDX-License-Identifier: EUPL-1.2
// The camera button beside a number field: opens a dialog with the camera's picture and fills the field with what it
// reads. When there is no camera or it may not be used, the field says so and typing goes on.

export function watchScanButtons(root) {
  if (!navigator.mediaDevices?.getUserMedia) {
    return;
  }
  root.querySelectorAll("[data-scan-for]").forEach((button) => {
    button.hidden = false;
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-scan-for]");
    if (button) {
      scanInto(document.getElementById(button.dataset.scanFor), button);
    }
  });
}

async function scanInto(field, button) {
  const dialog = document.getElementById("scanner");
  const said = dialog.querySelector("[data-scan-status]");
  const ended = new AbortController();
  dialog.addEventListener("close", () => ended.abort(), { once: true });
  said.textContent = dialog.dataset.waiting;
  dialog.showModal();
  try {
    const { scan } = await import(new URL(dialog.dataset.decoder, document.baseURI).href);
    const numbers = await scan(dialog.querySelector("video"), ended.signal, (what) => say(said, dialog.dataset[what]));
    dialog.close();
    fill(field, numbers);
  } catch (failure) {
    dialog.close();
    if (failure.name !== "AbortError") {
      tell(field, failure.name === "NotFoundError" ? dialog.dataset.absent : dialog.dataset.refused);
    }
    button.focus();
  }
}

/** The first number in its own field, further ones in the empty fields after it. */
function fill(field, numbers) {
  const fields = [...field.form.querySelectorAll("[data-number] input")];
  const free = [field, ...fields.slice(fields.indexOf(field) + 1).filter((other) => !other.value)];
  numbers.slice(0, free.length).forEach((number, place) => {
    free[place].closest("[data-number]").hidden = false;
    free[place].value = number;
    free[place].dispatchEvent(new Event("input", { bubbles: true }));
  });
  field.focus();
}

/** What stands under the field is read out; typing replaces it. */
function tell(field, text) {
  const line = document.createElement("p");
  line.className = "wz-hint wz-hint--look";
  line.textContent = text;
  document.getElementById(`${field.id}-lezing`).replaceChildren(line);
}

/** Said once: a status that is written again is read out again. */
function say(status, text) {
  if (status.textContent !== text) {
    status.textContent = text;
  }
}
