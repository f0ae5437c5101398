/**
 * Keeps secrets from one start to the next: sealed in a file, under a key that the operating
 * system's key store holds, or, where there is none, a file that only its owner may read.
 */
@NullMarked
package dev.footfall.admin.keystore;

import org.jspecify.annotations.NullMarked;
