package se.lagesbild.environment.registry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The compatibility level of each subject: its own, or else the one for all. */
final class CompatibilityRules {

    private final Map<String, CompatibilityLevel> own = new ConcurrentHashMap<>();
    private volatile CompatibilityLevel forAll;

    CompatibilityRules(CompatibilityLevel forAll) {
        this.forAll = forAll;
    }

    CompatibilityLevel forAll() {
        return forAll;
    }

    void forAll(CompatibilityLevel level) {
        forAll = level;
    }

    CompatibilityLevel of(String subject) {
        return own.getOrDefault(subject, forAll);
    }

    Optional<CompatibilityLevel> ownOf(String subject) {
        return Optional.ofNullable(own.get(subject));
    }

    void own(String subject, CompatibilityLevel level) {
        own.put(subject, level);
    }

    Optional<CompatibilityLevel> removeOwn(String subject) {
        return Optional.ofNullable(own.remove(subject));
    }
}
