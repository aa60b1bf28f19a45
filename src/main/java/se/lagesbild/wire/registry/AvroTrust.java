package se.lagesbild.wire.registry;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import se.lagesbild.avro.StatusChange;

/** Avro makes objects only of classes somebody vouched for. These are the generated ones of this application. */
public final class AvroTrust {

    private static final String GENERATED = StatusChange.class.getPackageName();

    private static final ClassSecurityPredicate TRUSTED =
            type -> type.getPackageName().equals(GENERATED) || ClassSecurityValidator.DEFAULT.isTrusted(type);

    private AvroTrust() {}

    /**
     * To be called before the first record is read or written by anything but the serdes here, which see to it
     * themselves; any number of times.
     */
    public static void establish() {
        ClassSecurityValidator.setGlobal(TRUSTED);
    }
}
