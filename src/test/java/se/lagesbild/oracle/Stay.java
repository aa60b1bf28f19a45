package se.lagesbild.oracle;

/**
 * A participation, an activity or studies: from {@code start} through {@code end}, both inclusive.
 *
 * <p>«Per participationId: the first start holds, the latest explicit end holds, and without one the latest extension's
 * planned end, else the start's». First and latest are meant in the order of events within a person.
 *
 * <p>Decisions where the text leaves room:
 *
 * <ul>
 *   <li>all known events define the stay, also an end or extension whose own day is later than the measuring day;
 *   <li>an explicit end before the start makes a stay that covers no day (it does not stay open);
 *   <li>activities, and studies with an id, follow the same rule; studies without an id have no end.
 * </ul>
 */
interface Stay {

    int NEVER = Integer.MAX_VALUE;

    int start();

    int end();

    default boolean covers(int day) {
        return start() <= day && day <= end();
    }

    default boolean coversSomeDay() {
        return start() <= end();
    }
}
