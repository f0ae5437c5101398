package dev.footfall.admin.keystore;

import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Keeps a secret in a process of its own, which has the bus that a test gives it. */
public final class VaultProgram {
    private VaultProgram() {}

    /** Takes a folder, and a secret to be written; without one it reads. */
    public static void main(String... args) {
        var vault = SealedVault.in(Path.of(args[0]), Json.mapper(), new SecureRandom());
        if (args.length > 1) {
            vault.write("https://stats.example.com", args[1]);
        }
        System.out.println(vault.protection());
        System.out.println(vault.read("https://stats.example.com").orElse("nothing"));
        System.exit(0);
    }
}
