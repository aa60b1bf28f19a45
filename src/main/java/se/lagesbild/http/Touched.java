package se.lagesbild.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What something new has come about since it was last asked, each once. Any thread may add, one takes. */
final class Touched<S> {

    private final Set<S> subjects = ConcurrentHashMap.newKeySet();

    void add(S subject) {
        subjects.add(subject);
    }

    /** What was added since the last call. Each is forgotten before it is looked at, so that nothing new is missed. */
    List<S> drain() {
        List<S> drained = new ArrayList<>();
        for (Iterator<S> all = subjects.iterator(); all.hasNext(); ) {
            drained.add(all.next());
            all.remove();
        }
        return drained;
    }
}
