package dev.footfall.admin.dashboard;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.ui.notice.Notice;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that the filter leaves nothing over, and how to see more. */
final class NothingMatches extends VBox {
    NothingMatches(DashboardViewModel model, Messages messages) {
        setAlignment(Pos.CENTER);
        var clear = new Button(messages.text("filter.clear"));
        clear.setDefaultButton(true);
        clear.setOnAction(_ -> model.filter().clear());
        var notice =
                new Notice(
                        Feather.FILTER,
                        messages.text("dashboard.unmatched.title"),
                        messages.text("dashboard.unmatched.text"),
                        clear);
        if (model.rangeProperty().getValue() != RangePreset.ALL) {
            var all = new Button(messages.text("dashboard.empty.all"));
            all.setOnAction(_ -> model.choose(RangePreset.ALL));
            notice.getChildren().add(all);
        }
        getChildren().add(notice);
    }
}
