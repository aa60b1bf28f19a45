package se.lagesbild.app.demo;

import java.util.concurrent.atomic.AtomicInteger;
import se.lagesbild.topology.LiveClock;

/** The day of a demonstration: it passes when the simulation says so. */
final class DemoClock implements LiveClock {

    private final AtomicInteger day;

    DemoClock(int today) {
        day = new AtomicInteger(today);
    }

    @Override
    public int today() {
        return day.get();
    }

    /** Days do not go back. */
    void moveTo(int today) {
        day.accumulateAndGet(today, Math::max);
    }
}
