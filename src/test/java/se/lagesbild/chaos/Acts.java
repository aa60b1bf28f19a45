package se.lagesbild.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import se.lagesbild.chaos.FaultyRegistry.Mood;
import se.lagesbild.chaos.halt.HaltPoint;
import se.lagesbild.domain.person.StatusChange;

/** What can go wrong around one instance or several. */
final class Acts {

    private Acts() {}

    /** The process is killed at any moment, from the start of the JVM on. */
    static Act killsAtRandom(int kills, int eventsEach) {
        return (stage, times) -> {
            Instance instance = stage.first();
            for (int i = 0; i < kills; i++) {
                stage.sendDuring(eventsEach, () -> {
                    killSoon(stage, instance);
                    // Now and then also while it starts, restores, or takes up its work.
                    if (stage.random().nextInt(3) == 0) {
                        pause(Duration.ofMillis(stage.random().nextInt(5_000)));
                        instance.process().kill();
                        instance.restart();
                    }
                    times.recover(stage, instance);
                });
            }
            return kills;
        };
    }

    static void killSoon(Stage stage, Instance instance) {
        pause(Duration.ofMillis(stage.random().nextInt(6_000)));
        instance.process().kill();
        instance.restart();
    }

    /** The process ends at a point of its own, when it has come there so many times. */
    static Act killAt(HaltPoint point, int times, int events) {
        return (stage, recoveries) -> {
            Instance instance = stage.first();
            String property = point.property() + "=" + times;
            instance.process().kill();
            instance.restart(property);
            stage.sendDuring(events, () -> {
                if (point == HaltPoint.IN_CLOSE) {
                    instance.awaitReady();
                    instance.process().terminate();
                } else {
                    instance.process().awaitEnd();
                }
                instance.restart();
                recoveries.recover(stage, instance);
            });
            return 2;
        };
    }

    /** One of two instances stands still for longer than its session lasts, and goes on as if nothing had been. */
    static Act zombie(int events) {
        return (stage, times) -> {
            Instance second = stage.enter();
            stage.sendDuring(events, () -> {
                stage.first().process().suspend();
                pause(Duration.ofSeconds(20));
                stage.first().process().resume();
            });
            stage.first().awaitReady();
            second.process().terminate();
            times.recover(stage, stage.first());
            return 0;
        };
    }

    /** Each of two instances is stopped and started again. Nothing has changed, so nothing may be told. */
    static Act rollingRestart() {
        return (stage, times) -> {
            Instance second = stage.enter();
            stage.awaitNoLag();
            stage.awaitTruth();
            long told = stage.resultsTold();
            for (Instance instance : List.of(stage.first(), second)) {
                instance.process().terminate();
                instance.restart();
                times.recover(stage, instance);
            }
            stage.awaitTruth();
            if (stage.resultsTold() != told) {
                throw new AssertionError(stage.resultsTold() - told + " results were told while nothing changed");
            }
            second.process().terminate();
            stage.first().awaitReady();
            return 0;
        };
    }

    /** From one instance to three and back, while events flow. */
    static Act outAndIn(int events) {
        return (stage, times) -> {
            stage.sendDuring(events, () -> {
                Instance second = stage.enter();
                Instance third = stage.enter();
                second.process().terminate();
                third.process().kill();
                times.recover(stage, stage.first());
            });
            return 1;
        };
    }

    /** The broker goes away for a while, killed or told to. */
    static Act brokerAway(boolean killed, Duration time, int events) {
        return (stage, times) -> {
            stage.sendDuring(events, () -> {
                if (killed) {
                    stage.cluster().killBroker();
                } else {
                    stage.cluster().terminateBroker();
                }
                pause(time);
                stage.cluster().startBroker();
            });
            times.recover(stage, stage.first());
            return killed ? 1 : 0;
        };
    }

    static Act stateLost(int events) {
        return stateSpoilt(events, Instance::loseState);
    }

    static Act stateDamaged(int events) {
        return stateSpoilt(events, Instance::damageState);
    }

    private static Act stateSpoilt(int events, Consumer<Instance> how) {
        return (stage, times) -> {
            stage.first().process().terminate();
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
            stage.first().process().kill();
            stage.cluster().registry().is(mood);
            stage.first().restart();
            pause(time);
            stage.cluster().registry().is(Mood.FINE);
            stage.send(events - events / 2);
            times.recover(stage, stage.first());
            return 1;
        };
    }

    /** Records of every kind that is refused, in the midst of others and of a kill. */
    static Act poison(int events) {
        return (stage, times) -> {
            stage.sendDuring(events, () -> {
                stage.poison();
                stage.first().process().kill();
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
            stage.first().process().kill();
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
            stage.truth().sent(theirs);
            stage.send(theirs);
            stage.first().process().kill();
            stage.first().restart();
            times.recover(stage, stage.first());
            return 1;
        };
    }

    /** Time in which something goes on elsewhere. */
    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
