package se.lagesbild.bench.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.bench.Agreement;
import se.lagesbild.bench.Run;
import se.lagesbild.bench.Timed;

/**
 * Times contestants in turn, so that whatever else the machine does hits all alike. The first round warms up and is not
 * counted.
 */
record Contest(List<Contestant> contestants, Agreement agreement, Path directory) {

    /**
     * @return the runs that count
     * @throws Agreement.BrokenException if two answers to a question differ, of whatever rounds
     */
    List<Run> run(int rounds) throws Exception {
        List<Run> runs = new ArrayList<>();
        Path csv = directory.resolve("answer.csv");
        for (int round = 0; round <= rounds; round++) {
            System.err.println(round == 0 ? "warm-up" : "round " + round + " of " + rounds);
            for (Contestant contestant : contestants) {
                // What others left behind is not theirs to sweep.
                System.gc();
                Timed<String> timed = Timed.of(() -> contestant.work().run(csv));
                String question = contestant.question();
                if (question != null) {
                    agreement.require(contestant.name(), question, timed.result(), csv);
                }
                System.err.printf("  %6.2f s  %s%n", timed.seconds(), contestant.name());
                if (round > 0) {
                    runs.add(new Run(
                            round, contestant.name(), contestant.events(), timed.seconds(), timed.processorSeconds()));
                }
            }
        }
        return runs;
    }
}
