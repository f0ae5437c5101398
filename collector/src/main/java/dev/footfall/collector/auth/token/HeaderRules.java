package dev.footfall.collector.auth.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a token's header may say. */
final class HeaderRules {
    private static final List<String> KEYS_OF_ITS_OWN = List.of("jwk", "jku", "x5u");

    /** What kinds of token give access; {@code at+jwt} is RFC 9068. */
    private static final Set<String> TYPES =
            Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    private HeaderRules() {}

    /** The algorithm, once all else in the header is in order. */
    static Algorithm check(ObjectNode header) throws FaultException {
        var name = header.path("alg");
        if (!name.isTextual()) {
            throw new FaultException(Fault.MALFORMED);
        }
        if (name.textValue().equalsIgnoreCase("none")) {
            throw new FaultException(Fault.UNSIGNED);
        }
        var algorithm =
                Algorithm.of(name.textValue())
                        .orElseThrow(() -> new FaultException(Fault.ALGORITHM));
        if (header.has("crit")) {
            throw new FaultException(Fault.CRITICAL);
        }
        if (KEYS_OF_ITS_OWN.stream().anyMatch(header::has)) {
            throw new FaultException(Fault.EMBEDDED_KEY);
        }
        if (header.has("cty")) {
            throw new FaultException(Fault.NESTED);
        }
        if (header.has("kid") && !header.path("kid").isTextual()) {
            throw new FaultException(Fault.MALFORMED);
        }
        var type = header.path("typ");
        if (!type.isMissingNode()
                && !(type.isTextual()
                        && TYPES.contains(type.textValue().toLowerCase(Locale.ROOT)))) {
            throw new FaultException(Fault.TYPE);
        }
        return algorithm;
    }
}
