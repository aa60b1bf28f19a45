package se.lagesbild.wire.avro;

import java.util.HashMap;
import java.util.Map;

/** Translates each class of a closed family in its own way. */
final class ByClass<S, T, X extends Exception> {

    interface Translation<S, T, X extends Exception> {

        T translate(S source) throws X;
    }

    private final Map<Class<?>, Translation<S, T, X>> translations = new HashMap<>();

    <C extends S> ByClass<S, T, X> with(Class<C> type, Translation<C, T, X> translation) {
        translations.put(type, source -> translation.translate(type.cast(source)));
        return this;
    }

    T translate(S source) throws X {
        Translation<S, T, X> translation = translations.get(source.getClass());
        if (translation == null) {
            throw new IllegalArgumentException("no translation for a " + source.getClass());
        }
        return translation.translate(source);
    }
}
