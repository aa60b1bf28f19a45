package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What is answered on a port of this machine.
 *
 * @param token what is sent along, unless it is empty
 */
record OnPort(int number, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    int status(String path) throws InterruptedException {
        return get(path).statusCode();
    }

    JsonNode json(String path) throws InterruptedException, JsonProcessingException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode())
                .as("port %s, %s: %s", number, path, answer.body())
                .isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static List<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private HttpResponse<String> get(String path) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + number + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("port " + number + ", " + path + ": " + e, e);
        }
    }
}
