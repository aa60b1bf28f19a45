/**
 * The contract's generated classes and the domain, translated both ways. Nothing outside this package and the serdes
 * needs to know the generated classes.
 */
@NullMarked
package se.lagesbild.wire.avro;

import org.jspecify.annotations.NullMarked;
