package dev.footfall.collector.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What Chromium notes of scripts at load while somebody with an empty cache visits one page after
 * the other, each in a process of its own. Nobody is attached to those pages: for a debugger each
 * fetch takes a stack, which costs more than the fetch. Confined to one thread.
 */
final class Trace {
    /** What a script calls lies within these. */
    private static final Set<String> ENTRIES = Set.of("v8.compile", "v8.run");

    private static final double MICROS_PER_MS = 1_000;

    private final Browser browser;
    private final CDPSession session;

    /** Keeps the browser open between two visits, and is what waiting needs. */
    private final Page idle;

    /**
     * What a script cost the main thread of one visit until it had come to its end.
     *
     * @param cpuMs the time that was computed, for its compilation as well
     * @param longestMs the longest time that it kept the thread, waiting included
     */
    record Cost(double cpuMs, double longestMs) {
        private static Cost of(JsonNode event) {
            return new Cost(
                    event.path("tdur").asDouble() / MICROS_PER_MS,
                    event.path("dur").asDouble() / MICROS_PER_MS);
        }

        private Cost with(Cost other) {
            return new Cost(cpuMs + other.cpuMs, Math.max(longestMs, other.longestMs));
        }
    }

    private Trace(Browser browser) {
        this.browser = browser;
        this.session = browser.newBrowserCDPSession();
        this.idle = browser.newPage();
    }

    static Trace start(Browser browser) {
        var trace = new Trace(browser);
        var options = new Browser.StartTracingOptions().setCategories(List.of("v8"));
        browser.startTracing(null, options);
        return trace;
    }

    /** Opens a page as somebody new, and leaves it once that is so. */
    void visit(String url, BooleanSupplier arrived) {
        var profile = session.send("Target.createBrowserContext");
        var page = profile.deepCopy();
        page.addProperty("url", url);
        session.send("Target.createTarget", page);
        Visitor.await(idle, arrived);
        session.send("Target.disposeBrowserContext", profile);
    }

    /** Ends the trace, and answers what the script of an address cost each visit, in order. */
    Function<String, List<Cost>> stop() throws IOException {
        var traced = new JsonMapper().readTree(browser.stopTracing()).path("traceEvents");
        idle.close();
        var events =
                StreamSupport.stream(traced.spliterator(), false)
                        .filter(event -> ENTRIES.contains(event.path("name").asText()))
                        .sorted(Comparator.comparingDouble(event -> event.path("ts").asDouble()))
                        .toList();
        return script -> {
            var byProcess = new LinkedHashMap<String, Cost>();
            for (var event : events) {
                if (event.at("/args/fileName").asText().equals(script)) {
                    byProcess.merge(event.path("pid").asText(), Cost.of(event), Cost::with);
                }
            }
            return List.copyOf(byProcess.values());
        };
    }
}
