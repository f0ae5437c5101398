package dev.footfall.admin.dashboard.filter.view;

import dev.footfall.admin.dashboard.filter.Editing;
import dev.footfall.admin.dashboard.filter.FilterViewModel;
import dev.footfall.admin.dashboard.filter.condition.Condition;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.model.filter.field.Field;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A condition to fill in: field, operator, and a value that answers have counted or another. */
final class ConditionForm extends VBox {
    private static final String USUAL_FIELD = "path";

    private final FilterViewModel model;
    private final Messages messages;
    private final FilterWords words;
    private final ComboBox<Field> field;
    private final ComboBox<Operator> operator;
    private final TextField key = new TextField();
    private final TextField value = new TextField();
    private final OfferList offers;
    private final Label problem = new Label();

    ConditionForm(FilterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new FilterWords(messages);
        getStyleClass().addAll("panel", "filter-form");
        field = choice(FieldSet.DASHBOARD.fields(), each -> words.field(each.name()));
        field.setAccessibleText(messages.text("filter.form.field"));
        operator = choice(List.of(Operator.EQUAL), words::operator);
        operator.setAccessibleText(messages.text("filter.form.operator"));
        HBox.setHgrow(operator, Priority.ALWAYS);
        key.setPromptText(messages.text("filter.form.key"));
        key.setAccessibleText(messages.text("filter.form.key"));
        key.managedProperty().bind(key.visibleProperty());
        value.getStyleClass().add("filter-value");
        value.setAccessibleText(messages.text("filter.form.value"));
        offers = new OfferList(this::words, this::pick);
        offers.setAccessibleText(messages.text("filter.form.offers"));
        problem.getStyleClass().add("filter-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        var first = new HBox(field, operator);
        first.getStyleClass().add("filter-form-row");
        getChildren().addAll(first, key, value, offers, problem, buttons());
        react();
    }

    private void react() {
        field.valueProperty().subscribe((_, _) -> chosen());
        operator.valueProperty().subscribe((_, _) -> hint());
        value.textProperty().subscribe((_, _) -> offer());
        Stream.<Observable>of(
                        field.valueProperty(),
                        operator.valueProperty(),
                        key.textProperty(),
                        value.textProperty())
                .forEach(part -> part.subscribe(() -> problem.setVisible(false)));
        model.knownProperty()
                .subscribe((_, _) -> {
                    if (getParent() != null) {
                        offer();
                    }
                });
        value.setOnAction(_ -> submit());
        value.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.DOWN && offers.isVisible()) {
                        pressed.consume();
                        offers.requestFocus();
                        offers.mark(1);
                    }
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    // The list of offers keeps this key to itself.
                    boolean choosing = field.isShowing() || operator.isShowing();
                    if (pressed.getCode() == KeyCode.ESCAPE && !choosing) {
                        pressed.consume();
                        model.back();
                    }
                });
        model.problemProperty()
                .subscribe(found -> found.ifPresent(wrong -> complain(wrong.sentence())));
    }

    private HBox buttons() {
        var submit = new Button(messages.text("filter.apply"));
        submit.setDefaultButton(true);
        submit.setOnAction(_ -> submit());
        var cancel = new Button(messages.text("filter.cancel"));
        cancel.setOnAction(_ -> model.back());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(space, cancel, submit);
        buttons.getStyleClass().add("filter-form-row");
        return buttons;
    }

    private static <T> ComboBox<T> choice(List<T> items, Function<T, String> words) {
        var choice = new ComboBox<T>(FXCollections.observableArrayList(items));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : words.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nobody types here");
                    }
                });
        return choice;
    }

    /** Begins anew, with the condition to change if there is one. */
    void begin(Editing editing) {
        problem.setVisible(false);
        if (editing instanceof Editing.Change(_, var condition)) {
            field.setValue(FieldSet.DASHBOARD.find(condition.field().name()).orElseThrow());
            operator.setValue(condition.operator());
            key.setText(condition.field().key());
            value.setText(FilterWords.line(condition.values()));
            value.requestFocus();
            value.selectAll();
        } else {
            field.setValue(FieldSet.DASHBOARD.find(USUAL_FIELD).orElseThrow());
            operator.setValue(Operator.EQUAL);
            key.clear();
            value.clear();
            field.requestFocus();
        }
        hint();
    }

    private String fieldName() {
        return field.getValue().name();
    }

    private void chosen() {
        var possible = Condition.operators(field.getValue());
        var before = operator.getValue();
        operator.getItems().setAll(possible);
        operator.setValue(possible.contains(before) ? before : possible.getFirst());
        key.setVisible(field.getValue().keyed());
        hint();
    }

    private boolean several() {
        return operator.getValue() == Operator.IN;
    }

    private void hint() {
        value.setPromptText(messages.text(several() ? "filter.form.values" : "filter.form.value"));
        offer();
    }

    /** What was typed narrows the offers; among several values, the last of them does. */
    private void offer() {
        var typed = several() ? value.getText().replaceFirst("^.*,\\s*", "") : value.getText();
        offers.show(
                model.knownProperty().get().of(fieldName(), typed).stream()
                        .filter(offer -> !several() || Condition.standsInAList(offer))
                        .toList());
    }

    private String words(String offer) {
        var text = words.value(fieldName(), offer);
        return model.knownProperty()
                .get()
                .name(fieldName(), offer)
                .map(name -> messages.text("filter.named", name, text))
                .orElse(text);
    }

    private void pick(String offer) {
        if (several()) {
            var typed = value.getText();
            var before = typed.contains(",") ? typed.replaceFirst(",[^,]*$", ", ") : "";
            value.setText(before + offer + ", ");
            value.requestFocus();
            value.end();
        } else {
            submit(List.of(offer));
        }
    }

    private void submit() {
        var values =
                several()
                        ? Arrays.stream(value.getText().split(",", -1))
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .toList()
                        : List.of(value.getText());
        if (values.isEmpty() || values.getFirst().isBlank()) {
            complain(messages.text("filter.form.missing"));
            value.requestFocus();
        } else {
            submit(values);
        }
    }

    private void submit(List<String> values) {
        if (field.getValue().keyed() && key.getText().isBlank()) {
            complain(messages.text("filter.form.nokey"));
            key.requestFocus();
            return;
        }
        var property =
                field.getValue().keyed()
                        ? new Property(fieldName(), List.of(key.getText().strip()))
                        : new Property(fieldName());
        model.submit(new Condition(property, operator.getValue(), values));
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
