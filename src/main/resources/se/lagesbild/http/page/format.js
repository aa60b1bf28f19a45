// Figures and targets as people read them.

import { month } from "./dates.js";
import { say } from "./words.js";

const THIN_SPACE = "\u202f";
const DASH = "–";
const MINUS = "−";

/** What stands after a value: a percent sign, days or nothing. */
export function suffix(unit, result) {
  return result?.denominator ? unitSign(unit) : "";
}

function unitSign(unit) {
  return { PERCENT: "%", DAYS: say("days") }[unit] ?? "";
}

/** A count, its thousands set apart: 23 456. */
export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}

/** Tenths as a number with one decimal: 5.4. */
const withDecimal = (tenths) => withDecimals(tenths, 1);

/** A short time, to a tenth of a second: 0.2 s. */
export function seconds(number) {
  return `${withDecimal(BigInt(Math.round(number * 10)))}${THIN_SPACE}s`;
}

/** The value to read: one decimal, half up, or the count. */
export function value(unit, result) {
  if (!result) {
    return DASH;
  }
  if (result.denominator === null) {
    return count(result.numerator);
  }
  if (result.denominator === 0) {
    return DASH;
  }
  return withDecimal(tenths(unit, result));
}

/** A value of what has a denominator, in tenths, half up. */
const tenths = (unit, result) => rounded(unit, result, 1n);

/** The value times ten to the power of the decimals, half up. */
function rounded(unit, result, decimals) {
  const scaled = (unit === "PERCENT" ? 100n : 1n) * 10n ** decimals * BigInt(result.numerator);
  const denominator = BigInt(result.denominator);
  return (2n * scaled + denominator) / (2n * denominator);
}

/**
 * A value that misses its target and looks as if it did not, with the decimals that tell it from the level: 5.36 % beside
 * 5.4 %. Empty where one decimal is enough, where it is the level itself, and of counts.
 */
export function beforeRounding(unit, result) {
  const level = BigInt(Math.round(result.target.level * 10));
  if (result.targetMet || !result.denominator || tenths(unit, result) !== level) {
    return "";
  }
  const decimals = [2, 3, 4, 5, 6].find((some) => rounded(unit, result, BigInt(some)) !== level * 10n ** BigInt(some - 1));
  return decimals === undefined ? "" : inUnit(withDecimals(rounded(unit, result, BigInt(decimals)), decimals), unit);
}

function withDecimals(number, decimals) {
  const digits = String(number).padStart(decimals + 1, "0");
  return `${count(digits.slice(0, -decimals))}${say("decimal.sign")}${digits.slice(-decimals)}`;
}

const inUnit = (text, unit) => [text, unitSign(unit)].filter(Boolean).join(THIN_SPACE);

/** The value and what stands after it: 5.4 %. */
export function valueInFull(unit, result) {
  return [value(unit, result), suffix(unit, result)].filter(Boolean).join(THIN_SPACE);
}

/** What the value is made of: 1 234 of 23 456 persons. */
export function words(unit, result) {
  if (!result) {
    return say("figure.none");
  }
  if (result.denominator === 0) {
    return say("nobody.counted");
  }
  const numerator = count(result.numerator);
  if (result.denominator === null) {
    return noun(unit, result.numerator);
  }
  const denominator = count(result.denominator);
  if (unit === "DAYS") {
    return say("days.over.transitions", {
      days: `${numerator} ${noun("DAYS", result.numerator)}`,
      transitions: `${denominator} ${noun("TRANSITIONS", result.denominator)}`,
    });
  }
  return say("part.of.whole", { part: numerator, whole: denominator, noun: noun(unit, result.denominator) });
}

function noun(unit, number) {
  return number === 1 ? say(`one.${unit}`) : say(`many.${unit}`);
}

/**
 * How much more a figure is than another, in tenths, or in ones if they are counts: what a reader finds who subtracts
 * one from the other as they are shown.
 */
export function change(unit, now, then) {
  return now.denominator === null
    ? BigInt(now.numerator) - BigInt(then.numerator)
    : tenths(unit, now) - tenths(unit, then);
}

/** Tenths with their sign: +0.5, −0.1 or ±0.0. */
export function signedTenths(number) {
  return signed(number, withDecimal);
}

function signed(number, words) {
  const sign = number === 0n ? "±" : number < 0n ? MINUS : "+";
  return sign + words(number < 0n ? -number : number);
}

/** A change in what it is told in: +0.5 percentage points, −12, +3.1 days. */
export function difference(unit, now, then) {
  const number = change(unit, now, then);
  return now.denominator === null ? signed(number, count) : `${signedTenths(number)} ${differenceUnit(unit)}`;
}

/** What a difference of two that are no counts is told in. */
export function differenceUnit(unit) {
  return unit === "PERCENT" ? say("points") : say("days");
}

const SIGNS = { AT_LEAST: "≥", AT_MOST: "≤", MORE_THAN: ">", FEWER_THAN: "<" };

/** ≥ 5.4 %, or ≥ 54 500, mean of the year. */
export function target(unit, aim) {
  return `${targetLevel(unit, aim)}${aim.scope === "MONTH" ? "" : say(`scope.${aim.scope}`)}`;
}

/** ≥ 5.4 % */
export function targetLevel(unit, aim) {
  return `${SIGNS[aim.direction]}\u00a0${levelInFull(unit, aim)}`;
}

/** 5.4 % */
export function levelInFull(unit, aim) {
  return unitSign(unit) ? inUnit(String(aim.level).replace(".", say("decimal.sign")), unit) : count(aim.level);
}

/**
 * The year up to a month, as its target takes it: the sum, or the mean of the months. Of stocks the figure is that mean
 * already; of what happens it is the sum.
 */
export function yearValue(unit, result, last, aim) {
  const isSum = result && aim.scope === "YEAR_MEAN" && result.denominator === null;
  return valueInFull(unit, isSum ? { ...result, denominator: Number(last.slice(5)) } : result);
}

/** Year to March 2021, monthly mean */
export function yearLabel(last, aim) {
  const months = last.endsWith("-12")
    ? say("year.whole", { year: last.slice(0, 4) })
    : say("year.to.month", { month: month(last) });
  return `${months}, ${say(aim.scope === "YEAR_MEAN" ? "year.mean" : "year.sum")}`;
}

/** How settled a figure is, to be put after its month. */
export function settled(result) {
  return ["PRELIMINARY", "FINAL", "REVISED"].includes(result?.status)
    ? `, ${say(`status.${result.status}`, { revision: result.revision })}`
    : "";
}
