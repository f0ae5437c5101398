package dev.footfall.collector.browser;

import org.junit.jupiter.api.condition.EnabledIf;

/** The cases in Firefox, where this machine has Debian's. */
@EnabledIf(
        value = "dev.footfall.collector.browser.Firefox#isInstalled",
        disabledReason = Firefox.MISSING)
class CountingInFirefoxIT extends CountingCases {
    CountingInFirefoxIT() {
        super(Firefox.launch(), Firefox::launch);
    }
}
