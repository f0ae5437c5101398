package dev.footfall.collector.ingest.fingerprint.text;

import java.util.List;
import java.util.Optional;

/**
 * What V8, SpiderMonkey and JavaScriptCore say of the same fault, each in its own words. Only what
 * all of them tell is kept: Safari names the expression, Chrome the property.
 */
public final class EngineMessages {
    /** Beyond this it is what a person wrote. */
    private static final int LONGEST = 1_000;

    private static final String NAME = "name";
    private static final String VALUE = "value";

    private static final List<Wording> WORDINGS =
            List.of(
                    says("Cannot read properties of {value} (reading '{name}')", "property of"),
                    says("Cannot set properties of {value} (setting '{name}')", "property of"),
                    says("Cannot read property '{name}' of {value}", "property of"),
                    says("Cannot set property '{name}' of {value}", "property of"),
                    says("can't access property \"{name}\", {holder} is {value}", "property of"),
                    says("{value} is not an object (evaluating '{name}')", "property of"),
                    says("{name} is not a function", "no function"),
                    says(
                            "{name} is not a function. (In '{call}', '{callee}' is {v})",
                            "no function"),
                    says("{name} is not a constructor", "no constructor"),
                    says(
                            "{callee} is not a constructor (evaluating 'new {name}')",
                            "no constructor"),
                    says("{name} is not defined", "undeclared"),
                    says("Can't find variable: {name}", "undeclared"),
                    says("Cannot access '{name}' before initialization", "too early"),
                    says("Cannot access '{name}' before initialization.", "too early"),
                    says(
                            "can't access lexical declaration '{name}' before initialization",
                            "too early"),
                    says("Assignment to constant variable.", "constant assigned"),
                    says("invalid assignment to const '{variable}'", "constant assigned"),
                    says("Attempted to assign to readonly property.", "constant assigned"),
                    says("Failed to fetch", "fetch failed"),
                    says("NetworkError when attempting to fetch resource.", "fetch failed"),
                    says("Load failed", "fetch failed"),
                    says("{found} is not valid JSON", "not JSON"),
                    says("{found} in JSON at position {position}", "not JSON"),
                    says("Unexpected end of JSON input", "not JSON"),
                    says("JSON.parse: {found} of the JSON data", "not JSON"),
                    says("JSON Parse error: {found}", "not JSON"),
                    says("Maximum call stack size exceeded", "stack overflow"),
                    says("Maximum call stack size exceeded.", "stack overflow"),
                    says("too much recursion", "stack overflow"));

    private EngineMessages() {}

    private record Wording(Template template, String meaning) {}

    private static Wording says(String sentence, String meaning) {
        return new Wording(new Template(sentence), meaning);
    }

    /** The fault in words that no engine uses, or nothing when no engine says this. */
    public static Optional<String> meaning(String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        for (var wording : WORDINGS) {
            var found = wording.template().read(message);
            if (found.isPresent()) {
                var name = property(wording.template().part(NAME, found.get()));
                var value = wording.template().part(VALUE, found.get());
                return Optional.of((wording.meaning() + " " + value + " " + name).strip());
            }
        }
        return Optional.empty();
    }

    /** The last name of an expression: {@code trim} of {@code user.name.trim()}. */
    private static String property(String expression) {
        var text = expression;
        int assigned = text.indexOf(" = ");
        if (assigned >= 0) {
            text = text.substring(0, assigned);
        }
        while (text.endsWith(")")) {
            text = text.substring(0, opening(text));
        }
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** Where the bracket opens that the last character closes; 0 when it never does. */
    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            switch (text.charAt(i)) {
                case ')' -> depth++;
                case '(' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }
}
