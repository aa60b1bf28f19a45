// What a county's figure is held against: the target of a month that is over, or else the country; and how far it is off.

import { change, count, differenceUnit, levelInFull, signedTenths, valueInFull } from "./format.js";
import { say } from "./words.js";

/** Shares of the largest difference, from which on a difference is told by a stronger colour. */
const [LITTLE, MUCH] = [0.2, 0.6];

export class Comparison {
  #unit;
  #base;
  #largest;
  #isCount;

  /**
   * @param target that of the month, undefined if it is not over or has none
   * @param country its result, undefined if there is none
   * @param results those of the counties
   */
  constructor(measure, target, country, results) {
    this.#unit = measure.unit;
    this.#isCount = !measure.hasDenominator;
    this.#base = this.#isCount ? country : against(measure.unit, target, country);
    this.about = this.#about(target, country);
    this.#largest = Math.max(0, ...results.map((result) => Math.abs(this.#off(result) ?? 0)));
  }

  /** A word for the colour: low2, low1, near, high1 or high2; none where there is nothing to compare. */
  step(result) {
    const off = this.#off(result);
    if (off === null) {
      return "none";
    }
    const size = this.#largest === 0 ? 0 : Math.abs(off) / this.#largest;
    if (size < LITTLE) {
      return "near";
    }
    return `${off < 0 ? "low" : "high"}${size < MUCH ? 1 : 2}`;
  }

  /** The difference alone: +0.5; of a count, its share of the country. */
  text(result) {
    const off = this.#off(result);
    if (off === null) {
      return "";
    }
    return this.#isCount ? valueInFull("PERCENT", { ...result, denominator: this.#base.numerator }) : signedTenths(BigInt(off));
  }

  /** What stands after it for who hears it. */
  unit(result) {
    if (this.#off(result) === null) {
      return "";
    }
    return this.#isCount ? say("of.the.country") : differenceUnit(this.#unit);
  }

  /** What stands above all of them. */
  heading() {
    return this.#isCount ? say("column.share") : `${say("column.difference")}, ${differenceUnit(this.#unit)}`;
  }

  /** The colours and what each stands for. */
  legend() {
    if (this.#isCount || this.#largest === 0) {
      return [];
    }
    const told = (share) => signedTenths(BigInt(Math.round(share * this.#largest)));
    return [
      ["low2", `< ${told(-MUCH)}`],
      ["low1", `${told(-MUCH)} … ${told(-LITTLE)}`],
      ["near", `±${told(LITTLE).slice(1)}`],
      ["high1", `${told(LITTLE)} … ${told(MUCH)}`],
      ["high2", `> ${told(MUCH)}`],
    ];
  }

  /** In tenths, or of a count its share. */
  #off(result) {
    if (this.#base === undefined || (result?.value ?? null) === null) {
      return null;
    }
    return this.#isCount ? share(result.numerator, this.#base.numerator) : Number(change(this.#unit, result, this.#base));
  }

  #about(target, country) {
    if (this.#base === undefined) {
      return say("map.no.figures");
    }
    if (this.#isCount) {
      return say("map.shares", { country: count(country.numerator) });
    }
    return target === undefined
      ? say("map.against.country", { country: valueInFull(this.#unit, country) })
      : say("map.against.target", { target: levelInFull(this.#unit, target) });
  }
}

/** @param gender whose level it is: WOMAN, MAN, or null for that of everybody, which says nothing of women or men alone */
export function targetOfMonth({ targets }, period, gender) {
  return targets.find((one) => one.gender === gender && one.scope === "MONTH" && period.startsWith(`${one.year}-`));
}

function against(unit, target, country) {
  if (target !== undefined) {
    return { numerator: Math.round(target.level * 10), denominator: unit === "PERCENT" ? 1000 : 10 };
  }
  return (country?.value ?? null) === null ? undefined : country;
}

const share = (part, whole) => (whole === 0 ? null : part / whole);
