package dev.footfall.admin.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one door to the thread that owns the windows. Safe for use by many threads. */
public final class UiThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
