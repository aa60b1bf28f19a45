// This month to date beside the same day of last month and of last year. More is not always better: no colour judges.

import { dayBriefly, dayOfYearBriefly, sameDayOf } from "./dates.js";
import { element } from "./elements.js";
import { change, difference, valueInFull } from "./format.js";

/**
 * @param then results of other months up to the same day
 * @returns a line for each that can be compared
 */
export function sameDay(unit, now, then, today) {
  return then
    .filter((result) => isKnown(result) && isKnown(now))
    .map((result) => element(
      "li",
      {},
      `${label(result.period, today)}: ${valueInFull(unit, result)} (`,
      arrow(change(unit, now, result)),
      `${difference(unit, now, result)})`,
    ));
}

/** A share of nobody is no value. */
function isKnown(result) {
  return result !== undefined && result.value !== null;
}

/** Of last year with its year. */
function label(period, today) {
  const day = sameDayOf(period, today);
  return period.slice(5) === today.slice(5, 7) ? dayOfYearBriefly(day) : dayBriefly(day);
}

/** None where nothing has changed that can be seen. */
function arrow(by) {
  return by === 0n ? null : element("span", { "aria-hidden": "true" }, `${by > 0n ? "↑" : "↓"}\u00a0`);
}
