// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.time.Duration;

/** A request that must wait; answered as 429 with {@code Retry-After}, in words on a page. */
public final class ComesTooSoon extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final Duration wait;

    /**
     * @param textKey the key of the text that says why
     * @param wait until it may be tried again; rounded up to whole seconds
     */
    public ComesTooSoon(String textKey, Duration wait) {
        super("too many requests");
        this.textKey = textKey;
        this.wait = Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }

    public String textKey() {
        return textKey;
    }

    public Duration retryAfter() {
        return wait;
    }
}
