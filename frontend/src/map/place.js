// SPDX-License-Identifier: EUPL-1.2
// A place, or a place and what a camera there sees, in the fields lengtegraad, breedtegraad, richting, hoek and bereik.
import { latLng, latLngBounds, polygon } from "leaflet/dist/leaflet-src.esm.js";
import { handle, paced, whenKeyed, zoomed } from "./ground.js";
import { between, sector, towards, whole } from "./plane.js";

const USUAL = { direction: 0, angle: 90, range: 20 };
const FIELDS = ["lengtegraad", "breedtegraad", "richting", "hoek", "bereik"];
const TURN = 5;
const STREET = 18;

/** In pixels: with less there is no room for handles. */
const ROOM = 40;

const within = (least, value, most) => Math.min(Math.max(value, least), most);

export class Place {
  #ground;
  #fields;
  #sees;
  #at;
  #view;
  #pin = handle([0, 0], "pin");
  #sector = polygon([], { className: "wz-chart__view", interactive: false });
  #arrow = handle([0, 0], "arrow");
  #corner = handle([0, 0], "corner");

  constructor(ground, fields, draws) {
    this.#ground = ground;
    this.#fields = fields;
    this.#sees = draws === "view";
    this.#listen();
    this.#read();
  }

  /** Of what is drawn; undefined while there is nothing. */
  bounds() {
    if (!this.#at) {
      return undefined;
    }
    return this.#sees ? latLngBounds(this.#outline()).pad(0.5) : this.#at.toBounds(400);
  }

  #listen() {
    const { map, canvas } = this.#ground;
    map.on("click", (event) => this.#put(event.latlng));
    map.on("zoomend", () => this.#draw());
    this.#drags(this.#pin, (to) => (this.#at = to));
    this.#drags(this.#arrow, (to) => this.#look(to));
    this.#drags(this.#corner, (to) => this.#widen(to));
    this.#fields.whenTyped(FIELDS, () => this.#follow());
    whenKeyed(canvas, (key, shift) => this.#key(key, shift));
  }

  #drags(mark, act) {
    mark.on("drag", () => {
      act(mark.getLatLng());
      this.#draw(mark);
      this.#write();
    });
    mark.on("dragend", () => {
      this.#draw();
      this.#tell(mark === this.#pin);
    });
  }

  #read() {
    const [longitude, latitude, direction, angle, range] = FIELDS.map((name) => this.#fields.number(name));
    const known = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    this.#at = known ? latLng(latitude, longitude) : undefined;
    this.#view = {
      direction: Number.isFinite(direction) ? whole(direction) : USUAL.direction,
      angle: angle > 0 && angle <= 360 ? angle : USUAL.angle,
      range: range > 0 && range <= this.#ground.farthest ? range : USUAL.range,
    };
    this.#draw();
  }

  #follow() {
    this.#read();
    if (this.#at && !this.#ground.map.getBounds().contains(this.#at)) {
      this.#ground.lookAt(this.bounds());
    }
  }

  #put(place) {
    const first = !this.#at;
    this.#at = latLng(place);
    this.#draw();
    this.#write();
    this.#tell(!this.#sees || !first);
    if (first && this.#ground.map.getZoom() < STREET) {
      this.#ground.map.setView(place, STREET);
    }
  }

  #look(to) {
    const { metres, direction } = between(this.#at, to);
    this.#view.direction = Math.round(direction) % 360;
    this.#view.range = within(1, Math.round(metres), this.#ground.farthest);
  }

  #widen(to) {
    const aside = Math.abs(whole(between(this.#at, to).direction - this.#view.direction + 180) - 180);
    this.#view.angle = within(1, Math.round(aside * 2), 360);
  }

  #key(key, shift) {
    const turn = this.#sees && this.#at && this.#turned(key, shift);
    if (turn) {
      Object.assign(this.#view, turn);
      this.#draw();
      this.#write();
      this.#tell(false);
      return true;
    }
    return this.#stepped(key) || (!this.#sees && zoomed(this.#ground.map, key));
  }

  /** What a key changes in the view. */
  #turned(key, shift) {
    const { direction, angle, range } = this.#view;
    const turns = {
      "+": { angle: within(TURN, angle + TURN, 360) },
      "=": { angle: within(TURN, angle + TURN, 360) },
      "-": { angle: within(TURN, angle - TURN, 360) },
      PageUp: { range: within(1, range + TURN, this.#ground.farthest) },
      PageDown: { range: within(1, range - TURN, this.#ground.farthest) },
    };
    const shifts = { ArrowLeft: { direction: whole(direction - TURN) }, ArrowRight: { direction: whole(direction + TURN) } };
    return shift && shifts[key] || turns[key];
  }

  #stepped(key) {
    const { map } = this.#ground;
    const to = paced(map, this.#at ?? map.getCenter(), key) ?? (key === "Enter" && (this.#at ?? map.getCenter()));
    if (to) {
      this.#put(this.#at ? to : map.getCenter());
      map.panInside(this.#at, { padding: [50, 50] });
    }
    return Boolean(to);
  }

  #outline() {
    return sector(this.#at, this.#view.direction, this.#view.angle, this.#view.range);
  }

  /** @param held what the pointer holds, which stays where it is */
  #draw(held) {
    const { direction, angle, range } = this.#view;
    const there = Boolean(this.#at);
    const seen = there && this.#sees;
    const room = seen && this.#pixels(range) >= ROOM;
    this.#show(this.#sector, seen, (sector) => sector.setLatLngs(this.#outline()));
    const marks = [[this.#pin, there, 0, 0], [this.#arrow, room, direction, range], [this.#corner, room, direction - angle / 2, range]];
    for (const [mark, wanted, aside, metres] of marks.filter(([one]) => one !== held)) {
      this.#show(mark, wanted, () => mark.setLatLng(towards(this.#at, aside, metres)));
    }
    this.#arrow.getElement()?.style.setProperty("--wz-turn", `${direction}deg`);
  }

  #show(layer, wanted, place) {
    if (wanted) {
      place(layer);
      layer.addTo(this.#ground.map);
    } else {
      layer.remove();
    }
  }

  /** How long so many metres are on the map. */
  #pixels(metres) {
    const { map } = this.#ground;
    return map.project(towards(this.#at, 0, metres)).distanceTo(map.project(this.#at));
  }

  #write() {
    const { direction, angle, range } = this.#view;
    const place = { lengtegraad: this.#at.lng.toFixed(6), breedtegraad: this.#at.lat.toFixed(6) };
    this.#fields.write(this.#sees ? { ...place, richting: direction, hoek: angle, bereik: range } : place);
  }

  #tell(moved) {
    const { direction, angle, range } = this.#view;
    if (moved) {
      this.#ground.say("saidPoint", [this.#at.lat, this.#at.lng], 5);
    } else {
      this.#ground.say("said", [direction, this.#ground.winds[Math.round(direction / 45) % 8], angle, range]);
    }
  }
}
