// SPDX-License-Identifier: EUPL-1.2
import htmx from "htmx.org";
import { watchScanButtons } from "./scan-button.js";
import { watchKeys, watchLists } from "./list-keys.js";
import { watchLive } from "./live.js";
import { watchPasskeyForms } from "./passkeys.js";
import { watchDraft } from "./draft.js";
import { watchSteps } from "./steps.js";
import { watchEnter } from "./enter-goes-on.js";
import { watchIdentifierFields } from "./identifier-fields.js";

window.htmx = htmx;
document.documentElement.classList.add("with-script");

// The error summary and the answer to a question get the focus, so that a screen reader starts there.
function focusNews(root) {
  const news = root.querySelector("[data-focus]");
  if (news) {
    news.focus({ preventScroll: false });
  }
}

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-once]")) {
    if (event.target.dataset.sent) {
      event.preventDefault();
      return;
    }
    event.target.dataset.sent = "yes";
  }
});

// Who logs out leaves no page on this device.
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/uitloggen") {
    window.caches?.delete("waakzaam-inspectie");
  }
});
window.addEventListener("pageshow", () => document.querySelectorAll("[data-once]").forEach((form) => delete form.dataset.sent));

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// What stands behind the # of an address was sent to nobody: it goes into the field that asks for it, and out of sight.
const behind = document.querySelector("[data-behind-hash]");
if (behind && location.hash.length > 1) {
  behind.elements[behind.dataset.behindHash].value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname + location.search);
}

focusNews(document);
watchScanButtons(document);
watchPasskeyForms(document);
watchIdentifierFields(document);
watchDraft(document);
watchSteps(document);
watchEnter(document);
watchLists(document);
watchKeys(document);
watchLive(document);
