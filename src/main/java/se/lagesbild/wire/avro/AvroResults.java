package se.lagesbild.wire.avro;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.ResultStatus;
import se.lagesbild.avro.ResultTarget;
import se.lagesbild.avro.TargetDirection;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.person.Gender;

/** Published figures as records of the contract, and back. */
public final class AvroResults {

    private AvroResults() {}

    public static MeasureResult toAvro(Result result) {
        Cell cell = result.cell();
        return MeasureResult.newBuilder()
                .setMeasure(result.measure())
                .setPeriod(result.period().toString())
                .setGender(cell.gender())
                .setRegion(cell.region())
                .setMunicipality(cell.municipality())
                .setOffice(cell.office())
                .setAsOfDay(Day.date(result.asOfDay()))
                .setNumerator(result.figure().numerator())
                .setDenominator(result.figure().denominator())
                .setValue(result.figure().value())
                .setStatus(ResultStatus.valueOf(result.status().name()))
                .setRevision(result.revision())
                .setTarget(toAvro(result.target()))
                .setTargetMet(result.targetMet())
                .setDefinitionVersion(result.definitionVersion())
                .setUpdatedAt(Instant.ofEpochMilli(result.updatedAt()))
                .build();
    }

    /**
     * The target's year and gender are those of the result's period and cell.
     *
     * @throws java.time.DateTimeException if the period is none
     * @throws IllegalArgumentException if the cell's gender or the target's level or scope is not what it should be
     */
    public static Result fromAvro(MeasureResult result) {
        Period period = Period.parse(result.getPeriod());
        Cell cell = new Cell(result.getGender(), result.getRegion(), result.getMunicipality(), result.getOffice());
        return new Result(
                result.getMeasure(),
                period,
                cell,
                Day.of(result.getAsOfDay()),
                new Figure(result.getNumerator(), result.getDenominator()),
                Result.Status.valueOf(result.getStatus().name()),
                result.getRevision(),
                fromAvro(result.getTarget(), period, cell),
                result.getTargetMet(),
                result.getDefinitionVersion(),
                result.getUpdatedAt().toEpochMilli());
    }

    private static @Nullable ResultTarget toAvro(@Nullable Target target) {
        return target == null
                ? null
                : new ResultTarget(
                        target.level().toPlainString(),
                        TargetDirection.valueOf(target.direction().name()),
                        target.scope().name());
    }

    private static @Nullable Target fromAvro(@Nullable ResultTarget target, Period period, Cell cell) {
        return target == null
                ? null
                : new Target(
                        period.year(),
                        cell.gender() == null ? null : Gender.valueOf(cell.gender()),
                        new BigDecimal(target.getLevel()),
                        Target.Direction.valueOf(target.getDirection().name()),
                        Target.Scope.valueOf(target.getScope()));
    }
}
