package se.lagesbild.wire.avro;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.wire.Field;
import se.lagesbild.wire.RefusedException;

/**
 * An enum of the contract and its twin in the domain, constant by constant of the same name. The contract has one more,
 * {@code UNRECOGNISED}, which Avro puts in place of what a newer producer may have written.
 */
final class Choices<A extends Enum<A>, D extends Enum<D>> {

    private final Field field;
    private final Map<A, D> toDomain;
    private final Map<D, A> toAvro;

    Choices(Field field, Class<A> avro, Class<D> domain) {
        this.field = field;
        this.toDomain = new EnumMap<>(avro);
        this.toAvro = new EnumMap<>(domain);
        for (D constant : domain.getEnumConstants()) {
            A twin = Enum.valueOf(avro, constant.name());
            toDomain.put(twin, constant);
            toAvro.put(constant, twin);
        }
    }

    A toAvro(D constant) {
        return toAvro.get(constant);
    }

    @Nullable
    A toAvroOrNull(@Nullable D constant) {
        return constant == null ? null : toAvro(constant);
    }

    D toDomain(A constant) throws RefusedException {
        D twin = toDomain.get(constant);
        if (twin == null) {
            throw new RefusedException(Reason.UNKNOWN_ENUM_VALUE, field.fieldName(), "is none of " + toAvro.keySet());
        }
        return twin;
    }

    @Nullable
    D toDomainOrNull(@Nullable A constant) throws RefusedException {
        return constant == null ? null : toDomain(constant);
    }
}
