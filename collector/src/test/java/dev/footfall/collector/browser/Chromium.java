package dev.footfall.collector.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.footfall.issuer.InstalledChromium;
import java.util.List;

/** The Chromium that this machine has, without a window. Confined to one thread. */
final class Chromium implements WebBrowser {
    /**
     * Does not say that it is headless. Told to the whole browser: what a page sends while it is
     * left would not have an agent that is set for a profile.
     */
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        return launch(List.of());
    }

    /**
     * One that keeps pages whole for those who come back, as Chromium does by itself. Playwright
     * loses sight of such a page, so ask the collector what became of it.
     */
    static Chromium launchKeepingPages() {
        return launch(List.of("--disable-back-forward-cache"));
    }

    private static Chromium launch(List<String> ignored) {
        var playwright = WebBrowser.driver();
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(InstalledChromium.program())
                        .setHeadless(true)
                        .setIgnoreDefaultArgs(ignored)
                        .setArgs(
                                List.of(
                                        // Containers run tests as root, without user namespaces.
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        // The beacon is silent where navigator.webdriver is true.
                                        "--disable-blink-features=AutomationControlled",
                                        "--user-agent=" + AGENT));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException | Error failure) {
            playwright.close();
            throw failure;
        }
    }

    @Override
    public Visitor visitor() {
        return new Visitor(browser.newContext());
    }

    /** Begins to note what scripts cost. */
    Trace trace() {
        return Trace.start(browser);
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }
}
