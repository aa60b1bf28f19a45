package se.lagesbild.replay.manifest;

/**
 * A file that was read to its end.
 *
 * @param name within the directory that was given, or without any directory
 * @param sha256 of its bytes as they are stored: packed, if the file is
 */
public record ReadFile(String name, String sha256) {}
