package dev.footfall.admin.dashboard.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.UiQueue;
import dev.footfall.admin.dashboard.filter.condition.Condition;
import dev.footfall.admin.task.Background;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Operator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilterViewModelTest {
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.EVERYTHING);
    private final RegisteredSites sites = new RegisteredSites();
    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final FilterViewModel model =
            new FilterViewModel(filter, filter::set, new Vocabulary(sites, background.latest()));

    @AfterEach
    void close() {
        background.close();
    }

    private static Filter filter(String text) throws FilterException {
        return Filter.parse(text, FieldSet.DASHBOARD);
    }

    private static Condition pages(Operator operator, String value) {
        return new Condition(new Property("path"), operator, List.of(value));
    }

    private Editing editing() {
        return model.editingProperty().get();
    }

    @Test
    void the_form_adds_a_condition() throws FilterException {
        filter.set(filter("os"));
        model.add();
        assertThat(editing()).isEqualTo(new Editing.Addition());

        model.submit(pages(Operator.EQUAL, "/"));

        assertThat(filter.get()).isEqualTo(filter("os && path == \"/\""));
        assertThat(editing()).isEqualTo(new Editing.Nothing());
    }

    @Test
    void the_form_changes_a_condition_in_its_place() throws FilterException {
        filter.set(filter("path == \"/\" && os"));
        model.change(0);
        assertThat(editing()).isEqualTo(new Editing.Change(0, pages(Operator.EQUAL, "/")));

        model.submit(pages(Operator.CONTAINS, "a"));

        assertThat(filter.get()).isEqualTo(filter("path contains \"a\" && os"));
    }

    @Test
    void what_has_no_place_in_the_form_is_changed_as_text() throws FilterException {
        filter.set(filter("path == \"/\" && !os"));
        model.change(1);

        assertThat(editing()).isEqualTo(new Editing.Text("path == \"/\" && !os"));
    }

    @Test
    void a_pattern_that_is_none_stays_in_the_form_with_the_reason() {
        model.add();
        model.submit(pages(Operator.MATCHES, "("));

        assertThat(editing()).isEqualTo(new Editing.Addition());
        assertThat(model.problemProperty().get())
                .isPresent()
                .get()
                .extracting(FilterProblem::sentence)
                .asString()
                .startsWith("The regular expression cannot be used");
        assertThat(filter.get()).isEqualTo(Filter.EVERYTHING);
    }

    @Test
    void text_takes_the_place_of_the_filter() throws FilterException {
        filter.set(filter("os"));
        model.write();
        assertThat(editing()).isEqualTo(new Editing.Text("os"));

        model.submit("Browser == 'Firefox' || os");

        assertThat(filter.get()).isEqualTo(filter("browser == \"Firefox\" || os"));
        assertThat(editing()).isEqualTo(new Editing.Nothing());
    }

    @Test
    void text_without_words_keeps_everything() throws FilterException {
        filter.set(filter("os"));
        model.write();
        model.submit(" \n");

        assertThat(filter.get()).isEqualTo(Filter.EVERYTHING);
        model.write();
        assertThat(editing()).isEqualTo(new Editing.Text(""));
    }

    @Test
    void a_mistake_is_told_when_it_is_to_be_applied_and_until_it_is_gone() {
        model.write();
        model.reconsider("brow");
        assertThat(model.problemProperty().get()).isEmpty();

        model.submit("os && brwser");
        assertThat(model.problemProperty().get())
                .contains(new FilterProblem("Unknown field 'brwser'; did you mean 'browser'?", 6));
        assertThat(editing()).isEqualTo(new Editing.Text(""));

        model.reconsider("os && browse");
        assertThat(model.problemProperty().get()).isPresent();
        model.reconsider("os && browser");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(filter.get()).isEqualTo(Filter.EVERYTHING);
    }

    @Test
    void leaving_forgets_what_was_wrong() {
        model.write();
        model.submit("(");
        model.back();

        assertThat(editing()).isEqualTo(new Editing.Nothing());
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void a_refusal_by_the_collector_is_shown_in_the_text() throws FilterException {
        filter.set(filter("os && device"));
        model.refused(new FilterProblem("No such field.", 6));

        assertThat(editing()).isEqualTo(new Editing.Text("os && device"));
        assertThat(model.problemProperty().get()).contains(new FilterProblem("No such field.", 6));
    }

    @Test
    void a_place_counts_characters_and_never_lies_outside() {
        assertThat(new FilterProblem("", 2).index("😀😀x")).isEqualTo(4);
        assertThat(new FilterProblem("", 99).index("ab")).isEqualTo(2);
        assertThat(new FilterProblem("", -1).index("ab")).isZero();
    }

    @Test
    void parts_are_taken_away_one_by_one_or_all_at_once() throws FilterException {
        filter.set(filter("os && device && path"));
        model.remove(1);
        assertThat(filter.get()).isEqualTo(filter("os && path"));

        model.clear();
        assertThat(filter.get()).isEqualTo(Filter.EVERYTHING);
    }

    private List<String> projects() {
        return model.knownProperty().get().of("project");
    }

    @Test
    void whoever_begins_to_write_is_offered_the_projects_of_that_moment()
            throws InterruptedException {
        sites.has("Shop");
        assertThat(projects()).isEmpty();

        model.add();
        ui.runNext();
        assertThat(projects()).containsExactly("Shop");

        model.back();
        sites.has("Blog", "Shop");
        model.write();
        ui.runNext();
        assertThat(projects()).containsExactly("Blog", "Shop");
    }

    @Test
    void what_the_collector_will_not_tell_stays_as_it_was_known() throws InterruptedException {
        sites.has("Shop");
        model.add();
        ui.runNext();
        sites.fail();
        model.write();
        ui.runNext();

        assertThat(projects()).containsExactly("Shop");
    }

    @Test
    void leaving_asks_for_nothing() throws InterruptedException {
        model.add();
        ui.runNext();
        model.back();
        model.clear();

        assertThat(sites.asked()).isEqualTo(1);
    }
}
