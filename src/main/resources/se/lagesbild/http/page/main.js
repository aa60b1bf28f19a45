// The live page: measures once, then whatever the stream tells.

import { Board } from "./board.js";
import { followAddress } from "./definition.js";
import { element } from "./elements.js";
import { Figures } from "./figures.js";
import { day, duration, month } from "./format.js";
import { rail } from "./rail.js";
import { Stream } from "./stream.js";

const STATES = { live: "Live", lost: "Connection lost, trying again" };
const place = (id) => document.getElementById(id);
const figures = new Figures();

/** Measures whose figures have changed since they were drawn. */
const changed = new Set();

/** The version of the server that this page came from. */
let version;

/** When the newest figure was computed, by this browser's clock. */
let newest;

async function json(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
}

function showDay(today, current) {
  place("as-of").replaceChildren(
    "Figures as of ",
    element("time", { datetime: today }, day(today)),
    element("span", {}, `${month(current)}, month to date`),
  );
  place("rail").replaceChildren(...rail(today));
}

function showState(state) {
  const connection = place("connection");
  if (connection.dataset.state !== state) {
    connection.dataset.state = state;
    connection.textContent = STATES[state];
    document.body.classList.toggle("lost", state === "lost");
  }
}

function showAge() {
  if (newest !== undefined) {
    place("age").textContent = `Last change ${duration(Math.max(0, (Date.now() - newest) / 1000))} ago`;
  }
}

/** Clocks differ; the server says what its own shows. */
function computedAt(snapshot) {
  const skew = Date.now() - Date.parse(snapshot.at);
  const computed = snapshot.results.filter((result) => result.numerator > 0 || result.denominator > 0);
  const latest = Math.max(...computed.map((result) => Date.parse(result.updatedAt)));
  return Number.isFinite(latest) ? latest + skew : undefined;
}

async function loadSeries(measures, board) {
  await Promise.all(measures.map(async ({ id }) => {
    const { results } = await json(`/api/measures/${id}/series`);
    figures.putSeries(id, results);
    board.render(id);
  }));
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

function follow(measures) {
  const board = new Board(place("figures"), measures, figures);
  new Stream({
    state: showState,
    snapshot(snapshot) {
      figures.replace(snapshot);
      newest = computedAt(snapshot);
      showVersion(snapshot.version);
      showDay(snapshot.today, snapshot.current);
      board.renderAll();
      loadSeries(measures, board).catch(console.error);
    },
    day: ({ today, current }) => showDay(today, current),
    result(result) {
      figures.put(result);
      newest = Date.now();
      showAge();
      redraw(board, result.measure);
    },
  });
}

async function start() {
  try {
    follow(await json("/api/measures"));
  } catch (failure) {
    console.error(failure);
    showState("lost");
    setTimeout(start, 2_000);
  }
}

followAddress(place("definition"));
setInterval(showAge, 1_000);
start();
