// A measure's definition and its months, in a dialog with an address of its own: #measure/turnover-to-work.

import { element } from "./elements.js";
import { target } from "./format.js";
import { months } from "./months.js";

const ADDRESS = /^#measure\/([a-z0-9-]+)$/;
const GENDERS = { WOMAN: "women", MAN: "men", UNKNOWN: "unknown gender" };

/** @param cell gives the query of whose months are shown */
export function followAddress(dialog, figures, cell) {
  const open = () => {
    const match = ADDRESS.exec(location.hash);
    if (match) {
      show(dialog, match[1], figures, cell());
    } else if (dialog.open) {
      dialog.close();
    }
  };
  dialog.addEventListener("close", () => {
    if (ADDRESS.test(location.hash)) {
      history.replaceState(null, "", location.pathname + location.search);
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  addEventListener("hashchange", open);
  open();
}

async function show(dialog, id, figures, cell) {
  const read = async (path) => {
    const response = await fetch(path);
    return { ok: response.ok, body: await response.json() };
  };
  const base = `/api/measures/${id}`;
  const [measure, series] = await Promise.all([read(base), read(`${base}/series${cell}`)])
    .catch(() => [{ ok: false, body: { title: "No connection", detail: "The definition cannot be read now." } }]);
  dialog.replaceChildren(
    closing(),
    ...(measure.ok ? definition(measure.body, series.ok ? series.body.results : [], figures) : problem(measure.body)),
  );
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
}

function closing() {
  return element("form", { method: "dialog" }, element("button", { "aria-label": "Close" }, "×"));
}

function problem({ title, detail }) {
  return [element("h2", { id: "definition-name" }, title), element("p", {}, detail)];
}

function definition(measure, series, figures) {
  const parameters = Object.entries(measure.parameters).map(([name, value]) => `${name}: ${value}`);
  return [
    element("h2", { id: "definition-name" }, measure.name),
    element("p", { lang: "sv", class: "swedish" }, measure.swedishName),
    element(
      "dl",
      {},
      ...entry("Population", measure.population),
      ...entry("Result", measure.result),
      ...entry("Rules", list(measure.rules)),
      ...entry("Targets", list(measure.targets.map((aim) => describe(measure.unit, aim))) ?? "None: the measure is followed"),
      ...entry("Longer periods", measure.longerPeriods),
      ...entry("Broken down by", measure.groupings.filter((by) => by !== "total").join(", ")),
      ...entry("Computed as", element("div", {}, element("code", {}, measure.kind), list(parameters))),
      ...entry("Source", element("span", { lang: "sv" }, measure.source)),
      ...entry("In its own words", measure.quote ? quote(measure.quote) : null),
    ),
    months(measure, series, figures.current),
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

function quote(text) {
  const paragraphs = text.split(/\n+/).filter(Boolean);
  return element("blockquote", { lang: "sv" }, ...paragraphs.map((paragraph) => element("p", {}, paragraph)));
}

function describe(unit, aim) {
  const whom = aim.gender ? `, ${GENDERS[aim.gender]}` : "";
  return `${aim.year}${whom}: ${target(unit, aim)}`;
}
