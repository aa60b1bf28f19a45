// A measure's definition, in a dialog with an address of its own: #measure/turnover-to-work.

import { element } from "./elements.js";
import { target } from "./format.js";

const ADDRESS = /^#measure\/([a-z0-9-]+)$/;
const GENDERS = { WOMAN: "women", MAN: "men", UNKNOWN: "unknown gender" };

export function followAddress(dialog) {
  const open = () => {
    const match = ADDRESS.exec(location.hash);
    if (match) {
      show(dialog, match[1]);
    } else if (dialog.open) {
      dialog.close();
    }
  };
  dialog.addEventListener("close", () => history.replaceState(null, "", location.pathname));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  addEventListener("hashchange", open);
  open();
}

async function show(dialog, id) {
  const response = await fetch(`/api/measures/${id}`).catch(() => null);
  const body = response ? await response.json() : { title: "No connection", detail: "The definition cannot be read now." };
  dialog.replaceChildren(closing(), ...(response?.ok ? definition(body) : problem(body)));
  if (!dialog.open) {
    dialog.showModal();
  }
}

function closing() {
  return element("form", { method: "dialog" }, element("button", { "aria-label": "Close" }, "×"));
}

function problem({ title, detail }) {
  return [element("h2", { id: "definition-name" }, title), element("p", {}, detail)];
}

function definition(measure) {
  return [
    element("h2", { id: "definition-name" }, measure.name),
    element("p", { lang: "sv", class: "swedish" }, measure.swedishName),
    element(
      "dl",
      {},
      ...entry("Population", measure.population),
      ...entry("Counted", measure.result),
      ...entry("Rules", list(measure.rules)),
      ...entry("Targets", list(measure.targets.map((aim) => describe(measure.unit, aim)))),
      ...entry("Broken down by", measure.groupings.filter((by) => by !== "total").join(", ")),
      ...entry("Source", measure.source),
    ),
    measure.quote ? element("blockquote", { lang: "sv" }, measure.quote) : null,
    element(
      "p",
      { class: "reference" },
      element("code", {}, measure.id),
      ` version ${measure.version} `,
      element("a", { href: `/api/measures/${measure.id}` }, "definition as JSON"),
      " ",
      element("a", { href: `/api/measures/${measure.id}/results?by=total,gender,region` }, "results by region as JSON"),
    ),
  ].filter(Boolean);
}

function entry(term, content) {
  return content ? [element("dt", {}, term), element("dd", {}, content)] : [];
}

function list(items) {
  return items.length ? element("ul", {}, ...items.map((item) => element("li", {}, item))) : null;
}

function describe(unit, aim) {
  const whom = aim.gender ? `, ${GENDERS[aim.gender]}` : "";
  return `${aim.year}${whom}: ${target(unit, aim)}`;
}
