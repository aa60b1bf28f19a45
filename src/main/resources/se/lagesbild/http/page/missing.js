// What the source documents ask for and status events cannot give, by document, each with the reason.

import { element } from "./elements.js";
import { firstName, otherName } from "./names.js";
import { language, say } from "./words.js";

export function missing(place, measures) {
  const documents = new Map();
  for (const measure of measures) {
    documents.set(measure.document, [...(documents.get(measure.document) ?? []), measure]);
  }
  place.replaceChildren(
    element("h2", { id: "missing-heading" }, say("missing")),
    element("p", {}, say("missing.about")),
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

function item(measure) {
  return element(
    "li",
    {},
    element("strong", {}, firstName(measure)),
    " ",
    otherName("span", measure, { class: "other" }),
    " ",
    element("span", { lang: "sv", class: "other" }, `(${measure.place})`),
    element("span", { class: "why" }, `${say("reason")} ${language === "sv" ? measure.swedishWhy : measure.why}`),
  );
}
