// What the page says, in the language of the address (?lang=sv), or else in that of the browser.

import english from "./words.en.js";
import swedish from "./words.sv.js";

const WORDS = { sv: swedish, en: english };

export const LANGUAGES = { sv: "Svenska", en: "English" };

export const language = asked() ?? preferred() ?? "en";

/** The text of that name, with values in place of {names}. */
export function say(name, values = {}) {
  const text = WORDS[language][name];
  if (text === undefined) {
    throw new Error(`there are no words for ${name}`);
  }
  return text.replace(/\{(\w+)\}/g, (_, value) => values[value]);
}

/** At the beginning of a line: Swedish months are written small. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Says what stands in the document itself. */
export function translate(root) {
  root.documentElement.lang = language;
  root.querySelectorAll("[data-words]").forEach((node) => node.append(say(node.dataset.words)));
  root.querySelectorAll("[data-label]").forEach((node) => node.setAttribute("aria-label", say(node.dataset.label)));
}

function asked() {
  return known(new URLSearchParams(location.search).get("lang"));
}

function preferred() {
  return navigator.languages.map((tag) => known(tag.slice(0, 2).toLowerCase())).find(Boolean);
}

function known(tag) {
  return Object.hasOwn(WORDS, tag ?? "") ? tag : undefined;
}
