package se.lagesbild.report;

import java.util.List;

/**
 * A point of the lead.
 *
 * @param items what it counts up, if anything
 */
record LeadPoint(String sentence, List<String> items) {

    static LeadPoint of(String sentence) {
        return new LeadPoint(sentence, List.of());
    }
}
