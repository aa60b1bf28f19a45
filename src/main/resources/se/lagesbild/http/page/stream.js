// Follows the server's stream of events, and knows whether it still does.

/** The server sends something at least every ten seconds. */
const SILENCE_MS = 25_000;
const PAUSE_MS = 2_000;

const EVENTS = ["snapshot", "day", "result", "same-day", "freshness"];

export class Stream {
  #query;
  #source;
  #watch;
  #again;
  #handlers;

  /**
   * @param query whose figures, as ?region=05
   * @param handlers functions for each of the EVENTS and for state ("live" or "lost")
   */
  constructor(query, handlers) {
    this.#query = query;
    this.#handlers = handlers;
    // A browser keeps pages that were left for the way back. There, they would keep their connections, too.
    addEventListener("pagehide", () => this.#close());
    addEventListener("pageshow", (event) => event.persisted && this.#open());
    this.#open();
  }

  /** Follows others from now on. */
  move(query) {
    this.#query = query;
    this.#close();
    this.#open();
  }

  #open() {
    this.#source = new EventSource(`/api/stream${this.#query}`);
    for (const event of EVENTS) {
      this.#source.addEventListener(event, (message) => {
        this.#heard();
        this.#handlers[event](JSON.parse(message.data));
      });
    }
    this.#source.addEventListener("heartbeat", () => this.#heard());
    this.#source.addEventListener("error", () => this.#lost(this.#source.readyState === EventSource.CLOSED));
    this.#watchFor();
  }

  #close() {
    clearTimeout(this.#watch);
    clearTimeout(this.#again);
    this.#source.close();
  }

  #heard() {
    this.#watchFor();
    this.#handlers.state("live");
  }

  #watchFor() {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#lost(true), SILENCE_MS);
  }

  /** After an error the browser tries again by itself, unless it has given up. */
  #lost(forGood) {
    this.#handlers.state("lost");
    if (forGood) {
      this.#close();
      this.#again = setTimeout(() => this.#open(), PAUSE_MS);
    }
  }
}
