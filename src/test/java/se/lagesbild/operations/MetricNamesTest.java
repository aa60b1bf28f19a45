package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricNamesTest {

    @Test
    void shouldBeThoseOfSeriesAlone() {
        assertThat(
                        MetricNames.in(
                                "histogram_quantile(0.9, sum by (le, some_label) (rate(a_bucket{job_name=\"b_c\"}[5m])))"
                                        + " unless on (the_other) max_over_time(rule:of_ours:sum[1d]) == 1 or up{x=\"{a_b}\"} > 2"))
                .containsExactly("a_bucket", "rule:of_ours:sum", "up");
    }
}
