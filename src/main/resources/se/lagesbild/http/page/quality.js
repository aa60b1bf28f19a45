// What has become of the events that were read: quiet, but one click away, and in words.

import { moment } from "./dates.js";
import { element } from "./elements.js";
import { count } from "./format.js";
import { say } from "./words.js";

/** @param counts what /api/quality says */
export function quality(place, counts) {
  const lines = [
    line("accepted", counts.accepted),
    line("rejected", sum(counts.rejected), reasons(counts.rejected, (reason) => say(`rejected.${reason}`))),
    line("duplicate", sum(counts.duplicate), reasons(counts.duplicate, (reason) => say(`duplicate.${reason}`))),
    line("late", counts.late),
    line("anomalous", sum(counts.anomalous), reasons(counts.anomalous, (reason) => say(`anomalous.${reason}`))),
    line("revisions", sum(counts.revisions), reasons(counts.revisions, (measure) => measure)),
  ];
  place.querySelector(".since").textContent = say("quality.since", { moment: moment(counts.since) });
  place.querySelector("dl").replaceChildren(...lines);
  place.hidden = false;
}

const sum = (counts) => Object.values(counts).reduce((total, one) => total + one, 0);

/** Those that have occurred, in words. */
function reasons(counts, words) {
  return Object.entries(counts).filter(([, number]) => number > 0).map(([reason, number]) => [words(reason), number]);
}

function line(name, number, parts = []) {
  const told = parts.map(([text, of]) => element("li", {}, `${text}: ${count(of)}`));
  return element(
    "div",
    {},
    element("dt", {}, say(`quality.${name}`)),
    element("dd", { class: "number" }, count(number)),
    element("dd", {}, say(`quality.${name}.about`)),
    told.length ? element("dd", {}, element("ul", {}, ...told)) : null,
  );
}
