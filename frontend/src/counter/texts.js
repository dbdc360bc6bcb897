// SPDX-License-Identifier: EUPL-1.2
// The texts that the screen brought along, in its language.

export function say(key, ...values) {
  const text = document.querySelector(`[data-text="${key}"]`).textContent;
  return values.reduce((said, value, place) => said.replace(`{${place}}`, value), text);
}

export const said = (key, ...values) => say(`offline.said.${key}`, ...values);
export const fault = (key, ...values) => say(`purchases.fault.${key}`, ...values);
