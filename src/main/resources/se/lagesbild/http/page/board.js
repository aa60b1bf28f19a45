// Where each measure stands: three large to be read across a room, and below them the whole package by family.

import { Card } from "./card.js";
import { element } from "./elements.js";

const FAMILIES = [
  {
    id: "turnover", name: "Turnover", swedish: "Omsättning", headline: true,
    about: "Of those in the target group this month, who went to work or to studies",
  },
  {
    id: "outcome-90", name: "90 days after a programme", swedish: "Resultat 90 dagar efter", headline: true,
    about: "Of those whose programme ended 90 days ago, who are in work or studies now",
  },
  {
    id: "youth-guarantee", name: "Youth guarantee", swedish: "90-dagarsgarantin för ungdomar", headline: true,
    about: "Young people who have waited for work, studies or an offer",
  },
  {
    id: "participation", name: "Participation", swedish: "Deltagande",
    about: "Who takes part, and in what, at the close of the day",
  },
  {
    id: "decisions", name: "Decisions and referrals", swedish: "Beslut och anvisningar",
    about: "What was decided or planned in the month",
  },
  {
    id: "municipal", name: "Municipal programmes", swedish: "Kommunala insatser",
    about: "Placements and exits of municipalities' own programmes in the month",
  },
];

export class Board {
  #cards = new Map();

  /** Lays out the measures; the first of a headline family is large. */
  constructor(place, measures, figures, filter) {
    const headlines = element("section", { class: "headlines", "aria-label": "Headline measures" });
    const families = element("div", { class: "families" });
    for (const family of FAMILIES) {
      const cards = measures.filter((measure) => measure.family === family.id).map((measure) => {
        const card = new Card(measure, figures, filter);
        this.#cards.set(measure.id, card);
        return card.node;
      });
      const [large, rows] = family.headline ? [cards.slice(0, 1), cards.slice(1)] : [[], cards];
      large.forEach((node) => headlines.append(headline(family, node)));
      if (rows.length) {
        families.append(section(family, rows));
      }
    }
    place.replaceChildren(headlines, families);
  }

  renderAll() {
    this.#cards.forEach((card) => card.render());
  }

  renderDay() {
    this.#cards.forEach((card) => card.renderDay());
  }

  render(id) {
    this.#cards.get(id)?.render();
  }
}

/** The card says which family it is of. */
function headline(family, node) {
  node.classList.add("headline");
  node.prepend(element("p", { class: "family" }, `${family.name} · `, element("span", { lang: "sv" }, family.swedish)));
  return node;
}

function section(family, rows) {
  const heading = `family-${family.id}`;
  return element(
    "section",
    { class: "family-rows", "aria-labelledby": heading },
    element(
      "div",
      { class: "heading" },
      element("h2", { id: heading }, family.headline ? `${family.name}, further` : family.name),
      element("p", { lang: "sv" }, family.swedish),
      element("p", { class: "about" }, family.about),
    ),
    element("div", { class: "rows" }, ...rows),
  );
}
