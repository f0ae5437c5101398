package dev.footfall.admin.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Defect;
import dev.footfall.admin.client.answer.ApiFailure.NoRenewal;
import dev.footfall.admin.client.answer.ApiFailure.NotACollector;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.answer.ApiFailure.Oddity;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.client.answer.ApiFailure.SignedOut;
import dev.footfall.admin.client.answer.ApiFailure.Unreachable;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureWordsTest {
    static Stream<ApiFailure> failures() {
        var obstacles = Arrays.stream(Obstacle.values()).map(each -> new Unreachable(each, "why"));
        var oddities = Arrays.stream(Oddity.values()).map(each -> new NotACollector(each, "where"));
        var others =
                Stream.of(
                        new Refused(401, "", ""),
                        new Refused(403, "", "forbidden"),
                        new Refused(500, "", ""),
                        new SignedOut(),
                        new NoRenewal(URI.create("https://id.example"), "why"),
                        new Defect("what"));
        return Stream.of(obstacles, oddities, others).flatMap(each -> each);
    }

    private static FailureWords words(ApiFailure failure) {
        return FailureWords.of(failure, Samples.address("localhost:8080"), Samples.WORDS);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void every_failure_names_the_collector_and_a_remedy(ApiFailure failure) {
        var words = words(failure);

        assertThat(words.title()).isNotBlank();
        assertThat(words.text()).contains("http://localhost:8080");
        assertThat(words.remedy()).endsWith(".");
    }

    @Test
    void a_refusal_is_told_in_the_collectors_words() {
        assertThat(words(new Refused(503, "The disk is full.", "overload")).text())
                .isEqualTo("http://localhost:8080 answered: The disk is full.");
    }

    @Test
    void a_refusal_without_words_is_told_by_its_status() {
        assertThat(words(new Refused(502, "", "")).text())
                .isEqualTo("http://localhost:8080 answered: status 502, without giving a reason");
    }

    @Test
    void whoever_is_known_and_may_not_do_this_is_told_so() {
        var words = words(new Refused(403, "The ACL says no.", "forbidden"));

        assertThat(words.title()).isEqualTo("You may not do this");
        assertThat(words.text()).endsWith("The ACL says no.");
        assertThat(words.remedy()).contains("web.admin.acl").doesNotContain("\"true\"");
    }

    @Test
    void a_closed_collector_is_opened_by_a_key() {
        assertThat(words(new Refused(403, "No.", "closed")).remedy())
                .contains("web.admin.acl: \"true\"");
    }
}
