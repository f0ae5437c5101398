/** The platform that JavaFX runs on in tests; it must live under this name to be found. */
package com.sun.glass.ui.roomy;
