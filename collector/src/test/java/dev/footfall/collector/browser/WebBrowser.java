package dev.footfall.collector.browser;

import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.Map;

/** A browser that this machine has, without a window. Confined to one thread. */
interface WebBrowser extends AutoCloseable {
    /** Somebody with an empty cache. */
    Visitor visitor();

    @Override
    void close();

    /** What drives browsers; it downloads none. */
    static Playwright driver() {
        var environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }
}
