package dev.footfall.collector.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code docs/api/openapi.yaml}. */
final class OpenApi {
    private static final Path FILE = Path.of("../docs/api/openapi.yaml");
    private static final String ADDRESS = "https://footfall.invalid/openapi.json";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "patch");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private OpenApi(JsonNode document) {
        this.document = document;
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(ADDRESS, definitions(document))));
    }

    /** A schema that holds all of them, in the words of JSON Schema rather than of OpenAPI. */
    private static String definitions(JsonNode document) {
        return "{\"$defs\":" + inWordsOfSchema(document.at("/components/schemas")) + "}";
    }

    private static String inWordsOfSchema(JsonNode schema) {
        return schema.toString().replace("\"#/components/schemas/", "\"" + ADDRESS + "#/$defs/");
    }

    static OpenApi read() throws IOException {
        var yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
        return new OpenApi(new ObjectMapper().valueToTree(yaml));
    }

    /** What can be done at a path, such as {@code GET /robots.txt}. */
    record Operation(String method, String path, JsonNode description) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        /** The successes that it promises. */
        List<String> successes() {
            return description
                    .get("responses")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(status -> status.startsWith("2"))
                    .toList();
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue()
                                .propertyStream()
                                .filter(entry -> METHODS.contains(entry.getKey()))
                                .forEach(entry ->
                                        operations.add(
                                                new Operation(
                                                        entry.getKey().toUpperCase(Locale.ROOT),
                                                        path.getKey(),
                                                        entry.getValue()))));
        return operations;
    }

    Operation operation(String method, String path) {
        return operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + method + " " + path));
    }

    /** Whether a comma stands where YAML takes it for the end of a text. */
    boolean hasStrayWords() {
        return document.toString().contains("\":null");
    }

    /** Every reference in it. */
    List<String> references() {
        return document.findValuesAsText("$ref");
    }

    boolean has(String reference) {
        return !document.at(reference.substring(1)).isMissingNode();
    }

    /** What is wrong with an answer of this media type, empty for none. */
    List<String> faults(Operation operation, int status, String contentType, String body)
            throws IOException {
        var response = operation.description().get("responses").path(Integer.toString(status));
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        if (response.has("$ref")) {
            response = document.at(response.get("$ref").asText().substring(1));
        }
        var contents = response.path("content");
        if (body.isEmpty()) {
            return contents.isMissingNode() ? List.of() : List.of("there is no body");
        }
        var media = contents.path(contentType.replaceAll(";.*", "").strip());
        if (media.isMissingNode()) {
            return List.of("a body of " + contentType + " is not described");
        }
        return contentType.startsWith("application/json")
                ? faults(media.get("schema"), body)
                : List.of();
    }

    /** References in the schema lead into the whole document. */
    private List<String> faults(JsonNode schema, String body) throws IOException {
        return schemas
                .getSchema(new ObjectMapper().readTree(inWordsOfSchema(schema)))
                .validate(new ObjectMapper().readTree(body))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
