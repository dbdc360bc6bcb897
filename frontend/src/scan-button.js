// SPDX-License-Identifier: EUPL-1.2
// The camera button beside a number field: opens a dialog with the camera's picture and fills the field with what it reads.

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
  let stop = () => {};
  dialog.addEventListener("close", () => stop(), { once: true });
  said.textContent = dialog.dataset.waiting;
  dialog.showModal();
  try {
    const { scan } = await import(new URL(dialog.dataset.decoder, document.baseURI).href);
    stop = await scan(dialog.querySelector("video"), (text) => {
      field.value = text;
      dialog.close();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    if (!dialog.open) {
      stop();
    }
  } catch {
    said.textContent = dialog.dataset.refused;
  }
  button.setAttribute("aria-expanded", "false");
}
