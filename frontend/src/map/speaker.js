// SPDX-License-Identifier: EUPL-1.2
// What is said beside a map, and read out by a screen reader: the texts of the page with figures in its language.

export function speaker(frame) {
  const line = frame.querySelector("[data-map-said]");
  const figures = (digits) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits });
  return (key, values = [], digits = 0) => {
    const words = values.map((value) => (typeof value === "number" ? figures(digits).format(value) : value));
    line.textContent = frame.dataset[key].replace(/\{(\d)\}/g, (whole, place) => words[place]);
  };
}
