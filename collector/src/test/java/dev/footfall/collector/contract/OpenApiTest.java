package dev.footfall.collector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void every_reference_leads_somewhere() throws Exception {
        var document = OpenApi.read();

        assertThat(document.references()).isNotEmpty().allMatch(document::has);
    }

    @Test
    void no_comma_cuts_a_sentence() throws Exception {
        assertThat(OpenApi.read().hasStrayWords()).isFalse();
    }

    @Test
    void every_operation_but_a_preflight_has_a_name_of_its_own() throws Exception {
        var named =
                OpenApi.read().operations().stream()
                        .filter(operation -> !operation.method().equals("OPTIONS"))
                        .map(operation -> operation.description().path("operationId").asText())
                        .toList();

        assertThat(named).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void a_wrong_answer_is_told_from_a_right_one() throws Exception {
        var document = OpenApi.read();
        var list = document.operation("GET", "/api/v1/projects");
        var right =
                "[{\"id\":\"a\",\"name\":\"b\",\"slug\":\"c\",\"created_at\":\"2026-01-15T12:00:00Z\",\"version\":1}]";

        assertThat(document.faults(list, 200, "application/json", right)).isEmpty();
        assertThat(document.faults(list, 200, "application/json", right.replace("slug", "slag")))
                .isNotEmpty();
        assertThat(document.faults(list, 201, "application/json", right)).isNotEmpty();
        assertThat(document.faults(list, 200, "text/html", right)).isNotEmpty();
    }
}
