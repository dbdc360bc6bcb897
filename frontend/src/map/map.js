// SPDX-License-Identifier: EUPL-1.2
// The maps of a page (tag/map.jte): what they show is linked to the list beside it, what is drawn goes into the fields of
// the form they stand in. Without this script the list and the fields do it all.
import { openGround } from "./ground.js";
import { showFeatures } from "./features.js";
import { Fields } from "./fields.js";
import { Place } from "./place.js";
import { Corners } from "./corners.js";
import { speaker } from "./speaker.js";
import "./map.css";

/** As close as what is shown is looked at: its surroundings tell where it is. */
const NEIGHBOURHOOD = 16;

const DRAWINGS = { point: Place, view: Place, area: Corners, route: Corners };

function open(frame) {
  frame.querySelector("[data-map-without]")?.remove();
  frame.querySelector("[data-map-with]").hidden = false;
  const Drawing = DRAWINGS[frame.dataset.draws];
  const ground = openGround(frame, !Drawing);
  ground.say = speaker(frame);
  const shown = showFeatures(ground, JSON.parse(frame.dataset.features));
  const drawn = Drawing && new Drawing(ground, new Fields(frame.closest("form")), frame.dataset.draws);
  const bounds = drawn?.bounds();
  bounds ? ground.lookAt(bounds) : ground.lookAt(shown.getBounds(), NEIGHBOURHOOD);
}

function openMaps(root) {
  root.querySelectorAll("[data-map]:not([data-open])").forEach((frame) => {
    frame.dataset.open = "";
    open(frame);
  });
}

openMaps(document);
document.addEventListener("htmx:load", (event) => openMaps(event.detail.elt.parentElement ?? document));
