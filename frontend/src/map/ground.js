// SPDX-License-Identifier: EUPL-1.2
// The map itself: its background, and how it is looked at.
import { control, divIcon, geoJSON, latLngBounds, map as leaflet, marker, tileLayer } from "leaflet/dist/leaflet-src.esm.js";

const NETHERLANDS = latLngBounds([50.72, 3.3], [53.58, 7.25]);
const CLOSEST = 20;
const FARTHEST = 6;

/** Squares of closer than this are drawn larger, since most services have none. */
const CLOSEST_TILES = 19;

/** From here on there is room for names of municipalities. */
const NAMES_FROM = 10;

/** In pixels, left and above: what is shown does not lie under the buttons at that side. */
const BESIDE_BUTTONS = [75, 30];

const PACES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const PACE = 10;

/** @param moves whether arrows move the map; they move what is drawn otherwise */
export function openGround(frame, moves) {
  const canvas = frame.querySelector("[data-map-ground]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = leaflet(canvas, {
    attributionControl: false,
    zoomControl: false,
    keyboard: moves,
    doubleClickZoom: moves,
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    minZoom: FARTHEST,
    maxZoom: CLOSEST,
  });
  control.zoom({ zoomInTitle: frame.dataset.in, zoomOutTitle: frame.dataset.out }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  map.fitBounds(NETHERLANDS);
  rollOnlyWhenUsed(canvas, map);
  const lookAt = looker(canvas, map, () => drawBackground(map, frame.dataset));
  return { map, canvas, frame, lookAt, farthest: Number(frame.dataset.farthest), winds: frame.dataset.winds.split(", ") };
}

/** The wheel rolls the page, until somebody works on the map. */
function rollOnlyWhenUsed(canvas, map) {
  canvas.addEventListener("pointerdown", () => canvas.focus({ preventScroll: true }));
  canvas.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  canvas.addEventListener("focusout", () => map.scrollWheelZoom.disable());
}

function drawBackground(map, { tiles, outlines }) {
  if (tiles) {
    const squares = tileLayer(tiles, { maxNativeZoom: CLOSEST_TILES, maxZoom: CLOSEST, referrerPolicy: "no-referrer" });
    squares.once("tileerror", () => drawOutlines(map, outlines));
    squares.addTo(map);
  } else {
    drawOutlines(map, outlines);
  }
}

/** Asked once for all maps of the page; without an answer there is no background, and all the rest. */
let outlined;

async function drawOutlines(map, address) {
  outlined ??= fetch(address).then((answer) => answer.json()).catch(() => ({ type: "FeatureCollection", features: [] }));
  map.createPane("outlines");
  const shapes = geoJSON(await outlined, {
    pane: "outlines",
    interactive: false,
    style: () => ({ className: "wz-chart__outline" }),
  }).addTo(map);
  const names = shapes.getLayers().map((shape) => ({ shape, name: nameOf(shape) }));
  const showNames = () => names.forEach(({ shape, name }) => {
    const room = map.getZoom() >= NAMES_FROM && map.getBounds().intersects(shape.getBounds());
    room ? name.addTo(map) : name.remove();
  });
  map.on("moveend", showNames);
  showNames();
}

function nameOf(shape) {
  const text = document.createElement("span");
  text.textContent = shape.feature.properties.name;
  const icon = divIcon({ html: text, className: "wz-chart__name", iconSize: [120, 20] });
  return marker(shape.getBounds().getCenter(), { icon, pane: "outlines", interactive: false, keyboard: false });
}

/**
 * Goes to a part of the country, as soon as the map has a size: it may stand in a part of the page that is folded.
 *
 * @param first is done when the map is seen for the first time
 */
function looker(canvas, map, first) {
  let wanted = NETHERLANDS;
  let closest;
  const go = () => {
    if (wanted && canvas.clientWidth > 0) {
      map.fitBounds(wanted, { paddingTopLeft: BESIDE_BUTTONS, paddingBottomRight: [30, 30], maxZoom: closest, animate: false });
      wanted = undefined;
    }
  };
  let seen = false;
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    go();
    if (!seen && canvas.clientWidth > 0) {
      seen = true;
      first();
    }
  }).observe(canvas);
  return (bounds, near) => {
    wanted = bounds.isValid() ? bounds : wanted;
    closest = near;
    go();
  };
}

/** Where an arrow key leads from a place, ten pixels on; undefined for another key. */
export function paced(map, place, key) {
  const pace = PACES[key];
  return pace && map.unproject(map.project(place).add([pace[0] * PACE, pace[1] * PACE]));
}

/** A key with Ctrl, Alt or the like is for the browser. */
export function whenKeyed(canvas, act) {
  canvas.addEventListener("keydown", (event) => {
    const ours = event.target === canvas && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (ours && act(event.key, event.shiftKey)) {
      event.preventDefault();
    }
  });
}

export function zoomed(map, key) {
  if (key === "+" || key === "=") {
    map.zoomIn();
    return true;
  }
  return key === "-" && Boolean(map.zoomOut());
}

/** Something to hold on to, large enough for a finger. */
export function handle(place, look, draggable = true) {
  const icon = divIcon({ className: `wz-chart__handle wz-chart__handle--${look}`, iconSize: [44, 44] });
  return marker(place, { icon, draggable, interactive: draggable, keyboard: false, zIndexOffset: 1000 });
}
