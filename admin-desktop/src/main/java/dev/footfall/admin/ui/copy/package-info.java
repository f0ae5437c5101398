/** Texts to be taken elsewhere: with a button, or with the camera of another device. */
@NullMarked
package dev.footfall.admin.ui.copy;

import org.jspecify.annotations.NullMarked;
