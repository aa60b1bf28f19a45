// The counties in a table, the highest figure first, women and men beside each other.

import { element } from "./elements.js";
import { valueInFull, words } from "./format.js";
import { say } from "./words.js";

export function standings(table, measure, rows, comparison) {
  const sorted = [...rows].sort((a, b) => (b.result?.value ?? -Infinity) - (a.result?.value ?? -Infinity));
  const columns = [
    say("column.county"),
    say("column.figure"),
    comparison.heading(),
    say("column.women"),
    say("column.men"),
    say("column.made.of"),
  ];
  table.replaceChildren(
    element("caption", { class: "spoken" }, say("standings")),
    element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...sorted.map((row) => line(measure.unit, row, comparison))),
  );
}

function line(unit, { county, result, women, men }, comparison) {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("i", { class: comparison.step(result) }), county.name),
    element("td", { class: "number" }, valueInFull(unit, result)),
    element("td", {}, comparison.text(result)),
    element("td", {}, valueInFull(unit, women)),
    element("td", {}, valueInFull(unit, men)),
    element("td", {}, words(unit, result)),
  );
}
