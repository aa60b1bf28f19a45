// A measure's thirteen months: the line drawn large, and each month in a table.

import { element } from "./elements.js";
import { month, settled, valueInFull, words } from "./format.js";
import { smallLight } from "./light.js";
import { sparkline } from "./sparkline.js";

export function months({ unit }, series, current) {
  const rows = [...series].reverse().map((result) => {
    const status = result.period === current ? ", to date" : settled(result);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, `${month(result.period)}${status}`),
      element("td", {}, valueInFull(unit, result), smallLight(unit, result)),
      element("td", {}, words(unit, result)),
    );
  });
  return element(
    "section",
    { class: "months" },
    element("h3", {}, whose(series[0])),
    element("div", { class: "trend" }, sparkline(unit, series, current)),
    element("table", {}, element("tbody", {}, ...rows)),
  );
}

/** The months are those of the filter. */
function whose(result) {
  const gender = { WOMAN: "women", MAN: "men" }[result?.gender];
  const place = result?.municipalityName ?? result?.municipality ?? result?.regionName ?? result?.region;
  return ["Months", gender, place].filter(Boolean).join(", ");
}
