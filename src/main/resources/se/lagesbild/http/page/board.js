// Where each measure stands: the headline families large, all others below.

import { Card } from "./card.js";
import { element } from "./elements.js";

const FAMILIES = [
  {
    id: "turnover", name: "Turnover", swedish: "Omsättning", headline: 2,
    about: "Of those in the target group this month, who went to work or to studies",
  },
  { id: "youth-guarantee", name: "Youth guarantee", swedish: "90-dagarsgarantin för ungdomar", headline: 1 },
  {
    id: "outcome-90", name: "90 days after a programme", swedish: "Resultat 90 dagar efter", headline: 4,
    about: "Of those whose programme ended 90 days ago, who are in work or studies now",
  },
  { id: "participation", name: "Participation", swedish: "Deltagande", headline: 0 },
  { id: "decisions", name: "Decisions", swedish: "Beslut", headline: 0 },
  { id: "municipal", name: "Municipal programmes", swedish: "Kommunala insatser", headline: 0 },
];

export class Board {
  #cards = new Map();

  /** Lays out the measures; the first of a headline family are its headline. */
  constructor(place, measures, figures) {
    const headlines = element("div", { class: "headlines" });
    const further = element("div", { class: "further" });
    for (const family of FAMILIES) {
      const cards = measures
        .filter((measure) => measure.family === family.id)
        .map((measure) => this.#add(measure, figures));
      append(headlines, family, cards.slice(0, family.headline), "headline");
      append(further, family, cards.slice(family.headline), "rows");
    }
    place.replaceChildren(headlines, further);
  }

  #add(measure, figures) {
    const card = new Card(measure, figures);
    this.#cards.set(measure.id, card);
    return card;
  }

  renderAll() {
    this.#cards.forEach((card) => card.render());
  }

  render(id) {
    this.#cards.get(id)?.render();
  }
}

function append(place, family, cards, kind) {
  if (cards.length === 0) {
    return;
  }
  const heading = `${kind}-${family.id}`;
  place.append(
    element(
      "section",
      { class: `${kind} ${family.id}`, "aria-labelledby": heading },
      element(
        "div",
        { class: "heading" },
        element("h2", { id: heading }, kind === "rows" && family.headline ? `${family.name}, further` : family.name),
        element("p", { lang: "sv" }, family.swedish),
        kind === "headline" && family.about ? element("p", { class: "about" }, family.about) : null,
      ),
      element("div", { class: "cards" }, ...cards.map((card) => card.node)),
    ),
  );
}
