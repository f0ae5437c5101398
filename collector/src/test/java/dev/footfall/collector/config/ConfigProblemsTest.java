package dev.footfall.collector.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigProblemsTest {
    private @TempDir Path folder;
    private LoadedText file;

    @BeforeEach
    void with_an_environment() {
        file = new LoadedText(folder, Map.of("PORT", "9000", "SECRET", "hunter2", "NONE", ""));
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_line() {
        assertThat(
                        file.problems(
                                """
                                web:
                                  adress: 127.0.0.1:80
                                  base_url: stats.example.com
                                  trusted_proxies: [10.0.0.0/8, 10.0.0.1/8]
                                  tracker:
                                    script: tracker.js
                                storage:
                                  redb_path: a.redb
                                  retention: 365
                                  hot_window: ${{ env.WINDOW }}
                                  max_auto_sources: ${{ env.PORT }}
                                  durability: disk
                                  durability: power
                                privacy: yes
                                """))
                .containsExactly(
                        "config.yaml:2: web.adress: unknown key; did you mean web.address?",
                        "config.yaml:3: web.base_url: stats.example.com does not begin with"
                                + " http:// or https://; write it like https://stats.example.com",
                        "config.yaml:4: web.trusted_proxies: 10.0.0.1/8 names one host inside a"
                                + " block; write the address alone for that host, or the first"
                                + " address of the block",
                        "config.yaml:6: web.tracker.script: tracker.js does not begin with /; write"
                                + " it like /track",
                        "config.yaml:8: storage.redb_path: the events live below one directory"
                                + " here; set storage.directory, and bring an existing archive in"
                                + " with: footfall import",
                        "config.yaml:9: storage.retention: expected a duration, found the number"
                                + " 365; write it like 15m or 1h 30m",
                        "config.yaml:10: storage.hot_window: ${{ env.WINDOW }} needs the"
                                + " environment variable WINDOW, which is not set; set it before"
                                + " starting, or write the value itself",
                        "config.yaml:11: storage.max_auto_sources: expected a whole number from 0"
                                + " to 10000000, but what the environment fills in is text; write"
                                + " the value itself, like 100",
                        "config.yaml:12: storage.durability: disk is not a choice; write process or"
                                + " power",
                        "config.yaml:13: storage.durability: stands on line 12 already; keep one",
                        "config.yaml:14: privacy: expected a section; indent its keys below it:"
                                + " honor_dnt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web: {baseUrl: x}                         | web.baseUrl: unknown key; did you mean web.base_url?
                    web: {trusted-proxies: []}                | web.trusted-proxies: unknown key; did you mean web.trusted_proxies?
                    retention: 30d                            | retention: unknown key; did you mean storage.retention?
                    storge: {directory: x}                    | storge: unknown key; known here: web, storage, privacy, ratelimit, log, telemetry
                    web: {tracker: {scirpt: /x}}              | web.tracker.scirpt: unknown key; did you mean web.tracker.script?
                    web: {port: 80}                           | web.port: unknown key; known here: address, base_url, trust_proxy, trusted_proxies, allowed_sources, tracker, admin, metrics, tls
                    web.address: 127.0.0.1:80                 | web.address: a dot does not nest keys; indent them below sections
                    web: {admin.acl: true}                    | web.admin.acl: a dot does not nest keys; indent them below sections
                    storage: {parquet_dir: p}                 | storage.parquet_dir: the archive lives below one directory here; set storage.directory, and bring an existing archive in with: footfall import
                    8080: x                                   | 8080: unknown key; known here: web, storage, privacy, ratelimit, log, telemetry
                    """)
    void a_key_that_does_not_exist_is_refused_with_a_hint(String yaml, String expected) {
        assertThat(file.problems(yaml)).containsExactly("config.yaml:1: " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web: {address: 8080}                      | web.address: expected host:port, found the number 8080; write it like 127.0.0.1:8080
                    web: {address: [a]}                       | web.address: expected host:port, found a list; write it like 127.0.0.1:8080
                    web: {address: {host: a}}                 | web.address: expected host:port, found a section; write it like 127.0.0.1:8080
                    web: {address: }                          | web.address: expected host:port, found nothing; write it like 127.0.0.1:8080
                    web: {address: !x a}                      | web.address: expected host:port, found a; write it like 127.0.0.1:8080
                    web: {address: " "}                       | web.address: is blank; write it like 127.0.0.1:8080
                    web: {base_url: "${{ env.NONE }}"}        | web.base_url: is blank; write it like https://stats.example.com
                    web: {trust_proxy: yes}                   | web.trust_proxy: expected true or false, found the text "yes"; write it like true
                    web: {trust_proxy: 1}                     | web.trust_proxy: expected true or false, found the number 1; write it like true
                    web: {trust_proxy: "${{ env.PORT }}"}     | web.trust_proxy: expected true or false, but what the environment fills in is text; write the value itself, like true
                    web: {allowed_sources: example.com}       | web.allowed_sources: expected a list, found the text "example.com"; write it like [example.com]
                    web: {allowed_sources: [[a]]}             | web.allowed_sources: expected a host pattern, found a list; write it like example.com
                    web: {admin: {acl: }}                     | web.admin.acl: expected an expression, found nothing; write it like 'claims.email == "ada@example.com"'
                    web: {admin: {acl: 1}}                    | web.admin.acl: expected an expression, found the number 1; write it like 'claims.email == "ada@example.com"'
                    storage: {retention: 0s}                  | storage.retention: would keep nothing; write a duration such as 365d
                    storage: {max_auto_sources: "5"}          | storage.max_auto_sources: expected a whole number from 0 to 10000000, found the text "5"; write it like 100
                    storage: {max_auto_sources: -1}           | storage.max_auto_sources: -1 is out of range; write a whole number from 0 to 10000000
                    storage: {max_auto_sources: 99999999999}  | storage.max_auto_sources: 99999999999 is out of range; write a whole number from 0 to 10000000
                    storage: {max_auto_sources: 1.5}          | storage.max_auto_sources: expected a whole number from 0 to 10000000, found the number 1.5; write it like 100
                    ratelimit: {tracking: {burst: 0}}         | ratelimit.tracking.burst: 0 is out of range; write a whole number from 1 to 1000000
                    ratelimit: {tracking: 5}                  | ratelimit.tracking: expected a section; indent its keys below it: per_minute, burst
                    telemetry: {service_name: 12}             | telemetry.service_name: expected text, found the number 12; write it like "text in quotes"
                    storage: {directory: ~/data}              | storage.directory: ~/data begins with ~, which only a shell expands; write the whole path, or ${{ env.HOME }} in place of ~
                    """)
    void a_value_of_the_wrong_kind_is_named_with_what_is_expected(String yaml, String expected) {
        assertThat(file.problems(yaml)).containsExactly("config.yaml:1: " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web: {trust_proxy: true, trusted_proxies: [10.0.0.0/8]}       | web.trust_proxy: stands beside web.trusted_proxies, which says the same more exactly; remove one of them
                    web: {admin: {oidc: {client_id: f}}}                          | web.admin.oidc.endpoint: is missing; name it, or remove the oidc section
                    web: {admin: {oidc: {endpoint: "https://login.example"}}}     | web.admin.oidc.client_id: is missing; name it, or remove the oidc section
                    web: {tls: {certificate: a.pem}}                              | web.tls.key: is missing; name the PEM file, or remove the tls section
                    web: {tls: {key: a.pem}}                                      | web.tls.certificate: is missing; name the PEM file, or remove the tls section
                    web: {tracker: {script: /track/hit}}                          | web.tracker.script: is also where the beacon reports, below /track; give web.tracker.script and web.tracker.prefix paths of their own
                    web: {tracker: {script: /t, prefix: /t}}                      | web.tracker.script: is also where the beacon reports, below /t; give web.tracker.script and web.tracker.prefix paths of their own
                    web: {tracker: {prefix: /api}}                                | web.tracker.prefix: clashes with /api, which is taken; choose another
                    web: {tracker: {script: /api/v1/t.js}}                        | web.tracker.script: clashes with /api, which is taken; choose another
                    web: {tracker: {script: /robots.txt}}                         | web.tracker.script: clashes with /robots.txt, which is taken; choose another
                    """)
    void values_that_do_not_go_together_are_refused(String yaml, String expected) {
        assertThat(file.problems(yaml)).containsExactly("config.yaml:1: " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web: {tracker: {script: /s/t.js, prefix: /s}}",
                "web: {tracker: {script: /apis.js, prefix: /tracking}}",
                "web: {trust_proxy: false, trusted_proxies: [10.0.0.0/8]}",
                "web: {admin: {oidc: }}"
            })
    void values_that_go_together_are_taken(String yaml) {
        assertThat(file.problems(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'web:\n\taddress: a:1'         | 2
                    'web:\n  address: [::1]:80'    | 2
                    'web: {address: "a:1"'         | 1
                    'a: 1\n---\nb: 2'              | 2
                    'web: *nowhere'                | 1
                    'web:\n  x: "\u0007"'          | 2
                    """)
    void text_that_is_not_yaml_is_refused_with_its_line(String yaml, int line) {
        var text = yaml.translateEscapes();

        assertThat(file.problems(text))
                .singleElement()
                .asString()
                .startsWith("config.yaml:" + line + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- web", "just words", "42"})
    void a_document_without_keys_is_refused(String yaml) {
        assertThat(file.problems(yaml))
                .containsExactly(
                        "config.yaml:1: holds no keys; begin with a section such as web: or"
                                + " storage:");
    }

    @Test
    void aliases_and_nesting_cannot_exhaust_the_reader() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level <= 40; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }

        assertThat(file.problems(bomb.toString())).singleElement().asString().contains("aliases");
        assertThat(file.problems("[".repeat(500_000)))
                .containsExactly("config.yaml: is nested too deeply; name a configuration file");
        assertThat(file.problems("web: &w {tracker: {script: /x, web: *w}}"))
                .singleElement()
                .asString()
                .contains("web.tracker.web: unknown key");
    }

    @Test
    void a_file_that_cannot_be_taken_is_a_problem_like_any_other() throws IOException {
        assertThat(ConfigLoader.load(folder.resolve("none.yaml"), Map.of()))
                .asString()
                .contains("does not exist", "config.example.yaml");
        assertThat(ConfigLoader.load(folder, Map.of())).asString().contains("is a directory");

        var odd = folder.resolve("odd.yaml");
        Files.write(odd, "web: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ConfigLoader.load(odd, Map.of())).asString().contains("is not UTF-8");

        assertThat(file.problems("#".repeat((1 << 20) + 1)))
                .containsExactly("config.yaml: is larger than 1 MiB; name a configuration file");
    }

    @Test
    void what_the_environment_holds_is_not_repeated() {
        assertThat(file.problems("web: {base_url: \"${{ env.SECRET }}\"}"))
                .singleElement()
                .asString()
                .contains("${{ env.SECRET }} does not begin with http")
                .doesNotContain("hunter2");
    }

    @Test
    void counters_for_everybody_need_another_address_than_those_behind_the_acl() {
        assertThat(file.problems("web: {metrics: {address: 127.0.0.1:8080}}"))
                .containsExactly(
                        "config.yaml:1: web.metrics.address: is also web.address, which has /metrics"
                                + " behind its ACL; give it a port of its own");
        assertThat(file.config("web: {metrics: {address: 127.0.0.1:9464}}").web().metrics())
                .hasToString("127.0.0.1:9464");
    }

    @Test
    void a_rule_that_cannot_be_asked_is_refused_at_its_place() {
        assertThat(file.problems("web: {admin: {acl: 'method == \"GET\" && claim.sub'}}"))
                .singleElement()
                .asString()
                .startsWith("config.yaml:1: web.admin.acl: ")
                .contains("goes wrong at character 20", "claims", "docs/access.md");
    }
}
