package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;

/** Writes down what it is told. */
final class CountingObserver implements LiveObserver {

    final List<String> seen = new ArrayList<>();

    @Override
    public void accepted(String type) {
        seen.add("accepted " + type);
    }

    @Override
    public void rejected(Refusal.Reason reason) {
        seen.add("rejected " + reason);
    }

    @Override
    public void unchanged(History.Addition addition) {
        seen.add("unchanged " + addition);
    }

    @Override
    public void late() {
        seen.add("late");
    }

    @Override
    public void anomalous(Anomaly anomaly) {
        seen.add("anomalous " + anomaly);
    }

    @Override
    public void revised(String measure) {
        seen.add("revised " + measure);
    }
}
