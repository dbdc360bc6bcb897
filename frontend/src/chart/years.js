// SPDX-License-Identifier: EUPL-1.2
// A slider in place of the links of years (tag/years.jte): the part of the page that is of a year is fetched for another
// and takes its place. The address follows, so that what is seen can be kept.

const PACE = 1500;

export function watchYears(root, opened) {
  root.querySelectorAll("[data-years]:not([data-open])").forEach((nav) => {
    nav.dataset.open = "";
    new Years(nav, opened);
  });
}

class Years {
  constructor(nav, opened) {
    this.links = [...nav.querySelectorAll("a")];
    if (this.links.length < 2) {
      return;
    }
    this.nav = nav;
    this.opened = opened;
    this.place = Math.max(0, this.links.findIndex((link) => link.hasAttribute("aria-current")));
    this.slider = document.createElement("input");
    this.year = document.createElement("output");
    this.play = document.createElement("button");
    this.build();
    this.says();
  }

  build() {
    const frame = document.createElement("div");
    frame.className = "wz-years__slider";
    Object.assign(this.slider, { type: "range", min: 0, max: this.links.length - 1, value: this.place });
    this.slider.setAttribute("aria-label", this.nav.dataset.label);
    this.slider.addEventListener("input", () => this.go(Number(this.slider.value)));
    Object.assign(this.play, { type: "button", className: "wz-figure__toggle", textContent: this.nav.dataset.play });
    this.play.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
    frame.append(this.slider, this.year, this.play);
    this.nav.querySelector("ul").hidden = true;
    this.nav.append(frame);
  }

  says() {
    const year = this.links[this.place].textContent;
    this.year.textContent = year;
    this.slider.setAttribute("aria-valuetext", year);
  }

  start() {
    this.play.textContent = this.nav.dataset.stop;
    if (this.place === this.links.length - 1) {
      this.go(0);
    }
    this.timer = setInterval(() => {
      this.place < this.links.length - 1 ? this.go(this.place + 1) : this.stop();
    }, PACE);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
    this.play.textContent = this.nav.dataset.play;
  }

  /** Of several that were asked only the last counts. */
  async go(place) {
    this.place = place;
    this.slider.value = place;
    this.says();
    this.asked?.abort();
    this.asked = new AbortController();
    const address = this.links[place].href;
    try {
      const answer = await fetch(address, { signal: this.asked.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.replace(page.getElementById(this.nav.dataset.years), address);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        location.assign(address);
      }
    }
  }

  replace(part, address) {
    const old = document.getElementById(this.nav.dataset.years);
    if (!part || !old) {
      location.assign(address);
      return;
    }
    const open = old.querySelector("details")?.open ?? false;
    old.replaceWith(part);
    part.querySelectorAll("details").forEach((details) => (details.open = open));
    history.replaceState(null, "", address);
    this.opened(document);
  }
}
