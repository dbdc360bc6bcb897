// SPDX-License-Identifier: EUPL-1.2
// What is said of one figure: beside it, aloud for who came by keyboard, and by its row of the table.

const SVG = "http://www.w3.org/2000/svg";

export class Tip {
  constructor(figure, drawings) {
    this.figure = figure;
    this.drawings = drawings;
    this.words = document.createElement("div");
    this.words.className = "wz-figure__tip";
    this.words.setAttribute("aria-hidden", "true");
    this.words.hidden = true;
    this.said = document.createElement("p");
    this.said.className = "wz-hidden";
    this.said.setAttribute("role", "status");
    this.ring = document.createElementNS(SVG, "circle");
    this.ring.setAttribute("class", "wz-figure__ring");
    this.ring.setAttribute("r", "9");
    drawings.append(this.words);
    drawings.after(this.said);
  }

  show(point, aloud) {
    if (point !== this.point) {
      this.hide();
      this.point = point;
      this.words.textContent = point.dataset.said;
      this.words.hidden = false;
      this.mark(point);
    }
    if (aloud) {
      this.said.textContent = point.dataset.said;
    }
  }

  mark(point) {
    const box = point.getBoundingClientRect();
    const frame = this.drawings.getBoundingClientRect();
    this.ring.setAttribute("cx", point.dataset.x);
    this.ring.setAttribute("cy", point.dataset.y);
    point.append(this.ring);
    this.row(point)?.classList.add("wz-figure__row--on");
    const middle = box.left + box.width / 2 - frame.left;
    const left = middle - this.words.offsetWidth / 2;
    const above = box.top - frame.top - this.words.offsetHeight - 12;
    this.words.style.left = Math.max(0, Math.min(left, frame.width - this.words.offsetWidth)) + "px";
    this.words.style.top = (above > 0 ? above : box.bottom - frame.top + 12) + "px";
  }

  row(point) {
    return this.figure.querySelector(`tr[data-row="${point.dataset.row}"]`);
  }

  hide() {
    if (this.point) {
      this.row(this.point)?.classList.remove("wz-figure__row--on");
      this.ring.remove();
      this.words.hidden = true;
      this.point = undefined;
    }
  }
}
