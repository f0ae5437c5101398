package dev.footfall.collector.auth.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footfall.model.filter.tree.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a verified token about a person, without those about the token itself. Immutable;
 * safe for use by many threads.
 */
public final class Claims {
    /** Nobody has said anything. */
    public static final Claims NONE = new Claims(JsonNodeFactory.instance.objectNode());

    private static final Set<String> ABOUT_THE_TOKEN =
            Set.of(
                    "exp",
                    "nbf",
                    "iat",
                    "iss",
                    "aud",
                    "jti",
                    "nonce",
                    "at_hash",
                    "c_hash",
                    "azp",
                    "auth_time");

    private static final List<String> NAMES = List.of("name", "preferred_username", "email", "sub");

    private final ObjectNode visible;

    private Claims(ObjectNode visible) {
        this.visible = visible;
    }

    /** Those of a token's whole claims that are about a person. */
    public static Claims of(ObjectNode claims) {
        var visible = claims.deepCopy();
        visible.remove(ABOUT_THE_TOKEN);
        return new Claims(visible);
    }

    /** What people call them: the first that is there of name, user name, address and subject. */
    public @Nullable String displayName() {
        return NAMES.stream().map(this::text).filter(name -> name != null).findFirst().orElse(null);
    }

    /** A claim that is a text and not empty. */
    public @Nullable String text(String name) {
        var claim = visible.path(name);
        return claim.isTextual() && !claim.textValue().isBlank() ? claim.textValue() : null;
    }

    /**
     * A claim as the filter language sees it: {@code a}, {@code b} is what is called {@code b} in
     * the object {@code a}, or the claim that is called {@code a.b}.
     */
    public Value value(List<String> path) {
        return value(visible, path);
    }

    private static Value value(JsonNode object, List<String> path) {
        for (int taken = path.size(); taken > 0; taken--) {
            var member = object.get(String.join(".", path.subList(0, taken)));
            if (member != null && taken == path.size()) {
                return value(member);
            }
            if (member != null && member.isObject()) {
                return value(member, path.subList(taken, path.size()));
            }
        }
        return new Value.Absent();
    }

    private static Value value(JsonNode claim) {
        return switch (claim.getNodeType()) {
            case BOOLEAN -> new Value.Flag(claim.booleanValue());
            case STRING -> new Value.Text(claim.textValue());
            case NUMBER -> number(claim);
            case ARRAY ->
                    new Value.Items(
                            StreamSupport.stream(claim.spliterator(), false)
                                    .map(Claims::value)
                                    .toList());
            case OBJECT, NULL, MISSING, BINARY, POJO -> new Value.Absent();
        };
    }

    /** A number that no double comes near is nothing that a claim would say. */
    private static Value number(JsonNode claim) {
        return Double.isFinite(claim.doubleValue())
                ? new Value.Numeric(claim.decimalValue())
                : new Value.Absent();
    }

    /** As JSON, to be shown to whoever they are about, and to be kept. */
    public ObjectNode json() {
        return visible.deepCopy();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claims claims && visible.equals(claims.visible);
    }

    @Override
    public int hashCode() {
        return visible.hashCode();
    }

    /** Without them: they are about a person. */
    @Override
    public String toString() {
        return visible.size() + " claims";
    }
}
