// The days of the month in a row, those that have been filled.

import { element } from "./elements.js";

export function rail(today) {
  const [year, month, day] = today.split("-").map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: days }, (_, at) => element("i", { class: dayClass(at + 1, day) }));
}

function dayClass(at, today) {
  if (at === today) {
    return "today";
  }
  return at < today ? "past" : "ahead";
}
