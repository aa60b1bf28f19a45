package se.lagesbild.app;

/** Numbers of things, in words. */
public final class Amount {

    private Amount() {}

    /** @param one the word for one of them, "topic" for example, to which an s is added for more or none */
    public static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
