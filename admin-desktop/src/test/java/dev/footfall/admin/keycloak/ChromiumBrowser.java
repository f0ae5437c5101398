package dev.footfall.admin.keycloak;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.footfall.admin.oidc.browser.Browser;
import dev.footfall.issuer.InstalledChromium;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real Chromium, in which the person waits for the test's word. Pages are opened on any thread,
 * and everything else is confined to one.
 */
public final class ChromiumBrowser implements Browser, AutoCloseable {
    private static final String ALLOW = "[name=accept]";

    private final BlockingQueue<URI> opened = new LinkedBlockingQueue<>();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private ChromiumBrowser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static ChromiumBrowser launch() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(InstalledChromium.program())
                        .setHeadless(true)
                        // Containers run tests as root, without user namespaces.
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        try {
            return new ChromiumBrowser(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException | Error failure) {
            playwright.close();
            throw failure;
        }
    }

    @Override
    public boolean isLikely() {
        return true;
    }

    @Override
    public boolean open(URI page) {
        return opened.add(page);
    }

    /** Signs in on the page that was opened last, and returns what the browser shows in the end. */
    public String signIn(String name) throws InterruptedException {
        var address = opened.poll(20, TimeUnit.SECONDS);
        if (address == null) {
            throw new AssertionError("no page was opened");
        }
        try (var profile = chromium.newContext()) {
            var page = profile.newPage();
            page.navigate(address.toString());
            fill(page, name);
            page.waitForURL(url -> url.startsWith("http://127.0.0.1") && url.contains("/callback"));
            return page.innerText("body");
        }
    }

    /** Signs in on the page of a device's code, and lets the device in. */
    public void allow(URI verification, String name) {
        try (var profile = chromium.newContext()) {
            var page = profile.newPage();
            page.navigate(verification.toString());
            fill(page, name);
            page.click(ALLOW);
            page.waitForCondition(() -> page.locator(ALLOW).count() == 0);
        }
    }

    private static void fill(Page page, String name) {
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", name);
        page.click("[name=login]");
    }

    @Override
    public void close() {
        try (playwright) {
            chromium.close();
        }
    }
}
