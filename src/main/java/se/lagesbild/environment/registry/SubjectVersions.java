package se.lagesbild.environment.registry;

import java.util.ArrayList;
import java.util.List;

/** The versions of one subject, oldest first. A deleted version is hidden until it is deleted permanently. */
final class SubjectVersions {

    private final String subject;
    private final List<Version> visible = new ArrayList<>();
    private final List<Version> hidden = new ArrayList<>();
    private int lastNumber;

    SubjectVersions(String subject) {
        this.subject = subject;
    }

    List<Version> visible() {
        return List.copyOf(visible);
    }

    Version add(StoredSchema schema) {
        Version version = new Version(subject, ++lastNumber, schema);
        visible.add(version);
        return version;
    }

    void hide(List<Version> versions) {
        visible.removeAll(versions);
        hidden.addAll(versions);
    }

    /** Forgets all versions for good and returns them. @throws RegistryError if some are not hidden yet */
    List<Version> forget() {
        if (!visible.isEmpty()) {
            throw new RegistryError(
                    40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
        }
        if (hidden.isEmpty()) {
            throw RegistryError.subjectNotFound(subject);
        }
        List<Version> forgotten = List.copyOf(hidden);
        hidden.clear();
        return forgotten;
    }

    /** Forgets one version for good. @throws RegistryError if it is not hidden yet */
    Version forget(int number) {
        Version version = hidden.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new RegistryError(
                        40407,
                        "Subject '" + subject + "' Version " + number
                                + " was not deleted first before being permanently deleted"));
        hidden.remove(version);
        return version;
    }
}
