package se.lagesbild.catalogue;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;

/** Reads the measures that cannot be computed, by the document that has them. */
final class NotComputableReader {

    private NotComputableReader() {}

    static List<NotComputable> read(Mapping root) {
        return root.required("documents").list().stream()
                .flatMap(document -> document.read(NotComputableReader::measures))
                .toList();
    }

    private static Stream<NotComputable> measures(Mapping document) {
        String title = document.required("document").text();
        List<NotComputable> measures = document.required("measures").list().stream()
                .map(measure -> measure.read(it -> measure(title, it)))
                .toList();
        return measures.stream();
    }

    private static NotComputable measure(String document, Mapping measure) {
        Value reason = measure.required("reason");
        return new NotComputable(
                measure.required("name").text(),
                measure.required("swedishName").text(),
                document,
                measure.required("place").text(),
                reason.oneOf("reason", List.of(NotComputable.Reason.values())));
    }
}
