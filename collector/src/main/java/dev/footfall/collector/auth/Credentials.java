package dev.footfall.collector.auth;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.regex.Pattern;

/** What a request brings to show who sends it: only ever the Authorization header (RFC 6750). */
sealed interface Credentials {
    /** Nothing, or something for a proxy in front. */
    record None() implements Credentials {}

    /** More than one header; two readers could take different ones. */
    record Several() implements Credentials {}

    /** A bearer token, which may be anything. */
    record Bearer(String token) implements Credentials {
        /** Without the token. */
        @Override
        public String toString() {
            return "Bearer";
        }
    }

    Pattern BEARER = Pattern.compile("(?i)bearer(?: +|$)");

    /** Those in the headers. */
    static Credentials of(HeaderMap headers) {
        var lines = headers.get(Headers.AUTHORIZATION);
        if (lines == null || lines.isEmpty()) {
            return new None();
        }
        if (lines.size() > 1) {
            return new Several();
        }
        var line = lines.getFirst();
        var scheme = BEARER.matcher(line);
        return scheme.lookingAt() ? new Bearer(line.substring(scheme.end())) : new None();
    }
}
