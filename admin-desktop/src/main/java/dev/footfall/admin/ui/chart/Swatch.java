package dev.footfall.admin.ui.chart;

import javafx.scene.layout.Region;

/** The small sample of a line or bar that a legend shows. */
public final class Swatch extends Region {
    private Swatch(String styleClass) {
        getStyleClass().addAll("swatch", styleClass);
    }

    public static Swatch of(ChartNote.Mark mark) {
        return new Swatch(
                switch (mark) {
                    case CURRENT -> "swatch-current";
                    case PREVIOUS -> "swatch-previous";
                    case EXCEPTIONS -> "swatch-exceptions";
                    case NONE -> "swatch-none";
                });
    }
}
