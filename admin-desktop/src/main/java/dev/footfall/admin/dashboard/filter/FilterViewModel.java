package dev.footfall.admin.dashboard.filter;

import dev.footfall.admin.dashboard.filter.condition.Condition;
import dev.footfall.admin.dashboard.filter.condition.Conjunction;
import dev.footfall.admin.dashboard.filter.condition.KnownValues;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.report.Breakdowns;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * How the filter of the dashboard is edited. It keeps no filter of its own: it follows the one that
 * is chosen, and asks for another. Confined to the UI thread.
 */
public final class FilterViewModel {
    private final ObservableValue<Filter> chosen;
    private final Consumer<Filter> choose;
    private final Vocabulary vocabulary;
    private final ReadOnlyObjectWrapper<Editing> editing =
            new ReadOnlyObjectWrapper<>(new Editing.Nothing());
    private final ReadOnlyObjectWrapper<Optional<FilterProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Edits a filter.
     *
     * @param choose takes the filter that is wanted, and sees to it that {@code chosen} follows
     */
    public FilterViewModel(
            ObservableValue<Filter> chosen, Consumer<Filter> choose, Vocabulary vocabulary) {
        this.chosen = chosen;
        this.choose = choose;
        this.vocabulary = vocabulary;
    }

    public ObservableValue<Filter> filterProperty() {
        return chosen;
    }

    /** The parts of the filter, as chips show them. */
    public Conjunction parts() {
        return Conjunction.of(chosen.getValue());
    }

    public ReadOnlyObjectProperty<Editing> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** What is wrong with what is being written. */
    public ReadOnlyObjectProperty<Optional<FilterProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The values to offer. */
    public ReadOnlyObjectProperty<KnownValues> knownProperty() {
        return vocabulary.knownProperty();
    }

    /** Offers the values of a new answer about a filter, too. */
    public void know(Filter asked, Breakdowns answer) {
        vocabulary.count(asked, answer);
    }

    /** Narrows to one value of a field. */
    public void only(String field, String value) {
        choose(parts().only(field, value).filter());
    }

    /** Leaves one value of a field out. */
    public void without(String field, String value) {
        choose(parts().excluding(field, value).filter());
    }

    /** Takes away one part. */
    public void remove(int index) {
        choose(parts().without(index).filter());
    }

    /** Takes away all parts. */
    public void clear() {
        choose(Filter.EVERYTHING);
    }

    /** Begins a condition more. */
    public void add() {
        begin(new Editing.Addition());
    }

    /** Changes a part: in the form, or where it has no place in it, as text. */
    public void change(int index) {
        Condition.of(parts().parts().get(index))
                .filter(Condition::fitsTheForm)
                .ifPresentOrElse(
                        condition -> begin(new Editing.Change(index, condition)), this::write);
    }

    /** Writes the whole filter as text. */
    public void write() {
        begin(new Editing.Text(parts().parts().isEmpty() ? "" : chosen.getValue().toString()));
    }

    private void begin(Editing next) {
        vocabulary.renew();
        put(next);
    }

    private void put(Editing next) {
        problem.set(Optional.empty());
        editing.set(next);
    }

    /** Leaves the filter as it is. */
    public void back() {
        put(new Editing.Nothing());
    }

    /** Puts the condition of the form into its place, unless it asks what cannot be answered. */
    public void submit(Condition condition) {
        var parts =
                editing.get() instanceof Editing.Change(var index, _)
                        ? parts().with(index, condition.expression())
                        : parts().with(condition.expression());
        try {
            Filter.parse(new Filter(condition.expression()).toString(), FieldSet.DASHBOARD);
            choose(parts.filter());
        } catch (FilterException mistake) {
            problem.set(Optional.of(FilterProblem.of(mistake)));
        }
    }

    /** Puts the text in place of the filter, unless it is none. Without words it keeps all. */
    public void submit(String text) {
        try {
            choose(read(text));
        } catch (FilterException mistake) {
            problem.set(Optional.of(FilterProblem.of(mistake)));
        }
    }

    /** Looks again at a text that had something wrong; before that, nobody is interrupted. */
    public void reconsider(String text) {
        if (problem.get().isEmpty()) {
            return;
        }
        try {
            read(text);
            problem.set(Optional.empty());
        } catch (FilterException mistake) {
            problem.set(Optional.of(FilterProblem.of(mistake)));
        }
    }

    private static Filter read(String text) throws FilterException {
        return text.isBlank() ? Filter.EVERYTHING : Filter.parse(text, FieldSet.DASHBOARD);
    }

    /** The collector, which may know fewer fields, cannot use the filter that is chosen. */
    public void refused(FilterProblem reason) {
        write();
        problem.set(Optional.of(reason));
    }

    private void choose(Filter filter) {
        back();
        choose.accept(filter);
    }
}
