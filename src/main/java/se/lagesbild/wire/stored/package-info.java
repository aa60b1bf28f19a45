/**
 * The form in which a person's history rests in a state store, and in which a replay gathers it: small and quick to
 * read, since every live event costs one reading and one writing of a whole history.
 *
 * <p>An event is a sequence of Avro's variable-length integers (z below, zigzag) and bytes:
 *
 * <ol>
 *   <li>z: type × 4, plus 2 if the registration is on a whole second, plus 1 if the event id is a UUID;
 *   <li>z: days since the event before (since 1970-01-01 for the first);
 *   <li>z: seconds or milliseconds from the start of that day, in UTC, to the registration;
 *   <li>the event id: 16 bytes for a UUID, else z: how many bytes it shares with the last such id, and the other bytes;
 *   <li>the type's required fields; z: which optional ones are given, a bit for each; those fields.
 * </ol>
 *
 * A day in a field counts from the event's day, a choice is its number, a flag one byte. A text is z: its length, and
 * its UTF-8; or −1 − p, when it is in place p of the last {@link se.lagesbild.wire.stored.RecentTexts}; or −33, and the
 * 16 bytes of a UUID. The person id is the key and not stored. Nothing tells the number of events: they end with the
 * bytes.
 */
@NullMarked
package se.lagesbild.wire.stored;

import org.jspecify.annotations.NullMarked;
