package se.lagesbild.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A server-sent event as it goes over the wire. */
final class Message {

    private Message() {}

    static byte[] of(String event, Object body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("event: " + event + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(Json.bytes(body));
        message.writeBytes(new byte[] {'\n', '\n'});
        return message.toByteArray();
    }
}
