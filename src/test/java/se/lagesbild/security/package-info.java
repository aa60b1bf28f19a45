/** A cluster that demands TLS, a password and rights, and what the program does on it. */
@NullMarked
package se.lagesbild.security;

import org.jspecify.annotations.NullMarked;
