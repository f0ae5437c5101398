package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Dimension;

/** What a person can ask for about one value of a breakdown. */
public interface Narrowing {
    /** To see nothing but this value. */
    void only(Dimension dimension, String key);

    /** To see everything but this value. */
    void without(Dimension dimension, String key);
}
