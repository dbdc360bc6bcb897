// SPDX-License-Identifier: EUPL-1.2
// Metres around a place on the GRS80 ellipsoid, and directions from the north of the Dutch grid, as the server reckons
// (geo.FieldOfView): within centimetres at the few hundred metres that a camera sees.

const AXIS = 6378137;
const FLATNESS = 0.00669438;
const RADIAN = Math.PI / 180;

/** Where the grid of the country has its north (Amersfoort). */
const MIDDLE = 5.38763889;

const STEP = 5;

/** How many metres a degree is here, to the east and to the north. */
function degree(latitude) {
  const curve = 1 - FLATNESS * Math.sin(latitude * RADIAN) ** 2;
  return {
    east: (RADIAN * AXIS * Math.cos(latitude * RADIAN)) / Math.sqrt(curve),
    north: (RADIAN * AXIS * (1 - FLATNESS)) / curve ** 1.5,
  };
}

/** How far the north of the grid lies clockwise of the north, in degrees. */
function turned(place) {
  return (place.lng - MIDDLE) * Math.sin(place.lat * RADIAN);
}

export const whole = (direction) => ((direction % 360) + 360) % 360;

/** So many metres on, in a direction from the north of the grid. */
export function towards(place, direction, metres) {
  const { east, north } = degree(place.lat);
  const radians = (direction + turned(place)) * RADIAN;
  return { lat: place.lat + (metres * Math.cos(radians)) / north, lng: place.lng + (metres * Math.sin(radians)) / east };
}

/** How far another place is, and in which direction from the north of the grid. */
export function between(place, other) {
  const { east, north } = degree(place.lat);
  const x = (other.lng - place.lng) * east;
  const y = (other.lat - place.lat) * north;
  return { metres: Math.hypot(x, y), direction: whole(Math.atan2(x, y) / RADIAN - turned(place)) };
}

/** The corners of what a camera sees: itself and points on the arc, or the whole circle. */
export function sector(place, direction, angle, range) {
  const steps = Math.ceil(angle / STEP);
  const arc = Array.from({ length: steps + 1 }, (step, at) => towards(place, direction - angle / 2 + (at * angle) / steps, range));
  return angle === 360 ? arc : [place, ...arc];
}

/** In square metres; nothing for fewer than three corners. */
export function area(corners) {
  if (corners.length < 3) {
    return 0;
  }
  const { east, north } = degree(corners[0].lat);
  const flat = corners.map(({ lat, lng }) => [(lng - corners[0].lng) * east, (lat - corners[0].lat) * north]);
  const twice = flat.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = flat[(at + 1) % flat.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** In metres. */
export function length(points) {
  return points.slice(1).reduce((sum, point, at) => sum + between(points[at], point).metres, 0);
}
