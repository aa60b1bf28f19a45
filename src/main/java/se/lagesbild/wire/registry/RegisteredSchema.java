package se.lagesbild.wire.registry;

import org.apache.avro.Schema;

/** A version of a subject. The id is the registry's, one for each distinct schema whatever the subject. */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
