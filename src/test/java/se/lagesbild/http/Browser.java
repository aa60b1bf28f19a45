package se.lagesbild.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/** Asks a server under test. */
record Browser(HttpServer server, HttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Browser(HttpServer server) {
        this(
                server,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    HttpResponse<String> send(String method, String path) {
        return send(method, path, HttpResponse.BodyHandlers.ofString());
    }

    Stream<String> stream(String path) {
        return send("GET", path, HttpResponse.BodyHandlers.ofLines()).body();
    }

    /** Of an answer that has no end. */
    HttpHeaders headersOf(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofInputStream(), headers)
                .headers();
    }

    private <T> HttpResponse<T> send(
            String method, String path, HttpResponse.BodyHandler<T> handler, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://" + HttpServer.LOCALHOST + ":" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return parse(get(path).body());
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
