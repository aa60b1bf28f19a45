package se.lagesbild.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void shouldCountFromWhenAnEventWasDueAndNotFromWhenItWasSent() throws Exception {
        long[] nanos = new OpenLoop(1_000, 100).run(new Stalling(), 7);

        // The first one held up all others for 200 ms; the last was due after 99 ms.
        assertThat(nanos).hasSize(100);
        assertThat(nanos[1]).isGreaterThanOrEqualTo(199_000_000L);
        assertThat(nanos[99]).isGreaterThanOrEqualTo(101_000_000L);
    }

    /** Takes its time with the first event, and shows at once what was sent. Others had sent seven events before. */
    private static final class Stalling implements Route {

        private final AtomicInteger sent = new AtomicInteger(7);

        @Override
        public void send() {
            if (sent.get() == 7) {
                long until = System.nanoTime() + 200_000_000L;
                while (System.nanoTime() < until) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            sent.incrementAndGet();
        }

        @Override
        public int seen() {
            return sent.get();
        }

        @Override
        public void close() {}
    }
}
