package dev.footfall.admin.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A row of joined buttons of which exactly one is chosen. */
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /** What one button says: a short text, and a longer one for the pointer and screen readers. */
    public record Words(String brief, String full) {}

    /**
     * Follows {@code chosen}; a click asks {@code choose} for a change.
     *
     * @param choices at least two
     */
    public Segments(
            List<T> choices,
            Function<T, Words> words,
            ObservableValue<T> chosen,
            Consumer<T> choose) {
        getStyleClass().add("segments");
        for (T choice : choices) {
            var button =
                    button(words.apply(choice), place(choices.indexOf(choice), choices.size()));
            button.setUserData(choice);
            button.setSelected(choice.equals(chosen.getValue()));
            button.selectedProperty()
                    .addListener((_, _, selected) -> chooseIf(selected, choice, chosen, choose));
            getChildren().add(button);
        }
        chosen.subscribe(this::select);
    }

    private static <T> void chooseIf(
            boolean selected, T choice, ObservableValue<T> chosen, Consumer<T> choose) {
        if (selected && !choice.equals(chosen.getValue())) {
            choose.accept(choice);
        }
    }

    private OneOf button(Words words, String place) {
        var button = new OneOf(words.brief());
        button.setToggleGroup(group);
        button.getStyleClass().add(place);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.full()));
        button.setAccessibleText(words.full());
        return button;
    }

    private static String place(int index, int count) {
        if (index == 0) {
            return Styles.LEFT_PILL;
        }
        return index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    private void select(T choice) {
        group.getToggles().stream()
                .filter(toggle -> choice.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
