package se.lagesbild.replay.manifest;

/**
 * What computed.
 *
 * @param product version of the program
 * @param java version of the Java that ran it
 */
public record CodeVersion(String product, String java) {}
