// A measure's two names: that of the reader's language first, and the other one, marked as what it is.

import { element } from "./elements.js";
import { language } from "./words.js";

export function firstName({ name, swedishName }) {
  return language === "sv" ? swedishName : name;
}

/** @param tag of the element that holds it */
export function otherName(tag, { name, swedishName }, attributes = {}) {
  return language === "sv"
    ? element(tag, { ...attributes, lang: "en" }, name)
    : element(tag, { ...attributes, lang: "sv" }, swedishName);
}
