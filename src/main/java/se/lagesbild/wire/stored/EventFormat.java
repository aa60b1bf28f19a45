package se.lagesbild.wire.stored;

/** What writer and reader of the stored form agree on; the whole form is described with the package. */
final class EventFormat {

    static final int UUID_EVENT_ID = 1;
    static final int WHOLE_SECOND = 2;
    static final int FLAG_BITS = 2;

    /** In place of the length of a text. The reference to place p is −1 − p, and a UUID comes after the last place. */
    static final int FIRST_REFERENCE = -1;

    static final int UUID_TEXT = FIRST_REFERENCE - RecentTexts.PLACES;

    static final long MILLIS_PER_DAY = 86_400_000;
    static final long MILLIS_PER_SECOND = 1000;

    private EventFormat() {}
}
