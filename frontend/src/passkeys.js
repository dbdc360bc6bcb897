// SPDX-License-Identifier: EUPL-1.2
// Forms that are answered with a passkey: the server's question goes to the browser, its answer goes back as the form.

export function watchPasskeyForms(root) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }
  root.querySelectorAll("[data-passkey-part]").forEach((part) => {
    part.hidden = false;
  });
  root.addEventListener("submit", (event) => {
    if (event.target.matches("[data-passkey]")) {
      event.preventDefault();
      answer(event.target);
    }
  });
}

async function answer(form) {
  const said = form.querySelector("[data-passkey-said]");
  const button = form.querySelector("button");
  said.textContent = "";
  button.disabled = true;
  try {
    const credential = form.dataset.passkey === "make" ? await make(form) : await use(form);
    form.elements.antwoord.value = JSON.stringify(credential);
    form.submit();
  } catch (refusal) {
    said.textContent = refusal.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed;
    button.disabled = false;
  }
}

async function make(form) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await question(form));
  return navigator.credentials.create({ publicKey });
}

async function use(form) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await question(form));
  return navigator.credentials.get({ publicKey });
}

async function question(form) {
  const asked = await fetch(`${form.getAttribute("action")}/vraag`, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
  });
  if (!asked.ok) {
    throw new Error("no question");
  }
  return asked.json();
}
