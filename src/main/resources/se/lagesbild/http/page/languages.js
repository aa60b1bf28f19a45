// The way to the other language: the same address but for that.

import { addressWith } from "./address.js";
import { element } from "./elements.js";
import { LANGUAGES, language } from "./words.js";

export function languages() {
  return Object.entries(LANGUAGES).map(([tag, name]) =>
    element(
      "a",
      { href: addressWith({ lang: tag }), lang: tag, hreflang: tag, "aria-current": tag === language ? "true" : null },
      name,
    ));
}
