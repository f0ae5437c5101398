package dev.footfall.admin.client.http;

/** What shows a collector who asks. It never appears in a text by accident. */
public record Bearer(String token) {
    String header() {
        return "Bearer " + token;
    }

    @Override
    public String toString() {
        return "Bearer[hidden]";
    }
}
