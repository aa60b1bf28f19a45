package se.lagesbild.simulation;

import se.lagesbild.domain.person.Change;

/**
 * An activity within a framework programme.
 *
 * @param ongoing whether it has started, or is only planned
 */
record Activity(String id, Kind kind, String programme, boolean ongoing) {

    /**
     * What people do there.
     *
     * @param workplace at an employer's
     * @param externalProvider run by a provider
     */
    record Kind(String name, boolean workplace, boolean externalProvider) {}

    Change planned() {
        return new Change.ActivityPlanned(id, kind.name());
    }

    Change started() {
        return new Change.ActivityStarted(id, kind.name(), programme, kind.workplace(), kind.externalProvider());
    }

    Change ended() {
        return new Change.ActivityEnded(id);
    }
}
