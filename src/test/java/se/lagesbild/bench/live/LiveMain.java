package se.lagesbild.bench.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.lagesbild.app.Resources;
import se.lagesbild.app.Settings;
import se.lagesbild.app.live.LiveApplication;

/**
 * The live application until standard input ends. Prints two lines: the first when all events have been read, the second,
 * with what was sent, when all figures that follow from them have been seen by a subscriber to what is committed.
 */
final class LiveMain {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private LiveMain() {}

    public static void main(String[] args) throws Exception {
        Assignment assignment = Assignment.of(args[0]);
        Resources resources = new Resources();
        LiveApplication application = LiveApplication.start(
                resources,
                Settings.of(assignment.settings()),
                assignment.catalogue(),
                assignment::today,
                Clock.systemUTC());
        application.expect(assignment.events());
        while (application.flow().arrivals() < assignment.events()) {
            look(application);
        }
        System.out.println("read");
        while (!application.isSettled() || !application.isReady()) {
            look(application);
        }
        System.out.println(new ObjectMapper().writeValueAsString(Sent.byThisProcess()));
        while (System.in.read() >= 0) {
            // Nobody says anything; the end alone matters.
        }
        resources.close();
        System.exit(0);
    }

    private static void look(LiveApplication application) {
        if (application.hasFailed()) {
            System.exit(1);
        }
        LockSupport.parkNanos(LOOK_NANOS);
    }
}
