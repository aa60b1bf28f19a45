package se.lagesbild.chaos;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.testing.Enrolments;

/** What can go wrong between instances that share the work. */
final class ActsOfSeveral {

    private ActsOfSeveral() {}

    /** One of two instances stands still for longer than its session lasts, and goes on as if nothing had been. */
    static Act zombie() {
        return (stage, times) -> {
            Instance second = stage.enter();
            stage.sendWhile(() -> {
                stage.first().process().suspend();
                Acts.pause(Duration.ofSeconds(15));
                // The second has taken over.
                stage.awaitNoLag();
                stage.first().process().resume();
                stage.first().awaitReady();
                second.terminate();
                times.recover(stage, stage.first(), second.endedAt());
            });
            return 0;
        };
    }

    /** Each of two instances is stopped and started again. Nothing has changed, so nothing may be told. */
    static Act rollingRestart() {
        return (stage, times) -> {
            Instance second = stage.enter();
            stage.awaitNoLag();
            stage.awaitTruth();
            int told = stage.subscriber().length();
            restartEach(stage, times, second);
            stage.awaitTruth();
            int again = stage.subscriber().length() - told;
            if (again != 0) {
                throw new AssertionError(again + " results were told while nothing changed");
            }
            second.terminate();
            stage.first().awaitReady();
            return 0;
        };
    }

    private static void restartEach(Stage stage, Times times, Instance second) {
        for (Instance instance : List.of(stage.first(), second)) {
            instance.terminate();
            instance.restart();
            times.recover(stage, instance);
        }
    }

    /** Each of two instances is stopped and started again while persons only come: nothing may fall meanwhile. */
    static Act rollingRestartUnderLoad() {
        return (stage, times) -> {
            Instance second = stage.enter();
            stage.awaitTruth();
            stage.subscriber().watchGrowth();
            Enrolments enrolments = new Enrolments(LocalDate.now(ZoneOffset.UTC));
            stage.sendWhile(
                    count -> stage.truth()
                            .sent(Stream.generate(enrolments::next).limit(count).toList()),
                    () -> restartEach(stage, times, second));
            stage.awaitTruth();
            List<String> falls = stage.subscriber().falls();
            if (!falls.isEmpty()) {
                throw new AssertionError(falls.size() + " figures fell: " + falls.get(0));
            }
            second.terminate();
            stage.first().awaitReady();
            return 0;
        };
    }

    /** Another instance keeps a copy of the state of the one that is killed, and goes on with it. */
    static Act standbyTakesOver() {
        return (stage, times) -> {
            stage.first().terminate();
            stage.first().configure("streams.num.standby.replicas", "1");
            stage.first().restart();
            Instance second = stage.enter(Map.of("streams.num.standby.replicas", "1"));
            stage.sendWhile(() -> {
                stage.awaitNoLag();
                stage.first().kill();
                times.recover(stage, second, stage.first().endedAt());
                stage.first().restart();
                stage.first().awaitReady();
                second.terminate();
                times.recover(stage, stage.first(), second.endedAt());
            });
            return 1;
        };
    }

    /** From one instance to three and back, while events flow. */
    static Act outAndIn() {
        return (stage, times) -> {
            stage.sendWhile(() -> {
                Instance second = stage.enter();
                Instance third = stage.enter();
                second.terminate();
                third.kill();
                times.recover(stage, stage.first(), third.endedAt());
            });
            return 1;
        };
    }
}
