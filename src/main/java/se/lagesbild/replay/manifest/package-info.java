/**
 * Manifests: what a replay was asked, what it read and with what, how much that was, and a hash of what came out; enough to
 * compute it again and to see whether the same comes out.
 *
 * <p>{@link se.lagesbild.replay.manifest.Manifest} is one, {@link se.lagesbild.replay.manifest.ManifestJson} its form in a
 * file, {@link se.lagesbild.replay.manifest.Verification} holds two against each other.
 */
@NullMarked
package se.lagesbild.replay.manifest;

import org.jspecify.annotations.NullMarked;
