package se.lagesbild.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.testing.Days;

class DaySetTest {

    private static final int HORIZON = 400;

    @Test
    void shouldJoinRangesThatTouchOrOverlap() {
        DaySet set = DaySet.of(1, 5).or(DaySet.of(5, 7)).or(DaySet.of(6, 9));

        assertThat(set).isEqualTo(DaySet.of(1, 9));
        assertThat(set.runs()).isEqualTo(1);
    }

    @Test
    void shouldBeEmptyWhereStartIsNotBeforeEnd() {
        assertThat(DaySet.of(5, 5)).isEqualTo(DaySet.EMPTY);
        assertThat(DaySet.of(6, 5).isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseRangesOutOfOrder() {
        DaySetBuilder builder = new DaySetBuilder(2);
        builder.add(10, 12);

        assertThatThrownBy(() -> builder.add(9, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"89, 0", "90, 1", "91, 2"})
    void shouldCountARunFromItsNinetiethDay(int length, int days) {
        DaySet run = DaySet.of(100, 100 + length);

        DaySet counted = run.fromNthDay(90);

        assertThat(days(counted)).isEqualTo(days);
        assertThat(counted.firstFrom(0)).isEqualTo(days == 0 ? Day.FOREVER : 189);
    }

    @Test
    void shouldFindTheFirstDayOfEachMonthThatHasOne() {
        DaySet set = Days.days("2021-01-31", "2021-03-01")
                .or(Days.days("2021-03-20", "2021-03-20"))
                .or(Days.days("2021-12-31", "2021-12-31"));
        List<LocalDate> firsts = new ArrayList<>();

        set.forEachFirst(Span.MONTH, day -> firsts.add(Day.date(day)));

        assertThat(firsts)
                .containsExactly(
                        LocalDate.of(2021, 1, 31),
                        LocalDate.of(2021, 2, 1),
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2021, 12, 31));
    }

    @Test
    void shouldFindTheFirstDayOfEachLongerSpanThatHasOne() {
        DaySet set = Days.days("2021-04-30", "2021-05-02").or(Days.days("2022-01-01", "2022-01-01"));
        List<LocalDate> firsts = new ArrayList<>();

        set.forEachFirst(Span.TERTIAL, day -> firsts.add(Day.date(day)));
        set.forEachFirst(Span.YEAR, day -> firsts.add(Day.date(day)));

        assertThat(firsts)
                .containsExactly(
                        LocalDate.of(2021, 4, 30),
                        LocalDate.of(2021, 5, 1),
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2021, 4, 30),
                        LocalDate.of(2022, 1, 1));
    }

    @Test
    void shouldOpenTheMonthsWhoseOpeningDayIsInTheSet() {
        int from = Day.parse("2021-01-31");
        int to = Day.parse("2021-03-31");

        DaySet opened = DaySet.of(from, to).openedMonths();

        assertThat(opened).isEqualTo(DaySet.of(Day.parse("2021-02-01"), Day.parse("2021-04-01")));
    }

    @Test
    void shouldOpenTheNextMonthOnlyIfTheLastDayIsIncluded() {
        int end = Day.parse("2021-04-01");

        assertThat(DaySet.of(end - 5, end - 1).openedMonths()).isEqualTo(DaySet.EMPTY);
        assertThat(DaySet.of(end - 5, end).openedMonths()).isEqualTo(DaySet.of(end, Day.parse("2021-05-01")));
    }

    @Test
    void shouldOpenMonthsForEverWithoutAnEnd() {
        DaySet opened = DaySet.of(Day.parse("2021-01-15"), Day.FOREVER).openedMonths();

        assertThat(opened).isEqualTo(DaySet.of(Day.parse("2021-02-01"), Day.FOREVER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldAgreeWithSetsOfSingleDays(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            BitSet oneBits = bits(random);
            BitSet otherBits = bits(random);
            DaySet one = set(oneBits);
            DaySet other = set(otherBits);

            assertThat(one.and(other)).isEqualTo(set(and(oneBits, otherBits)));
            assertThat(one.or(other)).isEqualTo(set(or(oneBits, otherBits)));
            assertThat(one.minus(other)).isEqualTo(set(minus(oneBits, otherBits)));
            assertThat(one.entries()).isEqualTo(set(entries(oneBits)));
            int day = random.nextInt(HORIZON);
            assertThat(one.contains(day)).isEqualTo(oneBits.get(day));
            int next = oneBits.nextSetBit(day);
            assertThat(one.firstFrom(day)).isEqualTo(next < 0 ? Day.FOREVER : next);
        }
    }

    private static long days(DaySet set) {
        return set.ranges().stream()
                .mapToLong(range -> range.end() - range.start())
                .sum();
    }

    private static DaySet set(BitSet bits) {
        return DaySet.ofDays(bits.stream());
    }

    private static BitSet bits(Random random) {
        BitSet bits = new BitSet();
        int ranges = random.nextInt(6);
        for (int i = 0; i < ranges; i++) {
            int start = random.nextInt(HORIZON);
            bits.set(start, Math.min(HORIZON, start + 1 + random.nextInt(60)));
        }
        return bits;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet or(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }

    private static BitSet minus(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    private static BitSet entries(BitSet bits) {
        BitSet entries = new BitSet();
        IntStream.range(0, HORIZON)
                .filter(day -> bits.get(day) && (day == 0 || !bits.get(day - 1)))
                .forEach(entries::set);
        return entries;
    }
}
