package se.lagesbild.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** On which day a person does what: at most one day for each task. */
final class Agenda {

    static final int NEVER = Integer.MAX_VALUE;

    private static final Task[] TASKS = Task.values();

    private final int[] days = new int[TASKS.length];

    Agenda() {
        clear();
    }

    void set(Task task, int day) {
        days[task.ordinal()] = day;
    }

    void cancel(Task task) {
        set(task, NEVER);
    }

    boolean has(Task task) {
        return days[task.ordinal()] != NEVER;
    }

    void clear() {
        Arrays.fill(days, NEVER);
    }

    /** The first day with something to do; {@link #NEVER} if there is none. */
    int nextDay() {
        int next = NEVER;
        for (int day : days) {
            next = Math.min(next, day);
        }
        return next;
    }

    /** Takes off the first task due on or before the day; null if there is none. */
    @Nullable
    Task takeDue(int day) {
        for (Task task : TASKS) {
            if (days[task.ordinal()] <= day) {
                cancel(task);
                return task;
            }
        }
        return null;
    }
}
