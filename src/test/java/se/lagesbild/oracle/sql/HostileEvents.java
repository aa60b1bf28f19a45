package se.lagesbild.oracle.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.EventsFile;

/** Random hostile histories of many seeds as the events of one country. */
record HostileEvents(List<StatusChange> delivered) {

    private record Version(String personId, String eventId, long registeredAt) {
        static Version of(StatusChange event) {
            return new Version(event.personId(), event.eventId(), event.registeredAt());
        }
    }

    /**
     * The events of the seeds from the first to the last, both inclusive. Of two versions of an event that differ though
     * they were registered at one time, which the contract does not know, only the one that arrived first.
     */
    static HostileEvents ofSeeds(long first, long last) {
        Map<Version, StatusChange> versions = new HashMap<>();
        return new HostileEvents(Crowd.ofSeeds(first, last).stream()
                .filter(event -> versions.computeIfAbsent(Version.of(event), any -> event)
                        .equals(event))
                .toList());
    }

    Replayed replayed(@Nullable Instant asOf) {
        return Replayed.of(delivered, asOf);
    }

    Path write(Path directory) throws IOException {
        return EventsFile.write(delivered, directory);
    }
}
