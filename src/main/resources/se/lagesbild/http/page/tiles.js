// The counties' tiles: a list of links, each of which shows its county's figures everywhere.

import { addressWith } from "./address.js";
import { element } from "./elements.js";
import { valueInFull } from "./format.js";

/** A link that has the focus stays the same element, whatever it says. */
export function tiles(list, measure, rows, comparison, filter) {
  if (list.children.length !== rows.length) {
    list.replaceChildren(...rows.map(({ county }) => tile(county, filter)));
  }
  rows.forEach(({ county, result }, at) => {
    const link = list.children[at].firstElementChild;
    link.href = addressWith(place(county));
    link.className = comparison.step(result);
    if (filter.region === county.code) {
      link.setAttribute("aria-current", "true");
    } else {
      link.removeAttribute("aria-current");
    }
    link.replaceChildren(
      element("span", { class: "letters", "aria-hidden": "true" }, county.letters),
      element("span", { class: "spoken" }, `${county.name}: `),
      element("span", { class: "number" }, valueInFull(measure.unit, result)),
      " ",
      element("span", { class: "difference" }, comparison.text(result)),
      element("span", { class: "spoken" }, ` ${comparison.unit(result)}`),
    );
  });
}

function tile(county, filter) {
  const link = element("a", { title: county.name });
  link.addEventListener("click", (event) => {
    // With a key held down it is a link like any other, to a page of its own.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      filter.choose(place(county));
    }
  });
  const item = element("li", {}, link);
  item.style.gridArea = county.area;
  return item;
}

const place = ({ code }) => ({ region: code, municipality: "" });
