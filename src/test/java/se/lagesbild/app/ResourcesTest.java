package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private final Resources resources = new Resources();
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());

    private AutoCloseable named(String name) {
        return () -> closed.add(name);
    }

    @Test
    void shouldCloseInTheOppositeOrderWhateverFails() {
        resources.add(named("first"));
        resources.add(() -> {
            throw new IllegalStateException("does not close");
        });
        resources.open(() -> named("last"));

        resources.close();

        assertThat(closed).containsExactly("last", "first");
    }

    @Test
    void shouldWaitForWhatIsBeingOpened() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread opening = new Thread(() -> resources.open(() -> {
            begun.countDown();
            awaitIt(mayEnd);
            return named("slow");
        }));
        Thread closing = new Thread(resources::close);

        opening.start();
        awaitIt(begun);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.WAITING);
        mayEnd.countDown();

        await().until(() -> !closing.isAlive());
        assertThat(closed).containsExactly("slow");
    }

    @Test
    void shouldOpenNothingAfterItsEnd() {
        resources.close();

        assertThatThrownBy(() -> resources.add(named("late"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> resources.open(() -> named("never"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> resources.directory("late")).isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("late");
    }

    @Test
    void shouldRemoveDirectoriesEvenIfSomethingHangs() {
        Path directory = resources.directory("lagesbild-test-");
        CountDownLatch never = new CountDownLatch(1);
        resources.add(() -> awaitIt(never));
        Thread closing = new Thread(resources::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.WAITING);
        assertThat(directory).exists();

        resources.removeDirectories();

        assertThat(directory).doesNotExist();
        never.countDown();
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
