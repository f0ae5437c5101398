package dev.footfall.collector.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import dev.footfall.collector.acceptance.Hits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** What a collector has counted of one site. */
final class Counted {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = new JsonMapper();
    private final Hits client;
    private final String host;

    Counted(URI collector, String host) {
        this.client = new Hits(collector);
        this.host = host;
    }

    /** Page views by path. */
    Map<String, Long> views() {
        return rows("pages", "pageviews");
    }

    /** Custom events by name. */
    Map<String, Long> events() {
        return rows("event_names", "events");
    }

    /** Page views by referrer. */
    Map<String, Long> referrers() {
        return rows("referrers", "pageviews");
    }

    /** One number of the summary. */
    long sum(String name) {
        return ask("/api/v1/stats", "").get("summary").path(name).asLong();
    }

    /** How the last event of this name was described, as text of JSON. */
    String lastMetadata(String event) {
        return ask("/api/v1/events", "&name=" + event)
                .path("variants")
                .path(0)
                .path("metadata")
                .asText();
    }

    /** How many reports of exceptions arrived. */
    long exceptions() {
        long sum = 0;
        for (var listed : ask("/api/v1/exceptions", "")) {
            sum += listed.path("group").path("count").asLong();
        }
        return sum;
    }

    /** The only group of exceptions, from every side. */
    JsonNode exception() {
        var groups = ask("/api/v1/exceptions", "");
        if (groups.size() != 1) {
            throw new AssertionError("not one group of exceptions: " + groups);
        }
        var group = groups.path(0).path("group").path("group_id").asText();
        return read("/api/v1/exceptions/" + group + "?from=0&source=" + encoded(source()));
    }

    /**
     * Sends a last event from the page and waits until it is counted, after which whatever the page
     * sent before is too.
     */
    void settle(Page page) {
        page.evaluate("footfall.event('done')");
        await(() -> events().containsKey("done"));
    }

    /**
     * Asks until it is so; fails after half a minute. Whoever drives a browser hears nothing of
     * what a collector does.
     */
    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not so after " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    private Map<String, Long> rows(String breakdown, String number) {
        var rows = new TreeMap<String, Long>();
        for (var row : ask("/api/v1/stats", "").get("breakdowns").get(breakdown)) {
            if (row.get(number).asLong() > 0) {
                rows.put(row.get("key").asText(), row.get(number).asLong());
            }
        }
        return rows;
    }

    private JsonNode ask(String path, String more) {
        return read(path + "?from=0&q=" + encoded("source == \"" + source() + "\"") + more);
    }

    private String source() {
        return "https://" + host;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode read(String path) {
        try {
            return json.readTree(client.send("GET", path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + path, e);
        }
    }
}
