// One measure: its name, this month so far, women and men, last month against the target, and thirteen months.

import { aim } from "./aim.js";
import { day, month, monthBriefly } from "./dates.js";
import { element } from "./elements.js";
import { settled, suffix, value, valueInFull, words } from "./format.js";
import { Genders } from "./genders.js";
import { firstName, otherName } from "./names.js";
import { sameDay } from "./sameday.js";
import { span, sparkline } from "./sparkline.js";
import { capital, say } from "./words.js";

const GLOW = { duration: 1600, easing: "ease-out" };
const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Card {
  #measure;
  #figures;
  #filter;
  #shown;
  #number = element("span", { class: "number" });
  #suffix = element("span", { class: "suffix" });
  #words = element("p", { class: "words" });
  #asOf = element("p", { class: "label" });
  #sameDay = element("ul", { class: "same-day" });
  #previousLabel = element("span", { class: "label" });
  #previous = element("span", { class: "number" });
  #previousWords = element("span", { class: "words" });
  #aim = element("div", { class: "aim" });
  #trend = element("div", { class: "trend" });
  #genders;

  constructor(measure, figures, filter) {
    this.#measure = measure;
    this.#figures = figures;
    this.#filter = filter;
    this.#genders = new Genders(measure, figures, (node, text) => this.#update(node, text));
    this.node = element(
      "article",
      { class: "card", "aria-labelledby": `name-${measure.id}` },
      this.#name(),
      element(
        "div",
        { class: "now" },
        element("p", { class: "value" }, this.#number, this.#suffix),
        this.#words,
        this.#asOf,
      ),
      this.#sameDay,
      this.#trend,
      this.#genders.node,
      element(
        "div",
        { class: "previous" },
        element("p", {}, this.#previousLabel, this.#previous, " ", this.#previousWords),
        this.#aim,
      ),
    );
  }

  #name() {
    const { id } = this.#measure;
    const link = element("a", { href: `#measure/${id}`, title: say("definition.and.months") }, firstName(this.#measure));
    return element(
      "div",
      { class: "name" },
      element("h3", { id: `name-${id}` }, link),
      otherName("p", this.#measure),
    );
  }

  render() {
    const { id, unit } = this.#measure;
    const now = this.#figures.now(id);
    const before = this.#figures.before(id);
    this.#update(this.#number, value(unit, now));
    this.#suffix.textContent = suffix(unit, now);
    this.#update(this.#words, this.#figures.isRead ? words(unit, now) : "");
    this.renderDay();
    this.#previousLabel.textContent = capital(`${month(this.#figures.previous)}${settled(before)}`);
    this.#update(this.#previous, valueInFull(unit, before));
    this.#previousWords.textContent = before ? words(unit, before) : "";
    this.#aim.replaceChildren(...(this.#figures.isRead ? aim(this.#measure, this.#figures, this.#filter) : []));
    this.#genders.render();
    this.#renderTrend();
    this.#shown = this.#figures.isRead ? this.#subject() : undefined;
  }

  /** What depends on the day alone. */
  renderDay() {
    this.#asOf.textContent = say("month.to.date.as.of", { day: day(this.#figures.today) });
    this.renderSameDay();
  }

  /** The figure beside those of the same day of other months. */
  renderSameDay() {
    const { id, unit } = this.#measure;
    const now = this.#figures.now(id);
    this.#sameDay.replaceChildren(...sameDay(unit, now, this.#figures.sameDay(id), this.#figures.today));
  }

  #renderTrend() {
    const { current } = this.#figures;
    const months = span(current).map((period) => element("span", {}, capital(monthBriefly(period))));
    this.#trend.replaceChildren(
      sparkline(this.#measure.unit, this.#figures.series(this.#measure.id), current),
      element("p", { "aria-hidden": "true" }, ...months),
    );
  }

  /** What the figures are about. */
  #subject() {
    return `${this.#figures.current}${this.#filter.cell()}`;
  }

  /** Text that changes while it is about the same lights up for a moment. */
  #update(node, text) {
    if (node.textContent === text) {
      return;
    }
    node.textContent = text;
    if (this.#shown === this.#subject() && !still.matches) {
      const glow = getComputedStyle(node).getPropertyValue("--glow");
      node.animate([{ backgroundColor: glow }, { backgroundColor: "transparent" }], GLOW);
    }
  }
}
