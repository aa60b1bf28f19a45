package se.lagesbild.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** All measurements, every contestant's in the order of the rounds. */
public record Runs(List<Run> all) {

    public List<Run> of(String contestant) {
        return all.stream().filter(run -> run.contestant().equals(contestant)).toList();
    }

    public Spread spread(String contestant, ToDoubleFunction<Run> value) {
        return Spread.of(of(contestant).stream().mapToDouble(value));
    }
}
