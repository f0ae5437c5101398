package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.client.CollectorClient;
import dev.footfall.admin.client.Credentials;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsFile;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.json.Json;
import dev.footfall.model.report.MetricSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** From a condition in the window to the number that the collector has for it. */
class FilterIT {
    private static final String PROJECTS = "/api/v1/projects";
    private static final List<KeyCode[]> MENU_KEYS =
            List.of(
                    new KeyCode[] {KeyCode.CONTEXT_MENU},
                    new KeyCode[] {KeyCode.SHIFT, KeyCode.F10},
                    new KeyCode[] {KeyCode.ENTER},
                    new KeyCode[] {KeyCode.SPACE});
    private static final String NAMED = "{\"name\":\"%s\"}";

    @TempDir private static Path folder;
    private static RealCollector collector;

    private Window window;
    private FxRobot robot;

    @BeforeAll
    static void count() throws Exception {
        collector = RealCollector.start(folder);
        load("b1", "/pricing", "https://www.google.com/", true);
        load("b2", "/pricing", "https://www.google.com/", false);
        load("b3", "/pricing", "", false);
        load("b4", "/docs/start", "https://www.bing.com/", true);
        load("b5", "/docs/api", "", false);
        load("b6", "/", "", true);
        var project =
                Json.mapper().readTree(collector.create(PROJECTS, NAMED.formatted("Web shop")));
        var pixels = PROJECTS + "/" + project.path("id").textValue() + "/pixels";
        var pixel = Json.mapper().readTree(collector.create(pixels, NAMED.formatted("Newsletter")));
        collector.load("/track/gif/" + pixel.path("id").textValue() + ".gif");
    }

    private static void load(String beacon, String path, String referrer, boolean first)
            throws Exception {
        collector.hit(
                """
                {"b":"%s","i":"s1","e":"load","u":"https://shop.example%s","r":"%s","q":%s,\
                "p":true}\
                """
                        .formatted(beacon, path, referrer, first));
    }

    @AfterAll
    static void stop() throws Exception {
        collector.stop();
    }

    @BeforeEach
    void open() throws Exception {
        var keeper = SettingsKeeper.forgetful(Settings.DEFAULTS);
        window = Window.open(Window.Opening.of(collector.address(), keeper).today());
        robot = window.robot();
        window.until(() -> {
            robot.type(KeyCode.F5);
            return window.texts(".card-value").contains("6");
        });
        window.until(() ->
                window.texts(".screen-subtitle").stream()
                        .noneMatch(text -> text.endsWith("loading")));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** What the collector itself answers to this filter. */
    private static MetricSummary counted(String filter) throws Exception {
        try (var http = JsonOverHttp.open(Json.mapper())) {
            var client = new CollectorClient(http, collector.address(), Credentials.ANONYMOUS);
            var period = RangePreset.WEEK.until(Instant.now());
            var answer = client.dashboard(period, Filter.parse(filter, FieldSet.DASHBOARD));
            assertThat(answer).isInstanceOf(Answer.Given.class);
            return answer instanceof Answer.Given(var dashboard)
                    ? dashboard.summary()
                    : MetricSummary.NOTHING;
        }
    }

    private void shows(MetricSummary expected, long pageviews) {
        assertThat(expected.pageviews()).isEqualTo(pageviews);
        window.until(() ->
                window.texts(".card-value").stream()
                        .limit(2)
                        .toList()
                        .equals(
                                List.of(
                                        Long.toString(expected.visitors()),
                                        Long.toString(expected.pageviews()))));
    }

    private List<String> chips() {
        return List.copyOf(window.texts(".filter-chip-body"));
    }

    private TextArea text() {
        return (TextArea) window.node(".filter-text");
    }

    private boolean isFocused(String styleClass) {
        var owner = window.scene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains(styleClass);
    }

    @Test
    void a_click_on_a_row_counts_only_that_and_the_cross_all_again() throws Exception {
        robot.clickOn("/pricing");

        assertThat(chips()).containsExactly("Page is /pricing");
        shows(counted("path == \"/pricing\""), 3);
        assertThat(window.texts(".breakdown-name")).contains("/pricing").doesNotContain("/");

        robot.clickOn("google.com");
        assertThat(chips()).containsExactly("Page is /pricing", "Referrer is google.com");
        shows(counted("path == \"/pricing\" && referrer == \"google.com\""), 2);

        robot.clickOn(".filter-chip-remove");
        assertThat(chips()).containsExactly("Referrer is google.com");
        shows(counted("referrer == \"google.com\""), 2);

        robot.clickOn("Clear filter");
        assertThat(chips()).isEmpty();
        shows(counted("true"), 6);
    }

    private BreakdownRow row(String name) {
        return robot.lookup(".breakdown-line").queryAllAs(Node.class).stream()
                .map(BreakdownRow::new)
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private record BreakdownRow(Node line) {
        String name() {
            return ((Labeled) line.lookup(".breakdown-name")).getText();
        }

        Node dots() {
            return line.lookup(".breakdown-menu");
        }
    }

    @Test
    void the_other_button_of_the_mouse_leaves_a_value_out() throws Exception {
        robot.rightClickOn("/pricing").clickOn("Without this");

        assertThat(chips()).containsExactly("Page is not /pricing");
        shows(counted("path != \"/pricing\""), 3);
        assertThat(window.texts(".breakdown-name")).contains("/").doesNotContain("/pricing");

        robot.rightClickOn("Direct / none").clickOn("Without this");
        assertThat(chips())
                .containsExactly("Page is not /pricing", "Referrer is not Direct / none");
        shows(counted("path != \"/pricing\" && referrer != \"\""), 1);

        robot.rightClickOn("bing.com").clickOn("Only this");
        assertThat(chips()).containsExactly("Page is not /pricing", "Referrer is bing.com");
        shows(counted("path != \"/pricing\" && referrer == \"bing.com\""), 1);
    }

    @Test
    void the_dots_of_the_row_pointed_at_offer_the_same() throws Exception {
        var row = row("/pricing");
        assertThat(row.dots().getOpacity()).isZero();
        robot.moveTo("/pricing");
        window.until(() -> row.dots().getOpacity() == 1);
        robot.clickOn(row.dots()).clickOn("Without this");

        assertThat(chips()).containsExactly("Page is not /pricing");
        shows(counted("path != \"/pricing\""), 3);
    }

    /** Each opens the menu with its first item chosen, and Escape leads back to the row. */
    @Test
    void the_menu_of_a_row_opens_and_works_by_key() throws Exception {
        // Away from where the menu will open, in which the mouse would choose.
        robot.moveTo(".screen-title");
        var row = row("/pricing");
        robot.interact(row.line()::requestFocus);
        for (var keys : MENU_KEYS) {
            robot.push(keys);
            window.until(() -> window.has("Without this"));
            robot.type(KeyCode.ESCAPE);
            window.until(() -> !window.has("Without this"));
            assertThat(row.line().isFocused()).isTrue();
            window.until(() -> row.dots().getOpacity() == 1);
        }
        robot.push(KeyCode.SHIFT, KeyCode.F10).type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(chips()).containsExactly("Page is not /pricing");
        shows(counted("path != \"/pricing\""), 3);

        var next = row(window.texts(".breakdown-name").iterator().next());
        assertThat(next.line().isFocused()).isTrue();
        window.until(() -> next.dots().getOpacity() == 1);
        robot.type(KeyCode.CONTEXT_MENU).type(KeyCode.ENTER);
        assertThat(chips()).containsExactly("Page is " + next.name());
    }

    @Test
    void projects_and_pixels_are_offered_by_name() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("project == \"web");
        window.until(() -> window.texts(".filter-offers .list-cell").contains("\"Web shop\""));
        robot.type(KeyCode.TAB, KeyCode.ENTER);

        assertThat(chips()).containsExactly("Project is Web shop");
        var counted = counted("project == \"Web shop\"");
        assertThat(counted.events()).isEqualTo(1);
        shows(counted, 0);

        robot.clickOn(".filter-chip-body").write("we");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        robot.type(KeyCode.DOWN).type(KeyCode.TAB, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("newsl");
        window.until(() ->
                window.texts(".filter-offers .list-cell").stream()
                        .anyMatch(text -> text.startsWith("Newsletter (pixel://")));
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(chips()).hasSize(1).first().asString().startsWith("Source is pixel://");
        shows(counted("source startswith \"pixel://\""), 0);
    }

    @Test
    void arrow_keys_walk_along_the_rows_which_are_one_stop() {
        List<Node> rows = List.copyOf(robot.lookup(".breakdown-line").queryAllAs(Node.class));
        robot.interact(rows.getFirst()::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(rows.get(2).isFocused()).isTrue();

        robot.type(KeyCode.TAB);
        assertThat(rows.subList(0, 4)).noneMatch(Node::isFocused);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(rows.get(2).isFocused()).isTrue();
    }

    @Test
    void the_form_is_filled_in_without_a_mouse() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.type(KeyCode.TAB, KeyCode.TAB);
        window.until(() -> isFocused("filter-value"));
        robot.write("/DOCS/start").type(KeyCode.ENTER);

        assertThat(chips()).containsExactly("Page is /DOCS/start");
        shows(counted("path == \"/DOCS/start\""), 1);

        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        window.until(() -> isFocused("filter-chip-body"));
        robot.type(KeyCode.DELETE);
        assertThat(chips()).isEmpty();
        shows(counted("true"), 6);
    }

    @Test
    void counted_values_are_offered_and_chosen_by_key() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.type(KeyCode.TAB, KeyCode.TAB);
        robot.write("pri").type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(chips()).containsExactly("Page is /pricing");
        shows(counted("path == \"/pricing\""), 3);
    }

    @Test
    void escape_leaves_the_form_and_the_filter_as_they_were() {
        robot.clickOn("Filter");
        assertThat(robot.lookup(".filter-form").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup(".filter-form").tryQuery()).isEmpty();
        assertThat(chips()).isEmpty();
    }

    @Test
    void text_with_a_mistake_is_marked_until_it_is_mended() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("brwser == \"Firefox\"").type(KeyCode.ENTER);

        assertThat(window.texts(".filter-problem"))
                .containsExactly("At character 1: Unknown field 'brwser'; did you mean 'browser'?");
        window.until(() -> window.node(".filter-mark").isVisible());
        shows(counted("true"), 6);

        robot.interact(text()::clear);
        robot.write("path startswith \"/docs\" || !referrer");
        assertThat(window.texts(".filter-problem")).isEmpty();
        robot.type(KeyCode.ENTER);

        assertThat(chips()).containsExactly("path startswith \"/docs\" || !referrer");
        shows(counted("path startswith \"/docs\" || !referrer"), 4);
    }

    @Test
    void words_are_completed_at_the_caret() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("pat").type(KeyCode.TAB);
        robot.write("startsw").type(KeyCode.TAB);
        robot.write("\"/doc").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(text().getText().strip()).matches("path startswith \"/docs/(api|start)\"");

        robot.type(KeyCode.ESCAPE);
        assertThat(text().isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(chips()).hasSize(1).first().asString().startsWith("Page starts with /docs/");
    }

    @Test
    void a_filter_that_nothing_fulfils_says_so_and_can_be_cleared() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("path == \"/nowhere\"").type(KeyCode.ENTER);
        window.untilSays(".notice-title", "Nothing matches this filter");

        robot.clickOn(".notice .button");

        shows(counted("true"), 6);
        assertThat(chips()).isEmpty();
    }

    @Test
    void the_filter_is_there_again_at_the_next_start() throws Exception {
        var keeper = new SettingsFile(folder.resolve("settings"), Json.mapper());
        var opening = Window.Opening.of(collector.address(), keeper).today();
        window.close();
        window = Window.open(opening);
        window.untilSays(".breakdown-name", "/pricing");
        window.robot().clickOn("/pricing");
        window.close();

        window = Window.open(opening);

        window.until(() -> chips().equals(List.of("Page is /pricing")));
        shows(counted("path == \"/pricing\""), 3);
    }
}
