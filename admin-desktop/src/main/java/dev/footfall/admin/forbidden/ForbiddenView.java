package dev.footfall.admin.forbidden;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.nav.Progress;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.ui.notice.Notice;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Says that somebody may not see what this place is for, and who could change that. */
public final class ForbiddenView implements Screen {
    private final StackPane root = new StackPane();
    private final String sentence;

    /**
     * Asks nothing of the collector, which has said enough.
     *
     * @param permission that is lacking, as the collector calls it
     */
    public ForbiddenView(CollectorAddress collector, String permission, Messages messages) {
        sentence = messages.text("forbidden.text", collector, permission);
        root.getStyleClass().add("screen");
        root.getChildren()
                .add(
                        new Notice(
                                Feather.LOCK,
                                messages.text("forbidden.title"),
                                sentence,
                                Notice.paragraph(messages.text("forbidden.remedy"))));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<Progress> progress() {
        return new ReadOnlyObjectWrapper<>(new Progress.Stuck(sentence));
    }

    @Override
    public void show() {}

    @Override
    public void hide() {}
}
