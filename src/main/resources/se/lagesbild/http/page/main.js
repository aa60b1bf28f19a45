// The live page: measures and places once, then whatever the stream tells.

import { Board } from "./board.js";
import { Connection } from "./connection.js";
import { day, month } from "./dates.js";
import { followAddress } from "./definition.js";
import { element } from "./elements.js";
import { Figures } from "./figures.js";
import { Filter } from "./filter.js";
import { languages } from "./languages.js";
import { CountyMap } from "./map.js";
import { missing } from "./missing.js";
import { quality } from "./quality.js";
import { rail } from "./rail.js";
import { Series } from "./series.js";
import { Stream } from "./stream.js";
import { atMostEvery } from "./throttle.js";
import { capital, say, translate } from "./words.js";

/** How often what the stream does not tell is asked for at most, in milliseconds. */
const PAUSE = 3_000;

const place = (id) => document.getElementById(id);
translate(document);
const connection = new Connection(place("connection"), place("age"), place("lag"));
const figures = new Figures();

/** Measures whose figures have changed since they were drawn. */
const changed = new Set();

/** The version of the server that this page came from. */
let version;

async function json(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`, { cause: response });
  }
  return response.json();
}

function showDay(today, current) {
  figures.today = today;
  place("as-of").replaceChildren(`${say("as.of")} `, element("time", { datetime: today }, day(today)));
  place("month").textContent = capital(say("month.to.date", { month: month(current) }));
  place("rail").replaceChildren(...rail(today));
}

/** Many changes come at once; each card is drawn once for all of them. */
function redraw(board, id) {
  if (changed.size === 0) {
    requestAnimationFrame(() => {
      changed.forEach((measure) => board.render(measure));
      changed.clear();
    });
  }
  changed.add(id);
}

/** A screen on a wall is never reloaded by hand. */
function showVersion(served) {
  if (version !== undefined && version !== served) {
    location.reload();
  }
  version = served;
  place("version").textContent = `Lägesbild ${served}`;
}

function showFilter(filter) {
  figures.gender = filter.gender || null;
  const text = filter.text();
  place("shown").replaceChildren(...(text ? [`${say("shown")} `, element("strong", {}, text)] : []));
  place("language").replaceChildren(...languages());
  document.title = text ? `${text} – Lägesbild` : "Lägesbild";
}

function follow(measures, places) {
  const filter = new Filter(place("filter"), places, (isElsewhere) => {
    figures.forgetSeries();
    if (isElsewhere) {
      // Those of the place before must not stand under this one's name, however long its own take.
      figures.forget();
      series.drop();
      stream.move(filter.place());
    } else {
      series.load(filter.cell());
    }
    showFilter(filter);
    map.render();
    // Before the first snapshot there is no day to show.
    if (figures.today) {
      board.renderAll();
    }
  });
  showFilter(filter);
  const board = new Board(place("headlines"), place("families"), measures, figures, filter);
  const map = new CountyMap(place("map"), measures, places.regions, json, figures, filter);
  const series = new Series(measures, json, (id, results) => {
    figures.putSeries(id, results);
    board.render(id);
  });
  const readWhatIsNotTold = atMostEvery(PAUSE, () => {
    map.refresh();
    showQuality();
  });
  const stream = new Stream(filter.place(), {
    state: (state) => connection.show(state),
    snapshot(snapshot) {
      figures.replace(snapshot);
      connection.began(snapshot);
      showVersion(snapshot.version);
      showDay(snapshot.today, snapshot.current);
      board.renderAll();
      series.load(filter.cell());
      readWhatIsNotTold();
    },
    day({ today, current }) {
      showDay(today, current);
      board.renderDay();
    },
    result(result) {
      figures.put(result);
      connection.changed();
      redraw(board, result.measure);
      readWhatIsNotTold();
    },
    "same-day": (result) => {
      figures.putSameDay(result);
      board.renderSameDay(result.measure);
    },
    freshness(lag) {
      connection.follows(lag);
      readWhatIsNotTold();
    },
  });
  followAddress(place("definition"), figures, () => filter.cell(), (id) => map.choose(id));
  addEventListener("popstate", () => place("language").replaceChildren(...languages()));
}

async function showQuality() {
  try {
    quality(place("quality"), await json("/api/quality"));
  } catch (failure) {
    console.warn(failure.message);
  }
}

async function start() {
  try {
    const paths = ["/api/measures", "/api/places", "/api/not-computable"];
    const [measures, places, notComputable] = await Promise.all(paths.map(json));
    follow(measures, places);
    missing(place("missing"), notComputable);
  } catch (failure) {
    console.error(failure);
    connection.show("lost");
    setTimeout(start, 2_000);
  }
}

start();
