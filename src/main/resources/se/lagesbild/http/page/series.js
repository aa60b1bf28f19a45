// Reads the months behind each measure, again whenever somebody else's are shown.

export class Series {
  #measures;
  #json;
  #loaded;
  #round = 0;

  /** @param loaded takes a measure's id and its months */
  constructor(measures, json, loaded) {
    this.#measures = measures;
    this.#json = json;
    this.#loaded = loaded;
  }

  /** Takes no more of what was asked for and has not come yet. */
  drop() {
    this.#round++;
  }

  /** @param cell a query; what was asked for before is dropped */
  load(cell) {
    this.drop();
    const round = this.#round;
    this.#measures.forEach(async ({ id }) => {
      try {
        const { results } = await this.#json(`/api/measures/${id}/series${cell}`);
        if (round === this.#round) {
          this.#loaded(id, results);
        }
      } catch (failure) {
        // Without its months a measure still has its figures.
        console.warn(failure.message);
      }
    });
  }
}
