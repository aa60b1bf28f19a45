/**
 * The monthly follow-up (månadsuppföljning) as a document: {@link se.lagesbild.report.MonthlyReport} says what there is
 * to say, writers turn it into Markdown, HTML and CSV. It knows neither clocks nor where figures come from, and compares
 * exact figures; only what is shown is rounded.
 */
@NullMarked
package se.lagesbild.report;

import org.jspecify.annotations.NullMarked;
