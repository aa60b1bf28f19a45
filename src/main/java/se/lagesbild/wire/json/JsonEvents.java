package se.lagesbild.wire.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

/** Reads events from JSON lines. Thread-safe. */
public final class JsonEvents {

    private final JsonFactory factory = new JsonFactory();

    /** The event of one line; see {@link #read(byte[], int, int)}. */
    public StatusChange read(String line) throws RefusedException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /**
     * The event of one line of UTF-8. A field that is JSON null is not given.
     *
     * @throws RefusedException if the line is no event; of several faults, it tells the one that explains most
     */
    public StatusChange read(byte[] buffer, int offset, int length) throws RefusedException {
        try (JsonParser json = parser(buffer, offset, length)) {
            return new EventObject(json).read();
        } catch (JacksonException e) {
            // Its own message may quote the line, and a line is a person's data.
            throw new RefusedException(Reason.UNDECODABLE, "", "is not JSON");
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.UNDECODABLE, "", "is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Jackson guesses the encoding of bytes and forgives malformed ones, so it is given those only that are plain. */
    private JsonParser parser(byte[] buffer, int offset, int length) throws IOException {
        if (isPlain(buffer, offset, length)) {
            return factory.createParser(buffer, offset, length);
        }
        CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, offset, length));
        return factory.createParser(chars.array(), chars.arrayOffset(), chars.length());
    }

    /** Whether all is ASCII, without NUL. */
    private static boolean isPlain(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] <= 0) {
                return false;
            }
        }
        return true;
    }
}
