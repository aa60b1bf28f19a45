package se.lagesbild.topology;

import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;

/** Is told what becomes of events, for meters. Called on stream threads; must not throw. */
public interface LiveObserver {

    /** @param type the event's type as in the event contract's table, ENROLLED for example */
    void accepted(String type);

    void rejected(Refusal.Reason reason);

    /** An event that changed nothing, because it or a later version of it was known. */
    void unchanged(History.Addition addition);

    /** An event registered after the end of the month of its effective day. */
    void late();

    void anomalous(Anomaly anomaly);

    /** A figure changed after it was final. */
    void revised(String measure);

    /** Nobody listens. */
    LiveObserver NONE = new LiveObserver() {
        @Override
        public void accepted(String type) {}

        @Override
        public void rejected(Refusal.Reason reason) {}

        @Override
        public void unchanged(History.Addition addition) {}

        @Override
        public void late() {}

        @Override
        public void anomalous(Anomaly anomaly) {}

        @Override
        public void revised(String measure) {}
    };
}
