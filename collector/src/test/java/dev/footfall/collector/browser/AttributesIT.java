package dev.footfall.collector.browser;

/** The attributes in Chromium. */
class AttributesIT extends AttributeCases {
    AttributesIT() {
        super(Chromium.launch());
    }
}
