package se.lagesbild.wire.stored;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** Texts that are UUIDs in their canonical form, 36 characters with hexadecimal digits in lower case. */
final class Uuids {

    static final int BYTES = 16;

    private static final int TEXT_LENGTH = 36;
    private static final int NO_DIGIT = -1;

    /** By character. A table, since which digit comes is random and a wrongly guessed branch costs more. */
    private static final byte[] DIGITS = new byte['f' + 1];

    static {
        Arrays.fill(DIGITS, (byte) NO_DIGIT);
        for (int digit = 0; digit < 16; digit++) {
            DIGITS[Character.forDigit(digit, 16)] = (byte) digit;
        }
    }

    private Uuids() {}

    /** Fills the bytes with the UUID that the text is; false, and the bytes are anything, if it is none. */
    static boolean parse(String text, byte[] bytes) {
        if (text.length() != TEXT_LENGTH) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < BYTES; i++) {
            if ((i == 4 || i == 6 || i == 8 || i == 10) && text.charAt(at++) != '-') {
                return false;
            }
            int high = digit(text.charAt(at++));
            int low = digit(text.charAt(at++));
            if ((high | low) == NO_DIGIT) {
                return false;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return true;
    }

    /** The inverse of {@link #parse}. */
    static String text(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    private static int digit(char c) {
        return c < DIGITS.length ? DIGITS[c] : NO_DIGIT;
    }
}
