// What the source documents ask for and status events cannot give, by document, each with the reason.

import { element } from "./elements.js";

export function missing(place, measures) {
  const documents = new Map();
  for (const measure of measures) {
    documents.set(measure.document, [...(documents.get(measure.document) ?? []), measure]);
  }
  place.replaceChildren(
    element("h2", { id: "missing-heading" }, "Not computable from status events"),
    element("p", {}, "The source documents name these too. No event of a jobseeker's status can give them."),
    ...[...documents].map(([document, listed]) => list(document, listed)),
  );
  place.hidden = measures.length === 0;
}

function list(document, measures) {
  return element(
    "details",
    {},
    element("summary", {}, element("span", { lang: "sv" }, document), ` (${measures.length})`),
    element("ul", {}, ...measures.map(item)),
  );
}

function item({ name, swedishName, place, why }) {
  return element(
    "li",
    {},
    element("strong", {}, name),
    " ",
    element("span", { lang: "sv" }, `${swedishName} (${place})`),
    element("span", { class: "why" }, `Reason: ${why}`),
  );
}
