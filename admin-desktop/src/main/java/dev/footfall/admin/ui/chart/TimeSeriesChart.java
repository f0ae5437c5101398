package dev.footfall.admin.ui.chart;

import dev.footfall.admin.format.Formats;
import dev.footfall.admin.ui.chart.scale.ChartData;
import dev.footfall.admin.ui.chart.scale.Plot;
import dev.footfall.admin.ui.chart.scale.TimeAxis;
import dev.footfall.admin.ui.chart.scale.YScale;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A line over time with the previous period behind it and errors as bars. Pointing at it, or the
 * arrow keys while it has the focus, shows the numbers of the nearest step.
 */
public final class TimeSeriesChart extends Region {
    /** No step is pointed at. */
    public static final int NONE = -1;

    private final ReadOnlyIntegerWrapper pointed =
            new ReadOnlyIntegerWrapper(this, "pointed", NONE);
    private final Formats formats;
    private final ChartLayers layers = new ChartLayers();
    private final ChartLabels labels;
    private final Crosshair crosshair = new Crosshair();
    private final ChartTooltip tooltip = new ChartTooltip();
    private ChartData data = ChartData.NONE;
    private boolean comparing;
    private IntFunction<ChartNote> notes = _ -> new ChartNote("", java.util.List.of(), "");

    public TimeSeriesChart(Formats formats) {
        this.formats = formats;
        this.labels = new ChartLabels(formats);
        getStyleClass().add("time-series-chart");
        var drawing = new Group(layers, labels, crosshair);
        drawing.setManaged(false);
        drawing.setMouseTransparent(true);
        getChildren().addAll(drawing, tooltip);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnMouseMoved(event -> point(plot().nearest(event.getX())));
        setOnMouseExited(_ -> point(NONE));
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(this::keyPressed);
        focusedProperty().addListener((_, _, focused) -> leave(focused));
        clipToBounds();
    }

    private void clipToBounds() {
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /**
     * Shows a series.
     *
     * @param comparing whether the previous period is drawn too
     * @param notes what the tooltip says about the step of an index
     */
    public void show(ChartData data, boolean comparing, IntFunction<ChartNote> notes) {
        this.data = data;
        this.comparing = comparing;
        this.notes = notes;
        point(NONE);
        requestLayout();
    }

    /** Index of the step that is pointed at, or {@link #NONE}. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    private Plot plot() {
        var scale = YScale.reaching(data.most(comparing));
        return Plot.inside(getWidth(), getHeight(), data.points().size(), scale);
    }

    @Override
    protected void layoutChildren() {
        var plot = plot();
        layers.draw(data, plot, comparing);
        labels.draw(TimeAxis.marks(data, formats), plot);
        drawPointed();
    }

    private void point(int index) {
        pointed.set(data.isEmpty() ? NONE : index);
        drawPointed();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void drawPointed() {
        int index = pointed.get();
        if (index == NONE) {
            crosshair.setVisible(false);
            tooltip.setVisible(false);
            return;
        }
        var plot = plot();
        crosshair.show(plot, plot.x(index), data.points().get(index), comparing);
        tooltip.show(notes.apply(index));
        tooltip.placeBeside(plot.x(index), plot);
    }

    private void leave(boolean focused) {
        if (!focused) {
            point(NONE);
        }
    }

    private void keyPressed(KeyEvent event) {
        int last = data.points().size() - 1;
        int now = pointed.get();
        switch (event.getCode()) {
            case LEFT -> point(now == NONE ? last : Math.max(0, now - 1));
            case RIGHT -> point(now == NONE ? 0 : Math.min(last, now + 1));
            case HOME -> point(0);
            case END -> point(last);
            case ESCAPE -> point(NONE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT && pointed.get() != NONE) {
            return notes.apply(pointed.get()).spoken();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
