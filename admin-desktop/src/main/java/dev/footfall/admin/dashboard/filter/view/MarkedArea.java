package dev.footfall.admin.dashboard.filter.view;

import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Text in which a place can be marked by a wave below it. */
final class MarkedArea extends StackPane {
    private static final int NOWHERE = -1;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 6;
    private static final double AROUND_TEXT = 40;

    /** Wider than any window: at a narrower wish, a row would want the height for that width. */
    private static final double WIDEST = 10_000;

    private static final double WAVE = 3;
    private static final double AT_THE_END = 9;

    private final TextArea area = new TextArea();
    private final Text ruler = new Text();
    private final Path mark = new Path();
    private final Region caret = new Region();
    private int marked = NOWHERE;

    MarkedArea() {
        area.getStyleClass().add("filter-text");
        area.setWrapText(true);
        area.setPrefRowCount(FEWEST_ROWS);
        setPrefWidth(WIDEST);
        mark.getStyleClass().add("filter-mark");
        mark.setManaged(false);
        mark.setVisible(false);
        caret.setManaged(false);
        var marks = new Pane(mark, caret);
        marks.setMouseTransparent(true);
        // Where the marked word is scrolled away, its wave is, too.
        var inside = new Rectangle();
        inside.widthProperty().bind(marks.widthProperty());
        inside.heightProperty().bind(marks.heightProperty());
        marks.setClip(inside);
        getChildren().addAll(area, marks);
        area.caretPositionProperty().subscribe(_ -> requestLayout());
        area.textProperty().subscribe(_ -> requestLayout());
        area.scrollTopProperty().subscribe(_ -> requestLayout());
    }

    TextArea area() {
        return area;
    }

    /** Where the caret is, to hang something from. */
    Node caret() {
        return caret;
    }

    /** Marks the word that begins there, or the end of the text. */
    void mark(int index) {
        marked = index;
        requestLayout();
    }

    void unmark() {
        marked = NOWHERE;
        requestLayout();
    }

    /** Its lines, and so its height, depend on its width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as the text, within reason: beyond that it is scrolled. */
    @Override
    protected double computePrefHeight(double width) {
        ruler.setFont(area.getFont());
        ruler.setWrappingWidth(0);
        ruler.setText("");
        double line = ruler.getLayoutBounds().getHeight();
        ruler.setText(area.getText());
        ruler.setWrappingWidth(Math.max(1, (width < 0 ? getWidth() : width) - AROUND_TEXT));
        long rows = Math.round(ruler.getLayoutBounds().getHeight() / line);
        return super.computePrefHeight(width)
                + Math.ceil(line) * (Math.clamp(rows, FEWEST_ROWS, MOST_ROWS) - FEWEST_ROWS);
    }

    /** Only a laid out text knows where its characters are. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        area.layout();
        if (!(area.getSkin() instanceof TextAreaSkin skin)) {
            return;
        }
        var at = skin.getCharacterBounds(area.getCaretPosition());
        caret.resizeRelocate(left() + at.getMinX(), top() + at.getMinY(), 1, at.getHeight());
        boolean shown = marked != NOWHERE && marked <= area.getLength();
        mark.setVisible(shown);
        if (shown) {
            wave(skin);
        }
    }

    private double left() {
        return area.getInsets().getLeft();
    }

    private double top() {
        return area.getInsets().getTop();
    }

    private void wave(TextAreaSkin skin) {
        var first = skin.getCharacterBounds(marked);
        double end = Math.max(end(skin, first), first.getMinX() + AT_THE_END);
        double y = top() + first.getMaxY();
        mark.getElements().setAll(new MoveTo(left() + first.getMinX(), y));
        boolean down = true;
        for (double x = first.getMinX() + WAVE; x <= end; x += WAVE) {
            mark.getElements().add(new LineTo(left() + x, down ? y + WAVE : y));
            down = !down;
        }
    }

    /** The right edge of the word, as far as it stands in the line in which it begins. */
    private double end(TextAreaSkin skin, Rectangle2D first) {
        var text = area.getText();
        double end = first.getMinX();
        for (int i = marked; i < text.length() && !Character.isWhitespace(text.charAt(i)); i++) {
            var bounds = skin.getCharacterBounds(i);
            if (bounds.getMinY() > first.getMinY()) {
                break;
            }
            end = bounds.getMaxX();
        }
        return end;
    }
}
