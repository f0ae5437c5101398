package dev.footfall.collector.auth.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footfall.collector.SetClock;
import dev.footfall.collector.auth.claim.Claims;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclTest {
    private static final Path DOCUMENT = Path.of("../docs/access.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^ *acl: '(.*)'$");

    private static Acl acl(String expression) throws FilterException {
        return Acl.parse(expression, new SetClock());
    }

    private static Attempt attempt(String method, String claims) throws Exception {
        return new Attempt(
                method,
                "/api/v1/projects",
                "192.0.2.1",
                Map.of("x-forwarded-user", "ada")::get,
                Claims.of((ObjectNode) Json.mapper().readTree(claims)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    true                                                | {}                                            | true
                    false                                               | {}                                            | false
                    "admins" in claims.groups                           | {"groups":["staff","Admins"]}                 | true
                    "admins" in claims.groups                           | {"groups":"superadmins"}                      | true
                    "admins" in claims.groups                           | {}                                            | false
                    claims.email == "ada@example.com"                   | {"email":"ADA@example.com"}                   | true
                    "viewer" in claims.realm_access.roles               | {"realm_access":{"roles":["viewer"]}}         | true
                    claims.a.b == "c"                                   | {"a.b":"c"}                                   | true
                    claims.realm_access == null                         | {"realm_access":{"roles":[]}}                 | true
                    claims.exp == null && claims.aud == null            | {"exp":1,"aud":"x"}                           | true
                    method == "GET"                                     | {}                                            | true
                    path startswith "/api/v1/projects"                  | {}                                            | true
                    client_ip == "192.0.2.1"                            | {}                                            | true
                    headers.x-forwarded-user == "ada"                   | {}                                            | true
                    headers.cookie != null                              | {}                                            | false
                    claims.level >= 3                                   | {"level":3}                                   | true
                    claims.level >= 3                                   | {"level":"3"}                                 | false
                    claims.level > 3                                    | {"level":1e999999999}                         | false
                    """)
    void an_expression_asks_about_request_and_claims(
            String expression, String claims, boolean admitted) throws Exception {
        assertThat(acl(expression).admits(attempt("GET", claims))).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "'method == ' | 10\nclaim.sub == \"x\" | 0\n1 < | 3")
    void what_is_no_expression_is_refused_at_its_place(String expression, int position) {
        assertThatThrownBy(() -> acl(expression))
                .isInstanceOfSatisfying(
                        FilterException.class,
                        refused -> assertThat(refused.position()).isEqualTo(position));
    }

    @Test
    void only_what_can_never_be_true_admits_nobody() throws Exception {
        assertThat(acl("false").admitsNobody()).isTrue();
        assertThat(acl("\"x\" in claims.groups").admitsNobody()).isFalse();
    }

    @Test
    void every_example_of_the_documentation_can_be_used() throws Exception {
        var examples = new ArrayList<String>();
        var found = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (found.find()) {
            examples.add(found.group(1));
        }

        assertThat(examples).hasSizeGreaterThan(5);
        for (var example : examples) {
            assertThat(acl(example).admits(attempt("PUT", "{}"))).as(example).isFalse();
        }
    }
}
