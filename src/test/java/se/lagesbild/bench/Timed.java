package se.lagesbild.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What came out, and how long it took.
 *
 * @param processorSeconds of all threads of this process: collector, compiler and native ones included
 */
public record Timed<T>(T result, double seconds, double processorSeconds) {

    public static <T> Timed<T> of(Callable<T> work) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        T result = work.call();
        long end = System.nanoTime();
        return new Timed<>(result, (end - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }
}
