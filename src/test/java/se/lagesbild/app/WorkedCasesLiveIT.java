package se.lagesbild.app;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;

/** The story with everything in this process, on a real broker. */
class WorkedCasesLiveIT {

    @Test
    void shouldGiveTheFiguresComputedByHand() throws Exception {
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            HistoryDemo demo =
                    new HistoryDemo(house, CatalogueLoader.shipped(), 0, Day.parse("2024-12-31"), Clock.systemUTC());

            new LiveStory(house.settings(), URI.create(demo.application().address()), null).play();
        }
    }
}
