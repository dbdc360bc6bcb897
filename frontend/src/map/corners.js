// SPDX-License-Identifier: EUPL-1.2
// The corners of an area or the points of a route, in the field punten.
import { featureGroup, latLng, latLngBounds, polygon, polyline } from "leaflet/dist/leaflet-src.esm.js";
import { handle, paced, whenKeyed, zoomed } from "./ground.js";
import { area, length } from "./plane.js";

const FIELD = "punten";

function read(text) {
  const corners = text.split(/\s+/).filter(Boolean).map((corner) => corner.split(",").map(Number));
  const right = corners.every(([longitude, latitude, ...more]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && !more.length);
  return right ? corners.map(([longitude, latitude]) => latLng(latitude, longitude)) : [];
}

export class Corners {
  #ground;
  #fields;
  #draws;
  #corners = [];
  #cleared = [];
  #shape;
  #handles = featureGroup();
  #cross = handle([0, 0], "cross", false);

  constructor(ground, fields, draws) {
    this.#ground = ground;
    this.#fields = fields;
    this.#draws = draws;
    const look = { className: `wz-chart__drawn wz-chart__drawn--${draws}`, interactive: false };
    this.#shape = (draws === "area" ? polygon : polyline)([], look).addTo(ground.map);
    this.#handles.addTo(ground.map);
    this.#listen();
    this.#follow();
  }

  /** Of what is drawn; undefined while there is nothing. */
  bounds() {
    return this.#corners.length ? latLngBounds(this.#corners).pad(0.2) : undefined;
  }

  #listen() {
    const { map, canvas, frame } = this.#ground;
    map.on("click", (event) => this.#add(event.latlng));
    whenKeyed(canvas, (key) => this.#key(key));
    frame.querySelector("[data-map-back]").addEventListener("click", () => this.#back());
    frame.querySelector("[data-map-clear]").addEventListener("click", () => this.#clear());
    this.#fields.whenTyped([FIELD], () => this.#follow());
  }

  #follow() {
    this.#corners = read(this.#fields.text(FIELD));
    this.#draw();
    const bounds = this.bounds();
    if (bounds && !this.#ground.map.getBounds().intersects(bounds)) {
      this.#ground.lookAt(bounds);
    }
  }

  #key(key) {
    const acts = { Enter: () => this.#add(this.#crossing()), Backspace: () => this.#back(), Escape: () => this.#clear() };
    if (acts[key]) {
      acts[key]();
      return true;
    }
    return this.#stepped(key) || zoomed(this.#ground.map, key);
  }

  /** Where the cross is: in the middle of the map, until somebody moves it. */
  #crossing() {
    const { map } = this.#ground;
    if (!map.hasLayer(this.#cross)) {
      this.#cross.setLatLng(map.getCenter()).addTo(map);
    }
    return this.#cross.getLatLng();
  }

  #stepped(key) {
    const { map, say } = this.#ground;
    const to = paced(map, this.#crossing(), key);
    if (to) {
      this.#cross.setLatLng(to);
      map.panInside(to, { padding: [50, 50] });
      say("saidCross", [to.lat, to.lng], 5);
    }
    return Boolean(to);
  }

  #add(place) {
    if (!this.#corners.at(-1)?.equals(place)) {
      this.#change([...this.#corners, latLng(place)]);
    }
  }

  /** What was cleared comes back; the last corner goes otherwise. */
  #back() {
    this.#change(this.#corners.length ? this.#corners.slice(0, -1) : this.#cleared);
  }

  #clear() {
    const cleared = this.#corners;
    this.#change([]);
    this.#cleared = cleared;
    this.#ground.say("saidCleared");
  }

  #change(corners) {
    this.#corners = corners;
    this.#cleared = [];
    this.#draw();
    this.#write();
    this.#tell();
  }

  #draw() {
    this.#shape.setLatLngs(this.#corners);
    this.#handles.clearLayers();
    this.#corners.forEach((corner, at) => this.#hold(handle(corner, "corner"), at));
  }

  #hold(mark, at) {
    mark.on("drag", () => {
      this.#corners[at] = mark.getLatLng();
      this.#shape.setLatLngs(this.#corners);
      this.#write();
    });
    mark.on("dragend", () => this.#tell());
    mark.addTo(this.#handles);
  }

  #write() {
    this.#fields.write({ [FIELD]: this.#corners.map(({ lng, lat }) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(" ") });
  }

  #tell() {
    const size = this.#draws === "area" ? area(this.#corners) / 1e6 : length(this.#corners) / 1e3;
    this.#ground.say("said", [this.#corners.length, size], 2);
  }
}
