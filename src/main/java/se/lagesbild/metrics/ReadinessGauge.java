package se.lagesbild.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.BooleanSupplier;

/** Whether figures can be read, as a gauge: a scraper does not ask for health. */
public record ReadinessGauge(BooleanSupplier isReady) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lagesbild.ready", isReady, ready -> ready.getAsBoolean() ? 1 : 0)
                .description("1 if the instance is ready, as /health/ready says")
                .strongReference(true)
                .register(registry);
    }
}
