package se.lagesbild.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import se.lagesbild.chaos.FaultyRegistry.Mood;
import se.lagesbild.chaos.halt.HaltPoint;
import se.lagesbild.domain.person.StatusChange;

/** What can go wrong around one instance. */
final class Acts {

    private Acts() {}

    /** The process is killed at any moment, from the start of the JVM on. */
    static Act killsAtRandom(int kills) {
        return (stage, times) -> {
            Instance instance = stage.first();
            stage.sendWhile(() -> {
                for (int i = 0; i < kills; i++) {
                    killSoon(stage, instance);
                    // Now and then also while it starts, restores, or takes up its work.
                    if (stage.random().nextInt(3) == 0) {
                        pause(Duration.ofMillis(stage.random().nextInt(5_000)));
                        instance.kill();
                        instance.restart();
                    }
                    times.recover(stage, instance);
                }
            });
            return kills;
        };
    }

    static void killSoon(Stage stage, Instance instance) {
        pause(Duration.ofMillis(stage.random().nextInt(6_000)));
        instance.kill();
        instance.restart();
    }

    /** The process ends at a point of its own, when it has come there so many times. */
    static Act killAt(HaltPoint point, int times) {
        return (stage, recoveries) -> {
            Instance instance = stage.first();
            String property = point.property() + "=" + times;
            stage.sendWhile(() -> {
                instance.kill();
                instance.restart(property);
                if (point.isAfterStop()) {
                    instance.awaitReady();
                    instance.terminate();
                } else {
                    instance.awaitEnd();
                }
                if (instance.process().status() != HaltPoint.KILLED) {
                    throw new AssertionError(point + " was not reached");
                }
                instance.restart();
                recoveries.recover(stage, instance);
            });
            return 2;
        };
    }

    /** The broker goes away for a while, killed or told to. */
    static Act brokerAway(boolean killed, Duration time) {
        return (stage, times) -> {
            stage.sendWhile(() -> {
                pause(Duration.ofSeconds(2));
                if (killed) {
                    stage.cluster().killBroker();
                } else {
                    stage.cluster().terminateBroker();
                }
                pause(time);
                stage.cluster().startBroker();
                times.recover(stage, stage.first(), System.nanoTime());
            });
            return killed ? 1 : 0;
        };
    }

    static Act stateLost(int events) {
        return stateSpoilt(events, Instance::loseState);
    }

    static Act taskLost(int events) {
        return stateSpoilt(events, Instance::loseTask);
    }

    static Act stateDamaged(int events) {
        return stateSpoilt(events, instance -> instance.damageState(StateDamage.CUT));
    }

    static Act stateFlipped(int events) {
        return stateSpoilt(events, instance -> instance.damageState(StateDamage.FLIPPED));
    }

    private static Act stateSpoilt(int events, Consumer<Instance> how) {
        return (stage, times) -> {
            stage.first().terminate();
            how.accept(stage.first());
            stage.send(events);
            stage.first().restart();
            times.recover(stage, stage.first());
            return 0;
        };
    }

    /** The registry does not answer, from before the process starts until a while after. */
    static Act registryAway(Mood mood, Duration time, int events) {
        return (stage, times) -> {
            stage.send(events / 2);
            stage.first().kill();
            stage.cluster().registry().is(mood);
            stage.first().restart();
            pause(time);
            stage.cluster().registry().is(Mood.FINE);
            stage.send(events - events / 2);
            times.recover(stage, stage.first());
            return 1;
        };
    }

    /** The registry does not answer while an instance works that knows its schemas. */
    static Act registryAwayFromWork(Mood mood, Duration time) {
        return (stage, times) -> {
            stage.sendWhile(() -> {
                pause(Duration.ofSeconds(2));
                stage.cluster().registry().is(mood);
                long start = System.nanoTime();
                pause(time);
                times.recover(stage, stage.first(), start);
                stage.cluster().registry().is(Mood.FINE);
            });
            return 0;
        };
    }

    /** Records of every kind that is refused, in the midst of others and of a kill. */
    static Act poison() {
        return (stage, times) -> {
            stage.sendWhile(() -> {
                stage.poison();
                stage.first().kill();
                stage.first().restart();
                stage.poison();
                times.recover(stage, stage.first());
            });
            return 1;
        };
    }

    /** Many events at once. */
    static Act burst(int events) {
        return (stage, times) -> {
            stage.send(events);
            stage.first().kill();
            stage.first().restart();
            times.recover(stage, stage.first());
            return 1;
        };
    }

    /** One person has more events than all others. */
    static Act crowdedPerson(int events) {
        return (stage, times) -> {
            List<StatusChange> theirs = new ArrayList<>();
            for (StatusChange event : stage.truth().some(events)) {
                theirs.add(new StatusChange(
                        "crowded-" + theirs.size(), "crowded", event.day(), event.registeredAt(), event.change()));
            }
            stage.send(stage.truth().sent(theirs));
            stage.first().kill();
            stage.first().restart();
            times.recover(stage, stage.first());
            return 1;
        };
    }

    /** Time in which something goes on elsewhere. */
    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
