package dev.footfall.admin.dashboard;

import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.ui.Icons;
import dev.footfall.admin.ui.Segments;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The dashboard's title, the choice of a range, and the button that asks again. */
final class DashboardHeader extends HBox {
    private final Messages messages;
    private final Formats formats;
    private final DashboardViewModel model;
    private final Label subtitle = new Label();

    DashboardHeader(DashboardViewModel model, Messages messages, Formats formats) {
        this.model = model;
        this.messages = messages;
        this.formats = formats;
        getStyleClass().add("screen-head");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(messages.text("dashboard.title"));
        title.getStyleClass().add("screen-title");
        subtitle.getStyleClass().add("screen-subtitle");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(new VBox(title, subtitle), space, ranges(), refresh());
    }

    private Segments<RangePreset> ranges() {
        var ranges =
                new Segments<>(
                        List.of(RangePreset.values()),
                        preset ->
                                new Segments.Words(
                                        messages.text(preset.shortKey()),
                                        messages.text(preset.labelKey())),
                        model.rangeProperty(),
                        model::choose);
        ranges.setAccessibleText(messages.text("range.label"));
        return ranges;
    }

    private Button refresh() {
        var button = new Button("", Icons.of(Feather.REFRESH_CW));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(messages.text("dashboard.refresh"));
        button.setTooltip(new Tooltip(messages.text("dashboard.refresh.hint")));
        button.setOnAction(_ -> model.refresh());
        return button;
    }

    void show(DashboardState state) {
        var chosen = messages.text(model.rangeProperty().getValue().labelKey());
        subtitle.setText(
                switch (state) {
                    case DashboardState.Loading _, DashboardState.Refreshing _ ->
                            messages.text("dashboard.loading", chosen);
                    case DashboardState.Failed _ -> chosen;
                    case DashboardState.Ready(var report) -> asOf(report);
                    case DashboardState.Stale(var report, _) -> asOf(report);
                });
    }

    private String asOf(Report report) {
        return messages.text(
                "dashboard.asof",
                messages.text(report.question().range().labelKey()),
                formats.clock(report.period().to()));
    }
}
