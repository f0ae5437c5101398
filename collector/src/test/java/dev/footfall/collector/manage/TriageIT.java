package dev.footfall.collector.manage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.server.RunningCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageIT {
    private static final String AT = "https://shop.example";
    private static final String NOW = "2026-01-15T12:00:00Z";

    private static RunningCollector collector;
    private static Admin admin;
    private static int groups;

    private final String group = "%016x".formatted(groups++);

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        collector = RunningCollector.start(directory, Clock.fixed(NOON, ZoneOffset.UTC));
        admin = new Admin(collector.url());
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    private Admin.Answer decide(Map<String, ?> decision) throws Exception {
        return admin.patch("/exceptions/" + group, decision);
    }

    private JsonNode history() throws Exception {
        return admin.get("/exceptions/" + group + "/history?source=" + AT).json();
    }

    @Test
    void the_two_sides_of_the_reference_are_independent() throws Exception {
        var resolved =
                decide(Map.of("project_id", "p", "source", AT, "resolved", true, "note", " why "));
        decide(Map.of("project_id", "p", "source", AT, "muted", true));
        decide(Map.of("project_id", "p", "source", AT, "resolved", false, "note", " "));

        assertThat(resolved.status()).isEqualTo(204);
        assertThat(resolved.body()).isEmpty();
        var history = history();
        assertThat(history.findValuesAsText("version")).containsExactly("3", "2", "1");
        assertThat(history.findValuesAsText("state")).containsExactly("muted", "muted", "resolved");
        assertThat(history.get(2))
                .hasToString(
                        """
                        {"group_id":"%s","source":"%s","state":"resolved","resolved_at":"%s",\
                        "note":"why","version":1,"updated_at":"%s"}\
                        """
                                .formatted(group, AT, NOW, NOW));
        assertThat(history.get(1).has("resolved_at")).isTrue();
        assertThat(history.get(1).get("note").asText()).isEqualTo("why");
        assertThat(history.get(0).has("resolved_at")).isFalse();
        assertThat(history.get(0).has("note")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "resolved_in_next_release", "muted"})
    void a_state_takes_the_place_of_whatever_it_was(String state) throws Exception {
        decide(Map.of("source", AT, "resolved", true, "muted", true));
        decide(Map.of("source", AT, "state", state));

        assertThat(history().get(0).get("state").asText()).isEqualTo(state);
        decide(Map.of("source", AT, "state", "unresolved"));
        assertThat(history().get(0).get("state").asText()).isEqualTo("unresolved");
        assertThat(history().get(0).has("resolved_at")).isFalse();
        assertThat(history().get(0).has("muted_at")).isFalse();
    }

    @Test
    void a_mute_may_end_after_so_many_more_or_at_a_time() throws Exception {
        decide(Map.of("source", AT, "state", "muted", "muted_more", 100));
        decide(Map.of("source", AT, "muted", true, "muted_until", "2026-02-01T00:00:00Z"));

        var history = history();
        assertThat(history.get(1).get("muted_more").asInt()).isEqualTo(100);
        assertThat(history.get(1).has("muted_until")).isFalse();
        assertThat(history.get(0).get("muted_until").asText()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(history.get(0).has("muted_more")).isFalse();
    }

    @Test
    void whoever_has_not_seen_the_last_decision_hears_how_it_stands() throws Exception {
        assertThat(decide(Map.of("source", AT, "resolved", true, "version", 0)).status())
                .isEqualTo(204);

        var late = decide(Map.of("source", AT, "muted", true, "version", 0));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().propertyStream().map(Map.Entry::getKey))
                .containsExactly("error", "code", "current");
        assertThat(late.text("/code")).isEqualTo("conflict");
        assertThat(late.json().get("current")).isEqualTo(history().get(0));
        assertThat(decide(Map.of("source", AT, "muted", true, "version", 1)).status())
                .isEqualTo(204);
        assertThat(decide(Map.of("source", AT, "muted", false)).status()).isEqualTo(204);
        assertThat(history()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"source\":\" \"}",
                "{\"source\":\"s\",\"state\":\"done\"}",
                "{\"source\":\"s\",\"state\":1}",
                "{\"source\":\"s\",\"state\":\"muted\",\"muted\":true}",
                "{\"source\":\"s\",\"resolved\":\"true\"}",
                "{\"source\":\"s\",\"muted_more\":5}",
                "{\"source\":\"s\",\"muted\":true,\"muted_more\":0}",
                "{\"source\":\"s\",\"muted\":true,\"muted_more\":1.5}",
                "{\"source\":\"s\",\"muted\":true,\"muted_until\":\"soon\"}",
                "{\"source\":\"s\",\"muted\":true,\"muted_until\":\"+1000000000-12-31T00:00:00Z\"}",
                "{\"source\":\"s\",\"version\":\"1\"}",
                "{\"source\":\"s\",\"version\":99999999999}"
            })
    void a_decision_that_makes_no_sense_is_refused(String body) throws Exception {
        var refused =
                admin.send(
                        "PATCH", "/exceptions/" + group, body, "Content-Type", "application/json");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error")).isNotBlank();
        assertThat(refused.text("/code")).isIn("invalid", "bad_body");
    }

    @Test
    void many_groups_are_decided_at_once() throws Exception {
        var other = group + "-other";
        var answer =
                admin.patch(
                        "/exceptions",
                        Map.of(
                                "targets",
                                List.of(
                                        Map.of("group_id", group, "source", AT),
                                        Map.of("group_id", other, "source", AT, "version", 0)),
                                "decision",
                                Map.of("state", "resolved", "note", "Swept")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("group_id")).containsExactly(group, other);
        assertThat(answer.json().get(0)).isEqualTo(history().get(0));
    }

    @Test
    void none_of_many_is_decided_when_one_has_changed() throws Exception {
        var other = group + "-other";
        admin.patch("/exceptions/" + other, Map.of("source", AT, "muted", true));

        var late =
                admin.patch(
                        "/exceptions",
                        Map.of(
                                "targets",
                                List.of(
                                        Map.of("group_id", group, "source", AT),
                                        Map.of("group_id", other, "source", AT, "version", 0)),
                                "decision",
                                Map.of("state", "resolved")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("current").findValuesAsText("group_id")).containsExactly(other);
        assertThat(history()).isEmpty();
    }

    @Test
    void a_sweep_over_nothing_or_too_much_is_refused() throws Exception {
        var target = Map.of("group_id", group, "source", AT);
        var decision = Map.of("state", "resolved");
        for (var body :
                List.of(
                        Map.of(),
                        Map.of("decision", decision),
                        Map.of("targets", List.of(target)),
                        Map.of("targets", List.of(), "decision", decision),
                        Map.of("targets", List.of(Map.of("source", AT)), "decision", decision),
                        Map.of(
                                "targets",
                                java.util.Collections.nCopies(1_001, target),
                                "decision",
                                decision))) {
            assertThat(admin.change("PATCH", "/exceptions", body).status()).isEqualTo(400);
        }
        assertThat(history()).isEmpty();
    }

    @Test
    void the_history_of_a_group_that_nobody_knows_is_empty_and_needs_a_source() throws Exception {
        assertThat(history()).isEmpty();
        assertThat(admin.get("/exceptions/" + group + "/history").status()).isEqualTo(400);
    }
}
