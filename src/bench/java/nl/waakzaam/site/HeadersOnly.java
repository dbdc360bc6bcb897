// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

/** Lends the security headers to the baseline of the measurements, without the rest of the site. */
public final class HeadersOnly {
    private HeadersOnly() {}

    public static Class<?>[] configuration() {
        return new Class<?>[] {SecurityHeaders.Registration.class, MapTiles.class};
    }
}
