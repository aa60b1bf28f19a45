package se.lagesbild.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What came back from an address. */
record RegistryAnswer(int status, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RegistryAnswer of(int status, String text) {
        try {
            return new RegistryAnswer(status, JSON.readTree(text));
        } catch (JsonProcessingException notOfARegistry) {
            return new RegistryAnswer(status, MissingNode.getInstance());
        }
    }

    boolean isOk() {
        return status / 100 == 2 && !body.isMissingNode();
    }

    /** Another address, or the same one later, may do better. */
    boolean mayPass() {
        return status >= 500 || status == 408 || status == 429;
    }

    boolean isAccessRefused() {
        return status == 401 || status == 403;
    }

    /** The registry's own code, such as 40403; 0 if this is not the answer of a registry. */
    int errorCode() {
        return body.path("error_code").asInt(0);
    }

    /** The registry says no, and means the question: an id it does not know, a schema it does not take. */
    boolean isVerdict() {
        return isNotFound() || status == 409 || status == 422;
    }

    boolean isNotFound() {
        int code = errorCode();
        return code >= 40401 && code <= 40403;
    }

    String message() {
        return body.path("message").asText("");
    }
}
