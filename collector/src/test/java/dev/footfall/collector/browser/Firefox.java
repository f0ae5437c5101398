package dev.footfall.collector.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The Firefox of this machine, without a window: Debian's own, driven over WebDriver BiDi, rather
 * than the patched one that Playwright would download. Confined to one thread.
 */
final class Firefox implements WebBrowser {
    /** Why cases are passed over. */
    static final String MISSING =
            "no Firefox on this machine: install it (Debian: apt-get install firefox-esr) to run the"
                    + " cases there too";

    private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");

    private final Playwright playwright;
    private final Browser browser;

    private Firefox(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** One that keeps pages whole for those who come back, as Firefox does by itself. */
    static Firefox launch() {
        var playwright = WebBrowser.driver();
        var options =
                new BrowserType.LaunchOptions()
                        // Chooses BiDi; the program below is what runs.
                        .setChannel("moz-firefox")
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setFirefoxUserPrefs(Map.of("fission.bfcacheInParent", true));
        try {
            return new Firefox(playwright, playwright.firefox().launch(options));
        } catch (RuntimeException | Error failure) {
            playwright.close();
            throw failure;
        }
    }

    /** The beacon is silent where navigator.webdriver is true, and no setting makes it false. */
    @Override
    public Visitor visitor() {
        return new Visitor(browser.newContext()).withScript("delete Navigator.prototype.webdriver");
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }
}
