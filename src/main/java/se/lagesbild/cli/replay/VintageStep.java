package se.lagesbild.cli.replay;

/** How far the vintages of a revision triangle are apart. */
enum VintageStep {
    /** One for each month in which something may have been registered. */
    MONTHLY
}
