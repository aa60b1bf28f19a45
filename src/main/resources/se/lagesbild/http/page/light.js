// Whether a figure met its target: told by shape, colour and words.

import { element, svg } from "./elements.js";
import { beforeRounding, target } from "./format.js";
import { say } from "./words.js";

/** In full, where something is judged. */
export function light(unit, result) {
  const words = told(unit, result, "target.met", "target.missed");
  return element(
    "p",
    { class: `light ${result.targetMet ? "met" : "missed"}` },
    icon(result.targetMet),
    element("span", {}, words),
  );
}

/** Whether there is something to show a light for. */
export function isJudged(result) {
  return Boolean(result?.target) && result.targetMet !== null;
}

/** As a sign beside a figure; nothing where nothing is judged. */
export function smallLight(unit, result) {
  if (!isJudged(result)) {
    return "";
  }
  const words = told(unit, result, "meets.target", "misses.target");
  return element(
    "span",
    { class: `light ${result.targetMet ? "met" : "missed"}`, title: words },
    icon(result.targetMet),
    element("span", { class: "spoken" }, words),
  );
}

/** With the value in parentheses where it would seem to meet what it misses. */
function told(unit, result, met, missed) {
  const words = say(result.targetMet ? met : missed, { target: target(unit, result.target) });
  const exact = beforeRounding(unit, result);
  return exact ? `${words} (${exact})` : words;
}

/** A round tick or a pointed cross. */
function icon(met) {
  const shape = met
    ? svg("circle", { class: "shape", cx: 10, cy: 10, r: 9 })
    : svg("path", { class: "shape", d: "M10 .6 19.4 10 10 19.4 .6 10Z" });
  const sign = svg("path", { d: met ? "M5.7 10.4l3 3 5.7-6.4" : "M7.3 7.3l5.4 5.4m0-5.4-5.4 5.4" });
  return svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, shape, sign);
}
