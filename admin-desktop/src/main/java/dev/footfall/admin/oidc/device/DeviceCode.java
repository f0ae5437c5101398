package dev.footfall.admin.oidc.device;

import java.net.URI;
import java.time.Instant;

/**
 * What the person needs to confirm on another device.
 *
 * @param userCode to be typed there
 * @param page where to type it
 * @param pageWithCode the same with the code filled in; equals {@code page} where the issuer has
 *     none
 * @param expires when it is too late
 */
public record DeviceCode(String userCode, URI page, URI pageWithCode, Instant expires) {}
