// Months, days and durations as people read them.

import { language, say } from "./words.js";

function dateFormat(options) {
  const format = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { ...options, timeZone: "UTC" });
  return (iso) => format.format(new Date(`${iso}T00:00Z`));
}

const longDay = dateFormat({ day: "numeric", month: "long", year: "numeric" });
const shortDay = dateFormat({ day: "numeric", month: "short" });
const shortDayOfYear = dateFormat({ day: "numeric", month: "short", year: "numeric" });
const longMonth = dateFormat({ month: "long", year: "numeric" });
const monthName = dateFormat({ month: "long" });
const shortMonth = dateFormat({ month: "short", year: "numeric" });
const shortMonthName = dateFormat({ month: "short" });

const inOneLine = (text) => text.replaceAll(" ", "\u00a0");

/** 15 March 2021, in one line */
export const day = (iso) => inOneLine(longDay(iso));

/** 15 Feb, in one line */
export const dayBriefly = (iso) => inOneLine(shortDay(iso));

/** 15 Mar 2020, in one line */
export const dayOfYearBriefly = (iso) => inOneLine(shortDayOfYear(iso));

/** March 2021 */
export const month = (period) => longMonth(`${period}-01`);

/** March */
export const monthAlone = (period) => monthName(`${period}-01`);

/** Mar 2021 */
export const monthBriefly = (period) => shortMonth(`${period}-01`);

/** Mar */
export const monthAloneBriefly = (period) => shortMonthName(`${period}-01`);

/** The same month a year before. */
export const yearBefore = (period) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;

/** The same day of another month, or its last day if it is shorter. */
export function sameDayOf(period, today) {
  const [year, number] = period.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${period}-${String(Math.min(last, Number(today.slice(8)))).padStart(2, "0")}`;
}

/** When something happened, by this browser's clock: 15 March 2021 at 14:05. */
export const moment = (iso) => new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
  dateStyle: "long",
  timeStyle: "short",
}).format(new Date(iso));

/** 12 s, 5 min, 3 h or 2 days */
export function duration(seconds) {
  if (seconds < 60) {
    return say("seconds", { number: Math.floor(seconds) });
  }
  if (seconds < 3600) {
    return say("minutes", { number: Math.floor(seconds / 60) });
  }
  return seconds < 172_800
    ? say("hours", { number: Math.floor(seconds / 3600) })
    : say("days.passed", { number: Math.floor(seconds / 86_400) });
}
