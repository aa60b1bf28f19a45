package se.lagesbild.bench.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import se.lagesbild.app.EventTopic;
import se.lagesbild.bench.FigureFile;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.Progress;
import se.lagesbild.replay.count.VintageCounter;

/** What {@code lagesbild replay} does: all months, all breakdowns, as CSV. */
record Replay(HistoryTopic history, List<Measure> measures, Categories categories, int threads) {

    /**
     * @return the hash of the figures
     * @throws IllegalStateException if not all events were counted
     */
    String run(Path csv) throws IOException {
        Question question = new Question(
                measures, EnumSet.allOf(Grouping.class), Question.Asked.between(history.first(), history.last()));
        try (EventTopic topic = new EventTopic(history.settings(), null)) {
            Counted<VintageCounter> counted = topic.replay(topic.extent(), categories)
                    .count(
                            () -> new VintageCounter(Long.MAX_VALUE, question.counted(), categories),
                            threads,
                            Progress.UNWATCHED);
            if (counted.events().accepted() != history.events()) {
                throw new IllegalStateException("replay counted " + counted.events() + " of " + history.events());
            }
            return FigureFile.write(question.answer(counted.sums().tally()), csv);
        }
    }
}
