package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Dimension;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.dashboard.report.Ranking;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the visits consist of by one dimension: the first few values, and all of them on request.
 */
public final class BreakdownPanel extends VBox {
    private static final int FIRST = 8;
    private static final double NARROWEST = 180;

    private final Dimension dimension;
    private final Messages messages;
    private final Formats formats;
    private final Narrowing narrowing;
    private final Label unit = new Label();
    private final BreakdownList lines = new BreakdownList();
    private final Label none = new Label();
    private final Hyperlink more = new Hyperlink();
    private Ranking ranking = new Ranking(Metric.VISITORS, List.of());
    private boolean unfolded;

    public BreakdownPanel(
            Dimension dimension, Messages messages, Formats formats, Narrowing narrowing) {
        this.dimension = dimension;
        this.messages = messages;
        this.formats = formats;
        this.narrowing = narrowing;
        getStyleClass().addAll("panel", "breakdown-panel");
        setMinWidth(NARROWEST);
        setPrefWidth(NARROWEST);
        var title = new Label(messages.text(dimension.labelKey()));
        title.getStyleClass().add("panel-title");
        unit.getStyleClass().add("panel-unit");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, unit);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        more.getStyleClass().add("breakdown-more");
        more.setOnAction(_ -> unfold());
        more.managedProperty().bind(more.visibleProperty());
        none.setText(messages.text("breakdown.none"));
        none.getStyleClass().add("breakdown-none");
        none.managedProperty().bind(none.visibleProperty());
        getChildren().addAll(head, lines, none, more);
    }

    public void show(Report report, Metric metric) {
        var absent = messages.text(dimension.absentKey());
        ranking = Ranking.of(dimension, report.data().breakdowns(), metric, absent);
        draw();
    }

    private void unfold() {
        unfolded = !unfolded;
        draw();
    }

    private void draw() {
        int count = ranking.lines().size();
        unit.setText(messages.text(ranking.metric().columnKey()));
        lines.show(
                ranking.lines().stream().limit(unfolded ? count : FIRST).map(this::line).toList());
        none.setVisible(count == 0);
        more.setVisible(count > FIRST);
        more.setVisited(false);
        more.setText(
                unfolded
                        ? messages.text("breakdown.fewer")
                        : messages.text("breakdown.more", count));
    }

    private BreakdownLine line(Ranking.Line line) {
        var spoken =
                messages.text(
                        "breakdown.spoken",
                        line.label(),
                        formats.thousands(line.count()),
                        messages.text(ranking.metric().columnKey()),
                        formats.percent(line.share()));
        Runnable only = () -> narrowing.only(dimension, line.key());
        Supplier<ContextMenu> menus =
                () ->
                        new ContextMenu(
                                item("breakdown.only", only),
                                item(
                                        "breakdown.without",
                                        () -> narrowing.without(dimension, line.key())));
        var words = new BreakdownLine.Words(spoken, messages.text("breakdown.menu"));
        return new BreakdownLine(line, formats, words, menus, only);
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
