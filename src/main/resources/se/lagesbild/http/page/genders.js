// Women and men side by side: this month so far, last month with its light, and the level for each.

import { monthAloneBriefly } from "./dates.js";
import { element } from "./elements.js";
import { targetLevel, valueInFull, words } from "./format.js";
import { smallLight } from "./light.js";
import { capital, say } from "./words.js";

const GENDERS = ["WOMAN", "MAN"];

export class Genders {
  #measure;
  #figures;
  #update;
  #months = [element("th", { scope: "col" }), element("th", { scope: "col" })];
  #rows = GENDERS.map((gender) => ({
    gender,
    now: element("span"),
    before: element("td"),
    floor: element("td", { class: "floor" }),
  }));

  /** @param update sets a text that may have changed */
  constructor(measure, figures, update) {
    this.#measure = measure;
    this.#figures = figures;
    this.#update = update;
    const head = element("tr", {}, element("td"), ...this.#months, element("th", { scope: "col" }, say("target")));
    const rows = this.#rows.map(({ gender, now, before, floor }) =>
      element("tr", {}, element("th", { scope: "row", class: gender.toLowerCase() }, say(gender)), element("td", {}, now), before, floor));
    this.node = element("table", { class: "genders" }, element("thead", {}, head), element("tbody", {}, ...rows));
  }

  render() {
    const { id, unit } = this.#measure;
    const { current, previous } = this.#figures;
    this.#months[0].textContent = capital(say("to.date", { month: monthAloneBriefly(current) }));
    this.#months[1].textContent = capital(monthAloneBriefly(previous));
    for (const { gender, now, before, floor } of this.#rows) {
      const figure = this.#figures.now(id, gender);
      const then = this.#figures.before(id, gender);
      const level = figure?.target ?? then?.target;
      this.#update(now, valueInFull(unit, figure));
      now.title = figure ? words(unit, figure) : "";
      before.title = then ? words(unit, then) : "";
      before.replaceChildren(valueInFull(unit, then), smallLight(unit, then));
      floor.textContent = level ? targetLevel(unit, level) : "–";
    }
  }
}
