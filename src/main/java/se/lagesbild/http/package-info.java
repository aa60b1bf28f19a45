/**
 * What people and other programs reach over HTTP: the live page, the read-only JSON API, its stream of server-sent
 * events, the scrape endpoint and health.
 *
 * <p>{@link se.lagesbild.http.HttpServer} puts it together; each {@link se.lagesbild.http.Routes} serves one thing.
 * All figures come from {@link se.lagesbild.results.ResultsView}; nothing is computed here but their presentation.
 * Responses are JSON of small records whose names end in {@code Body}: the fields are the contract.
 */
@NullMarked
package se.lagesbild.http;

import org.jspecify.annotations.NullMarked;
