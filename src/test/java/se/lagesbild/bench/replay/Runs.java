package se.lagesbild.bench.replay;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** All measurements, every contestant's in the order of the rounds. */
record Runs(List<Run> all) {

    List<Run> of(String contestant) {
        return all.stream().filter(run -> run.contestant().equals(contestant)).toList();
    }

    Spread spread(String contestant, ToDoubleFunction<Run> value) {
        return Spread.of(of(contestant).stream().mapToDouble(value));
    }
}
