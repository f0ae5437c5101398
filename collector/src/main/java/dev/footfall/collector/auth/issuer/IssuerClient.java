package dev.footfall.collector.auth.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.http.json.StrictJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Fetches what an issuer publishes. Safe for use by many threads; every call waits. */
final class IssuerClient implements AutoCloseable {
    private static final long LARGEST = 1024 * 1024;
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final HttpClient http;
    private final JsonMapper json = StrictJson.mapper();
    private final URI endpoint;
    private final Duration patience;

    IssuerClient(URI endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** What the discovery document says. */
    record Document(String issuer, URI keys) {}

    /** The issuer gives no usable answer; the message is half a sentence about why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String why) {
            super(why);
        }
    }

    /** The discovery document (OpenID Connect Discovery 1.0, section 4). */
    Document document() throws UnusableException, InterruptedException {
        var document = get(URI.create(endpoint + DOCUMENT));
        var issuer = document.path("issuer").textValue();
        if (issuer == null || !withoutSlash(issuer).equals(endpoint.toString())) {
            throw new UnusableException(
                    "its document is of another issuer, %s; set web.admin.oidc.endpoint to that"
                            .formatted(issuer));
        }
        return new Document(issuer, keysOf(document.path("jwks_uri").textValue()));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private URI keysOf(@Nullable String text) throws UnusableException {
        try {
            var keys = new URI(text == null ? "" : text);
            boolean asSafe =
                    "https".equals(keys.getScheme())
                            || ("http".equals(keys.getScheme())
                                    && "http".equals(endpoint.getScheme()));
            if (asSafe && keys.getHost() != null) {
                return keys;
            }
        } catch (URISyntaxException notAnAddress) {
            // The same as none.
        }
        throw new UnusableException("its document names no jwks_uri that can be trusted");
    }

    /** The key set (RFC 7517). */
    JsonNode keySet(URI address) throws UnusableException, InterruptedException {
        var keySet = get(address);
        if (!keySet.path("keys").isArray()) {
            throw new UnusableException(address + " is no key set");
        }
        return keySet;
    }

    private JsonNode get(URI address) throws UnusableException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("Accept", "application/json")
                        .build();
        try {
            var answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() != 200) {
                throw new UnusableException(address + " answers " + answer.statusCode());
            }
            return json.readTree(StrictJson.text(answer.body()));
        } catch (IOException failure) {
            throw new UnusableException(address + ": " + words(failure));
        }
    }

    private static String words(IOException failure) {
        return switch (failure) {
            case HttpTimeoutException _ -> "no answer in time";
            case ConnectException _ -> "no connection";
            case SSLException e -> "TLS: " + e.getMessage();
            case JsonProcessingException _ -> "the answer is no JSON";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
