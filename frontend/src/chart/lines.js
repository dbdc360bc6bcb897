// SPDX-License-Identifier: EUPL-1.2
// A button for each line of a chart that has several: it puts the line away, and back.

export function offerLines(figure, drawings, tip) {
  const named = drawings.querySelector("svg").querySelectorAll(".wz-line[data-name]");
  if (named.length < 2) {
    return;
  }
  const group = document.createElement("div");
  group.className = "wz-figure__toggles";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", figure.dataset.lines);
  [...named]
    .sort((one, other) => one.dataset.line - other.dataset.line)
    .forEach((line) => group.append(button(line.dataset, drawings, tip)));
  drawings.after(group);
}

function button({ line, name }, drawings, tip) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "wz-figure__toggle";
  button.textContent = name;
  button.setAttribute("aria-pressed", "true");
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", shown);
    drawings
      .querySelectorAll(`.wz-line[data-line="${line}"]`)
      .forEach((part) => part.classList.toggle("wz-line--off", !shown));
    tip.hide();
  });
  return button;
}
