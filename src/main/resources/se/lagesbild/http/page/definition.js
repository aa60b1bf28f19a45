// A measure's definition and its months, in a dialog with an address of its own: #measure/turnover-to-work.

import { element } from "./elements.js";
import { target } from "./format.js";
import { months } from "./months.js";
import { firstName, otherName } from "./names.js";
import { language, say } from "./words.js";

const ADDRESS = /^#measure\/([a-z0-9-]+)$/;

/**
 * @param cell gives the query of whose months are shown
 * @param onMap shows a measure on the map
 */
export function followAddress(dialog, figures, cell, onMap) {
  const map = (id) => {
    dialog.close();
    onMap(id);
  };
  const open = () => {
    const match = ADDRESS.exec(location.hash);
    if (match) {
      show(dialog, match[1], figures, cell(), map);
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

async function show(dialog, id, figures, cell, map) {
  const read = async (path) => {
    const response = await fetch(path);
    return { ok: response.ok, body: await response.json() };
  };
  const base = `/api/measures/${id}`;
  const [measure, series] = await Promise.all([read(base), read(`${base}/series${cell}`)])
    .catch(() => [{ ok: false, body: { title: say("no.connection"), detail: say("definition.unread") } }]);
  dialog.replaceChildren(
    closing(),
    ...(measure.ok ? definition(measure.body, series.ok ? series.body.results : [], figures, map) : problem(measure.body)),
  );
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
}

function closing() {
  return element("form", { method: "dialog" }, element("button", { "aria-label": say("close") }, "×"));
}

function problem({ title, detail }) {
  return [element("h2", { id: "definition-name" }, title), element("p", {}, detail)];
}

function definition(measure, series, figures, map) {
  const toMap = element("button", { type: "button", class: "to-map" }, say("show.on.map"));
  toMap.addEventListener("click", () => map(measure.id));
  const { population, result, rules, longerPeriods, written } = words(measure);
  const parameters = Object.entries(measure.parameters).map(([name, value]) => `${name}: ${value}`);
  return [
    element("h2", { id: "definition-name" }, firstName(measure)),
    otherName("p", measure, { class: "other" }),
    element(
      "dl",
      {},
      ...entry("population", written(population)),
      ...entry("result", written(result)),
      ...entry("rules", list(rules.map(written))),
      ...entry("targets", list(measure.targets.map((aim) => describe(measure.unit, aim))) ?? say("target.none")),
      ...entry("longer", written(longerPeriods)),
      ...entry("groupings", measure.groupings.filter((by) => by !== "total").map(grouping).join(", ")),
      ...entry("computed", element("div", { lang: "en" }, element("code", {}, measure.kind), list(parameters))),
      ...entry("source", element("span", { lang: "sv" }, measure.source)),
      ...entry("quote", measure.quote ? quote(measure.quote) : null),
    ),
    measure.groupings.includes("region") ? toMap : null,
    months(measure, series, figures.current),
    element(
      "p",
      { class: "reference" },
      element("code", {}, measure.id),
      ` ${say("version", { version: measure.version })} `,
      element("a", { href: `/api/measures/${measure.id}` }, say("definition.as.json")),
      " ",
      element("a", { href: `/api/measures/${measure.id}/results?by=total,gender,region` }, say("results.as.json")),
    ),
  ].filter(Boolean);
}

function entry(term, content) {
  return content ? [element("dt", {}, say(`definition.${term}`)), element("dd", {}, content)] : [];
}

/** The definition in the reader's language if it is written in it, or else in English; and how its language is marked. */
function words(measure) {
  const swedish = language === "sv" && measure.swedish;
  const lang = swedish ? "sv" : "en";
  return { ...(swedish || measure), written: (text) => element("span", { lang }, text) };
}

/** gender+region: gender and region */
function grouping(by) {
  return by.split("+").map((part) => say(`by.${part}`)).join(say("and"));
}

function list(items) {
  return items.length ? element("ul", {}, ...items.map((item) => element("li", {}, item))) : null;
}

function quote(text) {
  const paragraphs = text.split(/\n+/).filter(Boolean);
  return element("blockquote", { lang: "sv" }, ...paragraphs.map((paragraph) => element("p", {}, paragraph)));
}

function describe(unit, aim) {
  const whom = aim.gender ? `, ${say(`of.${aim.gender}`)}` : "";
  return `${aim.year}${whom}: ${target(unit, aim)}`;
}
