package se.lagesbild.wire.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.ResultStatus;
import se.lagesbild.avro.TargetDirection;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.person.Gender;

class AvroResultsTest {

    private static final Result SHARE = new Result(
            "turnover-to-work",
            Period.parse("2021-03"),
            new Cell("WOMAN", "05", "0580", null),
            Day.parse("2021-03-31"),
            new Figure(54, 1000L),
            Result.Status.REVISED,
            2,
            new Target(2021, Gender.WOMAN, new BigDecimal("5.4"), Target.Direction.AT_LEAST, Target.Scope.YEAR_MEAN),
            true,
            "1",
            1_617_235_200_123L);

    private static final Result COUNT = new Result(
            "youth-guarantee-90",
            Period.parse("2018-12"),
            Cell.TOTAL,
            Day.parse("2018-12-07"),
            new Figure(12, null),
            Result.Status.LIVE,
            0,
            null,
            null,
            "1",
            0);

    @Test
    void shouldComeBackTheSame() {
        assertThat(AvroResults.fromAvro(AvroResults.toAvro(SHARE))).isEqualTo(SHARE);
        assertThat(AvroResults.fromAvro(AvroResults.toAvro(COUNT))).isEqualTo(COUNT);
    }

    @Test
    void shouldSayWhatTheContractSays() {
        MeasureResult share = AvroResults.toAvro(SHARE);

        assertThat(share.getPeriod()).isEqualTo("2021-03");
        assertThat(share.getValue()).isEqualTo(0.054);
        assertThat(share.getStatus()).isEqualTo(ResultStatus.REVISED);
        assertThat(share.getTarget().getLevel()).isEqualTo("5.4");
        assertThat(share.getTarget().getDirection()).isEqualTo(TargetDirection.AT_LEAST);
        assertThat(share.getTarget().getScope()).isEqualTo("YEAR_MEAN");
        assertThat(share.getSuppressed()).isFalse();
        assertThat(AvroResults.toAvro(COUNT).getValue()).isEqualTo(12.0);
    }

    @Test
    void shouldWriteALargeLevelWithoutExponent() {
        Target target =
                new Target(2021, null, new BigDecimal("5.45E+4"), Target.Direction.AT_LEAST, Target.Scope.MONTH);
        Result result = new Result(
                "participants-stom",
                Period.parse("2021-03"),
                Cell.TOTAL,
                0,
                new Figure(1, null),
                Result.Status.FINAL,
                0,
                target,
                false,
                "1",
                0);

        assertThat(AvroResults.toAvro(result).getTarget().getLevel()).isEqualTo("54500");
    }
}
