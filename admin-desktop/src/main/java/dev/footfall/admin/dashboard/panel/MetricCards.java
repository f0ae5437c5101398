package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Card;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.OneOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The row of totals; those that count something select what the other panels count. */
public final class MetricCards extends HBox {
    private static final double NARROWEST = 120;

    private final Messages messages;
    private final ObjectProperty<Metric> selected;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, Slot> slots = new HashMap<>();

    /** One place of the row, kept from report to report so that the focus stays. */
    private record Slot(Control control, CardFace face, Tooltip hint) {}

    public MetricCards(Messages messages, ObjectProperty<Metric> selected) {
        this.messages = messages;
        this.selected = selected;
        getStyleClass().add("cards");
        selected.subscribe(this::select);
    }

    public void show(List<Card> cards) {
        var controls = cards.stream().map(this::update).toList();
        if (!getChildren().equals(controls)) {
            getChildren().setAll(controls);
        }
        select(selected.get());
    }

    private Control update(Card card) {
        var slot = slots.computeIfAbsent(card.labelKey(), _ -> slot(card.metric()));
        slot.face().show(card);
        slot.hint().setText(messages.text(card.hintKey()) + "\n" + slot.face().moved(card.delta()));
        slot.control().setAccessibleText(slot.face().spoken(card));
        return slot.control();
    }

    private Slot slot(@Nullable Metric metric) {
        var face = new CardFace(messages);
        var control = metric == null ? plain(face) : selectable(face, metric);
        control.getStyleClass().addAll("panel", "metric-card");
        control.setMinWidth(NARROWEST);
        control.setPrefWidth(NARROWEST);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        face.prefWidthProperty()
                .bind(
                        control.widthProperty()
                                .map(width -> inner(width.doubleValue(), control))
                                .orElse(0.0));
        var hint = new Tooltip();
        control.setTooltip(hint);
        return new Slot(control, face, hint);
    }

    private static double inner(double width, Control control) {
        var insets = control.getInsets();
        return Math.max(0, width - insets.getLeft() - insets.getRight());
    }

    private static Control plain(CardFace face) {
        var label = new Label("", face);
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }

    private Control selectable(CardFace face, Metric metric) {
        var toggle = new OneOf("");
        toggle.setGraphic(face);
        toggle.setToggleGroup(group);
        toggle.setUserData(metric);
        toggle.selectedProperty()
                .addListener((_, _, chosen) -> {
                    if (chosen) {
                        selected.set(metric);
                    }
                });
        return toggle;
    }

    private void select(Metric metric) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == metric)
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
