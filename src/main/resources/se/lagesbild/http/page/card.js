// One measure: its name, this month so far, women and men, last month against the target, and thirteen months.

import { element } from "./elements.js";
import { month, monthAlone, monthBriefly, suffix, value, valueInFull, words } from "./format.js";
import { light, smallLight } from "./light.js";
import { span, sparkline } from "./sparkline.js";

const GENDERS = [["WOMAN", "Women"], ["MAN", "Men"]];
const SETTLED = { PRELIMINARY: ", preliminary", FINAL: ", final", REVISED: ", revised", LIVE: "" };
const GLOW = { duration: 1600, easing: "ease-out" };
const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Card {
  #measure;
  #figures;
  #period;
  #number = element("span", { class: "number" });
  #suffix = element("span", { class: "suffix" });
  #words = element("p", { class: "words" });
  #nowLabels = [element("span", { class: "label" }), element("th", { scope: "col" })];
  #previousLabels = [element("span", { class: "label" }), element("th", { scope: "col" })];
  #previous = element("span", { class: "number" });
  #light = element("div");
  #trend = element("div", { class: "trend" });
  #genders = GENDERS.map(([gender, label]) => ({ gender, label, now: element("span"), before: element("td") }));

  constructor(measure, figures) {
    this.#measure = measure;
    this.#figures = figures;
    this.node = element(
      "article",
      { class: "card", "aria-labelledby": `name-${measure.id}` },
      this.#name(),
      element("div", { class: "now" }, this.#value(), this.#words),
      this.#trend,
      this.#genderTable(),
      element("div", { class: "previous" }, element("p", {}, this.#previousLabels[0], this.#previous), this.#light),
    );
  }

  #name() {
    const { id, name, swedishName } = this.#measure;
    const link = element("a", { href: `#measure/${id}`, title: "How it is defined" }, name);
    return element(
      "div",
      { class: "name" },
      element("h3", { id: `name-${id}` }, link),
      element("p", { lang: "sv" }, swedishName),
    );
  }

  #value() {
    return element(
      "p",
      { class: "value" },
      this.#nowLabels[0],
      this.#number,
      this.#suffix,
    );
  }

  #genderTable() {
    const head = element("tr", {}, element("td"), this.#nowLabels[1], this.#previousLabels[1]);
    const rows = this.#genders.map(({ gender, label, now, before }) =>
      element("tr", {}, element("th", { scope: "row", class: gender.toLowerCase() }, label), element("td", {}, now), before));
    return element("table", { class: "genders" }, element("thead", {}, head), element("tbody", {}, ...rows));
  }

  render() {
    const { id, unit } = this.#measure;
    const now = this.#figures.now(id);
    const before = this.#figures.before(id);
    this.#renderLabels(before);
    this.#update(this.#number, value(unit, now));
    this.#suffix.textContent = suffix(unit, now);
    this.#update(this.#words, words(unit, now));
    for (const row of this.#genders) {
      const then = this.#figures.before(id, row.gender);
      this.#update(row.now, valueInFull(unit, this.#figures.now(id, row.gender)));
      row.before.replaceChildren(valueInFull(unit, then), smallLight(unit, then));
    }
    this.#update(this.#previous, valueInFull(unit, before));
    this.#light.replaceChildren(light(unit, before, now));
    this.#renderTrend();
    this.#period = this.#figures.current;
  }

  #renderTrend() {
    const { current } = this.#figures;
    const months = span(current).map((period) => element("span", {}, monthBriefly(period)));
    this.#trend.replaceChildren(
      sparkline(this.#measure.unit, this.#figures.series(this.#measure.id), current),
      element("p", { "aria-hidden": "true" }, ...months),
    );
  }

  #renderLabels(before) {
    const { current, previous } = this.#figures;
    this.#nowLabels[0].textContent = `${monthAlone(current)}, month to date`;
    this.#nowLabels[1].textContent = monthAlone(current);
    this.#previousLabels[0].textContent = `${month(previous)}${before ? SETTLED[before.status] : ""}`;
    this.#previousLabels[1].textContent = monthAlone(previous);
  }

  /** Text that changes within a month lights up for a moment. */
  #update(node, text) {
    if (node.textContent === text) {
      return;
    }
    node.textContent = text;
    if (this.#period === this.#figures.current && !still.matches) {
      const glow = getComputedStyle(node).getPropertyValue("--glow");
      node.animate([{ backgroundColor: glow }, { backgroundColor: "transparent" }], GLOW);
    }
  }
}
