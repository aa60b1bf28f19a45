package se.lagesbild.simulation;

/** Those with whom a population begins, and those who come in the place of people who have left for good. */
enum Generation {
    FOUNDING(0.05, 0.24),
    /** Who comes new to an employment service has mostly left school or arrived in the country. */
    FOLLOWING(0.10, 0.42);

    private final double newcomers;
    private final double youth;

    Generation(double newcomers, double youth) {
        this.newcomers = newcomers;
        this.youth = youth;
    }

    /** The share of people newly arrived in the country, who go to the establishment programme. */
    double newcomers() {
        return newcomers;
    }

    /** The share of people under 25, before season. */
    double youth() {
        return youth;
    }
}
