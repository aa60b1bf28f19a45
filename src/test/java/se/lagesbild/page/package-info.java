/**
 * The live page in a real browser: Debian's Chromium, before a demonstration that is started once for all tests. Each
 * test begins with a page of its own; days pass when a test says so.
 */
@NullMarked
package se.lagesbild.page;

import org.jspecify.annotations.NullMarked;
