// Whether the page is alive and Kafka too, how old the newest figure is, and how closely figures follow events.

import { duration } from "./dates.js";
import { count, seconds } from "./format.js";
import { say } from "./words.js";

export class Connection {
  #state;
  #age;
  #lag;

  /** When the newest figure was computed, by this browser's clock. */
  #newest;

  /** How many events wait to be read. */
  #waiting = null;

  /** To the server: connecting, live or lost. */
  #link = "connecting";

  /** Whether the server does not hear of Kafka. */
  #isSilent = false;

  constructor(state, age, lag) {
    this.#state = state;
    this.#age = age;
    this.#lag = lag;
    setInterval(() => this.#showAge(), 1_000);
  }

  show(link) {
    this.#link = link;
    if (link === "lost") {
      this.#lag.textContent = "";
    }
    this.#showState();
  }

  /** A server that lives without Kafka has nothing new to tell. */
  #showState() {
    const state = this.#link === "live" && this.#isSilent ? "silent" : this.#link;
    if (this.#state.dataset.state !== state) {
      this.#state.dataset.state = state;
      this.#state.textContent = say(`connection.${state}`);
      document.body.classList.toggle("still", state === "lost" || state === "silent");
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

  /** Takes what the server says of its lag. */
  follows({ lagSeconds, waiting, silentSeconds }) {
    this.#isSilent = Boolean(silentSeconds);
    this.#showState();
    this.#lag.textContent = lagSeconds === null ? "" : `, ${say("lag", { lag: seconds(lagSeconds) })}`;
    this.#waiting = waiting;
    this.#showAge();
  }

  #showAge() {
    const age = this.#newest === undefined
      ? ""
      : say("last.change", { age: duration(Math.max(0, (Date.now() - this.#newest) / 1000)) });
    this.#age.textContent = [age, waiting(this.#waiting)].filter(Boolean).join(" · ");
  }
}

/** Nothing if none waits, or if it is not known. */
function waiting(number) {
  if (!number) {
    return "";
  }
  return number === 1 ? say("event.waits") : say("events.wait", { number: count(number) });
}
