package dev.footfall.collector.ops.demo.pages;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A web site of three pages that carries the beacon, on a port of its own: another origin. */
public final class DemoPages implements AutoCloseable {
    private static final Address ANY_PORT = new Address("127.0.0.1", 0);
    private static final Map<String, String> TITLES =
            Map.of("/", "Welcome", "/pricing", "Pricing", "/docs", "Documentation");

    private final String template;
    private final HttpServer server;

    private DemoPages(String collector) throws IOException {
        try (var page = DemoPages.class.getResourceAsStream("demo_page.html")) {
            if (page == null) {
                throw new IllegalStateException("demo_page.html is not in the package.");
            }
            template =
                    new String(page.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{{collector}}", collector);
        }
        server = HttpServer.start(ANY_PORT, this::answer);
    }

    /**
     * Serves the pages.
     *
     * @param collector where the beacon comes from, without a slash at the end
     */
    public static DemoPages start(String collector) throws IOException {
        return new DemoPages(collector);
    }

    /** The first page; by this name, because it is the name that the dashboard shows. */
    public String url() {
        return "http://localhost:" + server.address().port() + "/";
    }

    private void answer(HttpServerExchange exchange) {
        var title = TITLES.get(exchange.getRelativePath());
        if (title == null) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND);
        }
        Answers.text(
                exchange,
                "text/html; charset=utf-8",
                template.replace("{{title}}", title == null ? "Not found" : title));
    }

    @Override
    public void close() {
        server.close();
    }
}
