package se.lagesbild.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.CategoryGroup;

/**
 * A jobseeker category (sökandekategori) in the code table. The dates and the note inform; they change no figure.
 *
 * @param label in Swedish
 * @param validFrom first day on which the code was in use; null if not known
 * @param validTo last day on which the code was in use; null if not known, or if it still is
 * @param note what is uncertain, or null
 */
public record Category(
        String code,
        CategoryGroup group,
        String label,
        Source source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    /** Where code and label were found. */
    public enum Source {
        /** In the documents that define the measures. */
        DOCUMENTS("documents"),
        /** In code lists from elsewhere: to be confirmed by whoever runs this. */
        OUTSIDE("outside");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        /** As in the file. */
        @Override
        public String toString() {
            return text;
        }
    }
}
