// Whose figures are shown: a region or municipality, and a gender. Kept in the address, so that it can be bookmarked.

import { addressWith } from "./address.js";
import { check, element } from "./elements.js";
import { say } from "./words.js";

const NAMES = ["region", "municipality", "gender"];
const UNKNOWN = { code: "UNKNOWN", name: say("place.unknown") };

export class Filter {
  #form;
  #places;
  #follow;
  region = "";
  municipality = "";
  gender = "";

  /** @param changed is told whether the place has changed, and not the gender alone */
  constructor(form, places, changed) {
    this.#form = form;
    this.#places = places;
    this.#follow = () => {
      const [cell, place] = [this.cell(), this.place()];
      this.#readAddress();
      this.#show();
      if (this.cell() !== cell) {
        changed(this.place() !== place);
      }
    };
    form.addEventListener("change", (event) => this.choose(this.#chosen(event.target.name)));
    addEventListener("popstate", this.#follow);
    this.#readAddress();
    this.#show();
  }

  /** Shows others, and keeps that in the address. */
  choose(fields) {
    history.pushState(null, "", addressWith(fields));
    this.#follow();
  }

  /** The query that asks the stream for the place. Women and men are shown side by side, so both are asked for. */
  place() {
    return query({ region: this.region, municipality: this.municipality });
  }

  /** The query that asks for the one cell. */
  cell() {
    return query(this);
  }

  /** Women in Linköping (0580), Östergötlands län (05); nothing if everybody is shown. */
  text() {
    const named = (list, code) => list.find((place) => place.code === code);
    const where = [
      [this.municipality, named(this.#places.municipalities, this.municipality), "municipality"],
      [this.region, named(this.#places.regions, this.region), "region"],
    ];
    const places = where
      .filter(([code]) => code && code !== UNKNOWN.code)
      .map(([code, place]) => (place ? `${place.name} (${code})` : code));
    const unknown = where.find(([code]) => code === UNKNOWN.code);
    const place = unknown ? say(`unknown.${unknown[2]}`) : places.join(", ");
    return [this.gender ? say(this.gender) : "", place].filter(Boolean).join(say(unknown ? "among" : "in"));
  }

  /** What the form says; with another region, no municipality yet. */
  #chosen(name) {
    const chosen = Object.fromEntries(new FormData(this.#form));
    return name === "region" ? { ...chosen, municipality: "" } : chosen;
  }

  /** What the address says, as far as it can be understood. */
  #readAddress() {
    const address = new URLSearchParams(location.search);
    const read = (name, pattern) => (pattern.test(address.get(name) ?? "") ? address.get(name) : "");
    this.municipality = read("municipality", /^\d{4}$/);
    this.region = this.municipality.slice(0, 2) || read("region", /^(\d\d|UNKNOWN)$/);
    this.gender = read("gender", /^(WOMAN|MAN)$/);
  }

  #show() {
    const { regions, municipalities } = this.#places;
    const inRegion = municipalities.filter((place) => place.region === this.region);
    const { region, municipality } = this.#form.elements;
    options(region, say("country"), [...regions, UNKNOWN], this.region);
    options(municipality, say(this.region ? "region.whole" : "region.first"), inRegion, this.municipality);
    municipality.disabled = inRegion.length === 0;
    check(this.#form.elements.gender, this.gender);
  }
}

/** The places; one that has no name today is shown by its code. */
function options(select, all, places, chosen) {
  const known = places.some(({ code }) => code === chosen);
  const shown = chosen && !known ? [...places, { code: chosen, name: "" }] : places;
  select.replaceChildren(
    element("option", { value: "" }, all),
    ...shown.map(({ code, name }) => element("option", { value: code }, code === UNKNOWN.code ? name : `${code} ${name}`)),
  );
  select.value = chosen;
}

function query(fields) {
  const given = NAMES.filter((name) => fields[name]).map((name) => [name, fields[name]]);
  return given.length ? `?${new URLSearchParams(given)}` : "";
}
