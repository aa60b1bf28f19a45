package se.lagesbild.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import se.lagesbild.domain.person.StatusChange;

/** Events that wait for the day of their registration. */
final class Outbox {

    /** More than the longest delay from deciding to registering. */
    private static final int DAYS = 128;

    private static final Comparator<StatusChange> BY_REGISTRATION =
            Comparator.comparingLong(StatusChange::registeredAt);

    private final List<List<StatusChange>> ring = new ArrayList<>(DAYS);

    Outbox() {
        for (int i = 0; i < DAYS; i++) {
            ring.add(new ArrayList<>());
        }
    }

    /** @param day on which it is registered, from today to {@value #DAYS} − 1 days ahead */
    void put(int day, StatusChange event) {
        ring.get(Math.floorMod(day, DAYS)).add(event);
    }

    /** Hands out what is registered on the day, in the order of registration; of equal ones, what was put first. */
    void empty(int day, Consumer<? super StatusChange> sink) {
        List<StatusChange> registered = ring.get(Math.floorMod(day, DAYS));
        ring.set(Math.floorMod(day, DAYS), new ArrayList<>());
        registered.sort(BY_REGISTRATION);
        registered.forEach(sink);
    }
}
