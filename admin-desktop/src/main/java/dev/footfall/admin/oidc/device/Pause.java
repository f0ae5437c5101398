package dev.footfall.admin.oidc.device;

import java.time.Duration;

/** Lets time pass between two questions. */
@FunctionalInterface
public interface Pause {
    void last(Duration time) throws InterruptedException;
}
