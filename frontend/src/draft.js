// SPDX-License-Identifier: EUPL-1.2
// What is typed in a long form is kept while it is typed, and before it is sent. Who is logged out, or has no connection,
// hears so here and stays on the page with all that was typed.

export function watchDraft(root) {
  const form = root.querySelector("form[data-draft]");
  if (!form) {
    return;
  }
  let last = Promise.resolve();
  const keep = () => (last = last.then(() => sent(form)));
  form.addEventListener("change", keep);
  let sending = false;
  form.addEventListener("submit", async (event) => {
    if (form.dataset.kept) {
      delete form.dataset.kept;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (sending) {
      return;
    }
    sending = true;
    const kept = await keep();
    sending = false;
    if (kept) {
      form.dataset.kept = "yes";
      // A step that redrew the form meanwhile took the button away.
      form.requestSubmit(event.submitter?.isConnected ? event.submitter : undefined);
    }
  });
}

async function sent(form) {
  const typed = new FormData(form);
  [...typed].filter(([, value]) => value instanceof File).forEach(([name]) => typed.delete(name));
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(typed), redirect: "manual" });
    const ended = answer.type === "opaqueredirect" || answer.status === 401;
    tell(form, ended ? "ended" : null);
    return !ended;
  } catch {
    tell(form, "away");
    return false;
  }
}

function tell(form, what) {
  ["ended", "away"].forEach((one) => {
    const said = form.querySelector(`[data-draft-${one}]`);
    const appears = said.hidden && one === what;
    said.hidden = one !== what;
    if (appears) {
      said.focus();
    }
  });
}
