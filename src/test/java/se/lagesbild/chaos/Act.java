package se.lagesbild.chaos;

/** Something that goes wrong, or many of it. */
interface Act {

    /**
     * @param stage with at least one instance, ready; and one is ready again in the end
     * @param times is told of each recovery
     * @return how many processes were killed
     */
    int play(Stage stage, Times times);
}
