// Where each measure stands: three large to be read across a room, and below them the whole package by family.

import { Card } from "./card.js";
import { element } from "./elements.js";
import { say } from "./words.js";

const FAMILIES = ["turnover", "outcome-90", "youth-guarantee", "participation", "decisions", "municipal"];

/** Their first measure is large. */
const HEADLINES = FAMILIES.slice(0, 3);

export class Board {
  #cards = new Map();

  /** Lays out the measures; the first of a headline family is large. */
  constructor(headlines, families, measures, figures, filter) {
    for (const family of FAMILIES) {
      const cards = measures.filter((measure) => measure.family === family).map((measure) => {
        const card = new Card(measure, figures, filter);
        this.#cards.set(measure.id, card);
        return card.node;
      });
      const [large, rows] = HEADLINES.includes(family) ? [cards.slice(0, 1), cards.slice(1)] : [[], cards];
      large.forEach((node) => headlines.append(headline(family, node)));
      if (rows.length) {
        families.append(section(family, rows));
      }
    }
  }

  renderAll() {
    this.#cards.forEach((card) => card.render());
  }

  renderDay() {
    this.#cards.forEach((card) => card.renderDay());
  }

  renderSameDay(id) {
    this.#cards.get(id)?.renderSameDay();
  }

  render(id) {
    this.#cards.get(id)?.render();
  }
}

/** The card says which family it is of. */
function headline(family, node) {
  node.classList.add("headline");
  node.prepend(element("p", { class: "family" }, say(`family.${family}`)));
  return node;
}

function section(family, rows) {
  const heading = `family-${family}`;
  const name = say(`family.${family}`);
  return element(
    "section",
    { class: "family-rows", "aria-labelledby": heading },
    element(
      "div",
      { class: "heading" },
      element("h2", { id: heading }, HEADLINES.includes(family) ? say("family.further", { name }) : name),
      element("p", { class: "about" }, say(`about.${family}`)),
    ),
    element("div", { class: "rows" }, ...rows),
  );
}
