package dev.footfall.admin.dashboard.filter.view;

import dev.footfall.admin.dashboard.filter.Editing;
import dev.footfall.admin.dashboard.filter.FilterViewModel;
import dev.footfall.admin.i18n.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says which events are counted, and lets a person change that. */
public final class FilterBar extends VBox {
    private final FilterOverlay overlay;
    private final ChipRow chips;
    private final ConditionForm form;
    private final TextEditor text;

    public FilterBar(FilterViewModel model, Messages messages) {
        overlay = new FilterOverlay(model::back);
        chips = new ChipRow(model, messages);
        form = new ConditionForm(model, messages);
        text = new TextEditor(model, messages, overlay);
        getStyleClass().add("filter-bar");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(chips);
        sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(owner -> leaveWith(owner, model));
        model.editingProperty().subscribe((before, now) -> follow(before, now));
    }

    /** What has to lie above the whole screen for this bar to hang its form into. */
    public Node overlay() {
        return overlay;
    }

    private void follow(Editing before, Editing now) {
        switch (now) {
            case Editing.Nothing() -> {
                boolean inForm = form.isFocusWithin();
                overlay.takeDown();
                put(chips);
                if (inForm || before instanceof Editing.Text) {
                    chips.anchor(before).requestFocus();
                }
            }
            case Editing.Addition _, Editing.Change _ -> {
                put(chips);
                overlay.hang(form, chips.anchor(now), true);
                form.begin(now);
            }
            case Editing.Text(var initial) -> {
                overlay.takeDown();
                put(text);
                text.begin(initial);
            }
        }
    }

    private void put(Node content) {
        if (!getChildren().equals(List.of(content))) {
            getChildren().setAll(content);
        }
    }

    /** A form from which the focus has gone elsewhere is given up. */
    private void leaveWith(@Nullable Node owner, FilterViewModel model) {
        boolean formIsOpen = form.getScene() != null && form.getParent() == overlay;
        if (owner != null && formIsOpen && !isWithin(owner, form)) {
            model.back();
        }
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
