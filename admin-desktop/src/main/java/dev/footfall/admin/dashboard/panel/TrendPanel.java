package dev.footfall.admin.dashboard.panel;

import atlantafx.base.controls.ToggleSwitch;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.dashboard.report.Trend;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.chart.ChartNote.Mark;
import dev.footfall.admin.ui.chart.Swatch;
import dev.footfall.admin.ui.chart.TimeSeriesChart;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The chart of the chosen metric with its legend and the switch for comparing. */
public final class TrendPanel extends VBox {
    private static final double CHART_HEIGHT = 280;

    private final Messages messages;
    private final Formats formats;
    private final TimeSeriesChart chart;
    private final Label title = new Label();
    private final Label previous;
    private final Label exceptions;

    public TrendPanel(Messages messages, Formats formats, BooleanProperty comparing) {
        this.messages = messages;
        this.formats = formats;
        this.chart = new TimeSeriesChart(formats);
        getStyleClass().addAll("panel", "trend-panel");
        title.getStyleClass().add("panel-title");
        var current = legend(Mark.CURRENT, "chart.current");
        previous = legend(Mark.PREVIOUS, "chart.previous");
        exceptions = legend(Mark.EXCEPTIONS, "chart.exceptions");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, exceptions, current, previous, compare(comparing));
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        chart.setMinHeight(CHART_HEIGHT);
        chart.setPrefHeight(CHART_HEIGHT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
    }

    private Label legend(Mark mark, String key) {
        var label = new Label(messages.text(key), Swatch.of(mark));
        label.getStyleClass().add("legend");
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private ToggleSwitch compare(BooleanProperty comparing) {
        var toggle = new ToggleSwitch(messages.text("chart.compare"));
        toggle.getStyleClass().add("compare");
        toggle.setTooltip(new Tooltip(messages.text("chart.compare.hint")));
        toggle.selectedProperty().bindBidirectional(comparing);
        return toggle;
    }

    public void show(Report report, Metric metric, boolean comparing) {
        var trend = new Trend(report, metric);
        var name = messages.text(metric.labelKey());
        title.setText(name);
        previous.setVisible(comparing);
        exceptions.setVisible(trend.hasExceptions());
        chart.setAccessibleText(messages.text("chart.spoken", name));
        chart.show(
                trend.data(), comparing, index -> trend.note(index, comparing, messages, formats));
    }
}
