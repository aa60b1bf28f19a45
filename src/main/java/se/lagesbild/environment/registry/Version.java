package se.lagesbild.environment.registry;

/** A schema as a version of a subject. Numbers count from 1 and are not used again. */
record Version(String subject, int number, StoredSchema schema) {}
