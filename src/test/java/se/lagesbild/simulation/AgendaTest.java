package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgendaTest {

    private final Agenda agenda = new Agenda();

    @Test
    void shouldBeEmptyAtFirst() {
        assertThat(agenda.nextDay()).isEqualTo(Agenda.NEVER);
        assertThat(agenda.takeDue(100_000)).isNull();
    }

    @Test
    void shouldTakeOffWhatIsDueInTheOrderOfTasks() {
        agenda.set(Task.MOVE, 10);
        agenda.set(Task.OFFER, 10);
        agenda.set(Task.SERVICE, 11);

        assertThat(agenda.nextDay()).isEqualTo(10);
        assertThat(agenda.takeDue(10)).isEqualTo(Task.OFFER);
        assertThat(agenda.takeDue(10)).isEqualTo(Task.MOVE);
        assertThat(agenda.takeDue(10)).isNull();
        assertThat(agenda.nextDay()).isEqualTo(11);
    }

    @Test
    void shouldForgetWhatIsCancelled() {
        agenda.set(Task.MOVE, 10);
        agenda.cancel(Task.MOVE);

        assertThat(agenda.has(Task.MOVE)).isFalse();
        assertThat(agenda.nextDay()).isEqualTo(Agenda.NEVER);
    }
}
