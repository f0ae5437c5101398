package dev.footfall.admin.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** A look: a base style sheet and the tokens that colour everything on top of it. */
public enum Theme {
    LIGHT("light"),
    DARK("dark");

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    /** Its name on the command line. */
    public String word() {
        return word;
    }

    String baseStyleSheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    String tokens() {
        return switch (this) {
            case LIGHT -> "tokens-light.css";
            case DARK -> "tokens-dark.css";
        };
    }
}
