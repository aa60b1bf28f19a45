/**
 * Places as data: Sweden's counties (län) and municipalities (kommuner), with the days on which each code had its name.
 *
 * <p>Events carry codes, and figures are broken down by them; names are for people. A code that is not here is no error:
 * whoever shows it shows the code alone.
 */
@NullMarked
package se.lagesbild.catalogue.place;

import org.jspecify.annotations.NullMarked;
