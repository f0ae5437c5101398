package dev.footfall.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the {@link TestIssuer} with a browser: follows redirects, keeps cookies, and sends
 * every form of the issuer's pages, with name and password where it asks for them. Confined to one
 * thread.
 */
public final class Person implements AutoCloseable {
    private static final int MOST_STEPS = 20;
    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]*?(?:action=\"([^\"]*)\"[^>]*)?>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final String name;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /** Who signs in; the password of everybody is the name. */
    public Person(String name) {
        this.name = name;
    }

    /**
     * The last page that a visit came to.
     *
     * @param address where it is
     * @param status its status; 0 for an address that was not asked for
     */
    public record Page(URI address, int status, String text) {}

    /** Opens an address and goes on until a page has no form. */
    public Page visit(URI address) {
        return visitUntil(address, null);
    }

    /**
     * Opens an address and goes on until it is sent to one that begins so, which it does not open.
     *
     * @param end such as a redirect URI that nobody listens at
     */
    public Page visit(URI address, URI end) {
        return visitUntil(address, end.toString());
    }

    private Page visitUntil(URI address, @Nullable String end) {
        var request = HttpRequest.newBuilder(address).build();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (end != null && request.uri().toString().startsWith(end)) {
                return new Page(request.uri(), 0, "");
            }
            var answer = send(request);
            var next = next(answer);
            if (next == null) {
                return new Page(answer.uri(), answer.statusCode(), answer.body());
            }
            request = next;
        }
        throw new IllegalStateException("sent from page to page, last to " + request.uri());
    }

    private @Nullable HttpRequest next(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("location");
        if (location.isPresent()) {
            return HttpRequest.newBuilder(answer.uri().resolve(location.get())).build();
        }
        var form = FORM.matcher(answer.body());
        if (answer.statusCode() != 200 || !form.find()) {
            return null;
        }
        var action = form.group(1) == null ? answer.uri() : answer.uri().resolve(form.group(1));
        return HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(filled(form.group(2)))))
                .build();
    }

    private Map<String, String> filled(String form) {
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(form);
        while (inputs.find()) {
            var input = inputs.group();
            var field = NAME.matcher(input);
            if (field.find()) {
                var value = VALUE.matcher(input);
                fields.put(field.group(1), value.find() ? value.group(1) : name);
            }
        }
        return fields;
    }

    /** Names and values as a form sends them. */
    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(request.uri() + ": " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
