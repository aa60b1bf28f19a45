// What is aimed at: the light of last month, or the year to date where the target is the year's, or why there is none.

import { monthAlone } from "./dates.js";
import { element } from "./elements.js";
import { target, targetLevel, yearLabel, yearValue } from "./format.js";
import { isJudged, light } from "./light.js";
import { say } from "./words.js";

/** @param filter whose figures are shown */
export function aim(measure, figures, filter) {
  const now = figures.now(measure.id);
  const before = figures.before(measure.id);
  const current = now?.target ?? before?.target;
  if (current && current.scope !== "MONTH") {
    return ofYear(measure, figures, current);
  }
  if (isJudged(before)) {
    return [light(measure.unit, before)];
  }
  // In January there may be a target of last year and none of this one.
  return [note(now?.target
    ? say("target.after.month", { target: target(measure.unit, now.target), month: monthAlone(figures.current) })
    : without(measure, figures.current, filter))];
}

function ofYear(measure, figures, current) {
  const { id, unit } = measure;
  const year = figures.toDate(id);
  const verdict = isJudged(year)
    ? light(unit, year)
    : note(say("target.after.year", { target: target(unit, year?.target ?? current) }));
  return [
    element(
      "p",
      { class: "year" },
      element("span", { class: "label" }, yearLabel(figures.previous, current)),
      element("span", { class: "number" }, yearValue(unit, year, figures.previous, current)),
    ),
    ...floors(measure, figures),
    verdict,
  ];
}

/** Women and men of the year, where each has a level of its own in it: in January it is not the year that runs. */
function floors({ id, unit }, figures) {
  const told = ["WOMAN", "MAN"]
    .map((gender) => ({ gender, result: figures.toDate(id, gender) }))
    .filter(({ result }) => result?.target)
    .map(({ gender, result }) =>
      `${say(`of.${gender}`)} ${yearValue(unit, result, figures.previous, result.target)} (${targetLevel(unit, result.target)})`);
  return told.length && !figures.gender ? [note(told.join(", "))] : [];
}

function without({ unit, targets }, current, filter) {
  const year = Number(current.slice(0, 4));
  const general = targets.filter((one) => one.gender === null);
  const ofThisYear = general.find((one) => one.year === year);
  if (ofThisYear && (filter.region || filter.municipality)) {
    return say("target.not.for.part", { target: target(unit, ofThisYear) });
  }
  if (ofThisYear && filter.gender) {
    return say("target.not.for.gender", { gender: say(`of.${filter.gender}`), target: target(unit, ofThisYear) });
  }
  const others = general.map((one) => `${one.year}: ${target(unit, one)}`);
  return others.length ? [say("target.none.of.year", { year }), ...others].join("; ") : say("target.none");
}

function note(text) {
  return element("p", { class: "light none" }, text);
}
