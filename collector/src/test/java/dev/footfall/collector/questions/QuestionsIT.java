package dev.footfall.collector.questions;

import static dev.footfall.collector.questions.Asking.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Eventually;
import dev.footfall.collector.questions.Asking.Answer;
import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported is found again under every question; what cannot be meant is refused. */
class QuestionsIT {
    private static final String SHOP = "https://shop.example";
    private static final String SOURCE = encoded(SHOP);

    private static RunningCollector collector;
    private static Asking asking;
    private static String group;

    @BeforeAll
    static void reportSomething(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.systemUTC());
        asking = new Asking(collector.url());
        asking.report(
                "hit",
                """
                {"b":"b1","i":"it's a session","u":"https://shop.example/a","e":"load","v":"1.2"}\
                """);
        asking.report(
                "hit",
                """
                {"b":"b1","i":"it's a session","u":"https://shop.example/a","e":"custom","n":"sign up","d":{"plan":"pro"}}\
                """);
        asking.report(
                "exception",
                """
                {"b":"b1","i":"it's a session","u":"https://shop.example/a","ty":"TypeError","m":"x is undefined","v":"1.2","x":2}\
                """);
        group = groupOnceStored();
    }

    private static String groupOnceStored() throws Exception {
        return Eventually.get(() -> asking.get("/exceptions").json(), listed -> !listed.isEmpty())
                .at("/0/group/group_id")
                .asText();
    }

    @AfterAll
    static void stop() {
        asking.close();
        collector.close();
    }

    @Test
    void a_named_event_is_told() throws Exception {
        var event = asking.get("/events?name=sign%20up");

        assertThat(event.status()).isEqualTo(200);
        assertThat(event.json().get("count").asLong()).isEqualTo(1);
        assertThat(event.json().at("/variants/0/metadata").asText())
                .isEqualTo("{\"plan\":\"pro\"}");
        assertThat(event.json().at("/traces/0/session_id").asText()).isEqualTo("it's a session");
    }

    @Test
    void a_group_is_told_with_what_was_lost_before_it() throws Exception {
        var detail = asking.get("/exceptions/" + group + "?source=" + SOURCE);

        assertThat(detail.status()).isEqualTo(200);
        assertThat(detail.json().at("/group/exc_type").asText()).isEqualTo("TypeError");
        assertThat(detail.json().at("/breakdowns/app_versions/0/key").asText()).isEqualTo("1.2");
        assertThat(detail.json().get("dropped").asLong()).isEqualTo(2);
    }

    @Test
    void a_session_is_told() throws Exception {
        var trace = asking.get("/traces/" + encoded("it's a session"));

        assertThat(trace.status()).isEqualTo(200);
        assertThat(trace.json().get("events"))
                .extracting(event -> event.get("kind").asText())
                .containsExactly("page_load", "custom", "exception");
    }

    @Test
    void groups_come_in_pages_or_as_a_table() throws Exception {
        var page = asking.get("/exceptions?limit=1&sort=count&search=undefined").json();
        var table = asking.get("/exceptions", "Accept", "text/csv");

        assertThat(page.get("items")).hasSize(1);
        assertThat(page.at("/totals/unresolved").asLong()).isEqualTo(1);
        assertThat(page.has("next_cursor")).isFalse();
        assertThat(table.body()).startsWith("group.group_id,").contains("x is undefined");
    }

    @Test
    void releases_and_the_last_half_hour_are_told() throws Exception {
        var releases = asking.get("/releases").json();
        var now = asking.get("/realtime").json();

        assertThat(releases.at("/0/app_version").asText()).isEqualTo("1.2");
        assertThat(releases.at("/0/crash_free_share").asDouble()).isZero();
        assertThat(now.get("minutes")).hasSize(30);
        assertThat(now.at("/pages/0/key").asText()).isEqualTo("/a");
    }

    @Test
    void an_answer_that_has_not_changed_is_not_sent_again() throws Exception {
        var path = "/exceptions/" + group + "?to=4102444800000&source=" + SOURCE;
        var tag = asking.get(path).whole().headers().firstValue("ETag").orElseThrow();

        assertThat(asking.get(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void the_end_of_a_mute_is_told_though_nothing_was_reported() throws Exception {
        var path = "/exceptions/" + group + "?to=4102444800000&source=" + SOURCE;
        asking.decide(
                group,
                """
                {"source":"%s","muted":true,"muted_until":"%s"}\
                """
                        .formatted(SHOP, Instant.now().plusSeconds(4)));
        var muted = asking.get(path);
        var tag = muted.whole().headers().firstValue("ETag").orElseThrow();

        var answer =
                Eventually.get(
                        () -> asking.get(path, "If-None-Match", tag), told -> told.status() != 304);

        assertThat(muted.json().at("/group/status").asText()).isEqualTo("ignored");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/group/status").asText()).isEqualTo("unresolved");
    }

    @Test
    void a_dashboard_is_asked_for_again_once_something_was_reported() throws Exception {
        var path = "/stats?to=4102444800000&from=0";
        var tag = asking.get(path).whole().headers().firstValue("ETag").orElseThrow();
        assertThat(asking.get(path, "If-None-Match", tag).status()).isEqualTo(304);

        asking.report("hit", "{\"b\":\"b2\",\"u\":\"https://shop.example/a\"}");

        var answer =
                Eventually.get(
                        () -> asking.get(path, "If-None-Match", tag), told -> told.status() != 304);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/summary/pageviews").asLong()).isEqualTo(2);
    }

    @Test
    void a_part_of_the_dashboard_is_a_table() throws Exception {
        var pages = asking.get("/stats?table=pages", "Accept", "text/csv").body();
        var plans = asking.get("/stats?table=meta.plan&dimension=meta.plan", "Accept", "text/csv");

        assertThat(pages).startsWith("key,visitors,pageviews,events").contains("/a,");
        assertThat(plans.body()).startsWith("key,");
        assertThat(asking.get("/stats", "Accept", "text/csv").body()).startsWith("timestamp_ms,");
        refused(asking.get("/stats?table=paths"), 400, "bad_query", "paths");
        refused(asking.get("/stats?table=meta.plan"), 400, "bad_query", "meta.plan");
    }

    @Test
    void what_is_not_there_is_404() throws Exception {
        for (var path :
                List.of(
                        "/events?name=nothing",
                        "/events?name=Sign%20up",
                        "/exceptions/0000000000000000?source=" + SOURCE,
                        "/exceptions/" + group + "?source=https://blog.example",
                        "/exceptions/" + group + "?to=1&source=" + SOURCE,
                        "/traces/nobody")) {
            refused(asking.get(path), 404, "not_found", path);
        }
    }

    @Test
    void what_cannot_be_meant_is_refused() throws Exception {
        for (var query :
                List.of(
                        "/events",
                        "/events?name=",
                        "/events?name=a&name=b",
                        "/events?name=a%00b",
                        "/events?name=" + "n".repeat(2_000),
                        "/events?name=a&from=yesterday",
                        "/events?name=a&from=99999999999999999999",
                        "/events?name=a&to=1.5",
                        "/exceptions?limit=0",
                        "/exceptions?limit=201",
                        "/exceptions?limit=many",
                        "/exceptions?limit=5&sort=name",
                        "/exceptions?status=solved",
                        "/exceptions?search=%00",
                        "/exceptions?search=" + "n".repeat(2_000),
                        "/exceptions?limit=5&cursor=nonsense",
                        "/exceptions?limit=5&cursor=bGFzdF9zZWVuCngKYQpi",
                        "/exceptions?cursor=bGFzdF9zZWVuCjEKYQpi",
                        "/exceptions/" + group,
                        "/exceptions/" + group + "?source=%20",
                        "/exceptions/" + group + "?source=a%00b",
                        "/exceptions/%00?source=" + SOURCE,
                        "/traces/%00",
                        "/traces/" + "s".repeat(2_000),
                        "/releases?to=",
                        "/releases?from=1&from=2")) {
            refused(asking.get(query), 400, "bad_query", query);
        }
    }

    @Test
    void a_filter_that_is_none_is_refused_with_its_place() throws Exception {
        for (var path : List.of("/exceptions?q=", "/releases?q=", "/events?name=a&q=")) {
            var answer = asking.get(path + encoded("browser == "));

            refused(answer, 400, "bad_filter", path);
            assertThat(answer.json().get("position").asInt()).isEqualTo(11);
        }
        refused(asking.get("/exceptions?q=" + encoded("path == \"/\"")), 400, "bad_filter", "path");
        refused(asking.get("/events?name=a&q=handled"), 400, "bad_filter", "handled");
    }

    @Test
    void hostile_texts_are_texts() throws Exception {
        var texts =
                List.of(
                        "'",
                        "''; drop table event; --",
                        "\" or 1=1",
                        "/* */",
                        "$1",
                        "?",
                        ":name",
                        ":filter",
                        "\\",
                        "%",
                        "\u0001\u202e\ufeff😀",
                        "a".repeat(1_000));
        var unequal = new ArrayList<String>();
        for (var text : texts) {
            var value = encoded(text);
            var quoted = encoded(text.replace("\\", "\\\\").replace("\"", "\\\""));
            for (var path :
                    List.of(
                            "/events?name=" + value,
                            "/events?name=a&q=event%20==%20%22" + quoted + "%22",
                            "/exceptions/" + value.replace("%5C", "b") + "?source=" + SOURCE,
                            "/exceptions/" + group + "?source=" + value,
                            "/exceptions?limit=5&search=" + value,
                            "/exceptions?q=message%20contains%20%22" + quoted + "%22",
                            "/releases?q=app_version%20==%20%22" + quoted + "%22",
                            "/traces/" + value)) {
                var answer = asking.get(path);
                if (answer.status() >= 500) {
                    unequal.add(path + " " + answer.status());
                }
                assertThat(answer.whole().headers().firstValue("Content-Type"))
                        .as(path)
                        .hasValue("application/json");
            }
        }
        assertThat(unequal).isEmpty();
        assertThat(asking.get("/exceptions").json()).hasSize(1);
    }

    private static void refused(Answer answer, int status, String code, String what)
            throws Exception {
        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.code()).as(what).isEqualTo(code);
        assertThat(answer.json().get("error").asText()).as(what).isNotBlank();
    }
}
