package dev.footfall.collector.ingest.enrich.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.enrich.agent.Agent.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentClassifierTest {
    private static final AgentClassifier CLASSIFIER = new AgentClassifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    curl/8.5.0                                      | App | curl         | 8.5.0 |
                    MyApp/2.4.1 (Windows NT 10.0; Win64; x64)       | App | MyApp        | 2.4.1 | Windows
                    MyApp (Windows NT 10.0)                         | App | MyApp        |       | Windows
                    MyApp (Windows NT 10.0) 2.4                     | App | MyApp        | 2.4   | Windows
                    MyApp/v1.2.3                                    | App | MyApp        | 1.2.3 |
                    MyApp/1.2 CFNetwork/1494.0.7 Darwin/23.4.0      | App | MyApp        | 1.2   | iOS
                    MyApp/1.0 (Android 14; SM-G991B)                | App | MyApp        | 1.0   | Android
                    MyApp/1.0 (X11; Ubuntu)                         | App | MyApp        | 1.0   | Linux
                    MyApp/1.0 Darwin/23.0                           | App | MyApp        | 1.0   | macOS
                    smartbios-updater/1.0                           | App | smartbios-updater | 1.0 |
                    Mozilla/5.0 (Windows NT 10.0) NicheBrowser/3.1  | App | NicheBrowser | 3.1   | Windows
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64)       | App |              |       | Windows
                    """)
    void a_program_goes_by_the_first_product_it_names(
            String text, String device, String app, String version, String os) {
        var agent = CLASSIFIER.classify(text);

        assertThat(agent.kind().device()).isEqualTo(device);
        assertThat(agent.app()).isEqualTo(app);
        assertThat(agent.version()).isEqualTo(version);
        assertThat(agent.os()).isEqualTo(os);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "()",
                "1.2.3",
                "TelegramBot (like TwitterBot)",
                "my-crawler/1.0",
                "FooSpider/2.1 (+https://foo.example)",
                "Googlebot/2.1 (+http://www.google.com/bot.html)"
            })
    void robots_and_texts_that_say_nothing_are_bots(String text) {
        assertThat(CLASSIFIER.classify(text).kind()).isEqualTo(Kind.BOT);
    }

    @Test
    void no_text_is_a_bot() {
        assertThat(CLASSIFIER.classify(null)).isEqualTo(Agent.unnamed(Kind.BOT));
    }

    @ParameterizedTest
    @MethodSource
    void current_agents_get_their_class(List<String> row) {
        assertThat(ListedAgents.described(CLASSIFIER.classify(row.get(4))))
                .isEqualTo(ListedAgents.described(row, 0));
    }

    static Stream<List<String>> current_agents_get_their_class() {
        return ListedAgents.rows("current.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void real_agents_get_the_class_of_the_reference_but_for_the_listed_differences(
            List<String> row) {
        var difference = differences().get(row.get(0));
        var reference = ListedAgents.described(row, 1);
        var ours = ListedAgents.described(CLASSIFIER.classify(row.get(5)));

        if (difference == null) {
            assertThat(ours).isEqualTo(reference);
        } else {
            assertThat(ours).isEqualTo(difference).isNotEqualTo(reference);
        }
    }

    static Stream<List<String>>
            real_agents_get_the_class_of_the_reference_but_for_the_listed_differences() {
        return ListedAgents.rows("conformance.tsv");
    }

    @Test
    void every_listed_difference_has_a_reason() {
        assertThat(ListedAgents.rows("differences.tsv"))
                .hasSize(30)
                .allSatisfy(row -> assertThat(row.get(5)).isNotBlank());
    }

    @Test
    void a_robot_inside_a_browsers_text_is_found_wherever_it_stands() {
        var browser = " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

        assertThat(CLASSIFIER.classify("Mozilla/5.0 (compatible; XBot/1.0)" + browser).kind())
                .isEqualTo(Kind.BOT);
        assertThat(CLASSIFIER.classify("Mozilla/5.0 (X11; Linux)" + browser + " Xbot").kind())
                .isEqualTo(Kind.BOT);
    }

    @Test
    void a_name_that_only_contains_the_letters_of_a_robot_is_none() {
        var text =
                "Mozilla/5.0 (Linux; Android 14; Robotika S1) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36";

        assertThat(CLASSIFIER.classify(text).kind()).isEqualTo(Kind.MOBILE);
    }

    @Test
    void a_name_or_version_of_any_length_is_cut() {
        var agent = CLASSIFIER.classify("A".repeat(500) + "/" + "1.".repeat(200) + "0");

        assertThat(agent.app()).isEqualTo("A".repeat(64) + "…");
        assertThat(agent.version()).hasSize(65).endsWith("…");
    }

    @Test
    void what_lies_beyond_the_first_kilobyte_is_not_looked_at() {
        var text = "MyApp/1.0 " + "x".repeat(1_014);

        assertThat(CLASSIFIER.classify(text + " Googlebot/2.1").kind()).isEqualTo(Kind.APP);
    }

    private static Map<String, String> differences() {
        return ListedAgents.rows("differences.tsv")
                .collect(Collectors.toMap(List::getFirst, row -> ListedAgents.described(row, 1)));
    }
}
