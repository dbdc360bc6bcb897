// SPDX-License-Identifier: EUPL-1.2
// What a map shows, linked to the rows of the list beside it: pointing at one, going to it by keyboard or choosing it
// marks both.
import { circleMarker, divIcon, geoJSON, marker } from "leaflet/dist/leaflet-src.esm.js";

const CHOSEN = "wz-chosen";
const CLOSE = 17;

/** In pixels, from middle to middle: numbers can be hit with a finger. */
const APART = 30;

export function showFeatures({ map, frame }, collection) {
  const ofRow = new Map();
  const shown = geoJSON(collection, {
    pointToLayer: (feature, place) => pointOf(feature.properties, place),
    style: (feature) => ({ className: `wz-chart__shape wz-chart__shape--${feature.properties.look ?? "found"}` }),
    onEachFeature: (feature, layer) => {
      layer.bindTooltip(named(feature.properties.name));
      if (feature.id !== undefined) {
        ofRow.set(feature.id, [...(ofRow.get(feature.id) ?? []), layer]);
      }
    },
  }).addTo(map);
  const numbers = shown.getLayers().filter((layer) => layer.feature.properties.label);
  map.on("zoomend", () => spread(map, numbers));
  spread(map, numbers);
  link(map, frame, ofRow);
  return shown;
}

/** Numbers that would lie on each other share the first of them, with a plus, until the map is looked at more closely. */
function spread(map, numbers) {
  const shown = [];
  for (const number of numbers) {
    const at = map.project(number.getLatLng());
    const under = shown.find((other) => other.at.distanceTo(at) < APART);
    if (under) {
      under.number.getElement().textContent = `${under.number.feature.properties.label}+`;
      number.remove();
    } else {
      number.addTo(map).getElement().textContent = number.feature.properties.label;
      shown.push({ number, at });
    }
  }
}

/** With a number it can be reached by keyboard; else the list is the way. */
function pointOf({ label, name }, place) {
  if (!label) {
    return circleMarker(place, { radius: 8 });
  }
  const icon = divIcon({ className: "wz-chart__number", iconSize: [28, 28] });
  const point = marker(place, { icon });
  return point.on("add", () => point.getElement().setAttribute("aria-label", `${label}: ${name}`));
}

/** Of text, never of markup. */
function named(text) {
  const name = document.createElement("span");
  name.textContent = text;
  return name;
}

function link(map, frame, ofRow) {
  let chosen;
  const mark = (row) => {
    if (row !== chosen) {
      toggle(ofRow, chosen, false);
      toggle(ofRow, row, true);
      chosen = row;
    }
  };
  map.on("zoomend", () => toggle(ofRow, chosen, true));
  const inList = (kind, act) => document.addEventListener(kind, (event) => {
    if (!frame.contains(event.target)) {
      act(rowOf(event.target, ofRow));
    }
  });
  // A list that scrolls under a pointer at rest takes the mark from nobody who goes by keyboard.
  inList("pointerover", (row) => mark(row ?? rowOf(document.activeElement, ofRow)));
  inList("focusin", (row) => {
    mark(row);
    ofRow.get(row)?.forEach((layer) => bring(map, layer));
  });
  for (const [row, layers] of ofRow) {
    for (const layer of layers) {
      layer.on("mouseover", () => mark(row));
      layer.on("click", () => goTo(row, mark));
      layer.on("keypress", (event) => event.originalEvent.key === "Enter" && goTo(row, mark));
    }
  }
}

function rowOf(element, ofRow) {
  const within = element.closest?.("[id]");
  return !within || ofRow.has(within.id) ? within?.id : rowOf(within.parentElement, ofRow);
}

function toggle(ofRow, row, on) {
  document.getElementById(row)?.classList.toggle(CHOSEN, on);
  ofRow.get(row)?.forEach((layer) => each(layer, (one) => one.getElement()?.classList.toggle(CHOSEN, on)));
}

function each(layer, act) {
  layer.getLayers ? layer.getLayers().forEach((one) => each(one, act)) : act(layer);
}

function bring(map, layer) {
  const bounds = layer.getBounds?.() ?? layer.getLatLng().toBounds(1);
  if (!map.hasLayer(layer) || !map.getBounds().contains(bounds)) {
    map.fitBounds(bounds, { maxZoom: Math.max(map.getZoom(), CLOSE) });
  }
}

function goTo(row, mark) {
  const place = document.getElementById(row);
  (place?.querySelector("a[href], button, input:not([type=hidden])") ?? place)?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "nearest" });
  mark(row);
}
