// SPDX-License-Identifier: EUPL-1.2
// The figures of a chart, and which of them lies beside another.

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What the browser itself would show is shown by us: its words move to where they are read. */
function takeTitles(drawings) {
  drawings.querySelectorAll(".wz-point > title").forEach((title) => {
    title.parentElement.dataset.said = title.textContent;
    title.remove();
  });
}

function middle(point) {
  const box = point.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

export class Points {
  constructor(drawings) {
    this.drawings = drawings;
    takeTitles(drawings);
  }

  /** Of the drawing that is seen, without lines that were put away. */
  all() {
    return [...this.drawings.querySelectorAll(".wz-point")].filter((point) => point.getClientRects().length > 0);
  }

  nearest(x, y, near) {
    let best;
    let least = near;
    for (const point of this.all()) {
      const at = middle(point);
      const far = Math.hypot(at.x - x, at.y - y);
      if (far < least) {
        least = far;
        best = point;
      }
    }
    return best;
  }

  /** Where a key leads from a figure; from nowhere to the first. */
  byKey(key, from) {
    const all = this.all();
    if (key === "Home" || key === "End") {
      const line = from ? all.filter((point) => point.dataset.line === from.dataset.line) : all;
      return this.inOrder(line).at(key === "Home" ? 0 : -1);
    }
    const direction = DIRECTIONS[key];
    if (!direction) {
      return undefined;
    }
    if (!from || !all.includes(from)) {
      return this.inOrder(all)[0];
    }
    const lines = from.closest("svg").dataset.moves === "lines";
    return (lines ? this.alongLine(all, from, direction) : this.inSpace(all, from, direction)) ?? from;
  }

  inOrder(points) {
    return [...points].sort(
      (one, other) => one.dataset.line - other.dataset.line || one.dataset.step - other.dataset.step,
    );
  }

  alongLine(all, from, [right, down]) {
    if (right) {
      const line = this.inOrder(all.filter((point) => point.dataset.line === from.dataset.line));
      return line[line.indexOf(from) + right];
    }
    const height = (point) => Number(middle(point).y) * down;
    return all
      .filter((point) => point.dataset.step === from.dataset.step && point !== from && height(point) >= height(from))
      .sort((one, other) => height(one) - height(other))[0];
  }

  /** The nearest that way; what lies aside counts double. */
  inSpace(all, from, [right, down]) {
    const start = middle(from);
    let best;
    let least = Infinity;
    for (const point of all) {
      const at = middle(point);
      const ahead = (at.x - start.x) * right + (at.y - start.y) * down;
      const aside = Math.abs((at.x - start.x) * down) + Math.abs((at.y - start.y) * right);
      if (ahead > 0.5 && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = point;
      }
    }
    return best;
  }
}
