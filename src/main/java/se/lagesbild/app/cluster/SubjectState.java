package se.lagesbild.app.cluster;

import java.util.List;

/**
 * How a subject of the schema registry is.
 *
 * @param id of our schema, or 0 if it is not among the subject's versions
 * @param incompatibilities why the registry would not take our schema; none if it would, or has it
 */
public record SubjectState(String subject, int id, List<String> incompatibilities) {

    public boolean isRegistered() {
        return id > 0;
    }

    public boolean isCompatible() {
        return incompatibilities.isEmpty();
    }
}
