// Whether the page is alive, and how old its newest figure is.

import { duration } from "./format.js";

const STATES = { live: "Live", lost: "Connection lost, trying again" };

export class Connection {
  #state;
  #age;

  /** When the newest figure was computed, by this browser's clock. */
  #newest;

  constructor(state, age) {
    this.#state = state;
    this.#age = age;
    setInterval(() => this.#showAge(), 1_000);
  }

  show(state) {
    if (this.#state.dataset.state !== state) {
      this.#state.dataset.state = state;
      this.#state.textContent = STATES[state];
      document.body.classList.toggle("lost", state === "lost");
    }
  }

  /** Clocks differ; the server says what its own shows. */
  began(snapshot) {
    const skew = Date.now() - Date.parse(snapshot.at);
    const computed = snapshot.results.filter((result) => result.numerator > 0 || result.denominator > 0);
    const latest = computed.reduce((at, result) => Math.max(at, Date.parse(result.updatedAt)), -Infinity);
    this.#newest = Number.isFinite(latest) ? latest + skew : undefined;
    this.#showAge();
  }

  changed() {
    this.#newest = Date.now();
    this.#showAge();
  }

  #showAge() {
    this.#age.textContent = this.#newest === undefined
      ? ""
      : `Last change ${duration(Math.max(0, (Date.now() - this.#newest) / 1000))} ago`;
  }
}
