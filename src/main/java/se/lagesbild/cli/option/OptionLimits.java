package se.lagesbild.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers that an option cannot mean. */
public final class OptionLimits {

    private static final int LAST_PORT = 65_535;

    private final CommandSpec spec;

    public OptionLimits(CommandSpec spec) {
        this.spec = spec;
    }

    public OptionLimits atLeastOne(String option, long value) {
        return require(value >= 1, option, value, "must be at least 1");
    }

    public OptionLimits port(String option, int value) {
        return require(value >= 0 && value <= LAST_PORT, option, value, "must be from 0 to " + LAST_PORT);
    }

    /** Not a number is not in the range either. */
    public OptionLimits aboveZero(String option, double value, double most) {
        return require(
                value > 0 && value <= most, option, value, String.format("must be above 0 and at most %.0f", most));
    }

    private OptionLimits require(boolean holds, String option, Object value, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), option + " " + rule + ", and not " + value);
        }
        return this;
    }
}
