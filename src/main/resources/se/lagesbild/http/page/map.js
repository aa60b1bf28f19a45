// One measure in all counties, for this month so far or for the month before: on a grid of tiles, and in a table.

import { addressWith } from "./address.js";
import { Comparison, targetOfMonth } from "./comparison.js";
import { counties } from "./counties.js";
import { monthAlone } from "./dates.js";
import { check, element } from "./elements.js";
import { firstName } from "./names.js";
import { standings } from "./standings.js";
import { tiles } from "./tiles.js";
import { capital, say } from "./words.js";

export class CountyMap {
  #place;
  #form;
  #measures;
  #counties;
  #json;
  #figures;
  #filter;
  #read = { round: 0, results: [] };
  #round = 0;

  /** @param json reads a path */
  constructor(place, measures, regions, json, figures, filter) {
    this.#place = place;
    this.#form = place.querySelector("form");
    this.#measures = measures;
    this.#counties = counties(regions);
    this.#json = json;
    this.#figures = figures;
    this.#filter = filter;
    this.#form.elements.map.replaceChildren(
      ...measures.map((measure) => element("option", { value: measure.id }, firstName(measure))));
    this.#form.addEventListener("change", () => this.#go(Object.fromEntries(new FormData(this.#form))));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", () => this.refresh());
    place.hidden = this.#counties.length === 0 || measures.length === 0;
  }

  /** Shows a measure to somebody who has asked for it elsewhere. */
  choose(id) {
    this.#go({ map: id });
    this.#place.scrollIntoView();
    this.#form.elements.map.focus();
  }

  #go(fields) {
    history.pushState(null, "", addressWith(fields));
    this.refresh();
  }

  /** Reads the figures and shows them. */
  async refresh() {
    const { measure, isOver } = this.#asked();
    const period = isOver ? this.#figures.previous : this.#figures.current;
    if (!period || this.#place.hidden) {
      return;
    }
    this.#showForm(measure, isOver);
    const round = ++this.#round;
    const results = await this.#results(measure, period);
    const before = this.#read;
    const asked = this.#asked();
    // Another one may have been asked for meanwhile, or a later answer have come first.
    const isOvertaken = measure !== asked.measure || isOver !== asked.isOver || round < before.round;
    const isKept = results === undefined && measure === before.measure && period === before.period;
    if (!isOvertaken && !isKept) {
      this.#read = { round, measure, period, isOver, isUnread: results === undefined, results: results ?? [] };
      this.render();
    }
  }

  /** What the server says; undefined if it cannot be asked now. */
  async #results(measure, period) {
    const query = new URLSearchParams({ period, by: "total,gender,region,gender+region" });
    try {
      return (await this.#json(`/api/measures/${measure.id}/results?${query}`)).results;
    } catch (failure) {
      console.warn(failure.message);
      // A measure of somebody's own need not be broken down by county.
      return failure.cause?.status === 400 ? [] : undefined;
    }
  }

  /** Shows what has been read, of the gender that is shown. */
  render() {
    const { measure, period, isOver, isUnread, results } = this.#read;
    if (measure === undefined) {
      return;
    }
    const find = (region, gender = this.#figures.gender) =>
      results.find((result) => result.region === region && result.gender === gender);
    const rows = this.#counties.map((county) => ({
      county,
      result: find(county.code),
      women: find(county.code, "WOMAN"),
      men: find(county.code, "MAN"),
    }));
    const country = find(null);
    const target = isOver ? targetOfMonth(measure, period, this.#figures.gender) : undefined;
    const comparison = new Comparison(measure, target, country, rows.map(({ result }) => result));
    this.#place.querySelector(".against").textContent = isUnread ? say("no.connection") : comparison.about;
    this.#place.querySelector(".legend").replaceChildren(
      ...comparison.legend().map(([step, text]) => element("li", {}, element("i", { class: step }), text)));
    tiles(this.#place.querySelector(".tiles"), measure, rows, comparison, this.#filter);
    standings(this.#place.querySelector("table"), measure, rows, comparison);
  }

  #showForm(measure, isOver) {
    const { current, previous } = this.#figures;
    this.#form.elements.map.value = measure.id;
    check(this.#form.elements.month, isOver ? "previous" : "");
    this.#place.querySelector(".this-month").textContent = capital(say("to.date", { month: monthAlone(current) }));
    this.#place.querySelector(".last-month").textContent = capital(monthAlone(previous));
  }

  /** What the address says; without a word, the first measure and this month. */
  #asked() {
    const address = new URLSearchParams(location.search);
    return {
      measure: this.#measures.find(({ id }) => id === address.get("map")) ?? this.#measures[0],
      isOver: address.get("month") === "previous",
    };
  }
}
