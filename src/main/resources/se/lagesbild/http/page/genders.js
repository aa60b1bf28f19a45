// Women and men side by side: this month so far, last month with its light, and the level for each.

import { element } from "./elements.js";
import { monthAloneBriefly, targetLevel, valueInFull, words } from "./format.js";
import { smallLight } from "./light.js";

const GENDERS = [["WOMAN", "Women"], ["MAN", "Men"]];

export class Genders {
  #measure;
  #figures;
  #update;
  #months = [element("th", { scope: "col" }), element("th", { scope: "col" })];
  #rows = GENDERS.map(([gender, label]) => ({
    gender,
    label,
    now: element("span"),
    before: element("td"),
    floor: element("td", { class: "floor" }),
  }));

  /** @param update sets a text that may have changed */
  constructor(measure, figures, update) {
    this.#measure = measure;
    this.#figures = figures;
    this.#update = update;
    const head = element("tr", {}, element("td"), ...this.#months, element("th", { scope: "col" }, "Target"));
    const rows = this.#rows.map(({ gender, label, now, before, floor }) =>
      element("tr", {}, element("th", { scope: "row", class: gender.toLowerCase() }, label), element("td", {}, now), before, floor));
    this.node = element("table", { class: "genders" }, element("thead", {}, head), element("tbody", {}, ...rows));
  }

  render() {
    const { id, unit } = this.#measure;
    const { current, previous } = this.#figures;
    this.#months[0].textContent = `${monthAloneBriefly(current)} to date`;
    this.#months[1].textContent = monthAloneBriefly(previous);
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
