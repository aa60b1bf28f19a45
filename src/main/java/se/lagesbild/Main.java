package se.lagesbild;

import se.lagesbild.cli.LagesbildCommand;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(LagesbildCommand.execute(args));
    }
}
