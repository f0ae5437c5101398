package dev.footfall.collector.browser;

import org.junit.jupiter.api.condition.EnabledIf;

/** The attributes in Firefox, where this machine has Debian's. */
@EnabledIf(
        value = "dev.footfall.collector.browser.Firefox#isInstalled",
        disabledReason = Firefox.MISSING)
class AttributesInFirefoxIT extends AttributeCases {
    AttributesInFirefoxIT() {
        super(Firefox.launch());
    }
}
