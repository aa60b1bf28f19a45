// Figures, months and days as people read them.

const THIN_SPACE = "\u202f";
const DASH = "–";

const NOUNS = {
  PERCENT: ["person", "persons"],
  PERSONS: ["person", "persons"],
  DECISIONS: ["decision", "decisions"],
  EXITS: ["exit", "exits"],
  PLACEMENTS: ["placement", "placements"],
  DAYS: ["day", "days"],
};

const SUFFIXES = { PERCENT: "%", DAYS: "days" };

/** What stands after a value: a percent sign, days or nothing. */
export function suffix(unit, result) {
  return result?.denominator ? (SUFFIXES[unit] ?? "") : "";
}

/** A count, its thousands set apart: 23 456. */
export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}

/** The value to read: one decimal, half up, in whole numbers all the way, or the count. */
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
  const tenths = BigInt(unit === "PERCENT" ? 1000 : 10) * BigInt(result.numerator);
  const denominator = BigInt(result.denominator);
  const rounded = (2n * tenths + denominator) / (2n * denominator);
  return `${count(rounded / 10n)}.${rounded % 10n}`;
}

/** The value and what stands after it: 5.4 %. */
export function valueInFull(unit, result) {
  return [value(unit, result), suffix(unit, result)].filter(Boolean).join(THIN_SPACE);
}

/** What the value is made of: 1 234 of 23 456 persons. */
export function words(unit, result) {
  if (!result) {
    return "no figure for this part";
  }
  if (result.denominator === 0) {
    return "nobody counted";
  }
  if (result.denominator === null) {
    return noun(unit, result.numerator);
  }
  if (unit === "DAYS") {
    return `${count(result.numerator)} days over ${count(result.denominator)} transitions`;
  }
  return `${count(result.numerator)} of ${count(result.denominator)} ${noun(unit, result.denominator)}`;
}

function noun(unit, number) {
  return NOUNS[unit][number === 1 ? 0 : 1];
}

const SIGNS = { AT_LEAST: "≥", AT_MOST: "≤", MORE_THAN: ">", FEWER_THAN: "<" };
const SCOPES = { MONTH: "", YEAR_MEAN: ", mean of the year", YEAR_SUM: " in the year" };

/** ≥ 5.4 %, or ≥ 54 500, mean of the year. */
export function target(unit, aim) {
  return `${targetLevel(unit, aim)}${SCOPES[aim.scope]}`;
}

/** ≥ 5.4 % */
export function targetLevel(unit, aim) {
  const level = SUFFIXES[unit] ? `${aim.level}${THIN_SPACE}${SUFFIXES[unit]}` : count(aim.level);
  return `${SIGNS[aim.direction]}\u00a0${level}`;
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
  const months = last.endsWith("-12") ? `Whole year ${last.slice(0, 4)}` : `Year to ${month(last)}`;
  return `${months}, ${aim.scope === "YEAR_MEAN" ? "monthly mean" : "in all"}`;
}

/** How settled a figure is, to be put after its month. */
export function settled(result) {
  const status = { PRELIMINARY: ", preliminary", FINAL: ", final", REVISED: `, revised ${result?.revision}` };
  return status[result?.status] ?? "";
}

function dateFormat(options) {
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (iso) => format.format(new Date(`${iso}T00:00Z`));
}

const longDay = dateFormat({ day: "numeric", month: "long", year: "numeric" });
const longMonth = dateFormat({ month: "long", year: "numeric" });
const monthName = dateFormat({ month: "long" });
const shortMonth = dateFormat({ month: "short", year: "numeric" });
const shortMonthName = dateFormat({ month: "short" });

/** 15 March 2021, in one line */
export const day = (iso) => longDay(iso).replaceAll(" ", "\u00a0");

/** March 2021 */
export const month = (period) => longMonth(`${period}-01`);

/** March */
export const monthAlone = (period) => monthName(`${period}-01`);

/** Mar 2021 */
export const monthBriefly = (period) => shortMonth(`${period}-01`);

/** Mar */
export const monthAloneBriefly = (period) => shortMonthName(`${period}-01`);

/** 12 s, 5 min, 3 h or 2 days */
export function duration(seconds) {
  if (seconds < 60) {
    return `${Math.floor(seconds)} s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min`;
  }
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} days`;
}
