package se.lagesbild.domain.measure;

import java.util.Collection;

/** How the figures of a longer period's months make up the figure of the period. */
public enum Aggregation {
    /** Numerators and denominators are added: rates, means of days, and counts of what happens. */
    SUM {
        @Override
        public Figure over(Collection<Figure> months) {
            return new Figure(numerators(months), hasDenominators(months) ? denominators(months) : null);
        }
    },
    /** The plain mean: the sum of the counts over the number of months. For stocks. */
    MEAN {
        @Override
        public Figure over(Collection<Figure> months) {
            return new Figure(numerators(months), (long) months.size());
        }
    },
    /** Whoever counts in several months counts once: months do not tell, so longer periods are counted themselves. */
    DISTINCT {
        @Override
        public Figure over(Collection<Figure> months) {
            throw new UnsupportedOperationException("months do not tell who is in several of them");
        }
    };

    /** @param months the figures of all months of the period, those of nothing of nobody included */
    public abstract Figure over(Collection<Figure> months);

    private static boolean hasDenominators(Collection<Figure> months) {
        return months.stream().anyMatch(figure -> figure.denominator() != null);
    }

    private static long numerators(Collection<Figure> months) {
        return months.stream().mapToLong(Figure::numerator).sum();
    }

    private static long denominators(Collection<Figure> months) {
        return months.stream()
                .mapToLong(figure -> figure.denominator() == null ? 0 : figure.denominator())
                .sum();
    }
}
