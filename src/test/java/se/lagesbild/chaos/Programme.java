package se.lagesbild.chaos;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.lagesbild.chaos.FaultyRegistry.Mood;
import se.lagesbild.chaos.halt.HaltPoint;

/**
 * Which acts are played, in their order.
 *
 * @param seeds of so many random histories
 * @param first events sent before the first act
 * @param rate events a second during an act; so few that the histories last to the end, for then all come again
 */
record Programme(int seeds, int first, int rate, Map<String, Act> acts) {

    /** A few of each, for every build. */
    static Programme shortCut() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("killed before a commit", Acts.killAt(HaltPoint.BEFORE_COMMIT, 3));
        acts.put("killed while restoring", Acts.killAt(HaltPoint.IN_RESTORE, 1));
        acts.put("poison of every kind, and a kill", Acts.poison());
        acts.put("registry unavailable at a start", Acts.registryAway(Mood.UNAVAILABLE, Duration.ofSeconds(3), 150));
        return new Programme(400, 400, 100, acts);
    }

    /** Everything. */
    static Programme whole() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("killed at random", Acts.killsAtRandom(Integer.getInteger("chaos.kills", 25)));
        for (HaltPoint point : HaltPoint.values()) {
            int times = point == HaltPoint.IN_RESTORE || point.isAfterStop() ? 1 : 20;
            acts.put("killed " + point.name().toLowerCase(Locale.ROOT).replace('_', ' '), Acts.killAt(point, times));
        }
        acts.put("a zombie", ActsOfSeveral.zombie());
        acts.put("a rolling restart of two instances", ActsOfSeveral.rollingRestart());
        acts.put("a rolling restart while persons come", ActsOfSeveral.rollingRestartUnderLoad());
        acts.put("1, 3, 1 instances", ActsOfSeveral.outAndIn());
        acts.put("a standby takes over", ActsOfSeveral.standbyTakesOver());
        acts.put("broker killed, back after 1 s", Acts.brokerAway(true, Duration.ofSeconds(1)));
        acts.put("broker stopped, back after 15 s", Acts.brokerAway(false, Duration.ofSeconds(15)));
        acts.put("broker killed, back after 2 min", Acts.brokerAway(true, Duration.ofMinutes(2)));
        acts.put("state lost", Acts.stateLost(5_000));
        acts.put("state of one task lost", Acts.taskLost(5_000));
        acts.put("state files cut in half", Acts.stateDamaged(5_000));
        acts.put("bytes of state files flipped", Acts.stateFlipped(5_000));
        acts.put("registry unavailable at a start", Acts.registryAway(Mood.UNAVAILABLE, Duration.ofSeconds(20), 5_000));
        acts.put(
                "registry refuses the password at a start",
                Acts.registryAway(Mood.UNAUTHORIZED, Duration.ofSeconds(10), 5_000));
        acts.put("registry slow at a start", Acts.registryAway(Mood.SLOW, Duration.ofSeconds(10), 5_000));
        acts.put(
                "registry unavailable to an instance at work",
                Acts.registryAwayFromWork(Mood.UNAVAILABLE, Duration.ofSeconds(10)));
        acts.put("poison of every kind, and a kill", Acts.poison());
        acts.put("a burst", Acts.burst(50_000));
        acts.put("one person with 100,000 events", Acts.crowdedPerson(100_000));
        return new Programme(20_000, 10_000, 150, acts);
    }
}
