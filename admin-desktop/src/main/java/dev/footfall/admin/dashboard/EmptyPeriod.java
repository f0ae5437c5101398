package dev.footfall.admin.dashboard;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.ui.copy.CodeLine;
import dev.footfall.admin.ui.notice.Notice;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that nobody came, and how a site is made to report who does. */
final class EmptyPeriod extends VBox {
    EmptyPeriod(DashboardViewModel model, CollectorAddress collector, Messages messages) {
        setAlignment(Pos.CENTER);
        var snippet =
                new CodeLine(
                        "<script defer src=\"%s\"></script>".formatted(collector.at("/tracker.js")),
                        messages.text("dashboard.empty.copy"),
                        messages.text("dashboard.empty.copied"));
        var notice =
                new Notice(
                        Feather.MOON,
                        messages.text("dashboard.empty.title"),
                        messages.text("dashboard.empty.text"),
                        snippet);
        if (model.rangeProperty().getValue() != RangePreset.ALL) {
            var all = new Button(messages.text("dashboard.empty.all"));
            all.setOnAction(_ -> model.choose(RangePreset.ALL));
            notice.getChildren().add(all);
        }
        getChildren().add(notice);
    }
}
