package se.lagesbild.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where and when figures were measured, and what.
 *
 * @param version of the product
 * @param date in UTC
 */
public record Machine(int processors, long memoryBytes, long heapBytes, String java, String version, String date) {

    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                Runtime.getRuntime().maxMemory(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("lagesbild.version", "development"),
                LocalDate.now(ZoneOffset.UTC).toString());
    }
}
