// Whether a completed month met its target: told by shape, colour and words.

import { element, svg } from "./elements.js";
import { target } from "./format.js";

/** In full; while nothing is judged, the target alone. */
export function light(unit, before, now) {
  const aim = before?.target ?? now?.target;
  if (!aim) {
    return element("p", { class: "light none" }, "Followed, without a target");
  }
  const met = before?.target ? before.targetMet : null;
  if (met === null) {
    return element("p", { class: "light none" }, `Target ${target(unit, aim)}`);
  }
  const words = `${met ? "Met" : "Not met"}: target ${target(unit, aim)}`;
  return element("p", { class: `light ${met ? "met" : "missed"}` }, icon(met), element("span", {}, words));
}

/** As a sign beside a figure; nothing where nothing is judged. */
export function smallLight(unit, result) {
  if (!result?.target || result.targetMet === null) {
    return "";
  }
  const words = `${result.targetMet ? "meets" : "does not meet"} the target ${target(unit, result.target)}`;
  return element(
    "span",
    { class: `light ${result.targetMet ? "met" : "missed"}`, title: words },
    icon(result.targetMet),
    element("span", { class: "spoken" }, words),
  );
}

/** A round tick or a pointed cross. */
function icon(met) {
  const shape = met
    ? svg("circle", { class: "shape", cx: 10, cy: 10, r: 9 })
    : svg("path", { class: "shape", d: "M10 .6 19.4 10 10 19.4 .6 10Z" });
  const sign = svg("path", { d: met ? "M5.7 10.4l3 3 5.7-6.4" : "M7.3 7.3l5.4 5.4m0-5.4-5.4 5.4" });
  return svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, shape, sign);
}
