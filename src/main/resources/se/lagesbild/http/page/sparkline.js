// Thirteen months as a line, the target beside it. The running month is hollow: it is not over.

import { month } from "./dates.js";
import { svg } from "./elements.js";
import { valueInFull } from "./format.js";
import { say } from "./words.js";

const MONTHS = 13;
/** A target so many times the highest month is beyond the scale: beside it the months would be one flat line. */
const FAR = 8;
const WIDTH = 260;
const HEIGHT = 84;
const LEFT = 5;
const RIGHT = WIDTH - 7;
const TOP = 7;
/** Below the word that stands for a target beyond the scale. */
const LOWER_TOP = 26;
const BOTTOM = HEIGHT - 9;

export function sparkline(unit, series, current) {
  const points = series.filter((result) => result.value !== null);
  const completed = points.filter((result) => result.period !== current);
  const live = points.find((result) => result.period === current);
  const scaled = completed.length ? completed : points;
  const values = scaled.map((result) => result.value);
  const levels = scaled.map((result) => level(unit, result)).filter((at) => at !== null);
  const beyond = isBeyond(values, levels);
  const x = horizontal(current);
  const y = beyond ? vertical(values, LOWER_TOP) : vertical([...values, ...levels], TOP);
  const height = (result) => y(result.value);
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": describe(unit, completed) },
    svg("line", { class: "axis", x1: LEFT, x2: RIGHT, y1: HEIGHT - 1, y2: HEIGHT - 1 }),
    ...(beyond ? [] : targetLines(unit, points, x, y)),
    beyond ? svg("text", { class: "beyond", x: RIGHT, y: TOP + 5, "text-anchor": "end" }, `${say("target").toLowerCase()} ↑`) : null,
    svg("path", { class: "line", d: path(completed, x, height) }),
    live && completed.length ? svg("path", { class: "line to-date", d: path([completed.at(-1), live], x, height) }) : null,
    ...completed.slice(-1).map((last) => svg("circle", { class: "last", cx: x(last.period), cy: height(last), r: 3.6 })),
    live ? svg("circle", { class: "to-date", cx: x(live.period), cy: height(live), r: 4 }) : null,
  );
}

/** The first and the last month that a line is drawn for. */
export function span(current) {
  return [periodOf(index(current) - MONTHS + 1), current];
}

const index = (period) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1;
const periodOf = (at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;

function horizontal(current) {
  const last = index(current);
  return (period) => RIGHT - ((last - index(period)) * (RIGHT - LEFT)) / (MONTHS - 1);
}

/** Completed months and targets make the scale; a running month may lie outside and is drawn at the edge. */
function vertical(scaled, top) {
  const low = Math.min(...scaled);
  const high = Math.max(...scaled);
  const span = high - low || 1;
  return (at) => Math.min(BOTTOM + 1, Math.max(top - 3, BOTTOM - ((at - low) / span) * (BOTTOM - top)));
}

/** The target's level in the unit of values; null where it is not about a month. */
function level(unit, result) {
  if (!result.target || result.target.scope === "YEAR_SUM") {
    return null;
  }
  return unit === "PERCENT" ? result.target.level / 100 : result.target.level;
}

/** Never so of a share, whose levels are below 1. */
const isBeyond = (values, levels) => Math.max(...levels) > FAR * Math.max(1, ...values);

function path(results, x, height) {
  return results
    .map((result, at) => `${at && follows(results[at - 1], result) ? "L" : "M"}${x(result.period).toFixed(1)} ${height(result).toFixed(1)}`)
    .join("");
}

const follows = (before, after) => index(before.period) + 1 === index(after.period);

/** A dashed line for each run of months with the same target. */
function targetLines(unit, results, x, y) {
  const half = (RIGHT - LEFT) / (MONTHS - 1) / 2;
  const runs = [];
  for (const result of results) {
    const at = level(unit, result);
    const run = runs.at(-1);
    if (run && run.at === at) {
      run.to = x(result.period);
    } else {
      runs.push({ at, from: x(result.period), to: x(result.period) });
    }
  }
  return runs
    .filter((run) => run.at !== null)
    .map((run) => svg("line", {
      class: "target",
      x1: Math.max(LEFT, run.from - half),
      x2: Math.min(RIGHT, run.to + half),
      y1: y(run.at),
      y2: y(run.at),
    }));
}

function describe(unit, completed) {
  if (completed.length === 0) {
    return say("months.none");
  }
  const told = completed.map((result) => `${month(result.period)} ${valueInFull(unit, result)}`);
  return say("by.month", { months: told.join(", ") });
}
