package dev.footfall.admin.oidc.browser;

/**
 * What the browser shows when it has done its part.
 *
 * @param language of the words, as HTML names it
 */
public record ClosingPages(String language, Page confirmed, Page denied, Page elsewhere) {
    /** One page: a heading, and what to do next. */
    public record Page(String title, String text) {}

    /** A page without script, pictures or anything that the request said. */
    String html(Page page) {
        return """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>
        body { font: 17px/1.5 system-ui, sans-serif; margin: 18vh auto 0; max-width: 32rem; padding: 0 1.5rem }
        h1 { font-size: 1.5rem }
        </style>
        <h1>%s</h1>
        <p>%s</p>
        </html>
        """
                .formatted(
                        escaped(language),
                        escaped(page.title()),
                        escaped(page.title()),
                        escaped(page.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
