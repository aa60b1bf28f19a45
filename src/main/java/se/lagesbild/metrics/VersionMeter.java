package se.lagesbild.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;

/** Which version of the program an instance is, as a label. Micrometer would cut the usual end off its name. */
public record VersionMeter(String version) {

    public void bindTo(PrometheusMeterRegistry registry) {
        Info.builder()
                .name("lagesbild_build_info")
                .help("The version of the program; always 1")
                .labelNames("version")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(version);
    }
}
