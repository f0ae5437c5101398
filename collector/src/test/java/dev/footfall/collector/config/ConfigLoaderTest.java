package dev.footfall.collector.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.config.CollectorConfig.Durability;
import dev.footfall.collector.config.CollectorConfig.Limit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
    private @TempDir Path folder;
    private LoadedText file;

    @BeforeEach
    void with_an_environment() {
        file =
                new LoadedText(
                        folder,
                        Map.of("HOST", "stats.example", "SECRET", "hunter2", "PORT", "9000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n  \n", "# nothing yet\n", "---\n", "web:\nstorage:\n", "\ufeff"})
    void a_file_that_says_nothing_gives_the_defaults(String text) {
        assertThat(file.config(text)).isEqualTo(ConfigLoader.defaults());
    }

    @Test
    void the_defaults_are_those_of_the_manual() {
        var config = ConfigLoader.defaults();

        assertThat(config.web().address()).isEqualTo(new Address("127.0.0.1", 8080));
        assertThat(config.web().baseUrl()).isNull();
        assertThat(config.web().trustProxy()).isFalse();
        assertThat(config.web().trustedProxies()).isEmpty();
        assertThat(config.web().allowedSources()).isEmpty();
        assertThat(config.web().tracker().script()).isEqualTo("/tracker.js");
        assertThat(config.web().tracker().prefix()).isEqualTo("/track");
        assertThat(config.web().admin().acl()).isEqualTo("false");
        assertThat(config.web().admin().oidc()).isNull();
        assertThat(config.storage().directory()).isEqualTo(Path.of("data"));
        assertThat(config.storage().durability()).isEqualTo(Durability.PROCESS);
        assertThat(config.storage().hotWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(config.storage().rollupInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.storage().retention()).isEqualTo(Duration.ofDays(365));
        assertThat(config.storage().maxAutoSources()).isEqualTo(10_000);
        assertThat(config.privacy().honorDnt()).isTrue();
        assertThat(config.ratelimit().enabled()).isTrue();
        assertThat(config.ratelimit().tracking()).isEqualTo(new Limit(600, 200));
        assertThat(config.ratelimit().unauthenticated()).isEqualTo(new Limit(60, 20));
        assertThat(config.telemetry().otlpEndpoint()).isNull();
        assertThat(config.telemetry().serviceName()).isEqualTo("footfall");
    }

    @Test
    void every_key_can_be_said() {
        var config =
                file.config(
                        """
                        web:
                          address: "[::1]:0"
                          base_url: https://${{ env.HOST }}:8443/f//
                          trusted_proxies: [10.0.0.0/8, "::1"]
                          allowed_sources:
                            - Example.com
                            - "*.example.org"
                          tracker: {script: /t.js, prefix: /t}
                          admin:
                            acl: '"admins" in claims.groups'
                            oidc:
                              endpoint: https://login.example/realms/a/
                              client_id: footfall
                              client_secret: ${{ env.SECRET }}
                              audience: api
                              scopes: [profile, "${{ env.HOST }}"]
                        storage:
                          directory: /var/lib/footfall
                          durability: power
                          hot_window: 1h 30m
                          rollup_interval: 90s
                          retention: 2 weeks
                          max_auto_sources: 0
                        privacy: {honor_dnt: false}
                        ratelimit:
                          enabled: false
                          tracking: {per_minute: 1, burst: 2}
                          unauthenticated: {per_minute: 3, burst: 4}
                        telemetry:
                          otlp_endpoint: http://[::1]:4318
                          service_name: "${{ env.HOST }} on ${{env.PORT}}"
                        """);

        assertThat(config.web().address()).isEqualTo(new Address("::1", 0));
        assertThat(config.web().baseUrl()).isEqualTo(URI.create("https://stats.example:8443/f"));
        assertThat(config.web().trustedProxies()).containsExactly("10.0.0.0/8", "::1/128");
        assertThat(config.web().allowedSources()).containsExactly("example.com", "*.example.org");
        assertThat(config.web().tracker()).isEqualTo(new CollectorConfig.Tracker("/t.js", "/t"));
        assertThat(config.web().admin())
                .isEqualTo(
                        new CollectorConfig.Admin(
                                "\"admins\" in claims.groups",
                                new CollectorConfig.Oidc(
                                        URI.create("https://login.example/realms/a"),
                                        "footfall",
                                        "hunter2",
                                        "api",
                                        List.of("profile", "stats.example")),
                                Duration.ofDays(365)));
        assertThat(config.storage())
                .isEqualTo(
                        new CollectorConfig.Storage(
                                Path.of("/var/lib/footfall"),
                                Durability.POWER,
                                Duration.ofMinutes(90),
                                Duration.ofSeconds(90),
                                Duration.ofDays(14),
                                0));
        assertThat(config.privacy().honorDnt()).isFalse();
        assertThat(config.ratelimit())
                .isEqualTo(new CollectorConfig.RateLimit(false, new Limit(1, 2), new Limit(3, 4)));
        assertThat(config.telemetry())
                .isEqualTo(
                        new CollectorConfig.Telemetry(
                                URI.create("http://[::1]:4318"), "stats.example on 9000"));
    }

    @Test
    void a_limit_that_is_half_said_keeps_its_own_other_half() {
        var config =
                file.config(
                        """
                        ratelimit:
                          tracking: {burst: 5}
                          unauthenticated: {burst: 7}
                        """);

        assertThat(config.ratelimit().tracking()).isEqualTo(new Limit(600, 5));
        assertThat(config.ratelimit().unauthenticated()).isEqualTo(new Limit(60, 7));
    }

    @Test
    void an_open_door_needs_no_quotes() {
        assertThat(file.config("web: {admin: {acl: true}}").web().admin().acl()).isEqualTo("true");
    }

    @Test
    void a_rollup_interval_below_the_floor_counts_as_the_floor() {
        assertThat(file.config("storage: {rollup_interval: 10ms}").storage().rollupInterval())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_scalar_may_be_named_once_and_used_twice() {
        var config =
                file.config("ratelimit: {tracking: {burst: &b 5, per_minute: *b}, enabled: false}");

        assertThat(config.ratelimit().tracking()).isEqualTo(new Limit(5, 5));
    }

    @Test
    void the_secret_stays_out_of_log_lines() {
        var config =
                file.config(
                        """
                        web:
                          admin:
                            oidc:
                              endpoint: https://login.example
                              client_id: footfall
                              client_secret: ${{ env.SECRET }}
                        """);

        assertThat(config.toString()).contains("login.example").doesNotContain("hunter2");
    }
}
