/**
 * A real OpenID provider for tests: {@link TestIssuer} is its process, {@link Person} somebody with
 * a browser, {@link SignIn} a program that obtains tokens for them.
 */
@NullMarked
package dev.footfall.issuer;

import org.jspecify.annotations.NullMarked;
