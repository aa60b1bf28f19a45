package se.lagesbild.app.demo;

import java.time.InstantSource;
import java.util.List;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;

/** The demonstration of a given history: its events are all there, and one day is today. */
public final class HistoryDemo {

    private final LiveApplication application;
    private final DemoHouse house;

    /**
     * @param events how many there are in the event topic
     * @param today the day for which live figures are shown
     */
    public HistoryDemo(DemoHouse house, Catalogue catalogue, long events, int today, InstantSource instants) {
        this.house = house;
        this.application = house.start(catalogue, new DemoClock(today), instants);
        application.expect(events);
    }

    /** Whether the figures show the whole history. */
    public boolean isSettled() {
        return application.isSettled();
    }

    public LiveApplication application() {
        return application;
    }

    public List<String> addresses() {
        return house.addresses(application);
    }
}
