package se.lagesbild.catalogue.place;

/** An area, and the line of its file on which it stands. */
record AreaRow(Area area, int line) {}
