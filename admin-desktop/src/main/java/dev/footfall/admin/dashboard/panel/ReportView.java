package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Card;
import dev.footfall.admin.dashboard.report.Dimension;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All numbers of one report. */
public final class ReportView extends VBox {
    private final Formats formats;
    private final MetricCards cards;
    private final TrendPanel trend;
    private final List<BreakdownPanel> breakdowns;

    public ReportView(
            Messages messages,
            Formats formats,
            ObjectProperty<Metric> metric,
            BooleanProperty comparing,
            Narrowing narrowing) {
        this.formats = formats;
        this.cards = new MetricCards(messages, metric);
        this.trend = new TrendPanel(messages, formats, comparing);
        this.breakdowns =
                Arrays.stream(Dimension.values())
                        .map(dimension ->
                                new BreakdownPanel(dimension, messages, formats, narrowing))
                        .toList();
        getStyleClass().add("report");
        var row = new HBox();
        row.getStyleClass().add("breakdowns");
        row.getChildren().addAll(breakdowns);
        breakdowns.forEach(panel -> HBox.setHgrow(panel, Priority.ALWAYS));
        VBox.setVgrow(trend, Priority.ALWAYS);
        getChildren().addAll(cards, trend, row);
    }

    public void show(Report report, Metric metric, boolean comparing) {
        cards.show(Card.of(report, metric, formats));
        trend.show(report, metric, comparing);
        breakdowns.forEach(panel -> panel.show(report, metric));
    }
}
