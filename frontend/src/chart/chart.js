// SPDX-License-Identifier: EUPL-1.2
// The charts of a page (tag/chart.jte) as the server drew them: with a mouse, a finger or the arrow keys one goes along
// their figures, and lines can be put away. Nothing is drawn here a second time.
import { Points } from "./points.js";
import { Tip } from "./tip.js";
import { offerLines } from "./lines.js";
import { watchYears } from "./years.js";

const NEAR = 40;

function open(figure) {
  const drawings = figure.querySelector("[data-chart-drawings]");
  const tip = new Tip(figure, drawings);
  const points = new Points(drawings);
  drawings.tabIndex = 0;
  drawings.setAttribute("role", "application");
  drawings.setAttribute("aria-label", figure.dataset.keys);
  drawings.addEventListener("keydown", (event) => {
    const point = points.byKey(event.key, tip.point);
    if (point) {
      event.preventDefault();
      tip.show(point, true);
    } else if (event.key === "Escape") {
      tip.hide();
    }
  });
  drawings.addEventListener("pointermove", (event) => {
    const point = event.target.closest(".wz-point") ?? points.nearest(event.clientX, event.clientY, NEAR);
    point ? tip.show(point, false) : tip.hide();
  });
  drawings.addEventListener("pointerleave", () => tip.hide());
  drawings.addEventListener("blur", () => tip.hide());
  offerLines(figure, drawings, tip);
}

function openCharts(root) {
  root.querySelectorAll("[data-chart]:not([data-open])").forEach((figure) => {
    figure.dataset.open = "";
    open(figure);
  });
}

openCharts(document);
watchYears(document, openCharts);
document.addEventListener("htmx:load", (event) => openCharts(event.detail.elt.parentElement ?? document));
