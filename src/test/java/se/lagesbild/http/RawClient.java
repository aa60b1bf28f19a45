package se.lagesbild.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that keeps to no rules. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(HttpServer server) throws IOException {
        socket = new Socket(HttpServer.LOCALHOST, server.port());
        socket.setSoTimeout(10_000);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Says that nothing more will come. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    /** All that is answered until the server closes the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the server has closed the connection. */
    boolean isEnded() {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().available() == 0
                    && socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
