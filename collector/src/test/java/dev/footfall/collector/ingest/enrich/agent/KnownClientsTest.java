package dev.footfall.collector.ingest.enrich.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.enrich.agent.Agent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables themselves: no word in them is without effect. */
class KnownClientsTest {
    private static final AgentClassifier CLASSIFIER = new AgentClassifier();

    @ParameterizedTest
    @MethodSource("robots")
    void a_robot_is_known_by_its_word_alone(List<String> row) {
        var word = row.get(0).replaceAll("[*^]", "");
        var kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));

        assertThat(CLASSIFIER.classify(word).kind()).isEqualTo(kind);
    }

    static Stream<List<String>> robots() {
        return ListedAgents.rows("robots.tsv").filter(row -> !row.get(1).equals("innocent"));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void an_app_is_known_by_its_word_in_a_browsers_text(List<String> row) {
        var text =
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Mobile/15E148 "
                        + row.get(0).replace("*", "");

        var agent = CLASSIFIER.classify(text);

        assertThat(agent.kind()).isEqualTo(Kind.MOBILE);
        assertThat(agent.app()).isEqualTo(row.get(1));
    }

    static Stream<List<String>> apps() {
        return ListedAgents.rows("apps.tsv");
    }

    @Test
    void the_maker_of_telephones_is_no_robot() {
        var text =
                "Mozilla/5.0 (Linux; Android 14; CUBOT) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36";

        assertThat(CLASSIFIER.classify(text).kind()).isEqualTo(Kind.MOBILE);
    }
}
