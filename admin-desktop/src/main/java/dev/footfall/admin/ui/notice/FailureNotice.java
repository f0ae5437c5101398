package dev.footfall.admin.ui.notice;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Fills the place of what a collector did not answer, and offers to ask again. */
public final class FailureNotice {
    private FailureNotice() {}

    public static Node of(
            ApiFailure failure, CollectorAddress collector, Messages messages, Runnable again) {
        return of(failure, collector, messages, messages.text("failure.retry"), again);
    }

    /**
     * The same with another way out.
     *
     * @param label what the button says
     */
    public static Node of(
            ApiFailure failure,
            CollectorAddress collector,
            Messages messages,
            String label,
            Runnable wayOut) {
        var words = FailureWords.of(failure, collector, messages);
        var button = new Button(label);
        button.setDefaultButton(true);
        button.setOnAction(_ -> wayOut.run());
        var icon = failure instanceof ApiFailure.Unreachable ? Feather.WIFI_OFF : Feather.SLASH;
        return new Notice(
                icon, words.title(), words.text(), Notice.paragraph(words.remedy()), button);
    }
}
