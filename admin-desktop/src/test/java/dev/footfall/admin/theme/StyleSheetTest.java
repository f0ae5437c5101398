package dev.footfall.admin.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final List<Path> SHEETS = Sources.files(Sources.RESOURCES, ".css");
    private static final List<Path> COMPONENTS =
            SHEETS.stream().filter(sheet -> !sheet.toString().contains("tokens-")).toList();
    private static final String COMMENT = "(?s)/\\*.*?\\*/";

    private static String tokens(String theme) {
        return Sources.text(Sources.RESOURCES.resolve("theme/tokens-" + theme + ".css"));
    }

    private static Set<String> defined(String theme) {
        return Sources.matches("(?m)^\\s*(-[a-z0-9-]+):", tokens(theme));
    }

    /** Every class named in a call that sets style classes, or that a swatch is made with. */
    private static Set<String> setInJava() {
        var classes = new TreeSet<String>();
        for (var file : Sources.files(Sources.JAVA, ".java")) {
            for (var call :
                    Sources.matches(
                            "(?s)((?:getStyleClass\\(\\)\\s*\\.(?:add|addAll|setAll)|path|block|number|row)\\([^;]*?\\));",
                            Sources.text(file))) {
                classes.addAll(Sources.matches("\"([a-z][a-z-]+)\"", call));
            }
            classes.addAll(Sources.matches("\"(swatch-[a-z]+)\"", Sources.text(file)));
        }
        return classes;
    }

    @Test
    void both_themes_define_the_same_tokens() {
        assertThat(defined("light")).isNotEmpty().isEqualTo(defined("dark"));
    }

    @Test
    void components_use_only_tokens_that_are_defined() {
        assertThat(defined("light")).containsAll(Sources.matches("(-ff-[a-z-]+)", COMPONENTS));
    }

    @Test
    void every_own_token_is_used() {
        var used = Sources.matches("(-ff-[a-z-]+)", COMPONENTS);
        used.addAll(Sources.matches(":\\s*(-ff-[a-z-]+)", tokens("light")));

        assertThat(used)
                .containsAll(
                        defined("light").stream()
                                .filter(token -> token.startsWith("-ff-"))
                                .toList());
    }

    @Test
    void colours_are_named_in_the_token_files_alone() {
        for (var sheet : COMPONENTS) {
            var rules = Sources.text(sheet).replaceAll(COMMENT, "");

            assertThat(
                            Sources.matches(
                                    "(#[0-9a-fA-F]{3,8}\\b|rgba?\\(|\\b(?:white|black)\\b)", rules))
                    .as(sheet.toString())
                    .isEmpty();
        }
    }

    @Test
    void every_style_class_that_java_sets_has_a_rule() {
        var ruled = Sources.matches("\\.([a-z][a-z-]+)", COMPONENTS);

        assertThat(setInJava()).hasSizeGreaterThan(40).isSubsetOf(ruled);
    }

    @Test
    void java_sets_no_style_of_its_own() {
        assertThat(Sources.matches("(setStyle\\()", Sources.files(Sources.JAVA, ".java")))
                .isEmpty();
    }
}
