package se.lagesbild.http;

/** Gives the meters as text. */
@FunctionalInterface
public interface Scrape {

    /** @param format a content type that Prometheus' client knows */
    String text(String format);
}
