package dev.footfall.collector.track.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.SetClock;
import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.ReportIntake;
import dev.footfall.collector.ingest.Screening;
import dev.footfall.collector.ingest.SourcePolicy;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.model.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies of which the store takes a part. */
class ExceptionHandlerIT {
    private final Metrics metrics = new Metrics();
    private final ChoosyStore store = new ChoosyStore();
    private HttpServer server;
    private Hits client;

    @BeforeEach
    void start() {
        var reports =
                new ReportIntake(new Screening(true), new SourcePolicy(List.of()), new SetClock());
        var handler = new ExceptionHandler(reports, store, metrics, new Answers(Json.mapper()));
        server = HttpServer.start(new Address("127.0.0.1", 0), handler);
        client = new Hits(URI.create("http://" + server.address()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_was_stored_of_a_refused_body_is_not_stored_again_when_it_is_retried()
            throws Exception {
        var body = array("a", "late", "a", "later");
        store.refused = List.of("late", "later");
        assertThat(post(body)).isEqualTo(503);
        store.refused = List.of("later");
        assertThat(post(body)).isEqualTo(503);
        store.refused = List.of();
        assertThat(post(body)).isEqualTo(204);

        assertThat(store.stored).containsExactly("a", "a", "late", "later");
        assertThat(metrics.scrape())
                .contains("footfall_received_total{endpoint=\"exception\"} 12.0")
                .contains("footfall_events_total{outcome=\"accepted\",reason=\"stored\"} 4.0")
                .contains("footfall_events_total{outcome=\"ignored\",reason=\"duplicate\"} 5.0")
                .contains("footfall_events_total{outcome=\"refused\",reason=\"overload\"} 3.0");
    }

    @Test
    void the_same_body_counts_again_once_it_was_taken_as_a_whole() throws Exception {
        var body = array("a", "late");
        store.refused = List.of("late");
        assertThat(post(body)).isEqualTo(503);
        store.refused = List.of();
        assertThat(post(body)).isEqualTo(204);
        assertThat(post(body)).isEqualTo(204);

        assertThat(store.stored).containsExactly("a", "late", "a", "late");
    }

    private int post(String body) throws Exception {
        return client.postTo("/", body).statusCode();
    }

    private static String array(String... messages) {
        var reports = new ArrayList<String>();
        for (var message : messages) {
            reports.add(
                    "{\"u\":\"https://shop.example/\",\"ty\":\"Error\",\"m\":\"%s\"}"
                            .formatted(message));
        }
        return "[" + String.join(",", reports) + "]";
    }

    /** Refuses some messages. */
    private static final class ChoosyStore implements EventStore {
        private final List<String> stored = new ArrayList<>();
        private volatile List<String> refused = List.of();

        @Override
        public synchronized void append(Event event, Receipt receipt) {
            var message = Objects.requireNonNull(event.failure()).message();
            if (refused.contains(message)) {
                receipt.settled(Outcome.OVERLOADED);
            } else {
                stored.add(message);
                receipt.settled(Outcome.STORED);
            }
        }
    }
}
