// The latest figures of the place that is shown, by measure, period and gender, and each measure's months behind it.

import { yearBefore } from "./dates.js";

const MONTH = /^\d{4}-\d{2}$/;

export class Figures {
  #results = new Map();
  #series = new Map();
  #sameDay = new Map();
  today = "";
  current = "";
  previous = "";
  year = "";

  /** Whether there has been a snapshot of the place that is shown. */
  isRead = false;

  /** Whose figures are the main ones: WOMAN, MAN, or null for everybody. */
  gender = null;

  #key(measure, period, gender) {
    return `${measure}|${period}|${gender ?? ""}`;
  }

  /** Forgets what was and takes a snapshot. */
  replace(snapshot) {
    this.forget();
    this.current = snapshot.current;
    this.previous = snapshot.previous;
    this.year = snapshot.year;
    this.today = snapshot.today;
    snapshot.results.forEach((result) => this.put(result));
    // A place may have none, as municipalities do.
    snapshot.sameDay?.forEach((result) => this.putSameDay(result));
    this.isRead = true;
  }

  /** Knows nothing until the next snapshot. */
  forget() {
    this.#results.clear();
    this.#sameDay.clear();
    this.isRead = false;
  }

  put(result) {
    this.#results.set(this.#key(result.measure, result.period, result.gender), result);
  }

  /** A month up to the same day as this one. */
  putSameDay(result) {
    this.#sameDay.set(this.#key(result.measure, result.period, result.gender), result);
  }

  /** Last month and this month a year ago, each up to the same day. */
  sameDay(measure, gender = this.gender) {
    return [this.previous, yearBefore(this.current)]
      .map((period) => this.#sameDay.get(this.#key(measure, period, gender)))
      .filter(Boolean);
  }

  /** This month's figure, of the main gender or another. */
  now(measure, gender = this.gender) {
    return this.#results.get(this.#key(measure, this.current, gender));
  }

  /** Last month's. */
  before(measure, gender = this.gender) {
    return this.#results.get(this.#key(measure, this.previous, gender));
  }

  /** That of the year up to last month. */
  toDate(measure, gender = this.gender) {
    return this.#results.get(this.#key(measure, this.year, gender));
  }

  putSeries(measure, results) {
    this.#series.set(measure, results);
  }

  /** Those of another place or gender. */
  forgetSeries() {
    this.#series.clear();
  }

  /** The months up to now: as they were read, or as they were told since. */
  series(measure) {
    const read = this.#series.get(measure) ?? [];
    const told = [...this.#results.values()].filter((result) =>
      result.measure === measure && result.gender === this.gender && MONTH.test(result.period));
    return [...new Map([...read, ...told].map((result) => [result.period, result])).values()]
      .sort((one, other) => (one.period < other.period ? -1 : 1));
  }
}
