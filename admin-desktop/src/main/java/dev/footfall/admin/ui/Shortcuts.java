package dev.footfall.admin.ui;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Keys that work wherever the focus is, as long as a node is part of the window. */
public final class Shortcuts {
    private Shortcuts() {}

    /** Adds the keys when {@code node} enters a scene and takes them away when it leaves. */
    public static void install(Node node, Map<KeyCombination, Runnable> keys) {
        move(keys, null, node.getScene());
        node.sceneProperty().addListener((_, old, now) -> move(keys, old, now));
    }

    private static void move(
            Map<KeyCombination, Runnable> keys, @Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            keys.forEach((key, action) -> old.getAccelerators().remove(key, action));
        }
        if (now != null) {
            now.getAccelerators().putAll(keys);
        }
    }
}
