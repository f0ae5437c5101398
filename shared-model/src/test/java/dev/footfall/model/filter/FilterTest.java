package dev.footfall.model.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "browser == \"Chrome\"",
                "browser == 'Chrome'",
                "browser != \"Chrome\" && (country == \"DE\" || country == \"AT\")",
                "country in [\"DE\",\"AT\",\"CH\"]",
                "country in []",
                "path startswith \"/docs\"",
                "referrer contains \"google\"",
                "path like \"/docs/*\"",
                "path matches r\"^/\\d+$\"",
                "!(browser == \"Safari\")",
                "referrer == \"\"",
                "referrer_group == \"Search\"",
                "event != null",
                "project == \"Some Project\"",
                "project in [\"a\", 'b']",
                "browser",
                "!browser",
                "true",
                "\"Chrome\" == browser",
                "source in_cs [\"docs.example.com\"]",
                "meta.plan == \"pro\"",
                "meta[\"my plan\"] == \"pro\" || meta.a.b",
                "Browser == \"Chrome\"",
            })
    void the_dashboard_takes(String text) throws FilterException {
        var filter = Filter.parse(text, FieldSet.DASHBOARD);

        assertThat(Filter.parse(filter.toString(), FieldSet.DASHBOARD)).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handled",
                "handled == false",
                "true != handled",
                "handled == null",
                "app == \"a.com\" && app_version startswith \"2.\"",
                "type == \"TypeError\" && message contains \"undefined\"",
            })
    void exceptions_take(String text) throws FilterException {
        assertThat(Filter.parse(text, FieldSet.EXCEPTIONS).toString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "\"admins\" in claims.groups",
                "'admins' in claims.realm_access.roles",
                "claims[\"https://example.com/roles\"] contains \"admin\"",
                "claims.email == \"you@example.com\"",
                "method == \"GET\"",
                "headers.x-forwarded-user != null",
                "claims.level + 1 > 2 && claims.email == headers.x-email",
                "claims.updated_at == trim(\" x \") || now() > ago(1h30m)",
            })
    void the_acl_takes(String text) throws FilterException {
        var filter = Filter.parse(text, FieldSet.REQUEST);

        assertThat(Filter.parse(filter.toString(), FieldSet.REQUEST)).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "::",
            quoteCharacter = '`',
            textBlock =
                    """
                    flavour == "vanilla"      :: 0  :: Unknown field 'flavour'; the fields are project, source, path, referrer, referrer_group, country, language, browser, version, os, device, utm_source, utm_medium, utm_campaign, event, meta.….
                    "x" == brower             :: 7  :: Unknown field 'brower'; did you mean 'browser'?
                    metta.plan == "pro"       :: 0  :: Unknown field 'metta.plan'; did you mean 'meta.plan'?
                    browser.name == "x"       :: 0  :: Unknown field 'browser.name'; did you mean 'browser'?
                    meta == "pro"             :: 0  :: 'meta' needs a key, such as meta.name.
                    browser > 4               :: 8  :: '>' cannot be asked of 'browser'; it takes ==, !=, in, in_cs, contains, contains_cs, startswith, startswith_cs, endswith, endswith_cs, like, like_cs, matches.
                    now() == browser          :: 0  :: On the left of '==' stands a field; the function 'now' is none.
                    browser == "a" + "b"      :: 15 :: On the right of '==' stands a value, not a sum.
                    browser == Chrome         :: 11 :: On the right of '==' stands a value, not the field 'Chrome'; a text stands in quotes: "Chrome".
                    version == 120            :: 11 :: '==' takes a text in quotes here, not a number.
                    version == true           :: 11 :: '==' takes a text in quotes here, not true.
                    "abc" contains browser    :: 0  :: On the left of 'contains' stands a field; a text is none.
                    "x" in browser            :: 0  :: On the left of 'in' stands a field; a text is none.
                    browser in "abc"          :: 11 :: 'in' takes a list such as ["a", "b"], not a text.
                    browser in ["a", 5]       :: 17 :: The list may hold texts only, not a number.
                    browser contains null     :: 17 :: 'contains' takes a text in quotes here, not null.
                    !browser == "x"           :: 9  :: '!' belongs to what follows it at once; write !(… == …).
                    "Chrome"                  :: 0  :: A condition is missing here; a text alone is none.
                    trim(browser)             :: 0  :: There are no functions in this filter; 'trim' cannot be used.
                    os - "x"                  :: 3  :: There is no arithmetic in this filter; '-' cannot be used.
                    project                   :: 0  :: 'project' alone says nothing; write project == "name".
                    project == null           :: 11 :: '==' takes a text in quotes here, not null.
                    project contains "x"      :: 8  :: 'contains' cannot be asked of 'project'; it takes ==, !=, in.
                    handled == true           :: 0  :: Unknown field 'handled'; the fields are project, source, path, referrer, referrer_group, country, language, browser, version, os, device, utm_source, utm_medium, utm_campaign, event, meta.….
                    """)
    void a_question_that_cannot_be_answered_is_refused(String text, int position, String message) {
        assertRefused(text, FieldSet.DASHBOARD, position, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "::",
            quoteCharacter = '`',
            textBlock =
                    """
                    handled == "true"         :: 11 :: '==' takes true or false here, not a text.
                    handled != ""             :: 11 :: '!=' takes true or false here, not a text.
                    handled in ["true"]       :: 8  :: 'in' cannot be asked of 'handled'; it takes ==, !=.
                    handled contains "t"      :: 8  :: 'contains' cannot be asked of 'handled'; it takes ==, !=.
                    handled like "t*"         :: 8  :: 'like' cannot be asked of 'handled'; it takes ==, !=.
                    handled == 1              :: 11 :: '==' takes true or false here, not a number.
                    app_versoin == "2"        :: 0  :: Unknown field 'app_versoin'; did you mean 'app_version'?
                    """)
    void handled_takes_booleans_only(String text, int position, String message) {
        assertRefused(text, FieldSet.EXCEPTIONS, position, message);
    }

    @Test
    void some_fields_belong_to_one_listing() {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Filter.parse("app_version == '1'", FieldSet.DASHBOARD));
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Filter.parse("path == '/'", FieldSet.EXCEPTIONS));
    }

    @Test
    void the_acl_names_a_field_that_does_not_exist() {
        assertRefused(
                "\"admins\" in claim.groups",
                FieldSet.REQUEST,
                12,
                "Unknown field 'claim.groups'; did you mean 'claims.groups'?");
    }

    @Test
    void positions_count_unicode_characters() {
        assertRefused(
                "country == \"😀\" && brower",
                FieldSet.DASHBOARD,
                18,
                "Unknown field 'brower'; did you mean 'browser'?");
    }

    @Test
    void every_field_that_is_mentioned_is_known_by_its_own_spelling() throws FilterException {
        var filter = Filter.parse("os || !(PATH == 'x' && 'y' != Meta.Plan)", FieldSet.DASHBOARD);

        assertThat(filter.fieldNames()).containsExactly("meta", "os", "path");
        assertThat(filter).hasToString("os || !(path == \"x\" && \"y\" != meta.Plan)");
    }

    static void assertRefused(String text, FieldSet fields, int position, String message) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Filter.parse(text, fields))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.position()).isEqualTo(position));
    }
}
