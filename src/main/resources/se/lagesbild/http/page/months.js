// A measure's thirteen months: the line drawn large, and each month in a table.

import { month } from "./dates.js";
import { element } from "./elements.js";
import { settled, valueInFull, words } from "./format.js";
import { smallLight } from "./light.js";
import { sparkline } from "./sparkline.js";
import { capital, say } from "./words.js";

export function months({ unit }, series, current) {
  const rows = [...series].reverse().map((result) => {
    const status = result.period === current ? `, ${say("month.so.far")}` : settled(result);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, capital(`${month(result.period)}${status}`)),
      element("td", {}, valueInFull(unit, result), smallLight(unit, result)),
      element("td", {}, words(unit, result)),
    );
  });
  const columns = [say("column.month"), say("column.figure"), say("column.made.of")];
  return element(
    "section",
    { class: "months", "aria-labelledby": "months-heading" },
    element("h3", { id: "months-heading" }, whose(series[0])),
    element("div", { class: "trend" }, sparkline(unit, series, current)),
    element(
      "table",
      { "aria-labelledby": "months-heading" },
      element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...rows),
    ),
  );
}

/** The months are those of the filter. */
function whose(result) {
  const gender = result?.gender ? say(`of.${result.gender}`) : "";
  const place = result?.municipalityName ?? result?.municipality ?? result?.regionName ?? result?.region;
  return [say("months"), gender, place].filter(Boolean).join(", ");
}
