// The latest figures, by measure, month and gender, and each measure's months behind it.

export class Figures {
  #results = new Map();
  #series = new Map();
  current = "";
  previous = "";

  #key(measure, period, gender) {
    return `${measure}|${period}|${gender ?? ""}`;
  }

  /** Forgets what was and takes a snapshot. */
  replace(snapshot) {
    this.#results.clear();
    this.current = snapshot.current;
    this.previous = snapshot.previous;
    snapshot.results.forEach((result) => this.put(result));
  }

  put(result) {
    this.#results.set(this.#key(result.measure, result.period, result.gender), result);
  }

  /** This month's figure; gender null for everybody. */
  now(measure, gender = null) {
    return this.#results.get(this.#key(measure, this.current, gender));
  }

  /** Last month's. */
  before(measure, gender = null) {
    return this.#results.get(this.#key(measure, this.previous, gender));
  }

  putSeries(measure, results) {
    this.#series.set(measure, results);
  }

  /** The months up to now, the last two as fresh as the figures are. */
  series(measure) {
    const recent = [this.before(measure), this.now(measure)].filter(Boolean);
    const past = (this.#series.get(measure) ?? []).filter((result) => result.period < this.previous);
    return [...past, ...recent];
  }
}
