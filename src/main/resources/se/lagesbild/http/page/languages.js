// The way to the other language: the same address but for that.

import { addressWith } from "./address.js";
import { element } from "./elements.js";
import { LANGUAGES, language } from "./words.js";

export function languages() {
  return Object.entries(LANGUAGES).map(([tag, name]) => link(tag, name));
}

function link(tag, name) {
  const node = element(
    "a",
    { href: addressWith({ lang: tag }), lang: tag, hreflang: tag, "aria-current": tag === language ? "true" : null },
    name,
  );
  // A definition may have been opened or closed since.
  node.addEventListener("click", () => {
    node.hash = location.hash;
  });
  return node;
}
