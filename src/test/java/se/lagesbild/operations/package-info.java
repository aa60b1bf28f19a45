/**
 * Keeps what operators are given true: rules of alerts, their runbook and the dashboards. Each is read and judged as a
 * file, and asked of a Prometheus that scrapes the running application.
 */
@NullMarked
package se.lagesbild.operations;

import org.jspecify.annotations.NullMarked;
